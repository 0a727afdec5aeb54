"""What one megabyte (UTF-8) of one thing repeated takes: ``python -m benchmarks.hostile`` tries every unit."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable

import ketluan
from tests.invariants.hostile import UNITS, hostile

MEGABYTE = 1_000_000
# The costliest of all that can be repeated, and what once took square time.
WORST = (
    ("notice", "figures among letters"), ("notice", "speakers"), ("order", "new requests"),
    ("report", "roman points"), ("notice", "nested points"), ("notice", "bullets"), ("order", "percentages"),
    ("notice", "orders"), ("order", "letter lines"), ("order", "figures with commas"), ("notice", "proposals"),
    ("order", "new titles"), ("report", "posts"), ("hardship", "shortcomings"), ("report", "quotations"),
    ("report", "new citations"), ("report", "new congresses"), ("report", "new decisions"),
    ("report", "bare points"), ("order", "modals"), ("notice", "signatures"), ("notice", "new persons"),
    ("notice", "class words"), ("notice", "point lines"), ("notice", "bylines"),
    ("notice", "letters by lines"), ("notice", "tags by lines"), ("notice", "bodies by lines"),
    ("report", "figures with commas"), ("order", "lone points"), ("report", "bare bars"), ("order", "tasks in fields"),
)  # fmt: skip


def seconds(lead: str, unit: str) -> float:
    """Processor seconds for a megabyte of a unit."""
    sample = hostile(lead, unit, 20_000)
    text = hostile(lead, unit, MEGABYTE * len(sample) // len(sample.encode()))
    begin = time.process_time()
    with contextlib.suppress(ketluan.Refused):
        ketluan.read(text)
    return time.process_time() - begin


def megabytes(families: Iterable[tuple[str, str]] = WORST, shown: int = 20) -> list[str]:
    """The table of the slowest."""
    times = {family: seconds(*family) for family in families}
    slowest = sorted(times.items(), key=lambda pair: -pair[1])
    out = ["| lead-in | repeated | seconds |", "| --- | --- | ---: |"]
    return out + [f"| {lead} | {unit} | {took:.1f} |" for (lead, unit), took in slowest[:shown]]


if __name__ == "__main__":
    print("\n".join(megabytes((lead, unit) for unit in UNITS for lead in ("order", "notice"))))

"""Tasks said as a report of a Vietnamese office says them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ketluan.office.briefs.rules.prose import number
from ketluan.vietnamese.dates import write_date
from ketluan.vietnamese.numbers import write_number


@dataclass(frozen=True)
class Tasks:
    """Counts of tasks by class at a day, and the overdue by unit."""

    total: int
    done_on_time: int
    done_late: int
    open_in_time: int
    overdue: int
    undated: int
    by_unit: Sequence[tuple[str, int]] = ()

    @property
    def fallen_due(self) -> int:
        """Tasks done, and open ones whose day is past."""
        return self.done_on_time + self.done_late + self.overdue


@dataclass(frozen=True)
class Ahead:
    """A task that is to come: who leads, the wording, the agreed day, the day first given, whether it comes again."""

    leads: tuple[str, ...]
    wording: str
    due: date
    was: date | None = None
    again: bool = False


def tasks_in_words(of: Tasks, until: date) -> list[str]:
    """What a report says of tasks up to a day; the rate with its numerator and denominator."""
    day = _short(until)
    if not of.total:
        return [f"Tính đến ngày {day}, không có nhiệm vụ nào được giao theo dõi."]
    done, working = of.done_on_time + of.done_late, of.open_in_time + of.overdue
    of_done = _of_which(("đúng hạn", of.done_on_time), ("quá hạn", of.done_late))
    of_working = _of_which(("trong hạn", of.open_in_time), ("quá hạn", of.overdue))
    said = [
        f"Tính đến ngày {day}, tổng số nhiệm vụ được giao theo dõi là {write_number(of.total)} nhiệm vụ; đã hoàn thành"
        f" {write_number(done)} nhiệm vụ{of_done}; đang"
        f" thực hiện {write_number(working)} nhiệm vụ{of_working}."
    ]
    if of.fallen_due:
        share = Decimal(of.done_on_time) / of.fallen_due * 100
        said.append(
            f"Tỷ lệ hoàn thành đúng hạn đạt {number(share, 1)}% ({write_number(of.done_on_time)}/"
            f"{write_number(of.fallen_due)} nhiệm vụ đến hạn)."
        )
    if of.undated:
        said.append(f"Có {write_number(of.undated)} nhiệm vụ không có thời hạn, được tính là trong hạn.")
    if of.by_unit:
        units = "; ".join(f"{unit} {write_number(count)} nhiệm vụ" for unit, count in of.by_unit)
        said.append(f"Các cơ quan, đơn vị còn nhiệm vụ quá hạn: {units}.")
    return said


def _of_which(*parts: tuple[str, int]) -> str:
    """In brackets the parts of a number that there are; of one alone, that it is all."""
    told = [(name, count) for name, count in parts if count]
    if len(told) == 1 and told[0][1] > 1:
        return f" (đều {told[0][0]})"
    return f" ({', '.join(f'{name} {write_number(count)}' for name, count in told)})" if told else ""


def ahead_in_words(of: Ahead) -> str:
    """A task that is to come, its day once: "Sở Y tế: rà soát … trước ngày 04/12/2026."."""
    wording = of.wording.rstrip(" .;")
    said = f"{', '.join(of.leads)}: {wording[:1].lower()}{wording[1:]}"
    day = _short(of.due)
    if day in wording:
        return f"{said}."
    return f"{said}; {_day_named(of)} {day}."


def _day_named(of: Ahead) -> str:
    """What the day of a task is: agreed later, or set earlier by a later document."""
    if of.was is not None and of.due != of.was:
        return "đã gia hạn đến" if of.due > of.was else "thời hạn điều chỉnh"
    return "kỳ tới" if of.again else "thời hạn"


def together(rows: Iterable[tuple[Ahead, int]]) -> list[tuple[Ahead, tuple[int, ...]]]:
    """Tasks with their keys, those of one wording and one day as one: what was given to each unit of a class is said
    once."""
    found: dict[tuple[str, date], list[tuple[Ahead, int]]] = {}
    for one, key in rows:
        found.setdefault((one.wording, one.due), []).append((one, key))
    return [
        (
            Ahead(
                tuple(dict.fromkeys(lead for one, _ in same for lead in one.leads)), wording, due,
                next((one.was for one, _ in same if one.was), None), any(one.again for one, _ in same),
            ),
            tuple(key for _, key in same),
        )
        for (wording, due), same in found.items()
    ]  # fmt: skip


def _short(day: date) -> str:
    return write_date(day.isoformat(), short=True)

"""What the parts of a roll-out are called on pages and papers."""

from __future__ import annotations

from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.language import grouped
from ketluan.office.rollout.models import Implementation
from ketluan.office.rollout.rules.coverage import Column, Counted, State
from ketluan.office.rollout.rules.reviews import Due
from ketluan.office.tasks.statistics import Share
from ketluan.office.tasks.words import rate

COLUMN_WORDS: Final[dict[Column, Any]] = {
    "studied": gettext_lazy("Quán triệt, học tập"),
    "plan": gettext_lazy("Chương trình, kế hoạch"),
    "mid": gettext_lazy("Sơ kết"),
    "final": gettext_lazy("Tổng kết"),
}
CELL_STATES: Final[dict[State, Any]] = {
    "done": gettext_lazy("đã làm"),
    "partly": gettext_lazy("mới một phần, do đơn vị trước sáp nhập"),
    "not_yet": gettext_lazy("báo chưa làm"),
    "not_reported": gettext_lazy("chưa báo cáo"),
}


def review_words(due: Due) -> str:
    """A review in words: "sơ kết 5 năm"."""
    known = {"years": due.years}
    if due.kind == "mid":
        return _("Sơ kết %(years)d năm") % known if due.years else _("Sơ kết")
    return _("Tổng kết %(years)d năm") % known if due.years else _("Tổng kết")


def step_words(step: Implementation) -> str:
    """What a body did: "Kế hoạch 12/KH-UBND, 05/3/2026", "3 hội nghị, 320/350 người, 02/3/2026"."""
    said = [" ".join(part for part in (str(step.get_paper_display()) if step.paper else "", step.number) if part)]
    if step.sessions is not None:
        said.append(_("%(count)d hội nghị") % {"count": step.sessions})
    if step.attended is not None:
        people = rate(Share(step.attended, step.planned)) if step.planned else grouped(step.attended)
        said.append(_("%(people)s người") % {"people": people})
    said.append(date_format(step.on, "d/m/Y") if step.on else "")
    return ", ".join(part for part in said if part)


def counted_words(count: Counted) -> str:
    """A column's count with its denominator: "đã làm 12/23 (52,2%); 3 báo chưa làm; 8 chưa báo cáo"."""
    parts = [f"{CELL_STATES['done']} {rate(Share(count.done, count.whole))}"]
    states: tuple[State, ...] = ("partly", "not_yet", "not_reported")
    parts += [f"{getattr(count, name)} {CELL_STATES[name]}" for name in states if getattr(count, name)]
    return "; ".join(parts)

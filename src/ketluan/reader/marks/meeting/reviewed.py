"""The period that a meeting reviewed, as its opening words tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.values.dates import session_day
from ketluan.reader.marks.values.iso import end_of, months
from ketluan.reader.marks.values.period import PeriodMark
from ketluan.reader.marks.values.periods import periods
from ketluan.reader.text.document import Document

_REVIEWED = ("kết quả", "đánh giá", "tình hình", "sơ kết", "tổng kết", "thường kỳ", "giao ban")
_AHEAD = ("phương hướng", "triển khai", "nhiệm vụ", "kế hoạch")
_REPORTS_ON = (
    "phiên họp", "họp", "hội nghị", "công tác", "kinh tế", "xã hội", "kt-xh", "ktxh", "quốc phòng", "an ninh",
    "nhiệm vụ", "báo cáo", "định kỳ", "trong",
)  # fmt: skip


_LEAD = 1500
_CARRIED_OUT = re.compile(r"thực hiện (?:các )?(?:thông báo )?kết luận(?: [^\s,;.]+){0,4} \Z")
# "tháng 11 và 11 tháng": what is reviewed beside another period
_BESIDE = re.compile(r"(?:\s*,|\s+và|;)\s+(?:\w+\s+){0,2}\Z")


def _near(before: str, leads: tuple[str, ...], most: int) -> int:
    """Where the last of some words stands, if at most so many words follow it; -1 if none does."""
    at = max(before.rfind(lead) for lead in leads)
    return at if at >= 0 and len(before[at:].split()) <= most + 2 else -1


def report_period(doc: Document) -> PeriodMark | None:
    """The period that the meeting reviewed: "phiên họp thường kỳ tháng 8", "sơ kết 6 tháng đầu năm".

    A session of June that says that it reviews six months ("phiên họp thường kỳ tháng 6, đánh giá … 6 tháng đầu năm")
    reviewed these."""
    first = next(_reviewed(doc), None)
    if first is None or first.sort != "month" or not first.iso:
        return first
    since = months(int(first.iso[:4]), 1, int(first.iso[5:]))
    longer = (mark for mark in _reviewed(doc) if mark.iso == since)
    return next(longer, first)


def _reviewed(doc: Document) -> Iterator[PeriodMark]:
    """What the opening of the text says is reviewed, the surest first."""
    session = doc.marks(session_day)
    today = session.iso if session else None
    shadow = doc.shadow
    best: PeriodMark | None = None
    beside = -1  # where the last period ended that is reviewed
    # the first point of a notice tells of its own matter
    points = next((block.span.start for block in doc.blocks if block.kind == "item"), len(shadow))
    for mark in doc.marks(periods):
        if mark.span.start > _LEAD:
            break
        if mark.sort not in ("month", "months", "quarter", "year") or mark.use == "base" or not mark.iso:
            continue
        before = shadow[max(0, mark.span.start - 110) : mark.span.start]
        before = before[before.rfind(". ") + 1 :]
        if "họp báo" in before or "báo chí" in before:
            continue  # a briefing answers questions; its month dates no figures
        if "kết luận" in before and _CARRIED_OUT.search(before):
            continue  # "kết quả thực hiện kết luận giao ban tháng 8": of the month before
        reviewed, ahead = _near(before, _REVIEWED, 14), _near(before, _AHEAD, 7)
        ahead = ahead if before.rfind("\n\n") < ahead else -1  # a plan that the title tells of is over
        if _is_ahead(mark, today) or (ahead >= 0 and (reviewed < 0 or ahead > reviewed + 24)):
            continue
        near = beside >= 0 and _BESIDE.fullmatch(shadow, beside, mark.span.start) is not None
        if reviewed >= 0 or near:
            yield mark
        on = best is None and mark.sort != "year" and mark.span.start < points and _near(before, _REPORTS_ON, 2) >= 0
        best = mark if on else best
        beside = mark.span.end if reviewed >= 0 or near or on else -1
    if best:
        yield best


def _is_ahead(mark: PeriodMark, today: str | None) -> bool:
    """Whether a period begins after the session ("nhiệm vụ 6 tháng cuối năm"), or has just begun (July's third
    quarter)."""
    if not (today and mark.iso) or mark.sort == "year":
        return bool(today and mark.iso and mark.iso[:7] > today[:7])
    last = end_of(mark.iso)
    to_come = 12 * (int(last[:4]) - int(today[:4])) + int(last[5:7]) - int(today[5:7])
    return mark.iso[:7] > today[:7] or to_come > 1

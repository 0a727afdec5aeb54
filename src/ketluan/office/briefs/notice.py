"""The conclusion notice of a session: what the chair concluded, in the words of confirmed findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from django.utils.translation import override

from ketluan.office.briefs.rules.facts import Drafted, Fact
from ketluan.office.briefs.rules.orders import order
from ketluan.office.briefs.rules.prose import sentence_case
from ketluan.office.briefs.stored import fact_of_finding
from ketluan.office.meetings.models import Session
from ketluan.office.meetings.submission_queries import submission_of
from ketluan.office.review.models import STANDING, Finding
from ketluan.vietnamese.dates import write_date

_KINDS = ("submissions", "decisions", "difficulties", "directives")


def findings_of(session: Session) -> dict[str, list[Finding]]:
    """The confirmed findings of a session's sources that a notice is made of, by kind."""
    rows = Finding.objects.filter(STANDING, kind__in=_KINDS, source__of_session__session=session)
    rows = rows.select_related("submission")
    found: dict[str, list[Finding]] = {kind: [] for kind in _KINDS}
    for one in rows.order_by("source", "start", "pk"):
        found[one.kind].append(one)
    return found


def notice(session: Session) -> tuple[list[Drafted], list[Fact]]:
    """The sentences of the notice, and all facts at hand."""
    found = findings_of(session)
    said = [*_opening(session), *_assessment(found["difficulties"]), *_matters(found), *_orders(found["directives"])]
    office = session.office.organization.name
    said.append(
        Drafted("close", f"{office} thông báo để các cơ quan, đơn vị biết, thực hiện./.", level=0),
    )
    return said, [fact_of_finding(one) for rows in found.values() for one in rows]


def _opening(session: Session) -> Iterator[Drafted]:
    day = write_date(session.held_on.isoformat())
    chair = session.chair or session.body
    held = f"{day[:1].upper()}{day[1:]}, {chair} đã chủ trì {session.title[:1].lower()}{session.title[1:]}"
    yield Drafted(
        "opening", f"{held}. Sau khi nghe báo cáo và ý kiến của các đại biểu dự họp, {chair} kết luận như sau:"
    )


def _assessment(difficulties: list[Finding]) -> Iterator[Drafted]:
    if not difficulties:
        return
    yield Drafted("assessment", "Đánh giá chung", level=1)
    yield Drafted("assessment", "Bên cạnh kết quả đạt được, còn một số tồn tại, hạn chế:")
    for one in difficulties:
        yield Drafted("assessment", sentence_case(one.quote), (fact_of_finding(one),), level=3)


def _matters(found: dict[str, list[Finding]]) -> Iterator[Drafted]:
    if not found["submissions"] and not found["decisions"]:
        return
    yield Drafted("matters", "Về các nội dung trình tại phiên họp", level=1)
    for one in found["submissions"]:
        title = str(one.fields.get("title") or one.quote)
        yield Drafted(
            "matters",
            sentence_case(f"Về {title[:1].lower()}{title[1:]}: {_outcome(one)}"),
            (fact_of_finding(one),),
            level=3,
        )
    for one in found["decisions"]:
        if any(_meet(one, paper) for paper in found["submissions"]):
            continue  # the same words: what became of the paper was told above
        yield Drafted("matters", sentence_case(one.quote), (fact_of_finding(one),), level=3)


def _meet(one: Finding, other: Finding) -> bool:
    return one.source_id == other.source_id and one.start < other.end and other.start < one.end


def _outcome(finding: Finding) -> str:
    """What became of a paper: the deciding words of the text, else what a person settled; with the day of one that is
    to be completed."""
    held = submission_of(finding)
    with override("vi"):
        settled = held.get_outcome_display().lower() if held else "cho ý kiến"
    words = str(finding.fields.get("outcome") or settled)
    until = held.complete_by if held else None
    return f"{words}, hoàn thiện trước ngày {write_date(until.isoformat(), short=True)}" if until else words


def _orders(directives: Iterable[Finding]) -> Iterator[Drafted]:
    rows = sorted(directives, key=lambda one: (_told(one) == "", _first_place(directives, one)))
    if not rows:
        return
    yield Drafted("orders", "Nhiệm vụ cụ thể", level=1)
    for told, group in groupby(rows, key=_told):
        yield Drafted("orders", told or "Các cơ quan, đơn vị liên quan", level=2)
        for one in group:
            yield Drafted("orders", _order(one), (fact_of_finding(one),), level=3)


def _told(finding: Finding) -> str:
    """The body that is told: the lead, else the first addressee."""
    named = finding.fields.get("lead") or next(iter(finding.fields.get("addressees") or []), "")
    return " ".join(str(named).split())


def _first_place(directives: Iterable[Finding], finding: Finding) -> tuple[int, int]:
    """Where the body was told something first, then where this was said."""
    keys = [one.pk for one in directives if _told(one) == _told(finding)]
    return keys[0], finding.pk


def _order(finding: Finding) -> str:
    said = finding.fields
    supporters = [str(name) for name in said.get("supporters") or []]
    return order(str(said.get("action") or finding.quote), supporters, str(said.get("deadline_text") or ""))

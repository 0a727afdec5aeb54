"""A quarter of the demo province: the plan of the year, three monthly reports, the notices of three sessions, and what
the press told of one of them before its notice came.

The report of September says a change that does not follow from the values of both years: the contradiction to be found.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files
from typing import Final

from ketluan.office.briefs import actions as briefs
from ketluan.office.desk.demo.stage import Stage
from ketluan.office.directives.matching import pairings
from ketluan.office.directives.merging import Decision, merge
from ketluan.office.directives.queries import address_book
from ketluan.office.indicators import actions as indicators
from ketluan.office.indicators.adopting import actions as adopting
from ketluan.office.indicators.rules.periods import Period, whole_year
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import latest_reading
from ketluan.office.meetings.actions import attach, hold
from ketluan.office.meetings.models import Session
from ketluan.office.meetings.outcomes import suggested as suggested_outcome
from ketluan.office.meetings.submission_actions import Settled, settle
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import holders
from ketluan.office.people.rules import Act
from ketluan.office.review import actions as review
from ketluan.office.tasks import actions as tasks
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.suggestion import for_one_lead, suggested

_SPECIALIST: Final = "chuyenvien"
_BACKGROUND: Final = ("nghi-quyet-2026.txt", "so-lieu-2025.txt")
_SESSIONS: Final = ((7, date(2026, 7, 30)), (8, date(2026, 8, 28)), (9, date(2026, 9, 30)))
# Of this session the press told first: its directives became tasks, the notice is to be compared with them.
_TOLD_BY_PRESS: Final = 8
_CENTRAL: Final = (("budget.revenue", 5600), ("disbursement", 9200))
_CENTRAL_BASIS: Final = "QĐ 2478/QĐ-TTg ngày 02/12/2025"
# Investors with their plan and what they had disbursed by 30 September, in tỷ đồng.
_INVESTORS: Final = (
    ("Sở Xây dựng", 2400, "1612.5"),
    ("Sở Nông nghiệp và Môi trường", 1650, "846"),
    ("Sở Giáo dục và Đào tạo", 620, "398.2"),
    ("Sở Y tế", 540, "121.4"),
    ("Công an tỉnh", 310, "268"),
    ("UBND xã Mường Hin", 95, "41.7"),
    ("UBND phường Lâm Thượng", 180, "139.6"),
)
_DONE: Final = ("Sở Tài chính", "Sở Xây dựng", "Sở Giáo dục và Đào tạo")
_USERS: Final = {"Sở Tài chính": "taichinh", "Sở Xây dựng": "xaydung", "Sở Giáo dục và Đào tạo": "giaoduc"}


def tell_of_quarter(today: date) -> None:
    """The quarter, and the brief of nine months with the notice of the last session."""
    stage = Stage(today)
    office = Office.objects.get(organization__name="Văn phòng UBND tỉnh")
    start = _at(stage, date(2026, 7, 1))
    indicators.equip(start, office)
    for name in _BACKGROUND:
        _confirmed(start, _taken(start, office, name), {"figures"})
    adopting.adopt(start, office)
    for key, value in _CENTRAL:
        indicators.aim(start, _entered(office, key, Decimal(value), whole_year(2026)), "central")
    held = [_month(stage, office, number, day) for number, day in _SESSIONS]
    _investors(stage, office)
    end = _at(stage, date(2026, 10, 2))
    briefs.draft_report(end, office, Period(date(2026, 1, 1), date(2026, 9, 30)))
    briefs.draft_notice(end, held[-1])


def _at(stage: Stage, day: date) -> Act:
    return stage.on((stage.today - day).days, _SPECIALIST)


def _taken(act: Act, office: Office, name: str) -> Source:
    text = (files(__package__) / "quarter" / name).read_bytes()
    return take_in(act, office, Given(text, name, act.day)).source


def _confirmed(act: Act, source: Source, kinds: set[str]) -> None:
    review.confirm(act, [one for one in latest_reading(source).proposals.all() if one.kind in kinds])


def _month(stage: Stage, office: Office, number: int, day: date) -> Session:
    """A month: the report before the session, the notice some days after it, its tasks."""
    before, after = _at(stage, day - timedelta(days=3)), _at(stage, day + timedelta(days=5))
    report = _taken(before, office, f"bao-cao-thang-{number}.txt")
    _confirmed(before, report, {"figures", "difficulties"})
    session = hold(
        before, report, title=f"Phiên họp thường kỳ tháng {number} năm 2026", body="UBND tỉnh", held_on=day,
        chair="Chủ tịch UBND tỉnh Đào Việt Cương",
    )  # fmt: skip
    adopting.adopt(before, office)
    press = _press(stage, session, number, day) if number == _TOLD_BY_PRESS else None
    notice = _taken(after, office, f"thong-bao-thang-{number}.txt")
    attach(after, notice, session)
    _confirmed(after, notice, {"submissions", "decisions"})
    _settled(after, notice)
    made = _assigned(after, notice) if press is None else _assigned(_at(stage, day), press)
    if press is not None:
        _compared(after, notice, press)
    for task in made:
        task.refresh_from_db(fields=("due",))
        if task.lead.name in _DONE and number < 9:
            _finished(stage, task)
    return session


def _press(stage: Stage, session: Session, number: int, day: date) -> Source:
    """What the newspaper wrote on the day."""
    told = _taken(_at(stage, day), session.office, f"bao-chi-thang-{number}.txt")
    attach(_at(stage, day), told, session)
    return told


def _compared(act: Act, notice: Source, press: Source) -> None:
    """The first directive of the notice is held to say again what the press told; the others wait to be compared."""
    known = address_book(notice, act.day)
    first = next(one for one in pairings(notice, [press], known) if one.item.kind == "directives" and one.first)
    merge(act, notice, [Decision(first.item, first.first, first.match.changes)], known)


def _settled(act: Act, source: Source) -> None:
    """What became of the papers, as the words of the notice say it."""
    for paper in source.findings.filter(kind="submissions"):
        outcome = suggested_outcome(str(paper.fields.get("outcome") or ""))
        if outcome and outcome != "complete":
            settle(act, paper, Settled(outcome), version=0)


def _assigned(act: Act, source: Source) -> list[Task]:
    directives = [one for one in latest_reading(source).proposals.all() if one.kind == "directives"]
    leaders = holders("leader", office=source.office)
    made = []
    for finding in review.confirm(act, directives):
        wanted = suggested(finding, leaders, act.day)
        if wanted["lead"] is not None:
            wanted["supporters"] = tuple(Organization.objects.filter(pk__in=wanted["supporters"]))
            made.append(tasks.assign(act, finding, tasks.Assignment(**for_one_lead(wanted))))
    return made


def _finished(stage: Stage, task: Task) -> None:
    """Done a few days before its day, or after it where the body is late."""
    ago = (stage.today - (task.due or stage.today)).days + (3 if task.lead.name != "Sở Xây dựng" else -4)
    account = tasks.Account("Đã thực hiện xong, có báo cáo gửi kèm.", task.lead)
    tasks.submit_result(stage.on(ago, _USERS[task.lead.name]), task, account)
    tasks.close(stage.on(ago - 2, _SPECIALIST), task)


def _entered(
    office: Office, key: str, value: Decimal, period: Period, words: str = _CENTRAL_BASIS
) -> indicators.Entered:
    return indicators.Entered(office.indicators.get(key=key), period, value, words=words)


def _investors(stage: Stage, office: Office) -> None:
    """What the investors told of their share by 30 September."""
    act, nine = _at(stage, date(2026, 10, 1)), Period(date(2026, 1, 1), date(2026, 9, 30))
    of = office.indicators.get(key="disbursement")
    bodies = {one.name: one for one in Organization.objects.filter(name__in=[name for name, _, _ in _INVESTORS])}
    for name, plan, done in _INVESTORS:
        if name in bodies:
            words = f"Báo cáo tuần của {name}"
            aimed = indicators.Entered(of, whole_year(2026), Decimal(plan), words=words, body=bodies[name])
            indicators.aim(act, aimed, "provincial")
            told = indicators.Entered(of, nine, Decimal(done), words=words, body=bodies[name], status="final")
            indicators.observe(act, told)

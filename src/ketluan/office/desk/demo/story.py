"""What happened in the demo province: a session some weeks ago, its tasks, and how far they are.

Each step goes through the same actions as the pages, as someone, on a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib.resources import files

from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import latest_reading
from ketluan.office.meetings.actions import hold
from ketluan.office.meetings.queries import proposed_session
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.people.queries import holders
from ketluan.office.people.rules import PLACE, Act
from ketluan.office.review import actions as review
from ketluan.office.tasks import actions as tasks
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.suggestion import suggested

_HELD = 45
# The due days of the session's text, in days from today.
_DUE = {"d1": -18, "d2": 5, "d3": -6, "d4": -20, "d5": 12, "d6": -2, "d7": 20, "d8": -9, "d9": 30, "d10": 3}


@dataclass(frozen=True)
class Stage:
    """The day on which the story is told."""

    today: date

    def on(self, days_ago: int, username: str) -> Act:
        """An act of a user, at nine in the morning some days ago."""
        at = datetime.combine(self.today - timedelta(days=days_ago), time(9), PLACE)
        return Act(actor_of(User.objects.get(username=username)), at)


def tell(today: date) -> None:
    """The whole story."""
    stage = Stage(today)
    source = _session(stage)
    _assign_all(stage, source)
    _work(stage)


def session_text(today: date) -> str:
    """The press on the session, with days around today."""
    days = {name: f"{today + timedelta(days=off):%d/%m/%Y}" for name, off in _DUE.items()}
    words = (files(__package__) / "phien-hop.txt").read_text(encoding="utf-8")
    held = f"{today - timedelta(days=_HELD):%d/%m/%Y}"
    return words.replace("{held:ngắn}", held).format(**days)


def _session(stage: Stage) -> Source:
    office = Office.objects.get(organization__name="Văn phòng UBND tỉnh")
    act = stage.on(_HELD - 1, "chuyenvien")
    text = session_text(stage.today).encode()
    source = take_in(act, office, Given(text, "phien-hop-thuong-ky.txt", act.day)).source
    said = proposed_session(source)
    held_on = said.pop("held_on") or stage.today - timedelta(days=_HELD)
    hold(act, source, held_on=held_on, **said)
    return source


def _assign_all(stage: Stage, source: Source) -> None:
    act = stage.on(_HELD - 2, "chuyenvien")
    proposals = list(latest_reading(source).proposals.all())
    directives = [one for one in proposals if one.kind == "directives"]
    review.confirm(act, [one for one in proposals if one.kind in {"figures", "meeting"}])
    leaders = holders("leader", office=source.office)
    for number, finding in enumerate(review.confirm(act, directives)):
        said = suggested(finding, leaders, act.day)
        if said["lead"] is None:
            continue
        said["supporters"] = tuple(Organization.objects.filter(pk__in=said["supporters"]))
        tasks.assign(act, finding, tasks.Assignment(**said, starred=number < 2))


def _work(stage: Stage) -> None:
    """A closed one, a submitted one, a returned one, an extension asked for, reports, and some silence."""
    _report(stage, "noivu", 12, "Đã lấy ý kiến 45 xã, phường; đang tổng hợp.", percent=60)
    _finish(stage, "khoahoc", 22, "Đã nâng cấp đường truyền và máy chủ; hết nghẽn từ ngày báo cáo.", closes=True)
    _finish(stage, "giaoduc", 3, "Đã tổng hợp nhu cầu của 38 trường.", closes=False)
    _report(stage, "taichinh", 20, "Đã rà soát 9/14 dự án.", percent=65)
    task = _task_of(stage, "yte")
    if task:
        words = "Còn 11 trạm y tế vùng cao chưa gửi danh mục do sạt lở đường."
        tasks.accept(stage.on(30, "yte"), task)
        new_due = stage.today + timedelta(days=_DUE["d5"] + 15)
        tasks.ask_extension(stage.on(1, "yte"), task, reason=words, new_due=new_due)
    late = Task.objects.filter(done_on=None, due__lt=stage.today - timedelta(days=5)).exclude(state="submitted")
    tasks.urge(stage.on(2, "chuyenvien"), late)


def _report(stage: Stage, username: str, days_ago: int, words: str, *, percent: int | None = None) -> None:
    task = _task_of(stage, username)
    if task:
        tasks.report(stage.on(days_ago, username), task, tasks.Account(words, task.lead, percent))


def _finish(stage: Stage, username: str, days_ago: int, words: str, *, closes: bool) -> None:
    task = _task_of(stage, username)
    if task:
        tasks.submit_result(stage.on(days_ago, username), task, tasks.Account(words, task.lead))
        if closes:
            tasks.close(stage.on(days_ago - 1, "chuyenvien"), task)


def _task_of(stage: Stage, username: str) -> Task | None:
    units = stage.on(0, username).actor.units
    found: Task | None = Task.objects.filter(lead__in=units, done_on=None).order_by("pk").first()
    return found

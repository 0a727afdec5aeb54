"""What happened in the demo province: a session some weeks ago, its tasks, and how far they are.

Each step goes through the same actions as the pages, as someone, on a day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from importlib.resources import files

from ketluan.office.desk.demo.briefing import tell_of_briefing
from ketluan.office.desk.demo.stage import Stage
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.models import Source
from ketluan.office.intake.queries import latest_reading
from ketluan.office.meetings.actions import hold
from ketluan.office.meetings.queries import proposed_session
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import holders
from ketluan.office.review import actions as review
from ketluan.office.tasks import actions as tasks
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.suggestion import for_one_lead, suggested

_HELD = 45
# The due days of the session's text, in days from today.
_DUE = {"d1": -18, "d2": 5, "d3": -6, "d4": -20, "d5": 12, "d6": -2, "d7": 20, "d8": -9, "d9": 30, "d10": 3}


def tell(today: date) -> None:
    """The whole story."""
    stage = Stage(today)
    source = _session(stage)
    _assign_all(stage, source)
    _work(stage)
    tell_of_briefing(stage)


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
        tasks.assign(act, finding, tasks.Assignment(**for_one_lead(said), starred=number < 2))


def _work(stage: Stage) -> None:
    """A closed one, a submitted one, an extension asked for, reports, an urging, and some silence; day by day."""
    words = "Đã nâng cấp đường truyền và máy chủ; hết nghẽn từ ngày báo cáo."
    wanted = "Còn 11 trạm y tế vùng cao chưa gửi danh mục do sạt lở đường."
    steps: list[tuple[int, Callable[[int], object]]] = [
        (30, lambda ago: tasks.accept(stage.on(ago, "yte"), stage.task_of("yte"))),
        (22, lambda ago: _submit(stage, ago, "khoahoc", words)),
        (21, lambda ago: tasks.close(stage.on(ago, "chuyenvien"), stage.task_of("khoahoc"))),
        (20, lambda ago: _report(stage, ago, "taichinh", ("Đã rà soát 9/14 dự án.", 65))),
        (12, lambda ago: _report(stage, ago, "noivu", ("Đã lấy ý kiến 45 xã, phường; đang tổng hợp.", 60))),
        (3, lambda ago: _submit(stage, ago, "giaoduc", "Đã tổng hợp nhu cầu của 38 trường.")),
        (2, lambda ago: tasks.urge(stage.on(ago, "chuyenvien"), _late(stage))),
        (1, lambda ago: _ask(stage, ago, "yte", wanted)),
    ]
    for days_ago, step in steps:
        step(days_ago)


def _report(stage: Stage, days_ago: int, username: str, said: tuple[str, int]) -> None:
    task = stage.task_of(username)
    tasks.report(stage.on(days_ago, username), task, tasks.Account(said[0], task.lead, said[1]))


def _submit(stage: Stage, days_ago: int, username: str, words: str) -> None:
    task = stage.task_of(username)
    tasks.submit_result(stage.on(days_ago, username), task, tasks.Account(words, task.lead))


def _ask(stage: Stage, days_ago: int, username: str, reason: str) -> None:
    new_due = stage.today + timedelta(days=_DUE["d5"] + 15)
    tasks.ask_extension(stage.on(days_ago, username), stage.task_of(username), reason=reason, new_due=new_due)


def _late(stage: Stage) -> list[Task]:
    rows = Task.objects.filter(done_on=None, due__lt=stage.today - timedelta(days=5))
    return list(rows.exclude(state=Task.State.SUBMITTED))

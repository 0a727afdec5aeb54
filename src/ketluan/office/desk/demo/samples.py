"""The documents of ``samples/`` in the demo province: some wait, some have tasks that went less smoothly."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Final

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

WAITING: Final = (
    ("Văn phòng UBND tỉnh", "chuyenvien", "kh-chuyen-doi-so-2023.docx"),
    ("Văn phòng UBND tỉnh", "chuyenvien", "tb-ubnd-phien-hop-thang-5-2022.txt"),
    ("Văn phòng Tỉnh ủy", "tinhuy", "tb-tu-giao-ban-ha-lam-2025.pdf"),
)
REVIEWED: Final = ("dang-uy-ubnd-tinh-ha-lam-lam-viec-2025.txt", "cv-ubnd-dat-dai-ha-lam-2025.html")
_REVIEWED_AGO = 40


def tell_of(folder: Path, today: date) -> int:
    """Take the samples of a folder in and work on two; how many documents there were. Those that are not there are
    passed over."""
    stage = Stage(today)
    office, username, _ = WAITING[0]
    reviewed = [_taken_in(stage, folder / name, office, username, ago=_REVIEWED_AGO) for name in REVIEWED]
    waiting = [_taken_in(stage, folder / name, office, username, ago=1) for office, username, name in WAITING]
    made: list[Task] = []
    for source in filter(None, reviewed):
        made += _tasks_of(stage, source, len(made))
    _work(stage, made)
    return len([source for source in (*reviewed, *waiting) if source])


def _taken_in(stage: Stage, path: Path, office: str, username: str, *, ago: int) -> Source | None:
    if not path.is_file():
        return None
    act = stage.on(ago, username)
    within = Office.objects.get(organization__name=office)
    return take_in(act, within, Given(path.read_bytes(), path.name, act.day)).source


def _tasks_of(stage: Stage, source: Source, number: int) -> list[Task]:
    """The directives that name a body, as tasks of the coming weeks; ``number`` were made before."""
    act = stage.on(_REVIEWED_AGO, "chuyenvien")
    said = proposed_session(source)
    hold(act, source, held_on=said.pop("held_on") or act.day, **said)
    directives = [one for one in latest_reading(source).proposals.all() if one.kind == "directives"]
    leaders = holders("leader", office=source.office)
    made: list[Task] = []
    for finding in review.confirm(act, directives):
        wanted = for_one_lead(suggested(finding, leaders, act.day))
        if wanted["lead"] is None:
            continue
        wanted |= {"supporters": tuple(Organization.objects.filter(pk__in=wanted["supporters"]))}
        wanted |= {
            "deadline": "day",
            "due": stage.today + timedelta(days=4 * (number + len(made)) - 3),
            "working_days": None,
        }
        made.append(tasks.assign(act, finding, tasks.Assignment(**wanted)))
    return made


def _work(stage: Stage, made: list[Task]) -> None:
    """A result that was given back, more time that was granted, more time that was refused; as far as there are
    tasks whose units have a user."""
    users = {"Sở Tài chính": "taichinh", "Sở Nội vụ": "noivu", "Sở Xây dựng": "xaydung", "Sở Y tế": "yte"}
    users |= {"Sở Nông nghiệp và Môi trường": "nongnghiep", "Sở Giáo dục và Đào tạo": "giaoduc"}
    users |= {"Sở Khoa học và Công nghệ": "khoahoc"}
    steps = (_given_back, _granted, _refused)
    with_users = [(task, users[task.lead.name]) for task in made if task.lead.name in users]
    for (task, username), step in zip(with_users, steps, strict=False):
        step(stage, task, username)


def _given_back(stage: Stage, task: Task, username: str) -> None:
    words = tasks.Account("Đã có dự thảo, gửi lấy ý kiến các xã, phường.", task.lead)
    tasks.submit_result(stage.on(10, username), task, words)
    tasks.return_result(stage.on(9, "chuyenvien"), task, reason="Còn thiếu ý kiến của 12 xã, phường vùng cao.")


def _granted(stage: Stage, task: Task, username: str) -> None:
    _ask(stage, task, username)
    tasks.grant_extension(stage.on(7, "chutich"), task, answer="Đồng ý, không gia hạn thêm.")


def _refused(stage: Stage, task: Task, username: str) -> None:
    _ask(stage, task, username)
    tasks.refuse_extension(stage.on(7, "chutich"), task, answer="Việc đã rõ, thực hiện đúng hạn.")


def _ask(stage: Stage, task: Task, username: str) -> None:
    new_due = (task.due or stage.today) + timedelta(days=15)
    tasks.ask_extension(stage.on(8, username), task, reason="Chờ hướng dẫn của bộ chuyên ngành.", new_due=new_due)

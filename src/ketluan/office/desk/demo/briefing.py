"""A second meeting of the demo province, whose tasks went through the rarer verbs: given to every commune at once,
coming again each week, moved to another unit, opened again, cancelled, supported with an answer, extended otherwise."""

from __future__ import annotations

from datetime import timedelta
from importlib.resources import files
from typing import Any, Final

from ketluan.office.desk.demo.stage import Stage
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.queries import latest_reading
from ketluan.office.meetings.actions import hold
from ketluan.office.meetings.queries import proposed_session
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.people.queries import holders
from ketluan.office.people.rules import Founded
from ketluan.office.review import actions as review
from ketluan.office.tasks import actions as tasks
from ketluan.office.tasks.cascade import units_of_class
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.recurrence import Recurrence
from ketluan.office.tasks.suggestion import suggested

_HELD: Final = 30
# The due days of the text, in days from today.
_DUE: Final = {"d1": 6, "d2": 15, "d3": 25, "d4": 18, "d5": 8, "d6": 9, "d7": 21}
_OFFICE: Final = "Văn phòng UBND tỉnh"
_FRIDAY: Final = 5
_SCAN: Final = b"\x89PNG\r\n\x1a\n" + bytes(64)


def tell_of_briefing(stage: Stage) -> None:
    """The meeting, its tasks, and what became of each."""
    made = _assigned(stage)
    _communes(stage, made["UBND các xã, phường"])
    _every_week(stage, made["Sở Nông nghiệp và Môi trường"])
    _opened_again(stage, made["Sở Xây dựng"])
    _to_another(stage, made["Sở Khoa học và Công nghệ"], made["Sở Giáo dục và Đào tạo"])
    _cancelled(stage, made["Sở Nội vụ"])
    _extended(stage, made["Sở Y tế"])
    _supported(stage, made["Sở Tài chính"])


def _assigned(stage: Stage) -> dict[str, Task]:
    """The tasks by the body that the text tells to lead."""
    days = {name: f"{stage.today + timedelta(days=off):%d/%m/%Y}" for name, off in _DUE.items()}
    held = stage.today - timedelta(days=_HELD)
    words = (files(__package__) / "giao-ban.txt").read_text(encoding="utf-8")
    text = words.replace("{held:ngắn}", f"{held:%d/%m/%Y}").format(**days).encode()
    act = stage.on(_HELD - 1, "chuyenvien")
    office = Office.objects.get(organization__name=_OFFICE)
    source = take_in(act, office, Given(text, "hop-giao-ban.txt", act.day)).source
    said = proposed_session(source)
    hold(act, source, held_on=said.pop("held_on") or held, **said)
    proposals = [one for one in latest_reading(source).proposals.all() if one.kind == "directives"]
    leaders = holders("leader", office=office)
    made = {}
    for finding in review.confirm(act, proposals):
        wanted = _wanted(suggested(finding, leaders, act.day), office, stage)
        made[finding.fields["lead"]] = tasks.assign(act, finding, tasks.Assignment(**wanted))
    return made


def _wanted(said: dict[str, Any], office: Office, stage: Stage) -> dict[str, Any]:
    """What the form suggests, with the units of a class and the Friday of each week."""
    every, given_to = said.pop("recurs_every"), said["given_to"]
    del said["recurs_day"]
    wanted = {**said, "supporters": tuple(Organization.objects.filter(pk__in=said["supporters"]))}
    if every:
        wanted["recurrence"] = Recurrence(every, _FRIDAY)
    if given_to:
        units = tuple(units_of_class(given_to, stage.today))
        wanted |= {"lead": office.organization, "units": units}
    return wanted


def _communes(stage: Stage, parent: Task) -> None:
    done = parent.children.get(lead__name="UBND xã Mường Hin")
    words = "Đã rà soát 214 nhà; 37 nhà không an toàn, danh sách kèm theo."
    listed = tasks.Handed("danh-sach-nha-o.csv", "STT,Thôn,Số nhà\n1,Nà Pồng,12\n2,Phiêng Khoang,25\n".encode())
    account = tasks.Account(words, done.lead, document_number="56/BC-UBND", files=(listed,))
    tasks.submit_result(stage.on(4, "muonghin"), done, account)
    tasks.close(stage.on(3, "chuyenvien"), done)


def _every_week(stage: Stage, task: Task) -> None:
    for days_ago, words in (
        (24, "Chưa xảy ra cháy; đã kiểm tra 42 chốt canh."),
        (3, "Một đám cháy nhỏ, dập trong 2 giờ."),
    ):
        tasks.report(stage.on(days_ago, "nongnghiep"), task, tasks.Account(words, task.lead))


def _opened_again(stage: Stage, task: Task) -> None:
    tasks.accept(stage.on(28, "xaydung"), task)
    tasks.name_doer(stage.on(27, "xaydung"), task, User.objects.get(username="hatang"))
    said = tasks.Account("Đã thẩm định 3 mẫu nhà.", task.lead, document_number="410/SXD-QLN")
    tasks.submit_result(stage.on(14, "hatang"), task, said)
    tasks.close(stage.on(13, "chutich"), task)
    tasks.reopen(stage.on(5, "chutich"), task, reason="Mẫu số 2 không phù hợp nền đất dốc, cần thẩm định lại.")


def _to_another(stage: Stage, moved: Task, asked: Task) -> None:
    farming = Organization.objects.get(name="Sở Nông nghiệp và Môi trường")
    reason = "Mạng quan trắc khí tượng thuộc chức năng của ngành nông nghiệp và môi trường."
    tasks.ask_transfer(stage.on(27, "khoahoc"), moved, reason=reason, proposed=farming)
    tasks.grant_transfer(stage.on(26, "chuyenvien"), moved, lead=farming, answer="Đúng chức năng.")
    health = Organization.objects.get(name="Sở Y tế")
    reason = "Việc còn lại là kiểm nghiệm an toàn thực phẩm, thuộc ngành y tế."
    tasks.ask_transfer(stage.on(2, "giaoduc"), asked, reason=reason, proposed=health, document_number="901/SGDĐT-CTTT")


def _cancelled(stage: Stage, task: Task) -> None:
    tasks.cancel(stage.on(20, "chutich"), task, reason="Đã ghép vào kế hoạch bồi dưỡng năm sau.")


def _extended(stage: Stage, task: Task) -> None:
    due = task.due or stage.today
    later = {"reason": "Chờ kết quả đấu thầu thuốc.", "new_due": due + timedelta(days=40)}
    tasks.ask_extension(stage.on(18, "yte"), task, **later)
    tasks.withdraw_extension(stage.on(17, "yte"), task)
    tasks.ask_extension(stage.on(16, "yte"), task, **{**later, "new_due": due + timedelta(days=30)})
    slip = Founded("slip", stage.today - timedelta(days=15), "31/PTr-VPUB", "bút phê: đồng ý một phần")
    said = stage.on(15, "chuyenvien", on_behalf="Đào Việt Cương", founded=slip)
    scan = (tasks.Handed("phieu-trinh-31.png", _SCAN),)
    tasks.grant_extension(said, task, new_due=due + timedelta(days=12), answer="Đồng ý một phần.", scans=scan)


def _supported(stage: Stage, task: Task) -> None:
    building = Organization.objects.get(name="Sở Xây dựng")
    tasks.accept(stage.on(25, "taichinh"), task)
    tasks.answer(stage.on(11, "hatang"), task, tasks.Account("Đã gửi đơn giá 3 mẫu nhà.", building))

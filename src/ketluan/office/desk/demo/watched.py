"""Matters under watch in the demo province: one whose report is late, one that the body in charge tells of, one that
waits for the centre, one that is settled. No person is named in any."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from ketluan.office.desk.demo.stage import Stage
from ketluan.office.matters import actions
from ketluan.office.matters.models import Matter
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.tasks.models import Task

_SPECIALIST: Final = "chuyenvien"
_BEGAN: Final = 60
_LATE: Final = "Khiếu kiện kéo dài về bồi thường tại khu tái định cư Nà Pồng"
_FOREST: Final = "Lấn chiếm đất rừng phòng hộ đầu nguồn"
_WAITS: Final = "Ranh giới hành chính chưa thống nhất tại khu vực Phiêng Khoang"
_SETTLED: Final = "Chậm hoàn trả mặt bằng sau thi công đường dây điện"


def watch(stage: Stage) -> None:
    """Put the four under watch, and tell how each went on."""
    _late(stage)
    _forest(stage)
    _begun(stage, _WAITS, ("xã Phiêng Lanh", "Sở Nội vụ"), "waiting", "Đã báo cáo bộ chuyên ngành.", due=25)
    _settled(stage)


def _begun(stage: Stage, title: str, where: tuple[str, str], step: str, words: str, *, due: int | None) -> Matter:
    act = stage.on(_BEGAN, _SPECIALIST)
    about = actions.About(
        title=title,
        place=where[0],
        body=Organization.objects.get(name=where[1]),
        since=stage.today - timedelta(days=500),
        next_report=None if due is None else stage.today + timedelta(days=due),
    )
    office = Office.objects.get(organization__name="Văn phòng UBND tỉnh")
    made = actions.begin(act, office, about, step, actions.Said(act.day, words))
    return made


def _told(stage: Stage, one: Matter, ago: int, said: tuple[str, str, str], *, due: int) -> None:
    """A user (the first of ``said``) writes down what a body (the second) reported."""
    act = stage.on(ago, said[0])
    one.refresh_from_db()
    until = stage.today + timedelta(days=due)
    told = actions.Told(told_by=said[1], next_report=until)
    actions.tell(act, one, actions.Said(act.day, said[2]), told, version=one.version)


def _late(stage: Stage) -> None:
    words = "42 hộ chưa nhận tiền bồi thường; đã đối thoại hai lần."
    one = _begun(stage, _LATE, ("xã Mường Hin", "UBND xã Mường Hin"), "pending", words, due=-4)
    leaders = User.objects.filter(username__in=("chanhvanphong", "chutich"))
    actions.name(stage.on(58, _SPECIALIST), one, leaders)
    said = (_SPECIALIST, "UBND xã Mường Hin", "Đối thoại lần ba: 31 trong 42 hộ đồng ý phương án đất ở.")
    _told(stage, one, 33, said, due=-4)
    one.refresh_from_db()
    act = stage.on(33, _SPECIALIST)
    step = actions.Said(act.day, "Chuyển sang chi trả cho 31 hộ đã đồng ý.")
    actions.step(act, one, "settling", step, version=one.version)
    task = Task.objects.filter(office=one.office).order_by("pk").first()
    if task:
        actions.link(stage.on(32, _SPECIALIST), one, task)


def _forest(stage: Stage) -> None:
    place = ("xã Tân Sơn Hạ", "Sở Nông nghiệp và Môi trường")
    one = _begun(stage, _FOREST, place, "received", "Phản ánh của người dân và ảnh chụp.", due=5)
    users = User.objects.filter(username__in=("nongnghiep", "chutich"))
    actions.name(stage.on(59, _SPECIALIST), one, users)
    for ago, step, words in (
        (50, "verifying", "Kiểm lâm đo đạc hiện trạng: 6,4 ha."),
        (20, "inspecting", "Lập đoàn thanh tra liên ngành."),
    ):
        one.refresh_from_db()
        act = stage.on(ago, _SPECIALIST)
        actions.step(act, one, step, actions.Said(act.day, words), version=one.version)
    said = ("nongnghiep", "Sở Nông nghiệp và Môi trường", "Đã cắm mốc 6,4 ha; yêu cầu dừng mọi tác động.")
    _told(stage, one, 9, said, due=5)


def _settled(stage: Stage) -> None:
    place = ("xã Mường Hin", "Sở Công Thương")
    one = _begun(stage, _SETTLED, place, "settling", "Còn 3 vị trí cột chưa hoàn trả đường dân sinh.", due=20)
    one.refresh_from_db()
    act = stage.on(12, _SPECIALIST)
    result = actions.Said(act.day, "Đã hoàn trả cả 3 vị trí; xã nghiệm thu, các hộ không còn ý kiến.")
    actions.close(act, one, result, version=one.version)

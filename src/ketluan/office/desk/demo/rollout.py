"""Documents that the demo province carries out: two resolutions with what bodies told of them in every state, cited at
a meeting, and a term work programme with one amendment."""

from __future__ import annotations

from datetime import date, timedelta
from importlib.resources import files
from typing import Final

from ketluan.office.desk.demo.stage import Stage
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.queries import latest_reading
from ketluan.office.meetings.models import Session
from ketluan.office.people.models import Office, Organization, Succession
from ketluan.office.people.rules import Act
from ketluan.office.review import actions as review
from ketluan.office.rollout import actions, tellings
from ketluan.office.rollout.models import Instrument, Item
from ketluan.office.rollout.programme import actions as programmes
from ketluan.office.tasks.models import Task

_USER: Final = "chuyenvien"
_MERGED: Final = ("UBND xã Tân Sơn", "UBND xã Hạ Sơn")
_SUCCESSOR: Final = "UBND xã Tân Sơn Hạ"
_MERGED_ON: Final = date(2025, 7, 1)


def tell_of_rollout(today: date) -> None:
    """The whole of it."""
    stage = Stage(today)
    office = Office.objects.get(organization__name="Văn phòng UBND tỉnh")
    act = stage.on(3, _USER)
    _cited(stage, office)
    digital = _entered(act, office, "57-NQ/TW", date(2024, 12, 22), "Bộ Chính trị", _DIGITAL)
    farming = _entered(act, office, "18-NQ/TU", _five_years_ago(today), "Tỉnh ủy Hà Lâm", _FARMING)
    actions.gather(act, office)
    _merged()
    _steps(act, digital)
    tellings.link(act, digital, Task.objects.filter(office=office, lead__name=_DIGITAL_LEAD, parent=None))
    tellings.tell(act, farming, _done("Sở Nông nghiệp và Môi trường", "issued", date(2022, 2, 15), "31/KH-SNN", "plan"))
    own = tellings.Reviewed("final", 0, date(today.year + 1, 6, 30), "Tổng kết vào quý II năm cuối kỳ thực hiện")
    tellings.review(act, farming, own)
    _programme(act, office, today)


_DIGITAL_LEAD: Final = "Sở Khoa học và Công nghệ"
_DIGITAL: Final = "Về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số"
_FARMING: Final = "Về phát triển nông nghiệp hàng hóa gắn với chế biến"


def _five_years_ago(today: date) -> date:
    """A day of which five years are over in two months."""
    soon = today + timedelta(days=60)
    return date(soon.year - 5, soon.month, min(soon.day, 28))


def _cited(stage: Stage, office: Office) -> None:
    text = (files(__package__) / "khoa-hoc.txt").read_bytes()
    act = stage.on(6, _USER)
    source = take_in(act, office, Given(text, "hop-khoa-hoc-cong-nghe.txt", act.day)).source
    review.confirm(act, [one for one in latest_reading(source).proposals.all() if one.kind == "citations"])


def _entered(act: Act, office: Office, number: str, dated: date, issuer: str, title: str) -> Instrument:
    said = actions.Entered(number, "Nghị quyết", title, dated, issuer, asked_of="commune")
    return actions.enter(act, office, said)


def _merged() -> None:
    """Two communes that became one before the province of the demo began."""
    successor = Organization.objects.get(name=_SUCCESSOR)
    for name in _MERGED:
        old = Organization.objects.create(
            name=name, kind="commune", level="commune", until=_MERGED_ON - timedelta(days=1)
        )
        Succession.objects.create(kind=Succession.Kind.MERGED, on=_MERGED_ON, predecessor=old, successor=successor)


def _done(body: str, kind: str, on: date, number: str = "", paper: str = "") -> tellings.Told:
    return tellings.Told(Organization.objects.get(name=body), kind, True, on, paper, number)


def _studied(body: str, on: date, sessions: int, attended: int, planned: int | None = None) -> tellings.Told:
    words = "Báo cáo kết quả quán triệt"
    known = Organization.objects.get(name=body)
    return tellings.Told(known, "studied", True, on, "", "", "", sessions, attended, planned, words)


def _steps(act: Act, document: Instrument) -> None:
    """Every state of a cell: done, in part by a body before the merger, not yet, and no word."""
    hin, thuong, lanh = "UBND xã Mường Hin", "UBND phường Lâm Thượng", "UBND xã Phiêng Lanh"
    told = [
        _done("Sở Khoa học và Công nghệ", "issued", date(2025, 3, 3), "12/KH-SKHCN", "plan"),
        _done("Sở Tài chính", "issued", date(2025, 4, 11), "208/STC-QLNS", "guidance"),
        _studied(hin, date(2025, 8, 12), 4, 316, 340),
        _done(hin, "issued", date(2025, 9, 5), "47/KH-UBND", "plan"),
        _done(hin, "mid", date(2026, 9, 18), "112/BC-UBND", "report"),
        _studied(thuong, date(2025, 8, 20), 6, 705, 705),
        _done(thuong, "issued", date(2025, 9, 30), "63/CTr-UBND", "programme"),
        _studied(_MERGED[0], date(2025, 5, 15), 2, 180),
        _done(_MERGED[0], "issued", date(2025, 6, 2), "21/KH-UBND", "plan"),
    ]
    for one in told:
        tellings.tell(act, document, one)
    waiting = tellings.Told(Organization.objects.get(name=lanh), "issued", False, words="Công văn 88/UBND-VX")
    tellings.tell(act, document, waiting)


def _programme(act: Act, office: Office, today: date) -> None:
    """A programme of the term: one item done, one done late, one on an agenda, one late, one put off and one added by
    the amendment, one taken out."""
    decided = programmes.Decided("02-CTr/TU", date(2025, 11, 20))
    term, body = (2025, 2030), "Ban Chấp hành Đảng bộ tỉnh Hà Lâm"
    title = "Chương trình công tác toàn khóa của Ban Chấp hành Đảng bộ tỉnh, nhiệm kỳ 2025–2030"
    made = programmes.adopt(act, office, title, body, term, decided)
    items = {}
    for content, product, year, quarter, lead in _ITEMS:
        body_led = Organization.objects.get(name=lead)
        wanted = programmes.Wanted(content, year, product, quarter, body_led, heard_at="Hội nghị Tỉnh ủy")
        items[content] = (programmes.write_item(act, made, wanted), wanted)
    done, late, heard, _overdue, put_off, dropped = items.values()
    programmes.finish(act, done[0], "07-NQ/TU", date(2026, 3, 25), version=1)
    programmes.finish(act, late[0], "11-CT/TU", date(2026, 7, 14), version=1)
    session = Session.objects.filter(office=office, held_on__gte=today).order_by("held_on").first()
    if session is not None:
        programmes.hear(act, heard[0], session)
    programmes.amend(
        act,
        made,
        programmes.Decided("15-CTr/TU", date(2026, 8, 6), "Điều chỉnh thời gian, bổ sung nội dung"),
        version=1,
    )
    _again(act, put_off[0], put_off[1], year=2027, quarter=2)
    _again(act, dropped[0], dropped[1], dropped=True)
    added = programmes.Wanted(
        "Đề án sắp xếp trường lớp sau sáp nhập xã", 2026, "scheme", 4,
        Organization.objects.get(name="Sở Giáo dục và Đào tạo"), heard_at="Hội nghị Ban Thường vụ Tỉnh ủy",
    )  # fmt: skip
    programmes.write_item(act, made, added)


def _again(act: Act, item: Item, wanted: programmes.Wanted, **changed: object) -> None:
    after = programmes.Wanted(**{**vars(wanted), **changed})
    programmes.write_item(act, item.programme, after, item, version=item.version)


_ITEMS: Final = (
    ("Nghị quyết về chuyển đổi số toàn diện", "resolution", 2026, 1, "Sở Khoa học và Công nghệ"),
    ("Chỉ thị về phòng cháy, chữa cháy rừng", "directive", 2026, 2, "Sở Nông nghiệp và Môi trường"),
    ("Kết luận về thu hút đầu tư vào khu công nghiệp", "conclusion", 2026, 4, "Sở Tài chính"),
    ("Đề án y tế cơ sở vùng cao", "scheme", 2026, 3, "Sở Y tế"),
    ("Nghị quyết về đào tạo nghề", "resolution", 2026, 3, "Sở Nội vụ"),
    ("Quy định về tiếp công dân", "regulation", 2027, None, "Thanh tra tỉnh"),
)

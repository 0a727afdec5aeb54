"""What the tests of programmes do in a word."""

from __future__ import annotations

from datetime import date

from ketluan.office.rollout.programme import actions, importing
from tests.office import people
from tests.office.people import SPECIALIST

HEADS = ("Nội dung", "Cơ quan chủ trì", "Quý", "Năm", "Sản phẩm", "Trình tại")


def adopted():
    decided = actions.Decided("01-CTr/TU", date(2025, 11, 10))
    title, body = "Chương trình công tác toàn khóa", "Ban Chấp hành Đảng bộ tỉnh"
    return actions.adopt(people.act(SPECIALIST), people.office(), title, body, (2025, 2030), decided)


def wanted(content="Nghị quyết về chuyển đổi số", **more):
    known = {"year": 2026, "quarter": 2, "product": "resolution", "lead": people.body("Sở Tài chính")}
    return actions.Wanted(content, **{**known, **more})


def written(programme, item=None, **more):
    version = item.version if item else 1
    return actions.write_item(people.act(SPECIALIST), programme, wanted(**more), item, version=version)


def amended(programme, number="05-QĐ/TU", day=date(2026, 6, 20)):
    programme.refresh_from_db()
    decided = actions.Decided(number, day, "Điều chỉnh thời gian")
    return actions.amend(people.act(SPECIALIST), programme, decided, version=programme.version)


def handed_in(programme, *rows):
    given = rows or [("Nghị quyết về chuyển đổi số", "Sở Tài chính", "II", 2026, "Nghị quyết", "")]
    content = people.sheet(HEADS, *given)
    return importing.hand_in(people.act(SPECIALIST), programme, name="chương trình.xlsx", content=content)

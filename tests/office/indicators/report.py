"""Two monthly reports of the made-up province, and what the specialist confirms of them."""

from __future__ import annotations

from ketluan.office.desk.demo.months import tell_of_quarter
from ketluan.office.indicators import actions
from ketluan.office.indicators.adopting import actions as adopting
from ketluan.office.review.actions import confirm
from tests.office import kept, people
from tests.office.people import SPECIALIST

AUGUST = """Báo cáo kinh tế - xã hội tháng 8 năm 2026 của tỉnh Hà Lâm
Thu ngân sách nhà nước trên địa bàn 8 tháng năm 2026 ước đạt 1.304 tỷ đồng, đạt 69,8% dự toán. \
Số cuộc giao lưu văn nghệ trong tháng là 14 cuộc."""
SEPTEMBER = """Báo cáo kinh tế - xã hội 9 tháng năm 2026 của tỉnh Hà Lâm
Thu ngân sách nhà nước trên địa bàn 9 tháng năm 2026 ước đạt 1.532,8 tỷ đồng, đạt 82,1% dự toán, \
tăng 17,5% so với cùng kỳ. Thu ngân sách nhà nước 9 tháng năm 2025 đạt 1.400 tỷ đồng. \
Chỉ tiêu thu ngân sách nhà nước năm 2026 là 1.867 tỷ đồng."""

MONTHS = ((AUGUST, "tháng 8.txt"), (SEPTEMBER, "tháng 9.txt"))


def confirmed(text, name):
    """The figures of a report, confirmed as they were proposed."""
    source = people.taken_in(text, name)
    confirm(people.act(SPECIALIST), people.proposals(source, "figures"))
    return source


def equipped():
    """The Office with the catalogue of indicators, put on a province in which nothing was done yet."""
    kept.then("catalogue", lambda: actions.equip(people.act(SPECIALIST), people.office()))
    return people.office()


def of_two_months():
    """The confirmed reports of August and of September, put on a catalogue into which nothing was told yet."""
    kept.then("two months", lambda: [confirmed(*told) for told in MONTHS])


def adopted():
    """The values of these two months."""
    of_two_months()
    kept.then("values of two months", lambda: adopting.adopt(people.act(SPECIALIST), people.office()))


def quarter():
    """The quarter of the demo, put on a province in which nothing was done yet."""
    kept.then("quarter", lambda: tell_of_quarter(people.TODAY))

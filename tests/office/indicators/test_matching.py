"""Which indicator a report's words name."""

from __future__ import annotations

import pytest

from ketluan.office.indicators.rules.matching import Catalogue, Named, compared
from ketluan.reference.indicators import indicators

KEYS = {row.key: number for number, row in enumerate(indicators())}
NAMES = {number: key for key, number in KEYS.items()}


@pytest.fixture(scope="module")
def catalogue():
    return Catalogue(
        Named(KEYS[row.key], name, row.unit, growth=row.key.startswith("grdp.growth"))
        for row in indicators()
        for name in row.names
    )


@pytest.mark.parametrize(
    ("words", "unit", "kind", "key"),
    [
        ("Thu ngân sách nhà nước trên địa bàn tỉnh", "tỷ đồng", "level", "budget.revenue"),
        ("tổng thu NSNN", "triệu đồng", "level", "budget.revenue"),
        ("thu nội địa", "tỷ đồng", "level", "budget.revenue.domestic"),
        ("Thu ngân sách nhà nước", "%", "share", "budget.revenue"),
        ("Thu ngân sách nhà nước", "%", "change", "budget.revenue"),
        ("Chỉ số sản xuất công nghiệp (IIP) của tỉnh", "%", "change", "industry.index"),
        ("số doanh nghiệp thành lập mới", "doanh nghiệp", "level", "firms.new"),
        ("tỷ lệ hộ nghèo đa chiều năm 2026", "%", "level", "poverty.rate"),
        ("tổng diện tích gieo trồng vụ mùa", "ha", "level", "crops.area"),
        ("GRDP", "%", "change", "grdp.growth"),
        ("GRDP", "tỷ đồng", "level", "grdp.size.current"),
        ("GRDP bình quân đầu người", "triệu đồng", "level", "grdp.per_head"),
        ("thu nhập bình quân đầu người", "triệu đồng/người/năm", "level", "income.per_head"),
        ("đơn thư", "đơn", "level", "petitions.received"),
        ("Tổng mức bán lẻ HH và DTDV tiêu dùng", "tỷ đồng", "level", "retail"),
        ("Thu từ hoạt động XNK", "tỷ đồng", "level", "budget.revenue.customs"),
        ("Tổng kế hoạch vốn đầu tư công năm 2026 Thủ tướng Chính phủ giao", "tỷ đồng", "target", "disbursement"),
        ("toàn tỉnh có xã đạt chuẩn nông thôn mới", "xã", "level", "countryside.communes"),
    ],
)
def test_a_name_is_found(catalogue, words, unit, kind, key):
    found = catalogue.match(words, unit=unit, kind=kind)
    assert found is not None
    assert NAMES[found.key] == key


@pytest.mark.parametrize(
    ("words", "unit", "kind"),
    [
        ("thu ngân sách nhà nước", "dự án", "level"),
        ("số cuộc thanh tra hành chính", "cuộc", "level"),
        ("", "tỷ đồng", "level"),
        ("bồi thường, giải phóng mặt bằng", "hộ", "level"),
    ],
)
def test_what_names_no_indicator_is_left_to_a_person(catalogue, words, unit, kind):
    assert catalogue.match(words, unit=unit, kind=kind) is None


def test_what_a_person_decided_comes_first(catalogue):
    words = "nguồn thu trên địa bàn"
    assert catalogue.match(words, unit="tỷ đồng", kind="level") is None
    settled = {compared(words): KEYS["budget.revenue"]}
    assert catalogue.match(words, unit="tỷ đồng", kind="level", settled=settled).key == KEYS["budget.revenue"]
    assert catalogue.match("thu nội địa", unit="tỷ đồng", kind="level", settled={"thu noi dia": None}) is None


def test_every_name_of_the_catalogue_leads_to_its_row(catalogue):
    for row in indicators():
        kind = "level"
        found = catalogue.match(row.name, unit=row.unit, kind=kind)
        assert found is not None, row.name
        assert NAMES[found.key] == row.key

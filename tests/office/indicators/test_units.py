"""Units convert within their own measure, never between percent and percentage point."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ketluan.office.indicators.rules.units import converted


@pytest.mark.parametrize(
    ("value", "written", "into", "found"),
    [
        ("1.05", "nghìn tỷ đồng", "tỷ đồng", "1050"),
        ("223400", "triệu đồng", "tỷ đồng", "223.4"),
        ("223.4", "tỷ đồng", "tỷ đồng", "223.4"),
        ("223.4", "tỉ đồng", "tỷ đồng", "223.4"),
        ("4.3", "triệu con", "con", "4300000"),
        ("39", "vạn tấn", "tấn", "390000"),
        ("12", "HTX", "hợp tác xã", "12"),
        ("5", "tạ", "tấn", "0.5"),
        ("85", "triệu USD", "triệu usd", "85"),
        ("62.5", "triệu đồng", "triệu đồng/người", "62.5"),
        ("62.5", "triệu đồng/người/năm", "triệu đồng/người", "62.5"),
        ("55", "tạ", "tạ/ha", "55"),
    ],
)
def test_a_value_is_said_in_another_magnitude(value, written, into, found):
    assert converted(Decimal(value), written, into) == Decimal(found)


@pytest.mark.parametrize(
    ("written", "into"),
    [
        ("%", "điểm %"),
        ("tỷ đồng", "triệu USD"),
        ("ha", "tấn"),
        ("người", "hộ"),
        ("điểm phần trăm", "%"),
        ("tạ/ha", "tạ"),
    ],
)
def test_different_measures_do_not_convert(written, into):
    assert converted(Decimal(5), written, into) is None

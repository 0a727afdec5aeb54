"""The province of a document."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.names.province import province
from tests.reader.marked import document


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UBND tỉnh Hà Giang tổ chức phiên họp.", "Hà Giang"),
        ("Bí thư Thành ủy Đà Nẵng làm việc với các quận.", "Đà Nẵng"),
        ("UBND tỉnh họp. Các xã của tỉnh Sơn La và tỉnh Sơn La đã xong.", "Sơn La"),
        ("UBND tỉnh họp, bàn quy hoạch thị trấn Mèo Vạc và thị trấn Yên Minh.", "Hà Giang"),
        ("(binhdinh.gov.vn) - Sáng 1/4, UBND tỉnh họp.", "Bình Định"),
        ("UBND TP.HCM họp. Chủ tịch UBND TP.HCM kết luận; tỉnh Bình Dương phối hợp.", "Hồ Chí Minh"),
        ("HĐND tỉnh Sơn Lâm họp. UBND tỉnh Sơn Lâm trình ba nghị quyết.", "Sơn Lâm"),
        ("UBND tỉnh họp, tiễn đoàn y tế hỗ trợ Thành phố Hồ Chí Minh.", None),
        ("Chính phủ họp với các tỉnh Lâm Đồng, Đồng Nai, Bình Phước.", None),
        ("Phó Chủ tịch UBND tỉnh Cao Lâm yêu cầu làm ngay.", None),
    ],
)
def test_the_province_is_what_the_text_makes_certain(text, name):
    assert province(document(text)) == name


def test_a_hint_fills_only_what_the_text_leaves_open():
    assert province(document("UBND tỉnh họp.", province="Lai Châu")) == "Lai Châu"
    assert province(document("UBND tỉnh Hà Giang họp.", province="Lai Châu")) == "Hà Giang"

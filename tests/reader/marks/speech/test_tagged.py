"""Whose words a paragraph was, said behind it in a sentence of its own."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import directives, statements
from tests.reader.marked import check_read, document, named


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a leader": (
                "Hội nghị giao ban\nTừ nay đến cuối năm, các xã phải [[gom rác xong trước 7 giờ]]. Đó là yêu cầu của "
                "đồng chí Đào Việt Cương, Bí thư Tỉnh ủy tại hội nghị giao ban."
            ),
            "a quotation of two sentences": (
                "Giao ban\nMưa còn dài. “Các chủ đập phải [[xả sớm]]. Bí thư xã phải [[trực tại chỗ]]”. Đây cũng là "
                "chỉ đạo của đồng chí Đào Việt Cương, Bí thư Tỉnh ủy."
            ),
            "a body": (
                "Chống rét\n“Các thôn cần [[giữ ấm cho trâu]]”. Đó là chỉ đạo của UBND tỉnh đối với các xã vùng cao để "
                "tăng cường chống rét."
            ),
        }
    ),
)
def test_what_stands_before_a_tag_is_an_order(marked):
    check_read(directives.find, marked)


@pytest.mark.parametrize(
    "plain",
    **named(
        {
            "a villager's words": (
                "Về bản\n“Bản phải có đường mới thoát nghèo”. Đó là chia sẻ của ông Lò Văn Pọm, nông dân bản Tà Sìn."
            ),
            "nobody is named": "Giữ nếp nhà\nCon cháu phải kính ông bà. Đó là yêu cầu của cuộc sống hôm nay.",
            "another has spoken": (
                "Về bản\nÔng Lò Văn Pọm cho biết bản còn 12 hộ thiếu nước. Đó là lưu ý của bà Sùng Thị Mỷ."
            ),
        }
    ),
)
def test_no_order_stands_before_other_tags(plain):
    assert list(directives.find(document(plain))) == []


def test_what_a_participant_is_tagged_with_is_a_statement():
    doc = document(
        "Về bản\n“Bản còn 12 hộ thiếu nước sạch quanh năm”. Đó là chia sẻ của ông Lò Văn Pọm, nông dân bản Tà Sìn."
    )
    assert [(one.speaker, one.content.strip("“”. ")) for one in statements.find(doc)] == [
        ("Lò Văn Pọm", "Bản còn 12 hộ thiếu nước sạch quanh năm")
    ]

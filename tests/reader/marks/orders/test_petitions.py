"""Turns in which a lower unit asks a higher one for something."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.orders.petitions import asked, is_petition
from ketluan.reader.marks.speech.speech import turns
from tests.reader.marked import VISIT, answer, document, named, paragraphs


def petitions(sentence: str) -> list[str]:
    doc = document(f"{VISIT}{sentence}\n")
    return [doc.text[slice(*turn.said)] for turn in doc.marks(turns) if is_petition(doc, turn)]


@pytest.mark.parametrize(
    "sentence",
    **named(
        {
            "a district's leaders to the province": (
                "Tại buổi làm việc, lãnh đạo huyện Bản Vược đề xuất tỉnh cho mở rộng thị trấn."
            ),
            "a district to the province's committee": ("Huyện Bản Vược kiến nghị UBND tỉnh bố trí vốn sửa kè suối."),
            "a committee to departments": ("UBND huyện Bản Vược đề nghị các sở, ngành hướng dẫn thủ tục giao rừng."),
            "a secretary to the province": (
                "Bí thư Huyện ủy Bản Vược Giàng Seo Vần đề nghị tỉnh quan tâm đầu tư đường ra cửa khẩu."
            ),
            "a commune to the district": "Lãnh đạo xã Sa Thàng kiến nghị huyện sửa đập tràn.",
            "nobody named": "Huyện Bản Vược đề xuất hỗ trợ 40 tấn giống khoai tây.",
            "a company to the province": "Công ty cổ phần Chè Bản Vược kiến nghị tỉnh gia hạn thuê đất.",
        }
    ),
)
def test_what_a_lower_unit_asks_of_a_higher_one_is_a_petition(sentence):
    assert len(petitions(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    **named(
        {
            "the secretary of the province to the district": (
                "Bí thư Tỉnh ủy Lương Khánh Toàn đề nghị huyện Bản Vược giữ rừng đầu nguồn."
            ),
            "departments to the district": "Lãnh đạo các sở, ngành đề nghị huyện Bản Vược rà soát quy hoạch chợ.",
            "a director to the district": (
                "Giám đốc Sở Công Thương Bế Ngọc Trạch đề nghị huyện Bản Vược bố trí đất xây chợ biên mậu."
            ),
            "a report": "Bí thư Huyện ủy Bản Vược Giàng Seo Vần báo cáo kết quả trồng rừng.",
            "an opinion": "Lãnh đạo huyện Bản Vược cho rằng giá chè còn bấp bênh.",
            "a petition as a noun": "Huyện đã trả lời 17 kiến nghị của cử tri.",
        }
    ),
)
def test_what_others_say_is_none(sentence):
    assert petitions(sentence) == []


@pytest.mark.parametrize(
    ("marked", "content"),
    **named(
        {
            "the province": ("[[tỉnh]] cho chủ trương mở rộng thị trấn", "cho chủ trương mở rộng thị trấn"),
            "the committee": ("[[UBND tỉnh]] bố trí vốn sửa kè", "bố trí vốn sửa kè"),
            "departments": ("[[các sở, ngành]] hướng dẫn thủ tục", "hướng dẫn thủ tục"),
            "with a preposition": ("với [[Chính phủ]] xem xét kéo dài cơ chế", "xem xét kéo dài cơ chế"),
            "two": ("[[Tỉnh ủy, UBND tỉnh]] quan tâm đầu tư", "quan tâm đầu tư"),
            "a ministry": ("[[Bộ Giao thông vận tải]] sớm nâng cấp quốc lộ", "sớm nâng cấp quốc lộ"),
            "a colon": ("[[tỉnh]]: hỗ trợ xi măng", "hỗ trợ xi măng"),
        }
    ),
)
def test_who_is_asked_stands_before_the_content(marked, content):
    plain, wanted = answer(marked)
    doc = paragraphs(plain)
    names, start = asked(doc, 0, len(plain))
    assert names is not None
    assert [doc.text[slice(*names)]] == wanted
    assert doc.text[start:].strip() == content


@pytest.mark.parametrize("words", ["hỗ trợ 40 tấn giống", "sớm sửa đập tràn", "tiếp tục cho vay ưu đãi"])
def test_where_nobody_is_asked_all_is_content(words):
    assert asked(paragraphs(words), 0, len(words)) == (None, 0)

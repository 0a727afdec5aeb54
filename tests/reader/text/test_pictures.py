"""Pictures inside a paragraph: captions that have lost their own lines."""

from __future__ import annotations

import pytest

from tests.reader.marked import document

REST = (
    "phiên họp, Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết, dịch sởi ở vùng thấp đã lắng; các trạm xá đã có đủ vắc-xin, "
    "tủ lạnh và người trực. Sở đề nghị các huyện tiếp tục vận động các gia đình đưa trẻ đến tiêm đủ mũi trong tháng. "
    "Các đại biểu thảo luận về kinh phí mua vắc-xin cho mùa sau và việc đưa y sĩ về các bản xa trung tâm huyện."
)
HEAD = "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n\nSáng 6/9/2023, UBND tỉnh Sơn Lâm tổ chức phiên họp.\n\n"


def captions(line: str) -> list[str]:
    doc = document(f"{HEAD}{line}\n")
    return [doc.text[slice(*block.span)] for block in doc.blocks if block.kind == "caption"]


@pytest.mark.parametrize(
    "seen", ["Quang cảnh phiên họp", "Phó Chủ tịch UBND tỉnh Quàng Thị Ngân phát biểu tại phiên họp"]
)
def test_a_caption_without_a_stop_ends_where_the_paragraph_begins(seen):
    assert captions(f"{seen} Tại {REST}") == [seen]
    assert captions(f"Phiên họp bàn về dịch sởi ở vùng thấp. {seen} Tại {REST}") == [seen]


@pytest.mark.parametrize("opener", ["Theo Sở Y tế,", "Về phòng bệnh,", "Tuy nhiên,", "Ngoài ra,"])
def test_a_capital_that_opens_a_sentence_ends_the_caption_before_it(opener):
    seen = "Phó Chủ tịch UBND tỉnh Quàng Thị Ngân phát biểu tại phiên họp"
    assert captions(f"Phiên họp bàn về dịch sởi. {seen} {opener} {REST}") == [seen]


def test_a_credit_on_a_line_of_its_own_shows_the_line_above_it():
    seen = "Trạm Y tế Pu Nậm ngập sâu một mét nước."
    doc = document(f"{HEAD}Tại {REST}\n\n{seen}\nẢnh: Giang Minh\n\nTại {REST}\n")
    assert [doc.text[slice(*block.span)] for block in doc.blocks if block.kind == "caption"] == [seen]


def test_a_credit_that_closes_the_article_is_that_of_the_whole():
    assert captions(f"Tại {REST}\n\nTỉnh tặng bằng khen cho năm trạm.\nẢnh: Giang Minh") == []


def test_who_leads_at_the_head_of_a_poured_article_is_seen_there():
    seen = "Phó Chủ tịch UBND tỉnh Quàng Thị Ngân chủ trì phiên họp."
    assert captions(f"{seen} Theo Sở Y tế, tại {' '.join([REST] * 6)}") == [seen]
    assert captions(f"{seen} Theo Sở Y tế, tại {REST}") == []


@pytest.mark.parametrize("words", ["Dịch sởi còn lan ở ba xã vùng thấp", "Giao Sở Y tế lập tổ trực."])
def test_words_that_show_no_picture_stay_in_the_paragraph(words):
    assert captions(f"{words} Tại {REST}") == []


@pytest.mark.parametrize(
    "seen",
    ["Toàn cảnh buổi họp.", "Đồng chí Quàng Thị Ngân thăm trạm y tế xã Pu Nậm.", "Bí thư Huyện ủy Lò A Páo phát biểu."],
)
def test_two_spaces_are_a_lost_line_end_behind_a_caption(seen):
    behind = "Tại" if seen.endswith("phát biểu.") else "Trong"
    found = captions(f"Phiên họp bàn về dịch sởi. {seen}  {behind} {REST}")
    assert found == ([] if seen.endswith("phát biểu.") else [seen])


def test_two_spaces_behind_a_full_sentence_part_nothing():
    assert captions(f"Dịch sởi đã lắng ở ba xã.  Trong {REST}") == []


def test_a_heading_that_lost_its_line_parts_the_paragraphs():
    doc = document(f"{HEAD}Các trạm xá đã đủ vắc-xin. Lo kinh phí mùa sau  Trong {REST}\n")
    assert [doc.text[slice(*b.span)] for b in doc.blocks if b.kind == "heading"] == ["Lo kinh phí mùa sau"]


def test_a_sentence_that_only_names_the_scene_is_a_caption_inside_a_paragraph():
    assert captions(f"Dịch sởi đã lắng. Quang cảnh phiên họp. Trong {REST}") == ["Quang cảnh phiên họp."]


def test_in_the_picture_takes_the_sentence_before_with_it():
    seen = "Trạm xá phải có tủ lạnh. Trong ảnh: y sĩ xã Pu Nậm kiểm vắc-xin."
    assert captions(f"Dịch sởi đã lắng. {seen} Các huyện {REST}") == [seen]


def test_a_poured_article_quotes_who_is_seen_and_an_interview_has_no_pictures():
    seen = "Phó Giám đốc Sở Y tế Lò Thị Mẩy: Trạm xá nào thiếu thuốc phải báo ngay trong ngày."
    told = " ".join(f"Trạm xá số {number} đã có đủ thuốc và người trực." for number in range(40))
    assert captions(f"{told} {seen} {told}") == [seen]
    assert captions(" ".join(f"{told[:400]} {seen}" for _ in range(5))) == []

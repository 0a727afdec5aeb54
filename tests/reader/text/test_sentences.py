import pytest

from ketluan.reader.model import Span
from ketluan.reader.text.sentences import between_semicolons, sentences_of


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences_of(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách tăng.| Chi ngân sách giảm.",
        "Đến 30.9 có 12.500 hộ.| Còn 300 hộ chưa có điện.",
        "Giải ngân chậm…| Các chủ đầu tư báo cáo.",
        "“Phải làm ngay.”| Đồng chí nhấn mạnh như vậy.",
        "TP. Lâm Thượng và TS. Vi Văn Sử cùng dự.| Hội nghị bế mạc.",
        "Đ/c. Lò Thị Mai phát biểu.",
        "Ban Chấp hành T.Ư Đảng đã ban hành.| Tỉnh quán triệt.",
        "Kéo dài… nhưng không ai báo cáo.",
        "Hoàn thành trong tháng 9./.",
        "Không cấp phép mới trong khu vực nội ô.| Sở Y tế cấp đủ thuốc.",
        "Ông K. Brốt và bà H. Yên cùng dự.| Hội nghị bế mạc.",
    ],
)
def test_sentences_end_where_they_end(text):
    assert cut(text.replace("|", "")) == [part.strip() for part in text.split("|")]


def parts(text: str) -> list[str]:
    return [text[a:b] for a, b in between_semicolons(text, Span(0, len(text)))]


def test_semicolons_set_off_parts():
    assert parts("rà soát quỹ đất; đẩy nhanh giải ngân; báo cáo kết quả") == [
        "rà soát quỹ đất",
        "đẩy nhanh giải ngân",
        "báo cáo kết quả",
    ]


def test_semicolons_in_brackets_or_quotes_do_not():
    assert parts("hai xã (Nậm Khao; Bản Vược) sáp nhập; đặt tên mới") == [
        "hai xã (Nậm Khao; Bản Vược) sáp nhập",
        "đặt tên mới",
    ]
    assert parts("chủ đề “kỷ cương; sáng tạo” năm nay") == ["chủ đề “kỷ cương; sáng tạo” năm nay"]


def test_an_empty_part_is_left_out():
    assert parts("một;; hai;") == ["một", "hai"]


def test_a_number_that_counts_off_inside_a_sentence_neither_ends_it_nor_belongs_to_its_part():
    text = "Xã kiến nghị huyện: 1. Sửa cầu treo; 2. Giao thêm biên chế; 3) Cấp 5 máy tính. Huyện ghi nhận."
    whole = sentences_of(text, 0, len(text))
    assert [text[slice(*span)] for span in whole] == [text[: text.index(" Huyện")], "Huyện ghi nhận."]
    parts = between_semicolons(text, whole[0])
    assert [text[slice(*part)] for part in parts[1:]] == ["Giao thêm biên chế", "Cấp 5 máy tính."]


def test_a_number_at_the_end_of_a_sentence_ends_it():
    text = "Cả xã có 12 hộ; năm trước 15. Huyện đã hỗ trợ."
    assert len(sentences_of(text, 0, len(text))) == 2

"""Numbers of official documents."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.papers.symbols import issuer_of, symbols
from tests.reader.marked import check, paragraphs


@pytest.mark.parametrize(
    "marked",
    [
        "Nghị quyết số [[13-NQ/TW]] của Trung ương.",
        "Quyết định số [[1853/QĐ-UBND]] ngày 4/7/2022.",
        "Quyết định số [[18/2023/QĐ-UBND]] có hiệu lực.",
        "Chỉ thị [[05-CT/TU]] và Kết luận [[45-KL/TW]].",
        "Thông báo số [[345-TB/TU]].",
        "Công văn số [[2846/UBND-NNMT]] ngày 26/9/2025.",
        "Thông báo [[96/TB-VPUBND]].",
        "Nghị định [[29/2021/NĐ-CP]] của Chính phủ.",
        "Nghị quyết [[15/NQ-HĐND]] của HĐND tỉnh.",
        "Quyết định [[1242/QĐ-TTg]] của Thủ tướng.",
        "Thông tư số [[33/2023/TT-BTC]].",
        "Luật số [[31/2024/QH15]].",
        "Tờ trình số [[09/TTr-SXD]], Báo cáo số [[41/BC-STC]].",
        "Kế hoạch số [[120 /KH-UBND]] vẫn còn hiệu lực.",
        "Kết luận số [[88 – KL/TU]] ngày 2/6.",
        "Quyết định số [[77/QÐ-UBND]] của huyện.",
        "Công văn số [[318-CV/BTGTU]] của Ban.",
        "Hướng dẫn số [[7a-HD/BTCTU]].",
    ],
)
def test_a_number_of_a_document_is_found_whole(marked):
    check(symbols, marked)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hạn nộp là ngày 13/5/2023.",
        "Có 4/13 chỉ tiêu đạt thấp.",
        "Quý 3/2023 giải ngân 61%.",
        "Năng suất đạt 54,2 tạ/ha.",
        "Trực 24/7 trong những ngày mưa.",
        "Giai đoạn 2021-2025 có 5 dự án.",
        "Bản đồ tỷ lệ 1/500 đã xong.",
        "Có 50/53 đại biểu dự họp.",
        "Xe 21C-045.12 chở quá tải.",
        "Nhà số 12/A, đường Lâm Thượng.",
        "Dịch Covid-19 lắng xuống.",
        "Giá bán 9.500 đồng/kg.",
        "Đường ĐT.171 và QL 4C sạt 3 điểm.",
        "Nhiệm kỳ 2020 - 2025.",
        "Lưu lượng 40 m3/s.",
    ],
)
def test_dates_shares_and_rates_are_no_numbers_of_documents(sentence):
    assert symbols(paragraphs(sentence)) == ()


@pytest.mark.parametrize(
    ("symbol", "issuer"),
    [
        ("13-NQ/TW", "Trung ương Đảng"),
        ("1242/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("29/2021/NĐ-CP", "Chính phủ"),
        ("99/NQ-CP", "Chính phủ"),
        ("31/2024/QH15", "Quốc hội"),
        ("27-NQ/TU", "Tỉnh ủy"),
        ("12-KL/HU", "Huyện ủy"),
        ("15/NQ-HĐND", "Hội đồng nhân dân"),
        ("77/QÐ-UBND", "Ủy ban nhân dân"),
        ("88 – NQ/TW", "Trung ương Đảng"),
    ],
)
def test_a_symbol_tells_who_issues(symbol, issuer):
    assert issuer_of(symbol) == issuer


@pytest.mark.parametrize("symbol", ["41/BC-STC", "09/TTr-SXD", "16"])
def test_a_symbol_that_does_not_say_names_nobody(symbol):
    assert issuer_of(symbol) is None

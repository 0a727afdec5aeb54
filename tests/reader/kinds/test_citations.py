"""Citations: documents with a number, and named documents of a body."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.citations import find
from tests.reader.marked import SESSION, check, check_read, document, named, paragraphs


def read(sentence: str):
    return list(find(paragraphs(sentence)))


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "the State": "Thực hiện [[Quyết định số 1853/QĐ-UBND ngày 4/7/2022]] của UBND tỉnh.",
            "the Party": "Sơ kết [[Nghị quyết số 13-NQ/TU ngày 12/3/2021]] về cải cách hành chính.",
            "the year within the number": "[[Quyết định số 18/2023/QĐ-UBND]] đã hết hiệu lực.",
            "the day in words": "Theo [[Chỉ thị số 11/CT-UBND ngày 03 tháng 11 năm 2022]] về chống rét.",
            "without the word for number": "Triển khai [[Kế hoạch 120/KH-UBND]] của tỉnh.",
            "a law": "Phổ biến [[Luật Đấu thầu]] cho cán bộ xã.",
            "a law, and one who bears the word as a name": (
                "Cử tri Phạm Tấn Luật kiến nghị sửa vỉa hè; ông A góp ý [[Luật Đường bộ]]."
            ),
            "a law with its number": "Áp dụng [[Luật số 31/2024/QH15]] từ ngày 1/8.",
            "the constitution": "Căn cứ [[Hiến pháp năm 2013]] để góp ý.",
            "the Party's rules": "Chấp hành [[Điều lệ Đảng]] và quy định về những điều đảng viên không được làm.",
            "a congress of the province": "Đưa [[Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV]] vào cuộc sống.",
            "a congress of a district": ("Huyện cụ thể hóa [[Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025]]."),
            "a plenum": "Học tập [[Nghị quyết Trung ương 4 (khóa XII)]] về chỉnh đốn Đảng.",
            "a bare number": "Thực hiện [[Chỉ thị số 04]] của Thủ tướng.",
            "a number and who issued it": "Theo [[Chỉ thị 26]] của Thủ tướng và [[Nghị định 16]] của Chính phủ.",
            "a bare number with its day": "Theo [[Quyết định số 645 ngày 06/5/2021]] của UBND tỉnh.",
            "a scheme with a number": "Sơ kết [[Đề án 05-ĐA/TU ngày 5/7/2018]].",
            "a notice": "Theo [[Thông báo số 345-TB/TU]] của Thường trực Tỉnh ủy.",
            "two papers bound by with": (
                "Gắn [[Nghị quyết Trung ương 4 (khóa XII)]] với [[Chỉ thị số 05]] của Bộ Chính trị."
            ),
            "two documents": "Theo [[Nghị định số 29/2021/NĐ-CP]] và [[Thông tư số 33/2023/TT-BTC]].",
            "a letter": "Trả lời [[Công văn số 2846/UBND-NNMT ngày 26/9/2025]].",
            "a law with a word that ends others": "Thi hành [[Luật Nhà ở]], [[Luật Hòa giải ở cơ sở]] từ nay.",
            "a law that is changed": "Phổ biến [[Luật Tổ chức chính quyền địa phương (sửa đổi)]] cho cán bộ.",
            "a law with a comma": "Theo [[Luật Thi đua, khen thưởng năm 2022]], huyện xét tặng.",
            "a law's number behind it": "Theo [[Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14]].",
            "types written short": "Học [[NQ số 35-NQ/TU ngày 3/4/2021]], [[KL 21-KL/TU]] và [[CT 13-CT/TU]].",
            "two plenums": "Học tập [[Nghị quyết Trung ương 5, 6 khóa XIII]] và [[Kết luận số 4-KL/TU]] của Tỉnh ủy.",
            "a plenum of two terms": "Làm theo [[Nghị quyết Trung ương 4 (khóa XI, XII)]] về chỉnh đốn Đảng.",
            "a plenum written short": "Sơ kết [[Nghị quyết Hội nghị TW7 khóa XI]] về dân vận.",
            "a paper of two": "Theo [[Chương trình phối hợp số 05/CTPH-UBND-MTTQ]], [[Quy chế phối hợp số 12-QC/TU]].",
            "a named one before a numbered one": (
                "Bám sát [[Kết luận của Bộ Chính trị về phát triển vùng]], [[Thông báo số 45-TB/TU ngày 3/4/2023]]."
            ),
            "a body's rules": "Thông qua [[Quy chế làm việc của Ban Chấp hành Đảng bộ xã]].",
            "a named one written small": "Làm rõ [[kết luận của Ủy ban Kiểm tra Trung ương về khai thác cát]].",
            "an agreement": "Hai tỉnh ký [[Thỏa thuận hợp tác phát triển du lịch]].",
            "a submission": "Xem xét [[Tờ trình số 09/TTr-SXD]] về nhà ở công vụ.",
        }
    ),
)
def test_a_document_with_a_number_or_a_name_is_cited(marked):
    check(find, marked)


@pytest.mark.parametrize(
    "sentence",
    **named(
        {
            "plural": "Các nghị quyết của Đảng được phổ biến tới chi bộ.",
            "a decision for days": "Ông bị tạm giữ theo quyết định 15 ngày.",
            "how many were issued": "Huyện ra quyết định 12 trường hợp của xã.",
            "plural of many": "Tỉnh ban hành nhiều quyết định về giá đất.",
            "a draft law": "Góp ý dự thảo Luật Nhà giáo.",
            "that law": "Đầu tư công còn chậm, Luật này sẽ được sửa.",
            "an advocate": "Luật sư Lò Văn Pành bào chữa cho ba hộ dân.",
            "a newspaper": "Trao đổi với báo Pháp Luật Hà Lâm, ông không nói gì.",
            "a small one of nobody": "Theo kết luận của ông, đường phải xong trước mưa.",
            "a small decision": "Huyện công bố quyết định của Ban Thường vụ Tỉnh ủy về việc điều động cán bộ.",
            "a paper under discussion": (
                "Cho ý kiến về Chương trình hành động thực hiện kết luận về biển của Bộ Chính trị."
            ),
            "a strategy": "Chiến lược phát triển du lịch được lồng ghép.",
            "a scheme without a number": "Đề án phát triển cây dược liệu đang được lấy ý kiến.",
            "a programme without a number": "Chương trình giảm nghèo bền vững đạt kết quả khá.",
            "a plan of the year": "Giải ngân đạt 48% kế hoạch năm.",
            "a decision as a noun": "Cuộc họp có ý nghĩa quyết định.",
            "law in general": "Vi phạm pháp luật giảm 12 vụ.",
            "a date": "Hạn cuối là ngày 13/5/2023.",
            "a share": "Có 4/13 chỉ tiêu đạt thấp.",
            "a report": "Báo cáo của Sở Y tế nêu rõ ba tồn tại.",
            "whichever of the Council": "Giám sát việc thực hiện Nghị quyết Hội đồng nhân dân theo hướng thiết thực.",
        }
    ),
)
def test_plurals_drafts_and_plain_nouns_are_no_citations(sentence):
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "number", "date"),
    **named(
        {
            "party": ("Nghị quyết số 13-NQ/TU ngày 12/3/2021.", "Nghị quyết", "13-NQ/TU", "2021-03-12"),
            "state": ("Quyết định số 1853/QĐ-UBND ngày 04/7/2022.", "Quyết định", "1853/QĐ-UBND", "2022-07-04"),
            "dots": ("Kết luận 45-KL/TW ngày 2.6.2019.", "Kết luận", "45-KL/TW", "2019-06-02"),
            "words": ("Chỉ thị số 11/CT-UBND ngày 03 tháng 11 năm 2022.", "Chỉ thị", "11/CT-UBND", "2022-11-03"),
            "no day": ("Kế hoạch số 120/KH-UBND.", "Kế hoạch", "120/KH-UBND", None),
            "a year in the number": ("Quyết định số 18/2023/QĐ-UBND.", "Quyết định", "18/2023/QĐ-UBND", None),
            "no number": ("Học tập Luật Đất đai.", "Luật", None, None),
            "bare": ("Nghị quyết số 16 của Chính phủ.", "Nghị quyết", "16", None),
            "lower case": ("Thực hiện nghị quyết số 15/NQ-HĐND.", "Nghị quyết", "15/NQ-HĐND", None),
        }
    ),
)
def test_a_citation_has_type_number_and_day(sentence, kind, number, date):
    assert [(one.kind, one.number, one.date) for one in read(sentence)] == [(kind, number, date)]


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Nghị quyết số 13-NQ/TU.", "Tỉnh ủy"),
        ("Kết luận số 45-KL/TW của Bộ Chính trị. Các xã học tập.", "Bộ Chính trị"),
        ("Quyết định số 1242/QĐ-TTg.", "Thủ tướng Chính phủ"),
        ("Kết luận số 12-KL/TW của Bộ Chính trị về cán bộ nữ.", "Bộ Chính trị"),
    ],
)
def test_the_issuer_comes_from_the_words_or_the_symbol(sentence, issuer):
    assert [one.issuer for one in read(sentence)] == [issuer]


@pytest.mark.parametrize(
    "sentence",
    **named(
        {
            "in full again": ("Nghị quyết số 13-NQ/TU ngày 12/3/2021 đã rõ. Các xã làm theo Nghị quyết số 13-NQ/TU."),
            "short again": "Nghị quyết số 13-NQ/TU ngày 12/3/2021 đã rõ. Các xã làm theo Nghị quyết số 13.",
            "a law again": "Luật Đấu thầu có hiệu lực. Sở phổ biến Luật Đấu thầu.",
            "a congress again": (
                "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV. Học Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV."
            ),
        }
    ),
)
def test_a_document_counts_once(sentence):
    assert len(read(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    **named(
        {
            "two in one": ("Triển khai các nghị quyết số 18, 19 của Trung ương.", ["18", "19"]),
            "two years of one number": (
                "Nghị quyết số 15/NQ-HĐND ngày 9/12/2021 và Nghị quyết số 15/NQ-HĐND ngày 8/12/2022.",
                ["15/NQ-HĐND", "15/NQ-HĐND"],
            ),
            "full numbers": (
                "Theo các Quyết định số 12/QĐ-UBND, 15/QĐ-UBND của huyện.",
                ["12/QĐ-UBND", "15/QĐ-UBND"],
            ),
        }
    ),
)
def test_a_list_of_numbers_gives_one_each(sentence, numbers):
    assert [one.number for one in read(sentence)] == numbers


def test_a_document_does_not_cite_itself_nor_its_recipients():
    check_read(
        find,
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Sơn Lâm, ngày 8 tháng 9 năm 2023\nTHÔNG BÁO\nKết luận phiên họp thường kỳ tháng 8\n"
        "Thực hiện [[Kế hoạch số 120/KH-UBND]] của UBND tỉnh, các sở, ngành triển khai Thông báo số "
        "152/TB-UBND này.\n"
        "Nơi nhận:\n- Như Công văn số 31/VP-TH;\n- Lưu: VT.\n",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Tổ chức Tỉnh ủy tham mưu Ban Thường vụ ban hành Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa XVI.",
        "Hội nghị thông qua Báo cáo kết quả kiểm tra 6 tháng đầu năm.",
        "3 | Xây dựng Kế hoạch dữ liệu mở\tKế hoạch của UBND tỉnh",
    ],
)
def test_a_paper_to_be_made_a_report_and_two_cells_are_no_citation(sentence):
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Theo Báo cáo thẩm định số 531/BC-SKHĐT ngày 20/10/2020.", "531/BC-SKHĐT"),
        ("Thực hiện Kết luận thanh tra số 08/KL-TTr của Thanh tra tỉnh.", "08/KL-TTr"),
        ("Phạt theo Hợp đồng số 27/2025/HĐXD ngày 15/4/2025.", "27/2025/HĐXD"),
    ],
)
def test_the_papers_of_inspectors_appraisers_and_builders_are_cited(sentence, number):
    assert [one.number for one in read(sentence)] == [number]


def test_a_title_that_says_numbers_short_cites_what_the_text_says_whole():
    doc = document(
        "Triển khai Nghị quyết 66 và 68 của Bộ Chính trị\n\nSáng 18/5/2025, hội nghị quán triệt Nghị quyết "
        "số 66-NQ/TW ngày 30/4/2025 và Nghị quyết số 68-NQ/TW ngày 4/5/2025 của Bộ Chính trị về kinh tế.\n"
    )
    assert [one.number for one in find(doc)] == ["66-NQ/TW", "68-NQ/TW"]


def test_a_directive_is_known_by_its_number_alone():
    found = list(find(document(f"UBND tỉnh họp\n{SESSION}\nViệc học tập Chỉ thị 05 đi vào nền nếp; có 05 chỉ thị.\n")))
    assert [(one.kind, one.number) for one in found] == [("Chỉ thị", "05")]


DRAFTS = "Hội nghị thông qua các dự thảo: báo cáo năm 2023; Nghị quyết về nhiệm vụ năm 2024 của Huyện ủy Bản Vược."


def test_a_draft_is_cited_only_once_it_is_a_document():
    assert read(DRAFTS) == []
    (found,) = read("Hội nghị quán triệt Nghị quyết về nhiệm vụ năm 2024 của Huyện ủy Bản Vược.")
    assert found.kind == "Nghị quyết"
    assert read("Lãnh đạo Sở: Tài chính, Kế hoạch và Đầu tư thừa ủy quyền của UBND tỉnh trình bày nội dung.") == []

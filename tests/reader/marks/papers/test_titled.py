"""Where the name of a document ends, which documents are named at all, and numbers without "số"."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.citations import find
from tests.reader.marked import check, document, named, paragraphs


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "what the meeting does next": (
                "Hội nghị thông qua [[Nghị quyết về nhiệm vụ quý III]] và thống nhất sửa đổi, bổ sung [[Quy chế làm "
                "việc của Ban Chấp hành Đảng bộ huyện khóa XXI, nhiệm kỳ 2020 - 2025]]."
            ),
            "the next paper behind and": (
                "Hội nghị biểu quyết thông qua [[Nghị quyết về nhiệm vụ 6 tháng cuối năm]] và [[Quy chế phối hợp giữa "
                "Đảng ủy với UBND xã]]."
            ),
            "the next paper behind a comma": (
                "Ban Chấp hành thống nhất ban hành [[Nghị quyết về phát triển du lịch đến năm 2030]], [[Kết luận về "
                "công tác cán bộ nữ]]."
            ),
            "a verb without a mark": (
                "[[Nghị quyết HĐND tỉnh về kế hoạch đầu tư năm 2025]] xác định thu 8.000 tỷ đồng."
            ),
            "what it is": "[[Chỉ thị của Tỉnh ủy về chống rét cho gia súc]] là thông điệp rõ ràng.",
            "who acts behind the comma": (
                "Theo [[Quy chế làm việc của Ban Chấp hành Đảng bộ xã]], Ban Thường vụ đã họp phiên thứ ba."
            ),
            "what came of it": "Đã có [[Nghị quyết về chính sách hỗ trợ nhà ở]], qua đó 1.200 hộ được hưởng lợi.",
            "a demand that is a noun": (
                "[[Kết luận của Thành ủy về thu hút nhân lực, đáp ứng yêu cầu nhiệm vụ]] được các quận làm theo."
            ),
            "traffic": "HĐND đã có [[Nghị quyết chuyên đề về quản lý phương tiện giao thông]].",
            "rules that are followed": (
                "Việc phối hợp theo [[Quy chế phối hợp giữa Thường trực HĐND, UBND và Mặt trận huyện]]."
            ),
            "a resolution of the Council by its matter": (
                "Kỳ họp thông qua [[Nghị quyết quy định mức thu học phí]]; [[Nghị quyết điều chỉnh kế hoạch vốn]]."
            ),
            "a number behind the body": "Tại [[Nghị quyết HĐND tỉnh Hà Lâm số 42 ngày 10.7.2024]] và đề án.",
        }
    ),
)
def test_a_name_ends_where_the_sentence_goes_on(marked):
    check(find, marked)


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "about": "Các xã triển khai [[Nghị quyết 68]] về kinh tế tư nhân.",
            "still": "Việc chi trả theo [[Nghị định 178]] còn chậm.",
            "at the end": "Các chi bộ học tập [[Kết luận 01]] gắn với [[Quy định 144]].",
            "a letter": "Huyện được hưởng chính sách của [[Nghị quyết 30a]] từ nhiều năm.",
            "a decree written small": "Tàu đóng theo [[nghị định 67]], tỉnh hỗ trợ lãi vay.",
            "a law and its year": "Theo [[Luật Đất đai 2013]] và [[Luật Đầu tư công năm 2024]], hồ sơ đủ.",
            "a law with a comma and a word that ends others": (
                "Theo [[Luật Tài nguyên, môi trường biển và hải đảo]] thì bãi tắm là của chung."
            ),
            "where a law says no more": "[[Luật Đất đai]] chỉ cho thế chấp ở trong nước.",
            "the Party's congress": "Đưa [[Nghị quyết Đại hội XIII của Đảng]] vào cuộc sống.",
            "a congress by its number": "Học [[Nghị quyết Đại hội lần thứ XXI Đảng bộ thành phố]] trong quý.",
            "another organisation's": "Phổ biến [[Nghị quyết Đại hội Hội Nông dân tỉnh lần thứ X]] tới chi hội.",
        }
    ),
)
def test_papers_are_known_by_number_year_and_congress(marked):
    check(find, marked)


@pytest.mark.parametrize(
    "sentence",
    **named(
        {
            "months": "Nghị quyết 6 tháng đầu năm được triển khai kịp thời.",
            "what is counted": "Báo cáo nêu 3 nội dung; UBND tỉnh ký Quyết định 15 trường hợp.",
            "money": "Kết luận 120 tỷ đồng phải thu hồi.",
            "a point below a heading": "Kết luận\n1. Các xã làm tốt việc gieo cấy.",
            "of everybody": "Việc thực hiện Nghị quyết của Đảng ở một số nơi chưa kịp thời.",
            "of many": "Tuyên truyền các Chỉ thị, Nghị quyết của Đảng, Nhà nước về dân tộc.",
            "how many": "Tỉnh ủy đã ra hai Nghị quyết chuyên đề về quy hoạch cán bộ.",
            "still to come": "Trong quý tới HĐND tỉnh sẽ ban hành Nghị quyết chuyên đề về đất đai.",
            "to be prepared": "Sở Nội vụ tham mưu UBND tỉnh ban hành Quyết định về phân cấp biên chế.",
            "rules before the meeting": "Cho ý kiến vào Quy chế quản lý cụm công nghiệp trên địa bàn tỉnh.",
            "a congress of no level": "Đảng bộ xã hoàn thành nghị quyết đại hội đề ra.",
            "the law without a name": (
                "Luật không theo kịp đời sống. Luật quy định rõ. Luật lần này mới. Luật phải sửa. Luật vừa có."
            ),
            "small rules": "Đảng viên giữ quy định về những điều không được làm.",
        }
    ),
)
def test_counts_plurals_and_papers_to_come_are_no_citations(sentence):
    assert list(find(paragraphs(sentence))) == []


def test_a_title_that_shortens_the_name_cites_one_document():
    doc = document(
        "Đảng ủy Quân sự huyện ra Nghị quyết lãnh đạo nhiệm vụ quân sự 6 tháng cuối năm\n\nSáng 28/6/2023, Đảng ủy "
        "Quân sự huyện ra Nghị quyết lãnh đạo thực hiện nhiệm vụ quân sự địa phương 6 tháng cuối năm 2023.\n"
    )
    assert len(list(find(doc))) == 1


def test_the_congress_of_a_service_is_not_that_of_its_district():
    doc = paragraphs(
        "Học Nghị quyết Đại hội Đảng bộ Quân sự huyện nhiệm kỳ 2020 - 2025 và Nghị quyết Đại hội Đảng bộ huyện lần "
        "thứ X."
    )
    assert len(list(find(doc))) == 2


def test_one_congress_of_the_party_is_named_in_two_ways():
    doc = paragraphs(
        "Học Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng. Đưa Nghị quyết Đại hội XIII của Đảng vào "
        "đời sống."
    )
    assert len(list(find(doc))) == 1


def test_a_programme_and_the_paper_that_it_carries_out_are_two():
    doc = paragraphs("Tỉnh triển khai Chương trình hành động của Tỉnh ủy thực hiện Kết luận số 9-KL/TW ngày 3/4/2023.")
    assert [(one.kind, one.number) for one in find(doc)] == [("Chương trình hành động", None), ("Kết luận", "9-KL/TW")]

"""Who leads, who supports and what comes out of one order."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.clauses.addressees import addressees
from ketluan.reader.marks.orders.assignment import deliverable, lead, supporters
from ketluan.reader.model import Span
from tests.reader.marked import answer, named, paragraphs


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "one department": "chủ trì, phối hợp với [[Sở Tài chính]] rà soát quỹ đất công",
            "a department and a class": (
                "chủ trì, phối hợp với [[Sở Tài chính]], [[UBND các huyện]] rà soát quỹ đất công"
            ),
            "a class with an adjective": ("chủ trì, phối hợp với [[các đơn vị liên quan]] tham mưu phương án giá nước"),
            "closely": "phối hợp chặt chẽ với [[Công an tỉnh]] truy tìm nguồn hàng giả",
            "together": "phối hợp cùng [[Báo Sơn Lâm]] mở chuyên mục cải cách hành chính",
            "leads together with": "chủ trì cùng với [[các địa phương]] kiểm tra hồ chứa",
            "named before they join in": "chủ trì, [[Sở Y tế]], [[Công an tỉnh]] phối hợp kiểm tra bếp ăn trường học",
            "for a purpose": "phối hợp với [[ngành Điện]] để cấp điện cho 3 thôn",
            "in a matter": "phối hợp với [[Đoàn Thanh niên]] trong việc dạy chữ cho người lớn",
            "behind the action": "kiểm tra việc bán vé, phối hợp với [[Cục Thuế tỉnh]].",
        }
    ),
)
def test_those_who_work_with_the_lead_are_the_supporters(marked):
    plain, wanted = answer(marked)
    doc = paragraphs(plain)
    assert [doc.text[a:b] for a, b in supporters(doc, Span(0, len(plain)))] == wanted


@pytest.mark.parametrize(
    "action",
    [
        "rà soát quỹ đất công",
        "phối hợp thực hiện tốt quy chế dân chủ",
        "tăng cường phối hợp liên ngành trong thanh tra",
        "chủ trì thẩm định giá gói thầu số 4",
        "nâng cao hiệu quả phối hợp, không đùn đẩy",
    ],
)
def test_without_a_partner_nobody_supports(action):
    assert supporters(paragraphs(action), Span(0, len(action))) == ()


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "drawn up": "xây dựng [[Kế hoạch]] cấp nước mùa khô cho ba xã",
            "issued by another": "tham mưu UBND tỉnh ban hành [[Quyết định]] phân cấp quản lý chợ",
            "written": "soạn [[văn bản]] trình UBND huyện danh mục chợ cần sửa",
            "a written report each week": "cuối mỗi tuần có [[báo cáo]] bằng văn bản",
            "completed": "hoàn thiện [[Đề án]] bảo tồn nhà sàn cổ, trình trong quý I",
            "submitted": "trình HĐND tỉnh [[Nghị quyết]] hỗ trợ học bổng",
            "a list": "lập [[danh sách]] hộ mất đất sản xuất",
            "reported to a committee": "kiểm tra 12 mỏ đá, [[báo cáo]] UBND tỉnh trước ngày 15/10",
            "reported to a chairman": "làm rõ trách nhiệm, [[báo cáo]] Chủ tịch UBND tỉnh",
            "reported every month": "định kỳ hằng tháng [[báo cáo]] kết quả về Sở Nội vụ",
            "a way to do it": "xây dựng [[phương án]] sơ tán từng bản",
            "a guide": "ban hành [[hướng dẫn]] thu phí chợ",
            "a scheme for a body": "đề xuất [[danh mục]] công trình cần sửa chữa",
        }
    ),
)
def test_what_the_action_brings_forth_is_its_product(marked):
    plain, wanted = answer(marked)
    doc = paragraphs(plain)
    found = deliverable(doc, Span(0, len(plain)))
    assert found is not None
    assert [doc.text[slice(*found)]] == wanted


@pytest.mark.parametrize(
    "action",
    **named(
        {
            "a directive carried out": "thực hiện nghiêm Chỉ thị số 05-CT/TU",
            "a plan carried out": "triển khai kế hoạch vụ Đông",
            "as the rules say": "xử lý các vi phạm theo quy định",
            "a plan surpassed": "phấn đấu thu vượt kế hoạch giao",
            "no document at all": "kiểm tra hiện trường các điểm sạt lở",
            "studied": "quán triệt sâu rộng Nghị quyết đại hội",
            "what a document holds": "thực hiện các nội dung nêu trong đề án",
            "a city that guides": "phối hợp với UBND thành phố hướng dẫn, kiểm tra việc chấp hành",
        }
    ),
)
def test_a_document_that_is_only_followed_is_no_product(action):
    assert deliverable(paragraphs(action), Span(0, len(action))) is None


@pytest.mark.parametrize(
    ("told", "action", "leads"),
    **named(
        {
            "the only one told": ("Sở Y tế", "chuẩn bị cơ số thuốc", "Sở Y tế"),
            "a class": ("các sở, ngành", "tự kiểm tra công vụ", "các sở, ngành"),
            "one told to charge another": (
                "UBND tỉnh",
                "chỉ đạo Sở Xây dựng chủ trì, phối hợp với Sở Tài chính lập phương án thuê nhà",
                "Sở Xây dựng",
            ),
            "two equals": ("Sở Y tế, Sở Nội vụ", "đối chiếu danh sách viên chức", None),
            "nobody": ("", "giữ vững kỷ cương hành chính", None),
        }
    ),
)
def test_the_lead_is_the_only_one_told_or_the_one_who_is_to_lead(told, action, leads):
    text = f"{told} {action}"
    doc = paragraphs(text)
    at = len(told) + 1
    found = lead(doc, Span(at, len(text)), addressees(doc, 0, len(told)))
    assert (found and doc.text[slice(*found)]) == leads


@pytest.mark.parametrize(
    ("action", "made"),
    [
        ("rà soát lại trụ sở, báo cáo lại tại phiên họp sau", "báo cáo"),
        ("gửi hồ sơ trước ngày 4/5", "hồ sơ"),
        ("cụ thể hóa Kế hoạch này thành kế hoạch của xã", "kế hoạch"),
        ("xây dựng chương trình hành động của huyện", "chương trình hành động"),
        ("thẩm định dự toán của ba xã", None),
        ("hoàn chỉnh dự thảo Quyết định, trình Chủ tịch UBND tỉnh", "quyết định"),
        ("xây dựng các báo cáo chuyên đề", "báo cáo"),
        ("hướng dẫn xã lập hồ sơ đất đai", None),
        ("gửi số liệu về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh", None),
        ("cân đối nguồn, trình UBND tỉnh quyết định trước ngày 4/5", None),
    ],
)
def test_the_product_is_what_the_verb_brings_forth(action, made):
    doc = paragraphs(action)
    found = deliverable(doc, Span(0, len(action)))
    assert (found and doc.shadow[slice(*found)]) == made


def test_a_decision_that_is_to_be_drafted_is_a_product():
    doc = paragraphs("Sở Nội vụ tham mưu quyết định, hoàn thành trong tuần.")
    found = deliverable(doc, Span(10, len(doc.text) - 2))
    assert found is not None
    assert doc.text[slice(*found)] == "quyết định"

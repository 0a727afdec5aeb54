"""The form of an order, and where in a clause it begins."""

from __future__ import annotations

import re

import pytest

from ketluan.reader.marks.clauses.actions import next_verb
from ketluan.reader.marks.orders.imperatives import is_action, order
from tests.reader.marked import named, paragraphs

_TOLD = re.compile(r"<(.*?)>")
_ACTION = re.compile(r"\[\[(.*?)\]\]")


def read(marked: str, *, told: bool = False):
    """The order of a clause, and the one that its marks want: ``<addressee> … [[action]]``."""
    plain = re.sub(r"[<>]|\[\[|\]\]", "", marked)
    doc = paragraphs(plain)
    found = order(doc, 0, len(plain), told=told)
    quotes = (
        (doc.text[slice(*found.action)], [doc.text[a:b] for a, b in found.addressees]) if found is not None else None
    )
    return quotes, (_ACTION.findall(marked)[0], _TOLD.findall(marked))


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a department and a verb": "<Sở Nông nghiệp và PTNT> [[rà soát diện tích lúa bị úng]]",
            "a class that needs to": "<các chủ đầu tư> cần [[đẩy nhanh tiến độ nghiệm thu, thanh toán]]",
            "a committee that must": "<UBND huyện Nậm Khao> phải [[di dời xong 14 hộ trong vùng sạt lở]]",
            "a place that looks like a modal": "<Cần Giờ> cần [[kiểm tra bến phà]]",
            "what a place ought to do": "<thành phố Cần Thơ> nên [[rà soát quỹ nhà giáo viên]]",
            "a verb that works well": "[[thực hiện có hiệu quả đợt ra quân làm đường bản]]",
            "most of all these": "<các phòng, ban, nhất là Phòng Tài chính> cần [[công khai sổ thu]]",
            "heads of bodies in a row": "<Cấp ủy>, <lãnh đạo địa phương> cần [[soát xét lại quy chế]]",
            "what is amiss keeps its subject": "[[Những hạn chế này phải được khắc phục trong quý IV]]",
            "a thing keeps all that it needs": "[[Quá trình kiểm tra cần chỉ rõ việc phải làm, tránh bệnh thành tích]]",
            "two modals": "<thành phố Lâm Thượng> cần phải [[chỉnh trang các tuyến phố trung tâm]]",
            "at the same time": "đồng thời, [[tăng cường kiểm tra việc niêm yết giá]]",
            "therefore": "vì vậy, cần [[ưu tiên nguồn lực cho thủy lợi nhỏ]]",
            "secondly": "thứ hai, <mỗi xã> [[lựa chọn một sản phẩm để xây dựng thương hiệu]]",
            "in a quarter": "trong quý IV, <Sở Xây dựng> [[hoàn thành thẩm định hồ sơ khu tái định cư]]",
            "a verb alone": "[[tập trung khắc phục hậu quả mưa đá]]",
            "a verb with haste": "[[khẩn trương hoàn thiện hồ sơ đề nghị công nhận di tích]]",
            "a prohibition": "[[không để học sinh bỏ học vì thiếu chỗ ở]]",
            "a stern prohibition": "[[tuyệt đối không để thiếu thuốc, vật tư y tế]]",
            "a stern verb": "[[kiên quyết thu hồi các dự án chậm tiến độ]]",
            "a plan to have": "[[sớm có phương án bố trí giáo viên cho các điểm trường lẻ]]",
            "heads who answer": "<người đứng đầu các cơ quan> [[chịu trách nhiệm về tiến độ giải ngân]]",
            "a leading department": ("<Sở Tài chính> [[chủ trì, phối hợp với Thanh tra tỉnh kiểm tra việc mua sắm]]"),
            "two bodies": "<Công an tỉnh>, <Sở Giao thông vận tải> [[tăng cường xử lý xe quá tải]]",
            "a long run": "về lâu dài, <tỉnh> cần [[bố trí quỹ đất dự phòng cho tái định cư]]",
            "two verbs of one object": "<Thanh tra tỉnh> [[đôn đốc, kiểm tra việc thực hiện kết luận]]",
            "a modal far behind": ("trước tình hình mưa lũ, <các xã ven suối> phải [[trực ban đủ 24 giờ mỗi ngày]]"),
            "the end of a document": "<Sở Y tế> [[chuẩn bị đủ vắc xin cho đợt tiêm tháng 10]]./.",
            "a closing bracket": "<Sở Nội vụ> [[trình danh sách khen thưởng (kèm hồ sơ)]].",
        }
    ),
)
def test_an_order_names_who_is_told_and_the_action(marked):
    found, wanted = read(marked)
    assert found == wanted


@pytest.mark.parametrize(
    "clause",
    **named(
        {
            "a figure of revenue": "thu ngân sách tháng 8 đạt 210 tỷ đồng",
            "investment as a noun": "Đầu tư công đạt thấp so với yêu cầu",
            "what was done": "Sở Y tế đã tổ chức 12 lớp tập huấn",
            "what is being done": "các huyện đang triển khai đo đạc bản đồ địa chính",
            "what was done well": "công tác tuyển quân đã được thực hiện đúng luật",
            "how things go": "tình hình biên giới tiếp tục ổn định",
            "how things go on": "tiếp tục có bước phát triển khá",
            "a lack": "nhiều hộ vùng cao còn thiếu nước sinh hoạt",
            "a report's findings": "Báo cáo của Sở Tài chính cho thấy chi thường xuyên tăng",
            "what a district is": "huyện Phiêng Lanh là địa phương dẫn đầu về giải ngân",
            "a party organisation": "tổ chức đảng ở một số xã còn lúng túng",
            "what this is": "đây là nhiệm vụ khó và lâu dài",
            "a yield": "năng suất lúa bình quân tăng 1,2 tạ/ha",
            "what has not been done": "một số chủ đầu tư chưa lập hồ sơ quyết toán",
            "a title of a plan": "kế hoạch vốn năm 2024",
        }
    ),
)
def test_what_is_or_was_is_no_order(clause):
    assert order(paragraphs(clause), 0, len(clause)) is None


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "an unusual verb": "[[nói đi đôi với làm]]",
            "a subject that is a thing": "[[các thủ tục về đất được giải quyết đúng hẹn]]",
            "a modal at the head": "cần [[nhìn thẳng vào những việc chưa làm được]]",
            "a known verb": "<Sở Y tế> [[rà soát lại cơ số thuốc]]",
        }
    ),
)
def test_behind_a_verb_of_ordering_any_words_are_an_order(marked):
    found, wanted = read(marked, told=True)
    assert found == wanted


def test_a_word_or_two_are_no_order_even_when_told():
    assert order(paragraphs("vậy."), 0, 4, told=True) is None


@pytest.mark.parametrize("words", ["rà soát các mốc lộ giới", "đồng thời, kiểm tra các kho", "không để dân thiếu gạo"])
def test_a_clause_that_begins_with_an_action_is_one(words):
    assert is_action(paragraphs(words), 0, len(words))


@pytest.mark.parametrize(
    "words", ["các mốc lộ giới đã mất", "Đầu tư công đạt 40%", "thực hiện có tiến bộ", "tháng 9 là tháng cao điểm"]
)
def test_a_clause_that_tells_is_no_action(words):
    assert not is_action(paragraphs(words), 0, len(words))


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Sở Kế hoạch và Đầu tư tổng hợp nhu cầu vốn", "tổng hợp"),
        ("UBND các huyện rà soát hộ nghèo", "rà soát"),
        ("Ban Quản lý dự án số 1 bàn giao mặt bằng", "bàn giao"),
        ("Trung tâm Phục vụ hành chính công công khai kết quả", "công khai"),
    ],
)
def test_the_verb_stands_behind_the_whole_name(words, verb):
    assert next_verb(paragraphs(words), 0, len(words)) == words.index(verb)


@pytest.mark.parametrize("words", ["Sở Kế hoạch và Đầu tư", "các cơ quan quản lý nhà nước", "Ban Quản lý dự án"])
def test_a_name_alone_has_no_verb(words):
    assert next_verb(paragraphs(words), 0, len(words)) == -1

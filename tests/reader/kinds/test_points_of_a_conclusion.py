"""Points below a body's conclusion in a paper that has lost its head, and orders told apart from what is only told."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.decisions import find as decisions
from ketluan.reader.kinds.directives import find
from tests.reader.marked import SESSION, document

HEAD = (
    "Kết luận của Thường trực Thị ủy Phong Quang về chỉnh trang đô thị\n"
    "Ngày 15/8/2019, Thường trực Thị ủy Phong Quang họp nghe UBND thị xã báo cáo. Đồng chí Hầu Văn Páo, Bí thư Thị ủy "
    "chủ trì.\n"
)
CONCLUDES = "Sau khi thảo luận, Thường trực Thị ủy thống nhất kết luận như sau:\n"
POINTS = (
    "1. Đánh giá cao sự vào cuộc của các phường.\n"
    "2. Thống nhất chủ trương bổ sung 2 tuyến phố vào kế hoạch năm 2020.\n"
    "3. Giao UBND thị xã:\n- Chấm dứt hợp đồng với nhà thầu chậm.\n"
    "4. Công an thị xã, Đội Quản lý trật tự đô thị phối hợp các phường xử phạt xe đỗ sai.\n"
)
REPORT = f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n"


def told(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(one.addressees, one.action) for one in find(document(text + "\n"))]


def test_points_below_a_bodys_conclusion_are_its_orders_and_decisions():
    assert told(HEAD + CONCLUDES + POINTS) == [
        (("UBND thị xã",), "Chấm dứt hợp đồng với nhà thầu chậm"),
        (("Công an thị xã", "Đội Quản lý trật tự đô thị"), "phối hợp các phường xử phạt xe đỗ sai"),
    ]
    assert [one.object for one in decisions(document(HEAD + CONCLUDES + POINTS))] == [
        "chủ trương bổ sung 2 tuyến phố vào kế hoạch năm 2020"
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Thường trực Thị ủy nghe báo cáo các nội dung sau:\n",
        "Theo báo cáo của UBND thị xã, kết quả như sau:\n",
    ],
)
def test_points_below_other_words_are_no_orders_of_the_body(lead):
    points = "1. Công an thị xã phối hợp các phường xử phạt xe đỗ sai.\n2. Đội thuế thu nợ đọng của 12 hộ.\n"
    assert told(HEAD + lead + points) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí Đào Việt Cương cho biết, tỉnh đã làm việc, yêu cầu nhà đầu tư thực hiện nhưng họ vẫn không chịu.",
        "“Sơn Lâm không bao giờ bỏ rơi người nghèo”, đồng chí Đào Việt Cương nhấn mạnh.",
    ],
)
def test_what_came_of_an_order_and_what_never_happens_are_no_orders(sentence):
    assert told(REPORT + sentence) == []


def test_an_order_in_a_quotation_over_two_sentences_ends_with_it():
    said = "“Sơn lại thì chẳng còn gì. Tôi đề nghị các xã rút kinh nghiệm”."
    assert told(f"{REPORT}Chủ tịch UBND tỉnh Đào Việt Cương nói: {said}") == [(("các xã",), "rút kinh nghiệm")]


@pytest.mark.parametrize(
    ("task", "product"),
    [
        ("báo cáo số liệu về Sở Y tế", "báo cáo"),
        ("phải có báo cáo giải trình trong ngày", "báo cáo"),
        ("lên phương án di dời 40 hộ", "phương án"),
        ("làm văn bản xin ý kiến Bộ Xây dựng", "văn bản"),
        ("kiểm tra việc thực hiện quy hoạch", None),
        ("rà soát theo báo cáo của các xã", None),
    ],
)
def test_what_comes_out_of_a_task_is_the_paper_that_it_makes(task, product):
    (found,) = find(document(f"{REPORT}Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các huyện {task}.\n"))
    assert found.deliverable == product


def test_a_task_that_recurs_so_many_times_names_how_often():
    (found,) = find(
        document(f"{REPORT}Chủ tịch UBND tỉnh Đào Việt Cương giao Sở Y tế cử tổ đến bản mỗi tháng 2 buổi.\n")
    )
    assert found.recurs == "mỗi tháng"


def test_an_office_that_steers_the_press_is_told_to():
    text = f"{REPORT}Đồng chí Đào Việt Cương yêu cầu các sở rà soát. Ban Tuyên giáo định hướng báo chí đưa tin đúng."
    assert told(text)[-1] == (("Ban Tuyên giáo",), "định hướng báo chí đưa tin đúng")


def test_words_that_open_a_report_are_no_order():
    text = f"{REPORT}Đồng chí Đào Việt Cương yêu cầu các sở rà soát. Báo cáo tại buổi làm việc, lãnh đạo xã bức xúc."
    assert [action for _, action in told(text)] == ["rà soát"]


def test_the_goals_of_a_resolution_that_is_passed_are_no_tasks():
    text = (
        f"{REPORT}Hội nghị biểu quyết nhất trí 100% thông qua Nghị quyết về nhiệm vụ năm 2024 với 18 chỉ tiêu: "
        "giá trị sản xuất tăng 9%; thu ngân sách 86 tỷ đồng."
    )
    assert told(text) == []
    (found,) = decisions(document(text + "\n"))
    assert (found.verb, found.object) == (
        "biểu quyết nhất trí 100% thông qua",
        "Nghị quyết về nhiệm vụ năm 2024",
    )


@pytest.mark.parametrize(
    ("order", "addressees", "action"),
    [
        ("giao Thanh tra thành phố giải quyết 3 vụ khiếu nại", ("Thanh tra thành phố",), "giải quyết 3 vụ khiếu nại"),
        ("yêu cầu khối nội chính làm tốt 2 việc: một là, nắm chắc dân", ("khối nội chính",), "nắm chắc dân"),
        ("yêu cầu khối nội chính cần nắm chắc tình hình", ("khối nội chính",), "nắm chắc tình hình"),
    ],
)
def test_an_inspectorate_and_a_bloc_are_told(order, addressees, action):
    assert told(f"{REPORT}Đồng chí Đào Việt Cương {order}.") == [(addressees, action)]

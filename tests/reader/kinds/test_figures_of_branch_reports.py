"""Figures of the reports of branches: banks, insurers, police, inspectors, tourism; each counts in its own manner."""

from __future__ import annotations

import pytest

from tests.reader.told_figures import MAY_SESSION, Told

TOLD = Told(MAY_SESSION)
figures, measured = TOLD.figures, TOLD.measured


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tổng dư nợ là 812 triệu đồng/98 hộ vay/12 tổ TK&VV, tăng 32 triệu đồng, đạt 99% kế hoạch.",
            [
                ("812", "Tổng dư nợ"),
                ("98", "hộ vay"),
                ("12", "tổ TK&VV"),
                ("32", "Tổng dư nợ"),
                ("99", "Tổng dư nợ"),
            ],
        ),
        ("Tỉnh tiếp được 59 lượt công dân/61 người.", [("59", "lượt công dân"), ("61", "người")]),
        ("Có 96 vụ/152 bị can.", [("96", "vụ"), ("152", "bị can")]),
        # a rate, a paper's number and a fraction are no second count
        ("Các xã đạt 14 tiêu chí/1 xã.", [("14", "Các xã")]),
        ("Hỗ trợ 3 hộ theo Quyết định 20/2008/QĐ-UBND.", [("3", "hộ theo Quyết định 20/2008/QĐ-UBND")]),
    ],
)
def test_what_stands_behind_a_slash_is_counted_too(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Cả tỉnh có 806 người tham gia (trong đó, BHXH bắt buộc: 511 người, BHXH tự nguyện: 295 người).",
            [("806", "người tham gia"), ("511", "BHXH bắt buộc"), ("295", "BHXH tự nguyện")],
        ),
        ("Xử lý 71 cơ sở, số tiền xử phạt: 79 triệu đồng.", [("71", "cơ sở"), ("79", "số tiền xử phạt")]),
        ("Kết quả cụ thể: 12 người được khen.", [("12", "người được khen")]),
    ],
)
def test_a_count_is_of_what_stands_before_its_colon(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Công an bắt giữ 26 vụ, 32 đối tượng có hành vi tàng trữ, mua bán ma túy.",
            [("26", "tàng trữ, mua bán ma túy"), ("32", "đối tượng có hành vi tàng trữ, mua bán ma túy")],
        ),
        (
            "Khởi tố 9 vụ, 11 bị can về tội đánh bạc.",
            [("9", "đánh bạc"), ("11", "bị can về tội đánh bạc")],
        ),
        ("Khám phá 2 chuyên án liên tỉnh.", [("2", "chuyên án liên tỉnh")]),
        ("Công an huyện phát hiện 26 vụ.", [("26", "Công an huyện phát hiện")]),
        ("Kết quả giải quyết đã thu hồi 3,1 triệu đồng.", [("3.1", "thu hồi")]),
        ("Lúa hè thu đã thu hoạch 860 ha.", [("860", "Lúa hè thu")]),
    ],
)
def test_what_cases_and_acts_are_of(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Khách lưu trú ước 2,3 triệu lượt đạt 89% kế hoạch năm.",
            [("2.3", "Khách lưu trú"), ("89", "Khách lưu trú")],
        ),
        ("BHYT có 308 người, đạt tỷ lệ bao phủ 86,5% dân số.", [("308", "BHYT"), ("86.5", "BHYT")]),
        (
            "Có 38 lượt đoàn đông người, giảm 6 lượt, với 17 vụ việc.",
            [("38", "lượt đoàn đông người"), ("6", "lượt đoàn đông người"), ("17", "vụ việc")],
        ),
        ("Tội phạm đã giảm rõ rệt, giảm 5,8%.", [("5.8", "Tội phạm")]),
        ("Lúa 670 ha, trong đó riêng ngô 73 ha bị ngập.", [("670", "Lúa"), ("73", "ngô")]),
        ("Trồng 670 ha màu trên đất 2 lúa.", [("670", "màu trên đất 2 lúa")]),
        (
            "Dân hiến 400 m2 đất, đóng góp 45 ngày công, trên 5 tỷ đồng làm đường.",
            [("400", "đất"), ("45", "ngày công"), ("5", "đóng góp")],
        ),
        (
            "Từ chỗ mỗi xã chỉ đạt 2 tiêu chí năm 2010, đến nay đạt 15 tiêu chí.",
            [("2", "mỗi xã"), ("15", "mỗi xã")],
        ),
        # one act on both, and a goal that says which things are counted, stay as they were
        ("Tặng 12 phần quà và 3 xe đạp.", [("12", "phần quà"), ("3", "xe đạp")]),
        ("Có 19 chỉ tiêu đạt 100% kế hoạch.", [("19", "chỉ tiêu đạt 100% kế hoạch")]),
    ],
)
def test_what_goes_on_and_what_counts_itself(text, wanted):
    assert measured(text) == wanted


def test_a_sum_that_is_added_is_no_change():
    projects, money = figures("Thu hút 12 dự án với số vốn đăng ký mới và tăng thêm đạt khoảng 8,3 tỷ USD.")
    assert (projects.kind, money.kind, money.direction) == ("level", "level", None)
    assert money.indicator is not None
    assert money.indicator.text == "số vốn đăng ký mới và tăng thêm"
    assert figures("Xuất khẩu tăng thêm 3 tỷ USD.")[0].kind == "change"


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Bắt giữ 26 vụ, so với cùng kỳ năm 2022 tăng 9 vụ.", [None, "cùng kỳ năm 2022"]),
        ("Tuy nhiên, so với cùng kỳ năm 2022, số vụ án giảm 17 vụ (giảm 32%).", ["cùng kỳ năm 2022"] * 2),
        ("Tăng 103 vụ (16,5%) so với cùng kỳ năm 2022.", ["cùng kỳ năm 2022"] * 2),
        (
            "Dư nợ tăng so với đầu năm gồm: cho vay nhà ở tăng 4 tỷ đồng; cho vay học nghề tăng 2 tỷ đồng.",
            ["đầu năm"] * 2,
        ),
        # the number before was compared, this one was not
        ("So với cùng kỳ thu tăng 3 tỷ đồng. Số vụ cháy tăng 4 vụ.", ["cùng kỳ", None]),
    ],
)
def test_changes_are_held_against_the_time_their_clause_names(text, bases):
    assert [one.base for one in figures(text)] == bases


def test_each_loan_is_its_own():
    text = "Dư nợ tăng gồm: cho vay hộ nghèo tăng 4 tỷ đồng; cho vay việc làm tăng 2 tỷ đồng."
    assert measured(text) == [("4", "cho vay hộ nghèo"), ("2", "cho vay việc làm")]


def test_a_plan_in_brackets_is_a_target():
    rate, under, plan = figures("Tỷ lệ tham gia đạt 38%, thấp hơn 5% so với chỉ tiêu giao tại Quyết định 9 (43%).")
    assert (rate.kind, under.kind, plan.kind) == ("level", "change", "target")
    same = figures("Tỷ lệ tham gia đạt 38%, giảm 2 vụ so với cùng kỳ (5%).")
    assert [one.kind for one in same] == ["level", "change", "change"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Từ tháng 10/2020 đến tháng 6/2022, tỉnh tiếp nhận 42 đơn.", ["2020-10/2022-06"]),
        ("Từ tháng 1/2022 đến hết tháng 12/2022, tỉnh tiếp nhận 42 đơn.", ["2022-01/2022-12"]),
        ("Đến tháng 6/2022, tỉnh còn 42 đơn.", ["2022-06"]),
        ("Đến hết tháng 4/2023, tổng lượt khách du lịch đạt 1,8 triệu lượt.", ["2023-01/2023-04"]),
        ("Dịp này, huyện tặng giấy khen cho 9 chi bộ tiêu biểu năm 2022 và 20 đảng viên.", ["2023-05-30"] * 2),
    ],
)
def test_the_periods_of_branches(text, wanted):
    assert [one.period for one in figures(text)] == wanted


def test_a_list_of_what_was_reached_sets_no_targets():
    text = "Hội đã xây dựng kế hoạch triển khai nhiệm vụ đạt nhiều hiệu quả như: giúp đỡ 270 ngày công; mở 26 lớp."
    assert [one.kind for one in figures(text)] == ["level", "level"]
    told = "Chủ tịch UBND tỉnh yêu cầu các hội giúp đỡ 270 ngày công; mở 26 lớp."
    assert [one.kind for one in figures(told)] == ["target", "target"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Xã tiếp nhận 216 hồ sơ, trong đó trực tuyến 180 hồ sơ; quá hạn 3 hồ sơ.",
            [("216", "hồ sơ"), ("180", "trực tuyến"), ("3", "quá hạn")],
        ),
        ("Đội kiểm tra 46 cơ sở, nhắc nhở 3 cơ sở.", [("46", "cơ sở"), ("3", "nhắc nhở")]),
        (
            "Huyện đã phê duyệt phương án bồi thường 280 hộ với 46 tỷ đồng.",
            [("280", "hộ"), ("46", "phê duyệt phương án bồi thường")],
        ),
        # other things, and things that are named, count themselves
        ("Xã tiếp nhận 216 hồ sơ, nhắc nhở 3 cơ sở.", [("216", "hồ sơ"), ("3", "cơ sở")]),
        (
            "Xã tiếp nhận 216 hồ sơ, còn 3 hồ sơ quá hạn.",
            [("216", "hồ sơ"), ("3", "hồ sơ quá hạn")],
        ),
        ("Chăn nuôi có 45 trang trại với 600 triệu đồng.", [("45", "trang trại"), ("600", "trang trại")]),
        ("Huyện có 46 cấp trưởng, 31 cấp phó.", [("46", "cấp trưởng"), ("31", "cấp phó")]),
    ],
)
def test_those_counted_before_are_told_by_how_they_stand(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tai nạn giao thông tháng 5 xảy ra 12 vụ; 5 tháng xảy ra 104 vụ.",
            [("12", "Tai nạn giao thông"), ("104", "Tai nạn giao thông")],
        ),
        ("Đảng bộ có 812 đảng viên, sinh hoạt tại 46 chi bộ.", [("812", "đảng viên"), ("46", "chi bộ")]),
        ("Hội có 400 hội viên, tham gia sinh hoạt ở 25 chi hội.", [("400", "hội viên"), ("25", "chi hội")]),
        (
            "Tỷ lệ hộ nghèo còn 8,1%. Huyện phấn đấu thu 40 tỷ đồng.",
            [("8.1", "Tỷ lệ hộ nghèo"), ("40", "thu")],
        ),
        # what was said to be collected goes on, and what happens anew is its own
        (
            "Tổng thu ngân sách đạt 40 tỷ đồng. Trong tháng thu 7 tỷ đồng.",
            [("40", "Tổng thu ngân sách"), ("7", "Tổng thu ngân sách")],
        ),
        ("Dịch tái phát tại 4 xã, xảy ra 12 vụ.", [("4", "Dịch"), ("12", "xảy ra")]),
    ],
)
def test_what_happens_again_and_who_belongs_where(text, wanted):
    assert measured(text) == wanted

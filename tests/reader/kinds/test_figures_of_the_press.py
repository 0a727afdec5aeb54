"""Figures as papers and portals tell them: what stands between verb and number, and what goes on with it."""

from __future__ import annotations

import pytest

from tests.reader.marked import named
from tests.reader.told_figures import Told

MAY = (
    "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 5\n"
    "Sáng 30/5/2023, UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 5 đánh giá kết quả tháng 5. "
    "Đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì phiên họp.\n"
)
JANUARY = (
    "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 01/2024\n"
    "Ngày 11/01, tại trụ sở UBND tỉnh Sơn Lâm diễn ra phiên họp thường kỳ tháng 01/2024. "
    "Đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì phiên họp.\n"
)


TOLD = Told(MAY)
figures, measured = TOLD.figures, TOLD.measured


@pytest.mark.parametrize(
    ("text", "direction", "base"),
    [
        ("Sản lượng chè đạt 900 tấn, cao hơn năm 2022 là 40 tấn.", "up", "năm 2022"),
        ("Sản lượng chè đạt 900 tấn, kém cùng kỳ 40 tấn.", "down", "cùng kỳ"),
        ("Diện tích lanh gieo được 900 ha, chậm so cùng kỳ 40ha vì rét đậm.", "down", "cùng kỳ"),
        ("Sản lượng chè đạt 900 tấn, nhiều hơn kế hoạch 40 tấn.", "up", "kế hoạch"),
    ],
)
def test_a_change_may_have_its_base_between_verb_and_number(text, direction, base):
    level, change = figures(text)
    assert (change.kind, change.direction, change.base) == ("change", direction, base)
    assert level.indicator is not None
    assert level.indicator == change.indicator


def test_a_base_that_opens_the_sentence_is_that_of_a_rate_that_is_a_little_higher():
    _, change = figures("Tỷ lệ giải ngân đạt 41%. So với cùng kỳ năm trước nhỉnh hơn 3 điểm phần trăm.")
    assert (change.kind, change.base) == ("change", "cùng kỳ năm trước")


def test_how_far_a_plan_lags_in_days_is_no_change():
    assert [figure.kind for figure in figures("Dự án kè suối Hin chậm 3 hạng mục.")] == ["level"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "raised to a sum": (
                "Thu phí tham quan đạt 3 tỷ đồng, đưa cả năm lên 12 tỷ đồng.",
                [("3", "Thu phí tham quan"), ("12", "Thu phí tham quan")],
            ),
            "where a sum stopped": (
                "Thu phí tham quan vượt ngưỡng 3 tỷ đồng, dừng ở con số 3,4 tỷ đồng.",
                [("3", "Thu phí tham quan"), ("3.4", "Thu phí tham quan")],
            ),
            "so many times in a row": (
                "Năng suất ngô đạt 52 tạ/ha, lần thứ 4 liên tiếp vượt 50 tạ/ha.",
                [("52", "Năng suất ngô"), ("50", "Năng suất ngô")],
            ),
            "on the average": (
                "Chỉ số giá tiêu dùng tháng 5 tăng 0,3%, bình quân 5 tháng tăng 2,9%.",
                [("0.3", "Chỉ số giá tiêu dùng"), ("2.9", "Chỉ số giá tiêu dùng")],
            ),
            "that is to say": (
                "Thu nội địa đạt 640 tỷ đồng, tức 48% dự toán.",
                [("640", "Thu nội địa"), ("48", "Thu nội địa")],
            ),
            "a clause behind what is counted": (
                "Xã đào thêm 9 giếng khoan nhưng chỉ đủ cho hai thôn.",
                [("9", "giếng khoan")],
            ),
            "money of its own behind what is counted": (
                "Tỉnh cấp phép 6 dự án dệt lanh với vốn đăng ký 30 triệu USD.",
                [("6", "dự án dệt lanh"), ("30", "vốn đăng ký")],
            ),
            "rubber is a thing": ("Nông dân trồng thêm 150 ha cao su.", [("150", "cao su")]),
        }
    ),
)
def test_a_number_measures_what_was_told_before_it(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Giá trị sản xuất công nghiệp quý IV đạt 90 tỷ đồng.", "2023-10/2023-12"),
        ("Cả năm, tỉnh trồng mới 410 ha rừng.", "2023"),
        ("Năm nay, tỉnh trồng mới 41 ha rừng.", "2024"),
    ],
)
def test_a_session_of_january_looks_back_on_the_year_before(text, period):
    assert figures(text, JANUARY)[-1].period == period


def test_what_is_to_come_in_the_last_quarter_is_of_the_year_itself():
    (figure,) = figures("Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các sở hoàn thành 6 đề án trong quý IV.", JANUARY)
    assert (figure.kind, figure.period) == ("target", "2024-10/2024-12")


def test_what_somebody_says_goes_on_in_the_period_that_it_opens_with():
    text = (
        "Báo cáo trước phiên họp, Phó Chủ tịch UBND tỉnh Quàng Thị Ngân cho biết, năm 2022 thu nội địa đạt 640 tỷ đồng"
    )
    found = figures(f"{text}. Xuất khẩu chè đạt 12 triệu USD.")
    assert [figure.period for figure in found] == ["2022", "2022"]


def test_sales_that_are_summed_up_run_from_the_new_year_on():
    found = figures("Tổng mức bán lẻ hàng hóa tháng 5 là 310 tỷ đồng, lũy kế 1.520 tỷ đồng, tăng 9%.")
    assert [figure.period for figure in found] == ["2023-05", "2023-01/2023-05", "2023-01/2023-05"]


def test_a_unit_that_is_glued_to_its_plan_is_read():
    _, share = figures("Diện tích lanh gieo được 900 ha, đạt 31,2%KH.")
    assert (share.unit, share.kind, share.base) == ("%", "share", "KH")


def test_a_second_rank_stands_without_its_verb():
    found = figures("GRDP tăng 8%, xếp thứ 4/5 tỉnh trong vùng, thứ 15 cả nước.")
    assert [(figure.kind, str(figure.value)) for figure in found[1:]] == [("rank", "4"), ("rank", "15")]


def test_how_often_at_least_or_at_most_is_a_figure_and_how_often_alone_is_none():
    (figure,) = figures("Lãnh đạo UBND xã tiếp dân ít nhất 2 lần mỗi tháng.")
    assert (figure.unit, figure.bound) == ("lần", "at_least")
    assert figures("Đoàn đã sang khảo sát 4 lần.") == []


def test_which_dose_is_a_name():
    (figure,) = figures("Tỷ lệ tiêm mũi 3 vắc xin sởi đạt 71%.")
    assert str(figure.value) == "71"


def test_a_mark_that_is_passed_only_says_which_are_counted():
    (figure,) = figures("Có 9 đơn vị vượt mốc 70%.")
    assert str(figure.value) == "9"


def test_the_aim_in_a_bracket_is_a_target():
    _, low, high = figures("GRDP ước tăng 5,2% (kế hoạch cả năm từ 6-6,5%).")
    assert (low.kind, high.kind, low.period) == ("target", "target", "2023")


def test_a_paragraph_goes_on_in_the_year_that_its_first_sentence_turns_to():
    found = figures("Vượt lên đại dịch, năm 2022 kinh tế tỉnh tăng 5,4%. Sản lượng chè búp đạt 900 tấn.")
    assert [figure.period for figure in found] == ["2022", "2022"]


def test_what_is_counted_up_to_a_day_is_not_summed_for_money_of_the_next_paragraph():
    first, second = figures(
        "Đến 28/4, tỷ lệ tiêm vắc xin sởi đạt 71%.\nĐến 24/4, giải ngân vốn đầu tư công được 62 tỷ đồng."
    )
    assert (first.period, second.period) == ("2023-04-28", "2023-01/2023-04-24")


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a head and a colon": (
                "Thu ngân sách: 52/175 tỷ đồng, đạt 29,8% dự toán.",
                [("52", "Thu ngân sách"), ("175", "Thu ngân sách"), ("29.8", "Thu ngân sách")],
            ),
            "who reports heads nothing": ("Sở Y tế cho biết: 52 trạm xá thiếu thuốc.", [("52", "trạm xá thiếu thuốc")]),
            "people who are treated": ("Y tế: khám, chữa bệnh cho 9.246 lượt người.", [("9246", "khám, chữa bệnh")]),
            "guests of a commune": ("Trong tháng, xã đón 980 lượt khách.", [("980", "lượt khách")]),
            "a comparison is no limit": (
                "Tai nạn giao thông làm chết 41 người, nhiều hơn năm 2022 là 6 người.",
                [("41", "Tai nạn giao thông"), ("6", "Tai nạn giao thông")],
            ),
            "a price from and to": (
                "Chăn nuôi hồi phục, giá lợn hơi từ 26.000 đồng/kg hồi đầu năm lên 46.000 đồng/kg.",
                [("26000", "giá lợn hơi"), ("46000", "giá lợn hơi")],
            ),
            "a cost of its own": (
                "Đường 36 nằm trong danh mục sửa chữa, kinh phí 14 tỷ đồng.",
                [("14", "kinh phí")],
            ),
            "two months in words": ("Hai tháng đầu năm, xã thu ngân sách 4 tỷ đồng.", [("4", "xã thu ngân sách")]),
            "who leads what is set up": (
                "Tỉnh lập 3 tổ công tác do 3 sở chủ trì.",
                [("3", "tổ công tác"), ("3", "sở chủ trì")],
            ),
        }
    ),
)
def test_what_heads_or_follows_a_number_is_told_from_what_it_measures(text, wanted):
    assert measured(text) == wanted


def test_a_plan_is_carried_to_no_rate_behind_another_and_no_comparison_is_carried():
    found = figures("Thu ngân sách đạt 46% dự toán. Tỷ lệ hộ nghèo còn 8,7%, hộ cận nghèo 6,1%.")
    assert [figure.kind for figure in found] == ["share", "level", "level"]
    found = figures("Thu ngân sách bằng 94% so với cùng kỳ. Cấp THCS duy trì sĩ số 96,8%.")
    assert [figure.base for figure in found] == ["cùng kỳ", None]


def test_what_is_paid_out_is_a_share_in_its_bracket_and_behind_it():
    found = figures("Toàn tỉnh giải ngân 347 tỷ đồng (50,3%), trong đó vốn vay 35,7%.")
    assert [figure.kind for figure in found] == ["level", "share", "share"]


def test_the_year_before_estimates_nothing():
    (_, change) = figures("Sản lượng chè đạt 900 tấn, so với năm trước tăng 4%.")
    assert (change.kind, change.bound) == ("change", None)


def test_an_aim_is_a_target_where_its_number_follows():
    (figure,) = figures("Chỉ tiêu 9,5% là cao.")
    assert figure.kind == "target"


def test_a_band_of_criteria_only_says_which_communes_are_counted():
    found = figures("Có 2 xã đạt từ 15 tiêu chí trở lên, 8 xã đạt từ 7 đến 11 tiêu chí.")
    assert [str(figure.value) for figure in found] == ["2", "8"]


def test_a_year_in_a_bracket_dates_its_own_number_only():
    found = figures("Trong tháng, bán lẻ tăng 4% (cùng kỳ năm 2022 tăng 12%); doanh thu lưu trú giảm 38%.")
    assert [figure.period for figure in found] == ["2023-05", "2022-05", "2023-05"]


def test_months_that_have_passed_are_counted_in_words():
    (figure,) = figures("Năm tháng qua có mưa. Ba tháng qua, huyện trồng 40 ha lanh.")
    assert figure.period == "2023-03/2023-05"  # back from the session


def test_a_rate_is_of_no_plan_that_was_told_before():
    found = figures("Giải ngân vốn đạt 64,8% kế hoạch tỉnh giao. Tỷ lệ đúng hạn 97,9%.")
    assert [figure.kind for figure in found] == ["share", "level"]


def test_people_behind_a_head_are_counted_by_it():
    assert measured("Số lao động nhận trợ cấp thất nghiệp: 15.236 người.") == [
        ("15236", "Số lao động nhận trợ cấp thất nghiệp")
    ]

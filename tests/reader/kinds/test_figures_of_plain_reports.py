"""Figures as district reports tell them: plain, with brackets, sums beside months, and clauses that only comment."""

from __future__ import annotations

import pytest

from tests.reader.marked import named
from tests.reader.told_figures import Told

SESSION = (
    "Huyện ủy Nậm Hin giao ban công tác tháng 5\n"
    "Chiều 30/5/2023, Huyện ủy Nậm Hin giao ban công tác tháng 5. "
    "Đồng chí Đào Việt Cương, Bí thư Huyện ủy chủ trì hội nghị.\n"
)


TOLD = Told(SESSION)
figures, measured = TOLD.figures, TOLD.measured


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "what develops with things": (
                "Chăn nuôi phát triển khá với 31 trang trại, 140 gia trại.",
                [("31", "trang trại"), ("140", "gia trại")],
            ),
            "an act with somebody": ("Huyện đã đối thoại với 31 hộ.", [("31", "đối thoại")]),
            "and more": ("Mỗi năm kết nạp 60 đảng viên trở lên.", [("60", "đảng viên")]),
            "a paper's name": ("Số lao động có chứng chỉ chiếm 21%.", [("21", "Số lao động có chứng chỉ")]),
            "a verb is no heading": ("Xây dựng Đảng: kết nạp 6 đảng viên mới.", [("6", "đảng viên mới")]),
            "a heading": ("Tai nạn lao động: 2 vụ.", [("2", "Tai nạn lao động")]),
            "the best of all": ("Cao nhất là xã Hua Pe (96%).", [("96", "xã Hua Pe")]),
            "a bracket before the first": (
                "Dự án chợ Hua Pe (rộng 2,4 ha) còn vướng 6 hộ dân và 3 ngôi mộ.",
                [("2.4", "Dự án chợ Hua Pe"), ("6", "hộ dân"), ("3", "ngôi mộ")],
            ),
            "what is promised": ("Nhà thầu cam kết khối lượng đạt 60%.", [("60", "khối lượng")]),
            "a reason before it": (
                "Nguyên nhân chủ yếu do thu tiền sử dụng đất chỉ đạt 12 tỷ đồng.",
                [("12", "thu tiền sử dụng đất")],
            ),
            "a clause that comments": (
                "Tiến độ thi công cầu Nậm Cúm còn chậm, mới đạt 35% khối lượng.",
                [("35", "Tiến độ thi công cầu Nậm Cúm")],
            ),
            "a gaming house": ("Đánh bạc 4 vụ, 17 đối tượng.", [("4", "Đánh bạc"), ("17", "đối tượng")]),
            "a name in capitals": ("Dự án của tổ chức (5EM) đã xong.", []),
            "wards and communes": (
                "Có 7/12 phường, xã thu đạt trên 90%.",
                [("7", "phường, xã thu đạt trên 90%"), ("12", "phường, xã thu đạt trên 90%")],
            ),
        }
    ),
)
def test_what_a_number_measures(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a rate of growth": ("Tốc độ tăng giá trị sản xuất bình quân 11%.", "level"),
            "a growth": ("Chợ giảm giá thuê quầy 11%.", "change"),
        }
    ),
)
def test_a_rate_of_growth_is_a_level(text, wanted):
    assert figures(text)[0].kind == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "from one year to the next": (
                "Tỷ lệ hộ nghèo giảm từ 38% năm 2021 xuống 30% năm 2022.",
                ["2021", "2022"],
            ),
            "one year for both": ("Năm 2022 thu 40 tỷ đồng, chi 38 tỷ đồng.", ["2022", "2022"]),
            "the month beside its sum": (
                "Thu từ đầu năm 71 tỷ đồng; chi 28 tỷ đồng, lũy kế 262 tỷ đồng.",
                ["2023-01/2023-05", "2023-05", "2023-01/2023-05"],
            ),
            "a bracket keeps its own": (
                "Kết nạp 11 đảng viên (lũy kế từ đầu năm 52 đảng viên), phát thẻ 14 đảng viên.",
                ["2023-05", "2023-01/2023-05", "2023-05"],
            ),
            "years that end with this one": ("Huy động vốn giai đoạn 2021 - 2023 đạt 96 tỷ đồng.", ["2021/2023"]),
            "years of a programme": ("Chương trình giai đoạn 2021 - 2025 có 96 dự án.", ["2023-05"]),
        }
    ),
)
def test_the_period(text, wanted):
    assert [figure.period for figure in figures(text)] == wanted


def test_a_rate_beside_an_amount_is_of_no_plan_before_it():
    told = "Thu ngân sách đạt 71% dự toán; thu tiền đất mới được 39/80 tỷ đồng (49%)."
    assert [figure.base for figure in figures(told)] == ["dự toán", None, None, None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "one of a measure": (
                "Giá trị sản xuất trên 1 ha đất canh tác đạt 72 triệu đồng.",
                [("72", "Giá trị sản xuất trên 1 ha đất canh tác")],
            ),
            "a hectare of something": ("Xã trồng 1 ha sâm.", [("1", "sâm")]),
            "money of an act": (
                "Thanh tra xử phạt 31 vụ vi phạm với số tiền 2 tỷ đồng.",
                [("31", "vụ vi phạm"), ("2", "xử phạt")],
            ),
            "money for two ends": (
                "Huyện đề nghị cấp 8 tỷ đồng để sửa chữa trụ sở và 2 tỷ đồng mua xe cứu thương.",
                [("8", "sửa chữa trụ sở"), ("2", "mua xe cứu thương")],
            ),
            "a list of insurances": ("Thu BHXH, BHYT, BHTN đạt 43 tỷ đồng.", [("43", "Thu BHXH, BHYT, BHTN")]),
            "what a storm brings": ("Bão có thể gây mưa rất to trên 300mm.", [("300", "mưa rất to")]),
            "the next clause": ("Xã còn thiếu 9 người, nhiều việc phải làm thêm.", [("9", "Xã còn thiếu")]),
        }
    ),
)
def test_what_belongs_to_it(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "what a place is like": (
                "Xã có diện tích tự nhiên 62 km2, dân số 8.742 người, 22 thôn.",
                [None, None, None],
            ),
            "what it has done": ("Xã có 3 tổ, mở 22 lớp.", ["2023-05", "2023-05"]),
            "a year that is compared with": ("Thiệt hại 64 tỷ đồng, gấp 2,3 lần năm 2021.", ["2023-05", "2023-05"]),
        }
    ),
)
def test_what_no_report_covers(text, wanted):
    assert [figure.period for figure in figures(text)] == wanted


@pytest.mark.parametrize(
    ("text", "base", "bound"),
    **named(
        {
            "so many times a year's": ("Thiệt hại 64 tỷ đồng, gấp 2,3 lần năm 2021.", "năm 2021", None),
            "in turn": ("Thu và chi lần lượt đạt 58% và 55% dự toán.", "dự toán", None),
            "from so much on": ("Phấn đấu hết tháng 6 giải ngân từ 50% kế hoạch vốn.", "kế hoạch vốn", "at_least"),
        }
    ),
)
def test_what_it_is_held_against(text, base, bound):
    assert (figures(text)[-1].base, figures(text)[-1].bound) == (base, bound)


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "shared out among places": (
                "Toàn huyện có 9 dự án treo; trong đó xã Hua Pe có 5 dự án, xã Nậm Cúm có 4 dự án.",
                [("9", "dự án treo"), ("5", "xã Hua Pe"), ("4", "xã Nậm Cúm")],
            ),
            "a place alone": ("Xã Hua Pe có 5 dự án.", [("5", "dự án")]),
            "an age": (
                "Tỷ lệ tiêm cho người từ 18 tuổi trở lên đạt 92%.",
                [("92", "Tỷ lệ tiêm cho người từ 18 tuổi trở lên")],
            ),
            "a word for houses": (
                "Mức hỗ trợ nhà ở từ 40 triệu đồng lên 60 triệu đồng.",
                [("40", "Mức hỗ trợ nhà ở"), ("60", "Mức hỗ trợ nhà ở")],
            ),
            "an admission": (
                "Giám đốc sở thừa nhận trong 98 công trình cấp nước có 41 công trình bỏ không.",
                [("98", "công trình cấp nước"), ("41", "công trình bỏ không")],
            ),
            "a source that grows": (
                "Huyện bố trí 8 tỷ đồng từ nguồn tăng thu ngân sách huyện.",
                [("8", "nguồn tăng thu ngân sách huyện")],
            ),
        }
    ),
)
def test_what_is_meant(text, wanted):
    assert measured(text) == wanted


def test_so_many_times_the_average():
    assert figures("Thu nhập đạt 68 triệu đồng, gấp 1,4 lần bình quân của tỉnh.")[-1].base == "bình quân của tỉnh"


def test_who_spoke_is_counted_on_the_day():
    assert figures("Đã có 9 lượt ý kiến phát biểu.")[0].period == "2023-05-30"
    assert figures("Đã có 9 lượt khách quốc tế.")[0].period == "2023-05"


@pytest.mark.parametrize(
    ("text", "kind", "period"),
    **named(
        {
            "planned on paper": ("Theo quy hoạch, đến năm 2030 huyện có 12 cụm công nghiệp.", "level", "2030"),
            "aimed at": ("Đến năm 2030 huyện có 12 cụm công nghiệp.", "target", "2030"),
            "years behind a rate": ("Tăng trưởng đạt 7,2% giai đoạn 2011 - 2020.", "level", "2011/2020"),
        }
    ),
)
def test_what_is_foreseen_is_no_goal(text, kind, period):
    assert (figures(text)[0].kind, figures(text)[0].period) == (kind, period)


def test_the_number_of_a_ring_road_counts_nothing():
    found = TOLD.figures("Công tác giải phóng mặt bằng đường vành đai 2 tiến độ chưa đạt, còn 12 hộ chưa nhận tiền.")
    assert [one.value for one in found] == [12]


def test_a_base_may_stand_before_a_change_that_goes_the_other_way():
    found = TOLD.figures(
        "Chỉ số sản xuất công nghiệp giảm 2,1% so với tháng trước, nhưng so với cùng kỳ lại tăng 4,4%."
    )
    assert [(one.indicator and one.indicator.text, one.base, one.direction) for one in found] == [
        ("Chỉ số sản xuất công nghiệp", "tháng trước", "down"),
        ("Chỉ số sản xuất công nghiệp", "cùng kỳ", "up"),
    ]

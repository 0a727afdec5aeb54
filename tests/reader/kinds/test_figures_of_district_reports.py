"""Figures of the short reports that the press prints of a district's half-year: lists of sectors, criteria, changes."""

from __future__ import annotations

import pytest

from tests.reader.told_figures import MAY_SESSION, Told

TOLD = Told(MAY_SESSION)
figures, measured = TOLD.figures, TOLD.measured


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nông, lâm, thủy sản tăng 4,1%.", [("4.1", "Nông, lâm, thủy sản")]),
        (
            "Giày da tăng 3%; thiết bị điện, điện tử tăng 9%, xe đạp tăng 2%.",
            [("3", "Giày da"), ("9", "thiết bị điện, điện tử"), ("2", "xe đạp")],
        ),
        (
            "Phân phối điện, khí đốt, nước nóng, hơi nước tăng 1,2%.",
            [("1.2", "Phân phối điện, khí đốt, nước nóng, hơi nước")],
        ),
        ("Đường trục thôn, liên thôn được cứng hóa đạt 81%.", [("81", "Đường trục thôn, liên thôn được cứng hóa")]),
        # what is told before the comma is no part of a name
        ("Thời tiết thuận lợi, sản lượng chè tăng 8%.", [("8", "sản lượng chè")]),
        ("Dịch bệnh được khống chế, đàn lợn tăng 12%.", [("12", "đàn lợn")]),
    ],
)
def test_a_list_of_sectors_is_one_name(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sản lượng lương thực đạt 8.200 tấn.", "Sản lượng lương thực"),
        ("Diện tích lúa hè thu được 930 ha.", "Diện tích lúa hè thu"),
        ("Quỹ vì trẻ em lên đến con số trên 12 tỷ đồng.", "Quỹ vì trẻ em"),
        ("Do giá chè giảm sâu nên tổng thu ngân sách chỉ đạt 44 tỷ đồng.", "tổng thu ngân sách"),
        ("Ước tính sơ bộ thiệt hại là 31 tỷ đồng.", "thiệt hại"),
        ("Dự ước chỉ số sản xuất công nghiệp tăng 1,3%.", "chỉ số sản xuất công nghiệp"),
        ("Bên cạnh việc tăng trưởng nguồn vốn được 6 tỷ đồng, quỹ hỗ trợ nông dân.", "tăng trưởng nguồn vốn"),
        ("Vụ xuân kết quả khá, lúa được mùa (năng suất bình quân 58 tạ/ha).", "năng suất"),
        # no measure stands behind "nên", and "số" of a name is no number's
        ("Thu ngân sách tăng nên tỉnh có thêm 12 tỷ đồng.", "Thu ngân sách tăng nên tỉnh"),
        ("Tỷ trọng kinh tế số đạt 12%.", "Tỷ trọng kinh tế số"),
    ],
)
def test_a_measure_is_cleared_of_what_stands_around_it(text, wanted):
    found = figures(text)
    assert found[0].indicator is not None
    assert found[0].indicator.text == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Hiện huyện có 6 xã đạt 19/19 tiêu chí nông thôn mới.",
            [("6", "xã đạt 19/19 tiêu chí nông thôn mới")],
        ),
        (
            "Đã có 4/9 xã cơ bản đạt 19/19 tiêu chí, 3 xã đạt từ 15 tiêu chí trở lên.",
            [
                ("4", "xã cơ bản đạt 19/19 tiêu chí"),
                ("9", "xã cơ bản đạt 19/19 tiêu chí"),
                ("3", "xã đạt từ 15 tiêu chí trở lên"),
            ],
        ),
        # one commune's own criteria, and an average, are figures
        ("Xã Hin đạt 17/19 tiêu chí.", [("17", "Xã Hin"), ("19", "Xã Hin")]),
        ("Bình quân mỗi xã đạt 14,2 tiêu chí.", [("14.2", "Bình quân mỗi xã")]),
        ("Đến nay 2 xã Hin và Khao đã cơ bản hoàn thành 17 tiêu chí.", [("2", "xã Hin và Khao"), ("17", "tiêu chí")]),
    ],
)
def test_criteria_say_which_communes_are_counted(text, wanted):
    assert measured(text) == wanted


def test_each_change_of_a_count_is_of_its_own_thing():
    text = "Xảy ra 19 vụ cháy rừng làm 4 người chết; so với cùng kỳ giảm 8 vụ cháy rừng, giảm 3 người chết, giảm 2 lán."
    told = [(f"{one.value}", one.indicator and one.indicator.text, one.base) for one in figures(text)[2:]]
    assert told == [("8", "vụ cháy rừng", "cùng kỳ"), ("3", "người chết", "cùng kỳ"), ("2", "lán", "cùng kỳ")]


def test_a_count_behind_what_is_compared_is_no_change():
    first, second = figures("Có 7 xã có số hộ nghèo giảm so với cùng kỳ và 4 xã có số hộ nghèo tăng.")
    assert (first.kind, second.kind, second.base) == ("level", "level", None)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Thu ngân sách bằng 52% dự toán năm…", "dự toán năm"),
        ("Kết nạp đảng viên đạt 61% chỉ tiêu...", "chỉ tiêu"),
        ("Dệt may tăng 6%… so với cùng kỳ năm 2022.", "cùng kỳ năm 2022"),
        ("Cụ thể, so với năm 2021 giá trị sản xuất nông nghiệp tăng 3,5%.", "năm 2021"),
        ("So với cùng kỳ tổng thu giảm 4%.", "cùng kỳ"),
        ("So với mục tiêu nghị quyết giảm 4%.", "mục tiêu nghị quyết"),
    ],
)
def test_what_a_change_is_compared_with_ends_where_its_words_end(text, base):
    assert figures(text)[0].base == base


def test_an_amount_is_told_in_two_parts_with_a_comma():
    first, second = figures("Kho bạc thu 4 tỷ 256,9 triệu đồng; chi 3 tỷ 20 triệu đồng.")
    assert (f"{first.value}", first.unit) == ("4.2569", "tỷ đồng")
    assert f"{second.value}" == "3.020"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tỷ lệ hộ nghèo giảm từ 11,2% năm 2019 xuống còn 2,8%.", ["2019", "2023-05"]),
        ("Tỷ lệ hộ nghèo giảm từ 11,2% năm 2019 xuống còn 2,8% năm 2022.", ["2019", "2022"]),
        ("Thu 35 tỷ đồng năm 2021, tăng 3%.", ["2021", "2021"]),
        ("Tổng vốn đầu tư cơ bản trên 156 tỷ đồng.", ["2023-05"]),
        ("Tổng vốn đầu tư dự án 156 tỷ đồng.", [None]),
        ("Tại kỳ họp, các đại biểu thảo luận sôi nổi và thông qua 9 nghị quyết.", ["2023-05-30"]),
        ("Trong tháng, hội đồng đã thông qua 9 nghị quyết.", ["2023-05"]),
        ("Tính đến chiều 29/5, cả tỉnh có 3 nhà bị sập.\nBên cạnh đó, có 34 nhà bị ngập.", ["2023-05-29", "2023-05"]),
    ],
)
def test_the_period_of_what_is_left_and_of_what_was_put_in(text, wanted):
    assert [one.period for one in figures(text)] == wanted


def test_a_plan_in_the_title_takes_no_period_from_the_first_words_of_a_report():
    head = "Khao Hin: Thu đạt 60% kế hoạch\n\nTrong 6 tháng đầu năm 2024, giá trị sản xuất đạt 522 tỷ đồng.\n\n"
    told = figures("Tổng thu ngân sách ước đạt 285 tỷ đồng, bằng 60% kế hoạch tỉnh giao.", head)
    assert [one.period for one in told][-2:] == ["2024-01/2024-06"] * 2
    ahead = "Khao Hin: Thu đạt khá\n\nXã Khao Hin lập kế hoạch 6 tháng đầu năm 2024.\n\n"
    assert [one.period for one in figures("Tổng thu ngân sách đạt 285 tỷ đồng.", ahead)] == [None]


def test_a_year_that_is_summed_up_in_january_is_over():
    head = (
        "Hội Nông dân tỉnh Hà Lâm tổng kết công tác năm\n\nSáng 17/1, Hội Nông dân tỉnh Hà Lâm tổ chức tổng kết công"
        " tác hội và phong trào nông dân năm 2018. Năm 2018, hoạt động của hội đạt kết quả khá.\n\n"
    )
    assert [one.period for one in figures("Trong năm, hội tổ chức 70 lớp tập huấn.", head)] == ["2018"]

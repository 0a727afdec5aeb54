"""What a figure means among the others of its text: its period, its name, what it is compared with."""

from __future__ import annotations

import re
from datetime import date

import pytest

from ketluan.office.indicators.rules.in_context import Told, in_context, summed_up_to
from ketluan.office.indicators.rules.periods import Period

MONTH, SUM = "2026-08", "2026-01/2026-08"
DATED = date(2026, 8, 28)


def meant(marked, *fields):
    """The figures of a text in which they stand in double brackets, with what the reader says of each."""
    text, spans = "", []
    for place, part in enumerate(re.split(r"\[\[|\]\]", marked)):
        if place % 2:
            spans.append((len(text), len(text) + len(part)))
        text += part
    told = [
        Told(start, end, {"kind": "level", "unit": "", "base": None, **given, "indicator": named(text, given, start)})
        for (start, end), given in zip(spans, fields, strict=True)
    ]
    return [one.fields for one in in_context(text, told, DATED)]


def named(text, given, start):
    words = given.get("indicator", "")
    at = text.rfind(words, 0, start) if words else start
    return {"text": words, "span": [max(at, 0), max(at, 0) + len(words)]}


def periods(marked, *fields):
    return [one["period"] for one in meant(marked, *fields)]


def test_a_sum_that_follows_a_month_goes_from_new_year():
    said = (
        "Kim ngạch nhập khẩu tháng 8 ước [[21,7 triệu USD]]; lũy kế [[148,9 triệu USD]], [[tăng 9,4%]] so với cùng kỳ."
    )
    change = {"kind": "change", "unit": "%", "period": MONTH}
    assert periods(said, {"period": MONTH}, {"period": MONTH}, change) == [MONTH, SUM, SUM]


@pytest.mark.parametrize(
    "said",
    [
        "Bán lẻ ước đạt [[2.178,4 tỷ đồng]], tăng 1,5% so với tháng trước; 8 tháng đạt [[16.810,9 tỷ đồng]].",
        "Giải quyết việc làm cho [[1.980 lao động]], lũy kế [[16.840 lao động]].",
    ],
)
def test_what_stands_before_its_sum_is_the_month(said):
    assert periods(said, {"period": SUM}, {"period": SUM}) == [MONTH, SUM]


def test_a_sum_without_a_word_of_its_time_stays_one():
    assert periods("Toàn tỉnh có [[11 vụ]] vi phạm.", {"period": SUM}) == [SUM]


def test_of_which_goes_on_with_what_was_told_last():
    said = "Thu ngân sách tháng 8 đạt [[698 tỷ]]; lũy kế 8 tháng [[6.016 tỷ]]. Riêng thu tiền sử dụng đất [[668 tỷ]]."
    assert periods(said, {"period": MONTH}, {"period": SUM}, {"period": MONTH}) == [MONTH, SUM, SUM]


def test_the_same_time_of_the_year_before_is_a_value_of_that_year():
    said = "GRDP 8 tháng [[tăng 8,12%]] (cùng kỳ năm 2025 [[tăng 7,35%]]), trong đó dịch vụ [[tăng 8,21%]]."
    given = {"kind": "change", "unit": "%", "period": SUM}
    assert periods(said, given, given, given) == [SUM, "2025-01/2025-08", SUM]


def test_a_plan_of_the_year_is_carried_out_up_to_the_day():
    said = "Đến ngày 25/8/2026, giải ngân kế hoạch năm 2026 đạt [[2.364,9 tỷ đồng]]. Vốn trung ương đạt [[1.116 tỷ]]."
    assert periods(said, {"period": "2026"}, {"period": SUM}) == ["2026-01-01/2026-08-25"] * 2


@pytest.mark.parametrize(
    ("day", "period"),
    [("25/8", "2026-01-01/2026-08-25"), ("hết ngày 1/7/2026", "2026-01-01/2026-07-01"), ("31/2/2026", "2026")],
)
def test_a_day_is_read_as_the_language_writes_days_and_one_that_is_none_closes_nothing(day, period):
    assert periods(f"Đến {day}, giải ngân kế hoạch năm 2026 đạt [[2.364,9 tỷ đồng]].", {"period": "2026"}) == [period]


def test_from_new_year_until_now_told_late_in_a_month_is_the_month():
    said = "Từ đầu năm đến nay có [[486 doanh nghiệp]]."
    assert periods(said, {"period": "2026-01-01/2026-08-28"}) == [SUM]


def test_a_flow_told_up_to_a_day_is_told_from_new_year():
    day = Period(date(2026, 7, 25), date(2026, 7, 25))
    assert summed_up_to("Đến ngày 25/7 hoàn thành 2.874 căn.", day).start == date(2026, 1, 1)
    assert summed_up_to("Lũy kế đến nay trồng được 4.100 ha.", day) == Period(date(2026, 1, 1), date(2026, 7, 31))
    assert summed_up_to("Ngày 25/7 mưa lớn gây thiệt hại 2 tỷ đồng.", day) == day


@pytest.mark.parametrize(
    ("said", "indicator", "full"),
    [
        ("Có 11 vụ tai nạn giao thông, làm chết [[5 người]].", "làm chết", "người chết do tai nạn giao thông"),
        ("Có 11 vụ tai nạn giao thông. Mưa lũ làm [[01 người]] chết.", "làm", "làm"),
        (
            "Có 55 doanh nghiệp mới, vốn đăng ký [[438 tỷ]].",
            "vốn đăng ký",
            "vốn đăng ký của doanh nghiệp thành lập mới",
        ),
        ("Cấp mới 36 dự án, vốn đăng ký [[480 tỷ]].", "vốn đăng ký", "vốn đăng ký của dự án thu hút mới"),
        (
            "Vốn 03 chương trình mục tiêu quốc gia giải ngân [[352,7 tỷ]].",
            "giải ngân",
            "giải ngân vốn chương trình mục tiêu quốc gia",
        ),
        ("Cơ cấu kinh tế: dịch vụ [[chiếm 39,5%]].", "dịch vụ", "tỷ trọng dịch vụ"),
        ("Khu vực nông, lâm nghiệp, thủy sản [[tăng 3,92%]].", "thủy sản", "khu vực nông, lâm nghiệp, thủy sản"),
        ("Thành lập mới [[45 DN]].", "DN", "doanh nghiệp thành lập mới"),
        ("Đón 120 nghìn lượt, khách quốc tế [[5,2 nghìn lượt]].", "nghìn lượt", "khách quốc tế"),
        ("Phạm pháp hình sự: xảy ra [[35 vụ]].", "xảy ra", "vụ phạm pháp hình sự"),
        ("Giải ngân cao hơn bình quân chung cả nước ([[49,7%]]).", "Giải ngân", "bình quân chung cả nước"),
    ],
)
def test_a_name_that_is_said_in_part_is_said_in_full(said, indicator, full):
    (one,) = meant(said, {"period": SUM, "indicator": indicator})
    assert one["indicator"]["text"] == full


def test_what_follows_a_bracket_is_not_of_what_stands_in_it():
    said = "Lượt khách đạt [[2,372 triệu lượt]] (quốc tế [[61.400 lượt]]), [[tăng 17,2%]] so với cùng kỳ."
    change = {"kind": "change", "unit": "%", "period": SUM, "indicator": "quốc tế"}
    found = meant(said, {"period": SUM, "indicator": "Lượt khách"}, {"period": SUM, "indicator": "quốc tế"}, change)
    assert [one["indicator"]["text"] for one in found] == ["Lượt khách", "khách quốc tế", "Lượt khách"]


@pytest.mark.parametrize(
    ("said", "period", "base"),
    [
        ("Đàn trâu giảm 1,8% so với cùng kỳ; đàn bò [[tăng 0,9%]].", "2026-08-28", "cùng kỳ"),
        ("Lũy kế 8 tháng đạt 292,6 triệu USD, đạt 63,6% kế hoạch, [[tăng 16,1%]].", SUM, "cùng kỳ"),
        ("Tháng 8 tăng 4% so với tháng trước, giá vàng [[tăng 2%]].", MONTH, None),
        ("CPI tháng 8 so với tháng trước [[tăng 0,31%]].", MONTH, "tháng trước"),
        ("Tháng 8 tăng 4% so với tháng trước và [[tăng 12,1%]] so với cùng kỳ.", MONTH, None),
        ("9 tháng ước đạt 4.301 tỷ đồng, đạt 71,2% KH, [[tăng 9,1%]] CK.", SUM, "cùng kỳ"),
    ],
)
def test_a_list_says_once_what_it_compares_with(said, period, base):
    (one,) = meant(said, {"kind": "change", "unit": "%", "period": period})
    assert one["base"] == base


def test_what_is_striven_for_is_no_plan_of_the_province():
    (one,) = meant("Phấn đấu cả năm thu ngân sách đạt [[9.400 tỷ đồng]].", {"kind": "target", "period": "2026"})
    assert one["base"] == "phấn đấu"
    (one,) = meant("NGHỊ QUYẾT\nPhấn đấu thu ngân sách đạt [[9.200 tỷ đồng]].", {"kind": "target", "period": "2026"})
    assert one["base"] is None


def test_an_estimate_of_the_end_of_the_year_is_no_plan():
    (one,) = meant("Hộ nghèo ước còn [[11,3%]].", {"kind": "target", "bound": "estimate", "period": "2026"})
    assert one["kind"] == "level"


def test_a_plan_in_a_row_of_an_annex_is_that_of_the_year():
    given = {"kind": "target", "period": None}
    assert periods("4 | Thu NSNN | Tỷ đồng | [[9.200]] | 698,3", given) == ["2026"]
    assert periods("Phấn đấu đón [[250.000 lượt khách]].", given) == [None]


QUARTER, NINE = "2026-07/2026-09", "2026-01/2026-09"
TITLE = "Hà Lâm, ngày 25 tháng 9 năm 2026\nBÁO CÁO\nKết quả quý III và 9 tháng đầu năm 2026\nI. KẾT QUẢ\n"


def test_a_report_of_the_quarter_and_of_nine_months_tells_of_nine_months():
    given = {"period": QUARTER}
    assert periods(f"{TITLE}Đón [[1.845.000 lượt khách]].", given) == [NINE]
    assert periods(f"{TITLE}Quý III đón [[845.000 lượt khách]].", given) == [QUARTER]
    assert periods("Đón [[845.000 lượt khách]].", given) == [QUARTER]


def test_what_stands_under_results_is_no_order():
    order = {"kind": "target", "period": None, "unit": "doanh nghiệp"}
    (one,) = meant(f"{TITLE}6. Thành lập mới được [[612 doanh nghiệp]].", order)
    assert (one["kind"], one["period"]) == ("level", NINE)
    (one,) = meant(f"{TITLE}6. Vốn đăng ký 5.430 tỷ đồng ([[giảm 2,5%]]).", {**order, "unit": "%"})
    assert (one["kind"], one["direction"]) == ("change", "down")
    (one,) = meant("II. NHIỆM VỤ\n6. Thành lập mới [[612 doanh nghiệp]].", order)
    assert one["kind"] == "target"


def test_what_stands_in_a_bracket_behind_the_same_time_is_of_the_year_before():
    said = "Đạt [[60,3%]], cao hơn 4,7 điểm % so với cùng kỳ năm 2025 ([[55,6%]])."
    share = {"kind": "share", "unit": "%", "period": SUM}
    assert periods(said, share, share) == [SUM, "2025-01/2025-08"]

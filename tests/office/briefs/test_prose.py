"""Stored values said as offices say them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ketluan.office.briefs.rules.facts import Fact, difference, left_out
from ketluan.office.briefs.rules.prose import (
    Banded,
    Change,
    Measured,
    Planned,
    band_in_words,
    bands_in_words,
    behind_in_words,
    pace_in_words,
    period_in_words,
    sentence,
    sentence_case,
)
from ketluan.office.briefs.rules.sessions import sessions_in_words
from ketluan.office.briefs.rules.task_prose import Ahead, Tasks, ahead_in_words, tasks_in_words, together
from ketluan.office.indicators.rules.pace import Pace
from ketluan.office.indicators.rules.periods import period_of

D = Decimal


def measured(**said):
    return Measured(
        **{
            "key": "budget.revenue",
            "name": "Thu ngân sách nhà nước trên địa bàn",
            "unit": "tỷ đồng",
            "measure": "flow",
            "period": period_of("2026-01/2026-09"),
            "value": D("1532.8"),
            "estimate": True,
            **said,
        }
    )


def test_a_value_is_said_with_its_plans_and_the_year_before():
    plans = [Planned("central", D(1867), D("82.101")), Planned("provincial", D(2700), D("56.77"))]
    assert sentence(measured(plans=plans, last=D(1400))) == (
        "Thu ngân sách nhà nước trên địa bàn 9 tháng đầu năm 2026 ước đạt 1.532,8 tỷ đồng, bằng 82,1% dự toán Trung"
        " ương giao và bằng 56,8% dự toán tỉnh giao, tăng 9,5% so với cùng kỳ năm trước."
    )


def test_a_fall_against_the_month_before_is_said_so():
    of = measured(period=period_of("2026-09"), estimate=False, before=D("1580.2"), key="retail", name="Bán lẻ")
    assert sentence(of) == "Bán lẻ tháng 9 năm 2026 đạt 1.532,8 tỷ đồng, giảm 3% so với tháng trước."


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("1532.8", "bằng cùng kỳ năm trước."),
        ("1532.79", "tương đương cùng kỳ năm trước."),
        ("0", "ước đạt 1.532,8 tỷ đồng."),
    ],
)
def test_what_did_not_change_or_began_from_nothing_is_said_so(last, said):
    assert sentence(measured(last=D(last))).endswith(said)


def test_what_is_counted_stands_behind_its_number_and_moves_in_its_own_unit():
    of = measured(
        key="countryside.communes", name="Xã đạt chuẩn nông thôn mới", unit="xã", measure="stock", value=D(61),
        estimate=False, plans=[Planned("provincial", D(65), D("93.8"))], last=D(58),
    )  # fmt: skip
    assert sentence(of) == (
        "Đến ngày 30/9/2026, toàn tỉnh có 61 xã đạt chuẩn nông thôn mới, bằng 93,8% kế hoạch tỉnh giao, tăng 3 xã so"
        " với cùng thời điểm năm trước."
    )


def test_millions_of_what_is_counted_are_written_so_where_nothing_is_lost():
    of = measured(key="tourism", name="Lượt khách du lịch", unit="lượt khách", value=D(2_460_000), estimate=True)
    assert sentence(of) == "9 tháng đầu năm 2026, toàn tỉnh ước có 2,46 triệu lượt khách du lịch."
    assert "2.460.001 lượt" in sentence(measured(name="Lượt khách du lịch", unit="lượt khách", value=D(2_460_001)))


def test_a_share_moves_by_points_and_stands_beside_a_plan_by_points():
    of = measured(key="poverty.rate", name="Tỷ lệ hộ nghèo", unit="%", measure="stock", better="down", estimate=False,
                  value=D("12.4"), last=D("14.5"), plans=[Planned("provincial", D(12))])  # fmt: skip
    assert sentence(of) == (
        "Đến ngày 30/9/2026, tỷ lệ hộ nghèo là 12,4%, cao hơn 0,4 điểm % so với kế hoạch tỉnh giao (12%), giảm 2,1"
        " điểm % so với cùng thời điểm năm trước."
    )


def test_a_growth_rate_has_no_share_of_its_plan_and_no_change_of_a_change():
    of = measured(key="grdp.growth", name="Tốc độ tăng GRDP", unit="%", measure="rate", value=D("8.12"), last=D(7),
                  plans=[Planned("provincial", D("8.5"), D("95.5"))])  # fmt: skip
    assert sentence(of) == (
        "Tốc độ tăng GRDP 9 tháng đầu năm 2026 ước đạt 8,12%, thấp hơn 0,38 điểm % so với kế hoạch tỉnh giao (8,5%)."
    )


@pytest.mark.parametrize(("value", "said"), [(48, "trong mức"), (55, "vượt mức")])
def test_where_less_is_better_the_plan_is_a_ceiling(value, said):
    of = measured(key="security.accidents", name="Tai nạn giao thông", unit="vụ", better="down", estimate=False,
                  value=D(value), plans=[Planned("provincial", D(50), D(100))])  # fmt: skip
    assert sentence(of) == (
        f"Tai nạn giao thông 9 tháng đầu năm 2026 là {value} vụ, {said} kế hoạch tỉnh giao (không quá 50 vụ)."
    )


@pytest.mark.parametrize(
    ("value", "estimate", "said"),
    [("9.7", True, "ước tăng 9,7%"), ("-1.2", False, "giảm 1,2%"), ("109.7", False, "bằng 109,7%")],
)
def test_the_index_of_industry_is_a_change_already(value, estimate, said):
    of = measured(key="industry.index", name="Chỉ số sản xuất công nghiệp", unit="%", measure="rate",
                  period=period_of("2026-09"), value=D(value), estimate=estimate)  # fmt: skip
    assert sentence(of) == f"Chỉ số sản xuất công nghiệp tháng 9 năm 2026 {said} so với cùng kỳ năm trước."


def test_the_prices_of_a_value_are_named():
    assert "Thu ngân sách nhà nước trên địa bàn (giá so sánh) 9 tháng" in sentence(measured(prices="constant"))


def test_what_sums_up_a_month_says_so_and_the_year_is_said_once():
    said = sentence(measured(in_all=True, shortly=True))
    assert said.startswith("Tính chung 9 tháng đầu năm, thu ngân sách nhà nước trên địa bàn ước đạt 1.532,8 tỷ đồng")


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-09", "tháng 9"),
        ("2026-07/2026-09", "quý III"),
        ("2026-01/2026-09", "9 tháng đầu năm"),
        ("2026", "năm 2026"),
    ],
)
def test_a_period_is_said_shortly(period, said):
    assert period_in_words(period_of(period), shortly=True) == said


def test_the_rate_of_tasks_has_numerator_and_denominator():
    said = tasks_in_words(Tasks(45, 28, 2, 12, 3, 4, [("Sở Tài chính", 2), ("Sở Y tế", 1)]), date(2026, 9, 30))
    assert said[0] == (
        "Tính đến ngày 30/9/2026, tổng số nhiệm vụ được giao theo dõi là 45 nhiệm vụ; đã hoàn thành 30 nhiệm vụ (đúng"
        " hạn 28, quá hạn 2); đang thực hiện 15 nhiệm vụ (trong hạn 12, quá hạn 3)."
    )
    assert said[1] == "Tỷ lệ hoàn thành đúng hạn đạt 84,8% (28/33 nhiệm vụ đến hạn)."
    assert said[-1] == "Các cơ quan, đơn vị còn nhiệm vụ quá hạn: Sở Tài chính 2 nhiệm vụ; Sở Y tế 1 nhiệm vụ."


def test_a_class_without_tasks_is_not_named():
    (said, *_) = tasks_in_words(Tasks(6, 1, 0, 5, 0, 0), date(2026, 8, 31))
    assert said.endswith("đã hoàn thành 1 nhiệm vụ (đúng hạn 1); đang thực hiện 5 nhiệm vụ (đều trong hạn).")


def test_without_tasks_there_is_no_rate():
    assert tasks_in_words(Tasks(0, 0, 0, 0, 0, 0), date(2026, 9, 30)) == [
        "Tính đến ngày 30/9/2026, không có nhiệm vụ nào được giao theo dõi."
    ]


def test_tasks_of_one_wording_and_day_are_one_line_with_all_their_units():
    day = date(2026, 11, 28)
    rows = [(Ahead((name,), "Rà soát nhà ở;", day), key) for key, name in enumerate(["UBND xã A", "UBND xã B"])]
    other = (Ahead(("Sở Y tế",), "Báo cáo trước ngày 28/11/2026", day, was=date(2026, 11, 20)), 7)
    (first, keys), (second, _) = together([*rows, other])
    assert (ahead_in_words(first), keys) == ("UBND xã A, UBND xã B: rà soát nhà ở; thời hạn 28/11/2026.", (0, 1))
    assert ahead_in_words(second) == "Sở Y tế: báo cáo trước ngày 28/11/2026."


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"was": date(2026, 12, 1)}, "đã gia hạn đến"),
        ({"was": date(2026, 12, 20)}, "thời hạn điều chỉnh"),
        ({"again": True}, "kỳ tới"),
        ({}, "thời hạn"),
    ],
)
def test_the_day_of_a_task_says_what_it_is(said, words):
    assert ahead_in_words(Ahead(("Sở Y tế",), "báo cáo", date(2026, 12, 13), **said)).endswith(f"; {words} 13/12/2026.")


def test_the_scoreboard_names_the_plan_and_the_few_of_a_band():
    bands = [(D(100), None), (D(70), D(100)), (None, D(50))]
    names = (["Diện tích rừng trồng"], ["A", "B", "C", "D"], [])
    told = [Banded(band_in_words(*band), these) for band, these in zip(bands, names, strict=True)]
    assert bands_in_words(2026, "provincial", told, 3) == (
        "Trong 5 chỉ tiêu có kế hoạch tỉnh giao năm 2026 và đã có số liệu: 1 chỉ tiêu đạt từ 100% kế hoạch trở lên"
        " (diện tích rừng trồng); 4 chỉ tiêu đạt từ 70% đến dưới 100%; 3 chỉ tiêu chưa có số liệu."
    )


def test_what_the_rest_of_the_year_needs_is_said_beside_what_was_done():
    pace = Pace(D(5243), D(9800), 9)
    assert pace_in_words("Giải ngân vốn đầu tư công", "tỷ đồng", pace, "provincial") == (
        "Để hoàn thành kế hoạch tỉnh giao, 3 tháng còn lại giải ngân vốn đầu tư công cần đạt bình quân 1.519 tỷ"
        " đồng/tháng (bình quân 9 tháng đầu năm 582,6 tỷ đồng/tháng)."
    )
    assert pace_in_words("Thu", "tỷ đồng", Pace(D(10), D(10), 9), "provincial") == ""
    assert pace_in_words("Thu", "tỷ đồng", Pace(D(9), D(10), 12), "provincial") == ""


def test_what_is_behind_says_by_how_many_points():
    assert behind_in_words("Giải ngân", D("53.5"), D("21.29"), "provincial") == (
        "Giải ngân: đạt 53,5% kế hoạch tỉnh giao, chậm 21,3 điểm % so với thời gian đã qua của năm."
    )


def test_the_sessions_of_a_period_are_told_with_what_became_of_the_papers():
    assert sessions_in_words(3, 4, {"Thông qua": 3, "Cho ý kiến": 1}) == (
        "Trong kỳ đã tổ chức 3 phiên họp, xem xét 4 nội dung trình (thông qua 3, cho ý kiến 1)."
    )
    assert sessions_in_words(1, 0, {}) == "Trong kỳ đã tổ chức 1 phiên họp."
    assert sessions_in_words(0, 0, {}) == ""


@pytest.mark.parametrize(
    ("words", "said"), [("tiến độ còn  chậm;", "Tiến độ còn chậm."), ("Đã xong./.", "Đã xong."), (" ; ", "")]
)
def test_a_passage_becomes_a_sentence(words, said):
    assert sentence_case(words) == said


def test_two_drafts_differ_by_facts():
    kept, old, new = Fact("finding", 1, "a"), Fact("observation", 2, "5"), Fact("observation", 2, "6")
    gone, added = Fact("task", 3, "b"), Fact("task", 4, "c")
    found = difference([kept, old, gone], [added, new, kept])
    assert (found.added, found.gone, found.changed) == ((added,), (gone,), ((old, new),))


def test_a_restated_value_is_a_change_and_no_loss():
    old, new = Fact("observation", 2, "Thu, tháng 9: 5 tỷ đồng"), Fact("observation", 9, "Thu, tháng 9: 6 tỷ đồng")
    other = Fact("observation", 10, "Chi, tháng 9: 6 tỷ đồng")
    found = difference([old], [new, other])
    assert (found.added, found.gone, found.changed) == ((other,), (), ((old, new),))


def test_what_no_sentence_stands_on_is_left_out():
    used, other = Fact("finding", 1, "a"), Fact("finding", 2, "b")
    assert left_out([other, used, other], [used]) == [other]


def test_a_change_that_the_report_told_stands_in_where_none_can_be_reckoned():
    of = measured(told_last=Change(D("13.99"), "%"), told_before=Change(D("-30"), "tỷ đồng"), last=None, before=None)
    assert sentence(of).endswith(", giảm 30 tỷ đồng so với kỳ trước, tăng 13,99% so với cùng kỳ năm trước.")


def test_what_can_be_reckoned_goes_before_what_was_told():
    assert "13,99" not in sentence(measured(last=D(1000), told_last=Change(D("13.99"), "%")))


def test_a_stored_value_is_said_to_its_last_digit():
    assert "1.532,825 tỷ đồng" in sentence(measured(value=D("1532.825")))

"""Stored values said as offices say them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ketluan.office.briefs.rules.facts import Fact, difference, left_out
from ketluan.office.briefs.rules.prose import (
    Measured,
    Tasks,
    band_in_words,
    bands_in_words,
    sentence,
    sentence_case,
    tasks_in_words,
)
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
    of = measured(shares=[("central", D("82.101")), ("provincial", D("56.77"))], over_year=D("9.4857"))
    assert sentence(of) == (
        "Thu ngân sách nhà nước trên địa bàn 9 tháng đầu năm 2026 ước đạt 1.532,8 tỷ đồng, bằng 82,1% dự toán Trung"
        " ương giao và bằng 56,8% dự toán tỉnh giao, tăng 9,5% so với cùng kỳ năm trước."
    )


def test_a_fall_against_the_month_before_is_said_so():
    of = measured(period=period_of("2026-09"), estimate=False, over_before=D("-3"), key="retail", name="Bán lẻ")
    assert sentence(of) == "Bán lẻ tháng 9 năm 2026 đạt 1.532,8 tỷ đồng, giảm 3% so với tháng trước."


def test_what_did_not_change_is_said_so():
    assert "bằng mức so với cùng kỳ" in sentence(measured(over_year=D("0.01")))


def test_a_stock_stands_at_its_day():
    of = measured(
        key="countryside.communes", name="Xã đạt chuẩn nông thôn mới", unit="xã", measure="stock", value=D(61),
        estimate=False, shares=[("provincial", D("93.8"))],
    )  # fmt: skip
    assert sentence(of) == "Đến 30/9/2026, xã đạt chuẩn nông thôn mới đạt 61 xã, bằng 93,8% kế hoạch tỉnh giao."


def test_a_share_moves_by_points():
    of = measured(key="poverty.rate", name="Tỷ lệ hộ nghèo", unit="%", value=D("12.4"), over_year=D("-2.1"))
    assert "12,4%" in sentence(of)
    assert "giảm 2,1 điểm % so với cùng kỳ năm trước" in sentence(of)


def test_the_index_of_industry_is_a_change_already():
    of = measured(key="industry.index", name="Chỉ số sản xuất công nghiệp", unit="%", measure="rate",
                  period=period_of("2026-09"), value=D("9.7"))  # fmt: skip
    assert sentence(of) == "Chỉ số sản xuất công nghiệp tháng 9 năm 2026 ước tăng 9,7% so với cùng kỳ năm trước."


def test_the_rate_of_tasks_has_numerator_and_denominator():
    said = tasks_in_words(Tasks(45, 28, 2, 12, 3, 4, [("Sở Tài chính", 2), ("Sở Y tế", 1)]), "30/9/2026")
    assert said[0].startswith(
        "Tính đến 30/9/2026, tổng số nhiệm vụ được giao theo dõi là 45 nhiệm vụ; đã hoàn thành 30"
    )
    assert "28/33 nhiệm vụ đến hạn, đạt 84,8%" in said[1]
    assert said[-1] == "Các cơ quan, đơn vị còn nhiệm vụ quá hạn: Sở Tài chính 2 nhiệm vụ; Sở Y tế 1 nhiệm vụ."


def test_without_tasks_there_is_no_rate():
    assert tasks_in_words(Tasks(0, 0, 0, 0, 0, 0), "30/9/2026") == [
        "Tính đến 30/9/2026, không có nhiệm vụ nào được giao theo dõi."
    ]


def test_the_scoreboard_is_said_as_provinces_report_it():
    bands = [(D(100), None), (D(70), D(100)), (None, D(50))]
    words = [band_in_words(*band) for band in bands]
    assert bands_in_words(2026, list(zip(words, (4, 6, 0), strict=True)), 10, 3) == (
        "Trong 10 chỉ tiêu có kế hoạch năm 2026 và đã có số liệu: 4 chỉ tiêu đạt từ 100% kế hoạch trở lên; 6 chỉ tiêu"
        " đạt từ 70 đến dưới 100%; 3 chỉ tiêu chưa có số liệu."
    )


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


def test_what_no_sentence_stands_on_is_left_out():
    used, other = Fact("finding", 1, "a"), Fact("finding", 2, "b")
    assert left_out([other, used, other], [used]) == [other]

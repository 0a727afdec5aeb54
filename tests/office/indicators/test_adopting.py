"""A confirmed figure becomes a value by itself where all is certain; what is not waits, is settled, or set aside."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from ketluan.office.indicators.adopting.actions import fetch_back, set_aside, settle
from ketluan.office.indicators.adopting.pages import outcomes, waiting_rows
from ketluan.office.indicators.adopting.queries import judged, known_of, waiting
from ketluan.office.indicators.models import Indicator, Observation, SetAside, Target
from ketluan.office.review.actions import Settled, confirm, undo
from tests.office import people
from tests.office.indicators.report import AUGUST, confirmed, equipped
from tests.office.people import INSPECTOR, SPECIALIST

REPORT = """Báo cáo kinh tế - xã hội 9 tháng năm 2026 của tỉnh Hà Lâm
Thu ngân sách nhà nước trên địa bàn 9 tháng năm 2026 đạt 1.532,8 tỷ đồng.
Thu ngân sách nhà nước từ đất đai 9 tháng năm 2026 đạt 210 tỷ đồng.
Giải ngân vốn đầu tư công của Sở Xây dựng 9 tháng năm 2026 đạt 412,5 tỷ đồng.
Giải ngân vốn đầu tư công 9 tháng năm 2026 đạt 2.168,3 tỷ đồng, đạt 50% kế hoạch 4.300,7 tỷ đồng.
Theo Sở Tài chính, giải ngân vốn đầu tư công 8 tháng năm 2026 đạt 1.900 tỷ đồng.
Giá trị sản xuất công nghiệp (giá so sánh 2010) 9 tháng năm 2026 đạt 7.124 tỷ đồng.
Giá trị sản xuất công nghiệp (giá hiện hành) 9 tháng năm 2026 đạt 9.480 tỷ đồng.
Tỷ lệ che phủ rừng năm 2026 đạt 58,2%, tăng 2% so với năm 2025."""


@pytest.fixture
def office(province):
    return equipped()


@pytest.fixture
def source(office):
    return confirmed(REPORT, "báo cáo.txt")


def of(key):
    return Indicator.objects.get(key=key)


def reasons(source):
    rows = [row for row in outcomes(people.office(), source) if row.waits]
    return {row.finding.quote: row.waits.reason for row in rows}


def test_what_is_certain_is_a_value_as_soon_as_it_is_confirmed(source):
    (told,) = Observation.objects.filter(indicator=of("budget.revenue"))
    assert (told.value, told.how, told.finding.source) == (Decimal("1532.8"), "name", source)


def test_a_name_that_is_a_part_of_another_thing_waits_with_a_guess(source, office):
    assert reasons(source)["đạt 210 tỷ đồng"] == "unsure"
    (row,) = [row for row in waiting_rows(office, list(waiting(office))) if "210" in row.first.finding.quote]
    assert row.first.indicator == of("budget.revenue")
    settle(people.act(SPECIALIST), office, row.first.finding.fields["indicator"]["text"], of("budget.revenue.land"))
    assert Observation.objects.get(indicator=of("budget.revenue.land")).how == "settled"


def test_a_figure_of_a_body_is_the_bodys(source):
    rows = Observation.objects.filter(indicator=of("disbursement"), end__month=9)
    assert dict(rows.values_list("body__name", "value")) == {"Sở Xây dựng": Decimal("412.5"), None: Decimal("2168.3")}


def test_a_body_in_the_sentence_that_may_be_meant_is_asked_about(source):
    assert reasons(source)["đạt 1.900 tỷ đồng"] == "body"


def test_what_stands_behind_the_word_plan_is_a_target_of_the_year(source):
    (target,) = Target.objects.filter(indicator=of("disbursement"))
    assert (target.value, str(target.start), str(target.end)) == (Decimal("4300.7"), "2026-01-01", "2026-12-31")


def test_two_bases_of_prices_are_two_values(source):
    key = Observation.objects.get(value=7124).indicator
    assert dict(key.observations.values_list("prices", "value")) == {"constant": 7124, "current": 9480}


def test_a_change_of_a_share_is_no_value_of_it(source):
    (told,) = Observation.objects.filter(indicator__name__startswith="Tỷ lệ che phủ rừng")
    assert told.value == Decimal("58.2")


def test_a_value_that_a_text_says_again_is_set_aside(office):
    source = confirmed(f"{AUGUST}\nThu ngân sách nhà nước trên địa bàn 8 tháng năm 2026 đạt 1.304 tỷ đồng.", "lặp.txt")
    assert [one.reason for one in SetAside.objects.filter(finding__source=source)] == ["Văn bản nhắc lại số đã ghi."]
    assert Observation.objects.filter(finding__source=source).count() == 1


def test_a_newspaper_that_tells_the_report_restates_nothing(office):
    confirmed(AUGUST, "tháng 8.txt")
    press = confirmed(
        "Trong tháng 8 năm 2026 có 12 dự án mới. Thu ngân sách nhà nước trên địa bàn đạt trên 1,3 nghìn tỷ đồng. "
        "Thu ngân sách nhà nước trên địa bàn 8 tháng năm 2026 đạt 1.304 tỷ đồng.", "báo.txt",
    )  # fmt: skip
    assert not Observation.objects.filter(finding__source=press, indicator__key="budget.revenue").exists()
    told = office.indicators.get(key="budget.revenue").observations.get(current=True)
    assert told.finding.source.title != press.title


def test_a_plan_that_is_told_once_more_is_no_revision(office):
    said = "Chỉ tiêu thu ngân sách nhà nước năm 2026 là {} tỷ đồng."
    for number, value in enumerate(("1.867", "1.867", "1.900")):
        confirmed(f"{said.format(value)} Tài liệu {number}.", f"kế hoạch {number}.txt")
    told = Target.objects.filter(indicator__key="budget.revenue").order_by("version")
    assert [(one.value, one.version) for one in told] == [(1867, 1), (1900, 2)]


def test_a_second_value_of_a_text_for_the_same_days_waits(office):
    source = confirmed(
        "Thu ngân sách nhà nước trên địa bàn 9 tháng năm 2026 đạt 1.532,8 tỷ đồng. "
        "Thu ngân sách nhà nước 9 tháng năm 2026 đạt 1.600 tỷ đồng.", "hai số.txt",
    )  # fmt: skip
    assert reasons(source) == {"đạt 1.600 tỷ đồng": "twice"}


def test_what_is_taken_back_and_confirmed_again_is_a_value_again(office):
    source = confirmed("Thu ngân sách nhà nước trên địa bàn 9 tháng năm 2026 đạt 1.532,8 tỷ đồng.", "một số.txt")
    undo(people.act(SPECIALIST), source)
    assert not Observation.objects.filter(current=True).exists()
    confirm(people.act(SPECIALIST), people.proposals(source, "figures"))
    assert Observation.objects.get(current=True).version == 2
    with pytest.raises(Settled):
        confirm(people.act(SPECIALIST), people.proposals(source, "figures"))


def test_what_is_set_aside_waits_no_more_and_can_be_fetched_back(source, office):
    finding = waiting(office).first()
    aside = set_aside(people.act(SPECIALIST), finding, "Số của ngành, không theo dõi.")
    assert finding not in waiting(office)
    fetch_back(people.act(SPECIALIST), aside)
    assert finding in waiting(office)


def test_a_wording_that_is_no_indicator_sets_its_figures_aside(source, office):
    words = next(one for one in waiting(office) if "210" in one.quote).fields["indicator"]["text"]
    settle(people.act(SPECIALIST), office, words, None)
    assert "210" in SetAside.objects.get().finding.quote


def test_a_figure_is_decided_by_itself_on_its_page(source, office, signed_in):
    finding = next(one for one in waiting(office) if "1.900" in one.quote)
    browser, address = signed_in(SPECIALIST), reverse("indicators:decide", args=[finding.pk])
    shown = browser.get(address).content.decode()
    assert "chưa rõ của cả tỉnh hay của đơn vị nào" in shown
    assert 'value="8 tháng đầu năm 2026"' in shown
    said = {"indicator": of("disbursement").pk, "what": "observation", "period": "8 tháng đầu năm 2026"}
    said |= {"value": "1.900", "body": "", "status": "preliminary", "prices": ""}
    assert browser.post(address, said).status_code == 302
    told = Observation.objects.get(finding=finding)
    assert (told.value, told.body, told.how) == (1900, None, "decided")
    assert browser.post(address, said).status_code == 302
    assert Observation.objects.filter(finding=finding).count() == 1


def test_one_page_says_what_became_of_each_figure_and_why(source, signed_in):
    shown = signed_in(INSPECTOR).get(reverse("indicators:adopted", query={"source": source.pk})).content.decode()
    assert "tên chỉ tiêu chỉ là một phần của cách gọi" in shown
    assert "văn bản gọi đúng tên" in shown
    assert reverse("indicators:told", args=[Observation.objects.get(value="1532.8").pk]) in shown


def test_judging_many_figures_asks_as_often_as_judging_one(source, office, django_assert_num_queries):
    rows = list(waiting(office))
    with django_assert_num_queries(8):
        judged(known_of(office), rows)

"""From confirmed figures to values, targets and comparisons; what contradicts is found."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ketluan.office.indicators import actions, queries
from ketluan.office.indicators.adopting import actions as adopting
from ketluan.office.indicators.adopting.queries import waiting
from ketluan.office.indicators.checking.actions import decide, recheck
from ketluan.office.indicators.models import Claim, Indicator, Observation, Target
from ketluan.office.indicators.pages import board, indicator_year
from ketluan.office.indicators.rules.periods import period_of
from ketluan.office.ledger.models import Entry
from tests.office import people
from tests.office.indicators.report import AUGUST, SEPTEMBER, confirmed, equipped, of_two_months
from tests.office.people import SPECIALIST

ACT = people.act


@pytest.fixture
def office(province):
    return equipped()


@pytest.fixture
def reports(office):
    of_two_months()
    return adopting.adopt(ACT(SPECIALIST), office)


def revenue():
    return Indicator.objects.get(key="budget.revenue")


def test_the_catalogue_is_given_once(office):
    assert office.indicators.count() > 90
    assert actions.equip(ACT(SPECIALIST), office) == 0
    assert revenue().lead.name == "Sở Tài chính"
    assert Indicator.objects.get(key="budget.revenue.land").parent == revenue()


def test_confirmed_figures_become_values_targets_and_comparisons(reports):
    values = {f"{one.start:%Y}": one.value for one in Observation.objects.filter(indicator=revenue(), end__month=9)}
    assert values == {"2026": Decimal("1532.8"), "2025": Decimal("1400")}
    (target,) = Target.objects.all()
    assert (target.value, target.plan, target.finding.quote) == (1867, "provincial", target.finding.quote)
    assert Claim.objects.filter(indicator=revenue(), base="plan").count() == 2
    assert reports.waiting == 1


def test_what_names_no_indicator_waits_until_someone_says_once_what_it_means(reports, office):
    (left,) = waiting(office)
    assert "14" in left.quote
    own = Indicator.objects.create(
        office=office, name="Buổi giao lưu văn nghệ", unit="cuộc", better="none", measure="flow", frequency="M"
    )
    adopted = adopting.settle(ACT(SPECIALIST), office, left.fields["indicator"]["text"], own)
    assert (adopted.values, adopted.waiting) == (1, 0)
    confirmed(AUGUST.replace("14 cuộc", "16 cuộc").replace("tháng 8", "tháng 7").replace("8 tháng", "7 tháng"), "7.txt")
    adopting.adopt(ACT(SPECIALIST), office)
    assert own.observations.count() == 2


def test_adopting_twice_changes_nothing(reports, office):
    before = Observation.objects.count()
    again = adopting.adopt(ACT(SPECIALIST), office)
    assert (again.values, again.targets, again.claims) == (0, 0, 0)
    assert Observation.objects.count() == before


def test_the_change_that_does_not_follow_is_found_with_both_sentences(reports, office):
    (found,) = office.contradictions.filter(gone_at=None)
    assert (found.kind, found.said, found.reckoned) == ("change", Decimal("17.5"), Decimal("9.49"))
    assert "17,5%" in found.first.quote
    assert "1.400" in found.second.quote


def test_a_contradiction_is_settled_or_kept_open_with_a_reason(reports, office):
    (found,) = office.contradictions.filter(gone_at=None)
    decide(ACT(SPECIALIST), found, "Số cùng kỳ đã điều chỉnh.", settled=True)
    recheck(ACT(SPECIALIST), office, [revenue()])
    (again,) = office.contradictions.filter(gone_at=None)
    assert again.settled
    assert office.doubts.get(check_key=again.key).reason == "Số cùng kỳ đã điều chỉnh."


def test_two_documents_that_give_two_values_are_found(reports, office):
    confirmed(SEPTEMBER.replace("1.532,8", "1.540"), "tháng 9, bản sau.txt")
    adopting.adopt(ACT(SPECIALIST), office)
    restated = [one for one in office.contradictions.filter(gone_at=None) if one.kind == "restated"]
    assert [(one.said, one.reckoned) for one in restated] == [(Decimal("1532.8"), Decimal(1540))]
    versions = queries.versions(Observation.objects.get(value=1540))
    assert [(one.version, one.current) for one in versions] == [(2, True), (1, False)]


def test_the_scoreboard_counts_the_indicator_in_its_band(reports, office):
    from datetime import date

    found = board(office, 2026, "provincial", date(2026, 9, 30))
    assert found.counts.counts == (0, 1, 0, 0)
    (row,) = [row for row in found.rows if row.target]
    assert round(row.share, 1) == Decimal("82.1")
    assert round(row.over_year, 2) == Decimal("9.49")


def test_the_page_of_a_year_reckons_the_pace(reports):
    from datetime import date

    shown = indicator_year(revenue(), 2026, date(2026, 9, 30))
    (plan,) = shown.plans
    assert plan.pace.left == Decimal("334.2")
    assert plan.pace.months_left == 3
    assert shown.months[8].to_date.value == Decimal("1532.8")


def test_a_locked_period_takes_no_new_value(reports, office):
    held = actions.lock(ACT(SPECIALIST), office, period_of("2026-09"))
    entered = actions.Entered(revenue(), period_of("2026-01/2026-09"), Decimal(1), words="CV 1")
    with pytest.raises(actions.Locked):
        actions.observe(ACT(SPECIALIST), entered)
    actions.open_again(ACT(SPECIALIST), held, "Số chính thức đã công bố.")
    assert actions.observe(ACT(SPECIALIST), entered).version == 2


def test_each_value_has_its_line_in_the_ledger(reports):
    verbs = set(Entry.objects.values_list("verb", flat=True))
    assert {"equip", "observe", "aim", "compare"} <= verbs


def test_a_decision_that_is_taken_back_takes_its_value_back(reports):
    from ketluan.office.review.actions import undo

    told = Observation.objects.get(value=Decimal("1532.8"))
    undo(ACT(SPECIALIST), told.finding.source)
    told.refresh_from_db()
    assert (told.current, told.withdrawn_at is None) == (False, False)


def test_a_decision_on_which_a_value_of_a_locked_period_stands_is_not_taken_back(reports, office):
    from ketluan.office.review.actions import InUse, undo

    actions.lock(ACT(SPECIALIST), office, period_of("2026"))
    with pytest.raises(InUse):
        undo(ACT(SPECIALIST), Observation.objects.get(value=Decimal("1532.8")).finding.source)


def test_the_figures_of_a_restricted_source_never_become_values(office):
    from ketluan.office.intake.restricting import restrict

    source = confirmed(AUGUST, "tháng 8.txt")
    restrict(ACT(SPECIALIST), source, [people.user(SPECIALIST)], "Số liệu chưa công bố.")
    adopted = adopting.adopt(ACT(SPECIALIST), office)
    assert (adopted.values, adopted.waiting) == (0, 0)


def test_a_source_that_is_restricted_later_shows_its_words_to_its_readers_alone(reports, signed_in):
    from django.urls import reverse

    from ketluan.office.intake.restricting import restrict
    from tests.office.people import HEAD

    told = Observation.objects.get(value=Decimal("1532.8"))
    restrict(ACT(SPECIALIST), told.finding.source, [people.user(SPECIALIST)], "Đang rà soát.")
    address = reverse("indicators:told", args=[told.pk])
    assert "blockquote" in signed_in(SPECIALIST).get(address).content.decode()
    assert "blockquote" not in signed_in(HEAD).get(address).content.decode()
    checks = reverse("indicators:checks")
    assert "17,5%" in signed_in(SPECIALIST).get(checks).content.decode()
    assert "17,5%" not in signed_in(HEAD).get(checks).content.decode()

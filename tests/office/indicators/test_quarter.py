"""The quarter of the demo province: read, confirmed, followed; the planted contradiction is the only one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ketluan.office.briefs.models import Brief
from ketluan.office.directives.matching import pairings
from ketluan.office.directives.queries import address_book
from ketluan.office.indicators.by_body import by_body
from ketluan.office.indicators.models import Target
from ketluan.office.intake.models import Source
from ketluan.office.meetings.models import Session
from ketluan.office.tasks.models import Task
from tests.office import people
from tests.office.indicators import report


@pytest.fixture
def quarter(province):
    report.quarter()
    return people.office()


def test_three_sessions_have_report_notice_and_tasks_and_one_the_press(quarter):
    sessions = list(Session.objects.filter(title__startswith="Phiên họp thường kỳ tháng").order_by("held_on"))
    assert [one.session_sources.count() for one in sessions] == [2, 3, 2]
    tasks = Task.objects.filter(source__of_session__session__in=sessions)
    assert tasks.count() >= 9
    assert set(tasks.values_list("state", flat=True)) >= {"assigned", "closed"}


def test_the_notice_of_august_waits_beside_what_the_press_told(quarter, signed_in):
    notice = Source.objects.get(number="587/TB-UBND")
    press = Source.objects.get(title__startswith="Hà Lâm: Gỡ khó giáo viên")
    told = Task.objects.filter(source=press).order_by("pk")
    assert (told[0].lead.name, told[0].paper) == ("Sở Giáo dục và Đào tạo", "587/TB-UBND")
    assert told[0].done_on <= told[0].due < told[0].original_due
    found = [
        one for one in pairings(notice, [press], address_book(notice, people.TODAY)) if one.item.kind == "directives"
    ]
    assert [one.match.verdict for one in found] == ["new", "same", "sharpened", "new"]
    assert [one.task for one in found] == [None, *told[1:], None]
    page = signed_in("chuyenvien").get(reverse("directives:second", args=[notice.pk])).content.decode()
    assert "đường nối cao tốc" in page


def test_the_planted_contradiction_is_found_and_nothing_else_is(quarter):
    (found,) = quarter.contradictions.filter(gone_at=None)
    assert (found.indicator.key, found.said, found.reckoned) == ("budget.revenue", Decimal("15.2"), Decimal("10.76"))


def test_indicators_stand_against_two_plans(quarter):
    plans = Target.objects.filter(indicator__key="budget.revenue", body=None).values_list("plan", "value")
    assert dict(plans) == {"central": Decimal(5600), "provincial": Decimal(6200)}


def test_investors_are_ranked_by_share(quarter):
    from datetime import date

    rows = by_body(quarter.indicators.get(key="disbursement"), 2026, date(2026, 10, 1))
    shares = [row.share for row in rows]
    assert shares == sorted(shares, reverse=True)
    assert rows[0].points_behind < 0 < rows[-1].points_behind


def test_the_brief_of_nine_months_says_both_plans_and_the_change_reckoned_anew(quarter):
    brief = Brief.objects.get(kind="report")
    (said,) = [one.words for one in brief.sentences.all() if one.part == "budget.revenue"]
    assert said == (
        "Thu ngân sách nhà nước trên địa bàn 9 tháng đầu năm 2026 ước đạt 4.386,5 tỷ đồng, bằng 78,3% dự toán Trung"
        " ương giao và bằng 70,8% dự toán tỉnh giao, tăng 10,8% so với cùng kỳ năm trước."
    )
    assert "15,2" not in " ".join(one.words for one in brief.sentences.all())


@pytest.mark.parametrize(
    ("name", "budget"),
    [
        ("indicators:board", 9),
        ("indicators:indicator", 13),
        ("indicators:checks", 11),
        ("indicators:waiting", 16),
        ("indicators:adopted", 18),
        ("indicators:grid", 12),
        ("briefs:brief", 17),
    ],
)
def test_a_page_keeps_to_its_budget(quarter, signed_in, name, budget):
    from django.db import connection

    keys = {
        "indicators:indicator": [quarter.indicators.get(key="disbursement").pk],
        "briefs:brief": [Brief.objects.first().pk],
    }
    browser = signed_in("chuyenvien")
    with CaptureQueriesContext(connection) as asked:
        answer = browser.get(reverse(name, args=keys.get(name, [])) + "?year=2026")
    assert answer.status_code == 200
    assert len(asked) <= budget, "\n".join(query["sql"][:150] for query in asked.captured_queries)


def test_the_next_agenda_holds_what_is_due_late_and_behind(quarter):
    from datetime import date

    from ketluan.office.agendas.business import business

    made = business(quarter, date(2026, 10, 29))
    parts = [one.words for one in made if one.level == 1]
    assert parts[0] == "Nhiệm vụ quá hạn"
    ahead = [one.words for one in business(quarter, date(2026, 10, 29), date(2026, 10, 1)) if one.level == 1]
    assert ahead[0] == "Nhiệm vụ đến hạn từ ngày 30/9/2026 đến ngày 29/10/2026"
    said = " ".join(one.words for one in made)
    assert "Giải ngân vốn đầu tư công: đạt 53,5% kế hoạch tỉnh giao, chậm 21,3 điểm %" in said
    assert "Diện tích rừng trồng tập trung" not in said


def test_a_part_of_a_brief_is_shown_in_large_type(quarter, signed_in):
    made = Brief.objects.get(kind="report")
    browser = signed_in("chuyenvien")
    assert 'class="large"' in browser.get(reverse("briefs:large", args=[made.pk, 1])).content.decode()
    assert browser.get(reverse("briefs:large", args=[made.pk, 99])).status_code == 404

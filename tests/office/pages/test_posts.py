"""Who holds a post from when to when: appointed for days to come, ended, corrected for a reason, never silently."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from ketluan.office.ledger.models import Entry
from ketluan.office.people import posting
from ketluan.office.people.actions import Outdated
from ketluan.office.people.administering import seen
from ketluan.office.people.models import Membership, Organization, Person, Post
from ketluan.office.people.queries import holder_of, holding, posts_listed
from ketluan.office.people.terms import Days, Term, faults, vacancies
from tests.office import people
from tests.office.people import TODAY, act, days

ADMINISTRATOR = "quantri"
D = date.fromisoformat
SPRING, SUMMER = Days(D("2026-01-01"), D("2026-03-31")), Days(D("2026-06-01"), D("2026-08-31"))
ALWAYS = Days()


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (SPRING, SUMMER, False),
        (SPRING, Days(D("2026-03-31")), True),
        (SPRING, Days(D("2026-04-01")), False),
        (Days(None, D("2025-12-31")), SPRING, False),
        (ALWAYS, SUMMER, True),
    ],
)
def test_terms_meet_where_they_have_a_day_in_common(one, other, meet):
    assert one.meets(other) is other.meets(one) is meet


def test_the_days_of_a_row_are_those_on_which_it_holds():
    row = Membership(since=D("2026-01-01"), until=D("2026-03-31"))
    assert Days.of(row) == SPRING
    assert [Days.of(row).holds(D(day)) for day in ("2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01")] == [
        False,
        True,
        True,
        False,
    ]
    assert Days.of(Membership()).holds(D("1900-01-01"))


@pytest.mark.parametrize(
    ("asked", "body", "post", "found"),
    [
        (SUMMER, ALWAYS, ALWAYS, ()),
        (Days(D("2026-02-02"), D("2026-02-01")), ALWAYS, ALWAYS, ("backwards",)),
        (Days(D("2026-02-01")), ALWAYS, ALWAYS, ("shared",)),
        (SUMMER, Days(D("2026-07-01")), ALWAYS, ("before_body",)),
        (SUMMER, Days(None, D("2026-07-01")), ALWAYS, ("after_body",)),
        (SUMMER, ALWAYS, Days(D("2026-07-01"), D("2026-08-01")), ("before_post", "after_post")),
        (Days(D("2026-06-01")), Days(None, D("2026-05-01")), ALWAYS, ("after_body",)),
    ],
)
def test_what_cannot_be_is_told(asked, body, post, found):
    assert faults(Term(2, asked), [Term(1, SPRING)], body=body, post=post) == found


def test_two_hold_a_post_together_only_where_that_is_meant_and_nobody_holds_it_twice():
    asked = Days(D("2026-02-01"))
    assert faults(Term(2, asked), [Term(1, SPRING)], body=ALWAYS, post=ALWAYS, together=True) == ()
    assert faults(Term(1, asked), [Term(1, SPRING)], body=ALWAYS, post=ALWAYS, together=True) == ("twice",)


@pytest.mark.parametrize(
    ("terms", "within", "free"),
    [
        ([], Days(D("2026-01-01")), [Days(D("2026-01-01"))]),
        ([SPRING], ALWAYS, [Days(D("2026-04-01"))]),
        ([SUMMER, SPRING], ALWAYS, [Days(D("2026-09-01")), Days(D("2026-04-01"), D("2026-05-31"))]),
        ([SPRING, Days(D("2026-04-01"))], Days(D("2025-12-01")), [Days(D("2025-12-01"), D("2025-12-31"))]),
        ([Days(None, D("2026-01-31")), SPRING], Days(None, D("2026-03-31")), []),
    ],
)
def test_the_days_on_which_nobody_holds_a_post(terms, within, free):
    assert vacancies(terms, within) == free


def test_the_rows_that_hold_on_a_day_are_those_whose_days_hold_it(province):
    rows = list(Organization.objects.all())
    for number, one in enumerate(rows):
        one.since = D("2026-01-01") if number % 2 else None
        one.until = D("2026-03-31") if number % 3 else None
        one.save()
    for day in map(D, ("2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01")):
        found = set(Organization.objects.filter(holding(day)).values_list("pk", flat=True))
        assert found == {one.pk for one in rows if Days.of(one).holds(day)}


@pytest.fixture
def post(province):
    return Post.objects.get(organization__name="Sở Y tế", title="Giám đốc")


@pytest.fixture
def browser(signed_in):
    return signed_in(ADMINISTRATOR)


def new(name="Hà Thị Sen"):
    return lambda: Person.objects.create(name=name)


def held(post):
    rows = post.memberships.order_by("since", "pk").select_related("person")
    return [(one.person.name, one.since, one.until) for one in rows]


def test_a_successor_of_a_day_to_come_ends_who_holds_the_post_on_the_day_before(post):
    with pytest.raises(posting.NotSo) as wrong:
        posting.appoint(act(ADMINISTRATOR), post, new(), Days(days(10)))
    assert wrong.value.faults == ("shared",)
    assert not Person.objects.filter(name="Hà Thị Sen").exists()
    posting.appoint(act(ADMINISTRATOR), post, new(), Days(days(10)), "end")
    assert [(name, until) for name, _since, until in held(post)] == [("Phàn Mùi Sểnh", days(9)), ("Hà Thị Sen", None)]
    assert holder_of(post, TODAY).name == "Phàn Mùi Sểnh"
    assert holder_of(post, days(10)).name == "Hà Thị Sen"
    assert list(Entry.objects.order_by("number").values_list("verb", flat=True)) == ["leave", "appoint"]


def test_past_days_are_corrected_for_a_reason_that_is_kept_beside_the_days_as_they_were(post):
    one = post.memberships.get()
    was, now = one.since.isoformat(), Days(D("2025-08-15"))
    with pytest.raises(ValueError, match="reason"):
        posting.correct(act(ADMINISTRATOR), one, now, "  ", mark=seen(one))
    posting.correct(act(ADMINISTRATOR), one, now, "Theo QĐ 1402/QĐ-UBND.", mark=seen(one))
    line = Entry.objects.get(verb="correct_term")
    assert line.before["since"] == was
    assert (line.after["since"], line.after["reason"]) == ("2025-08-15", "Theo QĐ 1402/QĐ-UBND.")
    with pytest.raises(Outdated):
        posting.correct(act(ADMINISTRATOR), one, Days(D("2025-09-01")), "Nhầm.", mark=seen(one))
    one.refresh_from_db()
    assert one.since == D("2025-08-15")


def test_a_correction_does_not_put_two_into_a_post_unawares(post):
    posting.appoint(act(ADMINISTRATOR), post, new(), Days(days(10)), "end")
    first, second = post.memberships.order_by("since")
    with pytest.raises(posting.NotSo):
        posting.correct(act(ADMINISTRATOR), second, Days(days(5)), "Nhận sớm.", mark=seen(second))
    posting.correct(act(ADMINISTRATOR), second, Days(days(5)), "Nhận sớm.", mark=seen(second), together=True)
    with pytest.raises(Outdated):
        posting.leave(act(ADMINISTRATOR), first, TODAY)


def test_a_post_is_vacant_on_a_day(post):
    assert not posts_listed(on=TODAY, q="so y te", vacant=True).exists()
    posting.leave(act(ADMINISTRATOR), post.memberships.get(), days(-3))
    assert list(posts_listed(on=TODAY, q="so y te", vacant=True)) == [post]
    assert not posts_listed(on=days(-3), q="so y te", vacant=True).exists()


def test_the_page_of_a_post_appoints_ends_and_corrects_and_loses_no_word(post, browser):
    where, one = reverse("people:post", args=[post.pk]), post.memberships.get()
    asked = {"do": "appoint", "name": "Hà Thị Sen", "since": days(20).isoformat(), "until": "", "others": ""}
    refused = browser.post(where, asked)
    assert refused.status_code == 422
    said = refused.content.decode()
    assert "Trong khoảng ngày đó chức vụ đang có người giữ." in said
    assert 'value="Hà Thị Sen"' in said
    assert browser.post(where, {**asked, "others": "end"}).status_code == 302
    wrong = {"do": f"correct:{one.pk}", f"m{one.pk}-since": "2025-09-01", f"m{one.pk}-reason": ""}
    assert browser.post(where, wrong).status_code == 422
    one.refresh_from_db()
    right = {**wrong, f"m{one.pk}-reason": "Ghi nhầm tháng.", f"m{one.pk}-seen": seen(one)}
    right[f"m{one.pk}-until"] = one.until.isoformat()
    assert browser.post(where, right).status_code == 302
    page = browser.get(where).content.decode()
    assert "lý do: Ghi nhầm tháng." in page
    assert "sắp tới" in page
    person = browser.get(reverse("people:person", args=[one.person_id])).content.decode()
    assert "01/09/2025" in person
    coming = Membership.objects.get(person__name="Hà Thị Sen")
    assert browser.post(where, {"do": f"leave:{coming.pk}", f"l{coming.pk}-until": "2020-01-01"}).status_code == 422
    assert browser.post(where, {"do": "leave:0"}).status_code == 404


def test_a_post_that_nobody_holds_stands_in_the_list(province, browser):
    given = {"organization": people.body("Sở Y tế").pk, "title": "Phó Giám đốc", "since": ""}
    made = browser.post(reverse("people:post-new"), given)
    assert "Khuyết" in browser.get(made.url).content.decode()
    said = browser.get(reverse("people:posts"), {"vacant": "on", "q": "so y te"}).content.decode()
    assert "Phó Giám đốc" in said
    assert "khuyết" in said
    assert browser.get(reverse("people:posts"), {"on": "hôm qua", "title": "x"}).status_code == 200

"""A source whose secrecy stamp was missed is purged: nothing of it is left, and the ledger's chain is whole."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from ketluan.office.agendas.actions import adopt
from ketluan.office.agendas.models import AgendaItem
from ketluan.office.desk.purging import purge
from ketluan.office.intake.gone import hanging_on
from ketluan.office.intake.models import Source
from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import verified
from ketluan.office.ledger.rules import Fault
from ketluan.office.meetings.actions import attach, hold
from ketluan.office.meetings.models import Session
from ketluan.office.people.sharing import share
from ketluan.office.tasks import actions
from ketluan.office.tasks.models import Task, UrgingLetter
from ketluan.vietnamese.folding import fold
from tests.office import people
from tests.office.intake.test_take_in import dump
from tests.office.people import HEAD, LEAD, SPECIALIST, TODAY, days

SECRETS = ("Phiêng Quang", "kho xăng dầu", "đường hầm số 9")
TEXT = """Chủ tịch UBND tỉnh Đào Việt Cương kiểm tra kho xăng dầu Phiêng Quang

Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Tài chính sửa kho xăng dầu Phiêng Quang trước ngày 20/3/2027.
"""


@pytest.fixture
def told(province, committed):
    """A source in the middle of its work: a session, a task with all that can be said of one, a share, a scan."""
    with committed():
        source = people.taken_in(TEXT, "kho Phiêng Quang.txt")
        hold(people.act(SPECIALIST), source, title=source.title, body="UBND tỉnh", held_on=TODAY, chair="")
        (proposal,) = people.proposals(source)
        task = people.assigned(people.confirm(people.act(SPECIALIST), [proposal])[0], due=days(20))
        actions.report(people.act(LEAD), task, people.account("Đã khảo sát đường hầm số 9."))
        actions.ask_extension(people.act(LEAD), task, reason="Đường hầm số 9 bị ngập.", new_due=days(40))
        actions.refuse_extension(
            people.act(SPECIALIST, on_behalf="Đào Việt Cương", basis="Bút phê về đường hầm số 9"),
            task,
            answer="Phải xong kho xăng dầu.",
        )
        actions.urge(people.act(SPECIALIST), [task])
        share(people.act(SPECIALIST), source, people.body("Sở Y tế"), "Liên quan Phiêng Quang")
    return source


def test_of_agendas_goes_what_was_taken_up_from_a_purged_source_and_no_more(told, committed):
    other = people.taken_in()
    kept = people.assigned(people.confirmed(other, "Sở Y tế"), lead="Sở Y tế", due=days(20))
    with committed():
        single = adopt(people.act(SPECIALIST), people.planned(days(30)), f"due-task-{told.tasks.get().pk}")
        adopt(people.act(SPECIALIST), people.planned(days(25), "Phiên họp sau"), "due")
    assert SECRETS[0] in single.title
    with committed():
        purge(people.act(HEAD), told, "Sót dấu mật")
    assert [one.task for one in AgendaItem.objects.get().grounds.all()] == [kept]
    assert not [words for words in SECRETS if words in dump()]


def test_nothing_of_a_purged_source_is_left_in_any_table(told, committed):
    before = dump()
    assert all(words in before and fold(words) in before for words in SECRETS[:2])
    with committed():
        purge(people.act(HEAD), told, "Sót dấu mật")
    after = dump()
    assert not [words for words in SECRETS if words in after or fold(words) in after]
    assert told.sha256 not in after
    assert not Task.objects.exists()
    assert not Session.objects.exists()
    assert not UrgingLetter.objects.exists()


def test_the_ledger_keeps_every_act_and_its_chain(told, committed):
    before = list(Entry.objects.order_by("number").values_list("who", "at", "verb", "digest"))
    with committed():
        purge(people.act(HEAD), told, "Sót dấu mật")
    assert list(Entry.objects.order_by("number").values_list("who", "at", "verb", "digest"))[:-1] == before
    last = Entry.objects.order_by("-number")[0]
    assert (last.verb, last.who, last.after["reason"]) == ("purge", "Tống Duy Khải", "Sót dấu mật")
    assert verified() == []


def test_a_scan_goes_with_its_source(province, settings, committed):
    with committed():
        source = people.heard()
        assert people.PICTURE in [path.read_bytes() for path in (settings.KETLUAN_DATA / "files").glob("*/*")]
        purge(people.act(HEAD), source, "Sót dấu mật")
    assert list((settings.KETLUAN_DATA / "files").glob("*/*")) == []


def test_what_came_of_another_source_stays(told, committed):
    other = people.taken_in()
    task = people.assigned(people.confirmed(other, "Sở Y tế"), lead="Sở Y tế")
    attach(people.act(SPECIALIST), other, Session.objects.get())
    kept = hanging_on(other)
    with committed():
        purge(people.act(HEAD), told, "Sót dấu mật")
    assert hanging_on(other) == kept
    assert Task.objects.get() == task
    assert Session.objects.count() == 1


@pytest.mark.parametrize("who", [SPECIALIST, "chutich", "tinhuy", LEAD])
def test_only_the_head_of_the_office_purges(told, who):
    with pytest.raises(PermissionDenied):
        purge(people.act(who), told, "Sót dấu mật")
    assert Source.objects.exists()


def test_the_way_through_the_page(told, signed_in):
    browser, address = signed_in(HEAD), reverse("desk:purge", args=[told.pk])
    assert address in browser.get(reverse("intake:source", args=[told.pk])).content.decode()
    said = browser.get(address).content.decode()
    assert "nhiệm vụ: 1" in said
    assert browser.post(address, {"reason": "Sót dấu mật"}).status_code == 422
    assert Source.objects.exists()
    assert browser.post(address, {"reason": "Sót dấu mật", "sure": "on"}).url == reverse("intake:list")
    assert not Source.objects.exists()


def lawless(statement):
    with pytest.raises(DatabaseError, match="only appended"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


GONE = """title = '', title_folded = '', basis = '', note = '', "before" = '{}', "after" = '{}'"""


@pytest.mark.parametrize(
    "change",
    [
        "title = ''",
        "erased_by = 999",
        f"erased_by = 999, {GONE}",
        f"erased_by = 999, salt = '', {GONE}, who = 'x'",
        f"erased_by = 999, salt = '', {GONE}, title_folded = 'x'".replace("title_folded = '', ", ""),
        f"erased_by = 1, salt = '', {GONE}",
    ],
)
def test_the_database_lets_nothing_through_but_an_erasing(told, change):
    lawless(f"UPDATE ledger_entry SET {change} WHERE number = 2")


def test_an_entry_is_erased_once(told, committed):
    with committed():
        purge(people.act(HEAD), told, "Sót dấu mật")
    lawless("UPDATE ledger_entry SET erased_by = 999 WHERE number = 2")


def erase_unlawfully(number, by):
    """What someone with the database could do past the office."""
    from ketluan.office.ledger.rules import content_digest

    sealed = Entry.objects.get(pk=number).sealed
    gone = {"salt": "", "title": "", "basis": "", "note": "", "title_folded": "", "before": {}, "after": {}}
    Entry.objects.filter(pk=number).update(erased_by=by, content=content_digest(sealed.line, sealed.salt), **gone)


@pytest.mark.parametrize("by", [3, 999])
def test_an_erasing_that_no_entry_tells_of_is_found(told, by):
    erase_unlawfully(2, by)
    assert verified() == [Fault("edited", 2)]


def test_an_erasing_that_another_purge_does_not_name_is_found(told, province, committed):
    with committed():
        other = people.heard()
        purge(people.act(HEAD), other, "Sót dấu mật")
    last = Entry.objects.order_by("-number")[0]
    erase_unlawfully(2, last.number)
    assert verified() == [Fault("edited", 2)]

"""The verbs of a task, each with its line in the ledger."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import history
from ketluan.office.people.actions import Outdated
from ketluan.office.tasks import actions
from ketluan.office.tasks.models import Extension, Progress, Task, Urging
from tests.office import people
from tests.office.people import LEAD, LEADER, SPECIALIST, SUPPORTER, TODAY, account, act, days


def fresh(task):
    return Task.objects.get(pk=task.pk)


def submitted(task, on=None):
    actions.submit_result(act(LEAD, on), task, account("Đã trình phương án.", document_number="87/STC-ĐT"))
    return fresh(task)


def asked(task, new_due=None):
    actions.ask_extension(act(LEAD), task, reason="Chờ số liệu của các xã.", new_due=new_due or days(30))
    return fresh(task)


def test_a_task_keeps_the_sentence_beside_its_wording(task, finding):
    assert task.sentence == finding.quote
    actions.edit(act(SPECIALIST), task, people.edited(task, wording="Rà soát 14 dự án"), version=task.version)
    assert (fresh(task).wording, fresh(task).sentence) == ("Rà soát 14 dự án", finding.quote)


def test_a_finding_becomes_one_task(task, finding):
    with pytest.raises(actions.AlreadyTask):
        people.assigned(finding)


def test_the_lead_does_not_support_itself(finding):
    with pytest.raises(ValueError, match="support itself"):
        people.assigned(finding, supporters=(people.body("Sở Tài chính"),))


def test_a_task_without_a_lead_cannot_be(task):
    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(lead=None)


@pytest.mark.parametrize("wrong", [{"due": None}, {"deadline": "none"}, {"state": "closed"}, {"done_on": TODAY}])
def test_the_database_refuses_a_task_that_contradicts_itself(task, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(**wrong)


@pytest.mark.parametrize("username", [LEADER, LEAD, people.OTHER_OFFICE, people.INSPECTOR])
def test_only_the_office_assigns(finding, username):
    wanted = actions.Assignment("Rà soát", people.body("Sở Y tế"), people.user(LEADER), "none")
    with pytest.raises(PermissionDenied):
        actions.assign(act(username), finding, wanted)


def test_a_lead_that_reports_has_accepted(task):
    actions.report(act(LEAD), task, account(percent=40))
    assert fresh(task).state == "accepted"


def test_a_supporter_answers_in_its_own_name_and_does_not_accept_for_the_lead(task):
    actions.answer(act(SUPPORTER), task, account("Đã cử cán bộ.", unit="Sở Xây dựng"))
    assert fresh(task).state == "assigned"
    assert Progress.objects.get().organization == people.body("Sở Xây dựng")
    assert task.supports.get().answered_on == TODAY


def test_a_supporter_does_not_report_for_the_lead(task):
    with pytest.raises(PermissionDenied):
        actions.report(act(SUPPORTER), task, account(unit="Sở Xây dựng"))


def test_nobody_reports_in_the_name_of_another_unit(task):
    with pytest.raises(PermissionDenied):
        actions.answer(act(SUPPORTER), task, account(unit="Sở Tài chính"))


def test_an_extension_that_is_undecided_leaves_the_old_day_running(task):
    assert asked(task).due == days(10)


def test_an_extension_that_is_granted_moves_the_day_and_keeps_the_original(task):
    actions.grant_extension(act(LEADER), asked(task), answer="Đồng ý.")
    assert (fresh(task).due, fresh(task).original_due) == (days(30), days(10))
    assert history(task)[0].before == {"due": days(10).isoformat()}


def test_an_extension_that_is_refused_changes_no_day(task):
    actions.refuse_extension(act(LEADER), asked(task), answer="Không có lý do khách quan.")
    assert fresh(task).due == days(10)
    assert Extension.objects.get().state == "refused"


def test_a_specialist_records_the_leaders_decision_only_with_its_basis(task):
    asked(task)
    with pytest.raises(actions.NoBasis):
        actions.grant_extension(act(SPECIALIST), task)
    said = {"on_behalf": "Đào Việt Cương", "basis": "Bút phê ngày 20/11 trên Phiếu trình 31"}
    actions.grant_extension(act(SPECIALIST, **said), task)
    entry = history(task)[0]
    assert (entry.who, entry.on_behalf, entry.basis) == ("Lục Tuấn Khương", *said.values())


def test_one_request_at_a_time(task):
    with pytest.raises(PermissionDenied):
        asked(asked(task))


def test_after_a_refusal_the_unit_may_ask_again(task):
    actions.refuse_extension(act(LEADER), asked(task), answer="Chưa rõ lý do.")
    assert asked(task).extensions.count() == 2


def test_it_is_too_late_to_ask_when_the_day_is_past(finding):
    late = people.assigned(finding, on=days(-20), due=days(-1))
    with pytest.raises(PermissionDenied):
        asked(late)


@pytest.mark.parametrize("new_due", [5, 10])
def test_a_day_that_is_not_later_is_refused(task, new_due):
    with pytest.raises(actions.NotLater):
        asked(task, days(new_due))


def test_a_task_is_done_on_the_day_on_which_the_accepted_result_was_submitted(task):
    actions.close(act(SPECIALIST, days(15)), submitted(task, days(8)))
    assert (fresh(task).state, fresh(task).done_on) == ("closed", days(8))


def test_a_returned_result_was_never_submitted(task):
    actions.return_result(act(SPECIALIST), submitted(task), reason="Thiếu phụ lục.")
    assert (fresh(task).state, fresh(task).submitted_on) == ("returned", None)
    assert Progress.objects.get(is_result=True).returned_for == "Thiếu phụ lục."


def test_after_a_return_the_second_result_counts(task):
    actions.return_result(act(SPECIALIST), submitted(task, days(2)), reason="Thiếu phụ lục.")
    actions.close(act(SPECIALIST, days(12)), submitted(task, days(11)))
    assert fresh(task).done_on == days(11)


@pytest.mark.parametrize("username", [LEAD, SUPPORTER, people.OTHER_UNIT, people.INSPECTOR, people.OTHER_OFFICE])
def test_the_doer_and_outsiders_never_close(task, username):
    with pytest.raises(PermissionDenied):
        actions.close(act(username), submitted(task))


def test_two_who_edit_one_task_never_lose_a_word(task):
    read_by_both = task.version
    actions.edit(act(SPECIALIST), task, people.edited(task, wording="Bản thứ nhất"), version=read_by_both)
    with pytest.raises(Outdated):
        actions.edit(act(people.HEAD), task, people.edited(task, wording="Bản thứ hai"), version=read_by_both)
    assert fresh(task).wording == "Bản thứ nhất"


def test_an_old_copy_of_a_task_does_not_undo_what_was_done_since(task):
    old = fresh(task)
    actions.report(act(LEAD), task, account())
    actions.star(act(SPECIALIST), old, starred=True)
    assert (fresh(task).state, fresh(task).starred) == ("accepted", True)


def test_one_act_of_urging_makes_a_letter_for_each_unit(source, task):
    other = people.assigned(people.confirmed(source, "Sở Nội vụ"), on=days(-40), due=days(-3), lead="Sở Nội vụ")
    letters = actions.urge(act(SPECIALIST), [task, other])
    assert {str(letter) for letter in letters} == {"Sở Tài chính", "Sở Nội vụ"}
    assert Urging.objects.get(task=other).days_late == 3
    assert Entry.objects.filter(verb="urge").count() == 2


def test_if_one_may_not_be_urged_none_is(source, task):
    done = submitted(people.assigned(people.confirmed(source, "Sở Nội vụ"), lead="Sở Tài chính"))
    with pytest.raises(PermissionDenied):
        actions.urge(act(SPECIALIST), [task, done])
    assert not Urging.objects.exists()


def test_each_verb_writes_its_line(task):
    actions.accept(act(LEAD), task)
    actions.report(act(LEAD), task, account())
    actions.grant_extension(act(LEADER), asked(task))
    actions.star(act(LEADER), task, starred=True)
    actions.return_result(act(SPECIALIST), submitted(task), reason="Thiếu.")
    actions.close(act(LEADER), submitted(task))
    assert [entry.verb for entry in history(task)][::-1] == [
        "assign",
        "accept",
        "report",
        "ask_extension",
        "grant_extension",
        "star",
        "submit_result",
        "return_result",
        "submit_result",
        "close",
    ]


def test_an_act_whose_line_cannot_be_written_is_not_done(task, monkeypatch):
    monkeypatch.setattr("ketluan.office.people.actions.write", lambda line: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.accept(act(LEAD), task)
    assert fresh(task).state == "assigned"

"""What units ask for and what is decided: other days, other units; and what the Office does of itself."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from ketluan.office.ledger.queries import history
from ketluan.office.tasks import actions, counting, queries
from ketluan.office.tasks.models import Extension, Support, Task, Transfer
from tests.office import people
from tests.office.files.papers import PNG
from tests.office.people import HEAD, LEAD, LEADER, SPECIALIST, SUPPORTER, TODAY, account, act, days


def fresh(task):
    return Task.objects.get(pk=task.pk)


def for_the_leader(**more):
    return act(SPECIALIST, on_behalf="Đào Việt Cương", basis="Phiếu trình số 31", **more)


@pytest.fixture
def asked(task):
    actions.ask_extension(act(LEAD), task, reason="Chờ số liệu.", new_due=days(30), document_number="12/STC")
    return fresh(task)


@pytest.fixture
def moving(task):
    actions.ask_transfer(act(LEAD), task, reason="Việc của ngành xây dựng.", proposed=people.body("Sở Xây dựng"))
    return fresh(task)


def closed(task):
    actions.submit_result(act(LEAD), task, account("Đã trình."))
    actions.close(act(LEADER), task)
    return fresh(task)


def test_another_day_than_the_one_asked_for_is_granted(asked):
    actions.grant_extension(act(LEADER), asked, new_due=days(20))
    extension = Extension.objects.get()
    assert (fresh(asked).due, extension.new_due, extension.granted_due) == (days(20), days(30), days(20))


def test_a_day_that_gives_no_more_time_is_not_granted(asked):
    with pytest.raises(actions.NotLater):
        actions.grant_extension(act(LEADER), asked, new_due=days(10))
    assert Extension.objects.get().state == "asked"


def test_the_asker_takes_a_request_back_and_may_ask_again(asked):
    actions.withdraw_extension(act(LEAD), asked)
    actions.ask_extension(act(LEAD), asked, reason="Chờ số liệu.", new_due=days(15))
    assert sorted(Extension.objects.values_list("state", flat=True)) == ["asked", "withdrawn"]
    assert fresh(asked).due == days(10)


def test_the_scan_of_a_basis_is_kept_with_the_decision(asked):
    scan = actions.Handed("phiếu trình.png", PNG)
    actions.grant_extension(for_the_leader(), asked, scans=(scan,))
    kept = asked.attachments.get()
    assert (kept.is_basis, kept.file.name) == (True, "phiếu trình.png")


def test_a_transfer_keeps_the_task_its_days_and_its_history(moving):
    before = history(moving).count()
    actions.grant_transfer(act(SPECIALIST), moving, lead=people.body("Sở Xây dựng"), answer="Đúng.")
    task = fresh(moving)
    assert (task.lead, task.state, task.due) == (people.body("Sở Xây dựng"), "assigned", days(10))
    assert history(task).count() == before + 1
    assert history(task)[0].before == {"lead": "Sở Tài chính"}
    assert Transfer.objects.get().lead_after == people.body("Sở Xây dựng")


def test_the_new_lead_supports_no_more_what_it_leads(moving):
    actions.grant_transfer(act(SPECIALIST), moving, lead=people.body("Sở Xây dựng"))
    assert not Support.objects.filter(task=moving, organization=people.body("Sở Xây dựng")).exists()


def test_the_clock_runs_on_while_a_transfer_is_undecided(moving):
    assert (fresh(moving).lead, fresh(moving).due) == (people.body("Sở Tài chính"), days(10))


def test_a_request_for_more_time_does_not_follow_the_task_to_another_unit(moving):
    actions.ask_extension(act(LEAD), moving, reason="Chờ.", new_due=days(30))
    actions.grant_transfer(act(SPECIALIST), moving, lead=people.body("Sở Y tế"))
    assert Extension.objects.get().state == "withdrawn"


def test_a_request_to_move_a_task_waits_on_the_desk_of_the_office(moving, signed_in):
    from django.urls import reverse

    said = signed_in(SPECIALIST).get(reverse("desk:home")).content.decode()
    assert "Sở Tài chính → Sở Xây dựng" in said
    actions.withdraw_transfer(act(LEAD), moving)
    assert "h-moving" not in signed_in(SPECIALIST).get(reverse("desk:home")).content.decode()


def test_a_transfer_is_refused_with_a_reason_or_withdrawn(moving):
    actions.refuse_transfer(act(HEAD), moving, answer="Đúng chức năng của sở.")
    actions.ask_transfer(act(LEAD), moving, reason="Không đủ người.")
    actions.withdraw_transfer(act(LEAD), moving)
    assert sorted(Transfer.objects.values_list("state", flat=True)) == ["refused", "withdrawn"]
    assert fresh(moving).lead == people.body("Sở Tài chính")


def test_a_task_moves_to_another_unit_only(task, moving):
    with pytest.raises(actions.NotAnother):
        actions.grant_transfer(act(SPECIALIST), moving, lead=people.body("Sở Tài chính"))
    actions.refuse_transfer(act(SPECIALIST), moving, answer="Không.")
    with pytest.raises(actions.NotAnother):
        actions.ask_transfer(act(LEAD), task, reason="x", proposed=people.body("Sở Tài chính"))


def test_a_task_is_opened_again_with_a_reason_and_its_result_counts_no_more(task):
    done = closed(task)
    actions.reopen(act(LEADER), done, reason="Số liệu sai.", new_due=days(40))
    again = fresh(done)
    assert (again.state, again.done_on, again.submitted_on) == ("accepted", None, None)
    assert (again.due, again.original_due) == (days(40), days(10))
    assert history(again)[0].after["reason"] == "Số liệu sai."
    assert again.progress.get().returned_for == "Số liệu sai.", "the unit reads why"


def test_the_office_opens_again_only_with_the_leaders_basis(task):
    with pytest.raises(actions.NoBasis):
        actions.reopen(act(SPECIALIST), closed(task), reason="Số liệu sai.")
    actions.reopen(for_the_leader(), fresh(task), reason="Số liệu sai.")
    assert fresh(task).state == "accepted"


def test_a_cancelled_task_is_counted_by_no_rate(task):
    actions.cancel(act(LEADER), task, reason="Ghép vào kế hoạch năm.")
    assert (fresh(task).cancelled_on, fresh(task).cancelled_for) == (TODAY, "Ghép vào kế hoạch năm.")
    assert queries.tally(Task.objects.all(), TODAY).total == 0
    assert counting.classed(Task.objects.all(), TODAY).get().stat == ""


def test_a_cancelled_task_can_be_taken_up_again(task):
    actions.cancel(act(LEADER), task, reason="Ghép.")
    actions.reopen(act(LEADER), fresh(task), reason="Nhầm.")
    assert (fresh(task).state, fresh(task).cancelled_for) == ("accepted", "")


def test_the_database_refuses_a_cancelled_task_without_a_reason(task):
    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(state="cancelled", cancelled_on=TODAY)


def test_a_task_without_a_day_gets_its_first_one(task):
    Task.objects.filter(pk=task.pk).update(deadline="vague", due=None, original_due=None, deadline_words="sớm")
    actions.set_due(for_the_leader(), fresh(task), due=days(12), reason="Lãnh đạo ấn định.")
    again = fresh(task)
    assert (again.deadline, again.due, again.original_due, again.deadline_words) == ("day", days(12), days(12), "sớm")


def test_a_day_that_is_set_anew_leaves_the_original_one(task):
    actions.set_due(act(LEADER), task, due=days(5), reason="Cần sớm hơn.")
    assert (fresh(task).due, fresh(task).original_due) == (days(5), days(10))


def test_the_head_of_the_unit_names_who_does_it(source):
    task = people.assigned(people.confirmed(source, "Sở Y tế"), lead="Sở Xây dựng")
    actions.name_doer(act(SUPPORTER), task, people.user("hatang"))
    assert fresh(task).doer == people.user("hatang")
    with pytest.raises(PermissionDenied):
        actions.name_doer(act("hatang"), task, people.user("xaydung"))
    with pytest.raises(PermissionDenied):
        actions.name_doer(act(SUPPORTER), task, people.user("yte"))


def test_what_the_office_edits_stands_in_the_ledger_before_and_after(task):
    wanted = people.edited(task, deliverable="plan", supporters=(people.body("Sở Y tế"),))
    actions.edit(act(SPECIALIST), task, wanted, version=task.version)
    entry = history(task)[0]
    assert entry.before == {"deliverable": "", "supporters": ["Sở Xây dựng"]}
    assert entry.after == {"deliverable": "plan", "supporters": ["Sở Y tế"]}


def test_the_answer_of_a_supporter_outlives_an_edit(task):
    actions.answer(act(SUPPORTER), task, account("Đã gửi.", unit="Sở Xây dựng"))
    now = fresh(task)
    actions.edit(act(SPECIALIST), now, people.edited(now, wording="Rà soát"), version=now.version)
    assert task.supports.get().answered_on == TODAY

"""Files beside what is said of a task: kept, guarded, and never with a secrecy stamp."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ketluan.office.files.models import File
from ketluan.office.ledger.models import Entry
from ketluan.office.tasks import actions
from ketluan.office.tasks.models import Progress
from tests.office import people
from tests.office.files.papers import PDF, TEXT
from tests.office.people import LEAD, OTHER_UNIT, SPECIALIST, SUPPORTER, account, act

SECRET = "TUYỆT MẬT\n\nBÁO CÁO\nVề kho Phiêng Quang Nậm Lốt\n\n1. Kho Phiêng Quang Nậm Lốt đã kiểm tra xong.\n"


def report(browser, task, *files, words="Đã xong 9 dự án."):
    given = {"report-words": words, "report-files": [SimpleUploadedFile(name, content) for name, content in files]}
    return browser.post(reverse("tasks:do", args=[task.pk, "report"]), given)


def test_files_go_with_a_report_and_come_back_as_they_were(task, signed_in):
    assert report(signed_in(LEAD), task, ("Báo cáo.pdf", PDF), ("số liệu.csv", TEXT)).status_code == 302
    said = Progress.objects.get()
    assert [one.file.name for one in said.attachments.all()] == ["Báo cáo.pdf", "số liệu.csv"]
    key = said.attachments.first().file_id
    answer = signed_in(SPECIALIST).get(reverse("tasks:attachment", args=[key]))
    assert answer.content == PDF
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert signed_in(SUPPORTER).get(reverse("tasks:attachment", args=[key])).status_code == 200
    assert signed_in(OTHER_UNIT).get(reverse("tasks:attachment", args=[key])).status_code == 403


def test_a_file_that_is_attached_to_no_task_is_given_to_nobody(task, signed_in):
    from ketluan.office.files.actions import keep

    loose = keep(PDF, "a.pdf", at=act(LEAD).at, by=act(LEAD).actor.key)
    assert signed_in(SPECIALIST).get(reverse("tasks:attachment", args=[loose.pk])).status_code == 403


def test_a_refused_file_keeps_the_words_that_were_typed(task, signed_in):
    answer = report(signed_in(LEAD), task, ("virus.exe", b"MZ\x90\x00"), words="Câu đã gõ")
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "“virus.exe”" in said
    assert "Câu đã gõ" in said
    assert not Progress.objects.exists()


def test_of_a_file_with_a_secrecy_stamp_nothing_is_kept(task, signed_in, tmp_path):
    answer = report(signed_in(LEAD), task, ("kho mật.txt", SECRET.encode()), words="Câu đã gõ")
    assert answer.status_code == 422
    assert "dấu chỉ độ mật" in answer.content.decode()
    assert "Câu đã gõ" in answer.content.decode()
    assert not File.objects.exists()
    assert not (tmp_path / "files").exists()
    entry = Entry.objects.order_by("-number").first()
    assert (entry.verb, entry.after) == ("refuse_file", {"reason": "secret"})
    assert "kho mật" not in str(entry.after) + entry.title


def test_an_action_does_not_even_hold_a_stamped_file():
    with pytest.raises(actions.Stamped):
        actions.Handed("a.txt", SECRET.encode())


def test_too_many_bytes_are_said_and_nothing_is_sent_without_them(task, signed_in, settings):
    settings.KETLUAN_UPLOAD_BYTES = settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000
    answer = report(signed_in(LEAD), task, ("lớn.txt", b"a" * 2_000), words="Câu đã gõ")
    assert answer.status_code == 422
    assert "Câu đã gõ" in answer.content.decode()
    assert not Progress.objects.exists()


def test_a_file_whose_act_fails_leaves_no_row(task, monkeypatch):
    monkeypatch.setattr("ketluan.office.people.actions.write", lambda line: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.report(act(LEAD), task, account(files=(actions.Handed("a.txt", TEXT),)))
    assert not File.objects.exists()


def test_the_page_of_a_task_names_its_files(task, signed_in):
    report(signed_in(LEAD), task, ("Báo cáo.pdf", PDF))
    said = signed_in(people.INSPECTOR).get(reverse("tasks:task", args=[task.pk])).content.decode()
    assert ">Báo cáo.pdf</a>" in said

"""Many files at once, a folder, and a direction that is no document."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from ketluan import Refused
from ketluan.office.desk.demo.story import session_text
from ketluan.office.files.models import File
from ketluan.office.intake.models import Direction, Source
from ketluan.office.intake.spoken import Page, take_in_spoken
from ketluan.office.ledger.models import Entry
from tests.office import people
from tests.office.intake.test_take_in import NOTICE, SECRET, dump
from tests.office.people import SPECIALIST, TODAY


def uploads(*texts):
    return [SimpleUploadedFile(f"tệp {number}.txt", text.encode()) for number, text in enumerate(texts, 1)]


def send(browser, files, **headers):
    given = {"office": people.office().pk, "received": TODAY.isoformat(), "file": files}
    return browser.post(reverse("intake:take-in"), given, headers=headers)


def test_each_of_several_files_has_its_verdict(signed_in):
    answer = send(signed_in(SPECIALIST), uploads(NOTICE, SECRET, NOTICE, ""))
    said = answer.content.decode()
    assert answer.status_code == 200
    assert said.count("Đã nhận<") == said.count("Đã có từ trước<") == 1
    assert said.count("Từ chối<") == 2
    assert "dấu chỉ độ mật" in said
    assert Source.objects.count() == 1


def test_the_script_is_answered_with_the_line_of_its_file_alone(signed_in):
    said = send(signed_in(SPECIALIST), uploads(NOTICE), **{"HX-Request": "true"}).content.decode()
    assert "Đã nhận<" in said
    assert "<html" not in said


def test_what_is_wrong_with_the_form_is_told_to_the_script_too(signed_in):
    answer = send(signed_in(SPECIALIST), [], **{"HX-Request": "true"})
    assert answer.status_code == 422
    assert "Hãy chọn một tệp" in answer.content.decode()


def test_one_file_leads_to_its_desk(signed_in):
    answer = send(signed_in(SPECIALIST), uploads(NOTICE))
    assert answer.url == reverse("review:desk", args=[Source.objects.get().pk])


def test_a_folder_is_taken_in_with_a_verdict_for_each_file(province, tmp_path, capsys):
    folder = tmp_path / "văn bản"
    (folder / "tháng 3").mkdir(parents=True)
    (folder / "tháng 3" / "thông báo.txt").write_text(NOTICE, encoding="utf-8")
    (folder / "phiên họp.txt").write_text(session_text(TODAY), encoding="utf-8")
    call_command("take_in", str(folder), office="Văn phòng UBND tỉnh", user=SPECIALIST)
    (folder / "mật.txt").write_text(SECRET, encoding="utf-8")
    with pytest.raises(CommandError, match="từ chối"):
        call_command("take_in", str(folder), office="Văn phòng UBND tỉnh", user=SPECIALIST)
    said = capsys.readouterr().out
    assert said.count("đã nhận") == said.count("đã có từ trước") == 2
    assert "mật.txt: từ chối: Văn bản có dấu chỉ độ mật" in said
    assert Source.objects.count() == 2


@pytest.mark.parametrize(
    "wrong", [{"user": "taichinh"}, {"user": "không ai"}, {"office": "Văn phòng Tỉnh ủy"}, {"office": "x"}]
)
def test_a_folder_is_not_taken_in_by_who_may_not(province, tmp_path, wrong):
    with pytest.raises(CommandError, match="không tiếp nhận"):
        call_command("take_in", str(tmp_path), **{"office": "Văn phòng UBND tỉnh", "user": SPECIALIST, **wrong})


def test_a_spoken_direction_is_a_source_whose_words_are_read(province):
    source = people.heard()
    assert source.kind == "spoken"
    assert source.direction.get_way_display() == "qua điện thoại"
    (proposal,) = people.proposals(source)
    assert (proposal.fields["lead"], proposal.fields["speaker"]) == ("Sở Y tế", "Đào Việt Cương")
    assert proposal.fields["deadline"] == "2026-11-25"


def test_the_same_words_on_another_day_are_another_direction(province):
    people.heard("Đẩy nhanh tiến độ dự án đường liên xã.")
    said = people.spoken("Đẩy nhanh tiến độ dự án đường liên xã.", said_on=people.days(-1), scans=())
    assert not take_in_spoken(people.act(SPECIALIST), people.office(), said).again
    again = take_in_spoken(people.act(SPECIALIST), people.office(), said)
    assert again.again
    assert Direction.objects.count() == 2


def test_a_scan_that_bears_a_secrecy_stamp_is_refused_with_the_words(province):
    page = Page("phiếu.txt", SECRET.encode())
    with pytest.raises(Refused):
        take_in_spoken(people.act(SPECIALIST), people.office(), people.spoken(scans=(page,)))
    assert not Source.objects.exists()
    assert list(Entry.objects.values_list("verb", flat=True)) == ["refuse"]


def test_of_a_secret_direction_nothing_is_kept(province):
    with pytest.raises(Refused):
        take_in_spoken(people.act(SPECIALIST), people.office(), people.spoken("MẬT\nKho Phiêng Quang chuyển đi."))
    assert not Source.objects.exists()
    assert not File.objects.exists()
    assert "Phiêng Quang" not in dump()
    assert "phiếu ghi" not in dump()


def test_a_scan_is_handed_out_as_a_download_only(signed_in):
    scan = people.heard().scans.get()
    answer = signed_in(SPECIALIST).get(reverse("intake:scan", args=[scan.pk]))
    assert answer.content == people.PICTURE
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_form_of_a_spoken_direction(signed_in):
    browser = signed_in(SPECIALIST)
    said = {"said_by": "Đào Việt Cương", "post": "Chủ tịch UBND tỉnh", "said_on": TODAY.isoformat(), "way": "voice"}
    given = {**said, "office": people.office().pk, "words": "Sở Nội vụ rà soát biên chế trước ngày 25/12/2026."}
    answer = browser.post(reverse("intake:spoken"), given)
    source = Source.objects.get()
    assert answer.url == reverse("review:desk", args=[source.pk])
    page = browser.get(reverse("intake:source", args=[source.pk])).content.decode()
    assert "Chủ tịch UBND tỉnh Đào Việt Cương" in page
    assert browser.post(reverse("intake:spoken"), {**given, "words": ""}).status_code == 422


def test_the_page_of_a_source_shows_the_original_to_its_office_alone(source, task, signed_in):
    address = reverse("intake:source", args=[source.pk])
    assert "h-original" in signed_in(SPECIALIST).get(address).content.decode()
    assert "h-original" not in signed_in(people.LEAD).get(address).content.decode()

"""The folder of files: each under its hash, once, and gone when it is discarded."""

from __future__ import annotations

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from ketluan.office.files import queries, store
from ketluan.office.files.actions import discard, keep
from ketluan.office.files.forms import MOST_FILES, FilesField
from ketluan.office.files.models import File
from ketluan.office.files.rules import Refused
from ketluan.office.files.sending import attachment
from tests.office import people
from tests.office.files.papers import PDF, TEXT
from tests.office.people import LEAD, TODAY, act


@pytest.fixture
def kept(province):
    return handed_in(PDF, "Báo cáo quý.pdf")


def handed_in(content, name):
    said = act(LEAD)
    return keep(content, name, at=said.at, by=said.actor.key)


def test_the_bytes_lie_under_their_hash(kept, tmp_path):
    sha256 = hashlib.sha256(PDF).hexdigest()
    assert kept.sha256 == sha256
    assert (tmp_path / "files" / sha256[:2] / sha256).read_bytes() == PDF
    assert (kept.size, kept.by.username) == (len(PDF), LEAD)


def test_the_same_bytes_lie_there_once(kept):
    again = handed_in(PDF, "bản sao.pdf")
    assert again.sha256 == kept.sha256
    assert list(store.stored()) == [kept.sha256]


def test_of_a_refused_file_nothing_is_kept(province, tmp_path):
    with pytest.raises(Refused):
        handed_in(b"MZ\x90", "virus.pdf")
    assert not File.objects.exists()
    assert not (tmp_path / "files").exists()


def test_a_discarded_file_is_gone_with_its_bytes(kept, committed):
    with committed():
        discard(kept)
    assert list(store.stored()) == []
    assert not File.objects.exists()


def test_bytes_that_another_file_has_stay(kept, committed):
    other = handed_in(PDF, "bản sao.pdf")
    with committed():
        discard(kept)
    assert store.get(other.sha256) == PDF


def test_a_row_is_not_changed(kept):
    kept.name = "khác.pdf"
    with pytest.raises(TypeError):
        kept.save()


def test_what_is_missing_loose_or_changed_is_found(kept):
    loose = store.put(b"rest")
    assert (queries.missing(), queries.loose(), queries.changed()) == ([], [loose], [])
    store.path_of(kept.sha256).write_bytes(b"other")
    assert queries.changed() == [kept.sha256]
    store.drop(kept.sha256)
    assert queries.missing() == [kept.sha256]


def test_a_file_is_sent_to_be_saved_and_never_shown(kept):
    answer = attachment(kept)
    assert answer.content == PDF
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="Bo co qu.pdf"')
    assert "B%C3%A1o%20c%C3%A1o" in answer.headers["Content-Disposition"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_bytes_that_were_changed_are_not_sent(kept):
    store.path_of(kept.sha256).write_bytes(b"other")
    with pytest.raises(ValueError, match="not what they were"):
        attachment(kept)


@pytest.mark.parametrize("name", ["../office.sqlite3", "a" * 63, "g" * 64])
def test_only_a_hash_is_a_name(province, name):
    with pytest.raises(ValueError, match="SHA-256"):
        store.path_of(name)


def taken(*uploads):
    from django import forms

    class Handed(forms.Form):
        files = FilesField()

    form = Handed({}, MultiValueDict({"files": list(uploads)}))
    return form, form.is_valid()


def test_a_form_takes_several_files_and_none():
    form, valid = taken(SimpleUploadedFile("a.pdf", PDF), SimpleUploadedFile("b.txt", TEXT))
    assert valid
    assert [one.name for one in form.cleaned_data["files"]] == ["a.pdf", "b.txt"]
    form, valid = taken()
    assert (valid, form.cleaned_data["files"]) == (True, [])


def test_a_form_names_each_file_that_it_refuses():
    form, valid = taken(SimpleUploadedFile("a.pdf", PDF), SimpleUploadedFile("b.exe", b"MZ\x90"))
    assert not valid
    assert "“b.exe”" in str(form.errors)
    assert not taken(*[SimpleUploadedFile("a.pdf", PDF)] * (MOST_FILES + 1))[1]


def test_today_is_the_day_on_which_it_was_kept(kept):
    assert kept.kept_at.astimezone(people.PLACE).date() == TODAY

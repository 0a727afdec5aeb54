"""A file is what its content says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketluan.office.files.rules import Refused, recognised
from tests.office.files.papers import DOCX, PDF, PNG, TEXT, XLSX, package

LARGEST = 1_000_000


def kept(content, name="a"):
    return recognised(content, name, largest=LARGEST)


@pytest.mark.parametrize(
    ("content", "name", "media_type", "stored"),
    [
        (PDF, "Báo cáo.pdf", "application/pdf", "Báo cáo.pdf"),
        (PDF, "Báo cáo.PDF", "application/pdf", "Báo cáo.pdf"),
        (PDF, "trang.html", "application/pdf", "trang.html.pdf"),
        (PNG, "bút phê.png", "image/png", "bút phê.png"),
        (b"\xff\xd8\xff\xe0" + PNG, "bút phê.jpeg", "image/jpeg", "bút phê.jpeg"),
        (DOCX, "x.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "x.docx"),
        (XLSX, "x.docx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "x.docx.xlsx"),
        (TEXT, "ghi chú.csv", "text/plain", "ghi chú.csv"),
        (TEXT, "..\\..\\etc/passwd", "text/plain", "passwd.txt"),
        (TEXT, '<a href="x">\n.txt', "text/plain", "a href=x.txt"),
        (TEXT, "...", "text/plain", "tep.txt"),
        (TEXT, ".txt", "text/plain", "txt.txt"),
    ],
)
def test_what_is_kept(content, name, media_type, stored):
    found = kept(content, name)
    assert (found.media_type, found.name) == (media_type, stored)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "empty"),
        (b"%PDF-" + b"x" * LARGEST, "too_large"),
        (b"MZ\x90\x00\x03", "kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "kind"),
        (b"<!DOCTYPE html><script>alert(1)</script>", "kind"),
        (b"\xef\xbb\xbf <svg xmlns='x'>", "kind"),
        (b"a\x00b", "kind"),
        (package("readme.txt"), "kind"),
        (package("word/document.xml", "word/vbaProject.bin"), "macro"),
        (b"PK\x03\x04" + b"\x00" * 40, "damaged"),
        (DOCX[:-10], "damaged"),
    ],
)
def test_what_is_refused(content, fault):
    with pytest.raises(Refused) as refusal:
        kept(content, "báo cáo.docx")
    assert refusal.value.fault == fault


@given(st.binary(max_size=300), st.text(max_size=300))
def test_any_bytes_are_kept_under_a_safe_name_or_refused(content, name):
    try:
        found = kept(content, name)
    except Refused:
        return
    assert found.name.isprintable()
    assert not set(found.name) & set('/\\:*?"<>|')
    assert len(found.name) <= 210
    assert found.name.rpartition(".")[0]

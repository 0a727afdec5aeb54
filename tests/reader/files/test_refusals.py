"""Whatever the bytes are: a text, or a refusal that says why; soon, and nothing else."""

from __future__ import annotations

import pickle
import random
import struct
import sys
import time
import zipfile
from contextlib import suppress
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketluan.reader.files import load, refusals
from ketluan.reader.files.limits import Limits
from ketluan.reader.files.refusals import Refused
from ketluan.reader.model import Loaded
from tests.reader.files.oldsets import SAMPLE
from tests.reader.files.pdfs import Pdf

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
KINDS = [kind for kind in vars(refusals).values() if isinstance(kind, type) and issubclass(kind, Refused)]
FACTS = {"limit": "50 MB", "kind": "RTF", "extra": "files"}


def archive(**parts: bytes | str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def word(body: str, prolog: str = "") -> bytes:
    return archive(word__document_xml=f"{prolog}<w:document {W}><w:body>{body}</w:body></w:document>")


def saved_word() -> bytes:
    out = BytesIO()
    document = docx.Document()
    document.add_paragraph(SAMPLE)
    document.save(out)
    return out.getvalue()


def code(source, **options) -> str:
    with pytest.raises(Refused) as refused:
        load(source, **options)
    return refused.value.code


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY a{n} "{"&a;" * 10}">' for n in range(9)) + "]>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        ("\ufeff\u200b".encode(), "empty"),
        (OLE, "binary_office"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"{\\rtf1\\ansi }", "unsupported"),
        (b"\x1f\x8b\x08\x00" + bytes(40), "unsupported"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "scan"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "scan"),
        (bytes(800), "unsupported"),
        (b"PK\x03\x04" + bytes(100), "damaged"),
        (saved_word()[:2000], "damaged"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "unsupported"),
        (archive(ppt__presentation_xml="<p/>"), "unsupported"),
        (word("<w:p>"), "damaged"),
        (word("<w:p/>", LAUGHS), "unsafe_xml"),
        (word("<w:p/>", '<!DOCTYPE x SYSTEM "file:///etc/passwd">'), "unsafe_xml"),
        (word("<w:p/>"), "empty"),
        ("<?xml version='1.0'?>" + LAUGHS + "<x>&a8;</x>", "unsafe_xml"),
        ("<?xml version='1.0'?><x>Ủy ban</x>", "unsupported"),
        ("Ủy ban \ud800 nhân dân", "mojibake"),
        (b"%PDF-1.4\n", "damaged"),
        (Pdf().picture().bytes(), "scan"),
    ],
)
def test_every_refusal_has_its_code(raw, expected):
    assert code(raw) == expected


def test_a_word_file_with_a_password_is_refused():
    raw = bytearray(saved_word())
    at = raw.index(b"PK\x01\x02")
    while at >= 0:
        raw[at + 8] |= 1
        at = raw.find(b"PK\x01\x02", at + 1)
    assert code(bytes(raw)) == "encrypted"


def test_paths_that_cannot_be_read_are_refused(tmp_path):
    assert code(tmp_path / "không có.txt") == "unreadable"
    assert code(tmp_path) == "unreadable"
    assert code(tmp_path / "a\x00b") == "unreadable"


def test_a_file_over_the_limit_is_not_even_read(tmp_path):
    path = tmp_path / "lon.txt"
    path.write_bytes(b"a" * 2000)
    assert code(path, limits=Limits(file_bytes=1000)) == "too_large"
    assert code(b"a" * 2000, limits=Limits(file_bytes=1000)) == "too_large"
    assert code(SAMPLE, limits=Limits(text_letters=100)) == "too_large"


def test_zip_bombs_are_not_unpacked():
    assert code(archive(word__document_xml=b" " * 30_000_000)) == "zip_bomb"
    assert code(archive(word__document_xml="<x/>", **{f"part{n}": "x" for n in range(2100)})) == "zip_bomb"
    assert code(word("<w:p/>"), limits=Limits(archive_bytes=10)) == "zip_bomb"


def test_an_archive_that_lies_about_its_sizes_is_bounded_all_the_same():
    raw = bytearray(archive(word__document_xml=b"a" * 3_000_000))
    at = raw.index(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<I", 100)
    assert code(bytes(raw), limits=Limits(part_bytes=1000)) in ("damaged", "too_large")


def test_a_directory_without_end_is_not_read():
    raw = bytearray(word("<w:p/>"))
    at = raw.rindex(b"PK\x05\x06")
    raw[at + 12 : at + 16] = struct.pack("<I", 0x7FFFFFFF)
    assert code(bytes(raw)) == "zip_bomb"


def test_a_library_that_is_not_installed_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(refusals.MissingExtra, match=r"ketluan\[files\]"):
        load(Pdf().text(SAMPLE, 70, 80).bytes())
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    assert code(f"<html><body><p>{SAMPLE}</p></body></html>") == "missing_extra"


def test_recognition_that_is_not_installed_is_named(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(refusals.OcrMissing, match="tesseract-ocr-vie"):
        load(Pdf().picture().bytes(), ocr=True)
    assert code(b"\x89PNG\r\n\x1a\n" + bytes(40), ocr=True) == "ocr_missing"


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_speaks_two_languages_and_travels_between_processes(kind):
    refused = kind(**FACTS)
    again = pickle.loads(pickle.dumps(refused))
    assert (type(again), str(again), again.message_en) == (kind, refused.message_vi, refused.message_en)
    assert refused.message_vi != refused.message_en
    assert "{" not in refused.message_vi + refused.message_en


def test_no_two_refusals_have_one_code():
    assert len({kind.code for kind in KINDS}) == len(KINDS)


def only_typed(source) -> None:
    with suppress(Refused):
        assert isinstance(load(source), Loaded)


MAGIC = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"<html>",
    b"<?xml",
    b"\xd0\xcf\x11\xe0",
]


@given(st.sampled_from(MAGIC), st.binary(max_size=400))
def test_no_bytes_raise_anything_else(magic, raw):
    only_typed(magic + raw)


@given(st.text(max_size=300))
def test_no_text_raises_anything_else(text):
    only_typed(text)


@given(st.text("<>/=&;!-\"' abdiprtv", max_size=300))
def test_no_markup_raises_anything_else(text):
    only_typed(f"<html>{text}")


@settings(max_examples=60)
@given(st.sampled_from([saved_word(), Pdf().text(SAMPLE[:60], 70, 80).bytes()]), st.data())
def test_no_damage_to_a_good_file_raises_anything_else(raw, data):
    broken = bytearray(raw)
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    only_typed(bytes(broken)[: data.draw(st.integers(1, len(raw)))])


MEGABYTE = 1_000_000
HOSTILE = {
    "one line": "ậ" * MEGABYTE,
    "blanks": " " * (MEGABYTE - 1) + "đ",
    "blank ends": ("đề nghị" + " " * 5000 + "x") * 200,
    "empty lines": "đ\n" * (MEGABYTE // 2),
    "stamps": "Ậ" * MEGABYTE,
    "stamp lines": "M Ậ " * (MEGABYTE // 4),
    "marks": "a" + "\u0323\u0302" * (MEGABYTE // 2),
    "marked letters": "e\u0302\u0323" * (MEGABYTE // 3),
    "hebrew marks": "\u05b0\u05b4\u0591" * (MEGABYTE // 3),
    "entities": "&amp;" * (MEGABYTE // 5),
    "ampersands": "&" * MEGABYTE,
    "invisible": "a\u200b" * (MEGABYTE // 2),
    "buttons": "chia sẻ " * (MEGABYTE // 8),
    "button lines": "Chia sẻ: Facebook Zalo x\n" * (MEGABYTE // 25),
    "link boxes": "Tin liên quan\n" * (MEGABYTE // 14),
    "old set": "®Ò nghÞ c¸c së " * (MEGABYTE // 15),
    "old set, one word": "®" * MEGABYTE,
    "old lines": "® Ò\n" * (MEGABYTE // 4),
    "old lines in a good text": SAMPLE * 20 + "® Ò nghÞ\n" * (MEGABYTE // 10),
    "angle brackets": "<html>" + "<" * MEGABYTE,
    "open elements": "<html>" + "<div>" * (MEGABYTE // 5),
    "open formats": "<html>" + "".join(f"<font color={n}>" for n in range(500)) + "<p>x" * (MEGABYTE // 5),
    "attributes": "<html><p " + " ".join(f"a{n}" for n in range(MEGABYTE // 7)) + ">",
    "tables": "<html>" + "<table><tr><td>ậ<td>đ</table>" * (MEGABYTE // 30),
    "tables in tables": "<html>" + "<table><tr><td>" * 900 + "đ" * 1000,
    "wide rows": "<html><table>" + "<tr><td colspan=99 rowspan=99>ậ" * (MEGABYTE // 35),
    "comments": "<html>" + "<!--" * (MEGABYTE // 4),
    "list items": "<html><ul>" + "<li><a>Đề nghị" * (MEGABYTE // 15),
}


def noise(size: int) -> bytes:
    return random.Random(5).randbytes(size)


HOSTILE_BYTES = {
    "noise": noise(MEGABYTE),
    "noise without zeros": noise(MEGABYTE).replace(b"\x00", b"\x01"),
    "utf-16 noise": b"\xff\xfe" + noise(MEGABYTE),
    "high bytes": bytes(range(0x80, 0x100)) * (MEGABYTE // 128),
    "word paragraphs": word("<w:p><w:r><w:t>đ</w:t></w:r></w:p>" * 100_000),
    "word deep": word("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000),
    "word deep runs": word("<w:p>" + "<w:ins>" * 100_000 + "</w:ins>" * 100_000 + "</w:p>"),
    "word tables in tables": word("<w:tbl><w:tr><w:tc>" * 5_000 + "</w:tc></w:tr></w:tbl>" * 5_000),
    "word runs": word("<w:p>" + "<w:r><w:t>®</w:t></w:r>" * 100_000 + "</w:p>"),
    "word boxes": word("<w:p><w:r><w:pict><w:txbxContent>" * 3_000 + "</w:txbxContent></w:pict></w:r></w:p>" * 3_000),
    "pdf pages": Pdf().text("đ " * 200_000, 0, 0).bytes(),
    "pdf trailer": b"%PDF-1.4\n" + b"1 0 obj << /Kids [1 0 R] >> endobj\n" * 25_000,
}


@pytest.mark.parametrize("name", [*HOSTILE, *HOSTILE_BYTES])
def test_a_megabyte_of_anything_is_settled_within_five_seconds(name):
    start = time.process_time()
    only_typed(HOSTILE.get(name) or HOSTILE_BYTES[name])
    assert time.process_time() - start < 5

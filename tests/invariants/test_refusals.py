"""No bytes whatever raise anything but the typed refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import ketluan
from tests.invariants.pieces import headed

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = [
    path.read_bytes()
    for path in sorted((ROOT / "samples").iterdir())
    if path.suffix in (".txt", ".html", ".docx", ".pdf")
]
MAGIC = (
    b"",
    b"PK\x03\x04",
    b"%PDF-1.7\n",
    b"<html>",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
)
unhurried = settings(deadline=None, max_examples=200)


def is_read_or_refused(source: bytes | str) -> bool:
    """True for a record or a refusal; whatever else is raised goes through."""
    try:
        return bool(ketluan.read(source).to_json())
    except ketluan.Refused as refused:
        return refused.code != "refused" and bool(refused.message_vi and refused.message_en)


@unhurried
@given(magic=st.sampled_from(MAGIC), raw=st.binary(max_size=2_000))
@example(magic=b"", raw=b"\x00")
@example(magic=b"<html>", raw=b"<table><tr><td rowspan=99999999 colspan=99999999>1")
def test_random_bytes_are_read_or_refused(magic, raw):
    assert is_read_or_refused(magic + raw)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sample with some bytes changed, a stretch cut out, or its end lost."""
    raw = bytearray(draw(st.sampled_from(SAMPLES)))
    places = st.integers(0, len(raw) - 1)
    for at, value in draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=20)):
        raw[at] = value
    at, length = draw(places), draw(st.sampled_from((0, 1, 7, 500, len(raw))))
    raw[at : at + length] = draw(st.binary(max_size=8))
    return bytes(raw)


@unhurried
@given(raw=damaged())
def test_a_damaged_file_is_read_or_refused(raw):
    assert is_read_or_refused(raw)


@unhurried
@given(text=st.text(st.characters(exclude_categories=()), max_size=300))
@example(text="\ud800")
@example(text="\x00")
@example(text="\u0301" * 3_000)
def test_any_text_is_read_or_refused(text):
    assert is_read_or_refused(text)


@unhurried
@given(text=headed(), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"]))
def test_nonsense_of_offices_is_read_or_refused_in_any_encoding(text, encoding):
    assert is_read_or_refused(text.encode(encoding, "replace"))


def test_what_is_neither_read_nor_refused_goes_through(monkeypatch):
    def broken(_source: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(ketluan, "read", broken)
    with pytest.raises(ZeroDivisionError):
        is_read_or_refused("Phiên họp")

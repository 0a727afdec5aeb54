"""A word list says where its words are from and when they were taken, and holds each of them once."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from ketluan.vietnamese.letters import shadow
from tests.house.tree import SRC

LEXICON = SRC / "reader" / "lexicon"
DATE = re.compile(r"\b20\d\d-\d\d(?:-\d\d)?\b")
WRITTEN = {"short_bodies.txt", "portal_lines.txt", "portal_tails.txt"}  # sought in the text itself, not in its shadow
SOURCE = re.compile(r"(?i)\bsources?:\s*\w|\bnguồn:\s*\w|\bown (?:list|reading)\b")


def faults(path: Path) -> list[str]:
    """What is wrong with a word list; its header is the run of ``#`` lines at its beginning."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    header = "\n".join(lines[: next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))])
    entries = [line for line in lines if line.strip() and not line.startswith("#")]
    found = []
    if not SOURCE.search(header):
        found.append("the header names no source")
    if not DATE.search(header):
        found.append("the header names no date")
    if not entries:
        found.append("no entry")
    if not unicodedata.is_normalized("NFC", text):
        found.append("not in NFC")
    found += [f"twice: {entry}" for entry, times in Counter(entries).items() if times > 1]
    found += [f"white space around {entry!r}" for entry in entries if entry != entry.strip()]
    if path.name not in WRITTEN:
        found += [f"never in a shadow: {entry}" for entry in entries if entry != shadow(entry)]
    return found


def test_every_word_list_says_its_source_and_its_date():
    assert {path.name: wrong for path in LEXICON.rglob("*.txt") if (wrong := faults(path))} == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("# Verbs of our own. 2026-11-22\ngiao\n", "the header names no source"),
        ("# Source: read in reports\ngiao\n", "the header names no date"),
        ("# Source: read in reports, 2026-11-22\n", "no entry"),
        ("# Source: read in reports, 2026-11-22\ngiao\nđề nghị\ngiao\n", "twice: giao"),
        ("# Source: read in reports, 2026-11-22\n giao\n", "white space around ' giao'"),
        ("# Source: read in reports, 2026-11-22\ngia\u0300\n", "not in NFC"),
        ("# Source: read in reports, 2026-11-22\nsố hoá\n", "never in a shadow: số hoá"),
        ("giao\n# Source: read in reports, 2026-11-22\n", "the header names no source"),
    ],
)
def test_a_fault_of_a_word_list_is_noticed(tmp_path, text, fault):
    (tmp_path / "verbs.txt").write_text(text, encoding="utf-8")
    assert fault in faults(tmp_path / "verbs.txt")


def test_a_word_list_in_order_has_no_fault(tmp_path):
    (tmp_path / "verbs.txt").write_text("# Verbs.\n# Source: reports, 2026-11\n\ngiao\nđề nghị\n", encoding="utf-8")
    assert faults(tmp_path / "verbs.txt") == []

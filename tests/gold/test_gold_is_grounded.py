"""Gold is a quotation: a slip of the annotator's pen must not become a miss of the reader."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from .grounding import GOLD, SAMPLES, Gold, document_of, misread, squeezed, strangers, text_of, ungrounded, values

LISTS = {
    "captions", "people", "figures", "directives", "decisions", "statements", "submissions", "requests", "citations",
    "difficulties",
}  # fmt: skip
FIELDS = {
    "figures": {"quote", "indicator", "value", "unit", "kind", "direction", "base", "bound", "period"},
    "directives": {
        "speaker", "verb", "addressees", "action", "lead", "supporters", "deliverable", "deadline", "deadline_text",
        "recurs", "point",
    },
    "citations": {"quote", "kind", "number", "date"},
    "submissions": {"title", "outcome"},
}  # fmt: skip
WORDS = {
    "kind": {"level", "change", "share", "rank", "target"},
    "direction": {"up", "down", None},
    "bound": {"estimate", "at_least", "at_most", "about", None},
}

every_gold = pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name.removesuffix(".gold.json"))


def read(path: Path) -> Gold:
    gold: Gold = json.loads(path.read_text("utf-8"))
    return gold


def made(**parts: object) -> Gold:
    return {"meeting": {"chairs": []}, **parts}


@every_gold
def test_each_string_stands_in_the_document(path: Path) -> None:
    assert ungrounded(read(path), text_of(path)) == []


@every_gold
def test_each_value_is_a_number_of_its_quote(path: Path) -> None:
    assert misread(read(path)) == []


@every_gold
def test_whoever_chairs_or_directs_is_among_the_people(path: Path) -> None:
    assert strangers(read(path)) == set()


@every_gold
def test_the_people_are_of_the_cast(path: Path) -> None:
    cast = (SAMPLES / "CAST.md").read_text("utf-8")
    assert [person["name"] for person in read(path)["people"] if f"| {person['name']} |" not in cast] == []


@every_gold
def test_a_caption_is_a_whole_line(path: Path) -> None:
    lines = {squeezed(line) for line in text_of(path).splitlines()}
    assert [caption for caption in read(path)["captions"] if squeezed(caption) not in lines] == []


@every_gold
def test_each_list_and_each_field_is_annotated(path: Path) -> None:
    gold = read(path)
    assert LISTS - gold.keys() == set()
    short = [item for kind, fields in FIELDS.items() for item in gold[kind] if set(item) != fields]
    assert short == []


@every_gold
def test_closed_fields_hold_only_their_words(path: Path) -> None:
    figures = read(path)["figures"]
    assert [figure for figure in figures for field, words in WORDS.items() if figure[field] not in words] == []
    assert [figure for figure in figures if (figure["kind"] == "change") != (figure["direction"] is not None)] == []


@every_gold
def test_no_directive_no_person_and_no_citation_stands_twice(path: Path) -> None:
    gold = read(path)
    keys = Counter([person["name"] for person in gold["people"]])
    keys += Counter([directive["action"] for directive in gold["directives"]])
    keys += Counter([str((citation["quote"], citation["number"])) for citation in gold["citations"]])
    assert [key for key, count in keys.items() if count > 1] == []


def test_a_gold_is_called_what_its_document_is_called() -> None:
    ids = [read(path)["id"] for path in GOLD]
    assert ids == [document_of(path).stem for path in GOLD]
    assert len(ids) == len(set(ids))


def test_a_string_that_the_document_does_not_hold_is_told_with_its_place() -> None:
    gold = made(difficulties=["thiếu nước", "thiếu điện"], people=[{"name": "Hờ A Páo", "posts": ["Trưởng ban"]}])
    assert ungrounded(gold, "Vùng cao thiếu\nnước. Ông Hờ A Páo nói.") == [
        ("difficulties", "thiếu điện"),
        ("people.posts", "Trưởng ban"),
    ]


def test_a_value_that_its_quote_does_not_hold_is_told() -> None:
    figures = [{"quote": "đạt 22.994,1 ha", "value": 22994.1}, {"quote": "tăng 5,2%", "value": 52}]
    assert misread(made(figures=figures)) == [("tăng 5,2%", 52)]


def test_a_sum_in_billions_and_millions_is_one_value() -> None:
    assert 1012.4 in values("được 1.012 tỷ 400 triệu đồng")


def test_a_speaker_whom_the_document_does_not_name_is_told() -> None:
    gold = made(people=[{"name": "Hờ A Páo", "posts": []}], directives=[{"speaker": "Hờ A Páo"}, {"speaker": None}])
    assert strangers(gold) == set()
    assert strangers({**gold, "people": []}) == {"Hờ A Páo"}

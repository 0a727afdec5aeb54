"""The schema follows the kinds, is shipped as it is made, and every record keeps it."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import jsonschema
import pytest

import ketluan
from ketluan.reader.kinds import kinds
from ketluan.reader.render.schema import schema, schema_json

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "docs" / "record.schema.json"
SAMPLES = sorted(
    path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".html", ".docx", ".xlsx", ".pdf")
)


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


def test_the_shipped_schema_is_the_one_that_the_kinds_make():
    assert SHIPPED.read_text(encoding="utf-8") == schema_json(), "run: ketluan schema > docs/record.schema.json"


def test_every_kind_has_its_place():
    places = schema()["properties"]
    assert {kind.key for kind in kinds()} | {key for kind in kinds() for key in kind.counts} <= set(places)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_keeps_the_schema(validator, sample):
    assert [error.message for error in validator.iter_errors(ketluan.read(sample).to_dict())] == []


def test_the_json_says_the_same_as_the_dict():
    record = ketluan.read(SAMPLES[0])
    assert json.loads(record.to_json()) == record.to_dict()


BREAKS = {
    "a key too many": lambda record: record.update(weather="mưa"),
    "a key too few": lambda record: record.pop("people"),
    "another contract": lambda record: record.update(schema="ketluan.record/2"),
    "a span of one": lambda record: record["blocks"][0].update(span=[1]),
    "a kind of block that there is not": lambda record: record["blocks"][0].update(kind="footnote"),
    "an item without a span": lambda record: record["people"][0].pop("span"),
    "an object where a list belongs": lambda record: record.update(figures={}),
    "a word for a number": lambda record: record["figures"][0].update(value="nhiều"),
}


@pytest.mark.parametrize("broken", BREAKS.values(), ids=BREAKS)
def test_a_broken_record_is_noticed(validator, broken):
    record = copy.deepcopy(ketluan.read(ROOT / "samples" / "ubnd-phien-hop-thang-10-2021.txt").to_dict())
    assert validator.is_valid(record)
    broken(record)
    assert not validator.is_valid(record)

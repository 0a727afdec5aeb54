"""Whatever is read keeps what ``docs/record.md`` promises: grounded, in order, the same each time, of one shape."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import ketluan
from ketluan.reader.render.schema import schema
from tests.invariants.contract import breaches, items
from tests.invariants.hostile import LEADS, UNITS, hostile
from tests.invariants.pieces import headed

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".html", ".docx", ".pdf"))
unhurried = settings(deadline=None, max_examples=150)


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema())


def plain(source: Path | bytes | str, **hints: str) -> dict[str, Any] | None:
    """The record as plain values, None where the document is refused."""
    try:
        return ketluan.read(source, **hints).to_dict()
    except ketluan.Refused:
        return None


@unhurried
@given(text=headed())
def test_every_item_of_any_text_is_grounded(text):
    record = plain(text)
    assert record is None or breaches(record) == []


@unhurried
@given(text=headed())
def test_every_record_keeps_the_schema(text):
    record = plain(text)
    assert record is None or [error.message for error in validator().iter_errors(record)] == []


@unhurried
@given(text=headed(), province=st.sampled_from([None, "Hà Giang"]), received=st.sampled_from([None, "2023-10-02"]))
def test_reading_twice_gives_the_same_bytes(text, province, received):
    def once() -> bytes:
        try:
            return ketluan.read(text, province=province, received=received).to_json()
        except ketluan.Refused as refused:
            return refused.code.encode()

    assert once() == once()


@unhurried
@given(lead=st.sampled_from(sorted(LEADS)), unit=st.sampled_from(sorted(UNITS)), size=st.integers(0, 6_000))
def test_what_is_repeated_without_end_is_grounded_too(lead, unit, size):
    record = plain(hostile(lead, unit, size))
    assert record is None or breaches(record) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_keep_every_promise(path):
    record = plain(path)
    assert breaches(record) == []
    assert [error.message for error in validator().iter_errors(record)] == []


# What a hint may fill: behind the words of the text ("Tỉnh ủy" → "Tỉnh ủy Sơn La"), or where nothing stood.
PROVINCE = " Sơn La"
EXTENDED = {"body", "unit", "counterparts", "issuer"}
# "năm 2023" becomes "2023-09" where the hint settles whose month a "tháng 9" is.
REFINED = {"covers", "period"}
# True where the year is the hint's; a count of days to come is a target, one of days gone by is not.
DERIVED = {"date_inferred", "kind"}


def changes(before: Any, after: Any, field: str = "") -> list[str]:
    """Where a second reading says something else than the first, not only more."""
    if before is None or before == [] or field in DERIVED or before == after:
        return []
    if isinstance(before, dict) and isinstance(after, dict):
        return [found for key, value in before.items() for found in changes(value, after[key], key)]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return [found for one, other in zip(before, after, strict=True) for found in changes(one, other, field)]
    if field in REFINED and after.startswith(f"{before}-"):
        return []
    if field in EXTENDED and _without_province(before) == _without_province(after):
        return []
    return [f"{field}: {before!r} became {after!r}"]


def _without_province(body: str) -> str:
    return body.replace(PROVINCE, "").replace(" tỉnh", "")


@example(text="Họp phiên thường kỳ tháng 9 nhiệm kỳ 2020/2025. ")
@unhurried
@given(text=headed())
def test_a_hint_fills_only_what_the_text_leaves_open(text):
    unhinted, hinted = plain(text), plain(text, province=PROVINCE.strip(), received="2023-10-02")
    if unhinted is None or hinted is None:
        assert unhinted is hinted
        return
    assert hinted["source"].pop("hints") == {"province": PROVINCE.strip(), "received": "2023-10-02"}
    assert unhinted["source"].pop("hints") == {"province": None, "received": None}
    assert changes(unhinted, hinted) == []


@pytest.fixture
def record() -> dict[str, Any]:
    """A good record with an item of most kinds."""
    read = plain(ROOT / "samples" / "ubnd-phien-hop-thang-10-2021.txt")
    assert read is not None
    assert {"people", "figures", "directives", "statements"} <= {where for where, _ in items(read)}
    return read


@pytest.mark.parametrize(
    ("spoil", "breach"),
    [
        (lambda record: record["directives"][0]["span"].reverse(), "is no passage"),
        (lambda record: record["figures"][0]["indicator"].update(text="thu"), "stands as"),
        (lambda record: record["people"][0]["mentions"].append([0, 10**6]), "is no passage"),
        (lambda record: record["statements"][0].update(content="ý khác"), "is not the passage"),
        (lambda record: record["directives"][0].update(lead="Sở Không Có"), "is not in the text"),
        (lambda record: record["figures"][0].update(period="tháng 9"), "is no period"),
        (lambda record: record["figures"][0].update(id=""), "ids are not unique"),
        (lambda record: record["blocks"].pop(), "is in none"),
        (lambda record: record["blocks"].reverse(), "blocks: "),
    ],
)
def test_a_broken_promise_is_noticed(record, spoil, breach):
    spoil(record)
    assert any(breach in found for found in breaches(record))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"date": "2023-09-28"}, {"date": "2019-09-28"}),
        ({"body": "Tỉnh ủy Hà Giang"}, {"body": "Tỉnh ủy Sơn La"}),
        ({"chairs": ["Lò Thị Mẩy"]}, {"chairs": []}),
    ],
)
def test_a_hint_that_overrules_the_text_is_noticed(before, after):
    assert changes(before, after) != []

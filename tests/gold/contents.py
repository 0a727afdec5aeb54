"""What of a record is compared with gold: the kinds and the parts, each with its fields, in one shape for both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from .likeness import amount, close, close_joined, close_sets, overlap, same, same_truth, words

Item = Any
Check = Callable[[Any, Any], bool]


class Kind(NamedTuple):
    """How items of one kind are told apart: their likeness, the least of it, and the fields of a matched item."""

    likeness: Callable[[Item, Item], float]
    floor: float
    fields: Mapping[str, Check]


def _by(key: str) -> Callable[[Item, Item], float]:
    return lambda one, other: overlap(one.get(key), other.get(key))


def _person(one: Item, other: Item) -> float:
    return float(words(one["name"]) == words(other["name"]))


def _post(one: Item, other: Item) -> float:
    return overlap(one["post"], other["post"]) if words(one["name"]) == words(other["name"]) else 0.0


def _figure(one: Item, other: Item) -> float:
    """Equal value and equal head of the unit ("hộ", "hộ gia đình"); the indicator decides among several such."""
    value = amount(one.get("value"))
    if value is None or value != amount(other.get("value")):
        return 0.0
    if words(one.get("unit"))[:1] != words(other.get("unit"))[:1]:
        return 0.0
    return (1 + overlap(one.get("indicator"), other.get("indicator"))) / 2


def _citation(one: Item, other: Item) -> float:
    if one.get("number") or other.get("number"):
        return float(same(one.get("number"), other.get("number")))
    return overlap(one.get("quote"), other.get("quote"))


KINDS: dict[str, Kind] = {
    "captions": Kind(_by("text"), 0.7, {}),
    "people": Kind(_person, 1.0, {}),
    "posts": Kind(_post, 0.8, {}),
    "figures": Kind(
        _figure,
        0.5,
        {"kind": same, "direction": same, "bound": same, "period": same, "indicator": close, "base": close},
    ),
    "directives": Kind(
        _by("action"),
        0.6,
        {
            "speaker": same,
            "addressees": close_joined,
            "deadline": same,
            "deadline_text": close,
            "recurs": same,
            "lead": close,
            "supporters": close_joined,
            "deliverable": same,
            "point": same,
        },
    ),
    "decisions": Kind(_by("object"), 0.6, {"verb": same, "body": close}),
    "statements": Kind(_by("content"), 0.6, {"speaker": same}),
    "submissions": Kind(_by("title"), 0.6, {"outcome": close}),
    "requests": Kind(_by("content"), 0.6, {"from": close}),
    "citations": Kind(_citation, 0.7, {"kind": same, "date": same}),
    "difficulties": Kind(_by("text"), 0.6, {}),
}
PARTS: dict[str, dict[str, Check]] = {
    "meeting": {
        "kind": same,
        "date": same,
        "body": close,
        "chairs": close_sets,
        "counterparts": close_sets,
        "online": same_truth,
        "ordinal": same,
        "term": same,
    },
    "document": {
        "type": same,
        "number": same,
        "date": same,
        "issuer": close,
        "subject": close,
        "signer": same,
        "signer_capacity": close,
    },
}
# in a record: the key under which an item's words stand, where they are not given they are those of its span
WORDS = {
    "directives": "action",
    "decisions": "object",
    "statements": "content",
    "submissions": "title",
    "requests": "content",
    "citations": "quote",
    "difficulties": "text",
}


class Content(NamedTuple):
    """A record or its gold in the one shape that is compared; a kind that the gold leaves out is not in ``items``."""

    items: dict[str, list[Item]]
    parts: dict[str, dict[str, Any]]


def _posts(people: Iterable[Item]) -> list[Item]:
    def text(post: Any) -> str:
        return str(post["text"] if isinstance(post, dict) else post)

    return [{"name": p["name"], "post": text(post)} for p in people for post in p.get("posts", ())]


def of_gold(gold: Mapping[str, Any]) -> Content:
    """A gold file's content: titles, difficulties and captions may be bare strings."""

    def whole(item: Any, key: str) -> Item:
        return {key: item} if isinstance(item, str) else item

    keyed = {**WORDS, "captions": "text"}
    items = {kind: [whole(i, keyed.get(kind, "")) for i in gold[kind]] for kind in KINDS if kind in gold}
    if "people" in gold:
        items["posts"] = _posts(gold["people"])
    return Content(items, {part: gold.get(part) or {} for part in PARTS})


def of_record(record: Mapping[str, Any]) -> Content:
    """A record's content, each item with the words that it stands on."""
    text = record.get("text", "")

    def quoted(item: Item, key: str) -> Item:
        start, end = item.get("span") or (0, 0)
        return {**item, key: text[start:end] if key == "quote" else item.get(key) or text[start:end]}

    items = {kind: [quoted(i, key) for i in record.get(kind) or ()] for kind, key in WORDS.items()}
    items["captions"] = [quoted(b, "text") for b in record.get("blocks") or () if b["kind"] == "caption"]
    items["people"] = list(record.get("people") or ())
    items["posts"] = _posts(items["people"])
    items["figures"] = [{**f, "indicator": _indicator(f.get("indicator"))} for f in record.get("figures") or ()]
    return Content(items, {part: record.get(part) or {} for part in PARTS})


def _indicator(value: Any) -> Any:
    return value.get("text") if isinstance(value, dict) else value

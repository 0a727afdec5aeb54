"""The scores that were last committed (``scores.json``), and what has been won and lost since.

For every set of gold the file holds its figures and, document by document, short keys of the items that were
matched, of those that were spurious and of the fields that were wrong. A key is a digest of the item's words: the
file quotes nothing, and an item keeps its key when the gold around it changes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .score import Outcome

SCORES = Path(__file__).with_name("scores.json")
IDENTITY = ("name", "post", "quote", "indicator", "value", "unit", "action", "object", "content", "title", "text")
Results = Mapping[str, "Mapping[str, Outcome]"]


def shown(item: Any) -> str:
    """The item's own words, for a person."""
    return " | ".join(str(item[key]) for key in IDENTITY if item.get(key) is not None)[:300]


def _keys(items: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Six hex digits an item; a second item of the same words gets a number behind them."""
    seen: Counter[str] = Counter()
    for item in items:
        digest = hashlib.sha256(shown(item).encode()).hexdigest()[:6]
        seen[digest] += 1
        yield (digest if seen[digest] == 1 else f"{digest}.{seen[digest]}"), item


def _lists(outcome: Outcome) -> dict[str, dict[str, Any]]:
    """{list: {key: what a person is shown}} of one kind in one document."""
    wrong = [
        (name, item, f"{name}: wanted {one!r} got {other!r}") for name, item, one, other, ok in outcome.fields if not ok
    ]
    return {
        "matched": {key: shown(item) for key, item in _keys(outcome.hits)},
        "spurious": {key: shown(item) for key, item in _keys(outcome.spurious)},
        "wrong": dict(_wrong(name, item, text) for name, item, text in wrong),
    }


def _wrong(name: str, item: Any, text: str) -> tuple[str, str]:
    """A wrong field's key and line; what has no words of its own (a meeting) goes by the field's name alone."""
    words = shown(item)
    return (f"{name}:{next(_keys([item]))[0]}", f"{text} <- {words[:90]}") if words else (name, text)


def load(path: Path = SCORES) -> dict[str, Any]:
    """All committed scores by set."""
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def entry(results: Results, rows: Mapping[str, Any]) -> dict[str, Any]:
    """What is committed of one set: its figures and the keys."""
    items = {
        document: {
            kind: {which: " ".join(keys) for which, keys in _lists(outcome).items() if keys}
            for kind, outcome in result.items()
        }
        for document, result in results.items()
    }
    return {"figures": dict(rows), "items": items}


def update(name: str, results: Results, rows: Mapping[str, Any], *, path: Path = SCORES) -> None:
    """Write the set's scores, leaving those of other sets alone."""
    scores = {**load(path), name: entry(results, rows)}
    path.write_text(json.dumps(dict(sorted(scores.items())), ensure_ascii=False, indent=1) + "\n", "utf-8")


def changes(name: str, results: Results, rows: Mapping[str, Any], *, path: Path = SCORES) -> list[str]:
    """Lines that say what was won and lost since this set was committed, item by item."""
    before = load(path).get(name)
    if before is None:
        return [f"no committed scores of {name}"]
    lines = [f"macro F1 {before['figures']['macro_f1']:.3f} -> {rows['macro_f1']:.3f}"]
    lines += [f"{place}: {was:.3f} -> {now:.3f}" for place, was, now in falls(before["figures"], rows)]
    for document, result in results.items():
        for kind, outcome in result.items():
            old = before["items"].get(document, {}).get(kind, {})
            lines += [f"{sign} {document} {kind} {text}" for sign, text in _changed(old, outcome)]
    return lines


def _changed(old: Mapping[str, str], outcome: Outcome) -> Iterator[tuple[str, str]]:
    now = _lists(outcome)
    was = {which: set(old.get(which, "").split()) for which in now}
    missed = dict(_keys(outcome.missed))
    yield from (("+", f"found: {text}") for key, text in now["matched"].items() if key not in was["matched"])
    yield from (("-", f"lost: {shown(item)}") for key, item in missed.items() if key in was["matched"])
    yield from (("-", f"spurious: {text}") for key, text in now["spurious"].items() if key not in was["spurious"])
    yield from (("-", text) for key, text in now["wrong"].items() if key not in was["wrong"])
    gone = len(was["spurious"] - now["spurious"].keys())
    if gone:
        yield "+", f"{gone} no longer spurious"
    mended = sorted(key for key in was["wrong"] - now["wrong"].keys() if key.split(":")[-1] not in missed)
    if mended:
        yield "+", f"fields mended: {' '.join(mended)}"


def falls(before: Mapping[str, Any], rows: Mapping[str, Any]) -> list[tuple[str, float, float]]:
    """Kinds and fields that score lower than committed: (place, was, now). One that is no longer scored counts as 0."""
    lower = [("macro_f1", before["macro_f1"], rows["macro_f1"])]
    for name, row in before.items():
        if name == "macro_f1":
            continue
        now = rows.get(name, {"fields": {}})
        if "f1" in row:
            lower.append((name, row["f1"], now.get("f1", 0.0)))
        lower += [(f"{name}.{key}", value, now["fields"].get(key, 0.0)) for key, value in row["fields"].items()]
    return [(place, was, is_now) for place, was, is_now in lower if is_now < was]

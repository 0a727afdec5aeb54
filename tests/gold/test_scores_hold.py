"""The reader does not fall behind the scores that ``python -m tests.gold.score --update`` has committed."""

from __future__ import annotations

from typing import Any

import pytest

from . import committed, contents, score

SET = "tests/gold"
GOLD = score.load_gold(score.ROOT / SET)


@pytest.fixture(scope="module")
def results() -> dict[str, dict[str, score.Outcome]]:
    return score.score(GOLD, score.read_records(score.ROOT / "samples", GOLD))


@pytest.fixture(scope="module")
def scores() -> dict[str, Any]:
    figures: dict[str, Any] = committed.load()[SET]
    return figures


def test_no_kind_and_no_field_falls(results: dict[str, dict[str, score.Outcome]], scores: dict[str, Any]) -> None:
    rows = score.report(results)
    lost = [line for line in committed.changes(SET, results, rows) if not line.startswith("+")]
    assert committed.falls(scores["figures"], rows) == [], "\n".join(lost)


def test_the_committed_scores_are_of_this_gold(scores: dict[str, Any]) -> None:
    kinds = {kind: row["gold"] for kind, row in scores["figures"].items() if kind in contents.KINDS}
    whole = [contents.of_gold(gold).items for gold in GOLD.values()]
    assert kinds == {kind: sum(len(items.get(kind, [])) for items in whole) for kind in contents.KINDS}
    assert scores["items"].keys() == GOLD.keys()

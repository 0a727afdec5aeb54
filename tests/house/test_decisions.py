"""A decision says when it was made, whether it stands, why, what was chosen and what that costs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT

DECISIONS = ROOT / "docs" / "decisions"
PARTS = ["Context", "Choice", "Price"]
STATUSES = r"(?:proposed|accepted|superseded by [0-9]{4})"


def faults(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    number = re.match(r"(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$", path.name)
    found = []
    if not number:
        found.append("the name is not 0001-some-words.md")
    elif not text.startswith(f"# {int(number[1])}. "):
        found.append("the title does not begin with its number")
    if not re.search(r"^\* Date: 20\d\d-\d\d-\d\d$", text, re.M):
        found.append("no date")
    if not re.search(rf"^\* Status: {STATUSES}$", text, re.M):
        found.append("no status")
    if re.findall(r"^## (.+)$", text, re.M) != PARTS:
        found.append(f"its parts are not {', '.join(PARTS)}")
    bodies = re.split(r"^## .+$", text, flags=re.M)[1:]
    found += [f"{part} is empty" for part, body in zip(PARTS, bodies, strict=False) if not body.strip()]
    return found


def test_every_decision_is_whole():
    assert {path.name: wrong for path in DECISIONS.iterdir() if (wrong := faults(path))} == {}


def test_no_two_decisions_have_one_number():
    numbers = [path.name[:4] for path in DECISIONS.glob("*.md")]
    assert numbers
    assert len(set(numbers)) == len(numbers)


WHOLE = (
    "# 7. Words\n\n* Date: 2026-11-22\n* Status: accepted\n\n## Context\n\nA.\n\n## Choice\n\nB.\n\n## Price\n\nC.\n"
)


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("0007-words.md", "* Date: 2026-11-22\n", "", "no date"),
        ("0007-words.md", "accepted", "maybe", "no status"),
        ("0007-words.md", "## Price\n\nC.\n", "", "its parts are not Context, Choice, Price"),
        ("0007-words.md", "B.\n", "", "Choice is empty"),
        ("0008-words.md", "", "", "the title does not begin with its number"),
        ("words.md", "", "", "the name is not 0001-some-words.md"),
    ],
)
def test_a_decision_with_a_part_missing_is_noticed(tmp_path, name, old, new, fault):
    (tmp_path / name).write_text(WHOLE.replace(old, new), encoding="utf-8")
    assert fault in faults(tmp_path / name)


def test_a_whole_decision_has_no_fault(tmp_path):
    (tmp_path / "0007-words.md").write_text(WHOLE, encoding="utf-8")
    assert faults(tmp_path / "0007-words.md") == []

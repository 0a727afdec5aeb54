"""Where a passage is shown is said in one place."""

from __future__ import annotations

from tests.house.tree import ROOT


def test_the_address_of_a_passage_is_built_in_one_place():
    office = ROOT / "src" / "ketluan" / "office"
    files = [*office.rglob("*.py"), *office.rglob("*.html")]
    built = {path.name for path in files if "#passage" in path.read_text(encoding="utf-8")}
    assert built == {"passages.py"}

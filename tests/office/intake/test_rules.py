"""A passage is marked in the block where it stands, and over the end of one."""

from __future__ import annotations

import pytest

from ketluan.office.intake.rules import shown

TEXT = "Một hai ba.\nBốn năm."
BLOCKS = [(0, 11, "title"), (12, 20, "body")]


@pytest.mark.parametrize(
    ("mark", "pieces"),
    [
        ((4, 7), [("Một ", "hai", " ba."), ("Bốn năm.", "", "")]),
        ((0, 11), [("", "Một hai ba.", ""), ("Bốn năm.", "", "")]),
        ((8, 15), [("Một hai ", "ba.", ""), ("", "Bốn", " năm.")]),
        ((0, 0), [("Một hai ba.", "", ""), ("Bốn năm.", "", "")]),
        ((9, 4), [("Một hai ba.", "", ""), ("Bốn năm.", "", "")]),
        ((500, 900), [("Một hai ba.", "", ""), ("Bốn năm.", "", "")]),
    ],
)
def test_the_text_is_whole_whatever_is_marked(mark, pieces):
    blocks = list(shown(TEXT, BLOCKS, mark))
    assert [(block.before, block.marked, block.after) for block in blocks] == pieces
    assert [block.before + block.marked + block.after for block in blocks] == ["Một hai ba.", "Bốn năm."]

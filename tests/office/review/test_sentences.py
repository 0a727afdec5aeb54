"""A passage is shown in its sentence."""

from __future__ import annotations

import pytest

from ketluan.office.intake.models import Source
from ketluan.office.review.models import Finding
from ketluan.office.review.sentences import around

TEXT = "Báo cáo tháng 9\nThu đạt 4.386,5 tỷ đồng, tăng 15,2%. Chi đạt 3.000 tỷ đồng. Dư nợ tăng"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("tăng 15,2%", "Thu đạt 4.386,5 tỷ đồng, tăng 15,2%."),
        ("3.000 tỷ đồng", "Chi đạt 3.000 tỷ đồng."),
        ("Dư nợ", "Dư nợ tăng"),
        ("tháng 9", "Báo cáo tháng 9"),
    ],
)
def test_the_sentence_holds_the_passage_and_no_more(words, sentence):
    start = TEXT.index(words)
    first, last = around(TEXT, start, start + len(words))
    assert TEXT[first:last].strip() == sentence


def test_a_finding_knows_its_sentence_in_one_line():
    source = Source(text="Mở đầu.\nThu đạt  4.386,5 tỷ đồng, tăng 15,2%. Chi đạt 3.000 tỷ đồng.")
    start = source.text.index("tăng")
    assert Finding(source=source, start=start, end=start + 4).sentence == "Thu đạt 4.386,5 tỷ đồng, tăng 15,2%."

"""A sample that is not plain text holds the words of its source, which is the one place where they are mended.

The PDF is not among them: the library that writes it is none of the tests'.
"""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

from samples.make import letter_html, notice_docx, party_tcvn3, plan_docx, source

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("module", [letter_html, party_tcvn3])
def test_the_file_is_what_its_script_writes(module: ModuleType, tmp_path: Path) -> None:
    module.make(tmp_path)
    assert (tmp_path / module.NAME).read_bytes() == (SAMPLES / module.NAME).read_bytes()


@pytest.mark.parametrize("module", [notice_docx, plan_docx])
def test_the_words_of_a_word_file_are_those_of_its_script(module: ModuleType, tmp_path: Path) -> None:
    def words(path: Path) -> bytes:
        with ZipFile(path) as parts:
            return parts.read("word/document.xml")

    module.make(tmp_path)
    assert words(tmp_path / module.NAME) == words(SAMPLES / module.NAME)


def test_a_point_is_counted_anew_under_each_higher_one() -> None:
    assert source.numbers([0, 1, 2, 2, 1, 2, None, 0, 1, 3]) == [
        *("I. ", "1. ", "a) ", "b) ", "2. ", "a) "),
        *("", "II. ", "1. ", "- "),
    ]


def test_a_capital_with_a_tone_is_written_small_in_tcvn3() -> None:
    assert party_tcvn3.encode("ĐẢNG ỦY\n") == b"\xa7\xb6NG \xf1Y\r\n"


def test_a_letter_that_tcvn3_has_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        party_tcvn3.encode("Ł")

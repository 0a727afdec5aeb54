"""The names under which results are written."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from ketluan.cli.sources import targets

OUT = Path("/kết quả")


@pytest.mark.parametrize(
    ("inputs", "names"),
    [
        (["a.txt", "b.docx"], ["a.json", "b.json"]),
        (["x/a.txt", "y/a.txt", "z/a.pdf"], ["a.json", "a-2.json", "a-3.json"]),
        (["x/a.txt", "a-2.txt", "y/a.txt"], ["a.json", "a-2.json", "a-3.json"]),
        (["x/a.txt", "y/a.txt", "a-2.txt"], ["a.json", "a-2.json", "a-2-2.json"]),
        (["x/Ấm.txt", normalize("NFD", "y/ấm.txt")], ["Ấm.json", normalize("NFD", "ấm-2.json")]),
        (["kế hoạch.v2.docx"], ["kế hoạch.v2.json"]),
        (["-"], ["stdin.json"]),
        (["x/a.txt", "x/a.txt"], ["a.json", "a-2.json"]),
    ],
)
def test_each_input_has_a_name_of_its_own(inputs, names):
    assert [path.name for path in targets([Path(name) for name in inputs], OUT, ".json")] == names


def test_names_do_not_depend_on_what_is_there_already():
    once = targets([Path("x/a.txt"), Path("y/a.txt")], OUT, ".json")
    assert targets([Path("x/a.txt"), Path("y/a.txt")], OUT, ".json") == once


def test_an_input_in_the_folder_of_results_keeps_its_name_to_itself():
    assert targets([OUT / "a.json"], OUT, ".json") == [OUT / "a-2.json"]

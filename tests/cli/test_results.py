"""Several documents read at a time: the same results in the same order, whatever becomes of one of them."""

from __future__ import annotations

import io
import os
import signal
from pathlib import Path

import pytest

from ketluan.cli.results import Reading, Writing, results
from ketluan.cli.speech import Say
from tests.cli.documents import REPORT


@pytest.fixture
def many(tmp_path):
    """Five reports of different lengths, the third one empty."""
    folder = tmp_path / "nhiều"
    folder.mkdir()
    for number in range(5):
        text = "" if number == 2 else REPORT + "Đồng chí Chủ tịch giao Sở Tài chính rà soát.\n" * (5 - number)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", ["json", "table"])
def test_two_at_a_time_say_and_write_what_one_after_another_does(ketluan, many, form):
    one = ketluan("read", many, "--format", form)
    assert one[0] == 1
    assert f"từ chối {many / '2.txt'}: " in one[2]
    assert ketluan("read", many, "--format", form, "--processes", "2") == one


def test_the_files_of_a_folder_are_the_same(ketluan, many, tmp_path):
    for processes in ("1", "3"):
        ketluan("read", many, "--format", "html", "--out", tmp_path / processes, "--processes", processes)
    written = [{path.name: path.read_bytes() for path in (tmp_path / each).iterdir()} for each in ("1", "3")]
    assert written[0] == written[1]
    assert len(written[0]) == 4


def test_documents_are_read_in_other_processes(many):
    read = Asking()
    given = list(results(Writing(read, "json", Say("vi"), alone=False), sorted(many.glob("*.txt")), 2))
    assert all("ValueError(" in result.trouble for result in given)
    assert not any(f"ValueError({os.getpid()})" in result.trouble for result in given)


def test_a_process_that_the_system_ends_costs_no_words(many):
    given = list(results(Writing(Dying(), "json", Say("vi"), alone=False), sorted(many.glob("*.txt")), 2))
    assert [result.text for result in given] == [None] * 5
    assert any(f"chưa đọc {many / '1.txt'}: " in result.trouble for result in given)


def test_standard_input_among_several_is_read_here(ketluan, report, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    status, out, _ = ketluan("read", "-", report, "--processes", "2")
    assert (status, len(out.splitlines())) == (0, 2)


@pytest.mark.parametrize("number", ["0", "-3"])
def test_no_processes_is_a_wrong_call(ketluan, report, number):
    assert ketluan("read", report, "--processes", number) == (2, "", "--processes phải từ 1 trở lên\n")


class Asking(Reading):
    """Tells in which process it is."""

    def __init__(self):
        super().__init__(None, None)

    def __call__(self, source: Path):
        raise ValueError(os.getpid())


class Dying(Asking):
    """Is ended by the system in the middle of a document."""

    def __call__(self, source: Path):
        os.kill(os.getpid(), signal.SIGKILL)

"""The data folder itself is searched, and a backup made afterwards: after refusals on every way in, and a purge."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.office.databases import on_file

ROOT = Path(__file__).parents[3]
WORDS = "Phiêng Quang"


@pytest.mark.once
def test_no_file_of_the_data_folder_holds_a_word_of_a_secret_paper(tmp_path):
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    environ = {name: value for name, value in os.environ.items() if not name.startswith("KETLUAN_")}
    environ |= {"KETLUAN_DATA": str(tmp_path / "data"), "TMPDIR": str(temporary)}
    environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    on_file(tmp_path / "data")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.office.desk.secret_papers", str(tmp_path / "data")],
        env=environ,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.split() == ["6", "True", "0"], ran.stderr[-2000:]
    assert WORDS not in ran.stderr
    told = [path for path in tmp_path.rglob("*") if path.is_file() and WORDS.encode() in path.read_bytes()]
    assert told == []
    assert list(temporary.iterdir()) == []
    with zipfile.ZipFile(tmp_path / "afterwards.zip") as backup:
        members = {name: backup.read(name) for name in backup.namelist()}
    assert len(members) > 20
    assert "Tống Duy Khải".encode() in members["tables/ledger.entry.jsonl"], "the act of purging is in it"
    assert [name for name, content in members.items() if WORDS.encode() in content] == []

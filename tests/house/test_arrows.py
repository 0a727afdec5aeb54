"""The import contracts of pyproject.toml are kept, and each of them can be broken."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT, SRC


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """The contracts of the project, run over the copy of it that stands in ``root``."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--config", "pyproject.toml"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(SRC, tmp_path / "src" / "ketluan", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_arrows_run_down_the_stairs(copy):
    run = lint_imports(copy)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("room", "line", "contract"),
    [
        ("reader/kinds/weather.py", "import ketluan.reader.kinds.tides", "Kinds do not know each other"),
        ("reader/marks/clouds.py", "import ketluan.reader.kinds.tides", "Inside the reader"),
        ("reader/text/clouds.py", "import ketluan.reader.marks", "Inside the reader"),
        ("reader/files/clouds.py", "import ketluan.reader.render", "Inside the reader"),
        ("reader/marks/values/clouds.py", "import ketluan.reader.marks.orders", "Among the marks"),
        ("vietnamese/clouds.py", "import ketluan.reference", "The reader stands on the dated facts"),
        ("reference/clouds.py", "import ketluan.reader.model", "The reader stands on the dated facts"),
        ("reader/marks/clouds.py", "import socket", "The reader asks neither"),
        ("reader/text/clouds.py", "import django", "The reader asks neither"),
        ("reader/text/clouds.py", "import ketluan.office", "The reader stands on the dated facts"),
    ],
)
def test_an_arrow_up_the_stairs_is_noticed(copy, room, line, contract):
    (copy / "src/ketluan/office").mkdir(exist_ok=True)
    (copy / "src/ketluan/office/__init__.py").touch()
    (copy / "src/ketluan/reader/kinds/tides.py").write_text('"""A kind."""\n')
    (copy / "src/ketluan" / room).write_text(f'"""A room."""\n\n{line}\n')
    run = lint_imports(copy)
    assert run.returncode == 1, run.stdout + run.stderr
    broken = [said for said in run.stdout.splitlines() if said.endswith("BROKEN")]
    assert any(said.startswith(contract) for said in broken), broken

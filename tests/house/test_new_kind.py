"""``make new-kind NAME=…`` writes a kind and its test; nothing else is edited for it to be read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path):
    """What a kind needs of the project, in a folder of its own."""
    for folder in ("src", "tools"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "tests/reader").mkdir(parents=True)
    for file in ("pyproject.toml", "tests/reader/marked.py"):
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


@pytest.fixture
def made(copy):
    run_of = run(copy, "tools/new_kind.py", "weather_report")
    assert run_of.returncode == 0, run_of.stderr
    assert run_of.stdout.split() == [
        "src/ketluan/reader/kinds/weather_report.py",
        "tests/reader/kinds/test_weather_report.py",
    ]
    return copy


def test_the_new_kind_is_discovered_and_its_item_stands_in_the_record(made):
    program = (
        "import ketluan, sys\n"
        "record = ketluan.read('Thông tin chung.\\nWeather report: chiều có mưa').to_dict()\n"
        "start, end = record['weather_report'][0]['span']\n"
        "sys.stdout.reconfigure(encoding='utf-8')\n"
        "print(ketluan.__file__, record['text'][start:end], sep='\\n')\n"
    )
    reading = run(made, "-c", program)
    assert reading.returncode == 0, reading.stderr
    file, words = reading.stdout.splitlines()
    assert Path(file).is_relative_to(made), "the copy is read, not the project"
    assert words == "Weather report: chiều có mưa"


def test_the_test_of_the_new_kind_passes_and_needs_its_rule(made):
    command = ("-m", "pytest", "-p", "no:cacheprovider", "tests/reader/kinds/test_weather_report.py")
    passing = run(made, *command)
    assert passing.returncode == 0, passing.stdout
    assert "2 passed" in passing.stdout
    kind = made / "src/ketluan/reader/kinds/weather_report.py"
    kind.write_text(kind.read_text(encoding="utf-8").replace("yield from named(doc)", "yield from ()"), "utf-8")
    assert "1 failed, 1 passed" in run(made, *command).stdout


def test_what_is_written_keeps_the_rules_of_the_house(made):
    files = ["src/ketluan/reader/kinds/weather_report.py", "tests/reader/kinds/test_weather_report.py"]
    for check in (["check"], ["format", "--check"]):
        checked = run(made, "-m", "ruff", *check, *files)
        assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("name", ["", "Weather", "weather-report", "class", "../weather", "__init__", "9lives"])
def test_a_name_that_cannot_be_a_kind_is_refused(copy, name):
    before = sorted(copy.rglob("*.py"))
    refused = run(copy, "tools/new_kind.py", name)
    assert refused.returncode == 2
    assert "make new-kind NAME=" in refused.stderr
    assert sorted(copy.rglob("*.py")) == before


def test_a_kind_that_is_there_is_not_written_over(made):
    kind = made / "src/ketluan/reader/kinds/weather_report.py"
    kind.write_text("# mine\n", "utf-8")
    assert run(made, "tools/new_kind.py", "weather_report").returncode == 2
    assert kind.read_text("utf-8") == "# mine\n"

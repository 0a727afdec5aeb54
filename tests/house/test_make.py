"""`make` lists its targets, the pins say versions and nothing else, and CI runs the checks and the tests."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT, targets

EXTRAS = ["files", "ocr", "office", "postgres", "dev"]
PIN = re.compile(r"[a-z0-9][a-z0-9._-]*==[0-9][0-9a-z.+!]*(?:\s*;.+)?")


def pins(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_make_alone_lists_every_target_with_what_it_does():
    listed = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    described = dict(re.findall(r"^  make (\S+) +(\S.+)$", listed, re.M))
    assert set(described) == targets()


@pytest.mark.parametrize("target", ["setup", "run", "test", "check", "score", "bench", "new-kind", "explain", "clean"])
def test_the_habits_of_the_project_are_targets(target):
    assert target in targets()


def test_make_runs_from_a_folder_that_knows_nothing_of_the_machine():
    assert not re.search(r"(?<![\w.$)])/(?!dev/null)\w", (ROOT / "Makefile").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["dev.txt", "bench.txt", "bench-office.txt"])
def test_a_pin_is_a_name_and_a_version(name):
    lines = pins(ROOT / "requirements" / name)
    assert lines
    assert [line for line in lines if not PIN.fullmatch(line)] == []


@pytest.mark.parametrize("line", ["--index-url x", "pyvi @ file:x", "-e .", "ruff>=0.9", "ruff", "ruff==1 --hash=x"])
def test_a_line_that_is_more_than_a_version_is_noticed(line):
    assert not PIN.fullmatch(line)


@pytest.mark.parametrize(
    ("name", "extras"), [("dev.txt", EXTRAS), ("bench.txt", ["bench"]), ("bench-office.txt", ["bench-office"])]
)
def test_what_pyproject_asks_for_is_pinned(name, extras):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(need for extra in extras for need in project["optional-dependencies"][extra])]
    pinned = {line.partition("==")[0] for line in pins(ROOT / "requirements" / name)}
    names = {re.match(r"[\w-]+", need)[0].lower().replace("_", "-") for need in wanted}
    assert names - pinned == set()


def test_the_core_depends_on_msgspec_alone():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [re.match(r"[\w-]+", need)[0] for need in project["dependencies"]] == ["msgspec"]


def test_ci_runs_the_checks_then_the_tests_and_nothing_more():
    run = ROOT / ".ci" / "run"
    assert os.access(run, os.X_OK)
    commands = [line for line in run.read_text(encoding="utf-8").splitlines() if line.startswith("make")]
    assert commands == ["make check", "make test"]


def need_chromium(path: Path) -> subprocess.CompletedProcess[str]:
    """The script on a machine that has only the commands of one folder."""
    script = ["/bin/sh", str(ROOT / "tools" / "need-chromium")]
    return subprocess.run(script, env={"PATH": str(path)}, capture_output=True, text=True, check=False)


def command(folder: Path, name: str, body: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{body}\n")
    (folder / name).chmod(0o755)


def test_where_chromium_may_not_be_installed_it_is_named_as_missing(tmp_path):
    command(tmp_path, "id", "echo 1000")
    command(tmp_path, "apt-get", "exit 0")
    asked = need_chromium(tmp_path)
    assert asked.returncode == 1
    assert "apt install chromium" in asked.stderr


def test_where_chromium_is_still_missing_after_apt_the_tests_do_not_begin(tmp_path):
    command(tmp_path, "id", "echo 0")
    command(tmp_path, "apt-get", "exit 0")
    asked = need_chromium(tmp_path)
    assert asked.returncode == 1
    assert "still missing" in asked.stderr


def test_where_chromium_is_there_nothing_is_installed(tmp_path):
    command(tmp_path, "chromium", "exit 0")
    command(tmp_path, "apt-get", "exit 9")
    assert need_chromium(tmp_path).returncode == 0


def test_hooks_are_local_and_fetch_nothing():
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"repo:\s*(\S+)", text)) == {"local"}
    assert set(re.findall(r"language:\s*(\S+)", text)) == {"system"}
    assert "additional_dependencies" not in text

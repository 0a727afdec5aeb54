"""A module is named for what is in it; a drawer is a noun that nobody looked for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.house.tree import project_files, short

DRAWERS = {"util", "helper", "common", "misc", "base", "manager", "handler", "service"}


def drawers(paths: Iterable[Path]) -> list[str]:
    return [short(path) for path in paths if any(is_drawer(part) for part in (path.stem, path.parent.name))]


def is_drawer(name: str) -> bool:
    return bool({word.removesuffix("s") for word in name.lower().split("_")} & DRAWERS)


def test_no_module_is_a_drawer():
    assert drawers(path for path in project_files() if path.suffix == ".py") == []


@pytest.mark.parametrize("name", ["utils", "helpers", "text_utils", "common", "task_manager", "service"])
def test_a_drawer_is_noticed_by_its_name(name):
    assert drawers([Path("src") / f"{name}.py"]) == [f"{name}.py"]


@pytest.mark.parametrize("name", ["letters", "baseline", "miscount", "commonwealth", "database", "serviced"])
def test_a_noun_that_only_looks_like_a_drawer_is_left_alone(name):
    assert drawers([Path("src") / f"{name}.py"]) == []

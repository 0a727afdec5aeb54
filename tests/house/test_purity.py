"""The reader is pure: the same text gives the same record on every day."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.house.tree import SRC, modules, short, syntax

CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime"}
CLOCK_OWNERS = {"datetime", "date", "time", "dt"}
NOISE = {"logging", "warnings"}
PURE = [SRC / "reader", SRC / "reference", SRC / "vietnamese"]


def impurities(paths: Iterable[Path]) -> list[str]:
    return [f"{short(path)}:{node.lineno}: {what}" for path in paths for node, what in _impure(syntax(path))]


def _impure(tree: ast.Module):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
            owner = node.func.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if name in CLOCK_OWNERS:
                yield node, f"{name}.{node.func.attr}() asks the clock"
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print":
            yield node, "print() writes"
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            yield from ((node, f"{name} writes") for name in names if name in NOISE)
        elif isinstance(node, ast.Global):
            yield node, "global state"


def test_the_reader_asks_no_clock_and_writes_nothing():
    assert impurities(path for room in PURE for path in modules(room)) == []


@pytest.mark.parametrize(
    "line",
    ["date.today()", "datetime.datetime.now()", "time.time()", "print('đã đọc')", "import logging", "global seen"],
)
def test_an_impure_line_is_noticed(tmp_path, line):
    (tmp_path / "rule.py").write_text(f"def rule():\n    {line}\n", encoding="utf-8")
    assert len(impurities(modules(tmp_path))) == 1


@pytest.mark.parametrize("line", ["date(2021, 8, 31)", "match.time()", "datetime.date.fromisoformat('2021-08-31')"])
def test_a_pure_line_is_left_alone(tmp_path, line):
    (tmp_path / "rule.py").write_text(f"def rule():\n    {line}\n", encoding="utf-8")
    assert impurities(modules(tmp_path)) == []

"""Rooms stay small enough to be read in one sitting."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from tests.house.tree import modules, short, syntax

FILE_LINES = 400
FUNCTION_LINES = 50


def long_files(paths: Iterable[Path]) -> list[str]:
    counted = ((path, len(path.read_text(encoding="utf-8").splitlines())) for path in paths)
    return [f"{short(path)}: {lines} lines" for path, lines in counted if lines > FILE_LINES]


def long_functions(paths: Iterable[Path]) -> list[str]:
    found = []
    for path in paths:
        for node in ast.walk(syntax(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    found.append(f"{short(path)}: {node.name} has {lines} lines")
    return found


def test_no_file_of_src_is_longer_than_400_lines():
    assert long_files(modules()) == []


def test_no_function_of_src_is_longer_than_50_lines():
    assert long_functions(modules()) == []


def test_a_file_of_401_lines_is_noticed_and_one_of_400_is_not(tmp_path):
    (tmp_path / "long.py").write_text("x = 1\n" * 401)
    (tmp_path / "full.py").write_text("x = 1\n" * 400)
    assert long_files(modules(tmp_path)) == ["long.py: 401 lines"]


def test_a_function_of_51_lines_is_noticed_and_one_of_50_is_not(tmp_path):
    (tmp_path / "two.py").write_text("def long():\n" + "    x = 1\n" * 50 + "\n\ndef full():\n" + "    x = 1\n" * 49)
    assert long_functions(modules(tmp_path)) == ["two.py: long has 51 lines"]

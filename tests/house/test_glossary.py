"""Every name of the glossary exists in the code, once for each meaning."""

from __future__ import annotations

import ast
import re
from collections import Counter

from tests.house.tree import ROOT, modules, syntax


def rows(text: str) -> list[list[str]]:
    """The cells of the glossary's tables, without heads and rules."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if "`" in row[1]]


def named(row: list[str]) -> list[str]:
    return re.findall(r"`([^`]+)`", row[1])


def names_of_the_code() -> set[str]:
    """Modules, classes, functions, fields, and the values that a Literal or a KEY allows."""
    names = {path.stem for path in modules()} | {path.parent.name for path in modules()}
    for path in modules():
        for node in ast.walk(syntax(path)):
            names |= _names(node)
    return names


def _names(node: ast.AST) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return {node.target.id}
    if isinstance(node, ast.Assign):
        key = [node.value.value] if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str) else []
        targets = [target.id for target in node.targets if isinstance(target, ast.Name)]
        return {*targets, *(key if "KEY" in targets else [])}
    if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal":
        return {leaf.value for leaf in ast.walk(node.slice) if isinstance(leaf, ast.Constant)}
    return set()


GLOSSARY = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")


def unknown(text: str) -> set[str]:
    known = names_of_the_code()
    return {name for row in rows(text) for name in named(row) if not set(name.split(".")) <= known}


def test_every_name_of_the_glossary_exists_in_the_code():
    assert len(rows(GLOSSARY)) > 20
    assert unknown(GLOSSARY) == set()


def test_one_name_has_one_meaning():
    times = Counter(name for row in rows(GLOSSARY) for name in named(row))
    assert [name for name, count in times.items() if count > 1] == []


def test_every_row_says_the_thing_the_name_and_the_vietnamese():
    assert [row for row in rows(GLOSSARY) if len(row) != 3 or not all(row)] == []


def test_a_name_that_is_not_in_the_code_is_noticed():
    table = (
        "| thing | in code | Vietnamese |\n| --- | --- | --- |\n| a range | `Span` | đoạn |\n| none | `Spam` | – |\n"
    )
    assert unknown(table) == {"Spam"}

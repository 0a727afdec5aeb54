"""No module leads back to itself: who reads one can begin at the bottom."""

from __future__ import annotations

import ast
from collections.abc import Set
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.house.tree import SRC, modules, syntax


def circle(root: Path) -> list[str]:
    """The modules of one circle under a folder, imports within functions and for types alone among them."""
    paths = {_name(path, root): path for path in modules(root)}
    graph = {name: set(_asked(syntax(path), paths.keys())) - {name} for name, path in paths.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []


def _name(path: Path, root: Path) -> str:
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def _asked(tree: ast.Module, known: Set[str]):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield from [name for name in (inner, node.module) if name in known][:1]


def test_no_import_leads_back():
    assert circle(SRC.parent) == []


@pytest.mark.parametrize(
    "back", ["from a import first", "def late():\n    from a import first", "if TYPE_CHECKING:\n    import a"]
)
def test_a_circle_is_noticed(tmp_path, back):
    (tmp_path / "a.py").write_text("from b import second", encoding="utf-8")
    (tmp_path / "b.py").write_text(back, encoding="utf-8")
    assert set(circle(tmp_path)) == {"a", "b"}


def test_an_arrow_is_no_circle(tmp_path):
    (tmp_path / "a.py").write_text("from b import second", encoding="utf-8")
    (tmp_path / "b.py").write_text("import ast", encoding="utf-8")
    assert circle(tmp_path) == []

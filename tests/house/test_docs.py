"""What the documents say is there is there."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ketluan.reader.render.schema import schema
from tests.house.tree import ROOT, SRC, modules, targets

PAGES = [
    "README.md",
    "README.vi.md",
    "ARCHITECTURE.md",
    "GLOSSARY.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/record.md",
]
READMES = ["README.md", "README.vi.md"]


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fenced(text: str, language: str) -> list[str]:
    """The blocks of code of one language; "" for those that name none."""
    return [body for tag, body in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.M | re.S) if tag == language]


def commands(text: str) -> list[list[str]]:
    """The commands of the shell blocks, without their comments."""
    lines = [line for block in fenced(text, "sh") for line in block.splitlines()]
    return [words for line in lines if (words := shlex.split(line, comments=True))]


def broken_links(name: str) -> list[str]:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page(name))
    return [link for link in links if "://" not in link and not (ROOT / name).parent.joinpath(link).exists()]


@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_a_page_leads_somewhere(name):
    assert broken_links(name) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_make_target_that_a_page_names_exists(name):
    named = set(re.findall(r"(?:`|^)make ([a-z][a-z-]*)", page(name), re.M))
    assert named - targets() == set()


def test_every_make_target_is_named_by_a_page():
    named = {word for name in PAGES for word in re.findall(r"(?:`|^)make ([a-z][a-z-]*)", page(name), re.M)}
    assert targets() - {"list"} - named == set()


@pytest.mark.parametrize("name", READMES)
def test_a_newcomer_needs_two_commands(name):
    assert [words[:2] for words in commands(page(name))] == [["make", "run"], ["make", "test"]]


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md"])
def test_the_commands_of_a_page_exist(name):
    for words in commands(page(name)):
        if words[0] == "make":
            assert words[1] in targets()
        else:
            assert words[0] == ".venv/bin/ketluan"
            helped = subprocess.run(
                [Path(sys.executable).with_name("ketluan"), words[1], "--help"],
                capture_output=True,
                text=True,
                check=False,
            )
            assert helped.returncode == 0, helped.stderr
            assert f"ketluan {words[1]}" in helped.stdout


@pytest.mark.parametrize("name", READMES)
def test_the_first_result_is_what_the_reader_says(name):
    (program,) = fenced(page(name), "python")
    (printed,) = fenced(page(name), "")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(program, name, "exec"), {})
    assert out.getvalue() == printed


def test_both_readmes_show_the_same_code():
    one, other = (page(name) for name in READMES)
    assert commands(one) == commands(other)
    assert fenced(one, "python") == fenced(other, "python")


def missing_paths(text: str) -> list[str]:
    """Paths in backticks that are not there: from the root, from src/ketluan or from the reader."""
    named = re.findall(r"`([\w.-]+(?:/[\w.-]+)+/?|\w+\.(?:py|md|toml|txt)|\w+/)`", text)
    roots = [ROOT, SRC, SRC / "reader"]
    return [path for path in named if not any((root / path).exists() for root in roots)]


def test_every_room_that_the_architecture_names_is_there():
    assert missing_paths(page("ARCHITECTURE.md")) == []


def test_every_room_is_in_the_architecture():
    text = page("ARCHITECTURE.md")
    assert {room for room in rooms() if f"`{room}`" not in text} == set()


def rooms() -> set[str]:
    """The modules and packages of ketluan and of its reader, and the apps of the office, as the architecture writes
    them."""
    places = [path for folder in (SRC, SRC / "reader") for path in folder.iterdir()]
    packages = {f"{path.relative_to(SRC)}/" for path in places if (path / "__init__.py").exists()}
    files = {str(path.relative_to(SRC)) for path in places if path.suffix == ".py" and path.name != "__init__.py"}
    apps = {f"office/{path.name}/" for path in (SRC / "office").iterdir() if (path / "__init__.py").exists()}
    return (packages | files | apps) - {"reader/"}


def test_the_record_has_every_key_that_its_page_describes():
    described = set(re.findall(r"^\| `(\w+)` \|", page("docs/record.md"), re.M))
    assert len(described) > 10
    assert described - set(schema()["properties"]) == set()


def test_every_page_that_the_code_refers_to_is_there():
    named = {name for path in modules() for name in re.findall(r"\bdocs/[\w/-]+\.md", path.read_text(encoding="utf-8"))}
    assert named
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_a_room_that_is_not_there_is_noticed():
    assert missing_paths("`reader/kinds/`, `reader/attic/`, `read.py`, `nowhere.py`") == ["reader/attic/", "nowhere.py"]


def test_a_broken_link_is_noticed(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("[there](page.md) [gone](gone.md#part) [far](https://example.org)")
    assert broken_links(str(path)) == ["gone.md"]


@pytest.mark.parametrize("path", sorted((ROOT / "changelog.d").iterdir()), ids=lambda path: path.name)
def test_a_changelog_fragment_is_one_line_for_the_user(path: Path):
    assert re.fullmatch(r"[a-z]+-[a-z0-9]+(?:-[a-z0-9]+)*\.md", path.name)
    assert re.fullmatch(r"\S.*[.…”]\n?", path.read_text(encoding="utf-8"))

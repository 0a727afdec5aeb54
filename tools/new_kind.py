"""Writes a new kind and its test: ``python tools/new_kind.py weather``. Nothing else has to be edited."""

from __future__ import annotations

import keyword
import re
import sys
from pathlib import Path

KIND = '''"""{Name}: say in one sentence what counts as one, and what does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.model import Item, Quote
from ketluan.reader.text.document import Document

KEY = "{name}"
ORDER = 900
LABELS = {{"vi": "{words}", "en": "{Words}"}}
FIELD_LABELS = {{"words": {{"vi": "nội dung", "en": "words"}}}}

# Patterns run on doc.shadow: lower case, new tone style, one kind of dash, quote and space.
_NAMED = re.compile(r"{words}: [^\\n]+")


class {Name}(Item, frozen=True, gc=False, kw_only=True):
    """One of them, with the words that it was read from."""

    words: Quote


def find(doc: Document) -> Iterator[{Name}]:
    """All of them, rules in order of trust."""
    yield from named(doc)


def named(doc: Document) -> Iterator[{Name}]:
    """Evidence: the line says so itself. Replace this example by your first rule, and name it for its evidence."""
    for match in _NAMED.finditer(doc.shadow):
        words = doc.quote(match.start(), match.end())
        yield {Name}(span=words.span, rule="named", words=words)
'''

TEST = '''"""{Name} are found where the text says so, and nowhere else."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds import {name}
from tests.reader.marked import check


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng nay họp. [[{Words}: đúng như câu này viết]]",
    ],
)
def test_it_is_found(sentence: str) -> None:
    check({name}.find, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Câu này không nói gì về việc đó.",
    ],
)
def test_it_is_left_alone(sentence: str) -> None:
    check({name}.find, sentence)
'''


def new_kind(name: str, root: Path) -> list[Path]:
    """Write a kind and its test, and say which files these are.

    Raises ValueError for a name that cannot be a kind's, FileExistsError for one that is taken.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) or keyword.iskeyword(name):
        raise ValueError(
            f"{name!r} is not a name for a kind: small letters, digits and single underscores, as in 'weather'"
        )
    words = name.replace("_", " ")
    fill = {"name": name, "Name": words.title().replace(" ", ""), "words": words, "Words": words.capitalize()}
    files = {
        root / "src/ketluan/reader/kinds" / f"{name}.py": KIND,
        root / "tests/reader/kinds" / f"test_{name}.py": TEST,
    }
    for path in files:
        if path.exists():
            raise FileExistsError(f"{path.relative_to(root)} is there already")
    for path, template in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(template.format(**fill), encoding="utf-8")
    return list(files)


def main() -> int:
    """The command; exit status 2 where the name cannot be taken."""
    root = Path(__file__).resolve().parents[1]
    try:
        written = new_kind(sys.argv[1] if len(sys.argv) == 2 else "", root)
    except (ValueError, FileExistsError) as refusal:
        print(refusal, "(make new-kind NAME=weather)", file=sys.stderr)
        return 2
    for path in written:
        print(path.relative_to(root))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Every string that a page says can be said in English, and stands in the catalogue that is shipped."""

from __future__ import annotations

import ast
import gettext
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils.translation import override
from django.utils.translation.template import templatize

from ketluan.office.intake.kinds import kinds
from ketluan.office.language import grouped, in_either
from tests.house.tree import SRC, modules, syntax

OFFICE = SRC / "office"
SPEAKS = {"_", "gettext", "gettext_lazy", "ngettext"}
IN_TEMPLATE = re.compile(r"""\b(?:n?gettext|_)\((?P<said>u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))""")
pytestmark = pytest.mark.once  # files are looked at, no row is
# What is Vietnamese whatever the page speaks: papers to offices, the made-up province, sentences said in both, words
# that a text is searched for.
ALWAYS_VIETNAMESE = {
    "agendas/paper.py",
    "agendas/titles.py",
    "briefs/actions.py",
    "agendas/business.py",
    "briefs/drafting.py",
    "briefs/duties.py",
    "briefs/economy.py",
    "briefs/layout.py",
    "briefs/notice.py",
    "briefs/rules/orders.py",
    "briefs/rules/prose.py",
    "briefs/rules/sessions.py",
    "briefs/rules/task_prose.py",
    "indicators/rules/elided.py",
    "indicators/rules/in_context.py",
    "indicators/rules/passages.py",
    "briefs/webpage.py",
    "indicators/rules/within.py",
    "database.py",
    "desk/demo/cast.py",
    "desk/demo/months.py",
    "desk/demo/rollout.py",
    "desk/demo/samples.py",
    "desk/demo/story.py",
    "desk/demo/briefing.py",
    "desk/demo/convened.py",
    "desk/demo/watched.py",
    "environment.py",
    "indicators/importing/columns.py",
    "indicators/rules/units.py",
    "intake/naming.py",
    "intake/spoken.py",
    "papers/dispatch.py",
    "papers/letterhead.py",
    "papers/workbook.py",
    "reports/paper.py",
    "rollout/importing/columns.py",
    "rollout/programme/columns.py",
    "rollout/rules/numbers.py",
    "rollout/rules/sentences.py",
    "people/import_columns.py",
    "people/on_behalf.py",
    "tasks/importing/columns.py",
    "tasks/letter.py",
}


def templates() -> list[Path]:
    """All but the pages of a server that fails: they ask no catalogue and say both."""
    return sorted(path for path in OFFICE.rglob("*.html") if path.name not in ("400.html", "500.html"))


def said_in_template(text: str) -> set[str]:
    return {ast.literal_eval(found["said"]) for found in IN_TEMPLATE.finditer(templatize(text))}


def said_in_code(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SPEAKS:
            yield from (argument for argument in node.args[:2] if isinstance(argument, ast.Constant))


def folders() -> list[Path]:
    """Each app has a catalogue of its own; what belongs to none stands in the office's."""
    return sorted(path.parent.parent for path in OFFICE.rglob("locale/en"))


def spoken(folder: Path) -> set[str]:
    """What the files of a folder say, less those of a folder below that has its own catalogue."""
    below = [other for other in folders() if folder in other.parents]

    def own(path: Path) -> bool:
        return folder in path.parents and not any(other in path.parents for other in below)

    of_code = {
        said.value
        for path in modules(OFFICE)
        if own(path)
        for said in said_in_code(syntax(path))
        if isinstance(said.value, str)
    }
    of_pages = (said_in_template(path.read_text(encoding="utf-8")) for path in templates() if own(path))
    return of_code.union(*of_pages)


def english(folder: Path) -> dict[str, str]:
    with (folder / "locale/en/LC_MESSAGES/django.mo").open("rb") as file:
        found = gettext.GNUTranslations(file)._catalog
    return {key[0] if isinstance(key, tuple) else key: value for key, value in found.items()}


each_folder = pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)


def vietnamese(words: str) -> bool:
    marks = {"̀", "́", "̃", "̉", "̣", "̂", "̆", "̛"}
    return "đ" in words.lower() or bool(marks & set(unicodedata.normalize("NFD", words)))


@each_folder
def test_every_string_has_its_english(folder):
    known = english(folder)
    assert {said for said in spoken(folder) if not known.get(said)} == set()


def test_the_catalogues_are_found():
    assert len(folders()) > 7
    assert sum(len(spoken(folder)) for folder in folders()) > 300


@each_folder
def test_no_english_string_is_left_vietnamese(folder):
    assert [value for key, value in english(folder).items() if key and vietnamese(value)] == []


@each_folder
def test_the_catalogue_holds_nothing_that_is_said_no_more(folder):
    assert {key for key in english(folder) if key} - spoken(folder) == set()


@each_folder
def test_what_is_shipped_is_what_was_written(folder):
    text = (folder / "locale/en/LC_MESSAGES/django.po").read_text(encoding="utf-8")
    assert "fuzzy" not in text
    blocks = re.findall(r'^msgid ((?:".*"\n)+)', text, re.M)
    written = {"".join(ast.literal_eval(line) for line in block.splitlines()) for block in blocks}
    assert written - {""} == {key for key in english(folder) if key}


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_no_template_says_vietnamese_past_the_catalogue(path):
    bare = re.sub(r"{[%#].*?[%#]}|{{.*?}}|lang=\"vi\">Tiếng Việt<", "", past_blocks(path.read_text(encoding="utf-8")))
    assert not vietnamese(bare), [line for line in bare.splitlines() if vietnamese(line)]


def past_blocks(text: str) -> str:
    return re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", text, flags=re.S)


def bare_strings(path: Path) -> list[str]:
    tree = syntax(path)
    passed = {id(said) for said in said_in_code(tree)}
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and vietnamese(node.value)
        if id(node) not in passed | docs
    ]


def test_no_module_says_vietnamese_past_the_catalogue():
    ours = [path for path in modules(OFFICE) if path.parent.name != "migrations"]
    told = {str(path.relative_to(OFFICE)): bare_strings(path) for path in ours}
    assert {name for name, words in told.items() if words} == ALWAYS_VIETNAMESE


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.key)
def test_the_readers_kinds_speak_both_languages(kind):
    for labels in (kind.labels, *kind.fields.values()):
        assert labels["vi"]
        assert labels["en"]
        assert not vietnamese(labels["en"])


@pytest.mark.parametrize(
    ("language", "count", "name"),
    [("vi", "1.234.567", "Phiếu trình"), ("en", "1,234,567", "Submission slip"), (None, "1.234.567", "Phiếu trình")],
)
def test_counts_and_names_in_both_are_said_in_the_language_of_the_page(language, count, name):
    with override(language):
        assert grouped(1_234_567) == count
        assert in_either(SimpleNamespace(name="Phiếu trình", english="Submission slip")) == name


def test_a_bare_string_is_noticed(tmp_path):
    path = tmp_path / "page.py"
    path.write_text('"""Tài liệu."""\nsaid = _("Có dịch")\nbare = "Không dịch"\n', encoding="utf-8")
    assert bare_strings(path) == ["Không dịch"]

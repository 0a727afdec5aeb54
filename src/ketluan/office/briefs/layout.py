"""What stands on the paper of a brief, part by part. Always in Vietnamese: it goes to offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ketluan.office.briefs.models import Brief, Sentence
from ketluan.office.charts.drawing import Picture
from ketluan.office.papers.dispatch import Level
from ketluan.office.papers.letterhead import Letterhead, letterhead_of_office
from ketluan.reference.paper_forms import PaperForm, paper_form
from ketluan.vietnamese.numbers import write_roman

_NAMES = {"report": ("BÁO CÁO", "BC"), "notice": ("THÔNG BÁO", "TB"), "agenda": ("CHƯƠNG TRÌNH", "CTr")}
_ONE_LINE, _TOGETHER = 60, 5  # letters of a line, words
_LEVELS: dict[int, Level] = {0: "text", 1: "part", 2: "heading", 3: "item"}


@dataclass(frozen=True)
class Table:
    """A table in the text: the column ``named`` holds words, the others stand in the middle; ``widths`` in cm."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    named: int = 1


@dataclass(frozen=True)
class Line:
    """A paragraph and what it is; or a picture, whose caption the words are; or a table, without words."""

    words: str
    level: Level = "text"
    picture: Picture | None = None
    table: Table | None = None


@dataclass(frozen=True)
class Laid:
    """A paper, part by part. ``title`` is its subject as it is named, ``subject`` as its lines break."""

    form: PaperForm
    head: Letterhead
    day: date
    kind: str
    number: str
    title: str
    subject: str
    lines: tuple[Line, ...]
    recipients: tuple[str, ...]
    power: str
    post: str
    signer: str


def laid(brief: Brief) -> Laid:
    """The paper of a brief."""
    form = paper_form(brief.form)
    head = replace(letterhead_of_office(brief.office), party=form.profile == "party", place=brief.place)
    return Laid(
        form=form,
        head=head,
        day=brief.dated,
        kind=_NAMES[brief.kind][0],
        number=head.number(_NAMES[brief.kind][1], brief.number),
        title=brief.subject,
        subject=_unbroken_end(brief.subject),
        lines=tuple(_numbered(brief.sentences.filter(dropped=False))),
        recipients=tuple(words.strip(" -;.") for words in brief.recipients.splitlines() if words.strip(" -;.")),
        power=brief.power,
        post=brief.signer_post,
        signer=brief.signer,
    )


def _unbroken_end(subject: str) -> str:
    """The last words of a long subject stay together, that no year stands on a line of its own."""
    words = subject.split(" ")
    if len(subject) <= _ONE_LINE:
        return subject
    return " ".join([*words[:-_TOGETHER], "\N{NO-BREAK SPACE}".join(words[-_TOGETHER:])])


def _numbered(sentences: Iterable[Sentence]) -> Iterator[Line]:
    """Parts by Roman numerals, headings and pictures by Arabic ones, items by a dash; text as it is."""
    parts = headings = pictures = 0
    for one in sentences:
        if one.picture is not None:
            pictures += 1
            yield Line(f"Hình {pictures}. {one.words}", picture=one.drawn)
            continue
        level = _LEVELS[one.level]
        if level == "part":
            parts, headings = parts + 1, 0
            yield Line(f"{write_roman(parts)}. {one.words.upper()}", level)
        elif level == "heading":
            headings += 1
            yield Line(f"{headings}. {one.words}", level)
        else:
            yield Line(f"- {one.words}" if level == "item" else one.words, level)

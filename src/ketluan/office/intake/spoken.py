"""Taking in a direction by voice, by telephone or on paper. Its text is Vietnamese whatever the page speaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ketluan.office.files.actions import keep
from ketluan.office.intake.actions import Given, Taken, take_in, tell_refusal
from ketluan.office.intake.models import Direction, Scan, Source
from ketluan.office.intake.reading import Secret, bears_stamp
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act

_WAYS = {"voice": "trực tiếp", "telephone": "qua điện thoại", "paper": "bằng giấy"}


@dataclass(frozen=True)
class Page:
    """A picture or a paper that comes with the words: its name and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Spoken:
    """Who said what, in which post, on which day, by which way (``Direction.Way``)."""

    said_by: str
    post: str
    said_on: date
    way: str
    words: str
    scans: tuple[Page, ...] = ()


def take_in_spoken(act: Act, office: Office, said: Spoken) -> Taken:
    """Keep a direction as a source of its own kind: its text says who gave it, when and how, and then the words.

    Raises ``Refused``, also for a scan whose own text bears a secrecy stamp; and the ``Refused`` of files for a scan
    of a kind that is not kept.
    """
    if any(bears_stamp(page.content, name=page.name) for page in said.scans):
        tell_refusal(act, office, Secret())
        raise Secret

    def beside(source: Source) -> None:
        Direction(source=source, said_by=said.said_by, post=said.post, said_on=said.said_on, way=said.way).save()
        for page in said.scans:
            _attach(act, source, page)

    given = Given(heard(said), f"Chỉ đạo của {said.said_by}", act.day, str(Source.Kind.SPOKEN))
    return take_in(act, office, given, beside=beside)


def heard(said: Spoken) -> str:
    """The text of a direction, in the form in which a report would tell it."""
    day = f"{said.said_on:%d/%m/%Y}"
    return f"Ngày {day}, {said.post} {said.said_by} chỉ đạo ({_WAYS[said.way]}):\n{said.words.strip()}"


def _attach(act: Act, source: Source, page: Page) -> None:
    file = keep(page.content, page.name, at=act.at, by=act.actor.key)
    Scan(source=source, file=file).save()
    log(act, "attach_scan", source, after={"name": file.name, "sha256": file.sha256})

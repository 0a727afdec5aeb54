"""Taking a document in: read, stored as it came and cleaned, or refused with nothing kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from django.db import transaction
from django.db.models import Q

from ketluan import Record
from ketluan.office.calendar.rules import whole_day
from ketluan.office.intake.models import Proposal, Reading, Source
from ketluan.office.intake.reading import READER, Refused, Watch, asked, layout, text_digest
from ketluan.office.intake.titles import in_short
from ketluan.office.people.actions import log
from ketluan.office.people.models import Office
from ketluan.office.people.rules import Act

_LONGEST_TITLE = 500
_FRAME = ("span", "rule", "id")
_SCAN = "scan"
Beside = Callable[[Source], object]


@dataclass(frozen=True)
class Given:
    """What someone hands in: the bytes of a file, or a text. ``kind`` is a text's way of coming; with
    ``watch``, which is told how far it is, a scan is recognised."""

    content: bytes | str
    name: str
    received: date
    kind: str = "pasted"
    watch: Watch | None = None


@dataclass(frozen=True)
class Taken:
    """A source; ``again`` where the Office had it before."""

    source: Source
    again: bool = False


@dataclass(frozen=True)
class Answer:
    """What became of one of several files: taken, there before, or refused with the reason."""

    name: str
    taken: Taken | None = None
    refused: Refused | None = None
    waits: bool = False


def take_in_each(
    act: Act, office: Office, files: Iterable[Given], lay_down: Callable[[Given], object] | None = None
) -> Iterator[Answer]:
    """Take several files in, one after the other; what one of them is refused for does not touch the others. A scan is
    laid down to be recognised where ``lay_down`` does that, and waits."""
    for given in files:
        try:
            record = _asked(office, given)
        except Refused as refusal:
            if lay_down and refusal.code == _SCAN:
                lay_down(given)
                yield Answer(given.name, waits=True)
            else:
                tell_refusal(act, office, refusal)
                yield Answer(given.name, refused=refusal)
        else:
            yield Answer(given.name, taken=_taken(act, office, given, record))


def take_in(act: Act, office: Office, given: Given, *, beside: Beside | None = None) -> Taken:
    """Read a document and keep it with what the reader proposes. ``beside`` keeps what comes with a new source, in the
    same transaction.

    Raises ``Refused``; then the ledger keeps time, user and reason, and nothing else is kept, not even the name.
    """
    try:
        record = _asked(office, given)
    except Refused as refusal:
        tell_refusal(act, office, refusal)
        raise
    return _taken(act, office, given, record, beside)


def _asked(office: Office, given: Given) -> Record:
    return asked(given.content, name=given.name, province=office.province, received=given.received, watch=given.watch)


@transaction.atomic
def _taken(act: Act, office: Office, given: Given, record: Record, beside: Beside | None = None) -> Taken:
    known = _known(office, record)
    if known is not None:
        return Taken(known, again=True)
    source = _keep(act, office, given, record)
    log(act, "take_in", source, after={"name": source.name, "sha256": source.sha256, "number": source.number})
    if beside:
        beside(source)
    Proposal.objects.bulk_create(proposed(read(act, source, record), record))
    return Taken(source)


def tell_refusal(act: Act, office: Office, refusal: Refused) -> None:
    """All that is kept of what was refused: time, user and reason."""
    with transaction.atomic():
        log(act, "refuse", office, after={"reason": refusal.code})


def _known(office: Office, record: Record) -> Source | None:
    same = Q(sha256=record.source.sha256) | Q(text_sha256=text_digest(record.text))
    found: Source | None = Source.objects.filter(same, office=office).first()
    return found


def _keep(act: Act, office: Office, given: Given, record: Record) -> Source:
    paper: dict[str, Any] = next((msgspec.to_builtins(item) for item in record["document"]), {})
    title = _title(record, paper)
    source = Source(
        office=office,
        kind=Source.Kind.FILE if isinstance(given.content, bytes) else given.kind,
        name=given.name[:255],
        title=title,
        number=(paper.get("number") or "")[:60],
        dated=whole_day(paper.get("date")),
        media_type=record.source.media_type,
        sha256=record.source.sha256,
        text_sha256=text_digest(record.text),
        original=record.loaded.original,
        text=record.text,
        layout=layout(record.loaded),
        received_on=given.received,
        taken_in_at=act.at,
        taken_in_by_id=act.actor.key,
        recognised=bool(record.loaded.pages),
        folded=Source.folded_words(title, record.text),
    )
    source.save()
    return source


def _title(record: Record, paper: dict[str, Any]) -> str:
    """What the source is called: an official document's type and subject, else its headline, else its first words."""
    if paper.get("type") and paper.get("subject"):
        return f"{paper['type']}: {' '.join(paper['subject'].split())}"[:_LONGEST_TITLE]
    headline = next((block.span for block in record.blocks if block.kind == "title"), None)
    start, end = headline or record.blocks[0].span
    words = " ".join(record.text[start:end].split())
    return words[:_LONGEST_TITLE] if headline else in_short(words)


def read(act: Act, source: Source, record: Record) -> Reading:
    """One run of the reader, without its proposals."""
    reading = Reading(
        source=source,
        reader=READER,
        at=act.at,
        blocks=[{"span": list(block.span), "kind": block.kind} for block in record.blocks],
        counts=record.counts,
        warnings=msgspec.to_builtins(record.warnings),
    )
    reading.save()
    log(act, "read", source, after={"reader": READER, "reading": reading.pk})
    return reading


def proposed(reading: Reading, record: Record) -> list[Proposal]:
    """What a record proposes, as rows that are not stored yet."""
    return [
        Proposal(
            reading=reading,
            kind=kind,
            key=item.id,
            rule=item.rule,
            start=item.span.start,
            end=item.span.end,
            fields={name: value for name, value in _plain(item).items() if name not in _FRAME},
        )
        for kind, items in record.items.items()
        for item in items
        if item.span.start < item.span.end
    ]


def _plain(item: Any) -> dict[str, Any]:
    """The item as JSON has it; numbers become strings with the digits as written, never floats."""
    plain: dict[str, Any] = msgspec.to_builtins(item)
    return plain

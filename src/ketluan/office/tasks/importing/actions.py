"""Making tasks of the rows of a sheet: a source whose text is the rows, a finding and a task for each."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from ketluan.office.intake.handing_in import keep_sheet
from ketluan.office.intake.models import Reading, Source
from ketluan.office.intake.reading import text_digest
from ketluan.office.ledger.rules import iso
from ketluan.office.people.access import require_work
from ketluan.office.people.actions import log, log_all
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.sheets.actions import finish
from ketluan.office.sheets.models import Draft
from ketluan.office.tasks.importing.columns import COLUMNS
from ketluan.office.tasks.importing.queries import rows_of
from ketluan.office.tasks.importing.rules import Row
from ketluan.office.tasks.models import ImportedRow, Progress, Support, Task
from ketluan.office.tasks.suggestion import deliverable
from ketluan.vietnamese.folding import fold

READER = "excel"
_BATCH = 500
_OTHERS = [(column.key, column.head) for column in COLUMNS if column.key != "wording"]
_NUMBER = 60
_TITLE = 500


@dataclass(frozen=True)
class _Line:
    """A row as a line of the source's text, and where its sentence stands in it."""

    row: Row
    start: int
    sentence: int
    words: str


def hand_in(act: Act, office: Office, *, name: str, content: bytes) -> Draft:
    """Keep the rows of a sheet until they are applied. Raises ``BadSheet``, or ``Secret``: of it nothing is kept."""
    return keep_sheet(act, office, COLUMNS, kind=str(Draft.Kind.TASKS), name=name, content=content)


@transaction.atomic
def apply(act: Act, draft: Draft) -> int:
    """Make tasks of the rows that are new, and forget the rest of the sheet; how many were made. A sheet that someone
    applied meanwhile makes none. Raises ``PermissionDenied``."""
    held = Draft.objects.select_for_update().get(pk=draft.pk)
    require_work(act.actor, held.office_id)
    rows = [row for row in rows_of(held, act.day) if row.verdict == "new"]
    if rows:
        lines = _lines(rows)
        source = _source(act, held, lines)
        tasks = _tasks(act, source, lines)
        _beside(act, lines, tasks)
        bodies = Organization.objects.in_bulk({task.lead_id for task in tasks})
        log(act, "import", source, after={"name": held.name, "rows": len(rows)})
        log_all(act, "assign", [(task, {"lead": bodies[task.lead_id].name, "due": iso(task.due)}) for task in tasks])
    finish(held, act.at)
    return len(rows)


def _lines(rows: list[Row]) -> list[_Line]:
    lines, start = [], 0
    for row in rows:
        place = f"{row.number}. "
        sentence = " ".join(row.cells["wording"].split())
        told = [f"{head}: {' '.join(row.cells[key].split())}" for key, head in _OTHERS if row.cells[key]]
        words = " | ".join([place + sentence, *told])
        lines.append(_Line(row, start, start + len(place), words))
        start += len(words) + 1
    return lines


def _source(act: Act, draft: Draft, lines: list[_Line]) -> Source:
    text = "\n".join(line.words for line in lines)
    source = Source(
        office_id=draft.office_id,
        kind=Source.Kind.IMPORTED,
        name=draft.name,
        title=draft.name[:_TITLE],
        media_type="text/plain",
        sha256=text_digest(text),
        text_sha256=text_digest(text),
        original=text,
        text=text,
        layout={"offsets": [[0, 0]], "removed": [], "lines": [], "warnings": [], "title": None, "published": None},
        received_on=act.day,
        taken_in_at=act.at,
        taken_in_by_id=act.actor.key,
        folded=Source.folded_words(draft.name, text),
    )
    source.save()
    blocks = [{"span": [line.start, line.start + len(line.words)], "kind": "row"} for line in lines]
    Reading(source=source, reader=READER, at=act.at, blocks=blocks, counts={}, warnings=[]).save()
    return source


def _tasks(act: Act, source: Source, lines: list[_Line]) -> list[Task]:
    findings = [_finding(act, source, line) for line in lines]
    Finding.objects.bulk_create(findings, batch_size=_BATCH)
    tasks = [_task(act, source, line.row, finding) for line, finding in zip(lines, findings, strict=True)]
    return list(Task.objects.bulk_create(tasks, batch_size=_BATCH))


def _finding(act: Act, source: Source, line: _Line) -> Finding:
    sentence = " ".join(line.row.cells["wording"].split())
    return Finding(
        source=source,
        kind="directives",
        start=line.sentence,
        end=line.sentence + len(sentence),
        quote=sentence,
        fields={"lead": line.row.cells["lead"], "deadline_text": line.row.cells["due"] or None},
        made_by_id=act.actor.key,
        made_at=act.at,
    )


def _task(act: Act, source: Source, row: Row, finding: Finding) -> Task:
    wording, told = row.cells["wording"], bool(row.cells["progress"])
    return Task(
        office_id=source.office_id,
        source=source,
        finding=finding,
        sentence=finding.quote,
        wording=wording,
        lead_id=row.lead,
        assigner_id=row.assigner,
        tracker_id=act.actor.key,
        assigned_on=row.assigned_on,
        deliverable=deliverable(row.cells["deliverable"]),
        deadline=row.deadline.kind,
        deadline_words=row.deadline.words,
        original_due=row.original_due,
        due=row.deadline.due,
        state=Task.State.ACCEPTED if told else Task.State.ASSIGNED,
        last_word_on=act.day,
        starred=bool(row.cells["starred"]),
        folded=fold(f"{wording}\n{finding.quote}\n{row.cells['number']}"),
    )


def _beside(act: Act, lines: list[_Line], tasks: list[Task]) -> None:
    """Supporters, what was told so far, and the keys by which the rows are known again."""
    pairs = [(line.row, task) for line, task in zip(lines, tasks, strict=True)]
    supports = [Support(task=task, organization_id=body) for row, task in pairs for body in row.supporters]
    Support.objects.bulk_create(supports, batch_size=_BATCH)
    told = [_progress(act, row, task) for row, task in pairs if row.cells["progress"]]
    Progress.objects.bulk_create(told, batch_size=_BATCH)
    rows = [_imported(row, task) for row, task in pairs]
    ImportedRow.objects.bulk_create(rows, batch_size=_BATCH)


def _progress(act: Act, row: Row, task: Task) -> Progress:
    words = row.cells["progress"]
    return Progress(task=task, organization_id=task.lead_id, by_id=act.actor.key, at=act.at, on=act.day, words=words)


def _imported(row: Row, task: Task) -> ImportedRow:
    number = row.cells["number"][:_NUMBER]
    return ImportedRow(office_id=task.office_id, task=task, key=row.key, number=number, dated=row.dated)

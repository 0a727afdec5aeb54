"""What the page of a session shows: everything that was confirmed of it, each once, the prevailing words in front."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from django.forms import BaseFormSet
from django.http import QueryDict
from django.utils import timezone

from ketluan.office.intake.kinds import KindLabel
from ketluan.office.intake.models import Source
from ketluan.office.meetings.forms import AmendForm, AttendanceFormSet
from ketluan.office.meetings.models import Request, Restatement, Session, Submission
from ketluan.office.meetings.outcomes import suggested
from ketluan.office.meetings.queries import suggested_attendance
from ketluan.office.meetings.request_filters import Line, line
from ketluan.office.meetings.request_queries import by_finding
from ketluan.office.meetings.rules import declared
from ketluan.office.meetings.submission_forms import OutcomeForm
from ketluan.office.meetings.submission_queries import settled
from ketluan.office.meetings.words import BOUNDS, DIRECTIONS, FIGURE_KINDS
from ketluan.office.review.models import Finding
from ketluan.office.review.queries import findings_by_kind
from ketluan.office.review.rules import day_written
from ketluan.vietnamese.dates import write_period

_Row = TypeVar("_Row", Request, Submission)
# what the head of the page and the list of attendance say already
_SAID_ABOVE = frozenset({"document", "meeting", "people"})


@dataclass(frozen=True)
class Paper:
    """What became of a paper as far as it is held, with the form that settles it."""

    finding: Finding
    held: Submission | None
    form: OutcomeForm

    @property
    def suggestion(self) -> str:
        """What the words of the text suggest."""
        found = suggested(str(self.finding.fields.get("outcome") or ""))
        return str(Submission.Outcome(found).label) if found else ""


@dataclass(frozen=True)
class Shown:
    """A finding that is read, and those of other sources that it stands for."""

    finding: Finding
    others: tuple[Finding, ...] = ()
    request: Line | None = None
    paper: Paper | None = None

    @property
    def all(self) -> tuple[Finding, ...]:
        """The one that is read, and the others."""
        return (self.finding, *self.others)

    @property
    def task(self) -> Any:
        """The task that stands on it, or on one of the others."""
        for finding in self.all:
            ground = getattr(finding, "ground", None)
            found = getattr(finding, "task", None) or (ground.task if ground else None)
            if found:
                return found
        return None

    @property
    def figure(self) -> dict[str, str]:
        """The cells of a figure."""
        said = self.finding.fields
        how = [BOUNDS.get(said.get("bound")), DIRECTIONS.get(said.get("direction"))]
        return {
            "indicator": _first_large((said.get("indicator") or {}).get("text") or ""),
            "value": " ".join(str(word) for word in how if word),
            "number": _grouped(str(said.get("value") or "")),
            "unit": (said.get("unit") or "").replace("usd", "USD"),
            "period": _period(str(said.get("period") or "")),
            "kind": str(FIGURE_KINDS.get(said.get("kind"), "")),
            "base": said.get("base") or "",
        }


def _period(iso: str) -> str:
    """A period in words: "8 tháng đầu năm 2026"; a day, and what is no period, in numbers."""
    try:
        return write_period(iso) if "/" in iso else day_written(iso)
    except ValueError:
        return "–".join(day_written(part) for part in iso.split("/"))


def _first_large(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


@dataclass(frozen=True)
class Section:
    """One kind on the page; ``groups`` are its findings by speaker, or one group without a name."""

    kind: KindLabel
    groups: list[tuple[str, list[Shown]]]

    @property
    def count(self) -> int:
        """How many findings are read."""
        return sum(len(shown) for _, shown in self.groups)


def session_page(
    session: Session, sources: Sequence[Source], refused: Mapping[int, OutcomeForm] | None = None
) -> dict[str, Any]:
    """All that the page shows; ``refused`` is the form of a paper that could not be held, by its finding."""
    found = [(kind, rows) for kind, rows in _read(sources) if kind.key not in _SAID_ABOVE]
    sections = [_section(kind, _with_matters(kind.key, rows, refused or {})) for kind, rows in found]
    counts = [count for source in sources if (count := declared(source.text)) is not None]
    return {
        "session": session,
        "today": timezone.localdate(),
        "sources": sources,
        "sections": sections,
        "attendance": _by_presence(session),
        "declared": session.declared if session.declared is not None else max(counts, default=None),
        "submitted": next((one.count for one in sections if one.kind.key == "submissions"), 0),
    }


def _with_matters(kind: str, rows: list[Shown], refused: Mapping[int, OutcomeForm]) -> list[Shown]:
    """The findings with the requests that are followed, and what became of the papers; of what they stand for too."""
    every = [one for shown in rows for one in shown.all]
    if kind == "requests":
        requests, today = by_finding(every), timezone.localdate()
        return [replace(shown, request=line(row, today) if (row := _of(shown, requests)) else None) for shown in rows]
    if kind == "submissions":
        held = settled(every)
        return [replace(shown, paper=_paper(shown, _of(shown, held), refused)) for shown in rows]
    return rows


def _of(shown: Shown, known: Mapping[int, _Row]) -> _Row | None:
    return next((known[one.pk] for one in shown.all if one.pk in known), None)


def _paper(shown: Shown, held: Submission | None, refused: Mapping[int, OutcomeForm]) -> Paper:
    """What became of a paper: held of the words that are read, or of those they stand for, which it is then settled
    on again."""
    finding = next((one for one in shown.all if held and one.pk == held.finding_id), shown.finding)
    return Paper(finding, held, refused.get(finding.pk) or OutcomeForm(finding, held))


def edit_forms(
    session: Session, sources: Sequence[Source], given: QueryDict | None
) -> tuple[AmendForm, BaseFormSet[Any]]:
    """The forms of a session: its fields, and the rows of attendance with those confirmed who are not there yet."""
    names = ("title", "body", "held_on", "chair", "declared", "version")
    form = AmendForm(given, initial={name: getattr(session, name) for name in names})
    there = [
        {"name": one.name, "post": one.post, "presence": one.presence, "reason": one.reason}
        for one in session.attendance.all()
    ]
    rows = AttendanceFormSet(given, initial=[*there, *suggested_attendance(session, sources)], prefix="attendance")
    return form, rows


def _grouped(value: str) -> str:
    """A number of the record as Vietnamese write it: "7418.5" is "7.418,5"; the digits stay as they were written."""
    whole, _, part = value.partition(".")
    if not whole.lstrip("-").isdecimal():
        return value
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def _by_presence(session: Session) -> list[tuple[str, list[Any]]]:
    found: dict[str, list[Any]] = {}
    for one in session.attendance.all():
        found.setdefault(one.get_presence_display(), []).append(one)
    return list(found.items())


def _read(sources: Sequence[Source]) -> Iterable[tuple[KindLabel, list[Shown]]]:
    """The findings by kind; one in whose place another of these sources is read stands behind that one."""
    found = findings_by_kind(sources)
    by_key = {finding.pk: finding for _, findings in found for finding in findings}
    behind: dict[int, list[Finding]] = {}
    hidden = set()
    for one in Restatement.objects.filter(first__in=by_key, again__in=by_key):
        read, left = (one.again_id, one.first_id) if one.prevails == "again" else (one.first_id, one.again_id)
        behind.setdefault(read, []).append(by_key[left])
        hidden.add(left)
    for kind, findings in found:
        rows = [Shown(one, tuple(behind.get(one.pk, ()))) for one in findings if one.pk not in hidden]
        if rows:
            yield kind, rows


def _section(kind: KindLabel, found: list[Shown]) -> Section:
    groups: dict[str, list[Shown]] = {}
    for shown in found:
        speaker = str(shown.finding.fields.get("speaker") or "") if kind.key == "statements" else ""
        groups.setdefault(speaker, []).append(shown)
    return Section(kind, list(groups.items()))

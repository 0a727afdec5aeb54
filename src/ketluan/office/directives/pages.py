"""The table of directives, put together from the questions and from what came with the form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.paginator import Page
from django.http import QueryDict
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from ketluan.office.directives import queries
from ketluan.office.directives.actions import Wanted
from ketluan.office.directives.forms import HeadForm, filled, wanted
from ketluan.office.directives.matching import Pairing, changes
from ketluan.office.directives.merging import Decision
from ketluan.office.directives.queries import Row
from ketluan.office.directives.taking_back import Taken
from ketluan.office.directives.words import LACKS, fact_in_words
from ketluan.office.intake.models import Proposal, Source
from ketluan.office.people.models import Organization
from ketluan.office.people.queries import holders, organizations
from ketluan.office.review.addressees import AddressBook
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Task
from ketluan.vietnamese.folding import fold


@dataclass(frozen=True)
class Table:
    """The rows of one page with what holds for all of them."""

    source: Source
    page: Page
    rows: list[Row]
    known: AddressBook
    head: HeadForm
    today: date

    @property
    def chosen(self) -> list[Row]:
        """The rows that were ticked."""
        return [row for row in self.rows if row.chosen]

    @property
    def faulty(self) -> bool:
        """Whether one of the chosen rows lacks something, or nobody assigns."""
        return any(row.lacks for row in self.chosen) or not self.head.is_valid()

    def wanted(self) -> list[Wanted]:
        """The tasks that the chosen rows are to be."""
        assigner = self.head.cleaned_data["assigner"]
        return [wanted(row, self.known, assigner, self.today) for row in self.chosen]

    def to_settle(self, said: str) -> tuple[Row | None, Organization | None]:
        """The row and the body of a settling button: "p12 7" names the body, "p12" means the one written in the row."""
        ref, _, key = said.partition(" ")
        row = next((row for row in self.rows if row.ref == ref), None)
        if row is None:
            return None, None
        written = self.known.named(row.values["lead"])
        return row, self.known.bodies.get(int(key)) if key.isdecimal() else written

    def with_lead(self, told: str, body: Organization) -> Table:
        """The table with a body as the lead wherever the same wording stands and nobody leads yet."""
        same = fold(told)
        rows = [
            self._led(row, body) if fold(row.told) == same and not self.known.named(row.values["lead"]) else row
            for row in self.rows
        ]
        return replace(self, rows=rows)

    def _led(self, row: Row, body: Organization) -> Row:
        led = replace(row, values={**row.values, "lead": body.name}, likely=[])
        return queries.judged(led, self.known)

    @property
    def context(self) -> dict[str, Any]:
        """What the template shows."""
        return {
            "source": self.source,
            "page": self.page,
            "rows": [(row, [LACKS[lack] for lack in row.lacks]) for row in self.rows],
            "ready": sum(not row.lacks for row in self.rows),
            "head": self.head,
            "bodies": organizations(self.today),
            "deadlines": Task.Deadline.choices,
            "deliverables": [("", "—"), *Task.Deliverable.choices],
        }


def narrowed(
    items: Sequence[Proposal | Finding], source: Source, asked: Mapping[str, Any], today: date
) -> Sequence[Proposal | Finding]:
    """The directives that were asked for: by words of theirs or of whom they name, by whether a row has all it needs as
    the text suggests it, by whether somebody confirmed it."""
    if not asked:
        return items
    known, sought = queries.address_book(source, today), fold(str(asked.get("q", "")).strip())
    rows = [queries.judged(row, known) for row in queries.rows(items, source, known)]
    shown = {
        "ready": lambda row: not row.lacks,
        "lacking": lambda row: bool(row.lacks),
        "confirmed": lambda row: row.confirmed,
    }.get(str(asked.get("show", "")), lambda row: True)
    return [row.item for row in rows if shown(row) and sought in fold(f"{row.quote} {row.told} {row.values['lead']}")]


def posted(items: Sequence[Proposal | Finding], given: QueryDict) -> Sequence[Proposal | Finding]:
    """The directives of which a form brings the cells, whatever became of the others since its page was opened."""
    brought = {name.removesuffix("-wording") for name in given if name.endswith("-wording")}
    return [item for item in items if queries.ref_of(item) in brought]


def gone(page: Table, given: QueryDict) -> bool:
    """Whether a row that was chosen waits no more: somebody decided it meanwhile."""
    return bool(set(given.getlist("row")) - {row.ref for row in page.rows})


def table(source: Source, page: Page, today: date, given: QueryDict | None) -> Table:
    """The table as the text suggests it, or with the cells that came with the form."""
    known = queries.address_book(source, today)
    assigners = holders("leader", office=source.office)
    head = HeadForm(given, assigners=assigners, initial={"assigner": assigners.first()})
    rows: Iterable[Row] = queries.rows(page.object_list, source, known)
    rows = [filled(row, given) for row in rows] if given else rows
    judged = [queries.judged(row, known) for row in rows]
    if not given:
        judged = [replace(row, chosen=not row.lacks) for row in judged]
    return Table(source, page, judged, known, head, today)


@dataclass(frozen=True)
class Decided:
    """The decisions that came with the form of a second source."""

    decisions: list[Decision]
    known: AddressBook


def decisions(found: Iterable[Pairing], known: AddressBook, given: QueryDict) -> Decided:
    """What was decided of the ticked rows: "new", or the key of what the row says again."""
    ticked = set(given.getlist("row"))
    rows = (_decision(row, known, given.get(row.ref, "")) for row in found if row.ref in ticked)
    return Decided([row for row in rows if row], known)


def _decision(row: Pairing, known: AddressBook, said: str) -> Decision | None:
    if said == "new":
        return Decision(row.item) if isinstance(row.item, Proposal) else None
    first = next((one for one in (row.first, *row.others) if one and str(one.pk) == said), None)
    return Decision(row.item, first, changes(row, first, known)) if first else None


def kept_in_words(taken: Iterable[Taken]) -> list[str]:
    """What was not taken back of each task, and why."""
    said = _("%(task)s: giữ nguyên %(what)s vì đã thay đổi hoặc đã được thực hiện sau đó.")
    return [
        said
        % {
            "task": Truncator(one.task.wording).chars(60),
            "what": ", ".join(fact_in_words(part).lower() for part in one.kept),
        }
        for one in taken
        if one.task is not None and one.kept
    ]


def tally(found: Iterable[Pairing]) -> dict[str, int]:
    """How many sentences are the same, sharpened, new."""
    counted = Counter(row.match.verdict for row in found)
    return {verdict: counted[verdict] for verdict in ("same", "sharpened", "new")}

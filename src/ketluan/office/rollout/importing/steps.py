"""What bodies did of documents, from a sheet: papers they issued, study sessions and people counted; each row with a
verdict before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from ketluan.office.intake.handing_in import keep_sheet
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import organization_named
from ketluan.office.people.rules import Act, Actor
from ketluan.office.rollout.access import documents_for, office_worked, steps_for
from ketluan.office.rollout.importing.cells import count_of, day_of, one_of
from ketluan.office.rollout.importing.columns import STEPS
from ketluan.office.rollout.models import Implementation, Instrument
from ketluan.office.rollout.rules.numbers import symbol
from ketluan.office.rollout.tellings import Told, tell
from ketluan.office.sheets.actions import applying
from ketluan.office.sheets.models import Draft
from ketluan.office.sheets.rows import SheetRow, Wrong, judged, met_once
from ketluan.vietnamese.folding import fold

_DONE: Final = ("", "da lam", "da xong", "x", "co", "roi", "hoan thanh", "da thuc hien", "da ban hanh")
_NOT: Final = ("chua lam", "chua", "khong", "don vi bao chua lam", "chua thuc hien", "chua ban hanh", "bao chua lam")
_STUDIED: Final = str(Implementation.Kind.STUDIED)
_ISSUED: Final = str(Implementation.Kind.ISSUED)
_COUNTS: Final = ("sessions", "attended", "planned")


@dataclass
class Row(SheetRow):
    """A row with its verdict: the document that it is about, and what it tells."""

    document: Instrument | None = None
    told: Told | None = None


@dataclass(frozen=True)
class _Known:
    """What the rows of a sheet are compared with."""

    documents: Mapping[str, list[Instrument]]
    bodies: dict[tuple[str, date], Organization | None]
    steps: frozenset[tuple[Any, ...]]
    today: date

    def document(self, words: str) -> Instrument:
        """The one document that a cell names, by its number or its title. Raises ``Wrong``."""
        number = symbol(words)
        said = f"n:{number.key}" if number else f"t:{fold(' '.join(words.split()))}"
        found = self.documents.get(said, [])
        if len(found) != 1:
            fault = _("Không có văn bản “%(words)s”.") if not found else _("Có nhiều văn bản “%(words)s”.")
            raise Wrong(fault % {"words": words})
        return found[0]

    def body(self, words: str, on: date) -> Organization:
        """The body that a cell names, as it was on a day, else today. Raises ``Wrong``."""
        for day in (on, self.today):
            if (words, day) not in self.bodies:
                self.bodies[words, day] = organization_named(words, on=day)
            found = self.bodies[words, day]
            if found is not None:
                return found
        raise Wrong(_("Không có cơ quan “%(words)s”, hoặc nhiều cơ quan cùng tên.") % {"words": words})


def hand_in(act: Act, office: Office, *, name: str, content: bytes) -> Draft:
    """Read a sheet and keep its rows until they are applied. Raises ``BadSheet``, ``Secret``."""
    return keep_sheet(act, office, STEPS, kind=str(Draft.Kind.STEPS), name=name, content=content)


def rows_of(actor: Actor, draft: Draft, today: date) -> list[Row]:
    """The rows of a sheet that waits, each with its verdict of now."""
    known = _known(actor, draft, today)
    met: dict[tuple[Any, ...], int] = {}
    return judged(Row, draft, lambda row: _judge(row, known, met))


def _judge(row: Row, known: _Known, met: dict[tuple[Any, ...], int]) -> None:
    row.document, row.told = _told(row.cells, known)
    key = _key(row.document.pk, row.told)
    met_once(met, key, row.number)
    row.verdict = "same" if key in known.steps else "new"


def _known(actor: Actor, draft: Draft, today: date) -> _Known:
    documents: dict[str, list[Instrument]] = {}
    for one in documents_for(actor).filter(office=draft.office_id):
        names = {f"n:{one.key}"} if one.number else set()
        for name in names | {f"t:{fold(one.title)}"}:
            documents.setdefault(name, []).append(one)
    steps = frozenset(_key(one.document_id, one) for one in steps_for(actor).filter(document__office=draft.office_id))
    return _Known(documents, {}, steps, today)


def _key(document: int, step: Told | Implementation) -> tuple[Any, ...]:
    """By what a step is known again."""
    return (document, step.body.pk, step.kind, step.done, step.on, fold(step.number))


def _told(cells: Mapping[str, str], known: _Known) -> tuple[Instrument, Told]:
    document = known.document(cells["document"])
    on = day_of(cells["on"])
    with override("vi"):
        kinds = {key: str(label) for key, label in Implementation.Kind.choices}
        papers = {key: str(label) for key, label in Implementation.Paper.choices}
    kind = one_of(cells["kind"], kinds, _("Bước “%(words)s” không có trong danh mục."))
    done = _done(cells["done"])
    said = {
        "paper": one_of(cells["paper"], papers, _("Loại văn bản “%(words)s” không có trong danh mục.")),
        "number": " ".join(cells["number"].split())[:60],
        "title": " ".join(cells["title"].split())[:300],
    }
    words = " ".join(cells["words"].split())[:300]
    counts = {name: count_of(cells[name]) for name in _COUNTS}
    _check(kind, on, {**said, "words": words}, done=done, today=known.today)
    body = known.body(cells["body"], on or known.today)
    if not done:
        return document, Told(body, kind, done, words=words)
    study = counts if kind == _STUDIED else dict.fromkeys(_COUNTS)
    texts = said["paper"], said["number"], said["title"]
    return document, Told(body, kind, done, on, *texts, **study, words=words)


def _done(words: str) -> bool:
    said = fold(" ".join(words.split()))
    if said in _DONE:
        return True
    if said in _NOT:
        return False
    raise Wrong(_("Tình hình “%(words)s” không đọc được; ghi Đã làm hoặc Chưa làm.") % {"words": words})


def _check(kind: str, on: date | None, said: Mapping[str, str], *, done: bool, today: date) -> None:
    """The same that the form of one step asks for."""
    if not kind:
        raise Wrong(_("Thiếu bước."))
    if done and on is None:
        raise Wrong(_("Hãy ghi ngày làm."))
    if on is not None and on > today:
        raise Wrong(_("Việc đã làm không thể sau hôm nay."))
    if done and kind == _ISSUED and not (said["paper"] and said["number"]):
        raise Wrong(_("Hãy ghi loại và số của văn bản đã ban hành."))
    if not said["words"] and not (done and said["number"]):
        raise Wrong(_("Hãy ghi căn cứ, hoặc số văn bản."))


def apply(act: Act, draft: Draft) -> int:
    """Write the rows that are new; how many. The same sheet a second time writes none. Raises ``PermissionDenied``."""
    written = 0
    with applying(draft, act.at) as held:
        office_worked(act.actor, held.office_id)
        for row in rows_of(act.actor, held, act.day):
            if row.verdict == "new" and row.document is not None and row.told is not None:
                tell(act, row.document, row.told)
                written += 1
    return written

"""What a report of a period can say: facts asked of the stores, put in order and said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models.functions import Coalesce
from django.utils.translation import override

from ketluan.office.briefs.duties import ahead, duties, open_tasks
from ketluan.office.briefs.economy import Economy, day_of, known_values
from ketluan.office.briefs.rules.facts import Drafted, Fact
from ketluan.office.briefs.rules.prose import period_in_words, sentence_case
from ketluan.office.briefs.rules.sessions import sessions_in_words
from ketluan.office.briefs.stored import fact_of_finding, fact_of_session, fact_of_task
from ketluan.office.indicators.adopting.queries import waiting
from ketluan.office.indicators.rules.periods import Period, period_of
from ketluan.office.intake.access import restricted
from ketluan.office.meetings.models import Request, Session, SessionSource, Submission
from ketluan.office.meetings.queries import superseded
from ketluan.office.meetings.submission_queries import submission_of
from ketluan.office.people.models import Office
from ketluan.office.review.models import STANDING, Finding
from ketluan.vietnamese.folding import fold


@dataclass(frozen=True)
class Draft:
    """The sentences in order, and all facts that were at hand."""

    sentences: tuple[Drafted, ...]
    known: tuple[Fact, ...]


def report(office: Office, period: Period, dated: date) -> Draft:
    """The report of a period, as it is known on a day: where the indicators stand, tasks, difficulties, what comes
    next, what is asked for. Always in Vietnamese: it goes to offices."""
    with override("vi"):
        until = day_of(period, dated)
        economy = Economy.of(office, period)
        said = [
            Drafted("opening", f"{office.organization.name} báo cáo {_about(period)} như sau:"),
            *economy.said(),
            Drafted("tasks", "Kết quả thực hiện kết luận, chỉ đạo", level=1),
            *_sessions(office, Period(period.start, max(period.start, until))),
            *duties(office, until),
            *_part("difficulties", "Tồn tại, hạn chế", [*economy.behind(), *_difficulties(office, period)]),
            *_part("ahead", "Nhiệm vụ trọng tâm thời gian tới", [*economy.paces(), *ahead(office, period, until)]),
            *_part("requests", "Kiến nghị, đề xuất", list(_requests(office, period))),
            Drafted("close", f"Trên đây là báo cáo {_about(period)}./."),
        ]
        return Draft(tuple(said), tuple(_known(office, period)))


def _about(period: Period) -> str:
    return f"tình hình kinh tế - xã hội và kết quả thực hiện nhiệm vụ {period_in_words(period)}"


def _part(part: str, title: str, said: Sequence[Drafted]) -> Iterator[Drafted]:
    """A part with its title; none where there is nothing to say."""
    if said:
        yield Drafted(part, title, level=1)
        yield from said


def _sessions(office: Office, period: Period) -> Iterator[Drafted]:
    """The sessions of the period, and what became of the papers that they heard."""
    shut = SessionSource.objects.filter(restricted("source"))
    held = Session.objects.filter(office=office, held_on__range=(period.start, period.end))
    told = list(held.exclude(session_sources__in=shut).order_by("held_on", "pk"))
    papers = _findings(office, period, "submissions")
    settled = [held.outcome for held in map(submission_of, papers) if held]
    outcomes = {str(name): settled.count(one) for one, name in Submission.Outcome.choices if one in settled}
    words = sessions_in_words(len(told), len(papers), outcomes)
    if words:
        yield Drafted("sessions", words, (*map(fact_of_session, told), *map(fact_of_finding, papers)))


def _difficulties(office: Office, period: Period) -> Iterator[Drafted]:
    """Each confirmed difficulty, once where several sources say it in the same words; the newest first."""
    found: dict[str, list[Finding]] = {}
    for one in _findings(office, period, "difficulties"):
        found.setdefault(fold(sentence_case(one.quote)), []).append(one)
    for same in found.values():
        yield Drafted("difficulties", sentence_case(same[0].quote), tuple(map(fact_of_finding, same)), level=3)


def _requests(office: Office, period: Period) -> Iterator[Drafted]:
    """What lower units ask, but for what they say was answered."""
    for one in _findings(office, period, "requests"):
        followed = getattr(one, "request", None)
        if followed is None or followed.says != Request.Says.ANSWERED:
            asker = followed.from_whom if followed else ""
            words = sentence_case(one.quote)
            told = f"{asker}: {words[:1].lower()}{words[1:]}" if asker and asker not in words else words
            yield Drafted("requests", told, (fact_of_finding(one),), level=3)


def _findings(office: Office, period: Period, kind: str) -> list[Finding]:
    """The confirmed findings of a kind whose session, document or receipt falls into a period, the newest first; none
    of a restricted source: a brief is read by a whole Office."""
    day = Coalesce("source__of_session__session__held_on", "source__dated", "source__received_on")
    rows = Finding.objects.filter(STANDING, ~restricted("source"), kind=kind, source__office=office).annotate(day=day)
    rows = rows.filter(~superseded(), day__range=(period.start, period.end))
    return list(rows.select_related("submission", "request__asker").order_by("-day", "source", "start", "pk"))


def _unused_figures(office: Office, period: Period) -> Iterator[Finding]:
    """The confirmed figures of a period that are no value of an indicator."""
    for one in waiting(office):
        of = period_of(str(one.fields.get("period") or ""))
        if of is not None and period.start <= of.end <= period.end:
            yield one


def _known(office: Office, period: Period) -> Iterator[Fact]:
    """All facts of the period that a report could stand on."""
    yield from known_values(office, period)
    for kind in ("difficulties", "decisions", "requests", "submissions"):
        yield from (fact_of_finding(one) for one in _findings(office, period, kind))
    yield from (fact_of_finding(one) for one in _unused_figures(office, period))
    due = open_tasks(office).filter(due__range=(period.start, period.end), given_to="", cancelled_on=None)
    yield from map(fact_of_task, due)

"""What the next session could take up: what fell due since the last session, what is late, what is asked, what was put
off, which indicators are behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from ketluan.office.briefs.rules.facts import Drafted, Fact
from ketluan.office.briefs.rules.prose import number
from ketluan.office.briefs.stored import fact_of_finding, fact_of_task
from ketluan.office.indicators.pages import board
from ketluan.office.indicators.rules.periods import share_of_year
from ketluan.office.intake.access import restricted
from ketluan.office.meetings.models import Request, Session
from ketluan.office.meetings.request_queries import waiting as requests_waiting
from ketluan.office.meetings.submission_queries import put_off, title_of, to_complete
from ketluan.office.people.models import Office
from ketluan.office.tasks.counting import in_class
from ketluan.office.tasks.models import Extension, Task
from ketluan.office.tasks.rules import StatClass
from ketluan.vietnamese.dates import write_date

_FIRST_SPAN = timedelta(days=31)


def last_session(office: Office, before: date) -> date:
    """The day of the session before a day; a month earlier where none was held."""
    held = Session.objects.filter(office=office, held_on__lt=before).order_by("-held_on").first()
    return held.held_on if held else before - _FIRST_SPAN


def business(office: Office, day: date, today: date | None = None) -> list[Drafted]:
    """The items for a session on a day, as it is known on another, each on its tasks, figures and sentences. A task
    that is late already is not said to fall due as well."""
    since, known = last_session(office, day), min(day, today or day)
    open_to_all = Task.objects.filter(~restricted("source"), office=office).select_related("lead")
    late = open_to_all.filter(in_class(StatClass.OVERDUE, known))
    due = open_to_all.filter(due__gt=since, due__lte=day, done_on=None, cancelled_on=None, given_to="")
    due = due.exclude(pk__in=late.order_by().values("pk"))
    return [
        *_item("due", f"Nhiệm vụ đến hạn từ ngày {_short(since)} đến ngày {_short(day)}", _tasks(due, late=False)),
        *_item("overdue", "Nhiệm vụ quá hạn", _tasks(late, late=True)),
        *_item("extensions", "Đề nghị gia hạn chờ quyết định", _extensions(office)),
        *_item("indicators", "Chỉ tiêu chậm so với tiến độ năm", _behind(office, day)),
        *_item("submissions", "Nội dung trình chuyển từ phiên họp trước", _put_off(office, day)),
        *_item("completing", "Nội dung trình phải hoàn thiện trước phiên họp", _to_complete(office, day)),
        *_item("requests", "Kiến nghị, đề xuất của cấp dưới chưa được trả lời", _requests(office, day)),
    ]


def _item(part: str, title: str, said: Iterable[Drafted]) -> Iterator[Drafted]:
    rows = list(said)
    if rows:
        yield Drafted(part, title, level=1)
        yield from rows


def _short(day: date) -> str:
    return write_date(day.isoformat(), short=True)


def _tasks(rows: Iterable[Task], *, late: bool) -> Iterator[Drafted]:
    for one in sorted(rows, key=lambda task: (task.due or date.max, task.pk)):
        state = "" if late else f"; {one.get_state_display()[:1].lower()}{one.get_state_display()[1:]}"
        words = f"{one.lead.name}: {one.wording[:1].lower()}{one.wording[1:].rstrip(' .;')}"
        until = f" (thời hạn {_short(one.due)})" if one.due else ""
        title = one.wording.rstrip(" .;")
        yield Drafted("tasks", f"{words}{until}{state}.", (fact_of_task(one),), level=3, title=title)


def _extensions(office: Office) -> Iterator[Drafted]:
    asked = Extension.objects.filter(~restricted("task__source"), task__office=office, state="asked")
    rows = asked.select_related("task__lead")
    for one in rows.order_by("new_due", "pk"):
        words = (
            f"{one.task.lead.name} đề nghị lùi từ {_short(one.due_before)} đến {_short(one.new_due)}:"
            f" {one.task.wording.rstrip(' .;')}. Lý do: {one.reason.rstrip(' .')}."
        )
        title = f"Đề nghị gia hạn đến {_short(one.new_due)}: {one.task.wording.rstrip(' .;')}"
        yield Drafted("extensions", words, (fact_of_task(one.task),), level=3, title=title)


def _behind(office: Office, day: date) -> Iterator[Drafted]:
    """Indicators that add up over the year and are met by less than the share of the year that is gone."""
    shown = board(office, day.year, "provincial", day)
    for row in shown.rows:
        if row.share is None or row.point is None or row.target is None or row.indicator.measure != "flow":
            continue
        gone, days = share_of_year(row.point.period.end)
        points = Decimal(gone) * 100 / days - row.share
        if points > 0:
            words = (
                f"{row.indicator.name}: đạt {number(row.share, 1)}% kế hoạch tỉnh giao, chậm {number(points, 1)} điểm %"
                " so với thời gian đã qua của năm."
            )
            facts = [Fact("observation", ref, number(row.point.value)) for ref in row.point.refs]
            facts.append(Fact("target", row.target.pk, number(row.target.value)))
            title = words.partition(" so với thời gian")[0]
            yield Drafted("indicators", words, tuple(facts), level=3, title=title)


def _requests(office: Office, day: date) -> Iterator[Drafted]:
    """The requests that are followed and wait for an answer, or whose answer the asker refuses."""
    for one in requests_waiting(office).filter(~restricted("finding__source"), finding__source__received_on__lte=day):
        asker = one.from_whom
        words = " ".join(one.finding.quote.split()).rstrip(" .;")
        said = f"{asker}: {words}" if asker and not words.startswith(asker) else words
        title = f"Kiến nghị của {said}"
        facts = (fact_of_finding(one.finding),)
        yield Drafted("requests", f"{said}{_where(one, day)}.", facts, level=3, title=title if asker else said)


def _where(request: Request, day: date) -> str:
    """To whom the request went, by when, and what the asker says of the answer."""
    if request.says:
        return "; đã trả lời, cơ quan kiến nghị cho là chưa được giải quyết"
    if request.routed_to is None:
        return "; chưa chuyển cơ quan trả lời"
    late = " (quá hạn)" if request.due and request.due < day else ""
    until = f", hạn trả lời {_short(request.due)}{late}" if request.due else ""
    return f"; {request.routed_to.name} trả lời{until}"


def _put_off(office: Office, day: date) -> Iterator[Drafted]:
    """The papers that an earlier session put off to the next."""
    for one in put_off(office, day):
        held = one.finding.source.of_session.session.held_on
        title = title_of(one.finding).rstrip(" .;")
        said = f"{title}; chuyển từ phiên họp ngày {_short(held)}."
        yield Drafted("submissions", said, (fact_of_finding(one.finding),), level=3, title=title)


def _to_complete(office: Office, day: date) -> Iterator[Drafted]:
    """The papers that an earlier session wants completed by now."""
    for one in to_complete(office, day):
        held = one.finding.source.of_session.session.held_on
        until = _short(one.complete_by) if one.complete_by else ""
        title = title_of(one.finding).rstrip(" .;")
        said = f"{title}; phiên họp ngày {_short(held)} giao hoàn thiện trước ngày {until}."
        yield Drafted("completing", said, (fact_of_finding(one.finding),), level=3, title=title)

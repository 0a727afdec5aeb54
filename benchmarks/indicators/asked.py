"""What a page costs, counted inside the office: by the clock, by the processor, by the database, in questions."""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ketluan.office.briefs import actions
from ketluan.office.briefs.paper import written
from ketluan.office.briefs.typeset import typeset
from ketluan.office.indicators import pages, pictures
from ketluan.office.indicators.models import Indicator
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Office, User
from ketluan.office.people.rules import PLACE, Act

YEAR, DAY = 2026, date(2026, 10, 2)
TIMES, FIRST = 40, 5  # the first ones fill the caches and are not counted


@dataclass
class Cost:
    """Of each time: milliseconds by the clock, of this process's processor, and within the database."""

    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    database: list[float] = field(default_factory=list)
    questions: int = 0
    size: int = 0

    def p(self, share: float, of: str = "clock") -> float:
        """The time below which a share of the answers came."""
        ordered = sorted(getattr(self, of))
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def measured(ask: Callable[[int], bytes], times: int = TIMES, first: int = FIRST) -> Cost:
    """Ask again and again."""
    cost = Cost()
    for turn in range(times + first):
        reset_queries()
        with CaptureQueriesContext(connection) as asked:
            clock, processor = time.perf_counter(), time.process_time()
            answer = ask(turn)
            spent = (time.perf_counter() - clock) * 1_000, (time.process_time() - processor) * 1_000
        if turn < first:
            continue
        cost.clock.append(spent[0])
        cost.processor.append(spent[1])
        cost.database.append(sum(float(one["time"]) for one in asked.captured_queries) * 1_000)
        cost.questions, cost.size = max(cost.questions, len(asked)), len(answer)
        if "SLOW" in os.environ and turn == first:
            for one in sorted(asked.captured_queries, key=lambda one: -float(one["time"]))[:4]:
                print(f"  {one['time']} {one['sql'][:1200]}", file=sys.stderr)
    return cost


def page(address: Callable[[int], str]) -> Callable[[int], bytes]:
    """A page as the specialist asks for it."""
    browser = Client(HTTP_HOST="127.0.0.1")
    browser.force_login(User.objects.get(username="chuyenvien"), backend="django.contrib.auth.backends.ModelBackend")

    def ask(turn: int) -> bytes:
        answer = browser.get(address(turn))
        assert answer.status_code == 200, (address(turn), answer.status_code)
        return bytes(answer.content)

    return ask


def all_pages() -> dict[str, Cost]:
    """The pages that the Office opens all day, each time of another indicator."""
    office = Office.objects.get(organization__name="Văn phòng UBND tỉnh")
    broken = list(office.indicators.exclude(broken_down_by="").order_by("pk").values_list("pk", flat=True))
    asked = {
        "indicator": lambda turn: f"/indicators/{broken[turn * 7 % len(broken)]}/?year={YEAR}",
        "scoreboard": lambda turn: f"/indicators/?year={YEAR}",
        "grid of a month": lambda turn: f"/indicators/grid/?period={YEAR}-{turn % 9 + 1:02d}",
        "grid of 130 units": lambda turn: f"/indicators/grid/?period={YEAR}-09&of={broken[turn * 7 % len(broken)]}",
        "checks": lambda turn: "/indicators/checks/",
    }
    return {name: measured(page(address)) for name, address in asked.items()}


def brief() -> tuple[Cost, int, int]:
    """A report of nine months with ten pictures, drafted and set as DOCX and PDF; how many sentences and pages."""
    by = User.objects.get(username="chuyenvien")
    office = Office.objects.get(organization__name="Văn phòng UBND tỉnh")
    told: dict[str, int] = {}

    def ask(turn: int) -> bytes:
        act = Act(actor_of(by), _at())
        made = actions.draft_report(act, office, Period(date(YEAR, 1, 1), date(YEAR, 9, 30)))
        for one in _pictured(office, turn):
            drawn = pictures.against_plan(pages.indicator_year(one, YEAR, DAY))
            assert drawn is not None
            assert drawn.svg
            assert drawn.png
        file = typeset(made)
        told["sentences"], told["pages"] = made.sentences.count(), _pages(file)
        return file + written(made)

    cost = measured(ask, times=3, first=1)
    return cost, told["sentences"], told["pages"]


def _at() -> object:
    from datetime import datetime

    return datetime(YEAR, 10, 2, 9, tzinfo=PLACE)


def _pictured(office: Office, turn: int) -> list[Indicator]:
    """Ten indicators, each time others: a picture that was drawn before is kept."""
    flows = office.indicators.filter(measure="flow", active=True).order_by("pk")
    return list(flows[turn * 10 : turn * 10 + 10])


def _pages(file: bytes) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(file))


def told() -> None:
    """Print everything as a table."""
    aims = {"indicator": 150, "scoreboard": 300}
    print("| page | p50 ms | p95 ms | aim | office's processor p50 | database p50 | questions | bytes |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, one in all_pages().items():
        print(
            f"| {name} | {one.p(0.5):.0f} | {one.p(0.95):.0f} | {aims.get(name, '')} | {one.p(0.5, 'processor'):.0f}"
            f" | {one.p(0.5, 'database'):.0f} | {one.questions} | {one.size:,} |",
            flush=True,
        )
    cost, sentences, sheets = brief()
    print(
        f"\nReport of nine months: {sentences} sentences, {sheets} pages of PDF, DOCX beside it, ten pictures:"
        f" {cost.p(0.5) / 1_000:.1f} s by the clock (slowest {max(cost.clock) / 1_000:.1f} s; aim 5 s),"
        f" {cost.p(0.5, 'processor') / 1_000:.1f} s of the processor, {cost.questions} questions."
    )
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"The process held {most} MB at most.")

"""Documents that 130 communes carry out, each with what every commune told of it: the matrix and the page of one."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from benchmarks.indicators.asked import Cost, measured, page
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.rollout.models import Implementation, Instrument

DOCUMENTS = 60
_KINDS = (("studied", ""), ("issued", "plan"), ("mid", "report"))


def fill() -> None:
    """The documents, and three steps of each commune."""
    office = Office.objects.order_by("pk").get(organization__name="Văn phòng UBND tỉnh")
    communes = list(Organization.objects.filter(kind="commune", until=None))
    by, now = User.objects.get(username="chuyenvien"), timezone.now()
    steps = []
    for number in range(DOCUMENTS):
        made = Instrument.objects.create(
            office=office, number=f"{number + 1}-NQ/TU", kind="Nghị quyết", title=f"Về nội dung số {number}",
            dated=date(2020, 1, 5) + timedelta(days=30 * number), asked_of="commune", entered=True, key=f"{number}nq",
            year=2020,
        )  # fmt: skip
        for place, body in enumerate(communes):
            for turn, (kind, paper) in enumerate(_KINDS):
                if (place + number + turn) % 5:
                    on = made.dated + timedelta(days=20 * (turn + 1))
                    steps.append(
                        Implementation(
                            document=made,
                            body=body,
                            kind=kind,
                            paper=paper,
                            number=f"{place}/KH",
                            on=on,
                            told_on=on,
                            by=by,
                            at=now,
                            attended=300 if kind == "studied" else None,
                        )
                    )
    Implementation.objects.bulk_create(steps)


def pages() -> dict[str, Cost]:
    """The matrix of a document, its page and the list, each time of another document."""
    keys = list(Instrument.objects.filter(entered=True).order_by("pk").values_list("pk", flat=True))
    asked = {
        "matrix of 130 bodies": lambda turn: f"/documents/{keys[turn * 7 % len(keys)]}/matrix/",
        "document": lambda turn: f"/documents/{keys[turn * 7 % len(keys)]}/",
        "list of documents": lambda turn: "/documents/",
        "those that lack a plan": lambda turn: "/documents/?without=on",
    }
    return {name: measured(page(address)) for name, address in asked.items()}


def told() -> None:
    """Print them as a table."""
    print("\n| page | p50 ms | p95 ms | office's processor p50 | database p50 | questions | bytes |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, one in pages().items():
        clock = f"{one.p(0.5):.0f} | {one.p(0.95):.0f}"
        within = f"{one.p(0.5, 'processor'):.0f} | {one.p(0.5, 'database'):.0f}"
        print(f"| {name} | {clock} | {within} | {one.questions} | {one.size:,} |", flush=True)

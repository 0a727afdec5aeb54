"""A full office, made from a seed: 200 units, 100,000 tasks of 1,000 documents, 300,000 entries in the ledger.

Everything is invented. Run inside the office, by `ketluan office shell`.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone

from benchmarks.office.words import PLACES, WORDS
from ketluan.office.desk.demo.province import settle
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.models import Source
from ketluan.office.ledger.actions import write_all
from ketluan.office.ledger.rules import Line
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Office, Organization, Role, User
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding
from ketluan.office.tasks.models import Extension, Progress, Support, Task
from ketluan.vietnamese.folding import fold

UNITS, TASKS, ENTRIES, TO_A_DOCUMENT = 200, 100_000, 300_000, 100
SEED = 2025


def fill(tasks: int = TASKS, entries: int = ENTRIES) -> None:
    """The whole province, and one document of eighty items that waits for review."""
    chance, now = random.Random(SEED), timezone.now()
    with transaction.atomic():
        settle()
        units = _units()
        offices = list(Office.objects.order_by("pk"))
        _documents(offices, units, tasks, chance, now)
    _ledger(offices, tasks, entries, chance, now)
    specialist = User.objects.get(username="chuyenvien")
    take_in(Act(actor_of(specialist), now), offices[0], Given(document_of_eighty().encode(), "80 mục.txt", now.date()))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # as the server does by itself within minutes


def _units() -> list[Organization]:
    """Communes up to the number of units, each with someone who reports."""
    there = Organization.objects.count()
    for number in range(UNITS - there):
        body = Organization.objects.create(name=f"UBND xã Số {number:03d}", kind="commune", level="commune")
        user = User(username=f"xa{number:03d}", name=f"Cán bộ xã {number:03d}", password=_password())
        user.save()
        Role.objects.create(user=user, kind="officer", organization=body)
    return list(Organization.objects.filter(kind__in=("commune", "department")).order_by("pk"))


def _password() -> str:
    """That of the demo, hashed once."""
    return str(User.objects.get(username="chuyenvien").password)


def _documents(
    offices: list[Office], units: list[Organization], tasks: int, chance: random.Random, now: datetime
) -> None:
    specialists = [User.objects.get(username=name) for name in ("chuyenvien", "tinhuy")]
    leaders = [User.objects.get(username=name) for name in ("chutich", "bithu")]
    for number in range(tasks // TO_A_DOCUMENT):
        side = 0 if number % 10 < 7 else 1
        sentences = [f"{chance.choice(WORDS)} ở {chance.choice(PLACES)}, đợt {n}." for n in range(TO_A_DOCUMENT)]
        source = _source(offices[side], specialists[side], number, "\n".join(sentences), now)
        findings = _findings(source, sentences, specialists[side], now)
        leader, by = leaders[side], specialists[side]
        rows = [_task(finding, leader, by, chance.choice(units), chance, now) for finding in findings]
        Task.objects.bulk_create(rows)
        _around(rows, units, specialists[side], chance, now)


def _source(office: Office, by: User, number: int, text: str, now: datetime) -> Source:
    row = Source(
        office=office, kind="pasted", name=f"{number}.txt", title=f"Thông báo kết luận số {number}", original=text,
        text=text, layout={}, media_type="text/plain", sha256=f"{number:064d}", text_sha256=f"{number:064d}",
        received_on=now.date(), taken_in_at=now, taken_in_by=by, folded=fold(text),
    )  # fmt: skip
    row.save()
    return row


def _findings(source: Source, sentences: list[str], by: User, now: datetime) -> list[Finding]:
    rows, start = [], 0
    for words in sentences:
        end = start + len(words)
        rows.append(
            Finding(source=source, kind="directives", start=start, end=end, quote=words, made_by=by, made_at=now,
                    folded=fold(words))
        )  # fmt: skip
        start = end + 1
    return Finding.objects.bulk_create(rows)


def _task(finding: Finding, leader: User, by: User, lead: Organization, chance: random.Random, now: datetime) -> Task:
    assigned = now.date() - timedelta(days=chance.randrange(700))
    due = assigned + timedelta(days=chance.randrange(10, 120))
    done = None
    if due < now.date() and chance.random() < 0.9:
        done = due + timedelta(days=chance.randrange(-9, 20))
        done = min(done, now.date())
    state = "closed" if done else chance.choice(("assigned", "accepted", "accepted", "submitted", "returned"))
    return Task(
        office=finding.source.office, source=finding.source, finding=finding, sentence=finding.quote,
        wording=finding.quote, lead=lead, assigner=leader, tracker=by, assigned_on=assigned, deadline="day",
        original_due=due, due=due, state=state, done_on=done,
        submitted_on=due if state == "submitted" else done,
        last_word_on=assigned + timedelta(days=5), starred=chance.random() < 0.003, folded=fold(finding.quote),
    )  # fmt: skip


def _around(rows: list[Task], units: list[Organization], by: User, chance: random.Random, now: datetime) -> None:
    """A report of each task, a supporter of every third, an undecided extension of a few."""
    Progress.objects.bulk_create(
        Progress(task=row, organization=row.lead, by=by, at=now, on=row.last_word_on, words="Đã làm được một nửa.")
        for row in rows
    )
    Support.objects.bulk_create(
        Support(task=row, organization=other) for row in rows[::3] if (other := chance.choice(units)).pk != row.lead_id
    )
    Extension.objects.bulk_create(
        Extension(task=row, asked_by=by, asked_on=row.assigned_on, reason="Chờ hướng dẫn.", due_before=row.due,
                  new_due=row.due + timedelta(days=20))
        for row in rows
        if row.state == "accepted" and chance.random() < 0.02
    )  # fmt: skip


def _ledger(offices: list[Office], tasks: int, entries: int, chance: random.Random, now: datetime) -> None:
    first = Task.objects.order_by("pk").values_list("pk", flat=True)[0]
    for start in range(0, entries, 5_000):
        with transaction.atomic():
            write_all([_line(offices, number, first, tasks, chance, now) for number in range(start, start + 5_000)])


def _line(offices: list[Office], number: int, first: int, tasks: int, chance: random.Random, now: datetime) -> Line:
    key = first + number % tasks
    side = 0 if ((key - first) // TO_A_DOCUMENT) % 10 < 7 else 1
    return Line(
        at=now - timedelta(seconds=30 * (ENTRIES - number)), who=f"Cán bộ xã {number % UNITS:03d}",
        ref=f"people.user:{number % UNITS}", verb=chance.choice(("assign", "report", "accept", "close")),
        thing=f"tasks.task:{key}", title=chance.choice(WORDS), office=str(offices[side].pk),
        after={"words": "Đã làm được một nửa.", "percent": 50},
    )  # fmt: skip


def document_of_eighty() -> str:
    """A notice of some 12 KB with eighty orders, each to a body."""
    bodies = ("Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Sở Xây dựng", "Sở Công Thương", "UBND xã Mường Hin")
    head = (
        "ỦY BAN NHÂN DÂN TỈNH HÀ LÂM\nSố: 12/TB-UBND\nHà Lâm, ngày 5 tháng 11 năm 2026\n\nTHÔNG BÁO\n"
        "Kết luận của Chủ tịch UBND tỉnh Đào Việt Cương tại phiên họp thường kỳ tháng 10 năm 2026\n\n"
        "Chủ tịch UBND tỉnh yêu cầu các sở, ngành thực hiện các nhiệm vụ sau:\n\n"
    )
    orders = (
        f"{number}. Giao {bodies[number % len(bodies)]} chủ trì {WORDS[number % len(WORDS)]}"
        f" ở {PLACES[number % len(PLACES)]}; hoàn thành trước ngày {number % 27 + 1}/12/2026."
        for number in range(1, 81)
    )
    return head + "\n".join(orders) + "\n"

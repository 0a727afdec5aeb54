"""How often a page asks the database, counted inside the office; with the slowest questions for whoever mends them."""

from __future__ import annotations

import os
import sys
import time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ketluan.office.intake.models import Source
from ketluan.office.people.models import Role, User
from ketluan.office.tasks.models import Task


def counted(pages: dict[str, tuple[str, str]]) -> dict[str, int]:
    """The questions of each page. With ``SLOW`` in the environment the slow ones are written to standard error."""
    found = {}
    for name, (username, address) in pages.items():
        browser = Client(HTTP_HOST="127.0.0.1")
        browser.force_login(User.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
        with CaptureQueriesContext(connection) as asked:
            begun = time.perf_counter()
            reported = {"report-words": "Đã làm thêm một phần.", "report-percent": "60"}
            answer = browser.post(address, reported) if name == "post" else browser.get(address)
        assert answer.status_code == (302 if name == "post" else 200), (address, answer.status_code)
        found[name] = len(asked)
        if "SLOW" in os.environ:
            print(f"{name} {time.perf_counter() - begun:.3f}", file=sys.stderr)
            for one in sorted(asked.captured_queries, key=lambda one: -float(one["time"]))[:4]:
                print(f"  {one['time']} {one['sql'][:1500]}", file=sys.stderr)
    return found


def keys() -> dict[str, int]:
    """Whom and what the clients ask for: the first task, the source that waits, and a task that each unit leads."""
    found = {"first": Task.objects.order_by("pk")[0].pk, "review": Source.objects.order_by("-pk")[0].pk}
    for role in Role.objects.filter(user__username__startswith="xa").select_related("user"):
        led = Task.objects.filter(lead=role.organization_id, state="accepted").order_by("pk").first()
        found |= {role.user.username: led.pk} if led else {}
    return found

"""Several processes write at once: the chain never forks, and none of them is turned away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

WRITERS, LINES = 8, 12
WRITE = f"""
from django.db import transaction
from django.utils import timezone
from ketluan.office.ledger.actions import write
from ketluan.office.ledger.rules import Line
for number in range({LINES}):
    with transaction.atomic():
        write(Line(at=timezone.now(), who="Người ghi", ref="", verb="report", thing="", title=str(number)))
"""


def test_writers_at_once_make_one_chain(served):
    program = Path(sys.executable).with_name("ketluan")
    command = [program, "office", "shell", "--no-imports", "-c", WRITE]
    writers = [subprocess.Popen(command, env=served.environ, stderr=subprocess.PIPE, text=True) for _ in range(WRITERS)]
    said = [writer.communicate(timeout=60)[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * WRITERS, said
    count = "from ketluan.office.ledger.models import Entry; print(Entry.objects.filter(who='Người ghi').count())"
    assert served.command("shell", "--no-imports", "-c", count).stdout.strip() == str(WRITERS * LINES)
    verified = served.command("verify")
    assert verified.returncode == 0, verified.stderr


def test_a_port_that_is_taken_is_named(served):
    port = served.address.rpartition(":")[2]
    refused = served.command("serve", "--port", port)
    assert refused.returncode == 1
    assert port in refused.stderr
    assert "Traceback" not in refused.stderr

"""``ketluan office serve``: the office, in one process or in several."""

from __future__ import annotations

import os
import socket
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.utils.translation import gettext as _

from ketluan.office.intake.kinds import kinds
from ketluan.office.upkeep.processes import keep
from ketluan.office.upkeep.warming import warm
from ketluan.office.upkeep.worker import Beside

_FORM_FIELDS_BYTES = 1024 * 1024
_WAITING = 1024
_THREADS = 8
# Of one process Python runs one thread at a time: many that share it all end late, where few end one after another.
_THREADS_OF_SEVERAL = 4


class Command(BaseCommand):
    """Brings the database up to date, then answers until it is interrupted."""

    help = "Serve the office."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, and in how many processes."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--processes", type=_processes, help="1 on SQLite, one for each core on PostgreSQL")

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve."""
        call_command("migrate", verbosity=0, interactive=False)
        kinds()  # the reader is put together once; the first who opens a document should not wait for it
        try:
            door = _door(options["host"], options["port"])
        except OSError as problem:
            raise CommandError(f"{options['host']}:{options['port']}: {problem.strerror or problem}") from None
        address = f"http://{options['host']}:{door.getsockname()[1]}/"
        self.stdout.write(_("Ketluan đang chạy tại %(address)s (Ctrl+C để dừng)") % {"address": address})
        self.stdout.flush()
        processes = options["processes"] or _usual_processes()
        if processes == 1:
            _answer(door, _THREADS, jobs=settings.KETLUAN_WORKER_BESIDE)
            return
        warm()
        connections.close_all()  # a connection serves one process
        beside = settings.KETLUAN_WORKER_BESIDE
        keep(lambda number: _answer(door, _THREADS_OF_SEVERAL, jobs=beside and number == 0), processes)


def _processes(given: str) -> int:
    if not (given.isascii() and given.isdecimal() and int(given) >= 1):
        raise ArgumentTypeError(_("Cần số nguyên từ 1: %(given)s") % {"given": given})
    return int(given)


def _usual_processes() -> int:
    """SQLite lets one write at a time, and a laptop has other things to do."""
    return (os.cpu_count() or 1) if connections["default"].vendor == "postgresql" else 1


def _door(host: str, port: int) -> socket.socket:
    family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
    return socket.create_server((host, port), family=family, backlog=_WAITING)


def _answer(door: socket.socket, threads: int, *, jobs: bool) -> None:
    """Answers what comes in at ``door`` until interrupted, with the worker of the queue beside where ``jobs``."""
    import waitress

    # A body that is larger than this is turned away; below it, it stays in memory: nothing is spooled to disk.
    largest = settings.KETLUAN_UPLOAD_BYTES + _FORM_FIELDS_BYTES
    server = waitress.create_server(
        get_wsgi_application(),
        sockets=[door],
        threads=threads,
        max_request_body_size=largest,
        inbuf_overflow=largest + 1,
        ident=None,
    )
    beside = Beside() if jobs else None
    if beside:
        beside.start()
    try:
        server.run()
    finally:
        server.close()
        if beside:
            beside.end()

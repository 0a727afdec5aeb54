"""``ketluan office serve``: the whole office in one process."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.wsgi import get_wsgi_application
from django.utils.translation import gettext as _

from ketluan.office.intake.kinds import kinds
from ketluan.office.upkeep.worker import Beside

_FORM_FIELDS_BYTES = 1024 * 1024


class Command(BaseCommand):
    """Brings the database up to date, then answers until it is interrupted."""

    help = "Serve the office."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve."""
        import waitress

        call_command("migrate", verbosity=0, interactive=False)
        kinds()  # the reader is put together once; the first who opens a document should not wait for it
        # A body that is larger than this is turned away; below it, it stays in memory: nothing is spooled to disk.
        largest = settings.KETLUAN_UPLOAD_BYTES + _FORM_FIELDS_BYTES
        try:
            server = waitress.create_server(
                get_wsgi_application(),
                host=options["host"],
                port=options["port"],
                threads=8,
                max_request_body_size=largest,
                inbuf_overflow=largest + 1,
                ident=None,
            )
        except OSError as problem:
            raise CommandError(f"{options['host']}:{options['port']}: {problem.strerror or problem}") from None
        address = f"http://{options['host']}:{server.effective_port}/"
        self.stdout.write(_("Ketluan đang chạy tại %(address)s (Ctrl+C để dừng)") % {"address": address})
        self.stdout.flush()
        jobs = Beside() if settings.KETLUAN_WORKER_BESIDE else None
        if jobs:
            jobs.start()
        try:
            server.run()
        finally:
            server.close()
            if jobs:
                jobs.end()

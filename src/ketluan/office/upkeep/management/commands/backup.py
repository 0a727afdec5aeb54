"""``ketluan office backup FILE``: everything that the office holds, in one file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ketluan.office.upkeep.backup import Unwritable, back_up


class Command(BaseCommand):
    """Others may go on working meanwhile; a file that is there already is left alone."""

    help = "Write a backup of the office: rows, kept files, the head of the ledger."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Write and say what is in it."""
        path: Path = options["file"]
        if path.exists():
            raise CommandError(_("%(file)s: đã có tệp này; sao lưu không ghi đè.") % {"file": path})
        try:
            manifest = back_up(path)
        except Unwritable as problem:
            raise CommandError(str(problem)) from None
        except FileNotFoundError as gone:
            raise CommandError(_("Thiếu tệp đính kèm %(file)s; chưa sao lưu.") % {"file": gone.filename}) from None
        rows = sum(table["count"] for table in manifest["tables"].values())
        self.stdout.write(
            _("%(file)s: %(rows)d dòng dữ liệu, %(files)d tệp, nhật ký %(count)d dòng, mã cuối %(digest)s.")
            % {"file": path, "rows": rows, "files": len(manifest["files"]), **manifest["head"]}
        )

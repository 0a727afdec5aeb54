"""``ketluan office restore FILE``: a backup put into an empty office."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ketluan.office.ledger.queries import verified
from ketluan.office.ledger.words import fault_in_words
from ketluan.office.upkeep.restoring import NotEmpty, Unfit, restore


class Command(BaseCommand):
    """All of it or nothing; ends with 1 and says why."""

    help = "Restore a backup into an empty office."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where from."""
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, then verify the ledger."""
        call_command("migrate", verbosity=0, interactive=False)
        try:
            manifest = restore(options["file"])
        except NotEmpty:
            raise CommandError(_("Cơ sở dữ liệu đã có dữ liệu; chỉ phục hồi vào nơi còn trống.")) from None
        except Unfit as part:
            raise CommandError(
                _("Không phục hồi được, bản sao lưu không nguyên vẹn hoặc khác phiên bản: %(part)s") % {"part": part}
            ) from None
        rows = sum(table["count"] for table in manifest["tables"].values())
        self.stdout.write(
            _("Đã phục hồi %(rows)d dòng dữ liệu, %(files)d tệp; mọi bảng khớp với bản sao lưu.")
            % {"rows": rows, "files": len(manifest["files"])}
        )
        wrong = verified()
        if wrong:
            raise CommandError("\n".join(fault_in_words(fault) for fault in wrong))

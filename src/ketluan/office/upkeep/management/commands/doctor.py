"""``ketluan office doctor``: is the office well? A line for each thing."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ketluan.office.upkeep.doctor import look_over


class Command(BaseCommand):
    """Ends with 1 where something is not well."""

    help = "Look the office over: settings, migrations, clock, folder, files, ledger, jobs."

    def handle(self, *args: Any, **options: Any) -> None:
        """A line for each thing, and under it what is wrong. Where tables lack, nothing further is looked at."""
        ill = False
        for looked in look_over():
            state = _("HỎNG") if looked.wrong else _("tốt")
            self.stdout.write(f"{state:<8} {looked.what}")
            for words in looked.wrong:
                ill = True
                self.stdout.write(f"         {words}")
            if looked.wrong and looked.ends:
                break
        if ill:
            sys.exit(1)

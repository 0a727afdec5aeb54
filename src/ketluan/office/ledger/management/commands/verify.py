"""``ketluan office verify``: is the ledger what it was?"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ketluan.office.ledger.queries import head, verified
from ketluan.office.ledger.words import fault_in_words


class Command(BaseCommand):
    """Ends with 1 where something is wrong."""

    help = "Verify the chain of the ledger and its anchor outside the database."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what is wrong, or how long the chain is."""
        wrong = verified()
        if wrong:
            raise CommandError("\n".join(fault_in_words(fault) for fault in wrong))
        end = head()
        self.stdout.write(
            _("Nhật ký nguyên vẹn: %(count)d dòng, mã cuối %(digest)s.") % {"count": end.count, "digest": end.digest}
        )

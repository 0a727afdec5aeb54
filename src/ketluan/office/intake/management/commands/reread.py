"""``ketluan office reread``: sources read again by the reader of today."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ketluan.office.intake.access import sources_for
from ketluan.office.intake.models import Source
from ketluan.office.intake.rereading import NothingToRead, differences, is_current, reread
from ketluan.office.people.access import act_of


class Command(BaseCommand):
    """Reads one source, or all that an older reader read; decisions stay."""

    help = "Read stored sources again, in the name of a user of their Office."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which, and in whose name."""
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--source", type=int)
        which.add_argument("--all", action="store_true")
        parser.add_argument("--user", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, and say what differs."""
        act = act_of(options["user"])
        if act is None or not act.actor.works:
            raise CommandError(_("Người dùng không rà soát văn bản."))
        rows = sources_for(act.actor).filter(office__in=act.actor.works).exclude(kind=Source.Kind.IMPORTED)
        rows = rows.filter(pk=options["source"]) if options["source"] else rows
        for source in rows.order_by("pk"):
            if options["all"] and is_current(source):
                continue
            self._say(source, act)
        if options["source"] and not rows.exists():
            raise CommandError(_("Không có văn bản này."))

    def _say(self, source: Source, act: Any) -> None:
        try:
            found = differences(reread(act, source))
        except (PermissionDenied, NothingToRead):
            return
        told = {"key": source.pk, "new": len(found.new), "gone": len(found.gone), "changed": len(found.changed)}
        self.stdout.write(_("Văn bản %(key)d: %(new)d mới, %(changed)d thay đổi, %(gone)d không còn.") % told)

"""``ketluan office brief``: drafts the report of a period and writes it as DOCX, PDF or HTML."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from ketluan.office.briefs.actions import draft_report
from ketluan.office.briefs.copies import COPIES
from ketluan.office.indicators.rules.periods import period_of
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Office, Role, User
from ketluan.office.people.rules import Act


class Command(BaseCommand):
    """Drafts a brief from what is stored; it stays in the list of briefs."""

    help = "Draft the report of a period."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The period, the file, the Office and the user in whose name it is drafted."""
        parser.add_argument("--period", required=True, help="2026-09, 2026-01/2026-09, 2026")
        parser.add_argument("--out", required=True, type=Path)
        parser.add_argument("--office", help="name of the Office; the first one by default")
        parser.add_argument("--user", help="in whose name; the head of the Office by default")

    def handle(self, *args: Any, **options: Any) -> None:
        """Draft and write."""
        period = period_of(options["period"])
        if period is None:
            raise CommandError(_("Kỳ báo cáo không đọc được: %(period)s") % {"period": options["period"]})
        user = _in_whose_name(options["user"], options["office"])
        actor = actor_of(user)
        offices = Office.objects.filter(pk__in=actor.works).select_related("organization", "serves").order_by("pk")
        named = offices.filter(organization__name=options["office"]) if options["office"] else offices
        office = named.first()
        if office is None:
            raise CommandError(_("Tài khoản này không soạn báo cáo cho cơ quan nào."))
        kind = options["out"].suffix.removeprefix(".")
        if kind not in COPIES:
            raise CommandError(_("Tệp phải có đuôi .docx, .pdf hoặc .html."))
        brief = draft_report(Act(actor, timezone.now()), office, period)
        options["out"].write_bytes(COPIES[kind][0](brief))
        self.stdout.write(f"{options['out']} ({user.name})")


def _in_whose_name(username: str | None, office: str | None) -> User:
    """The user of a name, else the head of the Office, or of the first one that has a head. Raises ``CommandError``."""
    if username:
        named = User.objects.filter(username=username, is_active=True).first()
        if named is None:
            raise CommandError(_("Không có tài khoản %(name)s.") % {"name": username})
        return named
    heads = Role.objects.filter(kind="head", user__is_active=True).order_by("office", "pk").select_related("user")
    head = (heads.filter(office__organization__name=office) if office else heads).first()
    if head is None:
        raise CommandError(_("Cơ quan chưa có người đứng đầu; hãy thêm --user."))
    return head.user

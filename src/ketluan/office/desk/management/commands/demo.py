"""``ketluan office demo``: the made-up province, with users to sign in as."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from ketluan.office.desk.demo.cast import ACCOUNTS, PASSWORD
from ketluan.office.desk.demo.convened import convene
from ketluan.office.desk.demo.months import tell_of_quarter
from ketluan.office.desk.demo.province import settle
from ketluan.office.desk.demo.rollout import tell_of_rollout
from ketluan.office.desk.demo.samples import tell_of
from ketluan.office.desk.demo.stage import Stage
from ketluan.office.desk.demo.story import tell
from ketluan.office.desk.demo.watched import watch
from ketluan.office.people.models import Role, User


class Command(BaseCommand):
    """Fills an empty office; one that has users already is left alone."""

    help = "Load the made-up province and print its sign-ins."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where documents to take in lie."""
        parser.add_argument("--samples", type=Path, help="a folder of documents to take in as well")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and print."""
        if not settings.DEBUG:
            raise CommandError(_("Dữ liệu mẫu có mật khẩu công khai nên chỉ nạp được khi KETLUAN_DEBUG=1."))
        call_command("migrate", verbosity=0, interactive=False)
        if not User.objects.exists():
            settle()
            tell(timezone.localdate())
            tell_of_quarter(timezone.localdate())
            watch(Stage(timezone.localdate()))
            convene(Stage(timezone.localdate()))
            tell_of_rollout(timezone.localdate())
            if options["samples"]:
                tell_of(options["samples"], timezone.localdate())
        elif not User.objects.filter(username=ACCOUNTS[0].username).exists():
            raise CommandError(_("Cơ sở dữ liệu đã có người dùng; dữ liệu mẫu chỉ nạp vào nơi còn trống."))
        roles = dict(Role.Kind.choices)
        self.stdout.write(_("Mật khẩu của mọi tài khoản mẫu: %(password)s") % {"password": PASSWORD})
        for account in ACCOUNTS:
            self.stdout.write(f"  {account.username:<14} {account.name} ({roles[account.role]}, {account.where})")

"""``ketluan office createadmin``: a province's first Office and the first user, who administers it."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from ketluan.office.people.models import Office, Organization, Role, User


class Command(BaseCommand):
    """Asks for the password, or reads it from a pipe; it never stands on the command line."""

    help = "Make an administrator, with the Office and its bodies where they are not there yet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and for which Office."""
        parser.add_argument("username")
        parser.add_argument("--name", required=True)
        parser.add_argument("--office", required=True)
        parser.add_argument("--serves", required=True)
        parser.add_argument("--province", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make what is missing."""
        if User.objects.filter(username__iexact=options["username"]).exists():
            raise CommandError(_("Tên đăng nhập này đã có người dùng."))
        password = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
        try:
            validate_password(password, User(username=options["username"], name=options["name"]))
        except ValidationError as weak:
            raise CommandError(" ".join(weak.messages)) from None
        _made(options, password)
        self.stdout.write(_("Đã lập tài khoản quản trị %(username)s.") % {"username": options["username"]})


@transaction.atomic
def _made(options: dict[str, Any], password: str) -> None:
    office = Office.objects.filter(organization__name=options["office"]).first()
    if office is None:
        body = _body(options["office"], "office")
        serves = _body(options["serves"], "committee")
        office = Office.objects.create(organization=body, serves=serves, province=options["province"])
    user = User.objects.create_user(options["username"], options["name"], password)
    Role.objects.create(user=user, kind=Role.Kind.ADMINISTRATOR, office=office)


def _body(name: str, kind: str) -> Organization:
    found = Organization.objects.filter(name=name).first()
    return found or Organization.objects.create(name=name, kind=kind, level="province")

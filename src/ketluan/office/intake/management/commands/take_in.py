"""``ketluan office take-in FOLDER``: the documents of a folder, a verdict for each."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ketluan.office.intake.access import office_to_take_in
from ketluan.office.intake.actions import Answer, Given, take_in_each
from ketluan.office.intake.words import refusal_in_words
from ketluan.office.people.access import act_of
from ketluan.office.people.models import Office


class Command(BaseCommand):
    """Takes in as a user of the Office; ends with 1 where a file was refused."""

    help = "Take in the documents of a folder for an Office, in the name of one of its users."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder, the Office's name, who takes in."""
        parser.add_argument("folder", type=Path)
        parser.add_argument("--office", required=True)
        parser.add_argument("--user", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Take each file in and say what became of it."""
        folder: Path = options["folder"]
        if not folder.is_dir():
            raise CommandError(_("%(folder)s: không phải thư mục.") % {"folder": folder})
        office = Office.objects.filter(organization__name=options["office"]).first()
        act = act_of(options["user"])
        try:
            if office is None or act is None:
                raise PermissionDenied
            office_to_take_in(act.actor, office.pk)
        except PermissionDenied:
            raise CommandError(_("Người dùng không tiếp nhận văn bản cho văn phòng này.")) from None
        files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
        answers: list[Answer] = []
        for path in files:
            answers += take_in_each(act, office, [_given(path, act.day)])
            self.stdout.write(f"{path.relative_to(folder)}: {_verdict(answers[-1])}")
        if any(answer.refused for answer in answers):
            raise CommandError(_("Có tệp bị từ chối."))


def _given(path: Path, day: Any) -> Given:
    """The file; of one that is too large only so much that it is seen to be."""
    with path.open("rb") as file:
        return Given(file.read(settings.KETLUAN_UPLOAD_BYTES + 1), path.name, day)


def _verdict(answer: Answer) -> str:
    if answer.taken is None:
        return _("từ chối: %(reason)s") % {"reason": refusal_in_words(answer.refused)}
    return _("đã có từ trước") if answer.taken.again else _("đã nhận: %(title)s") % {"title": answer.taken.source.title}

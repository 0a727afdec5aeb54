"""``ketluan office``: the office's own commands (serve, demo, verify) and all of Django's, passed on as they are."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Final

from ketluan.cli.speech import Say

HELP: Final = {
    "vi": "phần mềm theo dõi nhiệm vụ: serve, demo, verify và các lệnh của Django (migrate, …)",
    "en": "the task office: serve, demo, verify and Django's own commands (migrate, …)",
}


NO_OFFICE: Final = {
    "vi": "chưa cài phần mềm theo dõi nhiệm vụ; hãy chạy: pip install 'ketluan[office]'",
    "en": "the office is not installed; run: pip install 'ketluan[office]'",
}


def add(parser: argparse.ArgumentParser, say: Say) -> None:
    """Everything behind ``office`` belongs to the command that it names."""
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar=say("COMMAND"))


def run(args: argparse.Namespace, say: Say) -> int:
    """Run a command of the office; 2 where a setting is missing or wrong."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ketluan.office.settings")
    try:
        import django
        from django.conf import settings
        from django.core.management import ManagementUtility
        from django.db import OperationalError, connection
        from django.utils import translation

        from ketluan.office.environment import Misconfigured
    except ModuleNotFoundError:
        print(NO_OFFICE[say.lang], file=sys.stderr)
        return 2
    try:
        settings.KETLUAN_DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
    except Misconfigured as wrong:
        print(wrong, file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"KETLUAN_DATA: {problem.strerror} ({problem.filename})", file=sys.stderr)
        return 2
    django.setup()
    translation.activate(say.lang)
    utility = ManagementUtility(["ketluan office", *_spelt(args.words or ["help"])])
    utility.prog_name = "ketluan office"
    try:
        utility.execute()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else int(left.code is not None)
    except OperationalError as problem:
        return _unreachable(problem, vendor=connection.vendor)
    return 0


def _spelt(words: list[str]) -> list[str]:
    """A command is a module, and so is spelt with "_"; people write "-"."""
    return [words[0].replace("-", "_") if words[0][:1] != "-" else words[0], *words[1:]]


def _unreachable(problem: Exception, *, vendor: str) -> int:
    """The sentence about a database that does not answer; it never holds the password."""
    where = "KETLUAN_DATABASE" if vendor == "postgresql" else "KETLUAN_DATA"
    reason = str(problem).strip().splitlines()[0]
    print(f"{where}: cơ sở dữ liệu không trả lời (the database does not answer): {reason}", file=sys.stderr)
    return 2

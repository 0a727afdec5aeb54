"""``ketluan explain``: each block of a document, and for each item the rule that made it and the words it quotes."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import Final

from ketluan.cli.results import Reading
from ketluan.cli.speech import Say

HELP: Final = {"vi": "cho biết mỗi nội dung do quy tắc nào đọc ra", "en": "show the rule behind each item"}


def add(parser: argparse.ArgumentParser, say: Say) -> None:
    """The arguments of the command."""
    parser.add_argument("file", type=Path, metavar=say("FILE"), help=say("one file"))


def run(args: argparse.Namespace, say: Say) -> int:
    """Explain one document on standard output."""
    from ketluan import Refused
    from ketluan.reader.render.explain import explain

    try:
        record = Reading(None, None)(args.file)
    except Refused as refused:
        print(say("refused", name=args.file, reason=say.reason(refused)), file=sys.stderr)
        return 1
    width = min(shutil.get_terminal_size((110, 24)).columns, 120)
    sys.stdout.buffer.write(explain(record.to_dict(), lang=say.lang, width=width).encode())
    return 0

"""``ketluan read``: documents to records.

One document: its record on standard output (JSON indented, a table, or a page). Several: one JSON object a line, or one
table after another; pages need ``--out``. With ``--out`` every record is a file of its own. A refused document does not
stop the others; the status is then 1. ``--processes`` reads several documents at a time.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, TextIO

from ketluan.cli.results import Reading, Result, Writing, results
from ketluan.cli.sources import documents, targets
from ketluan.cli.speech import Say

HELP: Final = {"vi": "đọc văn bản thành bản ghi", "en": "read documents into records"}
SUFFIXES: Final = {"json": ".json", "table": ".txt", "html": ".html"}
BAR: Final = 24


def add(parser: argparse.ArgumentParser, say: Say) -> None:
    """The arguments of the command."""
    parser.add_argument("files", nargs="+", type=Path, metavar=say("FILE"), help=say("file"))
    parser.add_argument("--format", choices=tuple(SUFFIXES), default="json", help=say("format"))
    parser.add_argument("--out", type=Path, metavar=say("DIR"), help=say("out"))
    parser.add_argument("--province", metavar=say("PROVINCE"), help=say("province"))
    parser.add_argument("--received", metavar=say("DATE"), help=say("received"))
    parser.add_argument("--processes", type=int, default=1, metavar=say("NUMBER"), help=say("processes"))


def run(args: argparse.Namespace, say: Say) -> int:
    """Read every document; what cannot be read is reported on standard error."""
    received = iso_day(args.received) if args.received else None
    inputs = documents(args.files)
    wrong = _wrong(args, inputs, say)
    if wrong or (args.received and received is None):
        print(wrong or say("bad date", date=args.received), file=sys.stderr)
        return 2
    one = len(inputs) == 1 and args.files == inputs
    outputs = targets(inputs, args.out, SUFFIXES[args.format]) if args.out else [None] * len(inputs)
    writing = Writing(Reading(args.province, received), args.format, say, alone=one)
    progress = Progress(len(inputs), say)
    try:
        progress.draw(inputs[0])
        following = [*inputs[1:], None]
        for result, output, after in zip(results(writing, inputs, args.processes), outputs, following, strict=True):
            progress.step(result, after)
            if result.text is not None:
                _write(result.text, output)
    except OSError as problem:
        if isinstance(problem, BrokenPipeError):
            raise
        print(say("cannot write", target=problem.filename, reason=problem.strerror), file=sys.stderr)
        return 1
    return progress.end(quiet=one and not args.out)


def _wrong(args: argparse.Namespace, inputs: Sequence[Path], say: Say) -> str | None:
    if not inputs:
        return say("no documents")
    if args.processes < 1:
        return say("no processes")
    if args.format == "html" and len(inputs) > 1 and not args.out:
        return say("html needs out")
    return None


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(text.encode())
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    # written beside its place and moved there: a reader of the folder never meets half a record
    half = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        half.write_text(text, encoding="utf-8")
        half.replace(output)
    finally:
        half.unlink(missing_ok=True)


class Progress:
    """Counts what was read and refused, and shows it while a terminal looks on."""

    def __init__(self, total: int, say: Say, screen: TextIO | None = None) -> None:
        self.total = total
        self.say = say
        self.screen = sys.stderr if screen is None else screen
        self.done = self.refused = 0
        self.drawn = self.screen.isatty() and total > 1

    def step(self, result: Result, following: Path | None) -> None:
        """Count one more document, and report it if it was refused; ``following`` is read next."""
        self.done += 1
        if result.text is None:
            self.refused += 1
            self._clear()
            print(result.trouble, file=self.screen)
        if following:
            self.draw(following)

    def end(self, *, quiet: bool) -> int:
        """Say how it went (``quiet`` says nothing) and give the exit status."""
        self._clear()
        if not quiet:
            print(self.say("summary", read=self.done - self.refused, refused=self.refused), file=self.screen)
        return 1 if self.refused else 0

    def draw(self, source: Path) -> None:
        """Show the document that is being read now."""
        if self.drawn:
            full = BAR * self.done // self.total
            bar = "█" * full + "░" * (BAR - full)
            self.screen.write(f"\r\x1b[K{bar} {self.done}/{self.total} {self.say('reading')} {source.name[:32]}")
            self.screen.flush()

    def _clear(self) -> None:
        if self.drawn:
            self.screen.write("\r\x1b[K")


def iso_day(words: str) -> str | None:
    """A day as the user writes it (``2021-10-29``, ``29/10/2021``) in ISO form; None where it is no day."""
    for pattern in (r"(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)", r"(?P<d>\d\d?)[/.-](?P<m>\d\d?)[/.-](?P<y>\d{4})"):
        if found := re.fullmatch(pattern, words.strip()):
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"])).isoformat()
            except ValueError:
                return None
    return None

"""``ketluan read``: documents to records.

One document: its record on standard output (JSON indented, a table, or a page). Several: one JSON object a line, or one
table after another; pages need ``--out``. With ``--out`` every record is a file of its own. A refused document does not
stop the others; the status is then 1.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from ketluan.cli.sources import STDIN, documents, targets
from ketluan.cli.speech import Say

if TYPE_CHECKING:
    from ketluan import Record

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
    read = Reading(args.province, received)
    progress = Progress(len(inputs), say)
    try:
        for source, output in zip(inputs, outputs, strict=True):
            record = progress.step(source, read)
            if record is not None:
                _write(written(record, args.format, (say, one)), output)
    except OSError as problem:
        if isinstance(problem, BrokenPipeError):
            raise
        print(say("cannot write", target=problem.filename, reason=problem.strerror), file=sys.stderr)
        return 1
    return progress.end(quiet=one and not args.out)


def _wrong(args: argparse.Namespace, inputs: Sequence[Path], say: Say) -> str | None:
    if not inputs:
        return say("no documents")
    if args.format == "html" and len(inputs) > 1 and not args.out:
        return say("html needs out")
    return None


class Reading:
    """Reads one document after another with the same hints."""

    def __init__(self, province: str | None, received: str | None) -> None:
        self.province = province
        self.received = received

    def __call__(self, source: Path) -> Record:
        """The record of a file, or of standard input; raises ``ketluan.Refused``."""
        import ketluan

        if source == STDIN:
            content = sys.stdin.buffer.read()
            return ketluan.read(content, province=self.province, received=self.received, name="stdin")
        return ketluan.read(source, province=self.province, received=self.received)


def written(record: Record, form: str, manner: tuple[Say, bool]) -> str:
    """The record as text in one of the forms; ``manner`` says the language and whether it stands alone."""
    say, alone = manner
    if form == "json":
        from ketluan.reader.render import json

        return json.pretty(record) if alone else json.line(record)
    if form == "table":
        from ketluan.reader.render.table import table

        return table(record.to_dict(), lang=say.lang) + ("" if alone else "\n")
    from ketluan.reader.render import html

    return html.page(record.to_dict(), html.Frame(lang=say.lang, original=record.loaded.original))


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

    def step(self, source: Path, read: Callable[[Path], Record]) -> Record | None:
        """Read one more document; a refusal is reported and gives None."""
        from ketluan import Refused

        self._draw(source.name)
        record = None
        try:
            record = read(source)
        except Refused as refused:
            self.refused += 1
            self._clear()
            print(self.say("refused", name=source, reason=self.say.reason(refused)), file=self.screen)
        except Exception as fault:
            # a fault of ours in one document must not cost the others
            self.refused += 1
            self._clear()
            print(self.say("fault", name=source, fault=repr(fault)), file=self.screen)
        self.done += 1
        return record

    def end(self, *, quiet: bool) -> int:
        """Say how it went (``quiet`` says nothing) and give the exit status."""
        self._clear()
        if not quiet:
            print(self.say("summary", read=self.done - self.refused, refused=self.refused), file=self.screen)
        return 1 if self.refused else 0

    def _draw(self, name: str) -> None:
        if self.drawn:
            full = BAR * self.done // self.total
            bar = "█" * full + "░" * (BAR - full)
            self.screen.write(f"\r\x1b[K{bar} {self.done}/{self.total} {self.say('reading')} {name[:32]}")
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

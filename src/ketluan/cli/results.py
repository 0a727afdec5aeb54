"""Documents read and written out as text, one after another or several at a time, in the order given.

A record does not travel between processes, its text does: so each process reads a document and writes it out, and what
it could not read comes back as the sentence that says why.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ketluan.cli.sources import STDIN
from ketluan.cli.speech import Say

if TYPE_CHECKING:
    from ketluan import Record


class Result(NamedTuple):
    """What became of a document: ``text`` its record in the form asked for, or ``trouble``, why there is none."""

    text: str | None
    trouble: str = ""


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


class Writing:
    """Reads documents and writes their records out in one form; ``alone`` where it is the only one."""

    def __init__(self, read: Reading, form: str, say: Say, *, alone: bool) -> None:
        self.read = read
        self.form = form
        self.say = say
        self.alone = alone

    def __call__(self, source: Path) -> Result:
        """The text of a record, or the reason why there is none; raises nothing."""
        from ketluan import Refused

        try:
            return Result(self.written(self.read(source)))
        except Refused as refused:
            return Result(None, self.say("refused", name=source, reason=self.say.reason(refused)))
        except Exception as fault:
            # a fault of ours in one document must not cost the others
            return Result(None, self.say("fault", name=source, fault=repr(fault)))

    def written(self, record: Record) -> str:
        """The record as text."""
        if self.form == "json":
            from ketluan.reader.render import json

            return json.pretty(record) if self.alone else json.line(record)
        if self.form == "table":
            from ketluan.reader.render.table import table

            return table(record.to_dict(), lang=self.say.lang) + ("" if self.alone else "\n")
        from ketluan.reader.render import html

        return html.page(record.to_dict(), html.Frame(lang=self.say.lang, original=record.loaded.original))


def results(writing: Writing, inputs: Sequence[Path], processes: int) -> Iterator[Result]:
    """The result of each input, in their order; with ``processes`` over one that many documents are read at a time.

    Standard input belongs to this process, so with it among the inputs one after another is read."""
    if processes == 1 or len(inputs) == 1 or STDIN in inputs:
        yield from map(writing, inputs)
    else:
        yield from _at_a_time(writing, inputs, min(processes, len(inputs)))


def _at_a_time(writing: Writing, inputs: Sequence[Path], processes: int) -> Iterator[Result]:
    """The results of a pool of processes; if the system ends one of them, what it leaves is named as not read."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # Ctrl+C is for this process, which then lets the others end
    pool = ProcessPoolExecutor(processes, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    waiting = iter([pool.submit(writing, source) for source in inputs])
    try:
        for source, written in zip(inputs, waiting, strict=True):
            try:
                yield written.result()
            except BrokenProcessPool:
                yield Result(None, writing.say("ended", name=source))
    finally:
        pool.shutdown(cancel_futures=True)

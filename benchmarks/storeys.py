"""Where the reader's time goes, storey by storey: each mark and each kind without what it asks of others."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ketluan.reader.files import load
from ketluan.reader.kinds import kinds
from ketluan.reader.model import Hints
from ketluan.reader.read import read_loaded
from ketluan.reader.text.blocks import blocks
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Either, Shadow
from ketluan.vietnamese.letters import shadow

_FIRST = Either()  # a rule without words


class Clock:
    """Seconds of each name; what runs inside another is taken from it."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inner = [0.0]

    @contextmanager
    def time(self, name: str) -> Iterator[None]:
        self._inner.append(0.0)
        begin = time.process_time()
        yield
        took = time.process_time() - begin
        self.seconds[name] += took - self._inner.pop()
        self._inner[-1] += took


class TimedDocument(Document):
    """A document that times the making of each mark."""

    __slots__ = ("clock",)

    def marks(self, make: Callable[[Document], Any]) -> Any:
        if make in self._marks:
            return self._marks[make]
        with self.clock.time(f"{make.__module__.removeprefix('ketluan.reader.')}.{make.__name__}"):
            return super().marks(make)


def profile(texts: list[str], rounds: int = 5) -> dict[str, float]:
    """Seconds a text of each storey, the costliest first."""
    clock = Clock()
    for text in texts:
        _read(text, Clock())  # what is made once, for all documents, is no document's time
    for text in texts * rounds:
        _read(text, clock)
    times = {name: seconds / len(texts) / rounds for name, seconds in clock.seconds.items()}
    return dict(sorted(times.items(), key=lambda pair: -pair[1]))


def _read(text: str, clock: Clock) -> None:
    with clock.time("files"):
        loaded = load(text)
    with clock.time("vietnamese.letters (shadow)"):
        low = Shadow(shadow(loaded.text))
    with clock.time("text.sought (scan)"):
        _FIRST.may(low, 0, 0)  # the first rule that asks has the words of all rules looked for
    with clock.time("text.blocks"):
        cut = blocks(loaded, low)
    with clock.time("text.document"):
        doc = TimedDocument(loaded.text, cut, Hints(), published=loaded.published, title=loaded.title, low=low)
        doc.clock = clock
    for kind in kinds():
        with clock.time(f"kinds.{kind.key}"):
            tuple(kind.find(doc))
            for count in kind.counts.values():
                count(doc)
    record = read_loaded(loaded, Hints())
    with clock.time("record.to_json"):
        record.to_json()

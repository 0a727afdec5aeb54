"""Read many articles, of whatever topic, and name every one that raised something or broke a promise of the record.

    python -m benchmarks.bulk_pass ../shared/corpus/bulk.jsonl.zst [--processes N] [--limit N]

The file holds an object a line with ``id`` and ``text``, packed with zstd or plain. Prints what went wrong, with
the ids of the articles, then how many were read a second: by one process of the processor's own time, and by the clock.
Exits with 1 if anything went wrong.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import ketluan
from tests.invariants.contract import breaches, items

CHUNK = 50
SHOWN = 5


class Outcome(NamedTuple):
    """What became of one article: ``wrong`` is what was raised or broken, ``refused`` the refusal's code."""

    id: str
    letters: int
    seconds: float
    items: int = 0
    refused: str | None = None
    wrong: tuple[str, ...] = ()


def lines(path: Path) -> Iterator[str]:
    """The lines of a file, packed or not."""
    if path.suffix != ".zst":
        with path.open(encoding="utf-8") as plain:
            yield from plain
        return
    try:
        import zstandard
    except ModuleNotFoundError:
        command = ["zstd", "--decompress", "--stdout", str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as unpacked:
            yield from unpacked.stdout or ()
        return
    with zstandard.open(path, "rt", encoding="utf-8") as unpacked:
        yield from unpacked


def ready() -> None:
    """Load the rules before anything is timed."""
    ketluan.read("Phiên họp thường kỳ tháng 9")


def outcome(line: str) -> Outcome:
    """One article read and its record looked through."""
    article = json.loads(line)
    name, text = str(article["id"]), article["text"]
    begin = time.process_time()
    try:
        record = ketluan.read(text, name=name)
        written = record.to_json()
    except ketluan.Refused as refused:
        return Outcome(name, len(text), time.process_time() - begin, refused=refused.code)
    except Exception:
        return Outcome(name, len(text), time.process_time() - begin, wrong=(traceback.format_exc(),))
    seconds = time.process_time() - begin
    plain = json.loads(written)
    return Outcome(name, len(text), seconds, sum(1 for _ in items(plain)), wrong=tuple(breaches(plain)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--limit", type=int)
    asked = parser.parse_args()
    articles = islice(lines(asked.file), asked.limit)
    begin = time.perf_counter()
    total: Counter[str] = Counter()
    refusals: Counter[str] = Counter()
    wrong: dict[str, list[str]] = {}
    seconds, slowest = 0.0, Outcome("", 0, 0.0)
    with multiprocessing.get_context("spawn").Pool(asked.processes, ready) as pool:
        for one in pool.imap_unordered(outcome, articles, CHUNK):
            total.update(articles=1, letters=one.letters, items=one.items, wrong=bool(one.wrong))
            refusals.update([one.refused] if one.refused else [])
            seconds += one.seconds
            slowest = max(slowest, one, key=lambda out: out.seconds)
            for what in one.wrong:
                wrong.setdefault(what, []).append(one.id)
    clock = time.perf_counter() - begin
    for what, ids in wrong.items():
        print(f"{len(ids)} ({', '.join(ids[:SHOWN])}): {what}")
    print(f"{total['articles']:,} articles, {total['letters']:,} letters, {total['items']:,} items")
    print(f"refused: {sum(refusals.values())} {dict(refusals) if refusals else ''}".rstrip())
    print(f"raised or ungrounded: {total['wrong']}")
    rates = total["articles"] / seconds, total["letters"] / seconds / 1e6
    print("{:,.0f} articles, {:.2f} million letters a second and core".format(*rates))
    print(f"{total['articles'] / clock:,.0f} by the clock with {asked.processes} processes, checks included")
    print(f"slowest: {slowest.id}, {slowest.seconds * 1000:.0f} ms, {slowest.letters:,} letters")
    return 1 if total["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())

"""``make bench``: how fast, how large, how soon ready, beside other readers and beside what no reader can beat.

Everything is measured in this one run, each reader in a process of its own, so that the ratios hold on a busy machine.
``--write FILE`` keeps the result as a page.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.hostile import megabytes
from benchmarks.readers import READERS
from benchmarks.storeys import profile
from benchmarks.texts import ROOT, described, texts

PEERS = ROOT / ".venv" / "bench" / "bin" / "python"
OURS = "ketluan, to a record"


def row(name: str, sources: str) -> dict[str, Any] | str:
    """The measures of one reader, or why there are none."""
    python = PEERS if READERS[name].peer else Path(sys.executable)
    command = [str(python), "-m", "benchmarks.measure", name]
    try:
        run = subprocess.run(command, cwd=ROOT, input=sources, capture_output=True, text=True, timeout=180, check=True)
    except (OSError, subprocess.SubprocessError) as failed:
        told = (getattr(failed, "stderr", None) or str(failed)).strip().splitlines()
        return told[-1] if told else "failed"
    answer: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return answer


def comparison(found: list[str]) -> list[str]:
    """The table of all readers."""
    sources = json.dumps(found)
    size = sum(len(text.encode()) for text in found) / len(found)
    rows = {name: row(name, sources) for name in READERS}
    ours = rows[OURS]
    assert isinstance(ours, dict), ours
    out = [
        "| reader | gives | documents/s | MB/s | Ketluan is | ready after | peak memory |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, one in rows.items():
        if isinstance(one, str):
            out.append(f"| {name} | {one} | | | | | |")
            continue
        times = f"{ours['speed'] / one['speed']:,.3g} ×" if name != OURS else ""
        out.append(
            f"| {name} | {READERS[name].does} | {one['speed'] / size:,.4g} | {one['speed'] / 1e6:.3g} | {times} "
            f"| {one['load']:.2f} s | {one['memory']:.0f} MB |"
        )
    return out


def importing() -> str:
    """What ``import ketluan`` takes beyond the start of Python, and with everything that a first reading loads."""

    def least(code: str) -> float:
        times = []
        for _ in range(5):
            timed = f"import time; t = time.perf_counter(); {code}; print(time.perf_counter() - t)"
            answer = subprocess.run([sys.executable, "-c", timed], cwd=ROOT, capture_output=True, text=True, check=True)
            times.append(float(answer.stdout))
        return min(times) * 1000

    bare, first = least("import ketluan"), least("import ketluan; ketluan.read('Phiên họp thường kỳ tháng 9')")
    return f"`import ketluan` takes {bare:.0f} ms; with the first reading, which loads the rules, {first:.0f} ms."


def storeys(found: list[str], shown: int = 40) -> list[str]:
    """The table of where the time goes."""
    times = profile(found)
    total = sum(times.values())
    out = ["| storey | µs a document | share |", "| --- | ---: | ---: |"]
    listed = list(times.items())
    out += [f"| `{name}` | {seconds * 1e6:.0f} | {seconds / total:.1%} |" for name, seconds in listed[:shown]]
    rest = sum(seconds for _, seconds in listed[shown:])
    if rest:
        out.append(f"| {len(listed) - shown} others | {rest * 1e6:.0f} | {rest / total:.1%} |")
    return [*out, f"| all | {total * 1e6:.0f} | |"]


LAST_FACTOR = """\
No storey stands out, and no search does: the words of all rules are found in one scan, and a rule is tried where its
words stand. A quarter of the time is what is left of patterns, a twentieth the scan; the rest is Python at work, some
20,000 calls a document, each a fraction of a microsecond. Compiling `marks`, `text` and `vietnamese` with mypyc as
they are was measured at 1.2 times as fast: too little for a C compiler at `make setup`. The next factor of two would
cost what the reader is liked for: spans that are bare numbers instead of named pairs, several kinds of marks made in
one pass, which could then not be read, tested or explained alone, or the rules written anew in a compiled language."""


def report() -> str:
    """The whole page."""
    found = texts()
    cores = os.cpu_count()
    machine = f"{cores} shared cores, {platform.system()}, CPython {platform.python_version()}"
    return "\n".join(
        [
            "# Benchmarks",
            "",
            f"Printed by `make bench` on {datetime.date.today().isoformat()}, {machine}.",
            f"Measured on {described(found)}.",
            "Figures of one run on a shared machine vary by a third; the ratios, taken in the same run, hold better.",
            "",
            *comparison(found),
            "",
            importing(),
            "",
            "## Where the time goes",
            "",
            *storeys(found),
            "",
            LAST_FACTOR,
            "",
            "## One megabyte of hostile text",
            "",
            *megabytes(),
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=Path, metavar="FILE")
    asked = parser.parse_args()
    page = report()
    print(page)
    if asked.write:
        asked.write.write_text(page + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

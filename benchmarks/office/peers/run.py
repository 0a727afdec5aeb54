"""Each peer in its turn: filled, served and asked as the office is, and set beside it."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.office.clients import Ask, Browser, Taken, together
from benchmarks.office.peers.asking import HelpdeskBrowser, RoundupBrowser, of_helpdesk, of_roundup

ROOT = Path(__file__).resolve().parents[3]
HOME = Path(sys.prefix) / "bench-office"
PYTHON = HOME / "bin" / "python"
PINS = ROOT / "requirements" / "bench-office.txt"
PASSWORD = "ketluan-demo"
WORDS = ("phòng cháy rừng", "đất đai", "tiêm phòng", "bán trú", "giải phóng mặt bằng", "hộ nghèo")
# Sixteen as in the office: half of them specialists, a quarter looks at the whole, a quarter reports.
DUTIES = (("list", "open", "search"), ("leader",), ("post", "open"), ("list", "open", "search"))
WORKS = ("list", "open", "post", "search", "leader", "export")


@dataclass(frozen=True)
class Peer:
    """One tracker: what it is called, what serves it, who asks it and what."""

    name: str
    module: str
    browser: type[Browser]
    asks: Callable[[int, tuple[str, ...]], dict[str, Ask]]


PEERS = (
    Peer("django-helpdesk", "helpdesk_site", HelpdeskBrowser, of_helpdesk),
    Peer("Roundup", "roundup_tracker", RoundupBrowser, of_roundup),
)


@dataclass
class Found:
    """What was taken of one that was asked: by one client, by sixteen that pause."""

    one: dict[str, Taken]
    sixteen: dict[str, Taken]


def installed() -> None:
    """The peers in a folder of their own beside the benchmark's Python, once; pip's word where they cannot be had."""
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", str(PINS)]
    subprocess.run(pip, check=True, stderr=subprocess.DEVNULL)


@contextlib.contextmanager
def served(peer: Peer, address: str, folder: str, tickets: int) -> Iterator[int]:
    """The peer, full; its port."""
    command = [str(PYTHON), "-m", f"benchmarks.office.peers.{peer.module}", address, f"{folder}/{peer.module}"]
    log = Path(folder) / f"{peer.module}.log"
    with log.open("w") as said:
        process = subprocess.Popen(
            [*command, str(tickets)], cwd=ROOT, stdout=subprocess.PIPE, stderr=said, text=True, start_new_session=True
        )
    try:
        listening = re.search(r":(\d+)/", process.stdout.readline())
        assert listening, f"{peer.name} did not start: {log.read_text()[-2000:]}"
        yield int(listening[1])
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)


def measured(peer: Peer, port: int, tickets: int, seconds: float, pause: tuple[float, float]) -> Found:
    """The works of the peer; the export once, at the end."""
    asks = peer.asks(tickets, WORDS)
    workers = [
        (peer.browser(port, f"user{number}", PASSWORD), {name: asks[name] for name in DUTIES[number % len(DUTIES)]})
        for number in range(16)
    ]
    together([(workers[0][0], {"list": asks["list"]})], 2)  # who was just started has not yet read its templates
    found: dict[str, Taken] = {}
    for worker in workers[:3]:
        found |= together([worker], seconds / 3)[0]
    sixteen, *_ = together(workers, seconds, pause)
    if "export" in asks:
        found |= together([(workers[0][0], {"export": asks["export"]})], 1)[0]
    return Found(found, sixteen)


def compared(address: str, folder: str, tickets: int, seconds: float, pause: tuple[float, float]) -> dict[str, Found]:
    """All peers by name, one after the other."""
    installed()
    found = {}
    for peer in PEERS:
        begun = time.monotonic()
        with served(peer, address, folder, tickets) as port:
            print(f"{peer.name}: {tickets:,} in {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
            found[peer.name] = measured(peer, port, tickets, seconds, pause)
    return found


def beside(ours: Found, peers: dict[str, Found]) -> Iterator[str]:
    """The table of ratios: how many times as long as the office a peer takes for the same work."""
    for title, side, share in (("One client, p50", "one", 0.5), ("Sixteen that pause, p95", "sixteen", 0.95)):
        yield from (f"## {title}: the office and its peers", "")
        yield "| work | office, ms |" + "".join(f" {name}, ms | ratio | bytes |" for name in peers)
        yield "| --- | ---: |" + " ---: | ---: | ---: |" * len(peers)
        for work in WORKS:
            if work in (mine := getattr(ours, side)):
                theirs = "".join(
                    _cells(mine[work].p(share), getattr(one, side).get(work), share) for one in peers.values()
                )
                yield f"| {work} | {mine[work].p(share):.0f} |{theirs}"
        yield ""


def _cells(mine: float, taken: Taken | None, share: float) -> str:
    if not taken or not taken.times:
        return " – | – | – |"
    refused = f" ({taken.refused} refused)" if taken.refused else ""
    size = sum(taken.sizes) // len(taken.sizes)
    return f" {taken.p(share):.0f}{refused} | {taken.p(share) / mine:.1f} × | {size:,} |"

"""Clients that sign in and work: what each asks, how long it took, how large the answer was."""

from __future__ import annotations

import gzip
import http.client
import random
import re
import threading
import time
import urllib.parse
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


@dataclass
class Taken:
    """The times (in ms) and sizes of one kind of question (``carried``: packed, as they came over the line), and the
    answers that were none."""

    times: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    carried: list[int] = field(default_factory=list)
    refused: int = 0

    def p(self, share: float) -> float:
        """The time below which a share of the answers came."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


class Browser:
    """One person's browser: a connection that stays open, and cookies."""

    def __init__(self, port: int, username: str, password: str) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", port, timeout=900)
        self._cookies: dict[str, str] = {}
        self.carried = 0  # bytes of the last answer, as they came over the line
        self._sign_in(username, password)

    def _sign_in(self, username: str, password: str) -> None:
        """As the office asks; a peer asks in its own way."""
        said = self.get("/sign-in/")[1]
        status, _ = self.post("/sign-in/", {"username": username, "password": password}, TOKEN.search(said)[1])
        assert status == 302, f"{username} cannot sign in: {status}"

    def get(self, address: str) -> tuple[int, str]:
        """Status and text."""
        return self._ask("GET", address)

    def post(self, address: str, fields: dict[str, str], token: str) -> tuple[int, str]:
        """Status and text of a form."""
        body = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token})
        return self._ask("POST", address, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def _ask(self, way: str, address: str, body: str = "", more: dict[str, str] | None = None) -> tuple[int, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        told = {"Cookie": cookies, "Accept-Encoding": "gzip", "Referer": f"http://127.0.0.1:{self._line.port}/"}
        self._line.request(way, address, body or None, {**told, **(more or {})})
        answer = self._line.getresponse()
        content = answer.read()
        for header in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = header.partition(";")[0].partition("=")
            self._cookies[name] = value
        self.carried = len(content)
        if answer.headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        return answer.status, content.decode("utf-8", "replace")


Ask = Callable[[Browser, random.Random], tuple[int, int]]


def timed(taken: dict[str, Taken], name: str, ask: Ask, browser: Browser, chance: random.Random) -> None:
    """One question, measured."""
    begun = time.perf_counter()
    status, size = ask(browser, chance)
    taken[name].times.append((time.perf_counter() - begun) * 1_000)
    taken[name].sizes.append(size)
    taken[name].carried.append(browser.carried)
    taken[name].refused += status not in (200, 302)


def together(
    workers: Iterable[tuple[Browser, dict[str, Ask]]], seconds: float, pause: tuple[float, float] = (0, 0)
) -> tuple[dict[str, Taken], float, float]:
    """Several browsers at once, each going round its questions; what was taken, the seconds, and the share of one core
    that the clients themselves used."""
    taken: dict[str, Taken] = defaultdict(Taken)
    until = time.monotonic() + seconds

    def work(number: int, browser: Browser, asks: dict[str, Ask]) -> None:
        chance = random.Random(number)
        names = list(asks)
        turn = number
        while time.monotonic() < until:
            if pause[1]:
                time.sleep(chance.uniform(*pause))
            name = names[turn % len(names)]
            timed(taken, name, asks[name], browser, chance)
            turn += 1

    threads = [threading.Thread(target=work, args=(n, *one), daemon=True) for n, one in enumerate(workers)]
    begun, used = time.monotonic(), time.process_time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spent = time.monotonic() - begun
    return taken, spent, (time.process_time() - used) / spent

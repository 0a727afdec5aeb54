"""`python -m benchmarks.office [--write FILE]`: a full office on PostgreSQL, asked by one client, by 16, by more.

Then django-helpdesk and Roundup, as full, on the same server, and the ratios. Some seven minutes on two quiet cores.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import re
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.office.clients import TOKEN, Ask, Browser, Taken, together
from benchmarks.office.peers.run import Found, beside, compared

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "ketluan-demo"  # that of the made-up province
KETLUAN = str(Path(sys.executable).with_name("ketluan"))
AIMS = {"list": 150, "open": 80, "post": 120, "search": 150, "leader": 300, "review": 150}
PAUSE = (0.5, 1.5)
LIMIT_MS = 500
WORDS = ("phòng cháy rừng", "dat dai", "tiêm phòng", "bán trú biên giới", "giải phóng mặt bằng", "ho ngheo")


@contextlib.contextmanager
def database() -> Iterator[tuple[str, str]]:
    """A server for all that is measured, and a folder; both are gone afterwards."""
    sys.path.insert(0, str(ROOT / "tools"))
    from postgresql import running

    with tempfile.TemporaryDirectory() as folder, running({"shared_buffers": "512MB"}) as address:
        yield address, folder


@contextlib.contextmanager
def office(address: str, folder: str, tasks: int, entries: int) -> Iterator[tuple[int, dict[str, str]]]:
    """The full office, served; its port and its environment."""
    environ = {**os.environ, "KETLUAN_DATABASE": address, "KETLUAN_DATA": f"{folder}/office", "KETLUAN_DEBUG": "0"}
    environ |= {"KETLUAN_SECRET_KEY": secrets.token_urlsafe(60), "KETLUAN_HOSTS": "127.0.0.1", "KETLUAN_HTTPS": "0"}
    environ |= {"PYTHONPATH": f"{ROOT}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
    subprocess.run([KETLUAN, "office", "migrate", "-v0"], env=environ, check=True)
    made = f"from benchmarks.office.province import fill; fill({tasks}, {entries})"
    begun = time.monotonic()
    subprocess.run([KETLUAN, "office", "shell", "--no-imports", "-c", made], env=environ, check=True, cwd=ROOT)
    print(f"the office: {tasks:,} in {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
    served = subprocess.Popen(
        [KETLUAN, "office", "serve", "--port", "0"], env=environ, stdout=subprocess.PIPE, text=True
    )
    try:
        yield int(re.search(r":(\d+)/", served.stdout.readline())[1]), environ
    finally:
        served.terminate()
        served.wait(timeout=30)


def asks_of(role: str, keys: dict[str, int]) -> dict[str, Ask]:
    """What someone asks all day."""

    def get(address: str) -> Ask:
        def ask(browser: Browser, chance: random.Random) -> tuple[int, int]:
            status, said = browser.get(address.format(task=keys["first"] + chance.randrange(700), **keys))
            return status, len(said.encode())

        return ask

    def search(browser: Browser, chance: random.Random) -> tuple[int, int]:
        from urllib.parse import quote

        status, said = browser.get(f"/search/?q={quote(chance.choice(WORDS))}")
        return status, len(said.encode())

    def post(browser: Browser, chance: random.Random) -> tuple[int, int]:
        """The form's token is that of the page that was opened first; the time is that of the post alone."""
        token = browser._token  # type: ignore[attr-defined]
        fields = {"report-words": f"Đã làm thêm một phần, lần {chance.randrange(10**9)}.", "report-percent": "60"}
        status, said = browser.post(f"/tasks/{browser._task}/report/", fields, token)  # type: ignore[attr-defined]
        return status, len(said.encode())

    if role == "unit":
        return {"post": post, "open": get("/tasks/{own}/")} if "own" in keys else {"post": post}
    if role == "leader":
        return {"leader": get("/")}
    lists = {"list": get("/tasks/?stat=overdue&order=-due"), "open": get("/tasks/{task}/")}
    return {**lists, "search": search, "review": get("/sources/{review}/")}


def signed_in(port: int, username: str, keys: dict[str, int]) -> tuple[Browser, dict[str, Ask]]:
    """A browser of someone, ready for what he asks."""
    browser = Browser(port, username, PASSWORD)
    role = {"chuyenvien": "office", "chutich": "leader"}.get(username, "unit")
    if role == "unit":
        browser._task = keys[username]  # type: ignore[attr-defined]
        browser._token = TOKEN.search(browser.get(f"/tasks/{keys[username]}/")[1])[1]  # type: ignore[attr-defined]
    return browser, asks_of(role, keys)


def asked(environ: dict[str, str], code: str) -> str:
    """What a line of Python says inside the office."""
    command = [KETLUAN, "office", "shell", "--no-imports", "-c", code]
    return subprocess.run(command, env=environ, capture_output=True, text=True, check=True).stdout


def queries(environ: dict[str, str], keys: dict[str, int]) -> dict[str, int]:
    """How often each page asks the database."""
    pages = {
        "list": ("chuyenvien", "/tasks/?stat=overdue&order=-due"),
        "open": ("chuyenvien", f"/tasks/{keys['first']}/"),
        "search": ("chuyenvien", "/search/?q=tiem+phong"),
        "leader": ("chutich", "/"),
        "review": ("chuyenvien", f"/sources/{keys['review']}/"),
    }
    unit = next(name for name in keys if name.startswith("xa"))
    pages["post"] = (unit, f"/tasks/{keys[unit]}/report/")
    code = f"from benchmarks.office.counted import counted; print(counted({pages!r}))"
    return dict(eval(asked(environ, code)))


def table(title: str, taken: dict[str, Taken], counted: dict[str, int], note: str) -> list[str]:
    """One table of the report."""
    out = [f"## {title}", "", "| page | answers | p50 ms | p95 ms | aim | bytes | packed | queries |"]
    out.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, one in sorted(taken.items()):
        size = sum(one.sizes) // max(1, len(one.sizes))
        packed = sum(one.carried) // max(1, len(one.carried))
        refused = f" ({one.refused} refused)" if one.refused else ""
        out.append(
            f"| {name} | {len(one.times)}{refused} | {one.p(0.5):.0f} | {one.p(0.95):.0f} | {AIMS.get(name, '')}"
            f" | {size:,} | {packed:,} | {counted.get(name, '')} |"
        )
    return [*out, "", note, ""]


def measure(port: int, environ: dict[str, str], seconds: float, found: Found) -> Iterator[str]:
    """All three ways of asking, line by line; what is set beside the peers is kept in ``found``."""
    keys: dict[str, int] = dict(eval(asked(environ, "from benchmarks.office.counted import keys; print(keys())")))
    counted = queries(environ, keys)
    units = [name for name in keys if name.startswith("xa")]
    people = [name for unit in units[:4] for name in ("chuyenvien", "chutich", unit, "chuyenvien")]
    workers = [signed_in(port, name, keys) for name in people]
    for worker in workers[:3]:
        taken, *_ = together([worker], seconds / 3)
        found.one |= taken
    yield from table("One client", found.one, counted, "")
    taken, spent, share = together(workers, seconds, PAUSE)
    found.sixteen |= taken
    rate = sum(len(one.times) for one in taken.values()) / spent
    note = f"{rate:.1f} answers a second; the clients used {share:.0%} of a core."
    yield from table("Sixteen clients that pause 0.5 to 1.5 s", taken, counted, note)
    yield from ("## As fast as they can", "", "| clients | answers/s | p95 ms | clients' share of a core |")
    yield "| ---: | ---: | ---: | ---: |"
    for number in (1, 2, 4, 8, 16):
        taken, spent, share = together(workers[:number], seconds / 4)
        every = Taken([time for t in taken.values() for time in t.times])
        yield f"| {number} | {len(every.times) / spent:.1f} | {every.p(0.95):.0f} | {share:.0%} |"
        if every.p(0.95) > LIMIT_MS:
            break
    taken, *_ = together([(workers[0][0], {"export": asks_export})], 1)
    found.one |= taken
    yield from ("", *table("Export of all rows, once", taken, counted, ""))


def asks_export(browser: Browser, chance: random.Random) -> tuple[int, int]:
    """The whole book."""
    status, _ = browser.get("/tasks/export.xlsx")
    return status, browser.carried


def main() -> None:
    """Fill, ask, tell."""
    given = argparse.ArgumentParser()
    given.add_argument("--tasks", type=int, default=100_000)
    given.add_argument("--entries", type=int, default=300_000)
    given.add_argument("--seconds", type=float, default=45, help="for each way of asking the office; peers get half")
    given.add_argument("--alone", action="store_true", help="the office without its peers")
    given.add_argument("--write", type=Path)
    wanted = given.parse_args()
    told = []
    for line in everything(wanted.tasks, wanted.entries, wanted.seconds, not wanted.alone):
        print(line, flush=True)
        told.append(f"{line}\n")
    if wanted.write:
        wanted.write.write_text("".join(told), encoding="utf-8")


def everything(tasks: int, entries: int, seconds: float, with_peers: bool) -> Iterator[str]:
    """The office, then its peers, then both side by side."""
    found = Found({}, {})
    with database() as (address, folder):
        with office(address, folder, tasks, entries) as (port, environ):
            yield from measure(port, environ, seconds, found)
        if with_peers:
            yield from beside(found, compared(address, folder, tasks, seconds / 2, PAUSE))


if __name__ == "__main__":
    main()

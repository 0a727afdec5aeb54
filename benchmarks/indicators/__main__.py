"""`python -m benchmarks.indicators [--write FILE]`: ten years of a province on PostgreSQL, asked one after another."""

from __future__ import annotations

import argparse
import contextlib
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OFFICE = (str(Path(sys.executable).with_name("ketluan")), "office")


@contextlib.contextmanager
def office() -> Iterator[dict[str, str]]:
    """The environment of a full office."""
    sys.path.insert(0, str(ROOT / "tools"))
    from postgresql import HASTY, running

    settings = {**HASTY, "shared_buffers": "1GB", "max_wal_size": "8GB"}
    with tempfile.TemporaryDirectory() as folder, running(settings) as address:
        environ = {**os.environ, "KETLUAN_DATABASE": address, "KETLUAN_DATA": folder, "KETLUAN_DEBUG": "0"}
        environ |= {"KETLUAN_SECRET_KEY": secrets.token_urlsafe(60), "KETLUAN_HOSTS": "127.0.0.1", "KETLUAN_HTTPS": "0"}
        environ |= {"PYTHONPATH": f"{ROOT}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
        subprocess.run([*OFFICE, "migrate", "-v0"], env=environ, check=True)
        yield environ


def inside(environ: dict[str, str], code: str) -> str:
    """What a line of Python prints inside the office."""
    command = [*OFFICE, "shell", "--no-imports", "-c", code]
    return subprocess.run(command, env=environ, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT).stdout


def main() -> None:
    """Fill, ask, tell."""
    given = argparse.ArgumentParser()
    given.add_argument("--write", type=Path)
    given.add_argument("--documents", action="store_true", help="the documents alone, without ten years of values")
    wanted = given.parse_args()
    begun = time.monotonic()
    with office() as environ:
        inside(environ, f"from benchmarks.indicators.province import fill; fill(values={not wanted.documents})")
        inside(environ, "from benchmarks.indicators.documents import fill; fill()")
        filled = time.monotonic()
        said = "" if wanted.documents else inside(environ, "from benchmarks.indicators.asked import told; told()")
        said += inside(environ, "from benchmarks.indicators.documents import told; told()")
    load = os.getloadavg()[0]
    said += f"Filled in {filled - begun:.0f} s, asked in {time.monotonic() - filled:.0f} s; load average {load:.1f}.\n"
    print(said)
    if wanted.write:
        wanted.write.write_text(said, encoding="utf-8")


if __name__ == "__main__":
    main()

"""``make test``: all tests with the office on SQLite, then the office's again on PostgreSQL; both are counted.

Ends non-zero where a test failed or where one of the two runs could not be made, and says which.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from pathlib import Path

from postgresql import ADDRESS, ROOT, Missing, running

# A file's tests stay together in one process, and the order is kept: each process has at most one browser, and none
# before its last test that asks Django's database, which would be refused beside a browser's event loop.
PYTEST = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]

# How a page looks (axe, the width of a telephone) does not depend on where its rows come from, and what runs on a file
# of its own is no other the second time: such tests are marked, and asked once.
ON_THE_SERVER = ["tests/office", "-m", "not once"]


def run(title: str, where: list[str], address: str = "") -> tuple[int, int, int]:
    """One run of pytest: passed, failed, its status."""
    print(f"== {title}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [*PYTEST, f"--junit-xml={report}", *where]
        status = subprocess.run(command, cwd=ROOT, env={**os.environ, ADDRESS: address}, check=False).returncode
        return (*counted(report), status)


def counted(report: Path) -> tuple[int, int]:
    """Passed and failed of a report; what was skipped counts as failed, for the house skips none."""
    if not report.exists():
        return 0, 0
    suites = tree.parse(report).getroot().iter("testsuite")
    passed = failed = 0
    for suite in suites:
        bad = sum(int(suite.get(name, "0")) for name in ("failures", "errors", "skipped"))
        passed, failed = passed + int(suite.get("tests", "0")) - bad, failed + bad
    return passed, failed


def main() -> int:
    """Both runs, then one line for both."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    runs = [("all, the office on SQLite", *run("all tests, the office on SQLite", []))]
    missing = ""
    try:
        with running() as address:
            runs.append(("the office on PostgreSQL", *run("the office's tests on PostgreSQL", ON_THE_SERVER, address)))
    except Missing as reason:
        missing = str(reason)
    for title, passed, failed, status in runs:
        print(f"{title}: {passed} passed, {failed} failed" + (f" (status {status})" if status and not failed else ""))
    if missing:
        print(f"The half on PostgreSQL was not run. {missing}", file=sys.stderr, flush=True)
    print(f"{sum(one[1] for one in runs)} passed, {sum(one[2] for one in runs)} failed", flush=True)
    return 1 if missing or any(status for *_, status in runs) else 0


if __name__ == "__main__":
    sys.exit(main())

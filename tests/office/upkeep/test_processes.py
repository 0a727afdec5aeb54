"""Several processes at one door: one that dies is replaced, and all end with the first, however it ends."""

import os
import signal
import subprocess
import sys
import time

import pytest

pytestmark = pytest.mark.once  # no process opens a database
THREE = """
import os, signal, time
from ketluan.office.upkeep.processes import keep

def answer(number):
    os.write(1, f"{number} {os.getpid()}\\n".encode())  # in one piece: the three write at once
    time.sleep(60)

signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored, where whoever runs the tests ignores it
keep(answer, 3)
"""


@pytest.fixture
def kept():
    said = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    first = subprocess.Popen([sys.executable, "-c", THREE], **said)
    yield first
    first.kill()
    first.wait()
    first.stdout.close()


def told(first, processes):
    return {int(number): int(pid) for number, pid in (first.stdout.readline().split() for _ in range(processes))}


def gone(pid):
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_each_process_knows_its_number(kept):
    assert sorted(told(kept, 3)) == [0, 1, 2]


def test_a_process_that_dies_is_replaced_under_its_number(kept):
    before = told(kept, 3)
    os.kill(before[1], signal.SIGKILL)
    ((number, pid),) = told(kept, 1).items()
    assert number == 1
    assert pid not in before.values()


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_all_end_with_the_first(kept, ending):
    running = told(kept, 3)
    kept.send_signal(ending)
    kept.wait(timeout=10)
    assert all(gone(pid) for pid in running.values())

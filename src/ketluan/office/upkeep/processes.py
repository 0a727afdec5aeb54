"""Several processes that answer at one door, so that an office uses more than one core of its server."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Final, NoReturn

LOG: Final = logging.getLogger(__name__)
_PAUSE_BEFORE_ANOTHER_SECONDS: Final = 1.0


_HEARD: Final = {signal.SIGTERM, signal.SIGINT, signal.SIGCHLD}


def keep(answer: Callable[[int], None], processes: int) -> None:
    """Runs ``answer(number)`` in ``processes`` forked processes, numbered from 0, until this one is told to end. One
    that ends by itself is replaced. They end with this one, however it ends."""
    door, held = os.pipe()  # nobody writes: the pipe is at its end when this process is
    running: dict[int, int] = {}
    signal.pthread_sigmask(signal.SIG_BLOCK, _HEARD)  # what comes in between waits until it is asked for
    try:
        while True:
            for number in set(range(processes)) - set(running.values()):
                running[_started(answer, number, door, held)] = number
            if signal.sigwait(_HEARD) != signal.SIGCHLD:
                return
            for process, status in _ended(running):
                LOG.error("process %d of the office ended (%d) and is replaced", running.pop(process), status)
                time.sleep(_PAUSE_BEFORE_ANOTHER_SECONDS)
    finally:
        for process in running:
            os.kill(process, signal.SIGTERM)
        for process in running:
            os.waitpid(process, 0)


def _ended(running: Iterable[int]) -> list[tuple[int, int]]:
    found = [os.waitpid(process, os.WNOHANG) for process in running]
    return [(process, status) for process, status in found if process]


def _started(answer: Callable[[int], None], number: int, door: int, held: int) -> int:
    sys.stdout.flush()
    process = os.fork()
    if process:
        return process
    status = 1
    try:
        os.close(held)
        signal.signal(signal.SIGTERM, _leave)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HEARD)
        threading.Thread(target=_end_with_the_first, args=(door,), daemon=True).start()
        answer(number)
        status = 0
    except (KeyboardInterrupt, SystemExit):
        status = 0
    except BaseException:
        LOG.exception("process %d of the office", number)
    finally:
        os._exit(status)


def _end_with_the_first(door: int) -> None:
    os.read(door, 1)
    os.kill(os.getpid(), signal.SIGTERM)


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)

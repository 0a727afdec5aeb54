"""Measure one reader in a process of its own: ``python -m benchmarks.measure NAME < texts.json`` writes JSON."""

from __future__ import annotations

import contextlib
import io
import json
import resource
import sys
import time
import warnings
from typing import Any

from benchmarks.readers import READERS, Read

SECONDS = 4.0
ROUNDS = 20  # a fast reader is done with one before a busy machine has shown its best


def speed(read: Read, texts: list[str]) -> float:
    """Bytes of UTF-8 a second of the processor's time: the best of some rounds, or as far as the time goes."""
    sizes = [len(text.encode()) for text in texts]
    best, end = 0.0, time.process_time() + SECONDS
    for _ in range(ROUNDS):
        done, begin = 0, time.process_time()
        for text, size in zip(texts, sizes, strict=True):
            read(text)
            done += size
            if time.process_time() > end:
                break
        best = max(best, done / (time.process_time() - begin))
        if time.process_time() > end:
            break
    return best


def measured(name: str, texts: list[str]) -> dict[str, Any]:
    """Seconds to load and read a first short text, bytes a second, peak memory in megabytes."""
    begin = time.perf_counter()
    read = READERS[name].load()
    read("Sáng ngày 31/8, đồng chí Lò Thị Mẩy yêu cầu các sở rà soát.")
    loaded = time.perf_counter() - begin
    return {
        "load": loaded,
        "speed": speed(read, texts),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    with contextlib.redirect_stdout(io.StringIO()):
        answer = measured(sys.argv[1], json.load(sys.stdin))
    print(json.dumps(answer))

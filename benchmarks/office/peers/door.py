"""A peer answers as the office does: waitress with eight threads, in a process for each core."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable


def answer(application: Callable[..., object], told: Callable[[str], None] = lambda url: None) -> None:
    """Serve, after the address was printed and told; whoever started this ends its whole group of processes."""
    import waitress

    door = socket.create_server(("127.0.0.1", 0), backlog=1024)
    url = f"http://127.0.0.1:{door.getsockname()[1]}/"
    told(url)
    print(url, flush=True)
    for _ in range((os.cpu_count() or 1) - 1):
        if not os.fork():
            break
    waitress.create_server(application, sockets=[door], threads=8).run()

"""``ketluan serve``: a local page with the documents of a folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from ketluan.cli.speech import Say

HELP: Final = {"vi": "mở trang xem văn bản trên máy này", "en": "serve a local page with the documents of a folder"}


def add(parser: argparse.ArgumentParser, say: Say) -> None:
    """The arguments of the command."""
    parser.add_argument("folder", type=Path, metavar=say("DIR"), help=say("folder"))
    parser.add_argument("--port", type=int, default=8000, help=say("port"))
    parser.add_argument("--host", default="127.0.0.1", help=say("host"))


def run(args: argparse.Namespace, say: Say) -> int:
    """Serve until interrupted."""
    if not args.folder.is_dir():
        print(say("no folder", folder=args.folder), file=sys.stderr)
        return 2
    from ketluan.serve.door import Door
    from ketluan.serve.library import Library
    from ketluan.serve.site import Site

    try:
        door = Door(Site(Library(args.folder)), args.host, args.port)
    except (OSError, OverflowError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        print(say("cannot listen", host=args.host, port=args.port, reason=reason), file=sys.stderr)
        return 1
    with door:
        print(say("serving", address=door.address), flush=True)
        try:
            door.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0

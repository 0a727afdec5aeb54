"""``ketluan schema``: the JSON Schema of a record."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from ketluan.cli.speech import Say

HELP: Final = {"vi": "in JSON Schema của bản ghi", "en": "print the JSON Schema of a record"}


def add(parser: argparse.ArgumentParser, say: Say) -> None:
    """The command has no arguments of its own."""


def run(args: argparse.Namespace, say: Say) -> int:
    """Print the schema on standard output."""
    from ketluan.reader.render.schema import schema_json

    sys.stdout.buffer.write(schema_json().encode())
    return 0

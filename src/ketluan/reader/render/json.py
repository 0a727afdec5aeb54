"""A record as JSON text: one line for a stream, indented for one reader."""

from __future__ import annotations

from typing import Protocol

import msgspec


class Writable(Protocol):
    """A record that writes itself."""

    def to_json(self) -> bytes: ...


def line(record: Writable) -> str:
    """The record on one line, for JSON Lines."""
    return record.to_json().decode() + "\n"


def pretty(record: Writable) -> str:
    """The record indented by two, numbers with the digits as written."""
    return msgspec.json.format(record.to_json(), indent=2).decode() + "\n"

"""The words of a sample that is not plain text, kept beside the script that writes it (``NAME.source``).

A source is a list of parts, each headed by ``[part]``: ``left`` and ``right`` of the letterhead, ``title``, ``body``,
``recipients``, ``signer``, ``annex`` (the title over a table) and ``table``, one line a paragraph or a row.

In the body a line begins with the sign of its level: ``I``, ``1``, ``a`` or ``-`` for a numbered point, ``.`` for a
paragraph without a number. The cells of a row stand between ``|``; a cell that is only ``"`` is merged with the one
above it, a row of two cells is a group's heading.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
LEVELS = "I1a-"


class Source(NamedTuple):
    """The parts of one document; ``body`` holds (level, text), level null for a paragraph without a number."""

    left: list[str]
    right: list[str]
    title: list[str]
    body: list[tuple[int | None, str]]
    recipients: list[str]
    signer: list[str]
    annex: list[str]
    table: list[list[str]]


def load(stem: str) -> Source:
    """Read ``STEM.source``."""
    parts: dict[str, list[str]] = {}
    for line in (HERE / f"{stem}.source").read_text("utf-8").splitlines():
        if line.startswith("["):
            lines = parts.setdefault(line.strip("[]"), [])
        else:
            lines.append(line)
    body = [(LEVELS.index(line[0]) if line[0] != "." else None, line[2:]) for line in parts.pop("body") if line]
    table = [line.split("|") for line in parts.pop("table", []) if line]
    return Source(body=body, table=table, annex=parts.pop("annex", []), **parts)


def numbers(levels: list[int | None]) -> list[str]:
    """What stands before each paragraph where nobody counts for the writer: "II. ", "3. ", "b) ", "- "."""
    counts = [0, 0, 0]
    written = []
    for level in levels:
        if level is None or level == 3:
            written.append("" if level is None else "- ")
            continue
        counts[level] += 1
        counts[level + 1 :] = [0] * (2 - level)
        roman = ("", "I", "II", "III", "IV", "V", "VI")[min(counts[0], 6)]
        written.append((f"{roman}. ", f"{counts[1]}. ", f"{' abcdđeghi'[min(counts[2], 9)]}) ")[level])
    return written

"""One order of a notice, put together from the parts of a directive without saying a part twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketluan.office.briefs.rules.prose import sentence_case
from ketluan.vietnamese.folding import fold

_LEADS: Final = fold("chủ trì")


def order(action: str, supporters: Sequence[str] = (), until: str = "") -> str:
    """The order as a sentence of its own: who helps and by when, unless the chair's words say so already."""
    words = _plain(action).rstrip(" ;,.")
    names = [name for name in map(_plain, supporters) if not _says(words, name)]
    if names and fold(words).startswith(_LEADS):
        words = f"{words} (phối hợp: {', '.join(names)})"
    elif names:
        words = f"Chủ trì, phối hợp với {', '.join(names)} {words[:1].lower()}{words[1:]}"
    until = _plain(until)
    return sentence_case(words if not until or _says(words, until) else f"{words}; {until}")


def _says(words: str, part: str) -> bool:
    return fold(part) in fold(words)


def _plain(text: str) -> str:
    return " ".join(text.split())

"""Word lists as data: one entry a line, ``#`` for remarks, a header that names source and date.

``words("action_verbs")`` reads ``action_verbs.txt``; ``pattern`` makes a trie-shaped expression of entries, which
``re`` runs at the same speed for ten entries or ten thousand.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from importlib.resources import files
from typing import Any


@functools.cache
def words(name: str) -> tuple[str, ...]:
    """The entries of one list, in the order of the file."""
    lines = (files(__package__) / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def trie(entries: Iterable[str]) -> str:
    """A regular expression (no groups) that matches any of the entries, the longest first.

    ``trie(["yêu cầu", "yêu"])`` → ``yêu(?: cầu)?``."""
    root: dict[str, Any] = {}
    for entry in entries:
        node = root
        for letter in entry:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _shape(root)


def _shape(node: dict[str, Any]) -> str:
    """The expression of what may follow in a trie's node."""
    chain = ""
    while len(node) == 1:  # a run of single letters needs no group
        letter, node = next(iter(node.items()))
        if not letter:
            return chain
        chain += re.escape(letter)
    if not node:
        return chain
    ends = "" in node
    branches = [re.escape(letter) + _shape(after) for letter, after in sorted(node.items()) if letter]
    return f"{chain}(?:{'|'.join(branches)}){'?' if ends else ''}"


@functools.cache
def pattern(*names: str) -> re.Pattern[str]:
    """The entries of one or more lists as whole words."""
    entries = [entry for name in names for entry in words(name)]
    return re.compile(rf"\b{trie(entries)}\b")

"""What a document is called and, in a few words, what it reports: for the head of a page and the line of a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ketluan.reader.render.cards import day_words


def title_of(record: Mapping[str, Any]) -> str:
    """What a document is called: an official one by type and subject, another by title, else the file's name."""
    text, paper = record["text"], record.get("document") or {}
    named = (text[slice(*block["span"])] for block in record["blocks"] if block["kind"] == "title")
    official = f"{_words(paper.get('type'))}: {_words(paper.get('subject'))}" if paper.get("subject") else None
    found = official or next(named, None) or record["source"].get("title") or record["source"]["name"]
    return " ".join(str(found).split()).removeprefix(": ")


def facts_of(record: Mapping[str, Any]) -> list[str]:
    """The document and its meeting in a few words, each as its own: type and number, body, day, chairs."""
    paper, meeting = record.get("document") or {}, record.get("meeting") or {}
    official = " ".join(filter(None, [_words(paper.get("type")), _words(paper.get("number"))]))
    day = meeting.get("date") or paper.get("date") or ""
    chairs = ", ".join(map(_words, meeting.get("chairs") or ()))
    return [
        fact for fact in (official, _words(meeting.get("body") or paper.get("issuer")), day_words(day), chairs) if fact
    ]


def _words(value: Any) -> str:
    return str((value.get("text") if isinstance(value, Mapping) else value) or "")

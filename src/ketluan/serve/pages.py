"""The list of documents and the pages that only say something, as HTML."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from html import escape
from typing import Final, NamedTuple
from urllib.parse import quote

from ketluan.reader.kinds import kinds
from ketluan.reader.render.cards import day_words
from ketluan.reader.render.panel import signs
from ketluan.reader.render.shell import asset, document, policy
from ketluan.reader.render.words import Lang, word
from ketluan.serve.library import Line
from ketluan.serve.words import say

LIMIT_MB: Final = 20
_SHOWN: Final = frozenset(
    {"regular_session", "conference", "working_session", "briefing", "council_session", "inspection"}
)


class Shelf(NamedTuple):
    """One page of the list: its lines, which page it is (from 1) and of how many."""

    lines: Sequence[Line]
    page: int
    pages: int


@functools.cache
def style() -> str:
    """The style of these pages."""
    return asset("ground.css") + asset("list.css", __package__)


@functools.cache
def script() -> str:
    """Their script: the drop zone."""
    return asset("list.js", __package__)


@functools.cache
def list_policy() -> str:
    """Their content security policy."""
    return policy(style=style(), script=script(), forms="'self'")


def with_lang(address: str, lang: Lang) -> str:
    """The address in a language; Vietnamese is not said."""
    return address if lang == "vi" else f"{address}{'&' if '?' in address else '?'}lang=en"


def list_page(shelf: Shelf, lang: Lang) -> str:
    """The documents of the folder, and a place for another one."""
    rows = "\n".join(_row(line, lang) for line in shelf.lines)
    heads = "".join(f'<th scope="col">{say(key, lang)}</th>' for key in ("name", "kind", "day", "found"))
    table = f'<table class="list"><thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table>'
    listed = table if rows else f'<p class="empty">{say("empty", lang)}</p>'
    body = f"{_drop(lang)}\n<h2>{say('documents', lang)}</h2>\n{listed}\n{_pager(shelf, lang)}"
    return _page(say("title", lang), body, lang)


def message_page(status: int, said: Sequence[str], lang: Lang) -> str:
    """A page that says a sentence or two: the first as its heading."""
    title, *others = said
    lines = "".join(f"<p>{escape(line)}</p>" for line in others)
    back = f'<p><a href="{with_lang("/", lang)}">{say("back", lang)}</a></p>'
    body = f'<section class="message"><p class="status">{status}</p><h2>{escape(title)}</h2>{lines}{back}</section>'
    return _page(title, body, lang)


def _page(title: str, main: str, lang: Lang) -> str:
    other: Lang = "vi" if lang == "en" else "en"
    switch = f'<a href="{with_lang("/", other)}" lang="{other}" hreflang="{other}">{say("other", lang)}</a>'
    body = (
        '<body class="listing">\n<header class="top"><div class="bar-top">'
        f'<h1><a href="{with_lang("/", lang)}">Ketluan</a></h1><div class="tools">{switch}</div></div>'
        f'<p class="about">{say("about", lang)}</p></header>\n'
        f"<main>\n{main}\n</main>\n<script>{script()}</script>\n</body>"
    )
    return document(body, lang=lang, title=title, csp=list_policy(), style=style())


def _drop(lang: Lang) -> str:
    return (
        f'<form id="drop" method="post" action="{with_lang("/read", lang)}" enctype="multipart/form-data"'
        f' data-limit="{LIMIT_MB}" data-busy="{say("busy", lang)}" data-big="{say("big", lang, limit=LIMIT_MB)}">'
        f'<p class="ask"><b>{say("drop", lang)}</b></p>'
        '<p><input type="file" id="file" name="file" required accept=".docx,.pdf,.xlsx,.html,.htm,.txt">'
        f'<label for="file">{say("choose", lang)}</label> <button type="submit">{say("send", lang)}</button></p>'
        f'<p class="note">{say("kept", lang, limit=LIMIT_MB)}</p><p class="said" role="status"></p></form>'
    )


def _row(line: Line, lang: Lang) -> str:
    name = escape(line.name)
    if line.refused is not None:
        reason = escape(line.refused[lang == "en"])
        return (
            f'<tr class="refused"><th scope="row">{name}</th>'
            f'<td colspan="3"><b>{say("refused", lang)}.</b> {reason}</td></tr>'
        )
    address = with_lang(f"/documents/{quote(line.name)}", lang)
    return (
        f'<tr><th scope="row"><a class="name" href="{address}">{escape(line.title)}</a>'
        f'<span class="file">{name} · <a href="/records/{quote(line.name)}">JSON</a></span></th>'
        f"<td>{_kind(line, lang)}</td><td>{day_words(line.day)}</td><td>{_counts(line, lang)}</td></tr>"
    )


def _kind(line: Line, lang: Lang) -> str:
    return escape(line.paper or (word(line.meeting, lang) if line.meeting in _SHOWN else ""))


def _counts(line: Line, lang: Lang) -> str:
    letters = signs(kinds())
    labels = {kind.key: kind.labels[lang] for kind in kinds()}
    chips = "".join(
        f'<li class="k-{key}" title="{escape(labels[key])}"><b class="sign" aria-hidden="true">{letters[key]}</b>'
        f'<span class="unseen">{escape(labels[key])}: </span>{count}</li>'
        for key, count in line.counts
    )
    return f'<ul class="counts">{chips}</ul>' if chips else say("nothing", lang)


def _pager(shelf: Shelf, lang: Lang) -> str:
    if shelf.pages < 2:
        return ""
    steps = [("earlier", shelf.page - 1), ("later", shelf.page + 1)]
    links = "".join(
        f'<a href="{with_lang(f"/?page={page}", lang)}">{say(key, lang)}</a>'
        for key, page in steps
        if 1 <= page <= shelf.pages
    )
    said = say("page", lang, page=shelf.page, pages=shelf.pages)
    return f'<nav class="pager" aria-label="{said}"><span>{said}</span>{links}</nav>'

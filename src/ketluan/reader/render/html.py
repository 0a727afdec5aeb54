"""A record as one self-contained page: the text with its items marked, the record beside it, no network.

Style and script are constant and stand in the page; the page's own content security policy allows these two and nothing
else, by their hashes, so that nothing in a document can ever run or load anything.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final, NamedTuple

from ketluan.reader.kinds import kinds as all_kinds
from ketluan.reader.render.article import article, blocks_of
from ketluan.reader.render.cards import Card, KindView, cards
from ketluan.reader.render.headline import facts_of, title_of
from ketluan.reader.render.marked import Marked, left_out
from ketluan.reader.render.panel import Panel
from ketluan.reader.render.shell import asset, document, policy
from ketluan.reader.render.words import WORDS, Lang, field_word, word


class Frame(NamedTuple):
    """What stands around the record: the language, links ``(address, words)`` at the top, and the file's original text
    (it is not part of a record), without which nothing left out can be shown."""

    lang: Lang = "vi"
    links: tuple[tuple[str, str], ...] = ()
    original: str | None = None


_PLAIN: Final = Frame()


@functools.cache
def page_policy() -> str:
    """The policy of a reading page."""
    return policy(style=_style(), script=asset("page.js"))


@functools.cache
def _style() -> str:
    return asset("ground.css") + asset("page.css")


def page(record: Mapping[str, Any], frame: Frame = _PLAIN, *, kinds: Sequence[KindView] | None = None) -> str:
    """The whole page of a record in its JSON shape."""
    shown = all_kinds() if kinds is None else kinds
    found = cards(record, shown)
    panel = Panel(shown, frame.lang)
    source = record["source"]
    gone = left_out(frame.original, source["removed"], source["offsets"]) if frame.original else {}
    marked = Marked(record["text"], found, panel.signs)
    name = title_of(record)
    body = _BODY.format(
        bar=_bar(frame, bool(gone)),
        title=escape(name),
        facts=_facts(record, panel),
        legend=panel.legend(found),
        article=article(marked, blocks_of(record), gone, frame.lang),
        panel=panel.sections(record, found),
        keys=_keys(frame.lang),
        words=_data(_dictionary(found, shown)),
        record=_data(record),
        script=asset("page.js"),
        **{
            f"w_{key}": word(f"ui.{key}", frame.lang)
            for key in ("skip", "text", "record", "next", "previous", "clear", "chosen")
        },
        w_inlist=word("ui.inlist", frame.lang),
        source=escape(source["name"]),
    )
    return document(body, lang=frame.lang, title=name, csp=page_policy(), style=_style())


def _facts(record: Mapping[str, Any], panel: Panel) -> str:
    kind = (record.get("meeting") or {}).get("kind")
    named = f'<li data-w="{kind}">{word(kind, panel.lang)}</li>' if kind in WORDS and kind != "other" else ""
    return named + "".join(f"<li>{escape(fact)}</li>" for fact in facts_of(record))


def _bar(frame: Frame, gone: bool) -> str:
    links = "".join(f'<a href="{escape(address)}">{escape(words)}</a>' for address, words in frame.links)
    names = [*(["removed"] if gone else []), "download", "print", "keys", "language"]
    buttons = "".join(_tool(name, frame.lang) for name in names)
    return f'<nav class="links">{links}</nav><div class="tools" hidden>{buttons}</div>'


def _tool(name: str, lang: Lang) -> str:
    state = ' aria-pressed="false"' if name == "removed" else ""
    return f'<button type="button" id="do-{name}"{state} data-w="ui.{name}">{word(f"ui.{name}", lang)}</button>'


def _keys(lang: Lang) -> str:
    rows = [("j k", "ui.steps"), ("] [", "ui.kindsteps"), ("Esc", "ui.clear"), ("?", "ui.help")]
    lines = "".join(
        f"<tr><th>{''.join(f'<kbd>{key}</kbd> ' for key in keys.split())}</th>"
        f'<td data-w="{words}">{word(words, lang)}</td></tr>'
        for keys, words in rows
    )
    return (
        '<dialog id="keys" aria-labelledby="keys-title">'
        f'<h2 id="keys-title" data-w="ui.keys">{word("ui.keys", lang)}</h2>'
        f'<table>{lines}</table><p><label><input type="checkbox" id="use-keys" checked> '
        f'<span data-w="ui.usekeys">{word("ui.usekeys", lang)}</span></label></p>'
        f'<form method="dialog"><button data-w="ui.close">{word("ui.close", lang)}</button></form></dialog>'
    )


def _dictionary(found: Mapping[str, Sequence[Card]], kinds: Sequence[KindView]) -> dict[str, tuple[str, str]]:
    """Every word of the page in both languages, for the switch."""
    words = dict(WORDS)
    for kind in (kind for kind in kinds if kind.key in found):
        words[f"k.{kind.key}"] = (kind.labels["vi"], kind.labels["en"])
        for field in dict.fromkeys(name for card in found[kind.key] for name, _ in card.fields):
            words[f"f.{kind.key}.{field}"] = (
                field_word(field, kind.field_labels, "vi"),
                field_word(field, kind.field_labels, "en"),
            )
    return words


def _data(value: Any) -> str:
    """JSON that is safe inside a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


_BODY = """<body>
<a class="skip" href="#panel" data-w="ui.skip">{w_skip}</a>
<header class="top">
<div class="bar-top">{bar}</div>
<h1>{title}</h1>
<ul class="facts">{facts}<li class="file">{source}</li></ul>
</header>
{legend}
<div class="halves">
<main id="text" tabindex="-1" data-a="ui.text" aria-label="{w_text}">
<article lang="vi">
{article}
</article>
</main>
<aside id="panel" tabindex="-1" aria-labelledby="panel-title">
<h2 id="panel-title" data-w="ui.record">{w_record}</h2>
{panel}
</aside>
</div>
<section id="peek" data-a="ui.chosen" aria-label="{w_chosen}" hidden><div class="card"></div><div class="steps">
<button type="button" id="do-previous" data-a="ui.previous" aria-label="{w_previous}">‹</button>
<button type="button" id="do-next" data-a="ui.next" aria-label="{w_next}">›</button>
<button type="button" id="do-list" data-w="ui.inlist">{w_inlist}</button>
<button type="button" id="do-clear" data-a="ui.clear" aria-label="{w_clear}">✕</button></div></section>
<p id="said" class="unseen" role="status" aria-live="polite"></p>
{keys}
<script type="application/json" id="words">{words}</script>
<script type="application/json" id="record">{record}</script>
<script>{script}</script>
</body>"""

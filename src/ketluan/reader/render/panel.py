"""The right half of the page: the record by kind, each item a card that points at its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final

from ketluan.reader.render.cards import Card, KindView, Value
from ketluan.reader.render.words import Lang, field_word, word

# The letter that stands for a kind wherever its colour does; a kind that is not here takes a free letter of its label.
SIGNS: Final = {
    "document": "D",
    "meeting": "P",
    "people": "N",
    "figures": "S",
    "directives": "C",
    "decisions": "Q",
    "statements": "Y",
    "submissions": "T",
    "requests": "K",
    "citations": "V",
    "difficulties": "H",
}


def signs(kinds: Sequence[KindView]) -> dict[str, str]:
    """One letter for each kind, no two alike while letters last."""
    given = {kind.key: SIGNS[kind.key] for kind in kinds if kind.key in SIGNS}
    for kind in kinds:
        free = [letter for letter in f"{kind.labels['vi']}ABCDEFGHIJKLMNOPQRSTUVWXYZ".upper() if letter.isalpha()]
        given.setdefault(kind.key, next((letter for letter in free if letter not in given.values()), free[0]))
    return given


class Panel:
    """Writes the panel of one record in one language."""

    def __init__(self, kinds: Sequence[KindView], lang: Lang) -> None:
        self.kinds = {kind.key: kind for kind in kinds}
        self.signs = signs(kinds)
        self.lang = lang

    def legend(self, found: Mapping[str, Sequence[Card]]) -> str:
        """One button a kind: its sign, its name, how many; it shows and hides the kind."""
        buttons = "".join(
            f'<li><button type="button" class="chip k-{key}" data-kind="{key}" aria-pressed="true">'
            f'<b class="sign">{self.signs[key]}</b> <span data-w="k.{key}">{self._label(key)}</span>'
            f"{self._count(key, group)}</button></li>"
            for key, group in found.items()
        )
        name = word("ui.kinds", self.lang)
        return f'<section class="legend" data-a="ui.kinds" aria-label="{name}"><ul>{buttons}</ul></section>'

    def sections(self, record: Mapping[str, Any], found: Mapping[str, Sequence[Card]]) -> str:
        """Every kind with its cards, then what the reader could not settle."""
        written = "\n".join(self._section(key, group) for key, group in found.items())
        empty = f'<p class="empty" data-w="ui.none">{word("ui.none", self.lang)}</p>'
        return (written or empty) + self._warnings(record.get("warnings") or ())

    def _label(self, key: str) -> str:
        return escape(self.kinds[key].labels[self.lang])

    def _count(self, key: str, group: Sequence[Card]) -> str:
        return "" if self.kinds[key].single else f' <span class="count">{len(group)}</span>'

    def _section(self, key: str, group: Sequence[Card]) -> str:
        cards = "\n".join(self._card(card) for card in group)
        return (
            f'<section class="kind k-{key}" data-kind="{key}"><h3><b class="sign">{self.signs[key]}</b> '
            f'<span data-w="k.{key}">{self._label(key)}</span>{self._count(key, group)}</h3>\n'
            f"<ol>\n{cards}\n</ol></section>"
        )

    def _card(self, card: Card) -> str:
        name = escape(card.id)
        number = (
            "" if self.kinds[card.kind].single else f'<span class="no">{self.signs[card.kind]}{card.number}</span> '
        )
        heading = escape(card.heading)
        target = f'<a href="#t-{name}">{heading}</a>' if card.spans else f"<span>{heading}</span>"
        fields = "".join(self._field(card.kind, field, values) for field, values in card.fields)
        mentions = f'<span class="mentions">× {len(card.spans)}</span>' if len(card.spans) > 1 else ""
        rule = f'<p class="rule"><span data-w="ui.rule">{word("ui.rule", self.lang)}</span> {escape(card.rule)}</p>'
        return (
            f'<li class="card k-{card.kind}" id="i-{name}" data-id="{name}">'
            f'<p class="head">{number}{target}{mentions}</p>'
            + (f"<dl>{fields}</dl>" if fields else "")
            + (rule if card.rule else "")
            + "</li>"
        )

    def _field(self, kind: str, field: str, values: Sequence[Value]) -> str:
        label = escape(field_word(field, self.kinds[kind].field_labels, self.lang))
        return f'<div><dt data-w="f.{kind}.{field}">{label}</dt><dd>{"; ".join(map(self._value, values))}</dd></div>'

    def _value(self, value: Value) -> str:
        if value.word:
            return f'<span data-w="{value.word}">{word(value.word, self.lang)}</span>'
        return escape(value.text)

    def _warnings(self, warnings: Sequence[Mapping[str, Any]]) -> str:
        lines = "".join(f"<li>{escape(str(warning['message']))}</li>" for warning in warnings)
        title = f'<h3 data-w="ui.warnings">{word("ui.warnings", self.lang)}</h3>'
        return f'<section class="warnings">{title}<ul>{lines}</ul></section>' if lines else ""

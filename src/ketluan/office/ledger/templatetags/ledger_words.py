"""The ledger's words in templates."""

from __future__ import annotations

from django import template

from ketluan.office.ledger.words import verb_in_words

register = template.Library()
register.filter("verb_in_words", verb_in_words)

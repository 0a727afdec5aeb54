"""Taking in, in templates."""

from __future__ import annotations

from django import template

from ketluan.office.intake.passages import passage_address
from ketluan.office.intake.words import refusal_in_words

register = template.Library()
register.filter("refusal_in_words", refusal_in_words)
register.simple_tag(passage_address, name="passage")

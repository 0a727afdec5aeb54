"""Parts of a page that are repeated many times, drawn by Jinja: the cards and the text of the review desk, the rows of
a list, the fields of a form. Django's own templates ask each name of each row anew in a tree of nodes; Jinja makes a
function of a template.

A fragment stands in ``<app>/jinja2/`` and is put into a page by ``{% drawn "app/fragment.html" key=value %}``. What it
is given is escaped as in the other templates, and a name that it is not given is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final

from django.template import Context, Library, engines
from django.urls import get_script_prefix, reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined

register = Library()
_STANDS_FOR_A_KEY: Final = 900_000_000_000


@register.simple_tag(takes_context=True)
def drawn(context: Context, name: str, **given: Any) -> SafeString:
    """The fragment with what it is given, the page's reader (``actor``) and the token of its forms."""
    return fragment(name, {"actor": context.get("actor"), "csrf_token": context.get("csrf_token"), **given})


def fragment(name: str, given: Mapping[str, Any]) -> SafeString:
    """The fragment with what it is given."""
    return mark_safe(engines["fragments"].env.get_template(name).render(given))


def environment(**options: Any) -> Environment:
    """Jinja as the office uses it."""
    made = Environment(**{**options, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True})
    made.globals |= {"_": _said, "counted": _counted, "url": address}
    made.filters |= {"day": day, "cut": cut}
    return made


def _said(words: str) -> SafeString:
    """Words of the catalogue; they may hold markup, as in ``{% translate %}``."""
    return mark_safe(gettext(words))


def _counted(singular: str, plural: str, n: int) -> SafeString:
    """The same with a number, which stands in the words as ``%(n)s``."""
    return mark_safe(ngettext(singular, plural, n) % {"n": n})


def day(value: date | None) -> str:
    """ "22/11/2026"; "" for no day."""
    return f"{value.day:02}/{value.month:02}/{value.year}" if value else ""


def cut(words: Any, most: int) -> str:
    """As ``truncatechars``."""
    text = str(words)
    return text if len(text) <= most else str(Truncator(text).chars(most))


def address(name: str, *keys: int) -> str:
    """As ``{% url %}`` with keys, which a page asks for many times: the address of a route is looked up once."""
    return _pattern(name, len(keys), get_script_prefix())(*map(int, keys))


@lru_cache(maxsize=200)
def _pattern(name: str, count: int, prefix: str) -> Callable[..., str]:
    stand_ins = [_STANDS_FOR_A_KEY + number for number in range(count)]
    found = conditional_escape(reverse(name, args=stand_ins))
    for number, stand_in in enumerate(stand_ins):
        found = found.replace(str(stand_in), f"{{{number}}}")
    return str(found).format

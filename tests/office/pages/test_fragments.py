"""What repeats on a page is drawn by Jinja, as safe as the rest of the page."""

from __future__ import annotations

from datetime import date

import pytest
from django.template import Context, Template, engines
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import override
from jinja2 import UndefinedError

from ketluan.office.fragments import address, cut, day


def drawn(text, **given):
    return engines["fragments"].env.from_string(text).render(given)


def test_what_a_fragment_is_given_is_escaped():
    assert drawn('<a title="{{ words }}">{{ words | cut(9) }}</a>', words='<b> & "c" và hết') == (
        '<a title="&lt;b&gt; &amp; &#34;c&#34; và hết">&lt;b&gt; &amp; &#34;c…</a>'
    )


def test_a_name_that_is_not_given_is_an_error():
    with pytest.raises(UndefinedError):
        drawn("{{ nothing }}")


def test_a_fragment_speaks_the_language_of_the_page():
    with override("en"):
        assert drawn('{{ _("Trọng tâm") }}') == Template('{% translate "Trọng tâm" %}').render(Context()) != "Trọng tâm"


@pytest.mark.parametrize(
    ("name", "keys"), [("tasks:task", (7,)), ("review:decide", (3, 1_234_567)), ("tasks:list", ()), ("desk:home", ())]
)
def test_an_address_is_that_of_the_route(name, keys):
    assert address(name, *keys) == reverse(name, args=keys)


@pytest.mark.parametrize("words", ["", "ngắn", "vừa đúng mười", "dài hơn mười chữ nhiều"])
def test_words_are_cut_as_elsewhere(words):
    assert cut(words, 13) == Truncator(words).chars(13)


def test_a_day_is_written_as_elsewhere():
    assert (day(date(2026, 3, 5)), day(None)) == ("05/03/2026", "")

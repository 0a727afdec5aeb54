"""A server is ready before it answers."""

from __future__ import annotations

from ketluan.office.upkeep.warming import warm
from tests.house.tree import SRC


def test_every_template_of_the_office_is_put_together_before_the_first_page():
    assert warm() == len({path for path in (SRC / "office").rglob("*.html") if {"templates", "jinja2"} & {*path.parts}})

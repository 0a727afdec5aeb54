"""Inputs and choices are put together without a template each, and say what Django's own templates say."""

from __future__ import annotations

import re

import pytest
from django import forms
from django.forms.renderers import TemplatesSetting

from ketluan.office.rendering import Fields

UNITS = [("", "Mọi <đơn vị>"), ("Sở", [(1, "Sở Y tế"), (2, "Sở “A & B”")])]
WIDGETS = {
    "words": (forms.TextInput({"maxlength": 20, "required": True, "disabled": False}), 'a "b" <c>'),
    "nothing": (forms.TextInput(), None),
    "number": (forms.NumberInput({"min": 1}), 4000),
    "hidden": (forms.HiddenInput(), "x&y"),
    "ticked": (forms.CheckboxInput(), True),
    "not ticked": (forms.CheckboxInput(), False),
    "choice": (forms.Select(choices=UNITS), 2),
    "no choice": (forms.Select(choices=UNITS), None),
    "several": (forms.SelectMultiple(choices=UNITS), [1, 2]),
    "long": (forms.Textarea(), "một\nhai"),
}


def said(html):
    return re.sub(r">\s+<", "><", str(html).strip())


@pytest.mark.parametrize("name", WIDGETS)
def test_a_widget_says_what_django_says(name):
    widget, value = WIDGETS[name]
    ours = widget.render("tên", value, {"id": "id_tên"}, renderer=Fields())
    assert said(ours) == said(widget.render("tên", value, {"id": "id_tên"}, renderer=TemplatesSetting()))

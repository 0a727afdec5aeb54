"""How a form's field is written on a page: label, input, help and faults tied together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms.renderers import TemplatesSetting
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from ketluan.office.fragments import fragment

_INPUTS = frozenset({"text", "number", "date", "hidden", "search", "email", "checkbox"})
_OF_DJANGO = "django/forms/widgets/"


class Fields(TemplatesSetting):
    """Django's renderer with the office's own template for a field. Inputs and choices are put together here: a list of
    two hundred units would be as many templates."""

    field_template_name = "office/field.html"

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> SafeString:
        """The markup of a widget, byte for byte what Django's own template says but for its white space; a field with
        its label is a fragment."""
        if template_name == self.field_template_name:
            return fragment(template_name, context)
        if template_name.startswith(_OF_DJANGO):
            name = template_name.removeprefix(_OF_DJANGO).removesuffix(".html")
            if name in _INPUTS:
                return _input(context["widget"])
            if name == "select":
                return _select(context["widget"])
        return mark_safe(super().render(template_name, context, request))


def _attributes(attributes: Mapping[str, Any]) -> str:
    said = (
        f" {name}" if value is True else f' {name}="{conditional_escape(str(value))}"'
        for name, value in attributes.items()
        if value is not False
    )
    return "".join(said)


def _input(widget: Mapping[str, Any]) -> SafeString:
    value = widget["value"]
    said = "" if value is None else f' value="{conditional_escape(str(value))}"'
    name = conditional_escape(widget["name"])
    return mark_safe(f'<input type="{widget["type"]}" name="{name}"{said}{_attributes(widget["attrs"])}>')


def _select(widget: Mapping[str, Any]) -> SafeString:
    lines = []
    for group, options, _ in widget["optgroups"]:
        lines += [f'<optgroup label="{conditional_escape(group)}">'] if group else []
        for option in options:
            value, label = conditional_escape(str(option["value"])), conditional_escape(option["label"])
            lines.append(f'<option value="{value}"{_attributes(option["attrs"])}>{label}</option>')
        lines += ["</optgroup>"] if group else []
    head = f'<select name="{conditional_escape(widget["name"])}"{_attributes(widget["attrs"])}>'
    return mark_safe("\n".join([head, *lines, "</select>"]))

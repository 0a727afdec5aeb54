"""How a form's field is written on a page: label, input, help and faults tied together."""

from __future__ import annotations

from django.forms.renderers import TemplatesSetting


class Fields(TemplatesSetting):
    """Django's renderer with the office's own template for a field."""

    field_template_name = "office/field.html"

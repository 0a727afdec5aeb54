"""Pictures declared in Vega-Lite: what is shown, not how it is drawn. Words and numbers come from the caller.

Readable in grey print and for the colour-blind: series differ by lightness and dash, never by hue alone, and bars bear
their numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ketluan.office.charts.sizes import Spec

Value = tuple[str, Decimal | int]

_DARK, _MIDDLE, _LIGHT, _PALE = "#1d4f63", "#5b93a8", "#a9c9d4", "#dfe9ed"
_INK, _GREY, _ALARM = "#1c2630", "#6b7885", "#9b2226"
_LETTERS = 13  # some 8 points where a picture is as wide as the text of a page
_SHADES = (_DARK, _MIDDLE, _LIGHT, _PALE)
_LABEL: Spec = {"type": "text", "color": _ALARM, "fontSize": _LETTERS}


def _framed(**parts: Any) -> Spec:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": "white",
        "config": {
            "font": "DejaVu Sans, Arial, sans-serif",
            "axis": {
                "labelColor": _INK,
                "titleColor": _INK,
                "labelFontSize": _LETTERS,
                "titleFontSize": _LETTERS,
                "gridColor": "#e3e9ed",
            },
            "legend": {"labelFontSize": _LETTERS, "title": None, "orient": "top"},
            "view": {"stroke": None},
        },
        **parts,
    }


def _number(value: Decimal | int) -> float:
    """For drawing alone: a picture's place needs no exactness."""
    return float(value)


def months(
    unit: str, month: str, series: Sequence[tuple[str, Sequence[tuple[int, Decimal]]]], plans: Sequence[Value]
) -> Spec:
    """Lines over the twelve months, the first one solid and dark with round points, later ones dashed with square ones;
    plans as lines across."""
    y = {"field": "value", "type": "quantitative", "title": unit}
    highest = max((value for _, value in plans), default=None)
    across = [layer for label, value in plans for layer in _across(label, value, y, above=value == highest)]
    return _framed(layer=[*_courses(month, series, y), *across])


def _courses(month: str, series: Sequence[tuple[str, Sequence[tuple[int, Decimal]]]], y: Spec) -> list[Spec]:
    """The lines with their points; series differ by lightness, dash and shape."""
    points = [
        {"month": number, "value": _number(value), "series": name} for name, rows in series for number, value in rows
    ]
    names = [name for name, _ in series]

    def told(marks: Sequence[Any]) -> Spec:
        return {"field": "series", "type": "nominal", "scale": {"domain": names, "range": list(marks[: len(names)])}}

    axis = {"axis": {"labelAngle": 0}, "scale": {"domain": [*range(1, 13)]}}
    place = {"x": {"field": "month", "type": "ordinal", "title": month, **axis}, "y": y}
    place["color"] = told((_DARK, _MIDDLE, _LIGHT))
    dashes, shapes = told(([1, 0], [6, 4], [2, 3])), told(("circle", "square", "triangle"))
    return [
        {
            "data": {"values": points},
            "mark": {"type": "line", "strokeWidth": 2.5},
            "encoding": {**place, "strokeDash": dashes},
        },
        {
            "data": {"values": points},
            "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
            "encoding": {**place, "shape": shapes},
        },
    ]


def _across(label: str, value: Decimal | int, y: Spec, *, above: bool) -> list[Spec]:
    """A plan as a line across, its label above it, or under it where another plan is higher; at the beginning of the
    year, where values that add up are far below."""
    at = {"value": _number(value), "label": label}
    words = {**_LABEL, "align": "left", "dy": -8 if above else 12, "x": 4}
    return [
        {
            "data": {"values": [at]},
            "mark": {"type": "rule", "color": _ALARM, "strokeWidth": 1.5},
            "encoding": {"y": y},
        },
        {"data": {"values": [at]}, "mark": words, "encoding": {"y": y, "text": {"field": "label"}}},
    ]


def bars(rows: Sequence[Value], unit: str = "", *, across: Value | None = None, places: int = 0) -> Spec:
    """Lying bars in the order given, each with its number; ``across`` is a line through all of them with its label."""
    values = [{"name": name, "value": _number(value)} for name, value in rows]
    order = [name for name, _ in rows]
    y = {"field": "name", "type": "nominal", "sort": order, "title": None, "axis": {"labelLimit": 260}}
    axis = {} if places else {"tickMinStep": 1, "format": ",.0f"}
    x = {"field": "value", "type": "quantitative", "title": unit or None, "axis": axis}
    layers: list[Spec] = [
        {"mark": {"type": "bar", "color": _MIDDLE}, "encoding": {"x": x, "y": y}},
        {
            "mark": {"type": "text", "align": "left", "dx": 4, "color": _INK, "fontSize": _LETTERS},
            "encoding": {"x": x, "y": y, "text": {"field": "value", "format": f",.{places}~f"}},
        },
    ]
    if across is not None:
        line = {"values": [{"value": _number(across[1]), "label": across[0]}]}
        side = "right" if 2 * across[1] > max(value for _, value in [*rows, across]) else "left"
        layers.append(
            {"data": line, "mark": {"type": "rule", "color": _ALARM, "strokeDash": [5, 3]}, "encoding": {"x": x}}
        )
        layers.append(
            {
                "data": line,
                "mark": {**_LABEL, "align": side, "dx": 4 if side == "left" else -4, "y": -8},
                "encoding": {"x": x, "text": {"field": "label"}},
            }
        )
    return _framed(data={"values": values}, layer=layers)


def stacked(rows: Sequence[tuple[str, str, int]], classes: Sequence[str]) -> Spec:
    """Lying bars in parts: name, class, count. Classes from dark to pale, their counts inside."""
    values = [
        {"name": name, "class": kind, "value": count, "place": classes.index(kind)}
        for name, kind, count in rows
        if count
    ]
    order = list(dict.fromkeys(name for name, _, _ in rows))
    y = {"field": "name", "type": "nominal", "sort": order, "title": None, "axis": {"labelLimit": 260}}
    axis = {"tickMinStep": 1, "format": ",.0f"}
    x = {"field": "value", "type": "quantitative", "title": None, "stack": "zero", "axis": axis}
    shades = {"domain": list(classes), "range": list(_SHADES[: len(classes)])}
    inside = {"domain": list(classes), "range": ["white", "white", _INK, _INK][: len(classes)]}
    return _framed(
        data={"values": values},
        layer=[
            {
                "mark": {"type": "bar", "stroke": _INK, "strokeWidth": 0.6},
                "encoding": {"x": x, "y": y, "order": {"field": "place"}, "color": {"field": "class", "scale": shades}},
            },
            {
                "mark": {"type": "text", "fontSize": _LETTERS},
                "encoding": {
                    "x": {**x, "bandPosition": 0.5},
                    "y": y,
                    "order": {"field": "place"},
                    "text": {"field": "value"},
                    "color": {"field": "class", "scale": inside, "legend": None},
                },
            },
        ],
        resolve={"scale": {"color": "independent"}},
    )

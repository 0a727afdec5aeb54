"""The two sizes in which a declared picture is drawn: as wide as the text of a page, and as a telephone's window.

Both are known before anything is drawn, so that a page keeps the place of a picture free that it has not loaded yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Literal

Spec = dict[str, Any]
Width = Literal["wide", "narrow"]

_WIDTHS: Mapping[Width, int] = {"wide": 640, "narrow": 292}
_ROW: Mapping[Width, int] = {"wide": 28, "narrow": 46}
_AROUND = 74  # axis, its title, and what stands above
_LEGEND = 20  # a line of two classes
_COURSE = 310  # the height of a course of months
_PADDING = {"left": 4, "top": 22, "right": 58, "bottom": 4}
_PLAIN_PADDING = {"left": 4, "top": 12, "right": 14, "bottom": 4}
_BAR, _UNDER, _ABOVE = 0.4, 9, -11  # on a telephone: the bar as a share of its row, and what is under and above it
_LETTERS = 13


def size_of(spec: Spec, width: Width) -> tuple[int, int]:
    """How wide and how high a picture is, in CSS pixels."""
    names = _names(spec)
    if not names:
        return _WIDTHS[width], _COURSE
    classes = {one["class"] for one in spec["data"]["values"] if "class" in one}
    return _WIDTHS[width], len(names) * _ROW[width] + _AROUND + _LEGEND * ((len(classes) + 1) // 2)


def sized(spec: Spec, width: Width) -> Spec:
    """The declaration with its size; on a telephone the names of bars stand above them."""
    wide, high = size_of(spec, width)
    names = _names(spec)
    made = deepcopy(spec)
    made |= {
        "width": wide,
        "height": high,
        "autosize": {"type": "fit", "contains": "padding"},
        "padding": _PADDING if names else _PLAIN_PADDING,
    }
    made["config"]["legend"] |= {"columns": 2}
    if width == "narrow":
        made["config"]["axisX"] = {"labelOverlap": "greedy", "tickCount": 4}
        if names:
            made["layer"] = [_under_its_name(layer) for layer in made["layer"]]
            made["layer"].append(_names_above(made["layer"][0]["encoding"]["y"]))
    return made


def _names(spec: Spec) -> list[str]:
    """What the rows of a picture with lying bars are called; none of a course of months."""
    values = spec.get("data", {}).get("values", [])
    return list(dict.fromkeys(str(one["name"]) for one in values if "name" in one))


def _under_its_name(layer: Spec) -> Spec:
    encoding = layer["encoding"]
    if "y" not in encoding:
        return layer
    mark = {**layer["mark"], "yOffset": _UNDER}
    if mark["type"] == "bar":
        mark["height"] = {"band": _BAR}
    return {**layer, "mark": mark, "encoding": {**encoding, "y": {**encoding["y"], "axis": None}}}


def _names_above(y: Spec) -> Spec:
    mark: Spec = {"type": "text", "align": "left", "baseline": "middle", "fontSize": _LETTERS, "yOffset": _ABOVE}
    mark["limit"] = _WIDTHS["narrow"] - 12
    return {
        "transform": [{"aggregate": [{"op": "count", "as": "rows"}], "groupby": ["name"]}],
        "mark": mark,
        "encoding": {"y": y, "x": {"value": 2}, "text": {"field": "name"}, "color": {"value": "#1c2630"}},
    }

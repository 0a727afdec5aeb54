"""The JSON Schema of a record, put together from the kinds: a new kind is in it without a line here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, get_args

import msgspec

from ketluan.reader.kinds import Kind
from ketluan.reader.kinds import kinds as all_kinds
from ketluan.reader.model import BlockKind, Warning
from ketluan.reader.record import SCHEMA, Source

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
PLACE: Final = "#/$defs/{name}"


def schema(kinds: Sequence[Kind] | None = None) -> dict[str, Any]:
    """The schema (draft 2020-12) that every record of these kinds keeps."""
    shown = all_kinds() if kinds is None else kinds
    shapes = [Source, Warning, *(kind.struct for kind in shown)]
    written, parts = msgspec.json.schema_components(shapes, ref_template=PLACE)
    source, warning, *items = written
    properties = {
        "schema": {"const": SCHEMA},
        "source": source,
        "text": {"type": "string", "description": "The cleaned text. Every span counts its code points."},
        "blocks": {"type": "array", "items": _block()},
    }
    for kind, item in zip(shown, items, strict=True):
        properties[kind.key] = _place(kind, item)
        properties |= {key: {"type": ["integer", "null"], "minimum": 0} for key in kind.counts}
    properties["warnings"] = {"type": "array", "items": warning}
    return {
        "$schema": DIALECT,
        "$id": SCHEMA,
        "title": "Record",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": {name: _as_written(part) for name, part in parts.items()},
    }


def _as_written(part: Any) -> Any:
    """A part of the schema as the record is written: decimals are numbers, every field is there and no other."""
    if isinstance(part, list):
        return [_as_written(inner) for inner in part]
    if not isinstance(part, dict):
        return part
    if part.get("format") == "decimal":
        return {"type": "number"}
    written = {key: _as_written(value) for key, value in part.items()}
    if "properties" in written:
        written |= {"required": list(written["properties"]), "additionalProperties": False}
    return written


def _block() -> dict[str, Any]:
    span = {"type": "array", "prefixItems": [{"type": "integer"}] * 2, "minItems": 2, "maxItems": 2, "items": False}
    return {
        "type": "object",
        "properties": {
            "span": span,
            "kind": {"enum": list(get_args(BlockKind))},
            "number": {"type": "string", "description": "The number of a point or row as it counts: II.3.a"},
            "cells": {
                "type": "array",
                "items": span,
                "description": "The cells of a table row; an empty span is empty",
            },
        },
        "required": ["span", "kind"],
        "additionalProperties": False,
    }


def _place(kind: Kind, item: dict[str, Any]) -> dict[str, Any]:
    title = {"title": kind.labels["en"]}
    return {**title, "anyOf": [item, {"type": "null"}]} if kind.single else {**title, "type": "array", "items": item}


def schema_json(kinds: Sequence[Kind] | None = None) -> str:
    """The schema as indented JSON, as it is shipped."""
    return msgspec.json.format(msgspec.json.encode(schema(kinds)), indent=2).decode() + "\n"

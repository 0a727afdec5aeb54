"""The tables that a backup holds, and a row as a line of text: the same line on every database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

# Made anew by every migrated office (types, permissions), or of no use tomorrow (who is signed in, jobs, attempts).
LEFT_OUT: Final = frozenset({"auth", "axes", "contenttypes", "django_tasks_database", "sessions"})
_CHUNK: Final = 2_000


class _Exact(DjangoJSONEncoder):
    """Django's encoder shortens microseconds to milliseconds; a copy must not."""

    def default(self, o: Any) -> Any:
        """Times in full."""
        return o.isoformat() if hasattr(o, "isoformat") else super().default(o)


@dataclass(frozen=True)
class Content:
    """What a table holds: how many rows, and the SHA-256 of its lines in the order of their keys."""

    count: int
    sha256: str


def tables() -> dict[str, Any]:
    """The models that a backup holds, by label."""
    kept = [model for model in apps.get_models(include_auto_created=True) if model._meta.app_label not in LEFT_OUT]
    return {model._meta.label_lower: model for model in sorted(kept, key=lambda model: model._meta.label_lower)}


def fields(model: Any) -> list[Any]:
    """The columns of a model."""
    return [field for field in model._meta.concrete_fields if not field.generated]


def lines(model: Any) -> Iterator[bytes]:
    """The rows of a table, one a line, in the order of their keys."""
    names = [field.attname for field in fields(model)]
    rows = model._base_manager.order_by("pk").values_list(*names)
    for row in rows.iterator(chunk_size=_CHUNK):
        said = json.dumps(dict(zip(names, row, strict=True)), cls=_Exact, ensure_ascii=False, sort_keys=True)
        yield said.encode() + b"\n"


def row(model: Any, line: bytes) -> models.Model:
    """The row that a line tells of. Raises ``ValueError`` or ``KeyError`` for a line of another table."""
    said = json.loads(line)
    values = {}
    for field in fields(model):
        value = said[field.attname]
        values[field.attname] = value if isinstance(field, models.JSONField) else field.to_python(value)
    made: models.Model = model(**values)
    return made


def content(of: Iterable[bytes]) -> Content:
    """Count and digest of lines."""
    digest, count = hashlib.sha256(), 0
    for line in of:
        digest.update(line)
        count += 1
    return Content(count, digest.hexdigest())

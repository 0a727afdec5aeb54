"""The kinds of item that are read from a document: one file a kind, found by walking this package.

A kind's module says ``KEY`` (its key in the record), ``ORDER`` (its place on a page), ``LABELS`` and ``FIELD_LABELS``
(``{"vi": …, "en": …}``), defines one subclass of ``Item`` and ``find(doc)``, which yields its items.
``SINGLE = True`` says that a document has one at most (the record then holds the object or null, not a list).
``COUNTS`` may name further keys of the record: ``{"submissions_declared": declared}``, each a function of the document.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import NamedTuple

from ketluan.reader.model import Item
from ketluan.reader.text.document import Document


class Kind(NamedTuple):
    """One kind of item, as its module describes it."""

    key: str
    order: int
    labels: dict[str, str]
    field_labels: dict[str, dict[str, str]]
    struct: type[Item]
    single: bool
    find: Callable[[Document], Iterable[Item]]
    counts: dict[str, Callable[[Document], int | None]]


@functools.cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order in which a page shows them."""
    names = [found.name for found in pkgutil.iter_modules(__path__)]
    found = [_kind(importlib.import_module(f"{__name__}.{name}")) for name in names]
    return tuple(sorted(found, key=lambda kind: (kind.order, kind.key)))


def _kind(module: ModuleType) -> Kind:
    structs = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Item) and value.__module__ == module.__name__
    ]
    if len(structs) != 1:
        raise TypeError(f"{module.__name__} must define one subclass of Item, it defines {len(structs)}")
    return Kind(
        key=module.KEY,
        order=module.ORDER,
        labels=module.LABELS,
        field_labels=getattr(module, "FIELD_LABELS", {}),
        struct=structs[0],
        single=getattr(module, "SINGLE", False),
        find=module.find,
        counts=getattr(module, "COUNTS", {}),
    )

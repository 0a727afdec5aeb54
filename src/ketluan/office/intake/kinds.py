"""The kinds of proposal, as the reader describes them: labels, fields, order. The only words that pages need of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import msgspec

from ketluan.office.language import in_english
from ketluan.reader import kinds as reader

# What the text is given by the format, not something to be found true or false.
_FRAME = frozenset({"span", "rule", "id"})


@dataclass(frozen=True)
class KindLabel:
    """One kind: its key in the record, what it is called, its fields with theirs, which of them are lists."""

    key: str
    labels: dict[str, str]
    fields: dict[str, dict[str, str]]
    lists: frozenset[str]
    single: bool

    @property
    def label(self) -> str:
        """The kind's name in the language of the page."""
        return _spoken(self.labels)

    def field(self, name: str) -> str:
        """A field's name in the language of the page."""
        return _spoken(self.fields[name])


def _spoken(labels: dict[str, str]) -> str:
    return labels["en" if in_english() else "vi"]


@cache
def kinds() -> dict[str, KindLabel]:
    """All kinds by their keys, in the order of a page."""
    return {kind.key: _label(kind) for kind in reader.kinds()}


def _label(kind: reader.Kind) -> KindLabel:
    shapes = {field.name: field.type for field in msgspec.structs.fields(kind.struct) if field.name not in _FRAME}
    plain = {name: shape for name, shape in shapes.items() if name in kind.field_labels and _editable(shape)}
    return KindLabel(
        key=kind.key,
        labels=kind.labels,
        fields={name: kind.field_labels[name] for name in plain},
        lists=frozenset(name for name, shape in plain.items() if shape == tuple[str, ...]),
        single=kind.single,
    )


def _editable(shape: object) -> bool:
    """Whether a field is words, or a list of words: what a person corrects in a line of a form."""
    return shape in (str, str | None, tuple[str, ...])

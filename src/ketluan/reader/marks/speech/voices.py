"""The speaker in force at a place of a document."""

from __future__ import annotations

from ketluan.reader.model import Shape, Span


class Voice(Shape, frozen=True, gc=False):
    """Who speaks: ``name`` of the person, ``subject`` the words for a group or a body, ``verb`` and ``act`` of saying;
    ``orders``: whether the words may be orders; ``leads``: whether a leader's post stands with the name."""

    name: str | None
    subject: Span | None
    verb: Span | None
    act: str
    orders: bool
    leads: bool


ANYONE = Voice(None, None, None, "order", True, True)  # the deciding body, unnamed

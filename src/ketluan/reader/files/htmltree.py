"""A page walked once: its containers as a list, its lines of text with the container that each stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

_BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead
    title tr ul caption
    """.split()  # noqa: SIM905
)
_SKIPPED = frozenset(
    """
    script style noscript template svg iframe object embed head select option textarea math canvas audio
    video
    """.split()  # noqa: SIM905
)
_INPUTS = frozenset(("button", "input", "label"))
_SPACES = re.compile(r"[ \t\n\r\f]+")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_DEEPEST = 2_000


class Container(msgspec.Struct):
    """A block element: its parent among the containers, the words of its class and id, whether it is hidden."""

    tag: str
    parent: int
    words: str = ""
    hidden: bool = False
    centred: bool = False
    width: int = 1
    height: int = 1
    last: int = 0
    first_line: int = 0
    end_line: int = 0


class PageLine(msgspec.Struct):
    """One line of a page: its words, how many of them are links, how many slanted, and what stands before it."""

    text: str
    container: int
    linked: int = 0
    slanted: int = 0
    after_picture: bool = False


class Page(msgspec.Struct):
    """The containers in document order, each with the number of the last one inside of it, and the lines."""

    containers: list[Container]
    lines: list[PageLine]


class Walk:
    """One pass over the nodes, without recursion."""

    def __init__(self) -> None:
        self.page = Page([Container("body", 0)], [])
        self._open: list[tuple[Any, int]] = []
        self._at = 0
        self._parts: list[str] = []
        self._linked = self._slanted = self._link = self._slant = 0
        self._picture = False

    def run(self, body: Any) -> Page:
        """The page of a ``body`` element."""
        self._open.append((body, 0))
        node = body.child
        while self._open:
            if node is None:
                node = self._leave()
            elif node.is_text_node:
                self._text(node.text_content or "")
                node = node.next
            else:
                node = self._enter(node)
        self._end_line()
        self.page.containers[0].end_line = len(self.page.lines)
        for at in range(len(self.page.containers) - 1, 0, -1):
            inner = self.page.containers[at]
            inner.last = max(inner.last, at)
            outer = self.page.containers[inner.parent]
            outer.last = max(outer.last, inner.last)
        return self.page

    def _enter(self, node: Any) -> Any:
        tag = node.tag
        if tag == "img":
            self._end_line()
            self._picture = True
        if tag in ("br", "hr"):
            self._end_line()
        if tag in ("td", "th") and node.child is None:  # it keeps its column
            around = self._at
            self._begin_block(node, tag)
            self.page.containers[self._at].end_line = len(self.page.lines)
            self._at = around
        if tag in _SKIPPED or not node.is_element_node or node.child is None or len(self._open) > _DEEPEST:
            return node.next
        around = self._at
        if tag in _BLOCKS or tag in _INPUTS:
            self._begin_block(node, tag)
        elif tag == "a":
            self._link += 1
        elif tag in ("em", "i"):
            self._slant += 1
        self._open.append((node, around))
        return node.child

    def _begin_block(self, node: Any, tag: str) -> None:
        self._end_line()
        attributes = node.attributes
        style = (attributes.get("style") or "").replace(" ", "").lower()
        self.page.containers.append(
            Container(
                tag,
                self._at,
                named(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"),
                "hidden" in attributes or "display:none" in style or attributes.get("aria-hidden") == "true",
                "text-align:center" in style or attributes.get("align") == "center",
                width=_whole(attributes.get("colspan")),
                height=_whole(attributes.get("rowspan")),
                first_line=len(self.page.lines),
            )
        )
        self._at = len(self.page.containers) - 1

    def _leave(self) -> Any:
        node, around = self._open.pop()
        tag = node.tag
        if tag in _BLOCKS or tag in _INPUTS:
            self._end_line()
            self.page.containers[self._at].end_line = len(self.page.lines)
            self._at = around
        elif tag == "a":
            self._link -= 1
        elif tag in ("em", "i"):
            self._slant -= 1
        return node.next if self._open else None

    def _text(self, text: str) -> None:
        self._parts.append(text)
        size = len(text.strip())
        self._linked += size if self._link else 0
        self._slanted += size if self._slant else 0

    def _end_line(self) -> None:
        text = _SPACES.sub(" ", "".join(self._parts)).strip(" ") if self._parts else ""
        if text.strip():
            self.page.lines.append(PageLine(text, self._at, self._linked, self._slanted, self._picture))
            self._picture = False
        self._parts = []
        self._linked = self._slanted = 0


def named(attribute: str) -> str:
    """The words of a class or id, lower-case, a blank on both sides: "boxTin-lienQuan" gives " box tin lien quan "."""
    return f" {' '.join(_WORD.findall(attribute[:300])).lower()} "


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and 0 < int(text[:4]) < 100 else 1


def ancestors(page: Page, at: int) -> Iterator[int]:
    """A container and those around it, the page's body last."""
    while at:
        yield at
        at = page.containers[at].parent
    yield 0

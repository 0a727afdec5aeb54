"""Test sentences with the answer written in them: ``thu đạt [[223,4 tỷ đồng]]``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from ketluan.reader.model import Block, Hints, Loaded, Span
from ketluan.reader.text.blocks import blocks
from ketluan.reader.text.document import Document

T = TypeVar("T")
_MARK = re.compile(r"\[\[|\]\]")


def document(text: str, *, province: str | None = None, received: str | None = None) -> Document:
    """A document of plain text, its blocks cut as the reader cuts them."""
    loaded = Loaded(text=text, original=text, name="test", sha256="", media_type="text/plain")
    return Document(text, blocks(loaded), Hints(province, received))


def paragraphs(*lines: str) -> Document:
    """A document whose lines are all body, so that a sentence can be tested without the report around it."""
    text, made = "", []
    for line in lines:
        made.append(Block(Span(len(text), len(text) + len(line)), "body", content=len(text)))
        text += line + "\n"
    return Document(text, tuple(made))


def answer(marked: str) -> tuple[str, list[str]]:
    """The sentence without its marks, and the marked passages."""
    return _MARK.sub("", marked), re.findall(r"\[\[(.*?)\]\]", marked, re.S)


def quotes(doc: Document, items: Iterable[object]) -> list[str]:
    """The passages that items or marks stand on."""
    return [doc.text[item.span.start : item.span.end] for item in items]  # type: ignore[attr-defined]


def check(find: Callable[[Document], Iterable[object]], marked: str) -> None:
    """``find`` gives exactly the marked passages of a sentence."""
    plain, wanted = answer(marked)
    doc = paragraphs(*plain.split("\n"))
    assert quotes(doc, find(doc)) == wanted


# the opening of a session, so that the sentences under it have a chair who may order
SESSION = (
    "Sáng 6/9/2023, UBND tỉnh Sơn Lâm tổ chức phiên họp thường kỳ tháng 8. Đồng chí Đào Việt Cương, Phó Bí thư "
    "Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì phiên họp."
)
# a leader of the province works with a district, which may ask for something
VISIT = (
    "Bí thư Tỉnh ủy làm việc với Ban Thường vụ Huyện ủy Bản Vược\n"
    "Chiều 12/4/2023, đồng chí Lương Khánh Toàn, Ủy viên T.Ư Đảng, Bí thư Tỉnh ủy làm việc với Ban Thường vụ "
    "Huyện ủy Bản Vược về phát triển kinh tế - xã hội. Cùng dự có đồng chí Giàng Seo Vần, Bí thư Huyện ủy "
    "Bản Vược; "
    "Bế Ngọc Trạch, Giám đốc Sở Công Thương.\n"
)


def named(table: dict[str, T]) -> dict[str, list[T] | list[str]]:
    """Cases with a name each, for ``parametrize("case", **named({...}))``."""
    return {"argvalues": list(table.values()), "ids": list(table)}


def check_read(find: Callable[[Document], Iterable[object]], marked: str) -> None:
    """``find`` gives exactly the marked passages of a whole document, its blocks cut as the reader cuts them."""
    plain, wanted = answer(marked)
    doc = document(plain)
    assert quotes(doc, find(doc)) == wanted


def check_session(find: Callable[[Document], Iterable[object]], marked: str) -> None:
    """``find`` gives exactly the marked passages of what is said in a session that Đào Việt Cương chairs."""
    check_read(find, f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n{marked}")

"""Frames of official papers that state a role or a product apart from the task: "Đơn vị chủ trì: Thanh tra Sở; đơn vị
phối hợp: các phòng. Sản phẩm: Báo cáo …"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.clauses.actions import next_verb
from ketluan.reader.marks.clauses.addressees import addressees
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_ROLE = re.compile(
    r"[-+•*\s]*(?:(?:giao |phân công )?(?:đơn vị|cơ quan|bộ phận|tổ chức|phòng)(?:,? (?:đơn vị|cơ quan|bộ phận))? "
    r"(?P<kind>chủ trì(?: (?:thực hiện|tham mưu))?|thực hiện|phối hợp(?: thực hiện)?|đầu mối|phụ trách|tham mưu)"
    r"|(?P<bare>chủ trì|phối hợp(?: thực hiện)?))\s*:\s*(?=\S)"
)
_PRODUCT = re.compile(
    r"[-+•*\s]*(?:sản phẩm|kết quả|đầu ra)(?: dự kiến| đầu ra| hoàn thành| đạt được| thực hiện)?\s*:\s*(?=\S)"
)
_LONGEST = 200


class StatedRole(NamedTuple):
    """Who leads, who works with the lead, or what comes out, as spans; the others empty."""

    leads: tuple[Span, ...] = ()
    supports: tuple[Span, ...] = ()
    product: Span | None = None


def stated_role(doc: Document, part: Span) -> StatedRole | None:
    """The role that a part of a paper states, None where it states none."""
    if doc.text.find(":", *part) < 0 or part.end - part.start > _LONGEST:
        return None
    product = _PRODUCT.match(doc.shadow, *part)
    if product:
        return StatedRole(product=Span(product.end(), part.end))
    role = _ROLE.match(doc.shadow, *part)
    if role is None or next_verb(doc, role.end(), part.end) >= 0:
        return None  # "Đơn vị thực hiện: UBND các huyện tổ chức thi tuyển" tells them to
    end = part.end
    while end > role.end() and doc.text[end - 1] in " .,;":
        end -= 1
    named = addressees(doc, role.end(), end)
    kind = role["kind"] or role["bare"]
    return StatedRole(supports=named) if kind.startswith("phối hợp") else StatedRole(leads=named)

"""Words of official papers that state a role or a product apart from the task: "Đơn vị chủ trì: Thanh tra Sở; đơn vị
phối hợp: các phòng. Sản phẩm: Báo cáo …", "… (Sở Y tế chủ trì, các phòng phối hợp)", "… . Sở Y tế thực hiện."."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.marks.clauses.actions import next_verb
from ketluan.reader.marks.clauses.addressees import addressees, begins
from ketluan.reader.model import Span, span_of
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
_PHRASE = re.compile(
    r"(?:giao |do )?(?P<leads>[^;:()]{3,160}?) (?:làm |là )?(?:cơ quan |đơn vị )?(?:chủ trì|đầu mối|thực hiện|phụ trách"
    r"|chịu trách nhiệm)(?: thực hiện| tham mưu| chính)?"
    r"(?:(?:[,;]| -) (?P<supports>[^;:()]{3,160}?) (?:cùng )?phối hợp(?: thực hiện)?)?"
    r"(?:[,;] (?P<when>(?:(?:thực hiện|hoàn thành|xong|thời gian)(?: thực hiện| hoàn thành)?:? )?(?:xong )?"
    r"(?:trong|trước|chậm nhất|hằng|hàng|thường xuyên|từ|đến|quý|tháng|năm|ngày|hết)\b[^;:()]{0,60}))?[.;]?"
)


class StatedRole(NamedTuple):
    """Who leads, who works with the lead, what comes out, or when, as spans; the others empty."""

    leads: tuple[Span, ...] = ()
    supports: tuple[Span, ...] = ()
    product: Span | None = None
    when: Span | None = None


def stated_role(doc: Document, part: Span) -> StatedRole | None:
    """The role that a part of a paper states, None where it states none."""
    if part.end - part.start > _LONGEST:
        return None
    if doc.text.find(":", *part) < 0:
        return _phrased(doc, part)
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


def _phrased(doc: Document, part: Span) -> StatedRole | None:
    """Who leads in words of their own: "Sở Y tế chủ trì, các phòng phối hợp; thực hiện trong năm"."""
    if not begins(doc, part.start):
        return None
    phrase = _PHRASE.fullmatch(doc.shadow, *part)
    if phrase is None or any(next_verb(doc, *phrase.span(who)) >= 0 for who in ("leads", "supports") if phrase[who]):
        return None
    supports = addressees(doc, *phrase.span("supports")) if phrase["supports"] else ()
    when = span_of(phrase.span("when")) if phrase["when"] else None
    return StatedRole(addressees(doc, *phrase.span("leads")), supports, None, when)


def behind_task(doc: Document, part: Span) -> tuple[Span, StatedRole] | None:
    """A task without the brackets behind it, and the role that these state: "Phủ sóng 5G (Phòng Văn hóa chủ trì)"."""
    end = part.end
    while end > part.start and doc.text[end - 1] in " .,;":
        end -= 1
    opens = doc.text.rfind("(", part.start, end) if doc.text[end - 1] == ")" else -1
    role = _phrased(doc, Span(opens + 1, end - 1)) if opens > part.start else None
    return (Span(part.start, opens), role) if role else None

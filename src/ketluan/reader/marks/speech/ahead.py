"""Paragraphs of tasks ahead that name no speaker: "Trong 6 tháng cuối năm, Đảng ủy tập trung …". The deciding body
speaks in them."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import ACTION, MODAL_AT
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.values.dates import session_day
from ketluan.reader.marks.values.iso import end_of
from ketluan.reader.marks.values.periods import periods
from ketluan.reader.model import Block
from ketluan.reader.text.document import Document
from ketluan.reader.text.ranges import first_from

_OPENS = re.compile(
    r"(?:với (?:những )?kết quả (?:đó|này|trên|đạt được)[^,.;]{0,40}, |phát huy (?:những )?kết quả[^,.;]{0,60}, "
    r"|(?:để|nhằm) [^.;:]{8,160}?, |bên cạnh đó, |cùng với đó, |đồng thời, |theo đó, )?"
)
_AHEAD = re.compile(
    r"(?:(?:ngay )?(?:trong|từ|bước sang|bước vào|sang|về) )?(?:những |các |khoảng )?"
    r"(?:thời gian (?:sắp )?tới(?: đây)?|thời gian còn lại|(?:tháng|quý|năm|tuần|nhiệm kỳ|giai đoạn|vụ|năm học"
    r"|\d+ (?:ngày|tuần|tháng|năm)|sáu tháng|ba tháng|hai tháng) (?:tới|tiếp theo|còn lại)|sắp tới"
    r"|(?:\d+|sáu|ba|bốn|hai|một|năm) tháng cuối|tháng cuối|những tháng cuối|các tháng cuối|nửa cuối"
    r"|nay (?:cho )?đến (?:cuối|hết)|quý cuối)"
    r"(?: (?:của )?(?:năm|nhiệm kỳ|tháng|quý)(?: \d{4}| 20\d\d)?)?,? "
)
_NAMED = re.compile(r"(?:(?:trong|bước sang|bước vào|sang|về|cho) )?(?=(?:tháng|quý|năm|vụ|6 tháng|\d tháng)\b)")
# the unit that speaks of itself, or those under it
_UNIT = re.compile(
    r"(?:toàn |cả |các cấp|các ngành|các đơn vị|các địa phương|các sở|các xã|cấp ủy|tỉnh\b|huyện\b|thành phố\b|thị xã\b"
    r"|xã\b|phường\b|thị trấn\b|địa phương\b|đơn vị\b|ngành\b|ubnd|ủy ban|hđnd|hội đồng|tỉnh ủy|huyện ủy|thị ủy"
    r"|thành ủy|quận ủy|đảng ủy|đảng bộ|ban (?:thường vụ|chấp hành|chỉ đạo|cán sự)|btv|bch|thường trực|cả hệ thống"
    r"|hệ thống|hội nghị|(?:đảng bộ, )?chính quyền|đảng đoàn|tập thể|mặt trận|mttq|khối|hội (?:nông dân|phụ nữ|cựu"
    r"|liên hiệp)"
    r"|đoàn thanh niên|liên đoàn|công đoàn|ban pháp chế|ban kinh tế|ban văn hóa|tổ đại biểu)"
)
_FAR = 220
# "Trong tháng 5, Đảng ủy Khối tập trung thực hiện một số nhiệm vụ trọng tâm: …", said in the first days of May
_EARLY = 12
_TASKS = re.compile(r"\btập trung [^:.;]{0,60}\b(?:nhiệm vụ|nội dung|công việc|giải pháp)\b[^:.;]{0,40}:")


def tasks_ahead(doc: Document, block: Block) -> bool:
    """Whether a paragraph of a report opens with a time ahead and what is to be done in it."""
    if block.kind != "body" or doc.marks(session).kind == "other":
        return False
    low, end = doc.shadow, block.span.end
    start = _OPENS.match(low, block.span.start, end).end()  # type: ignore[union-attr]
    after = _behind_time(doc, start, end)
    if after < 0:
        return False
    while after < end and low[after] in " ,":
        after += 1
    if ACTION.match(low, after, end) or MODAL_AT.match(low, after, end):
        return True
    return _UNIT.match(low, after, end) is not None and ACTION.search(low, after, min(end, after + _FAR)) is not None


def _behind_time(doc: Document, start: int, end: int) -> int:
    """Where the words that name a time ahead end, -1 where none is named."""
    found = _AHEAD.match(doc.shadow, start, end)
    if found:
        return found.end()
    named = _NAMED.match(doc.shadow, start, end)
    today = doc.marks(session_day)
    if named is None or today is None or today.iso is None:
        return -1
    marks = doc.marks(periods)
    at = first_from(marks, named.end())
    if at >= len(marks) or marks[at].span.start != named.end() or marks[at].iso is None:
        return -1
    iso = marks[at].iso or ""
    ahead = iso.partition("/")[0] > today.iso[: len(iso.partition("/")[0])] and end_of(iso) >= today.iso[:7]
    behind = marks[at].span.end
    begun = iso == today.iso[:7] and int(today.iso[8:]) <= _EARLY and _TASKS.search(doc.shadow, behind, end) is not None
    ahead = ahead or begun
    return behind if ahead and doc.shadow[behind : behind + 1] == "," else -1

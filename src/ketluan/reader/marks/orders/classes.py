"""A class of bodies that is told to do something, whatever the verb: "yêu cầu các xã | chống rét cho trâu bò"."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.addressees import addressees
from ketluan.reader.marks.orders.notice_orders import Order
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_KIND = (
    r"(?:cấp|sở|ban|ngành|phòng|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|thôn|bản|địa phương|đơn vị|đoàn thể"
    r"|cơ quan|cấp ủy|chi bộ|đảng bộ|trường|chủ đầu tư|nhà thầu|doanh nghiệp)"
)
# what goes on with the name of the class: "các xã vùng cao", "các ngành liên quan"
_NAME_GOES_ON = (
    r"(?:liên quan|hữu quan|trực thuộc|thuộc|trên|dưới|trong|ngoài|của|ở|tại|từ|có|chưa|đã|đang|được|bị|còn|vùng|miền"
    r"|ven|biên giới|biên phòng|phụ trách|chuyên môn|chức năng|khác|này|đó|nêu|nằm|là|về|với|để|cùng|và|phía|đặc biệt"
    r"|nghèo|khó khăn|sản xuất|kinh doanh|quản lý|chủ (?!động|trì)|thành viên|ban|hội|tư vấn|thi công|xây dựng đảng"
    r"|y tế"
    r"|cấp|đoàn|tỉnh|huyện|ủy|quận|thành|thị|nội chính|kinh tế|tham mưu|trọng điểm|lớn|nhỏ|nào|mà|nơi|khi|nếu|do|theo"
    r"|không|phải|cần|sẽ|cũng|nên|thì|vẫn|đều|mới|cũ|vi phạm|công lập|tư thục|ngoài|hành chính|sự nghiệp|nhà nước"
    r"|điểm|đang|làm ăn|trúng thầu|ngân sách|lân cận|đầu|cuối|hoạt động|cơ sở|dân tộc|người|vũ trang|địa phương)"
)
_TOLD = re.compile(
    rf"(?P<who>(?:tất cả )?(?:các|toàn bộ) {_KIND}(?:(?:, "
    rf"| và )(?:các )?{_KIND})*) (?!{_NAME_GOES_ON}\b)[^\W\d]"
)


def class_told(doc: Document, start: int, end: int) -> Order | None:
    """The order that begins with a class of bodies and goes on with a verb that nobody listed."""
    found = _TOLD.match(doc.shadow, start, end)
    if found is None or not doc.text[found.end() - 1].islower():
        return None
    return Order(Span(found.end() - 1, end), addressees(doc, *found.span("who")))

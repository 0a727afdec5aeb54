"""A class of bodies that is told to do something, whatever the verb: "yêu cầu các xã | chống rét cho trâu bò"."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import MODAL_AT, verb_after
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
    r"|không|phải|cần|sẽ|cũng|nên|thì|vẫn|đều|mới|cũ|vi phạm|công lập|tư thục|hành chính|sự nghiệp|nhà nước"
    r"|điểm|làm ăn|trúng thầu|ngân sách|lân cận|đầu|cuối|hoạt động|cơ sở|dân tộc|người|vũ trang|địa phương)"
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


_CLASS = (
    r"xã|huyện|phường|sở|ngành|đơn vị|địa phương|cơ quan|chủ đầu tư|dự án|trường|hộ|doanh nghiệp|chi bộ|đảng bộ"
    r"|tổ chức đảng|nhà thầu|thôn|bản"
)
# "Các xã chưa có nghĩa trang tập trung phải rà soát quỹ đất": a class, and which of it
WHICH = re.compile(
    rf"(?:các|những) (?:{_CLASS})(?: (?!đã|vẫn|cũng)[^\W\d]+){{0,3}} (?:chưa|còn|đang|có|bị|không) [^,;:.]{{3,90}}$"
)
# "các xã đăng ký về đích nông thôn mới | rà soát …": what tells a class apart has a verb of its own
_DESCRIBED = re.compile(
    rf"(?:các|những|mỗi|từng|mọi|toàn bộ|\d+) (?:đồng chí|đ/c|ủy viên|phòng|cấp ủy|ubnd|{_CLASS})\b"
    r"(?:,? [^\W\d]+){0,6}? (?:đăng ký (?:về đích|đạt chuẩn)|giải ngân (?:dưới|thấp|chậm|chưa|không)"
    r"|được (?:phân công|giao) (?:phụ trách|theo dõi|đứng điểm|đứng chân)|để (?:xảy ra|mất|nợ|chậm|tồn)"
    r"|nằm (?:trong|trên|ngoài)|giáp|vi phạm|chậm (?:tiến độ|giải ngân|nộp|báo cáo)"
    r"|không (?:chấp hành|hoàn thành|báo cáo|bảo đảm|đảm bảo|đạt)|chịu ảnh hưởng|bị ảnh hưởng|thụ hưởng"
    r"|có (?:tỷ lệ|vốn|dự án|công trình|tuyến|đường|biển|rừng|hồ|nguy cơ|số))\b"
)


def described(doc: Document, start: int, end: int) -> int | None:
    """Behind the verb that tells a class apart, where one that is told to do something follows it in the clause."""
    found = _DESCRIBED.match(doc.shadow, start, end)
    if found is None:
        return None
    modal = MODAL_AT.search(doc.shadow, found.end(), end)
    verb = verb_after(doc, found.end(), end)
    next_told = min((at for at in (modal.start() if modal else None, verb) if at is not None), default=None)
    if next_told is None or doc.shadow.find(",", found.end(), next_told) >= 0:
        return None
    return None if doc.shadow.endswith(" và ", found.end(), next_told) else found.end()

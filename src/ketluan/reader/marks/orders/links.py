"""Words before an order that only link it: they count it off, say when, on what basis or in which case it holds."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import ACTION, MODAL_AT, verb_after
from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.text.document import Document

_LINKS = re.compile(
    r"(?:[-–+•]\s*|(?:[ivx]{1,4}|\d{1,2}|[a-zđ])\)\s*"
    r"|(?:(?:trước hết|trước tiên|đầu tiên|tiếp đến|kế đến|tiếp theo|kế tiếp|sau cùng|cuối cùng|thêm nữa|hơn nữa"
    r"|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)|(?:bên cạnh|cùng với|đi đôi với|đi cùng với|đi liền với|gắn với|kèm theo"
    r"|song song với|song song) đó|một (?:việc|điểm|vấn đề|nhiệm vụ|nội dung) (?:nữa|khác)"
    r"|quan trọng (?:nhất|hơn|hơn cả)|không kém phần quan trọng|cấp bách nhất|trước mắt)(?:,? (?:đó )?là)?"
    r"|yêu cầu(?= (?:phải|cần)\b)|đồng thời|bên cạnh đó|ngoài ra|vì vậy|do vậy|do đó|vì thế|bởi vậy|trong đó"
    r"|đặc biệt(?: là)?|nhất là|trước mắt|trước hết|cùng với đó|tiếp đó|mặt khác|song song với đó"
    r"|song song đó|cùng đó|theo đó|từ đó|qua đó|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|một là|hai là|ba là"
    r"|bốn là|năm là|sáu là|bảy là|tám là|cuối cùng|về lâu dài|trên cơ sở đó|riêng"
    r"|(?:chậm nhất(?: là)?|muộn nhất(?: là)?|trước|đến hết|đến|trong|định kỳ(?: vào)?)(?: ngày| tháng"
    r"| quý| năm| thứ)? (?:\d[\w/.-]{0,9}|[ivx]{1,3}\b|\w{2,4}(?= (?:hằng|hàng)))(?: (?:hằng"
    r"|hàng) (?:tháng|quý|năm|tuần))?(?=,| báo cáo| gửi| trình| hoàn thành| phải| mỗi| toàn)"
    r"|đồng chí(?! nào)(?: cũng)?|cũng|và|để làm được điều đó|muốn vậy|(?:ngay )?(?:trong "
    r"|từ )?(?:thời gian tới(?: đây)?|sắp tới|giai đoạn tới|bối cảnh mới|tháng \d{1,2}(?:/\d{4})?"
    r"|quý [ivx\d]+(?:/\d{4})?|năm nay|(?:tháng|tuần|quý) (?:này|tới)|hôm nay"
    r"|(?:những|các|\d+) tháng (?:cuối|còn lại)(?: (?:của )?năm(?: \d{4})?)?|nay (?:cho )?đến (?:cuối"
    r"|hết) năm(?: \d{4})?|năm \d{4}))\s*[,:]?\s+)+"
)
# "Sở A, Sở B: theo chức năng, nhiệm vụ được giao phối hợp giải quyết"
_BY_DUTY = re.compile(
    r"theo (?:chức năng|thẩm quyền)(?:,? (?:và )?(?:nhiệm vụ|quyền hạn|thẩm quyền))*"
    r"(?: (?:được giao|được phân công|của mình|của ngành))*,? (?=[^\W\d])"
)
# "Hằng tháng các đảng ủy phân công …"
_OFTEN = re.compile(rf"(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)(?: một lần)?,? (?={HEAD.pattern})")
# "Căn cứ Kế hoạch này, các huyện ủy …": what it is based on comes first
_BASIS = re.compile(r"(?:căn cứ|trên cơ sở|theo) (?!đó\b)")
_ITS_OWN = re.compile(r"(?:đơn vị|ngành|địa phương|cơ quan|lĩnh vực) (?:mình|phụ trách)\b")
# "Xã nào hồ sơ còn tồn thì chủ tịch xã đó giải trình", "Việc gì của xã thì xã phải làm": in which case comes first
_WHICHEVER = re.compile(
    r"[\"“]?(?:(?:[^\W\d_]+ ){1,6}?nào|(?:việc|điều|khâu) gì) [^.;:]{4,160}?"
    r"(?: thì |,? (?=(?:người đứng đầu|chủ tịch|bí thư|thủ trưởng"
    r"|giám đốc) [^.;:]{0,80}phải )|, (?=(?:sở|ubnd|công an|phòng|thanh tra|ban) \w))"
)


def behind_links(doc: Document, at: int, end: int) -> int:
    """Behind the words that only link a clause, count it off or say when: "Đồng thời, trong thời gian tới, …"."""
    low = doc.shadow
    while at < end and (low[at].isspace() or low[at] in ",:;.\"'("):
        at += 1
    found = _LINKS.match(low, at, end)
    if found and not low.startswith("là ", found.end()):
        at = found.end()
    at = (by.end() if (by := _BY_DUTY.match(low, at, end)) else at) if low.startswith("theo ", at) else at
    often = _OFTEN.match(low, at, end)
    return often.end() if often else at


def behind_basis(doc: Document, at: int, end: int) -> int:
    """Behind what an order is based on: "Trên cơ sở số liệu thống kê, thẩm định, các sở …"."""
    if not _BASIS.match(doc.shadow, at, end):
        return at
    comma = at
    while (comma := doc.shadow.find(", ", comma + 1, min(end, at + 320))) >= 0:
        own = _ITS_OWN.match(doc.shadow, comma + 2, end)  # "… của địa phương, đơn vị mình các cấp ủy …"
        if HEAD.match(doc.shadow, comma + 2, end) and not own and not ACTION.match(doc.shadow, comma + 2, end):
            return comma + 2
    return at


def behind_whichever(doc: Document, at: int, end: int) -> int | None:
    """Behind the words that say in which case an order holds ("Xã nào … thì"), None where there are none."""
    asks = doc.shadow.find(" nào ", at, at + 60) > 0 or doc.shadow.find(" gì ", at, at + 60) > 0
    found = _WHICHEVER.match(doc.shadow, at, end) if asks else None
    return found.end() if found else None


# "Để kỳ họp đổi mới, nâng cao chất lượng, | các cơ quan khẩn trương rà soát …"
_CLASS_TOLD = re.compile(
    r"(?:các|từng|mỗi) (?:cơ quan|đơn vị|địa phương|ngành|sở|xã|phường|huyện|cấp|chủ đầu tư|phòng)\b"
)
_PURPOSE = 160  # letters within which a purpose has its first comma
_PURPOSES = 240  # and its last


def behind_purpose(doc: Document, at: int, end: int) -> int:
    """Behind a purpose of several parts, where a class of bodies is told behind them."""
    if not doc.shadow.startswith(("để ", "nhằm "), at):
        return at
    comma = doc.shadow.find(", ", at, min(end, at + _PURPOSE))
    if comma < 0 or MODAL_AT.match(doc.shadow, comma + 2, end) or not ACTION.match(doc.shadow, comma + 2, end):
        return at
    while (comma := doc.shadow.find(", ", comma + 2, min(end, at + _PURPOSES))) >= 0:
        if _CLASS_TOLD.match(doc.shadow, comma + 2, end) and verb_after(doc, comma + 2, end) is not None:
            return comma + 2
    return at

"""What a complaint consists of: whether words complain at all, where a list of them is cut, what stands around one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.wants.complaint_leads import INTRO, SAID_BY
from ketluan.reader.marks.wants.predicates import form_at, predicate
from ketluan.reader.marks.wants.worth import moves_amiss
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

BAD = Sought(
    r"\b(?:chưa|chậm|thấp|khó khăn|hạn chế|yếu|yếu kém|thiếu|bất cập|vướng mắc|vướng|bất thường|phức tạp"
    r"|lúng túng|lơ là|chủ quan|đùn đẩy|né tránh|coi nhẹ|buông lỏng|tiềm ẩn|nguy cơ|ô nhiễm|mất ổn định"
    r"|xuống cấp|quá tải|manh mún|nhỏ lẻ|tồn đọng|nợ đọng"
    r"|kéo dài|trì trệ|hình thức|không (?:đạt|đồng đều|còn|đảm bảo|bảo đảm|kịp|đủ|ổn định|đúng|nghiêm"
    r"|hiệu quả|có|phù hợp|cao|thường xuyên|nhỏ|về đích|khả thi)|thiệt hại|sai phạm|vi phạm|giảm sâu"
    r"|giảm mạnh|sụt giảm|ảnh hưởng|trái phép|gia tăng|bức xúc|khiếu kiện"
    r"|lãng phí|tràn lan|hư hỏng|thất thoát|hạn hán|thiên tai|chồng chéo|dàn trải|cầm chừng|mỏng|eo hẹp"
    r"|khan hiếm|biến động|đứt gãy|trầm lắng|muộn|hụt|kiêm nhiệm|gián đoạn|chập chờn|lỗi|leo thang"
    r"|tăng cao|ách tắc|ùn tắc|chật hẹp|lạc hậu|đình trệ|thô|tảo hôn|sạt lở|dịch bệnh|cũ|gặp khó"
    r"|bị cắt giảm|chững lại|nghẽn|phân tán|bị cô lập|ngừng sản xuất|sai sót|chưa vững chắc"
    r"|tái phát|thua lỗ|nợ xấu|dang dở|bỏ hoang|đội vốn|rời rạc|chung chung|khép kín|nể nang|(?:còn|quá|rất) ít"
    r"|không muốn|tái diễn|tái chiếm|vẫn còn (?:tồn tại|x[ảẩ]y ra)|tụt(?= \d| hạng| bậc)|rớt giá|giảm giá"
    r"|chậm lại|chồng lấn|không (?:khớp|ai dám|kèm)|bùng (?:lên|phát)|bỏ cọc|cồng kềnh|vướng \d+|cạn trơ"
    r"|bong tróc|ứ đọng|ép giá|lao dốc|qua loa|[gd]iậm chân|hụt hơi|nằm im|bỏ học|đã mục|mới đạt dưới"
    r"|(?<!không )chỉ (?:đáp ứng|dừng lại|dừng ở|ở mức)|sơ sài|thất lạc|bỏ dở|trả lời trễ|trễ (?:hạn|hẹn)|trông chờ)\b"
)


def bad(low: str, start: int, end: int) -> bool:
    """Whether words between two places complain, by what they are, by the predicate that they form, or by what rises or
    falls."""
    return _says_so(low, start, end) or moves_amiss(low, start, end)


def _says_so(low: str, start: int, end: int) -> bool:
    return BAD.search(low, start, end) is not None or falls_short(low, start, end)


def falls_short(low: str, start: int, end: int, but: tuple[str, ...] = ("little",)) -> bool:
    """Whether words between two places form a predicate of want, of another kind than ``but``."""
    found = predicate(low, start, end)
    return found is not None and found.lastgroup not in but


DEPENDENT = re.compile(
    r"\s*(?:chưa|còn|gây|làm|dẫn đến|nhất là|ảnh hưởng|không|vẫn|đặc biệt|cả|trong đó|do|nên|khiến"
    r"|thậm chí|để|thiếu|chậm|hiệu quả|và|kém|có (?:lúc|mặt)|nhưng|song|như|kéo dài|tiềm ẩn|đạt|gặp"
    r"|phức tạp|khó|bị|hoặc|trong khi|cụ thể|lơ là|chủ quan|né tránh"
    r"|đùn đẩy|coi nhẹ|lúng túng|hạn chế|mới|chỉ|tuy|mà|sợ|ngại|ít|xuống cấp|lạc hậu|cũ|dễ|vướng|yếu|thấp|nói)\b"
)
_ALSO = re.compile(r" (?:bên cạnh đó|ngoài ra|mặt khác|cùng với đó)\b")
# what a difficulty shows is no part of it: "…, điều này cho thấy …"
_SO = re.compile(
    r", (?:dự kiến|điều (?:này|đó)|việc này|từ đó|qua đó|(?:vì vậy |do đó )?(?:đề nghị|kiến nghị|mong)"
    r"(?= (?:nhà nước|các|tỉnh|huyện|xã|ubnd|trung ương|chính phủ|sở|cấp))) "
)
_ENDS = ' \t\n.;,:…"”'


# "giá đất phê duyệt chậm, nhiều chủ đầu tư khoán trắng cho tư vấn": some who do what is amiss
SOME_DO = re.compile(
    r" (?:nhiều|không ít|một số|đa số) (?!nhất|năm|lần)(?!(?:[^\W\d]+ ){1,3}(?:nên|khiến|và)\b)"
    r"[^\W\d]+(?: [^\W\d]+){3}"
)
# "khiến các trang trại, nhiều hộ chăn nuôi thua lỗ"
# "cát về không đủ, giá đã lên 310.000 đồng/m3"
_DEARER = re.compile(r"\W*giá (?!trị)[^,;]{0,40}?\b(?:lên|tăng|đội) (?:tới |đến |thêm )?\d")
_EXAMPLES = re.compile(
    r" như (?:[^\W\d]+(?: [^\W\d]+){0,3}, )*[^\W\d]+(?: [^\W\d]+){0,3}\Z"
)  # "sản phẩm như bí xanh, gừng giá cả bấp bênh"
_OPEN_END = re.compile(r"\b(?:khiến|làm|làm cho|gây) [^,;]{2,30}\Z")


def cut(doc: Document, part: Span) -> Iterator[tuple[int, int]]:
    """The part cut at commas where each side is a clause of its own with a complaint in it."""
    start, end = bare(doc, *part)
    comma = start
    while (comma := doc.text.find(",", comma + 1, end)) >= 0:
        following = doc.text.find(",", comma + 1, end)
        stop = following if following >= 0 else end
        if _ALSO.match(doc.shadow, comma + 1, stop):  # "…, bên cạnh đó đa số nằm trên đất rừng, mặt bằng rất ít"
            stop = end
        while stop < end and _EXAMPLES.search(doc.shadow, comma + 1, stop):
            further = doc.text.find(",", stop + 1, end)
            stop = further if further >= 0 else end
        if (
            comma - start > 14
            and not (doc.text[comma + 2 : comma + 3].isupper() and _ends_in_name(doc, start, comma))
            and len(doc.shadow[comma + 1 : stop].split()) > 2
            and not DEPENDENT.match(doc.shadow, comma + 1, end)
            and not _is_only_predicate(doc.shadow, comma + 2, stop)
            and not _OPEN_END.search(doc.shadow, start, comma)
            and not doc.shadow.endswith(("ý kiến", "tâm tư"), start, comma)  # "ý kiến, kiến nghị chưa được trả lời"
            and not _EXAMPLES.search(doc.shadow, start, comma)
            and _both_complain(doc.shadow, start, comma, stop)
        ):
            yield bare(doc, start, comma)
            start = bare(doc, comma + 1, end)[0]
    yield start, end


def _both_complain(low: str, start: int, comma: int, stop: int) -> bool:
    """Whether what stands before a comma and what stands behind it complain each in its own right."""
    behind = comma + 1, stop
    if _same_people_do(low, start, behind):
        return False
    return (_DEARER.match(low, *behind) or SOME_DO.match(low, *behind) or bad(low, *behind)) and bad(low, start, comma)


# "một số cán bộ chưa sát cơ sở, tổng hợp báo cáo chậm": the same do both
_PEOPLE = re.compile(
    r"(?:\d+ |(?:một|1) (?:số|bộ phận) |nhiều |không ít |có (?:nơi|lúc) )?(?:đồng chí|đ/c|cán bộ|công chức|viên chức"
    r"|cấp ủy|đảng ủy|đảng bộ|chi ủy|lãnh đạo|người đứng đầu|chủ đầu tư|nhà thầu|đơn vị|địa phương|tổ chức đảng|chi bộ"
    r"|chính quyền|đảng viên)\b"
)
_DEEDS = re.compile(
    r"\s(?:tổng hợp|tham mưu|báo cáo|phối hợp|triển khai|thực hiện|xử lý|giải quyết|làm việc|kiểm tra|đôn đốc|nắm"
    r"|chỉ đạo|điều hành|lãnh đạo(?= [^,;]{0,20}(?:chưa|thiếu|chậm))|thi công|gửi|trả lời|phân công|tổ chức(?! đảng))\b"
)


def _same_people_do(low: str, start: int, behind: tuple[int, int]) -> bool:
    """Whether what stands behind a comma has its subject before it: people, and what else they do."""
    return _PEOPLE.match(low, start) is not None and _DEEDS.match(low, *behind) is not None


def _is_only_predicate(low: str, start: int, end: int) -> bool:
    """Whether words behind a comma begin with how something is: "trông chờ, ỷ lại vào Nhà nước"."""
    found = form_at(low, start, end)
    return found is not None and found.lastgroup not in ("lacks", "notyet", "lower", "somany", "givesup")


def _ends_in_name(doc: Document, start: int, comma: int) -> bool:
    """Whether a comma stands behind a name: "đất giao chồng lấn ở Bản Hin, Bản Khao tồn đọng nhiều năm"."""
    return doc.text[start:comma].split()[-1][0].isupper()


def bare(doc: Document, start: int, end: int) -> Span:
    """A range without the words that lead to it, who says it, and what it is taken to show."""
    while start < end and doc.text[start] in ' ,:"“-–+.':
        start += 1
    intro = INTRO.match(doc.shadow, start, end)
    if intro:
        start = intro.end()
    said = SAID_BY.match(doc.shadow, start, end)
    start = said.end() if said and end - said.end() > 20 else start
    so = _SO.search(doc.shadow, start, end)
    end = so.start() if so and so.start() - start > 20 else end
    while end > start and doc.text[end - 1] in _ENDS:
        end -= 1
    return span_of((start, end))

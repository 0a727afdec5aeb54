"""A counted thing with its limits: "20 văn bản chỉ đạo phòng, chống dịch" counts what its words say, and no further."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.clauses.commas import COMMA, piece_start, tied
from ketluan.reader.marks.figures.standings import Standing, next_number
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_CLAUSE_END = re.compile(
    r"[;:.…?!)\s“\"](?:(?<=[;:.…?!])(?<!\btp\.)(?=[\s./]|\Z|[”\"])|(?<=[)“\"])|(?<=\s)\(|(?<=\n)\s*\n)"  # a class first
)
_NEXT_COUNT = re.compile(
    r"\b(?:và|của|với|gồm|gồm có|bao gồm|tại|ở|vay|cho|cùng|là|đạt|tăng|giảm|số tiền|trị giá|chiếm|trên|kinh phí|dài"
    r"|rộng|còn"
    r"|xuống còn|thành)"
    r"(?:\s+(?:gần|trên|hơn|khoảng|số|tổng số|tổng|số tiền|có|là|ít nhất))*\s*\Z"
)
_STOPS_COMMA = re.compile(
    rf"\s*(?:{trie(words('clause_starts'))}|thứ (?:hai|ba|tư|năm|sáu|bảy) (?:hằng|hàng)|hằng|hàng tuần|hàng tháng"
    r"|mỗi|nhiều|một số|phần lớn|đa số|định kỳ|trước ngày|xong|chậm nhất|dân số|diện tích|doanh thu|sản lượng"
    r"|năng suất|tổng|thu nhập|kinh phí|số tiền|trọng lượng|quân số|buộc|dự kiến|khiến|làm (?:chết|bị|hư|thiệt|mất)"
    r"|gây|khối lượng|công tác|việc|khoảng|bình quân|trưởng các|chủ yếu|ubnd|hđnd|thường trực|ban thường vụ"
    r"|(?:nhiều|ít|cao|thấp|kém) hơn|chưa bằng|lần lượt|tập trung|miễn)\b"
    r"|[^,;.:()0-9]{3,40}\s(?:nhiều|ít|cao|thấp|kém) hơn\s"
)
# what is done behind a comma is no limit of a thing: "27 cơ sở nhà, đất dôi dư, đề xuất phương án"
_ACTED = [verb for verb in words("action_verbs") if " " in verb and verb != "hạn chế"]
_ACTS = re.compile(rf"\s*(?:trình|nộp|bắt|tái lập|trả lại|khởi tố|truy tố|phạt|giải thể|thành lập|{trie(_ACTED)})\s\w")
_AND_ACTS = re.compile(rf"\svà (?!(?:kiến nghị|đề nghị|phản ánh|báo cáo|yêu cầu)\b){trie(_ACTED)}\s[^\W\d]")
# of such a count verbs say what kind it is, or they go on with what is said of it: "cuộc kiểm tra, giám sát"
_OF_ACTS = frozenset(
    {"cuộc", "lớp", "đợt", "hội", "văn", "buổi", "lượt", "vụ", "hồ sơ", "thủ", "kế", "nhiệm", "giải", "đề", "mô", "ý",
     "kiến", "đoàn", "chương", "chỉ", "nghị", "nội", "điểm", "tổ", "quyết", "chuyên", "hoạt", "công"}
)  # fmt: skip
_TOLD_OF = re.compile(r"\b(?:đã|chưa|bị|được|không|đang|đủ|có|mới|phải|cần|để|về|do)\s")
# "12 hộ này vướng …", "36 hộ còn lại nhận tiền": with these words the thing is named
_NAMED = Sought(r"\s(?:này|đó|nói trên|nêu trên|kể trên|còn lại)(?=[\s,])")
_STOP_WORDS = re.compile(
    r"\s(?:với (?:tổng|số|quân|kinh|giá|trị|mức|sự|diện|quy|vốn|doanh|dư|trọng|sản|khối|chiều|lưu|năng|công suất)"
    r"|(?<!trở )(?<!làm )(?<!tạo )nên|nhưng|song|bằng hình thức|vì (?!sự |người |trẻ |môi )|đang (?:ở"
    r"|nằm)|trong (?:khung|(?:tháng|quý) (?=[0-9iv])|năm (?=nay|học|[0-9]))|trị giá"
    r"|gây thiệt hại|làm (?:chết|bị thương|hư hỏng|thiệt hại|mất)|trên (?=tổng)|tổng (?:vốn|kinh|số|mức|giá|diện)"
    r"|so (?:với|cùng)|(?<!nguồn )tăng|giảm|nhằm|trong đó|đạt (?=[0-9])"
    r"|và (?:thực hiện|triển khai|tổ chức|tiến hành|ban hành|thông qua|kết nạp|xử lý|giao)|hoàn thành (?=đại hội)"
    r"|chịu trách nhiệm|hoặc (?!chưa |không |bị )|theo (?=chỉ tiêu|quy định|tiến độ|lộ trình)|đúng (?=quy trình"
    r"|tiến độ)|sang (?=trồng"
    r"|nuôi|làm|đất)"
    r"|làm (?=[0-9])|[-–] ảnh|cho (?=ông |bà )|tại (?:buổi|cuộc|hội nghị|phiên)|cho rằng"
    r"|(?<!hài lòng )về (?:kết quả|việc|tình hình)"
    r"|là(?! (?:người|nữ|đồng bào|con|học sinh|dân tộc)\b)|thì|và đã|và các|và những|và nhiều"
    r"|với tỷ lệ|trong (?:một số|các|những) lĩnh vực|trước (?=khi|[0-9])|xong(?=\s*(?:[,;.]|trước|trong|vào|chậm"
    r"|\Z))|lúc nào|(?:và|nên) sẽ|và cho thôi"
    r"|do (?=nghỉ hưu|chuyển công tác|[0-9]|ảnh hưởng|thiếu|vướng|không|chưa|mưa|dịch|người dân)"
    r"|từ (?=nguồn (?!gốc)|ngân sách)|để|cùng (?!sinh sống|chung sống|cư trú)|(?<!hậu )(?<!chuyên )cần|trước ngày"
    r"|hiện (?:có|còn|đang|tích|đã|đạt)"
    r"|(?:mới|chỉ|đã) có)\b"
)
_SCALE = re.compile(r"(?:(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s)+(?!đồng|usd|đô)")
_MEANT = re.compile(r"(?: [^\W\d]+){0,3} \((?:theo|gồm cả|kể cả|không kể)\s[^()0-9]{3,40}\)")
_LOOSE_ENDS = (
    " và",
    " cho",
    " với",
    " tại",
    " của",
    " trong",
    " đã",
    " là",
    " gồm",
    " bao gồm",
    " gồm có",
    " như",
    " về",
)
_IS = re.compile(r" là (?!mặc dù|do|vì|nhờ)")
# A verb of its own right before the next number: "… và kết nạp 5 đảng viên". "54 HTX có 94 sản phẩm" stays one.
_NEXT_VERB = re.compile(
    rf"\b(?:đã\s+|được\s+)?{trie(verb for verb in words('count_verbs') if verb != 'có')}"
    r"(?:\s+(?:được|thêm|gần|trên|hơn|khoảng|cho))*\s*\Z"
)
# "8.600 ngày công và hiến 4.300 m2 đất": what is done next, or counted next, goes on behind "và"
_AND_DOES = re.compile(r"\svà\s+(?:(?!(?:của|ở|tại|trong|với|thuộc|cho|trên|từ|do|các|những|đến)\b)[^\W\d]+\s+){1,4}\Z")
# "18 dự án đã kiểm đếm 4.100 hộ", "7 khu tái định cư mới xong 3 khu"
_HAS_DONE = re.compile(r"\s(?:đã|mới|đang)\s+(?:cơ bản\s+)?(?:(?!và\b)[^\W\d]+\s+){1,3}\Z")


def counted(text: str, shadow: str, unit: Span, limits: tuple[int, int | None], band: int = 0) -> Span:
    """The counted thing with its limits: from its noun to the end of its clause.

    ``limits``: where the sentence ends, and where the next number begins (None where there is none); ``band``: where a
    rate ends that says which things are counted ("19 chỉ tiêu đạt trên 50%").
    """
    unit_end = unit.end
    end, following = limits
    if shadow.startswith("/", unit_end):
        return unit  # "96 vụ/152 bị can"
    if shadow.startswith((" trở lên", " trở xuống"), unit_end):
        return unit
    meant = _MEANT.match(shadow, unit_end, end) if shadow.find("(", unit_end, end) >= 0 else None
    unit_end = meant.end() if meant else unit_end  # "5.214 hộ nghèo (theo chuẩn mới)"
    stop = _CLAUSE_END.search(shadow, max(unit_end, band), end)
    high = stop.start() if stop else end
    is_told = 3 if _IS.match(shadow, unit_end) and not band else 0  # "40 người là cán bộ địa chính"
    word = _STOP_WORDS.search(shadow, max(unit_end, band) + is_told, high)
    high = word.start() if word else high
    if word and shadow.startswith("thì", word.start() + 1):  # "… 7.000 người, thành phố thì hơn": its topic too
        comma = shadow.rfind(", ", unit_end, high)
        high = comma if comma >= 0 else high
    low = max(unit_end, band)
    acts = _AND_ACTS.search(shadow, low, high) if shadow.find(" và ", low, high) >= 0 else None
    if acts and shadow[unit.start : unit_end].split(" ")[0] not in _OF_ACTS:
        high = high if _TOLD_OF.search(shadow, unit_end, acts.start()) else acts.start()
    named = _NAMED.search(shadow, max(unit_end, band), high)
    high = named.end() if named else high
    if following is not None and shadow[following - 1] == "/":
        high = min(high, following - 1)  # "98.081 hộ vay/2.592 tổ"
    if following is not None and following < high:
        high = _before_next(shadow, max(unit_end, band), following, high)
    high = _over_commas(text, shadow, unit, (max(unit_end, band), high))
    _, high = _strip_tail(shadow, unit.start, high)
    scale = _SCALE.match(shadow, unit.start, high)  # "148 triệu ca mắc" counts cases
    return span_of((scale.end() if scale else unit.start, max(high, unit_end)))


def counted_by(doc: Document, here: Standing, unit: Span, *, banded: bool = False) -> Span:
    """The counted thing that stands at ``unit`` behind a number; ``banded``: a rate may say which things are meant."""
    following, band = next_number(doc.shadow, here)
    return counted(doc.text, doc.shadow, unit, (here.end, following), band if banded else 0)


def _before_next(shadow: str, low: int, following: int, high: int) -> int:
    """How far limits reach towards the next number: "94 sản phẩm của 54 HTX" takes it in, what parts does not."""
    near = max(low, following - 48)
    before = _NEXT_COUNT.search(shadow, near, following) or _NEXT_VERB.search(shadow, near, following)
    before = _HAS_DONE.search(shadow, near, following) or before
    if shadow.find(" và ", near, following) >= 0:
        before = _AND_DOES.search(shadow, near, following) or before
    stop = before.start() if before else following
    comma = COMMA.search(shadow, low, stop)
    while comma and tied(shadow, comma, low - 20):
        comma = COMMA.search(shadow, comma.end(), stop)
    if comma:
        return comma.start()
    return stop if before else high


def _strip_tail(shadow: str, low: int, high: int) -> tuple[int, int]:
    while high > low and shadow[high - 1] in " ,.-–:\n":
        high -= 1
    if not shadow.endswith(_LOOSE_ENDS, low, high):
        return low, high
    for word in _LOOSE_ENDS:
        if shadow.endswith(word, low, high):
            return _strip_tail(shadow, low, high - len(word))
    return low, high


def _over_commas(text: str, shadow: str, unit: Span, reach: tuple[int, int]) -> int:
    """How far the limits of a counted thing reach over commas that only list: "kiến nghị, phản ánh của công dân"."""
    low, high = reach
    if shadow.find(",", low, high) < 0:
        return high
    head = shadow[unit.start : unit.end].split(" ", 1)[0]
    for cut in COMMA.finditer(shadow, low, high):
        if tied(shadow, cut, low - 20) or _lists_names(text, low, cut):
            continue
        if shadow[cut.end() : cut.end() + 1].isdigit() or _STOPS_COMMA.match(shadow, cut.end(), high):
            return cut.start()
        if (
            head not in _OF_ACTS
            and _ACTS.match(shadow, cut.end(), high)
            and not _TOLD_OF.search(shadow, low, cut.start())
        ):
            return cut.start()
        same = shadow[cut.end() : high].split(" ", 1)[0] == head
        nearest = shadow.find(",", cut.end(), high)
        piece = shadow[cut.end() : nearest if nearest >= 0 else high].split()
        if len(shadow[low : cut.start()].split()) <= 4 and (len(piece) <= 8 or same):
            continue
        if " và " in shadow[cut.end() : high] and len(piece) <= 6:
            continue
        return cut.start()
    return high


def _lists_names(text: str, low: int, cut: re.Match[str]) -> bool:
    """Whether a comma parts names: "xã Tân An, Phú Mỹ"."""
    head = piece_start(text, low, cut.start())
    last = text[head : cut.start()].split()
    return bool(last) and last[-1][0].isupper() and text[cut.end() : cut.end() + 1].isupper()

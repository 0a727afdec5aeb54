"""What a number measures: the subject before its verb, or the counted thing with its limits behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.model import Span

_OPENING = trie(
    [
        "trong đó", "đồng thời", "ngoài ra", "kết quả", "kết quả là", "cụ thể", "cụ thể là", "theo đó", "đặc biệt", "nhất là",
        "riêng", "cùng với đó", "bên cạnh đó", "qua đó", "nhờ đó", "từ đó", "tính chung", "lũy kế", "và", "với", "trong khi",
        "trong khi đó", "còn", "hiện", "hiện có", "toàn tỉnh", "toàn huyện", "cả tỉnh", "toàn ngành", "cả nước", "gồm",
        "bao gồm", "đã", "đáng chú ý", "nổi bật", "nổi bật là", "ước", "như", "như vậy", "tuy nhiên", "tổng cộng",
        "có", "do đó", "cũng", "tiếp theo", "về", "kết quả đạt được", "so với", "trên địa bàn", "cùng thời gian", "tiếp đó",
        "được", "đang", "tại hội nghị", "sau đó", "trong", "theo báo cáo", "chủ yếu", "chủ yếu là", "tính", "phấn đấu",
        "tại đây", "do", "bảo đảm", "đảm bảo", "vẫn", "tương đương", "tương ứng", "ngược lại", "sẽ", "nay", "thực", "cùng kỳ", "đó là", "hết", "thì", "là", "mà", "nên", "mặc dù", "nhưng", "đặc biệt là", "trước đó", "cuối cùng",
    ]
)  # fmt: skip
_LEADING = re.compile(rf"[\s,:\-+*/.()”\"]*(?:{_OPENING}\b[\s,:]*)?")
_MARKS = re.compile(r"[\s,:\-+*/.()”\"]+")
_LIGHT = re.compile(
    r"(?:đã\s+|được\s+|tiếp tục\s+|đang\s+|sẽ\s+|cũng\s+)*(?:tổ chức|thực hiện việc|thực hiện|tiến hành|triển khai|phát hiện"
    r"|ghi nhận|quyết định|tham mưu)\s+(?:được\s+|việc\s+)?(?=[^\W\d])"
)
_TRAILING = frozenset(
    "đã đều cũng hiện ước trong vào ở từ đến tính chung của với cho số là có được khoảng mới về đang sẽ vừa chỉ còn tới trên"
    " dưới hơn gần và bị thực tổng tại kỳ các đạt tăng giảm".split()
)
_TRAILING_PAIRS = frozenset(
    {
        "lũy kế", "cả năm", "tiếp tục", "thực hiện", "dự kiến", "toàn tỉnh", "hiện nay", "đến nay", "so với", "trong đó",
        "theo đó", "qua đó",
    }
)  # fmt: skip
_AGENT = re.compile(r"[^.;]*?\b(?:đã|vừa|sẽ|trao tặng|trao|thực hiện việc)\s+(?=[^\W\d])")
_GENERIC_SUM = re.compile(
    r"[\s,]*(?:(?:với\s+|có\s+)?(?:tổng\s+)?(?:số\s+tiền|kinh phí|số vốn|trị giá|số kinh phí|giá trị)"
    r"|với\s+(?:tổng\s+)?(?:vốn|số|mức|quy mô|diện tích))(?:\s+(?:thực hiện|là|đạt|hỗ trợ))?\s*\Z"
)
_SUM_ENDS = tuple(f"{word} " for word in "tiền phí vốn trị giá số mức mô tích hiện là đạt trợ".split())
_SAYS = re.compile(
    r"\b(?:cho biết|cho hay|cho rằng|khẳng định|nêu rõ|cho thấy|nhận định|báo cáo|thông tin|phản ánh|kiến nghị)(?:\s+rằng)?[,:]\s"
    r"|\b(?:cho biết|cho hay|cho rằng|cho thấy|thừa nhận|phản ánh)(?:\s+rằng)?\s|:\s"
    r"|\b(?:đặt|đề ra|đặt ra|với)\s+mục\s+tiêu\s+(?:đến\s+)?(?:hết\s+)?(?:năm\s+[0-9]{4},?\s+)?"
)
# A subject that begins so is a measure of its own, whatever verbs its attribute holds ("tổng số tiền đã thụ lý").
_MEASURE_NOUN = re.compile(
    r"[\s,:]*(?:trong đó,?\s+|và\s+|còn\s+|với\s+|có\s+)*(?:tổng|số|tỷ lệ|tỉ lệ|tốc độ|chỉ số|giá trị|kim ngạch|sản lượng|diện tích"
    r"|doanh thu|năng suất|lượng|mức|thu nhập|vốn|quy mô|cơ cấu|dư nợ|chi|thu)\b"
)
_PREDICATE = re.compile(r"\s(?:đang|được thành lập|gồm|theo kế hoạch)\s")
_PAIRS = re.compile(
    rf"(?:{'|'.join(re.escape(pair.split(', ')[0]) + ', ' + re.escape(pair.split(', ')[1]) for pair in words('comma_pairs'))})\b"
)
_LONGEST_ACT = 18
_COMMA = re.compile(r",\s+|,(?=[^\W\d])")
_LIST = re.compile(r"(?:[^\W\d]+\s+){0,4}(?:và|hoặc|,)\s")
_REPORTS = re.compile(
    r"(?:cho biết|cho thấy|nêu rõ|khẳng định|báo cáo|theo|căn cứ|thực hiện|sau khi|nhằm|để|do|nhờ|với|trong|từ|tại|ở|riêng|về)\b"
)
_CLAUSE_END = re.compile(r"[;:.…?!](?=[\s./]|\Z|[”\"])|\)|\s\(|\n\s*\n|[“\"]")
_NEXT_COUNT = re.compile(
    r"\b(?:và|của|với|gồm|gồm có|bao gồm|tại|cho|cùng|là|đạt|tăng|giảm|số tiền|trị giá|chiếm|trên|kinh phí)"
    r"(?:\s+(?:gần|trên|hơn|khoảng|số|tổng số|tổng|số tiền|có|là|ít nhất))*\s*\Z"
)
_STOPS_COMMA = re.compile(
    r"\s*(?:trong đó|đồng thời|qua đó|góp phần|nhằm|để|tăng|giảm|vượt|đạt|chiếm|bằng|với|gồm|bao gồm|do|nên|tuy nhiên|và|từ đó"
    r"|hoàn thành|tổ chức|tương ứng|tương đương|nhờ|đáp ứng|nâng|đưa|trên|trị giá|tổng|riêng|còn|đến|so với|ước|là|có|được|khi"
    r"|nhất là|đặc biệt|như|báo cáo|nâng|tiếp tục|tỷ lệ|tỉ lệ|số|yêu cầu|trong|qua|đầu|cuối|không|sẽ|phải|cần|đã|từng|cụ thể|đảm bảo|bảo đảm|mang|thu hút|giải quyết|tạo|theo|năm|tháng|quý|tại|trước|sau|song|nhưng|cao|thấp)\b"
)
_STOP_WORDS = re.compile(
    r"\s(?:với (?:tổng|số|kinh|giá|trị|mức|sự|diện)|trị giá|tổng (?:vốn|kinh|số|mức|giá|diện)|so với|tăng|giảm|nhằm|trong đó|đạt (?=[0-9])|là|và đã|để|cùng)\b"
)


class Measured(NamedTuple):
    """An indicator's place, and whether it is the subject that later numbers of the sentence go on with."""

    span: Span
    governs: bool


def subject(shadow: str, low: int, high: int, *, action: bool = False) -> Span | None:
    """The subject in ``shadow[low:high]``, which stands right before a verb or a number; None where it is empty.

    ``action``: what is wanted is the act ("khen thưởng cho 36 trường hợp"), so its agent is left out.
    """
    for reported in _SAYS.finditer(shadow, low, high):
        low = reported.end()
    low = _first_piece(shadow, low, high) if action else _last_piece(shadow, low, high)
    low, high = _strip(shadow, low, high)
    if action and low < high and not _MEASURE_NOUN.match(shadow, low, high):
        agent = _AGENT.match(shadow, low, high)
        low = agent.end() if agent else low
        light = _LIGHT.match(shadow, low, high)
        low = light.end() if light else low
    elif not action and low < high:
        predicate = _PREDICATE.search(shadow, low, high)
        high = predicate.start() if predicate and predicate.start() - low > 6 else high
    low, high = _strip(shadow, low, high)
    if action and len(shadow[low:high].split()) > _LONGEST_ACT:
        return None
    return Span(low, high) if high - low > 1 else None


def is_measure(shadow: str, at: int) -> bool:
    """Whether a measure is named at ``at``: "tổng vốn …", "số hộ …"."""
    return _MEASURE_NOUN.match(shadow, at) is not None


def _strip(shadow: str, low: int, high: int) -> tuple[int, int]:
    """Adverbials off the head, periods and adverbs off the tail."""
    while low < high:
        marks = _MARKS.match(shadow, low, high)
        stop = marks.end() if marks else low
        found = _PERIOD_HEAD.match(shadow, stop, high) or _LEADING.match(shadow, stop, high)
        stop = found.end() if found else stop
        if stop == low:
            break
        low = stop
    while high > low:
        stop = _strip_words(shadow, low, high)
        head = shadow.rfind(" ", low, stop) + 1
        if (
            shadow[stop - 1 : stop].isdigit()
            or shadow[max(head, low) : stop] in _PERIOD_ENDS
            or shadow[high - 1] == ")"
        ):
            period = _PERIOD_TAIL.search(shadow, max(low, high - 60 if shadow[high - 1] == ")" else stop - 60), high)
            stop = period.start() if period else stop
        if stop == high:
            break
        high = stop
    return low, max(low, high)


def _strip_words(shadow: str, low: int, high: int) -> int:
    """Where the words end that say more than grammar."""
    while high > low:
        while high > low and shadow[high - 1] in " ,:(-\n":
            high -= 1
        one = max(shadow.rfind(" ", low, high) + 1, low)
        two = max(shadow.rfind(" ", low, max(low, one - 1)) + 1, low)
        if shadow[two:high] in _TRAILING_PAIRS:
            high = two
        elif shadow[one:high] in _TRAILING and one < high:
            high = one
        else:
            break
    return high


_PERIOD_ENDS = frozenset("nay qua năm tháng quý kỳ này i ii iii iv".split())
_Y = r"(?:19|20)[0-9]{2}"
_PERIOD = (
    rf"(?:[0-9]{{1,2}}\s+tháng(?:\s+(?:đầu|cuối)(?:\s+của)?)?(?:\s+năm)?(?:\s+(?:qua|vừa qua|nay|{_Y}))?"
    rf"|tháng\s+(?:[0-9]{{1,2}}(?:\s*(?:/|-|\.|,?\s*năm)\s*{_Y})?|qua|này)|quý\s+(?:iv|i{{1,3}}|[1-4])(?:\s*(?:/|-|,?\s*năm)\s*{_Y})?"
    rf"|năm\s+(?:{_Y}|nay|qua)|(?:trong|cả)\s+(?:năm|tháng|quý|kỳ)|(?:từ\s+)?đầu\s+năm(?:\s+đến\s+nay)?|đến\s+nay|hiện\s+nay|đầu\s+năm|(?:hết|cuối)\s+năm"
    rf"|(?:ngày\s+)?[0-9]{{1,2}}[./][0-9]{{1,2}}(?:[./]{_Y})?|giai đoạn\s+{_Y}\s*-\s*{_Y}|{_Y}|nhiệm kỳ\s+{_Y}\s*-\s*{_Y}|thời gian qua)"
)
_PERIOD_HEAD = re.compile(
    rf"(?:(?:trong|tính|đến|hết|cuối|ngày|tính đến|kể từ|riêng|về|chỉ|cùng kỳ|cùng thời điểm|so với)\s+)*(?:{_PERIOD}|cùng kỳ(?: năm trước| năm ngoái)?)(?![\w/])[\s,:]*"
)
_PERIOD_TAIL = re.compile(
    rf"[\s,(]*(?:(?:trong|tính|đến|hết|cuối|ngày|tính đến|kể từ|vào|ở|của)\s+)*{_PERIOD}[\s,)]*\Z"
)


def _last_piece(shadow: str, low: int, high: int) -> int:
    """Where the noun phrase before a verb begins: behind the last comma that parts clauses."""
    cuts = [m for m in _COMMA.finditer(shadow, low, high)]
    for cut in reversed(cuts):
        before = shadow[max(low, cut.start() - 24) : cut.start()]
        if _tied(shadow, cut, low) or not shadow[cut.end() : high].strip():
            continue
        head = max(shadow.rfind(", ", low, cut.start()) + 2, low)
        if _MEASURE_NOUN.match(shadow, head, cut.start()) and not _MEASURE_NOUN.match(shadow, cut.end(), high):
            continue
        if _joins(shadow, low, cut, high) and not before.endswith(("đó", "quả", "thể", "ra", "nay")):
            continue
        return cut.end()
    return low


def _first_piece(shadow: str, low: int, high: int) -> int:
    """Where an act begins: acts list their verbs and objects with commas ("xuất toán, loại khỏi …, xử lý"), so only
    what reports or frames it is left out, and long ones are cut."""
    cut = _COMMA.search(shadow, low, high)
    while cut and _frames(shadow, low, cut.start()):
        low = cut.end()
        cut = _COMMA.search(shadow, low, high)
    return low if len(shadow[low:high].split()) <= 22 else _last_piece(shadow, low, high)


def _frames(shadow: str, low: int, high: int) -> bool:
    """Whether a piece only says by whom, where or when: "Theo báo cáo của Sở", "Ở cấp xã", "đến hết ngày 10/11"."""
    piece = shadow[low:high].strip(" ,:-")
    return _REPORTS.match(piece) is not None or _PERIOD_HEAD.fullmatch(piece) is not None


def _tied(shadow: str, cut: re.Match[str], low: int) -> bool:
    """Whether a comma stands inside a pair of words that belong together: "phòng, chống"."""
    return any(
        pair.start() < cut.start() < pair.end()
        for pair in _PAIRS.finditer(shadow, max(low, cut.start() - 24), cut.end() + 12)
    )


def _joins(shadow: str, low: int, cut: re.Match[str], high: int) -> bool:
    """Whether a comma parts members of a list that ends in "và": "nông, lâm nghiệp và thủy sản"."""
    if not _LIST.match(shadow, cut.end(), high):
        return False
    head = max(shadow.rfind(", ", low, cut.start()) + 2, low)
    return _REPORTS.match(shadow[head : cut.start()].lstrip()) is None and len(shadow[head : cut.start()].split()) <= 8


def counted(text: str, shadow: str, unit: Span, limits: tuple[int, int | None]) -> Span:
    """The counted thing with its limits: from its noun to the end of its clause.

    ``limits``: where the sentence ends, and where the next number begins (None where there is none).
    """
    unit_end = unit.end
    end, following = limits
    stop = _CLAUSE_END.search(shadow, unit_end, end)
    high = stop.start() if stop else end
    word = _STOP_WORDS.search(shadow, unit_end, high)
    high = word.start() if word else high
    if following is not None and following < high:
        high = _before_next(shadow, unit_end, following, high)
    high = _over_commas(text, shadow, unit_end, high)
    _, high = _strip_tail(shadow, unit.start, high)
    return Span(unit.start, max(high, unit_end))


# A verb of its own right before the next number: "… và kết nạp 5 đảng viên". "54 HTX có 94 sản phẩm" stays one.
_NEXT_VERB = re.compile(
    rf"\b(?:đã\s+|được\s+)?{trie(verb for verb in words('count_verbs') if verb != 'có')}"
    r"(?:\s+(?:được|thêm|gần|trên|hơn|khoảng|cho))*\s*\Z"
)


def _before_next(shadow: str, low: int, following: int, high: int) -> int:
    """How far limits reach towards the next number: "94 sản phẩm của 54 HTX" takes it in, what parts does not."""
    near = max(low, following - 48)
    before = _NEXT_COUNT.search(shadow, near, following) or _NEXT_VERB.search(shadow, near, following)
    stop = before.start() if before else following
    comma = _COMMA.search(shadow, low, stop)
    while comma and _tied(shadow, comma, low - 20):
        comma = _COMMA.search(shadow, comma.end(), stop)
    if comma:
        return comma.start()
    return stop if before else high


def _strip_tail(shadow: str, low: int, high: int) -> tuple[int, int]:
    while high > low and shadow[high - 1] in " ,.-–:\n":
        high -= 1
    for word in (" và", " cho", " với", " tại", " của", " trong", " đã", " là"):
        if shadow.endswith(word, low, high):
            return _strip_tail(shadow, low, high - len(word))
    return low, high


def _over_commas(text: str, shadow: str, low: int, high: int) -> int:
    """How far the limits of a counted thing reach over commas that only list: "kiến nghị, phản ánh của công dân"."""
    for cut in _COMMA.finditer(shadow, low, high):
        if _tied(shadow, cut, low - 20) or _lists_names(text, low, cut):
            continue
        if shadow[cut.end() : cut.end() + 1].isdigit() or _STOPS_COMMA.match(shadow, cut.end(), high):
            return cut.start()
        nearest = shadow.find(",", cut.end(), high)
        piece = shadow[cut.end() : nearest if nearest >= 0 else high].split()
        if len(shadow[low : cut.start()].split()) <= 4 and len(piece) <= 8:
            continue
        if " và " in shadow[cut.end() : high] and len(piece) <= 6:
            continue
        return cut.start()
    return high


def _lists_names(text: str, low: int, cut: re.Match[str]) -> bool:
    """Whether a comma parts names: "xã Tân An, Phú Mỹ"."""
    head = max(text.rfind(", ", low, cut.start()) + 2, low)
    last = text[head : cut.start()].split()
    return bool(last) and last[-1][0].isupper() and text[cut.end() : cut.end() + 1].isupper()


def is_generic_sum(shadow: str, low: int, high: int) -> int | None:
    """Where "với số tiền", "tổng kinh phí" begins if the range ends in it: the sum is that of the act before."""
    if not shadow.endswith(_SUM_ENDS, low, high):
        return None
    match = _GENERIC_SUM.search(shadow, max(low, high - 60), high)
    return match.start() if match and match.end() == high else None

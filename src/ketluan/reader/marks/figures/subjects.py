"""The subject before a verb or a number, cleared of what frames it: who reports, since when, "trong đó", "đã"."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.clauses.commas import COMMA, piece_start, tied
from ketluan.reader.marks.figures.governors import done_to
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.sought import Sought

_LEADING = re.compile(rf"[\s,:\-+*/.()”\"]*(?:{trie(words('clause_openers'))}\b[\s,:]*)?")
_MARKS = re.compile(r"[\s,:\-+*/.()”\"]+")
_LIGHT = re.compile(
    r"(?:đã\s+|được\s+|tiếp tục\s+|đang\s+|sẽ\s+|cũng\s+)*(?:tổ chức|thực hiện việc|thực hiện|tiến hành|triển khai"
    r"|phát hiện|ghi nhận|quyết định|tham mưu|chỉ đạo)\s+(?:được\s+|việc\s+)?(?=[^\W\d])"
)
_TRAILING = frozenset(words("clause_trailers"))
_AGENT = re.compile(r"[^.;]*?\b(?:đã|vừa|sẽ|trao tặng|trao|thực hiện việc)\s+(?=[^\W\d])")
_GENERIC_SUM = re.compile(
    r"[\s,]*(?:(?:với\s+|có\s+)?(?:tổng\s+)?(?:số\s+tiền|(?<!, )kinh phí|số vốn|trị giá|số kinh phí|giá trị)"
    r"|với\s+(?:tổng\s+)?(?:số|mức|quy mô))(?:\s+(?:thực hiện|là|đạt|hỗ trợ))?\s*\Z"
)
_SUM_ENDS = tuple(
    f"{word} " for word in ("tiền", "phí", "vốn", "trị", "giá", "số", "mức", "mô", "tích", "hiện", "là", "đạt", "trợ")
)
_SAYS = Sought(
    r"\b(?:cho biết|cho hay|cho rằng|khẳng định|nêu rõ|cho thấy|nhận định|báo cáo|thông tin|phản ánh"
    r"|kiến nghị(?!, phản)|nhấn mạnh|lưu ý|chỉ rõ|nêu|phát biểu|giải trình|thừa nhận|đánh giá|phân tích|chia sẻ"
    r"|trao đổi|nói|băn khoăn|chỉ ra)"
    r"(?:\s+rằng)?[,:]\s"
    r"|\b(?:trả lời|giải trình|thông tin) về\s|\bbáo cáo (?=thu |chi |giá |sản lượng )"
    r"|\b(?:cho biết|cho hay|cho rằng|cho thấy|thừa nhận|(?<!nghị, )(?<!cáo, )phản ánh|phấn đấu|cam kết|quyết tâm"
    r"|nhận định|nêu rõ|đánh giá (?=năm|tỉnh|kinh tế))(?:\s+rằng)?\s|:\s"
    r"|[”\"] ?[-–,] ?[^,.;:”\"]{3,70}\b(?:nói|đề nghị|yêu cầu|nhấn mạnh|khẳng định)\s(?:và\s)?"
    r"|\b(?:đồng ý|nhất trí|thống nhất)\s+(?:(?:về\s+)?chủ\s+trương\s+(?!của\b)|(?=(?:trích|bố trí|hỗ trợ|cấp)\b))"
    r"|\b(?:đặt|đề ra|đặt ra|với)\s+mục\s+tiêu\s+(?:đến\s+)?(?:hết\s+)?(?:năm\s+[0-9]{4},?\s+)?"
)
# A subject that begins so is a measure of its own, whatever verbs its attribute holds ("tổng số tiền đã thụ lý").
_MEASURE_NOUN = re.compile(
    r"[\s,:]*(?:trong đó,?\s+|và\s+|còn\s+|với\s+|có\s+)*(?:tổng|số|tỷ lệ|tỉ lệ|tốc độ|chỉ số|giá trị|kim ngạch"
    r"|sản lượng"
    r"|diện tích|doanh thu|năng suất|lượng|mức|thu nhập|vốn|quy mô|cơ cấu|dư nợ"
    r"|chi(?! (?:trả|tiết|bộ|cục|hội))|thu(?! (?:hoạch|hút|hồi|gom|mua|gọn)))\b"
)
# "Hà Lâm có diện tích 599 ha", "làm đường trên diện tích 20 ha": whose it is, or what is done, stands before it
_HAS = re.compile(
    r"\s(?:có|với|trên|gây|gây ra|bổ sung|ghi nhận|đảm bảo|bảo đảm|duy trì|giữ|đưa|nâng|nợ|cho|là|điều chỉnh)\s"
    rf"(?=(?:tổng )?{trie(words('measure_nouns'))}\b(?: \w+){{0,6}}\Z)"
    r"|\s(?:với|có)\s(?=số\s[^\W\d]+\s*\Z)|\s(?:gây|ước|gây ra)\s(?=thiệt hại\Z)|\s(?:còn|đang|hiện)\s(?=(?:nợ|tồn)\s)"
)
# "nâng tổng thu 7 tháng lên 1.876 tỷ đồng": what is lifted is measured
_LIFTS = re.compile(rf"(?:nâng|đưa|kéo)(?: giảm)?\s+(?=(?:tổng|số|{trie(words('measure_nouns'))}|thu|chi)\b)")
# "Nguyên nhân chủ yếu do thu tiền sử dụng đất chỉ đạt …": a measure that opens the clause behind a conjunction
_CLAUSE = Sought(
    rf"\s(?:khi|thì|mà|do|nhờ|vì|là do|nên|khiến|khiến cho|làm cho)\s+(?=(?:tổng|số|nguồn thu|sản lượng|thu|chi|tỷ lệ"
    rf"|{trie(words('measure_nouns'))})\b)"
)
# "tỷ lệ cấp giấy ở một số nơi còn thấp, như xã Hin (41%)"
_FOR_ONE = re.compile(r",\s(?:như|điển hình là)\s[^\W\d][^,;]*\Z")
_PREDICATE = re.compile(r"\s(?:(?:vẫn\s|tiếp tục\s)?đạt\s(?:mức|tốc độ)|đang|được thành lập|gồm|theo kế hoạch)\s")
_REPORTS = re.compile(
    r"(?:cho biết|cho thấy|nêu rõ|khẳng định|báo cáo|theo|căn cứ|thực hiện|sau khi|nhằm|để|do|nhờ|với|trong|từ|tại|ở"
    r"|riêng"
    r"|về)\b"
)
_LIST = re.compile(r"(?:[^\W\d]+\s+){0,4}(?:và|hoặc|,)\s")
# "cơ cấu kinh tế chuyển dịch đúng hướng, khu vực I chiếm 30%": a clause of its own stands before the comma
_TELLS = re.compile(
    r"\b(?:chuyển dịch|tiếp tục|được (?:bảo đảm|đảm bảo|duy trì|giữ)|ổn định|vượt dự toán|phát triển (?:khá"
    r"|ổn))\b"
)
_LONGEST_ACT = 18
_PERIOD_ENDS = frozenset({"nay", "qua", "năm", "tháng", "quý", "kỳ", "này", "i", "ii", "iii", "iv"})
_Y = r"(?:19|20)[0-9]{2}"
_OF_Y = rf"(?:\s*(?:/|-|\.|,?\s*năm)\s*{_Y})?"
_PERIOD = (
    rf"(?:(?:[0-9]{{1,2}}|hai|ba|bốn|sáu|bảy|tám|chín)\s+tháng(?:\s+(?:đầu|cuối)(?:\s+của)?)?"
    rf"(?:\s+năm)?(?:\s+(?:qua|vừa qua|nay|{_Y}))?"
    rf"|tháng\s+(?:[0-9]{{1,2}}{_OF_Y}|qua|này|trước)|quý\s+(?:iv|i{{1,3}}|[1-4]){_OF_Y}|năm\s+(?:{_Y}|nay|qua)"
    r"|(?:trong|cả)\s+(?:năm|tháng|quý|kỳ)|(?:từ\s+)?đầu\s+năm(?:\s+đến\s+nay)?|(?:đến|hiện)\s+nay|(?:hết|cuối)\s+năm"
    rf"|(?:ngày\s+)?[0-9]{{1,2}}[./][0-9]{{1,2}}(?:[./]{_Y})?|(?:giai đoạn|nhiệm kỳ)\s+{_Y}\s*-\s*{_Y}|{_Y}"
    r"|thời gian qua)"
)
_PERIOD_HEAD = re.compile(
    r"(?:(?:trong|tính|đến|hết|cuối|đầu|giữa|ngày|tính đến|kể từ|riêng|về|chỉ|cùng kỳ|cùng thời điểm|so với)\s+)*"
    rf"(?:{_PERIOD}|cùng kỳ(?: năm trước| năm ngoái)?)(?![\w/])[\s,:]*"
)
_PERIOD_TAIL = re.compile(
    rf"(?<!\w)(?:(?:trong|tính|đến|hết|cuối|đầu|giữa|ngày|tính đến|kể từ|vào|ở|của)\s+)*{_PERIOD}[\s,)]*\Z"
)


def subject(shadow: str, low: int, high: int, *, action: bool = False) -> Span | None:
    """The subject in ``shadow[low:high]``, which stands right before a verb or a number; None where it is empty.

    ``action``: what is wanted is the act ("khen thưởng cho 36 trường hợp"), so its agent is left out.
    """
    if not shadow[low:high].strip(" ,"):
        return None
    for reported in _SAYS.finditer(shadow, low, high):
        aims = shadow.startswith(("phấn", "cam", "quyết"), reported.start())
        if not aims or shadow[reported.end() : high].strip():  # "mức tăng trưởng năm 2017 phấn đấu | đạt 10%" goes on
            low = reported.end()
    for told in _CLAUSE.finditer(shadow, low, high):
        low = told.end()
    one = max(shadow.rfind(", như ", low, high), shadow.rfind(", điển hình là ", low, high))
    if one >= 0 and _FOR_ONE.match(shadow, one, high):
        low = one + 2  # the word itself is an opener that is cleared off
    low = _first_piece(shadow, low, high) if action else _last_piece(shadow, low, high)
    low, high = bare = _strip(shadow, low, high)
    if action and low < high and not _MEASURE_NOUN.match(shadow, low, high):
        agent = _AGENT.match(shadow, low, high)
        if agent and (thing := done_to(shadow, low, agent)):
            return thing
        low = agent.end() if agent else low
        light = _LIGHT.match(shadow, low, high)
        low = light.end() if light else low
    elif not action and low < high:
        predicate = _PREDICATE.search(shadow, low, high)
        high = predicate.start() if predicate and predicate.start() - low > 6 else high
    if (low, high) != bare:
        low, high = _strip(shadow, low, high)
    lifted = _LIFTS.match(shadow, low, high) if shadow.startswith(("nâng ", "đưa ", "kéo "), low) else None
    low = lifted.end() if lifted else low
    has = None if _MEASURE_NOUN.match(shadow, low, high) else _HAS.search(shadow, low, high)
    low = has.end() if has else low
    if action and len(shadow[low:high].split()) > _LONGEST_ACT:
        return None
    return span_of((low, high)) if high - low > 1 else None


def is_measure(shadow: str, at: int) -> bool:
    """Whether a measure is named at ``at``: "tổng vốn …", "số hộ …"."""
    return _MEASURE_NOUN.match(shadow, at) is not None


def _strip(shadow: str, low: int, high: int) -> tuple[int, int]:
    """Adverbials off the head, periods and adverbs off the tail."""
    while low < high:
        marks = None if shadow[low].isalpha() else _MARKS.match(shadow, low, high)
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
            if shadow.endswith("cả năm", low, stop):
                return low, stop  # "GRDP cả năm": of the whole year, and no other
            near = max(low, high - 60 if shadow[high - 1] == ")" else stop - 60)
            period = _PERIOD_TAIL.search(shadow, near, high)
            stop = near + len(shadow[near : period.start()].rstrip(" \n\t,(")) if period else stop
            if shadow.rfind("(", low, stop) > shadow.rfind(")", low, stop):
                return low, high  # "(giá so sánh 2010)" is no period
        if stop == high:
            break
        high = stop
    return low, max(low, high)


# "tỷ trọng kinh tế số", "diện tích nhà ở": no "số", no "ở" to strip
_WHOLE = words("whole_words")
_ENDS_WHOLE = tuple({word.rpartition(" ")[2] for word in _WHOLE})


def _strip_words(shadow: str, low: int, high: int) -> int:
    """Where the words end that say more than grammar."""
    while high > low:
        while high > low and shadow[high - 1] in " ,:(-\n":
            high -= 1
        if shadow.endswith(_ENDS_WHOLE, low, high) and shadow.endswith(_WHOLE, low, high):
            break
        one = max(shadow.rfind(" ", low, high) + 1, low)
        two = max(shadow.rfind(" ", low, max(low, one - 1)) + 1, low)
        if shadow[two:high] in _TRAILING:
            high = two
        elif shadow[one:high] in _TRAILING and one < high:
            high = one
        else:
            break
    return high


_ENDS_OPENING = ("đó", "quả", "thể", "ra", "nay")  # "trong đó, …", "cụ thể, …"


def _last_piece(shadow: str, low: int, high: int) -> int:
    """Where the noun phrase before a verb begins: behind the last comma that parts clauses."""
    if shadow.find(",", low, high) < 0:
        return low
    for cut in reversed(list(COMMA.finditer(shadow, low, high))):
        if not shadow[cut.end() : high].strip() or tied(shadow, cut, low):
            continue
        if ")" in shadow[cut.end() : high].partition("(")[0]:
            continue  # the comma stands inside a bracket that is closed before the verb
        head = piece_start(shadow, low, cut.start())
        measures = _MEASURE_NOUN.match(shadow, head, cut.start()) and not _MEASURE_NOUN.match(shadow, cut.end(), high)
        if measures and not _TELLS.search(shadow, head, cut.start()):
            continue
        if _joins(shadow, low, cut, high) and not shadow.endswith(_ENDS_OPENING, low, cut.start()):
            continue
        return cut.end()
    return low


def _first_piece(shadow: str, low: int, high: int) -> int:
    """Where an act begins: acts list their verbs and objects with commas ("xuất toán, loại khỏi …, xử lý"), so only
    what reports or frames it is left out, and long ones are cut."""
    cut = COMMA.search(shadow, low, high)
    while cut and _frames(shadow, low, cut.start()):
        low = cut.end()
        cut = COMMA.search(shadow, low, high)
    return low if len(shadow[low:high].split()) <= 22 else _last_piece(shadow, low, high)


def _frames(shadow: str, low: int, high: int) -> bool:
    """Whether a piece only says by whom, where or when: "Theo báo cáo của Sở", "Ở cấp xã", "đến hết ngày 10/11"."""
    piece = shadow[low:high].strip(" ,:-")
    if piece.count("(") > piece.count(")"):
        return False  # "trong đó thu nội địa (trừ tiền đất, …"
    return _REPORTS.match(piece) is not None or _PERIOD_HEAD.fullmatch(piece) is not None


def _joins(shadow: str, low: int, cut: re.Match[str], high: int) -> bool:
    """Whether a comma parts members of a list that ends in "và": "nông, lâm nghiệp và thủy sản"."""
    if not _LIST.match(shadow, cut.end(), high):
        return False
    head = piece_start(shadow, low, cut.start())
    return _REPORTS.match(shadow[head : cut.start()].lstrip()) is None and len(shadow[head : cut.start()].split()) <= 8


def is_generic_sum(shadow: str, low: int, high: int) -> int | None:
    """Where "với số tiền", "tổng kinh phí" begins if the range ends in it: the sum is that of the act before."""
    if not shadow.endswith(_SUM_ENDS, low, high):
        return None
    match = _GENERIC_SUM.search(shadow, max(low, high - 60), high)
    return match.start() if match and match.end() == high else None

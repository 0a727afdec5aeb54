"""What a number is compared with: "so với tháng trước", "dự toán cả năm", "cùng kỳ năm 2020"."""

from __future__ import annotations

import re

from ketluan.reader.model import Span, span_of

_PLAN = r"(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|mục tiêu|kịch bản|nghị quyết|nhiệm vụ|định mức|quy hoạch)"
_STOP = (
    r"(?:trước (?:ngày|tháng|kỳ|khi|[0-9])|lại (?:tăng|giảm)|vào|trong năm"
    r"|tăng|giảm|đạt|(?<!đồng )(?<!mặt )bằng|vượt|chiếm"
    r"|trong đó|do|nhờ|vì|nhưng|song|nên|khiến|để|nhằm|thì|cho thấy|góp phần|còn|tổng mức|với|và (?:tăng"
    r"|giảm|đạt|bằng|vượt|chiếm|thấp hơn|cao hơn))"
)
# the words of the base, as far as the next mark or verb
_WORDS = rf"(?P<base>(?:(?!\s{_STOP}\b)[^,;:.()\n0-9]|\.(?=\S)|[0-9]++(?:[./-][0-9]++)*+(?!\s?%)|\n(?!\n))+)"
# A bracket tells the same change in another unit: "tăng 39 vụ (tăng 11%) so với cùng kỳ", "(tăng 11% so với cùng kỳ)"
_AGAINST_BOTH = re.compile(rf"(?:\s*\((?:(?:tăng|giảm)\s|[+-])?[0-9.,]+\s?%?\)?|\))\s*so\s+với\s+{_WORDS}")
# One comparison for a list of changes: "(giảm 4 vụ, tăng 2 người chết, giảm 9 người bị thương so với cùng kỳ)"
_AGAINST_ALL = re.compile(
    rf"[^.;:()0-9]{{0,40}}(?:(?:,|\bvà)\s+(?:tăng"
    rf"|giảm)\s+[0-9.]+(?:,[0-9]+)?[^.;:()0-9]{{1,40}})+?\bso\s+với\s+{_WORDS}"
)
# "tăng 14% và 22% so với cùng kỳ"
_AGAINST_ROW = re.compile(
    rf"(?:(?:,|,?\s+và)\s+[0-9][0-9.,]*\s?%)+\s+(?:so\s+với\s+|(?:so\s+với\s+)?(?={_PLAN}\b)){_WORDS}"
)
_AGAINST = re.compile(
    rf"(?:…|\.{{2,3}})?\s*(?:[(,]?\s*so(?:\s+với)?\s+|của\s+(?=năm\s(?:19|20)[0-9])|(?=(?:{_PLAN}|cùng\s+kỳ|tháng\s+trước"
    rf"|năm\s+trước)\b)){_WORDS}"
)
_OF_WHOLE = re.compile(
    rf"\s+(?=(?:tổng|trong\s+tổng|toàn|(?:mức\s+)?bình\s+quân|diện\s+tích|dân\s+số|kim\s+ngạch|vốn|quỹ"
    rf"|lượng)\b)(?:trong\s+)?{_WORDS}"
)
_TOPIC = re.compile(rf"\s*so\s+với\s+{_WORDS},(?![0-9])")
_FAR = 160
_CUT = re.compile(r"^(?:so với|so)\s+")


def _span(match: re.Match[str] | None) -> Span | None:
    if match is None:  # nearly always
        return None
    base = match["base"]
    if not any(letter.isalpha() for letter in base):
        return None  # "15,07% so với 9,64%"
    words = base.rstrip(" -\n.…").removesuffix(" và")  # "78% dự toán Trung ương giao và 71% dự toán tỉnh giao"
    return span_of((match.start("base"), match.start("base") + len(words)))


def base_after(shadow: str, at: int, end: int) -> Span | None:
    """The base that follows a change or a share ending at ``at``: "so với …", "kế hoạch …"."""
    return _span(_AGAINST.match(shadow, at, min(end, at + _FAR)))


_TIMES = re.compile(rf"\s+(?=đầu (?:năm|nhiệm kỳ)\b|năm\s(?:19|20)[0-9]{{2}}|(?:mức )?bình\squân\s){_WORDS}")


def base_of_times(shadow: str, at: int, end: int) -> Span | None:
    """The year that something is so many times as much as: "gấp 2,3 lần năm 2016"."""
    return _span(_TIMES.match(shadow, at, end))


def base_of_changes(shadow: str, at: int, end: int, *, compares: bool) -> Span | None:
    """The base that stands behind the last of several changes, for one that ends at ``at``. ``compares``: "so" stands
    in the sentence; else it would be looked for at every comma."""
    end = min(end, at + _FAR)
    found = (_AGAINST_BOTH.match(shadow, at, end) or _AGAINST_ALL.match(shadow, at, end)) if compares else None
    return _span(found or _AGAINST_ROW.match(shadow, at, end))


def whole_after(shadow: str, at: int, end: int) -> Span | None:
    """The whole that a share is part of: "chiếm 72% tổng số sản phẩm"."""
    return _span(_OF_WHOLE.match(shadow, at, min(end, at + _FAR)))


_NP = re.compile(rf"\s+(?=[^\W\d])(?!và\b){_WORDS}")


def what_follows(shadow: str, at: int, end: int) -> Span | None:
    """The words right behind a share: "chiếm 8,5% GRDP"."""
    return _span(_NP.match(shadow, at, min(end, at + _FAR)))


def base_before(shadow: str, span: tuple[int, int]) -> Span:
    """A base between verb and number ("vượt kế hoạch 3%"), without "so với"."""
    cut = _CUT.match(shadow[span[0] : span[1]])
    return Span(span[0] + (cut.end() if cut else 0), span[1])


_AHEAD = re.compile(
    rf"[\s,;(]*(?:(?:nhưng|song|còn)\s+)?(?:so\s+với|so)\s+{_WORDS}"
    r"\s(?=(?:(?:lại|cũng|vẫn|đã) )?(?:tăng|giảm|hụt|kém|(?:cao|thấp|nhiều|ít|nhỉnh) hơn)\b)"
)


# "trong đó, so với năm 2017 giá trị sản xuất nông nghiệp tăng 3,5%": the year alone is the base
_TIME_AHEAD = re.compile(
    r"[\s,;(]*(?:(?:trong đó|theo đó|cụ thể|kết quả|nhưng|song|còn),?\s+)?(?:so\s+với|so)\s+"
    r"(?P<base>(?:cùng kỳ )?năm (?:trước|ngoái|(?:19|20)[0-9]{2})|cùng kỳ|tháng trước|quý trước)"
    r"\s(?=(?:tổng|số|tỷ lệ|tỉ lệ|giá trị|sản lượng|diện tích|doanh thu|thu|chi|kim ngạch|chỉ số|lượng|thu nhập)\s)"
)


# "…, so với cùng kỳ năm 2019 | tăng 93 vụ", "tuy nhiên, so với cùng kỳ năm 2019, số vụ án | giảm 171 vụ"
_TIME_BEFORE = re.compile(
    r"(?:(?<=,)|(?<=nhiên)|(?<=song)|(?<=nhưng)|(?<=và)) so\s+(?:với\s+)?"
    r"(?P<base>(?:cùng kỳ|cùng thời điểm)(?: năm (?:trước|ngoái|(?:19|20)[0-9]{2}))?"
    r"|(?:tháng|quý|năm) trước|năm (?:ngoái|(?:19|20)[0-9]{2})|đầu (?:năm|nhiệm kỳ)),?\s(?:[^\W\d]+\s){0,8}\Z"
)
_CLAUSE = 120


def base_ahead(shadow: str, start: int, end: int) -> Span | None:
    """The base that opens a part before its changes: "; so cùng kỳ giảm 3% …"."""
    stop = min(end, start + _FAR)
    return _span(_TIME_AHEAD.match(shadow, start, stop) or _AHEAD.match(shadow, start, stop))


def base_of_clause(shadow: str, start: int, end: int) -> Span | None:
    """The time that the clause before a change compares it with: "…, so với cùng kỳ năm 2019 tăng | 93 vụ"."""
    so = shadow.rfind(" so ", max(start, end - _CLAUSE), end)
    return _span(_TIME_BEFORE.match(shadow, so, end)) if so >= 0 else None


_HEADS_LIST = re.compile(r"\bso\s+với\s+(?P<base>[^,;:.()0-9]{4,40}?)(?:,?\s+(?:như|gồm|cụ thể|trong đó|là))?\s*:\s")


def base_of_list(shadow: str, start: int, at: int) -> Span | None:
    """The base that heads a list of changes: "nhiều sản phẩm tăng khá so với cùng kỳ như: xi măng tăng 5%, …"."""
    colon = shadow.rfind(": ", start, at)
    if colon < 0:
        return None
    heads = _HEADS_LIST.search(shadow, max(start, colon - 70), colon + 2)
    return span_of(heads.span("base")) if heads else None


def base_of_sentence(shadow: str, start: int, end: int) -> Span | None:
    """The base that opens a sentence: "So với cùng kỳ năm trước, số dự án tăng …"."""
    return _span(_TOPIC.match(shadow, start, min(end, start + _FAR)))

"""What leads to a number: the verb, the words that bound it, and what these say of its kind."""

from __future__ import annotations

import re
from typing import Literal

from ketluan.reader.lexicon.words import words
from ketluan.reader.model import Shape
from ketluan.reader.text.sought import Sought

Bound = Literal["estimate", "at_least", "at_most", "about"]
Direction = Literal["up", "down"]
Sort = Literal["change", "level", "share", "count", "none"]


class Lead(Shape, frozen=True, gc=False):
    """The words right before a number.

    ``start``: where the quote begins (the verb, or the words that bound the number). ``sort``: ``change`` ("tăng"),
    ``share`` ("chiếm", "bằng"), ``level`` ("đạt", "là"), ``count`` (a verb that brings a count, "ban hành"), ``none``.
    ``base``: a comparison that stands between verb and number ("vượt kế hoạch 3%"), as a range. ``preposition``: the
    word that ties the number to what goes before ("cho 36 trường hợp"), ``tied`` where it begins.
    """

    start: int
    verb: str | None
    sort: Sort
    direction: Direction | None = None
    bound: Bound | None = None
    base: tuple[int, int] | None = None
    preposition: str | None = None
    tied: int = -1


_CHANGE: dict[str, Direction] = {
    "tăng": "up", "tăng trưởng": "up", "vượt": "up", "cao hơn": "up", "nhiều hơn": "up", "lớn hơn": "up", "hơn": "up",
    "giảm": "down", "thấp hơn": "down", "ít hơn": "down", "hụt": "down", "sụt giảm": "down", "kém": "down",
    "giảm sâu": "down", "tăng cao": "up", "tăng nhẹ": "up", "giảm nhẹ": "down",
    "tụt": "down", "rút ngắn": "down", "cắt giảm": "down", "kéo giảm": "down",
    "nhích": "up", "tăng mạnh": "up", "giảm mạnh": "down", "tăng khá": "up",
    "chậm hơn": "down", "nhanh hơn": "up", "gấp": "up", "tăng gấp": "up", "cao gấp": "up", "nhỉnh hơn": "up",
}  # fmt: skip
_BOUNDS: dict[str, Bound] = {
    "trên": "at_least", "hơn": "at_least", "ít nhất": "at_least", "tối thiểu": "at_least", "không dưới": "at_least",
    "không thấp hơn": "at_least", "quá": "at_least", "dưới": "at_most", "tối đa": "at_most", "không quá": "at_most",
    "vượt ngưỡng": "at_least", "vượt mốc": "at_least",
    "chưa đến": "at_most", "chưa đầy": "at_most", "chưa tới": "at_most", "không vượt quá": "at_most", "gần": "about",
    "khoảng": "about", "trên dưới": "about", "chừng": "about", "xấp xỉ": "about", "ước": "estimate",
    "ước tính": "estimate",
    "dự kiến": "estimate", "dự ước": "estimate", "ước khoảng": "estimate", "ước thực hiện": "estimate",
    "ước đạt": "estimate", "dự kiến đạt": "estimate", "dự báo": "estimate",
}  # fmt: skip
_FILLERS = frozenset(
    [
        "từ",
        "đến",
        "tới",
        "thêm",
        "được",
        "mức",
        "cả",
        "những",
        "chỉ",
        "là",
        "lên",
        "xuống",
        "còn",
        "bình",
        "quân",
        "đều",
        "đạt",
        "các",
        "đã",
        "số",
        "ở",
        "khi",
        "vào",
        "cũng",
        "thì",
        "tới:",
        "là:",
        "được:",
    ]
)
# no filler in these: "dân số đạt", "tỷ trọng kinh tế số đạt 19,8%"
_WHOLE = frozenset((*_CHANGE, *words("whole_words"), "trở lên", "trở xuống"))
_LEVEL = frozenset({"đạt", "là", "còn", "lên", "xuống", "ở", "mức", "được"})
_SHARE = frozenset({"chiếm", "bằng", "đáp ứng"})
# "công trình 35 tỷ đồng": no verb
_NOUNS_IN_VERBS = frozenset(
    f"{first} {last}"
    for last, firsts in {
        "trình": ("công", "chương", "quy", "lộ", "quá", "tờ", "hành", "giáo"),
        "thu": ("doanh", "nguồn", "tổng", "hè"),
        "nuôi": ("chăn", "vật"),
        "trồng": ("cây",),
        "lập": ("công", "độc"),
        "tiếp": ("trực", "gián"),
        "cấp": ("trung", "sơ", "cao", "các", "khẩn"),
        "cử": ("bầu",),
        "nhận": ("thừa", "xác", "chấp", "cảm"),
        "tổ chức": ("cho", "các", "những", "của", "với"),
    }.items()
    for first in firsts
)
# "vướng mặt bằng 1,8 km": no verb
_NOUNS_IN_BANG = frozenset({"mặt bằng", "đồng bằng", "văn bằng", "công bằng", "cân bằng"})
_PREPOSITIONS = frozenset({"cho", "với", "tại", "của", "trong", "trên", "đối với", "ở", "thuộc"})
_COUNT = frozenset(words("count_verbs"))
_RATE = ("tốc độ", "mức", "tỷ lệ", "tỉ lệ", "đà", "nhịp độ", "chỉ tiêu")
# "tổng mức đầu tư", "vốn đăng ký đầu tư": the verb is part of a noun.
_NOUN_OF_VERB = ("mức", "vốn", "suất", "giá trị", "kinh phí", "nhu cầu", "số tiền", "chủ trương", "vốn đăng ký")
_JOINED = re.compile(r"[^\W\d] [-–] ?\Z")  # "công nghiệp - xây dựng 38,2%": the name of a sector
_ESTIMATED = (" ước", " dự kiến", " ước tính", " dự ước")
_BETWEEN = re.compile(
    r"(?P<verb>tăng trưởng|tăng|giảm|vượt|(?:cao|thấp|nhiều|ít|lớn|nhỉnh|chậm|nhanh) hơn|kém|chậm|hụt)\s+"
    r"(?P<base>(?<=hơn )(?!(?:so|là|khoảng|gần|trên|dưới|từ|tới|đến|cả|mức|được|tăng"
    r"|giảm)\b)[^\W\d]+(?:\s[^\W\d]+){1,3}"
    r"|(?:so (?:với\s+)?)?(?:bình quân|mức|trung bình|cùng kỳ|cùng thời điểm|kế hoạch|dự toán|kh|dt|chỉ tiêu"
    r"|mục tiêu|tháng trước|năm trước|năm ngoái|năm (?:19|20)[0-9]{2}|nghị quyết|lúc"
    r"|thời điểm|đầu năm|thiết kế|quy định)\b"
    r"(?![^,;.()]*\b(?:phấn đấu|đạt)\b)[^,;.:()]{0,40}?)(?<! và)\s*\Z"
)
_CHANGING = Sought(r"(?:tăng|giảm|vượt|kém|chậm|hụt)\s[bcdkmnsltđq\s]|hơn\s[^\W\d]")  # and how a base may begin
# "ước thiệt hại 31,5 tỷ đồng", "ước tổng giá trị 2 tỷ đồng": the sum is estimated.
_SUM_ESTIMATED = re.compile(
    r"\bước\s+(?:tính\s+)?(?:sơ bộ\s+)?(?:tổng\s+)?(?:thiệt hại|giá trị|trị giá|doanh thu|kinh phí|chi phí|sản lượng"
    r"|tổng mức)(?:\s+[^\W\d]+){0,4}\s*\Z"
    r"|\bước\s+(?:tính\s+)?chỉ số(?:\s+[^\W\d]+){0,5}(?:\s+(?:tháng|quý|năm)\s+[0-9ivx/]+)?\s*\Z"
)
# "ước thực hiện đến hết tháng 8 là 1.976 tỷ đồng"
_ESTIMATED_UP_TO = re.compile(
    r"\bước(?: thực hiện| đạt| tính| thu| chi)?(?: đến| cả| trong| hết| đầu| tháng| quý| năm| [0-9]{1,4}| [ivx]+)+"
    r"(?: là| đạt| thực hiện)?\s*\Z"
)
_RATES = frozenset({"tỷ trọng", "tỉ trọng", "tỷ lệ", "tỉ lệ"})
_RATES_WITH_VERB = frozenset(f"{verb} {rate}" for verb in ("chiếm", "đạt") for rate in _RATES)
_REACHED = frozenset({"lên", "xuống", "còn", "đến", "tới"})
# The last words of all these, so that most numbers are done with after one look.
_LAST_OF_LEAD = frozenset(entry.split()[-1] for entry in (*_BOUNDS, *_FILLERS, *_RATES, *_PREPOSITIONS))
_LAST_OF_VERB = frozenset(entry.split()[-1] for entry in (*_CHANGE, *_SHARE, *_COUNT))
_LEFT = 64


class _Words:
    """The words before a number, taken from the last to the first, and what those that are taken off say of it.

    ``one``, ``two`` and ``three`` are so many of the last as one string, "" where there are not so many, ``position``
    is where they end in the text. ``reached`` is the last word of reaching taken off ("lên"), ``begin`` where all these
    begin.
    """

    __slots__ = (
        "at", "begin", "bound", "left", "low", "one", "position", "preposition", "reached", "three", "tied", "two",
    )  # fmt: skip

    def __init__(self, shadow: str, low: int, start: int) -> None:
        low = max(low, start - _LEFT)
        opened = shadow.rfind("(", low, start) + 1
        if opened and shadow.find(")", opened, start) < 0:
            low = opened  # "(chiếm 4% …": what leads to the number stands inside the bracket
        glued = shadow.rfind(",", low, start) + 1
        if glued and shadow[glued].isalpha():
            low = glued  # "giấy chứng nhận,tăng 31 giấy": a space is missing
        self.left, self.low = shadow[low:start].replace("\n", " "), low
        self.bound: Bound | None = None
        self.reached: str | None = None
        self.preposition: str | None = None
        self.tied, self.begin = -1, start
        self._end_at(len(self.left.rstrip(' +-"')))

    def _end_at(self, at: int) -> None:
        left = self.left
        self.at, self.position = at, self.low + at
        one = left.rfind(" ", 0, at)
        two = left.rfind(" ", 0, one) if one >= 0 else -2
        three = left.rfind(" ", 0, two) if two >= 0 else -2
        self.one = left[one + 1 : at]
        self.two = left[two + 1 : at] if two > -2 else ""
        self.three = left[three + 1 : at] if three > -2 else ""

    def tails(self) -> tuple[tuple[int, str], ...]:
        """The last three words, two and one, each with their number."""
        return (3, self.three), (2, self.two), (1, self.one)

    def before(self, word: str) -> str:
        """What stands before the last words."""
        return self.left[: self.at - len(word)].rstrip()

    def peel(self) -> None:
        """Take bounding words, fillers and a preposition off."""
        while self.one in _LAST_OF_LEAD:
            for count, word in self.tails():
                if word in _BOUNDS and not (word == "hơn" and self.two in _CHANGE) and self._bounds(word):
                    self._bind(word)
                    break
                if word == "quân" and (self.two != "bình quân" or self.reached in ("lên", "xuống")):
                    return  # "dân quân 84 đồng chí", "giá bình quân đã lên 310.000 đồng"
                if count == 1 and word in _FILLERS and self.two not in _WHOLE and self.three not in _WHOLE:
                    if word in _REACHED or (word in _LEVEL and self.reached is None):
                        self.reached = word
                    break
                if count == 2 and (
                    word in ("trung bình", "con số") or (word in _RATES and self.three in _RATES_WITH_VERB)
                ):
                    break
                if word in _PREPOSITIONS and self.preposition is None:
                    self.preposition, self.tied = word, self.position - len(word)
                    break
            else:
                return
            if self.preposition is None:
                self.begin = self.position - len(word)
            self._end_at(len(self.before(word)))

    def _bounds(self, word: str) -> bool:
        """Whether a word bounds the number: behind "diện tích đất nói trên | cho 1 chi nhánh" and
        "thiết bị tối thiểu | là 128 tỷ đồng" it does not."""
        ties = self.preposition is None and (word != "tối thiểu" or self.reached is None)
        return ties or _BOUNDS[word] == "estimate"

    def _bind(self, word: str) -> None:
        found = _BOUNDS[word]
        self.reached = "đạt" if word.endswith(" đạt") else self.reached
        if "estimate" in (found, self.bound):
            self.bound = "estimate"
        elif self.bound in (None, "about"):
            self.bound = found

    def lead(self, sort: Sort, verb: str | None = None, start: int = -1, direction: Direction | None = None) -> Lead:
        """What the words lead to; ``start``: where the verb begins that the quote takes in."""
        begin = start if start >= 0 else self.begin
        return Lead(begin, verb, sort, direction, self.bound, None, self.preposition, self.tied)


def lead(shadow: str, low: int, start: int) -> Lead:
    """What leads to the number that begins at ``start``; nothing before ``low`` is looked at."""
    sign = shadow[start - 1 : start]
    if sign in "+-" and sign and shadow[start - 2 : start - 1] in "( ":
        return Lead(start - 1, None, "change", "up" if sign == "+" else "down")
    left = _Words(shadow, low, start)
    left.peel()
    if left.bound is None and "ước " in left.left and _is_estimated(left):
        left.bound = "estimate"
    between = _BETWEEN.search(left.left, 0, left.at) if _CHANGING.search(shadow, left.low, start) else None
    growth = left.reached == "đạt" and between is not None and between["verb"] == "tăng trưởng"
    if between is None or growth or left.left[: between.start()].rstrip().endswith(_RATE):
        return _by_verb(left)  # "Tăng trưởng bình quân ba năm ước đạt 7,9%": a rate of its own
    verb, (first, last) = between["verb"], between.span("base")
    base = (left.low + first, left.low + last)
    return Lead(left.low + between.start(), verb, "change", _CHANGE.get(verb, "down"), left.bound, base)


def _is_estimated(left: _Words) -> bool:
    whole = len(left.left.rstrip(' +-"'))
    return bool(_SUM_ESTIMATED.search(left.left, 0, left.at) or _ESTIMATED_UP_TO.search(left.left, 0, whole))


def _by_verb(left: _Words) -> Lead:
    for _, word in left.tails() if left.one in _LAST_OF_VERB else ():
        begin = left.position - len(word)
        if word == "giảm" and left.two == "miễn, giảm":
            return left.lead("count", word, begin)  # taxes that are let off
        if word == "tăng" and left.reached in ("đạt", "là") and left.before(word).endswith(" và"):
            at = left.left.rfind(left.reached)  # "vốn đăng ký mới và tăng thêm | đạt 8,3 tỷ USD"
            return left.lead("level", left.reached, left.low + at)
        if word in _CHANGE and (left.reached == "ở" or left.preposition in ("tại", "đối với")):
            break  # "tiêu chí bảo hiểm y tế tụt ở 17 xã"
        if word in _CHANGE:
            if left.reached in ("lên", "xuống", "còn"):
                return left.lead("level", word, begin)
            before = left.before(word)
            if before.endswith(_RATE) or (left.reached == "đạt" and word == "tăng trưởng"):
                return left.lead("level")
            left.bound = left.bound or _estimated(before)
            return left.lead("change", word, begin, _CHANGE[word])
        if word in _SHARE and left.two not in _NOUNS_IN_BANG:
            return left.lead("share", word, begin)
        noun = left.two in _NOUNS_IN_VERBS or left.three in _NOUNS_IN_VERBS
        if word in _COUNT and not noun and left.reached not in ("đạt", "là"):
            before = left.before(word)
            if not before.endswith(_NOUN_OF_VERB) and not _JOINED.search(left.left, 0, left.at - len(word)):
                left.bound = left.bound or _estimated(before)
                return left.lead("count", word, begin)
    if left.reached in _LEVEL:
        return left.lead("level", left.reached)
    return left.lead("none")


def _estimated(before: str) -> Bound | None:
    """ "ước tăng 6,02%", "dự kiến tăng 7%"."""
    return "estimate" if f" {before}".endswith(_ESTIMATED) else None

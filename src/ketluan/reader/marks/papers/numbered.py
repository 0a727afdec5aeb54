"""Documents that a text refers to by number: "Nghị quyết số 13-NQ/TW ngày 18/3/2002", "Nghị định 67", "KL 21-KL/TW"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.papers.paper import TYPES, Paper, kind_of, with_date
from ketluan.reader.marks.papers.symbols import SYMBOL, beginnings, symbols
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

TYPED = Sought(
    rf"\b({TYPES})(?P<kl> kết luận)?\s+(?:(?:liên ngành|phối hợp|thẩm định|thanh tra|kiểm tra|giám sát"
    r"|kiểm toán|thẩm tra)\s+)?"
    r"(?P<so>số\s*:?\s*)?(?=\d)"
)
_BARE = re.compile(r"(\d{1,4}[a-c]?)(?!\s*(?:%|[/.]\d|tháng|năm|ngày(?! \d{1,2}(?:[/.-]| tháng))))\b")
# "Chỉ thị 05 của Bộ Chính trị": without "số" a number is a paper's where its date or who issued it follows
_ISSUED = re.compile(
    r"\s(?:ngày \d{1,2}(?:[/.-]| tháng)|của (?:bộ chính trị|ban bí thư|trung ương|(?:ban chấp hành )?t\.ư|chính phủ"
    r"|thủ tướng|quốc hội|(?:ban thường vụ|ban chấp hành|btv|bch)\b|(?:tỉnh|thành|huyện|thị) ủy|ubnd|ủy ban nhân dân"
    r"|hđnd|hội đồng nhân dân|bộ [^\W\d_]))"
)
# "Nghị quyết 68 về …", "theo Nghị định 178.": what is counted would be named next
_NOTHING_COUNTED = re.compile(
    r",(?!\d)|[.;:)”\"]|\s*(?:\Z|\n)|\s(?:về|của|quy định|ban hành|có hiệu lực|và|là|đã|được|chưa|còn|trong|trên|tại|để"
    r"|nhằm|gắn|với|theo|cũng|thì|khóa|sửa đổi|thay thế|như|vào|đến|cho|nêu|đề ra|từ|ra đời|hiệu quả|đúng"
    r"|kịp thời|phải|cần|sẽ|mới|do|vì)\b"
)
_BY_NUMBER = frozenset({"Chỉ thị", "Nghị quyết", "Kết luận", "Nghị định", "Thông tư", "Quy định"})
_MORE = re.compile(r"\s*(?:,|và|,\s*và)\s*(?:số\s*)?(\d{1,4})(?!\s*(?:%|/|\.\d|,\d|tháng|năm|ngày|xã|huyện))\b")
_TAIL = re.compile(r"\s*[-–]\s*[A-ZĐ]{2,5}\s*[,/]\s*[A-ZĐ]{2,5}")
# "NQ 35-NQ/TU": the type may be written short where the number stands behind it in full
_SHORT_TYPE = {
    "nq": "Nghị quyết", "qđ": "Quyết định", "ct": "Chỉ thị", "kl": "Kết luận", "kh": "Kế hoạch", "tb": "Thông báo",
    "nđ": "Nghị định", "tt": "Thông tư", "hd": "Hướng dẫn", "ctr": "Chương trình", "cv": "Công văn",
}  # fmt: skip
_SHORT = re.compile(rf"(?<![\w/-])({'|'.join(_SHORT_TYPE)}) (?:số )?\Z")


def numbered(doc: Document) -> Iterator[Paper]:
    """All documents that are named with a number, those of a list one each."""
    low, text = doc.shadow, doc.text
    for typed in TYPED.finditer(doc.shadow):
        at = typed.end()
        kind = kind_of(text[typed.start(1) : typed.end(1)])
        symbol = SYMBOL.match(text, at)
        if symbol:
            yield with_date(doc, typed.start(1), symbol.end(), kind, symbol[0], "numbered")
            continue
        bare = _BARE.match(low, at)
        if bare and (typed["so"] or _is_papers_own(doc, typed, bare, kind)):
            more = list(_listed(low, bare.end()))
            tail = _TAIL.match(text, more[-1].end() if more else bare.end())
            end = bare.end() if not more else tail.end() if tail else more[-1].end()
            yield with_date(doc, typed.start(1), end, kind, bare[1], "number_only")
            for one in more:
                yield Paper(Span(typed.start(1), end), kind, one[1], None, None, "number_listed")
    yield from _orphans(doc)
    yield from _short(doc)


def _is_papers_own(doc: Document, typed: re.Match[str], bare: re.Match[str], kind: str) -> bool:
    """Whether a number without "số" is the paper's: one of a list of resolutions, one with its date or issuer, or one
    behind which nothing is named that it could count."""
    low = doc.shadow
    if low.find("\n", typed.end(1), typed.end()) >= 0:
        return False  # a heading, and the number of the point below it
    listed = kind in ("Nghị quyết", "Chỉ thị", "Kết luận") and _MORE.match(low, bare.end())
    if listed or _ISSUED.match(low, bare.end()):
        return True
    capital = doc.text[typed.start(1)].isupper()
    if capital and kind in ("Chỉ thị", "Nghị quyết", "Kết luận") and bare[1].startswith("0"):
        return True
    if kind not in _BY_NUMBER or not (capital or kind == "Nghị định"):
        return False
    return _NOTHING_COUNTED.match(low, bare.end()) is not None


def _listed(low: str, at: int) -> Iterator[re.Match[str]]:
    while (one := _MORE.match(low, at)) is not None:
        yield one
        at = one.end()


_LIST_BEFORE = re.compile(rf"\b({TYPES})\b[^.;\n]{{0,160}}$")
_GOES_ON = re.compile(r"(?:,|và|;)\s*(?:số\s*:?\s*)?\Z")
_BEFORE_MORE = frozenset((*",;:àố", ""))  # what that ends in, asked first because it costs less than a search


def _orphans(doc: Document) -> Iterator[Paper]:
    """Further numbers of a list: "các Quyết định số 12/QĐ-UBND, 15/QĐ-UBND"; the type is that of the first."""
    after = 0
    for start in doc.marks(beginnings):
        if start < after or doc.shadow[max(0, start - 2) : start].rstrip()[-1:] not in _BEFORE_MORE:
            continue
        if not _GOES_ON.search(doc.shadow, max(0, start - 12), start):
            continue
        symbol = SYMBOL.match(doc.text, start)
        if symbol is None:
            continue
        after = symbol.end()
        listed = _LIST_BEFORE.search(doc.shadow, max(0, symbol.start() - 180), symbol.start())
        if listed and SYMBOL.search(doc.text, listed.end(1), symbol.start()):
            kind = kind_of(doc.text[listed.start(1) : listed.end(1)])
            yield with_date(doc, symbol.start(), symbol.end(), kind, symbol[0], "number_listed")


def _short(doc: Document) -> Iterator[Paper]:
    """Numbers whose type is written short: "KL 21-KL/TW"."""
    for symbol in doc.marks(symbols):
        short = _SHORT.search(doc.shadow, max(0, symbol.span.start - 9), symbol.span.start)
        if short and doc.text[short.start(1)].isupper():
            yield with_date(doc, short.start(1), symbol.span.end, _SHORT_TYPE[short[1]], symbol.text, "short_type")

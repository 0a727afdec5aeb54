"""Citations: documents that the text refers to, numbered ("Nghị quyết số 13-NQ/TW ngày 18/3/2002") or named.

A document counts once. Plans, schemes and reports without a number are cited only where a body's own document is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ketluan.reader.marks.names.bodies import body_end
from ketluan.reader.marks.orders.decided import decided
from ketluan.reader.marks.papers.cited import Cited, Named
from ketluan.reader.marks.papers.laws import laws
from ketluan.reader.marks.papers.symbols import SYMBOL, beginnings, issuer_of, symbols
from ketluan.reader.model import Item, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sought import Sought

KEY = "citations"
ORDER = 90
LABELS = {"vi": "Văn bản viện dẫn", "en": "Citations"}
FIELD_LABELS = {
    "kind": {"vi": "Loại văn bản", "en": "Kind"},
    "number": {"vi": "Số, ký hiệu", "en": "Number"},
    "date": {"vi": "Ngày ban hành", "en": "Date"},
    "issuer": {"vi": "Cơ quan ban hành", "en": "Issuer"},
}


class Citation(Item, frozen=True, gc=False, kw_only=True):
    """``kind`` the document's type, ``number`` as written, ``date`` ISO; each None where the text does not give it."""

    kind: str
    number: str | None
    date: str | None
    issuer: str | None


_TYPE = (
    r"nghị quyết liên tịch|nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|thông báo|thông tri|công văn"
    r"|công điện|đề án|chương trình hành động|chương trình|hướng dẫn|quy định|quy chế|thông tư liên tịch"
    r"|thông tư"
    r"|nghị định|pháp lệnh|bộ luật|luật|tờ trình|báo cáo|văn bản|giấy mời|quy hoạch|lệnh|hợp đồng"
)
_TYPED = Sought(
    rf"\b({_TYPE})(?P<kl> kết luận)?\s+(?:(?:liên ngành|phối hợp|thẩm định|thanh tra|kiểm tra|giám sát"
    r"|kiểm toán|thẩm tra)\s+)?"
    r"(?P<so>số\s*:?\s*)?(?=\d)"
)
_BARE = re.compile(r"(\d{1,4})(?!\s*(?:%|/\d|\.\d|tháng|năm|ngày(?! \d{1,2}(?:[/.-]| tháng))))\b")
# "Chỉ thị 05 của Bộ Chính trị": without "số" a number is a paper's where its date or who issued it follows
_ISSUED = re.compile(
    r"\s(?:ngày \d{1,2}(?:[/.-]| tháng)|của (?:bộ chính trị|ban bí thư|trung ương|(?:ban chấp hành )?t\.ư|chính phủ"
    r"|thủ tướng|quốc hội|(?:ban thường vụ|ban chấp hành|btv|bch)\b|(?:tỉnh|thành|huyện|thị) ủy|ubnd|ủy ban nhân dân"
    r"|hđnd|hội đồng nhân dân|bộ [^\W\d_]))"
)
_MORE = re.compile(r"\s*(?:,|và|,\s*và)\s*(?:số\s*)?(\d{1,4})(?!\s*(?:%|/|\.\d|,\d|tháng|năm|ngày|xã|huyện))\b")
_TAIL = re.compile(r"\s*[-–]\s*[A-ZĐ]{2,5}\s*[,/]\s*[A-ZĐ]{2,5}")
_DATE = re.compile(
    r"[\s,]*(?:ban hành\s+)?(?:\(?\s*)?ngày\s+(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]"
    r"|\s*,?\s*năm\s+)\s*((?:19|20)\d\d)"
)
_OF = re.compile(
    r"[\s,]*(?:của|do)\s+((?:(?:t\.ư|[^\W\d_][\w&]*+)[ ]?+){1,9}?)(?=\s*(?:về|\(|,|;|\.|khóa|ngày|và|đã"
    r"|ban hành|quy định|$|\n))"
)
# "NQ 35-NQ/TW": the type may be written short where the number stands behind it in full
_SHORT_TYPE = {
    "nq": "Nghị quyết", "qđ": "Quyết định", "ct": "Chỉ thị", "kl": "Kết luận", "kh": "Kế hoạch", "tb": "Thông báo",
    "nđ": "Nghị định", "tt": "Thông tư", "hd": "Hướng dẫn", "ctr": "Chương trình", "cv": "Công văn",
}  # fmt: skip
_SHORT = re.compile(rf"(?<![\w/-])({'|'.join(_SHORT_TYPE)}) (?:số )?\Z")
_AND_MORE = r"(?:(?:, | và )(?:\d{1,2}|[ivx]{1,4})\b(?! ?(?:%|/)))*"  # "Nghị quyết Trung ương 5, 6 khóa XIII"
_AND_TERMS = r"(?:(?:, | và )(?:khóa )?[ivx]{1,5}\b)*"
_CONGRESS = Sought(
    r"nghị quyết (?<!\wnghị quyết )(?:của )?(?:đại hội (?:đại biểu )?(?:toàn quốc )?(?:lần thứ \w+ )?(?:của )?"
    r"(?:(?:đảng(?: bộ)?(?: (?:bộ|tỉnh|huyện|thành phố|thị xã|xã|phường|cấp tỉnh|ubnd tỉnh))*(?: [^\W\d_]\w*){0,4}?)"
    r"|các cấp|tỉnh(?: \w+){0,3}?)?"
    r"(?:,? ?(?:lần thứ \w+|khóa \w+|nhiệm kỳ \d{4}\s*-\s*\d{4}))+"
    r"(?: của đảng(?: bộ (?:tỉnh|thành phố|huyện|xã|phường))?(?! bộ))?"
    r"|đại hội (?:đại biểu )?đảng bộ (?:tỉnh|huyện|thành phố|thị xã|xã|phường)"
    r"|(?:hội nghị )?(?:lần thứ \w+,? )?(?:ban chấp hành )?(?:trung ương|t\.?ư|tw)(?: đảng)? ?(?:lần thứ )?(?:\d{1,2}"
    rf"|[ivx]+)?{_AND_MORE},? ?\(?(?:khóa|lần thứ) \w+{_AND_TERMS}\)?"
    rf"|(?:trung ương|t\.?ư|tw) ?(?:\d{{1,2}}|[ivx]{{1,4}})\b{_AND_MORE}(?:,? ?\(?khóa \w+{_AND_TERMS}\)?)?"
    r"|hội nghị (?:lần thứ \w+|trung ương \w+),?(?: ban chấp hành trung ương(?: đảng)?)?(?:,? ?\(?khóa \w+\)?)?)"
)
_NAMED = Sought(
    r"\b(nghị quyết|kết luận|chỉ thị|chương trình hành động|chương trình (?:công tác|hoạt động"
    r"|làm việc) toàn khóa|chương trình toàn khóa|quy chế làm việc|báo cáo quyết toán|quyết định"
    r"|(?:bản )?thỏa thuận(?= (?:hợp tác|phối hợp)))\s+"
    r"(?=(?:toàn khóa |lãnh đạo |hợp tác |phối hợp |của |về |thực hiện |hđnd|hội đồng nhân dân|chuyên đề về"
    r"|ngân sách|ban chấp hành"
    r"|ban thường vụ|tỉnh ủy|huyện ủy|chính phủ|bộ chính trị))"
)
_NAME_END = re.compile(
    r"[;.:\n\t|(]|, (?=(?:đã|gắn|nhằm|để|trong đó|qua đó|đồng thời|ban hành|tạo|góp|đề|tiếp tục|tập trung"
    r"|các |những |đồng chí |ông |ngày \d"
    rf"|(?:{_TYPE})(?: (?:số|của|kết luận|về)|\s+\d)))"
    r"|\s(?:đã|và (?=(?:ban hành|các|những|kế hoạch|\d|bộ c|ubnd|sở |công an))|nhằm|để|được|gắn với|theo hướng"
    r"|trong thời gian)\b"
)
# the next paper of a list is none of the one before: "Nghị quyết Trung ương 5 và Nghị quyết số 24-NQ/TW của …"
_NEXT_PAPER = re.compile(
    rf"(?:,|;| và) (?:các )?(?:{_TYPE})\b(?: số| của| về| kết luận|\s+\d| đại hội| trung ương| hội nghị)"
)
_SPECIFIC = re.compile(r"\b(?:về|năm|khóa|lần thứ|nhiệm kỳ|nhiệm vụ|số|phiên họp)\b")
_GENERIC = re.compile(r"^(?:các|những|mọi|nhiều|một số|dự thảo|từng|hệ thống|xây dựng|trình|bộ)\s")


class _Found(NamedTuple):
    span: Span
    kind: str
    number: str | None
    date: str | None
    issuer: str | None
    rule: str


def find(doc: Document) -> Iterator[Citation]:
    """All citations, each document once, in the order of the text."""
    cited = Cited()
    own = _own_number(doc)
    found = sorted(
        [*_numbered(doc), *_congresses(doc), *_laws(doc), *_named(doc), *_adopted(doc)],
        key=lambda one: (one.span.start, -one.span.end),
    )
    whole = {(one.kind, leading[0]) for one in found if one.number and (leading := _WHOLE.match(one.number))}
    end = -1
    for one in found:
        if (one.kind, one.number) in whole and _in_title(doc, one.span.start):
            continue  # a title says it short: "Triển khai Nghị quyết 66 và 68"
        inside = one.span.start < end and one.rule not in ("numbered", "number_listed")
        if inside or (own and one.number and _key(one.number) == own) or _in_letterhead(doc, one.span.start):
            continue
        words = " ".join(doc.shadow[one.span.start : one.span.end].split())
        number = one.number or ""
        named = Named(one.kind.lower(), words, _key(number), number, one.date, congress=one.rule == "congress")
        if cited.knows(named):
            continue
        cited.add(named)
        end = max(end, one.span.end)
        yield Citation(span=one.span, rule=one.rule, kind=one.kind, number=one.number, date=one.date, issuer=one.issuer)


def _in_title(doc: Document, at: int) -> bool:
    block = doc.block_at(at)
    return block is not None and block.kind == "title"


_WHOLE = re.compile(r"\d+(?=[^\d])")  # the figures of "66-NQ/TW", of a bare "66" none


def _key(number: str) -> str:
    return _DASH.sub("-", number.replace("Ð", "Đ")).lower().replace("-/", "/").replace("/-", "/")


_DASH = re.compile(r"[\s–-]+")


def _own_number(doc: Document) -> str | None:
    for block in doc.blocks:
        if block.kind == "letterhead":
            found = SYMBOL.search(doc.text, *block.span)
            if found:
                return _key(found[0])
    return None


def _in_letterhead(doc: Document, at: int) -> bool:
    block = doc.block_at(at)
    if block is None:
        return False
    return block.kind in ("letterhead", "recipients", "signature", "byline") or (
        block.kind == "title" and _names_itself(doc)
    )


def _names_itself(doc: Document) -> bool:
    """Whether the title may name the document itself: an official one, or a report on a paper just issued."""
    return doc.marks(has_letterhead) or bool(_TITLE_IS_PAPER.match(doc.shadow))


_TITLE_IS_PAPER = re.compile(rf"\s*(?:{_TYPE})\b")


# "Chỉ thị 05": everybody knows it by its number
_BY_NUMBER = frozenset({"Chỉ thị", "Nghị quyết", "Kết luận"})


def _numbered(doc: Document) -> Iterator[_Found]:
    low, text = doc.shadow, doc.text
    for typed in _TYPED.finditer(doc.shadow):
        at = typed.end()
        kind = _kind(text[typed.start(1) : typed.end(1)])
        symbol = SYMBOL.match(text, at)
        if symbol:
            yield _with_date(doc, typed.start(1), symbol.end(), kind, symbol[0], "numbered")
            continue
        bare = _BARE.match(low, at)
        named = text[typed.start(1)].isupper() and kind in _BY_NUMBER and bare is not None and bare[1].startswith("0")
        if bare and (typed["so"] or named or _is_papers_own(low, bare, kind)):
            more = list(_listed(low, bare.end()))
            tail = _TAIL.match(text, more[-1].end() if more else bare.end())
            end = bare.end() if not more else tail.end() if tail else more[-1].end()
            yield _with_date(doc, typed.start(1), end, kind, bare[1], "number_only")
            for one in more:
                yield _Found(Span(typed.start(1), end), kind, one[1], None, None, "number_listed")
    yield from _orphans(doc)
    yield from _short(doc)


def _is_papers_own(low: str, bare: re.Match[str], kind: str) -> bool:
    """Whether a number without "số" is the paper's: one of a list of resolutions, or one with its date or issuer."""
    listed = kind in ("Nghị quyết", "Chỉ thị", "Kết luận") and _MORE.match(low, bare.end())
    return bool(listed or _ISSUED.match(low, bare.end()))


def _listed(low: str, at: int) -> Iterator[re.Match[str]]:
    while (one := _MORE.match(low, at)) is not None:
        yield one
        at = one.end()


_LIST_BEFORE = re.compile(rf"\b({_TYPE})\b[^.;\n]{{0,160}}$")


_GOES_ON = re.compile(r"(?:,|và|;)\s*(?:số\s*:?\s*)?\Z")
_BEFORE_MORE = frozenset((*",;:àố", ""))  # what that ends in, asked first because it costs less than a search


def _orphans(doc: Document) -> Iterator[_Found]:
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
            kind = _kind(doc.text[listed.start(1) : listed.end(1)])
            yield _with_date(doc, symbol.start(), symbol.end(), kind, symbol[0], "number_listed")


def _short(doc: Document) -> Iterator[_Found]:
    """Numbers whose type is written short: "KL 21-KL/TW"."""
    for symbol in doc.marks(symbols):
        short = _SHORT.search(doc.shadow, max(0, symbol.span.start - 9), symbol.span.start)
        if short and doc.text[short.start(1)].isupper():
            yield _with_date(doc, short.start(1), symbol.span.end, _SHORT_TYPE[short[1]], symbol.text, "short_type")


def _with_date(doc: Document, start: int, end: int, kind: str, number: str, rule: str) -> _Found:
    dated = _DATE.match(doc.shadow, end)
    date = None
    if dated:
        date = (
            f"{dated[3]}-{int(dated[2]):02}-{int(dated[1]):02}"
            if 1 <= int(dated[2]) <= 12 and 1 <= int(dated[1]) <= 31
            else None
        )
        end = dated.end()
    of = _OF.match(doc.shadow, end)
    issuer = doc.text[of.start(1) : of.end(1)].strip() if of else issuer_of(number)
    return _Found(Span(start, end), kind, number, date, issuer or None, rule)


def _kind(words: str) -> str:
    return words[:1].upper() + words[1:].lower()


def _congresses(doc: Document) -> Iterator[_Found]:
    for found in _CONGRESS.finditer(doc.shadow):
        span = span_of(found.span())
        if not _GENERIC.search(doc.shadow[max(0, span.start - 8) : span.start].split(",")[-1].lstrip() or " "):
            yield _Found(span, "Nghị quyết", None, None, None, "congress")


def _laws(doc: Document) -> Iterator[_Found]:
    for law in doc.marks(laws):
        yield _Found(law.span, _kind(law.type), law.number, None, None, "law")


def _named(doc: Document) -> Iterator[_Found]:
    low = doc.shadow
    for found in _NAMED.finditer(doc.shadow):
        start = found.start(1)
        before = low[max(0, start - 12) : start]
        if not doc.text[start].isupper() and before.rstrip().endswith(("thông báo", "ý kiến")):
            continue  # a notice names itself
        if not (doc.text[start].isupper() or (found[1] != "quyết định" and _of_body(doc, found.end()))):
            continue
        if _OF_MANY.search(before):
            continue
        if _TO_BE_MADE.search(low, max(0, start - 90), start):
            continue
        stop = _NAME_END.search(low, found.end(), found.end() + 220)
        end = stop.start() if stop else min(len(low), found.end() + 120)
        number = SYMBOL.search(doc.text, found.end(), end)
        if (
            number
        ):  # "Chương trình hành động thực hiện Kết luận số 9-KL/TW ngày …" ends with the document that it carries out
            dated = _DATE.match(low, number.end())
            end = dated.end() if dated else number.end()
        if end - start < 16 or (low.startswith("của ", found.end()) and not _SPECIFIC.search(low, found.end(), end)):
            continue
        if _ONLY_BODY.fullmatch(low, found.end(), end):
            continue  # "thực hiện Nghị quyết Hội đồng nhân dân": which one, nobody says
        kind = found[1].split(" toàn khóa")[0]
        kind = "Chương trình" if kind.startswith("chương trình") and kind != "chương trình hành động" else kind
        kind = kind.removeprefix("bản ")
        kind = "Báo cáo" if kind.startswith("báo cáo") else "Quy chế" if kind.startswith("quy chế") else kind
        yield _Found(Span(start, end), _kind(kind), None, None, None, "named")


_OF_MANY = re.compile(r"(?:các|những|mọi|dự thảo|bộ|ban)\s+$")


def _of_body(doc: Document, at: int) -> bool:
    """ "thực hiện kết luận | của Ban Thường vụ Tỉnh ủy về …": written small, but of a body and about something."""
    if not doc.shadow.startswith("của ", at) or not _ISSUES_PAPERS.match(doc.shadow, at + 4):
        return False
    return doc.shadow.startswith(" về ", body_end(doc, at + 4))


_ISSUES_PAPERS = re.compile(
    r"(?:bộ chính trị|ban bí thư|(?:tỉnh|thành|huyện) ủy|ban (?:thường vụ|chấp hành)|ủy ban kiểm tra|quốc hội|hđnd"
    r"|chính phủ|hội đồng nhân dân)\b"
)
_ONLY_BODY = re.compile(
    r"(?:của )?(?:hđnd|hội đồng nhân dân|tỉnh ủy|huyện ủy|chính phủ|bộ chính trị|ban chấp hành|ban thường vụ)"
    r"(?: (?:tỉnh|thành phố|huyện|các cấp|tỉnh ủy|huyện ủy|đảng bộ|trung ương))*\W*"
)
# "tham mưu Ban Thường vụ ban hành Quy chế làm việc": there is no such document yet
_TO_BE_MADE = re.compile(
    r"\b(?:tham mưu|trình|dự thảo|soạn thảo)\b[^.;:]{0,70} ban hành\s+\Z"
    r"|\b(?:cho ý kiến|góp ý)(?: về| vào| đối với)?(?: các)?(?: nội dung| dự thảo)?\s+\Z"
)
# what is adopted without a number and is no document that others carry out
_ONLY_REPORTS = ("báo cáo", "tờ trình")
_ISSUES = re.compile(r"thông qua|ban hành|phê duyệt")
_ADOPTED = re.compile(rf"(?:ban hành |thông qua )?({_TYPE})\s")
_BY_BODY = Sought(
    r"\b(nghị quyết|kết luận|chỉ thị|chương trình hành động|chương trình|kế hoạch|đề án|quy chế|quy định)\s"
    r"(?P<about>(?:[^;:.|\n\t ]++| (?!(?:của|gắn với|với (?:chỉ thị|nghị quyết|kết luận)) )){1,100}+)"
    r" của (?P<body>tỉnh ủy|thành ủy"
    r"|huyện ủy|ban (?:chấp hành|thường vụ|bí thư)"
    r"|bộ chính trị|trung ương|chính phủ|thủ tướng chính phủ|quốc hội|ubnd tỉnh|hđnd tỉnh)\b"
)


_SUBMITTED = re.compile(r" do [^,;]{3,60} trình\b| \(")
_OF_WHOM = re.compile(r"(?:các|những|dự thảo|sở|bộ|phòng|ban|giám đốc)\s+$")


def _adopted(doc: Document) -> Iterator[_Found]:
    """A document that the meeting adopts, and one named with its body: "Chương trình kiểm tra … của Tỉnh ủy"."""
    for one in doc.marks(decided):
        verb = doc.shadow[one.verb.start : one.verb.end]
        found = _ADOPTED.match(doc.shadow, *one.span)
        if found and doc.text[found.start(1)].isupper() and "chủ trương" not in verb and not verb.startswith("cơ bản"):
            number = SYMBOL.search(doc.text, found.end(), one.span.end)
            agreed = found[1] == "đề án" and not _ISSUES.search(verb)
            if number is None and (agreed or found[1] in _ONLY_REPORTS):
                continue
            dated = _DATE.match(doc.shadow, number.end()) if number else None
            end = dated.end() if dated else number.end() if number else one.span.end
            submitted = _SUBMITTED.search(doc.shadow, found.start(1), end)
            end = submitted.start() if submitted else end
            yield _Found(Span(found.start(1), end), _kind(found[1]), None, None, None, "adopted")
    for found in _BY_BODY.finditer(doc.shadow):
        before = doc.shadow[max(0, found.start() - 10) : found.start()]
        if (
            doc.text[found.start()].isupper()
            and 5 <= len(found["about"]) <= 100
            and not _OF_WHOM.search(before)
            and not _TYPED.match(doc.shadow, found.start())
            and not _NEXT_PAPER.search(doc.shadow, *found.span("about"))
            and not _TO_BE_MADE.search(doc.shadow, max(0, found.start() - 90), found.start())
        ):
            carried = SYMBOL.search(doc.text, *found.span("about"))
            end = found.end() if carried else max(found.end(), body_end(doc, found.start("body")))
            yield _Found(Span(found.start(), end), _kind(found[1]), None, None, None, "named_with_body")

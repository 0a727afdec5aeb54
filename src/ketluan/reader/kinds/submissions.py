"""Submissions: each tờ trình, report, draft or scheme put before the meeting, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.addressees import HEAD
from ketluan.reader.marks.decided import Decided, decided
from ketluan.reader.marks.outcomes import outcome
from ketluan.reader.marks.wishes import wishing
from ketluan.reader.model import Block, Item, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.points import belongs
from ketluan.reader.text.ranges import within
from ketluan.reader.text.sentences import between_semicolons, sentences
from ketluan.reader.text.sought import Either, Sought
from ketluan.vietnamese.numerals import read_words

KEY = "submissions"
ORDER = 70
LABELS = {"vi": "Nội dung trình", "en": "Submissions"}
FIELD_LABELS = {
    "title": {"vi": "Tên nội dung", "en": "Title"},
    "outcome": {"vi": "Kết quả xem xét", "en": "Outcome"},
}

_PAPER = (
    r"(?:tờ trình|dự thảo|báo cáo|đề án|kế hoạch|quy chế|quy định|quy hoạch|chương trình|phương án"
    r"|nghị quyết|quyết định|chính sách|chủ trương|danh mục|đồ án|dự án|hồ sơ|đề xuất|đề cương|hướng dẫn"
    r"|việc|bảng giá|cơ chế|kết quả|nhiệm vụ|điều chỉnh|chỉ thị|kết luận|thông báo|dự toán|công tác|bộ)"
)
_A_PAPER = re.compile(rf"{_PAPER}\b")
_HEARS = Sought(
    r"\b(?:(?:xem xét|thảo luận|nghiên cứu|nghe|bàn|trình bày)(?:(?:,| và|, và) (?:thảo luận"
    r"|xem xét))*(?:(?:,| và|, và) ?(?:thống nhất )?)(?:cho ý kiến|góp ý|quyết định|biểu quyết"
    r"|tham gia ý kiến|đóng góp ý kiến|thông qua)|cho ý kiến|tham gia ý kiến|góp ý|thẩm tra|xem xét"
    r"|nghe(?: các)? (?=báo cáo|tờ trình|dự thảo))"
    r"(?: (?:vào|về|đối với|với|một số|các|hai|ba|bốn|\d+|chuyên đề|nội dung))*\s*:?\s*"
)
_A_DRAFT = re.compile(r"(?:dự thảo )(?:[^\W\d_]+,? ){4}")
_PRESENTS = Sought(r"\btrình bày (?:tóm tắt |các )?(?=(?:tờ trình|báo cáo|dự thảo|đề án)\b)")
# the papers are looked for, and a number before them only where they stand
_COUNT = re.compile(
    r"\b(\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười \w+)\s+(?P<more>(?:nội dung|vấn đề),? )?\Z"
)
_DECLARED = Sought(
    r"(?:tờ trình|văn bản(?= (?:được )?(?:đưa ra|trình|lấy ý kiến|xin ý kiến))|dự thảo(?: (?:nghị quyết"
    r"|quyết định|báo cáo"
    r"|văn bản))?|nội dung(?: trình| quan trọng| do| chuyên đề)|báo cáo|đề án"
    r"|chuyên đề)(?P<rest>[^:.;]{0,160}?)(?P<colon>:|, gồm|, trong đó có|, như|\bvề các nội dung:)\s*"
)
_COUNTED = Sought(r"(?:tờ trình|dự thảo nghị quyết|dự thảo|nội dung trình|đề án trình|báo cáo,? tờ trình)\b")
_PUT = Sought(r"(?:tờ trình|dự thảo|nội dung trình|nội dung|đề án|báo cáo)\b")
_NAMES_PAPERS = Either(_DECLARED, _HEARS, _PRESENTS, _PUT)
_SUBMIT = re.compile(
    r"\b(?:trình|tờ trình|dự thảo|(?:cho|lấy|xin) ý kiến|xem xét|thông qua|thẩm tra|nghe|thảo luận|thẩm định)\b"
)
_NEW = re.compile(rf",\s+(?:và\s+)?(?={_PAPER}\b)|\s+và\s+(?={_PAPER}\b)")
_NUMBERED = re.compile(
    r"(?:về |đối với |nội dung )*+(?P<title>(?!(?:đề nghị|kiến nghị|đề xuất|dự án|riêng|giao|công tác"
    r"|tình hình|kết quả|thứ (?:nhất|hai|ba|tư|năm|sáu))\b)[^:;\n]{12,330}?)\s*(?:\([^)]*\)\s*)?:\s*"
)
_HEADED = re.compile(
    rf"(?:(?:về|đối với|xem xét) |(?=(?:dự thảo|đề án|tờ trình|quy chế|nghị quyết)\b))(?P<title>(?!công tác"
    rf"|kết quả|tình hình"
    rf"|việc thực hiện){_PAPER}\b[^;:\n(]{{8,330}}?)\s*(?:\([^)]*\))?\s*[.:]?"
)
# "Ban Thường vụ cho ý kiến đối với Đề án A: nhất trí thời gian tổ chức …"
_WEIGHED = re.compile(
    rf"(?:[^.;:,]{{0,60}}\s)?cho ý kiến (?:đối với|về|vào) (?P<title>{_PAPER}\b[^;:\n]{{8,250}}?)\s*:\s*"
)
# "Đối với dự thảo Nghị quyết A: đề nghị UBND tỉnh đánh giá kỹ tác động" decides nothing yet
_DRAFT_ORDERED = re.compile(r"(?:dự thảo|tờ trình)\b[^:;]{8,330}?:\s*(?:đề nghị|giao|yêu cầu)\b")
# "III. ĐỀ XUẤT, KIẾN NGHỊ CỦA HUYỆN A" heads requests
_OF_REQUESTS = re.compile(r"(?:đề xuất|kiến nghị|đề nghị)(?:, (?:đề xuất|kiến nghị|đề nghị))? của ")
_BY = re.compile(r" do [^,;.]{3,70} trình\b")
# "Riêng Đề án …, Hội nghị để lại kỳ sau"
_APART = re.compile(rf"riêng (?:đối với )?(?P<title>{_PAPER}\b[^,;.]{{8,200}}),\s*")
_REFUSED = re.compile(
    rf"(?P<what>(?:chưa|không) (?:thông qua|thống nhất|đồng ý|nhất trí|tán thành|xem xét))(?: với| đối với"
    rf"| về)? (?!(?:đề xuất|kiến nghị) của)(?={_PAPER}\b)"
)
_PASSIVE = re.compile(
    rf"(?:riêng )?(?P<title>{_PAPER}\b[^;.]{{8,200}}?)\s+(?P<what>(?:chưa|không|đã) được (?:thông qua"
    rf"|thống nhất|tán thành|đồng ý))"
)
_ENDS = " \t\n.;,:…"


class Submission(Item, frozen=True, gc=False, kw_only=True):
    """``outcome``: the deciding words ("cơ bản thống nhất"), None where the text gives none."""

    title: str
    outcome: str | None


def find(doc: Document) -> Iterator[Submission]:
    """Submissions from lists behind a count or a colon, from "cho ý kiến …", from the points of a notice, and from
    what is decided of papers that the paragraph says were put before the meeting."""
    official = doc.marks(has_letterhead)
    seen: set[str] = set()
    shown: list[Submission] = []
    headed: str | None = None  # the number of the point of a notice that is headed by the paper it decides on
    for block, spans in doc.marks(sentences):
        if block.kind == "title":
            continue
        if block.kind == "caption":
            shown += [one for span in spans for one in _presented(doc, span)]
            continue
        if headed is not None and (block.kind == "heading" or (block.number and not belongs(block.number, headed))):
            headed = None
        found = (list(_points(doc, block)) or list(_heading(doc, block))) if official else []
        headed = block.number or "" if found and headed is None else headed
        found += [] if headed is not None and official else _paragraph(doc, block, spans, official)
        for one in found:
            if one.title.lower() not in seen:
                seen.add(one.title.lower())
                yield one
    words = [set(title.split()) for title in seen]
    yield from (one for one in shown if not any(_names_again(one, title) for title in words))


def _names_again(one: Submission, title: set[str]) -> bool:
    """Whether a caption names a paper that the text names too, in fewer words."""
    own = set(one.title.lower().split())
    return len(own & title) * 4 >= len(own) * 3


def _paragraph(doc: Document, block: Block, spans: tuple[Span, ...], official: bool) -> Iterator[Submission]:
    """The submissions of one paragraph, sentence by sentence."""
    put = False
    for span in spans:
        named = _NAMES_PAPERS.may(doc.shadow, *span)
        heard = named and not official
        listed = (_listed(doc, span) or _heard(doc, span) or _presented(doc, span)) if heard else []
        yield from listed
        put = put or bool(listed) or bool(named and _counted(_PUT, doc, span) and _SUBMIT.search(doc.shadow, *span))
        for one in () if listed else _decided_in(doc, span):
            by = _BY.search(doc.shadow, one.span.start, span.end)
            drafts = doc.shadow.startswith(("dự thảo", "tờ trình", "báo cáo", "nội dung tờ trình"), one.span.start)
            adopted = official and doc.text[one.span.start].isupper()
            issues = official and "ban hành" in doc.shadow[one.verb.start : one.verb.end]
            if (put or by or drafts or adopted) and not issues:
                yield from _decided(doc, one, by)
                put = put or drafts
        refused = _REFUSED.match(doc.shadow, *span) if put or official else None
        if refused and not listed:
            words = doc.text[refused.start("what") : refused.end("what")]
            for part in _parts(doc, refused.end(), span.end):
                yield Submission(span=part, rule="refused", title=doc.text[part.start : part.end], outcome=words)
        weighed = _WEIGHED.match(doc.shadow, *span) if official else None
        apart = _APART.match(doc.shadow, *span) if doc.shadow.startswith("riêng ", span.start) else None
        for found in (weighed, apart, _PASSIVE.match(doc.shadow, *span) if put else None):
            if found:
                yield from _set_apart(doc, found, span)


def _decided_in(doc: Document, span: Span) -> tuple[Decided, ...]:
    """The decisions of one sentence."""
    return within(doc.marks(decided), *span)


def _decided(doc: Document, one: Decided, by: re.Match[str] | None) -> Iterator[Submission]:
    """A paper that is adopted or agreed: the object of a decision."""
    start, end = one.span
    if doc.shadow.startswith("nội dung ", start):
        start += len("nội dung ")
    named = _A_PAPER.match(doc.shadow[start : start + 30])
    if not named or not (doc.text[start].isupper() or doc.shadow.startswith(("dự thảo", "tờ trình", "báo cáo"), start)):
        return
    title = Span(start, by.start() if by and start < by.start() < end else end)
    words = doc.text[one.verb.start : one.verb.end]
    yield Submission(span=title, rule="decided", title=doc.text[title.start : title.end], outcome=words)


def _set_apart(doc: Document, found: re.Match[str], span: Span) -> Iterator[Submission]:
    title = Span(*found.span("title"))
    decides = Span(*found.span("what")) if found.re is _PASSIVE else outcome(doc, found.end(), span.end)
    if decides is not None:
        yield Submission(
            span=title,
            rule="set_apart",
            title=doc.text[title.start : title.end],
            outcome=doc.text[decides.start : decides.end],
        )


def declared(doc: Document) -> int | None:
    """The number of submissions that the text gives ("13 tờ trình"), None where it gives none."""
    spans = (span for block, inside in doc.marks(sentences) if block.kind != "title" for span in inside)
    for span in _COUNTED.among(doc.shadow, spans):
        found = _counted(_COUNTED, doc, span)
        if found and _SUBMIT.search(doc.shadow, *span):
            return _number(found[0][1])
    return None


def _counted(
    papers: Sought, doc: Document, span: Span, *, more: bool = False
) -> tuple[re.Match[str], re.Match[str]] | None:
    """The first papers in a range that a number stands before, behind it; ``more``: "12 nội dung, tờ trình" too."""
    at = span.start
    while found := papers.search(doc.shadow, at, span.end):
        at = found.start()
        count = _COUNT.search(doc.shadow, max(span.start, at - 32), at)
        if count and (more or not count["more"]):
            return count, found
        at += 1
    return None


COUNTS = {"submissions_declared": declared}


def _number(written: str) -> int | None:
    value = int(written) if written.isdigit() else read_words(written)
    return None if value is None else int(value)


def _listed(doc: Document, span: Span) -> list[Submission]:
    """ "… 13 tờ trình của các sở, ngành về: A; B; C"."""
    _, found = _counted(_DECLARED, doc, span, more=True) or (None, None)
    if found is None or not _SUBMIT.search(doc.shadow, span.start, found.end()):
        return []
    return [_made(doc, part, "listed_behind_count") for part in _parts(doc, found.end(), span.end)]


def _heard(doc: Document, span: Span) -> list[Submission]:
    """ "Cho ý kiến đối với Báo cáo …; Kế hoạch …"."""
    for found in _HEARS.finditer(doc.shadow, *span):
        start = found.end()
        colon = doc.text.find(":", start, min(span.end, start + 90))
        if colon > 0:
            start = colon + 1
        while start < span.end and doc.text[start] in " ,:":
            start += 1
        named = _A_PAPER.match(doc.shadow[start : start + 30])
        counted = colon > 0 or doc.text[start - 2 : start - 1] == ":"
        several = not counted and _SEVERAL.search(doc.shadow, found.start(), start) and doc.text[start].islower()
        if named and not several and (doc.text[start].isupper() or counted or _ONE_PAPER.match(doc.shadow, start)):
            speaks = _THEN_SPEAKS.search(doc.shadow, start, span.end)
            return [_made(doc, part, "heard") for part in _parts(doc, start, speaks.start() if speaks else span.end)]
    return []


# "một số dự thảo văn bản trình HĐND tỉnh": which, nobody says
_SEVERAL = re.compile(r"\b(?:một số|các|nhiều|những|\d+|hai|ba|bốn) $|\bvề (?:một số|các|nhiều|những) $")
_ONE_PAPER = re.compile(
    r"tờ trình|dự thảo|báo cáo công tác|(?:điều chỉnh )?(?:quy hoạch|đồ án|phương án|đề án|quy chế) (?:[^\W\d_]+ ){4}"
)
# "Tham gia góp ý vào Dự án A, GS. B cho rằng …"
_THEN_SPEAKS = re.compile(
    r", (?=(?:(?:gs|pgs|ts|ths)\b|ông |bà |đồng chí |(?:các |nhiều |một số )?(?:đại biểu|ý kiến)\b|đại diện |lãnh đạo )"
    r"[^;]{0,160}\b(?:cho rằng|cho biết|đề nghị|nêu|đề xuất|nhấn mạnh|kiến nghị|khẳng định|phân tích)\b)"
)


def _presented(doc: Document, span: Span) -> list[Submission]:
    """ "Đồng chí A trình bày Tờ trình về …"."""
    made: list[Submission] = []
    for piece in between_semicolons(doc.text, *span) if _PRESENTS.search(doc.shadow, *span) else ():
        found = _PRESENTS.search(doc.shadow, *piece)
        if found and (doc.text[found.end()].isupper() or _A_DRAFT.match(doc.shadow, found.end())):
            made += [_made(doc, part, "presented") for part in _parts(doc, found.end(), piece.end)][:1]
    return made


def _points(doc: Document, block: Block) -> Iterator[Submission]:
    """ "1. Về dự thảo Quy chế …: cơ bản thống nhất …" in a conclusion notice."""
    if block.kind not in ("item", "heading", "body"):
        return
    start = max(block.content, block.span.start)
    colon = doc.text.find(":", start, block.span.end)
    found = _NUMBERED.match(doc.shadow, start, block.span.end) if colon >= 0 else None
    if found is None or (block.number is None and found.start("title") == start):
        return
    if HEAD.match(doc.shadow, found.start("title")) and not _A_PAPER.match(doc.shadow, found.start("title")):
        return  # "3. Phòng Hạ tầng: không đồng ý gia hạn …": who is told, nothing that was put
    stop = block.span.end if found.end() < block.span.end else _point_end(doc, block)
    if block.span.start in doc.marks(wishing) and not _A_PAPER.match(doc.shadow, found.start("title")):
        return  # what a lower unit asked for is a request
    words = outcome(doc, found.end(), min(stop, found.end() + 120))
    drafted = _DRAFT_ORDERED.match(doc.shadow, found.start("title"), block.span.end)
    if words is not None or drafted:
        title = Span(*found.span("title"))
        yield Submission(
            span=title,
            rule="point_with_outcome",
            title=doc.text[title.start : title.end],
            outcome=doc.text[words.start : words.end] if words else None,
        )


def _heading(doc: Document, block: Block) -> Iterator[Submission]:
    """ "II- Về dự thảo Chương trình hành động … (Tờ trình số …)", decided in the points below."""
    start = max(block.content, block.span.start)
    found = _HEADED.fullmatch(doc.shadow, start, block.span.end) if block.number is not None else None
    if found is None or _OF_REQUESTS.match(doc.shadow, *found.span("title")):
        return
    for below in doc.behind(block, 2):
        words = outcome(doc, max(below.content, below.span.start), min(below.span.end, below.content + 160))
        if words is not None and below.kind in ("item", "body"):
            title = Span(*found.span("title"))
            text = doc.text[title.start : title.end]
            yield Submission(
                span=title, rule="heading_decided_below", title=text, outcome=doc.text[words.start : words.end]
            )
            return


def _point_end(doc: Document, block: Block) -> int:
    """Where the point ends: its own block, or the block below a short heading."""
    if block.span.end - block.span.start > 220:
        return block.span.end
    return next((below.span.end for below in doc.behind(block, 1)), block.span.end)


def _parts(doc: Document, start: int, end: int) -> Iterator[Span]:
    """The single documents of a list, split at semicolons and where a new document begins."""
    for piece in re.finditer(r"[^;]+", doc.text[start:end]):
        a, b = start + piece.start(), start + piece.end()
        cuts = [a]
        for cut in _NEW.finditer(doc.shadow, a, b):
            if doc.text[cut.end()].isupper():
                cuts += [cut.start(), cut.end()]
        cuts.append(b)
        for one, other in zip(cuts[::2], cuts[1::2], strict=True):
            span = _bare(doc, one, other)
            if span.end - span.start >= 10:
                yield span


def _bare(doc: Document, start: int, end: int) -> Span:
    while start < end and (
        doc.text[start] in _ENDS or doc.shadow.startswith("và ", start) or doc.shadow.startswith("về ", start)
    ):
        start += 1 if doc.text[start] in _ENDS else 3
    while end > start and doc.text[end - 1] in _ENDS:
        end -= 1
    return Span(start, end)


def _made(doc: Document, span: Span, rule: str) -> Submission:
    return Submission(span=span, rule=rule, title=doc.text[span.start : span.end], outcome=None)

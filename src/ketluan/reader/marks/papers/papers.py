"""Papers put before a meeting, where the text names them: behind "cho ý kiến vào …", behind a count and a colon, behind
"trình bày …", and as dashes below a sentence that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import between_semicolons
from ketluan.reader.text.sought import Either, Sought

PAPER = (
    r"(?:tờ trình|dự thảo|báo cáo|đề án|kế hoạch|quy chế|quy định|quy hoạch|chương trình|phương án"
    r"|nghị quyết|quyết định|chính sách|chủ trương|danh mục|đồ án|dự án|hồ sơ|đề xuất|đề cương|hướng dẫn"
    r"|việc|bảng giá|cơ chế|kết quả|nhiệm vụ|điều chỉnh|chỉ thị|kết luận|thông báo|dự toán|công tác|bộ)"
)
A_PAPER = re.compile(rf"{PAPER}\b")
_HEARS = Sought(
    r"\b(?:(?:xem xét|thảo luận|nghiên cứu|nghe|bàn|trình bày)(?:(?:,| và|, và) (?:thảo luận"
    r"|xem xét))*(?:(?:,| và|, và) ?(?:thống nhất )?)(?:cho ý kiến|góp ý|quyết định|biểu quyết"
    r"|tham gia ý kiến|đóng góp ý kiến|thông qua)|cho ý kiến|tham gia ý kiến|góp ý|thẩm tra"
    r"|xem xét(?!(?:,| và|, và) (?:thảo luận|xem xét) )"
    r"|nghe(?: các)? (?=báo cáo|tờ trình|dự thảo)"
    r"|(?:nghe|xem xét)(?:,| và|, và) (?:thảo luận|xem xét)(?: các)? (?=báo cáo|tờ trình|dự thảo|đề án)"
    r"|thảo luận(?:, (?:thống nhất|góp ý|hoàn thiện))*(?= (?:dự thảo|đề cương|tờ trình) )"
    r"|thông qua(?= (?:các |một số |\d+ )?(?:dự thảo|tờ trình)(?: [^\W\d]+){0,3}\s*:)"
    r"|thảo luận(?= (?:về )?(?:các |một số )?nội dung(?: chính| sau| quan trọng)?\s*:))"
    r"(?: (?:vào|về|đối với|với|một số|các|hai|ba|bốn|\d+|chuyên đề|nội dung))*\s*:?\s*"
)
_A_DRAFT = re.compile(r"(?:dự thảo|tờ trình|đồ án) (?:[^\W\d_]+,? ){4}")
_PRESENTS = Sought(
    r"\b(?:trình (?P<told>bày )?(?:tóm tắt |các )*(?=(?:tờ trình|báo cáo|dự thảo|đề án|đồ án|kế hoạch|phương án"
    r"|quy chế|quy định)\b)|(?<=\w )báo cáo (?:tóm tắt )?(?=(?:dự thảo|đề án|đồ án|phương án|tờ trình)\b))"
)
# "Về Đề án A, đồng chí B, Giám đốc Sở C trình bày những nội dung chủ yếu"
_INTRODUCED = re.compile(
    r"(?:về|đối với|với) (?:nội dung )?(?P<title>(?:dự thảo|tờ trình|đề án|báo cáo|kế hoạch|quy chế|phương án|đồ án)\b"
    r"[^;:.]{10,220}?), (?:đồng chí|đ/c|ông|bà|(?:phó )?giám đốc|lãnh đạo|đại diện|sở|ban|phòng|ubnd)\b[^;:.]{3,140}?"
    r" (?:đã |cũng )?(?:trình bày|thuyết minh|báo cáo (?:tóm tắt|những nội dung|các nội dung)"
    r"|(?P<tells>cho biết|nêu rõ|giải trình))\b"
)
_PUT_FORWARD = ("tờ trình", "dự thảo")  # nobody speaks on such a paper but where it is put
# the papers are looked for, and a number before them only where they stand
_COUNT = re.compile(
    r"\b(\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười \w+)\s+(?P<more>(?:nội dung|vấn đề),? )?\Z"
)
_DECLARED = Sought(
    r"(?:tờ trình|văn bản(?= (?:được )?(?:đưa ra|trình|lấy ý kiến|xin ý kiến))|dự thảo(?: (?:nghị quyết"
    r"|quyết định|báo cáo"
    r"|văn bản))?|nội dung(?: trình| quan trọng| do| chuyên đề"
    r"|(?= (?:ubnd|ủy ban|các|sở|ban)[^:;.]{2,60} trình\b))|báo cáo|đề án"
    r"|chuyên đề)(?P<rest>[^:.;]{0,160}?)(?P<colon>:|, gồm|, trong đó có|, như|\bvề các nội dung:"
    r"|\btrình về(?= [^.:;]{8,200};))\s*"
)
COUNTED = Sought(r"(?:tờ trình|dự thảo nghị quyết|dự thảo|nội dung trình|đề án trình|báo cáo,? tờ trình)\b")
PUT = Sought(r"(?:tờ trình|dự thảo|nội dung trình|nội dung|đề án|báo cáo)\b")
NAMES_PAPERS = Either(_DECLARED, _HEARS, _PRESENTS, PUT)
SUBMIT = re.compile(
    r"\b(?:trình|tờ trình|dự thảo|(?:cho|lấy|xin) ý kiến|xem xét|thông qua|thẩm tra|nghe|thảo luận|thẩm định)\b"
)
# "… việc thực hiện Nghị quyết số 5-NQ/TU, Quy định số 9-QĐ/TU": papers in force are carried out, not put
_IN_FORCE = r"(?!(?:nghị quyết|quyết định|quy định|chỉ thị|kết luận|thông báo) số \d)"
_NEW = re.compile(rf",\s+(?:và\s+)?{_IN_FORCE}(?={PAPER}\b)|\s+và\s+{_IN_FORCE}(?={PAPER}\b)")
# in small letters only words that are nothing else begin another paper
_NEW_SMALL = re.compile(r"(?:,\s+(?:và\s+)?|\s+và\s+)(?=(?:dự thảo|tờ trình) [^\W\d_])")
_NEXT_SMALL = re.compile(r",\s+(?:và\s+)?(?=(?:báo cáo|đề án|phương án|quy chế|quy định)(?: [^\W_]+){3})")
_STRONG = re.compile(r"(?:dự thảo|tờ trình|báo cáo|đề án|phương án)\b")
_AND_MORE = Sought(
    r"(?:,| và|, và| cùng)? (?:một số|các|nhiều) (?:nội dung|vấn đề|văn bản|tờ trình|báo cáo|công việc|nhiệm vụ)"
    r"(?: quan trọng)? (?:khác|liên quan)\b[^;]*$"
)
# "biểu quyết thông qua 5 nghị quyết, gồm: …" tells what was adopted
_ADOPTED = re.compile(r"(?:thông qua|quyết định|biểu quyết)(?: thông qua)? (?:\d+|các|\w+) nghị quyết\b")
# "Các nội dung trình tại cuộc họp gồm: …"
_PUT_THERE = re.compile(
    r"(?:các|những) (?:nội dung|văn bản|tờ trình|dự thảo|đề án|báo cáo)[^:.;]{0,60}\b(?:trình|xin ý kiến|đưa ra"
    r"|lấy ý kiến|được xem xét)\b[^:.;]{0,60}(?:gồm|bao gồm|là|như sau|)\s*:\s*"
)
_ENDS = " \t\n.;,:…"


def listed(doc: Document, span: Span) -> list[Span]:
    """ "… 13 tờ trình của các sở, ngành về: A; B; C"."""
    _, found = counted(_DECLARED, doc, span, more=True) or (None, _PUT_THERE.match(doc.shadow, *span))
    if found is None or not SUBMIT.search(doc.shadow, span.start, found.end()):
        return []
    return list(parts(doc, found.end(), span.end))


def heard(doc: Document, span: Span) -> list[Span]:
    """ "Cho ý kiến đối với Báo cáo …; Kế hoạch …"."""
    for found in _HEARS.finditer(doc.shadow, *span):
        start = found.end()
        colon = doc.text.find(":", start, min(span.end, start + 90))
        if colon > 0:
            start = colon + 1
        while start < span.end and doc.text[start] in " ,:":
            start += 1
        named = A_PAPER.match(doc.shadow[start : start + 30])
        is_list = colon > 0 or doc.text[start - 2 : start - 1] == ":"
        if not named or _ADOPTED.search(doc.shadow, found.start(), start + 12):
            continue
        several = (
            not is_list
            and not _CAPITAL_NEXT.search(doc.text, start, span.end)
            and _SEVERAL.search(doc.shadow, found.start(), start)
            and doc.text[start].islower()
        )
        if not several and (
            doc.text[start].isupper()
            or is_list
            or _CAPITAL_NEXT.search(doc.text, start, span.end)
            or _ONE_PAPER.match(doc.shadow, start)
        ):
            speaks = _THEN_SPEAKS.search(doc.shadow, start, span.end)
            found_parts = parts(doc, start, speaks.start() if speaks else span.end)
            return list(takewhile(lambda part: _DOES_NEXT.match(doc.shadow, *part) is None, found_parts))
    return []


# "cho ý kiến vào dự thảo Quy chế; giới thiệu nhân sự bổ sung quy hoạch": what else the meeting did
_DOES_NEXT = re.compile(
    r"(?:(?:và|đồng thời|tiến hành|đã) )*(?:giới thiệu|bầu|biểu quyết|thông qua|công bố|trao|quyết định|triển khai"
    r"|quán triệt|phân công|giao|thi hành|tặng|kết nạp|xét)\b(?! (?:chủ trương|thông))"
)
# "xem xét các báo cáo về A; | Báo cáo B": the first is one of them
_CAPITAL_NEXT = re.compile(r"; (?:Báo cáo|Tờ trình|Đề án|Dự thảo|Kế hoạch|Phương án) ")
# "một số dự thảo văn bản trình HĐND tỉnh": which, nobody says
_SEVERAL = re.compile(r"\b(?:một số|các|nhiều|những|\d+|hai|ba|bốn) $|\bvề (?:một số|các|nhiều|những) $")
_ONE_PAPER = re.compile(
    r"tờ trình|dự thảo|đề cương|báo cáo công tác"
    r"|(?:điều chỉnh )?(?:quy hoạch|đồ án|phương án|đề án|quy chế) (?:[^\W\d_]+ ){4}"
)
# "Tham gia góp ý vào Dự án A, GS. B cho rằng …"
_THEN_SPEAKS = re.compile(
    r", (?=(?:(?:gs|pgs|ts|ths)\b|ông |bà |đồng chí |(?:các |nhiều |một số )?(?:đại biểu|ý kiến)\b|đại diện |lãnh đạo )"
    r"[^;]{0,160}\b(?:cho rằng|cho biết|đề nghị|nêu|đề xuất|nhấn mạnh|kiến nghị|khẳng định|phân tích)\b)"
)


def presented(doc: Document, span: Span) -> list[Span]:
    """ "Đồng chí A trình bày Tờ trình về …", "… trình bày các báo cáo của Ban Thường vụ: A; B"."""
    found: list[Span] = []
    if introduced := _INTRODUCED.match(doc.shadow, *span):
        start = introduced.start("title")
        draft = doc.shadow.startswith(_PUT_FORWARD, start)
        if (doc.text[start].isupper() or _A_DRAFT.match(doc.shadow, start)) and (draft or not introduced["tells"]):
            return list(parts(doc, *introduced.span("title")))[:1]
    if not _PRESENTS.search(doc.shadow, *span):
        return found
    listing = False
    for piece in between_semicolons(doc.text, span):
        hit = _PRESENTS.search(doc.shadow, *piece)
        if hit is None and found and not listing and _A_FURTHER.match(doc.shadow, *piece):
            found += parts(doc, *piece)
            continue
        if hit is None:
            listing = listing and A_PAPER.match(doc.shadow, piece.start) is not None
            found += parts(doc, *piece) if listing else ()
            continue
        colon = doc.text.find(":", hit.end(), min(piece.end, hit.end() + 90))
        listing = colon > 0 and A_PAPER.match(doc.shadow[colon + 1 :].lstrip()[:30]) is not None
        if listing:
            found += parts(doc, colon + 1, piece.end)
        elif (hit["told"] or doc.shadow.find("nghe ", span.start, hit.start()) >= 0) and (
            doc.text[hit.end()].isupper() or _A_DRAFT.match(doc.shadow, hit.end())
        ):
            found += list(parts(doc, hit.end(), piece.end))[:1]
    return found


# "… trình bày dự thảo báo cáo A; dự thảo báo cáo B"
_A_FURTHER = re.compile(r"\s*(?:và )?(?:dự thảo|tờ trình|báo cáo|đề án) (?:[^\W\d_]+,? ){3}")
# "Hội nghị đã cho ý kiến về các nội dung sau:" above dashes
_ANNOUNCES = re.compile(
    r"\b(?:cho ý kiến|xem xét|thảo luận|nghe|góp ý|thông qua|trình)\b[^.;:]{0,120}\b(?:nội dung|văn bản|tờ trình"
    r"|dự thảo|báo cáo|đề án|vấn đề)\b[^.;:]{0,60}:\s*$"
)


def hung(doc: Document, announcing: Block, block: Block) -> Span | None:
    """The paper that a dash names below a sentence that announces papers, None where it names none."""
    start = max(block.content, block.span.start)
    if block.kind != "item" or not A_PAPER.match(doc.shadow, start) or not doc.text[start].isupper():
        return None
    if not _ANNOUNCES.search(doc.shadow, max(announcing.span.start, announcing.span.end - 260), announcing.span.end):
        return None
    return next(parts(doc, start, block.span.end), None)


def counted(
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


def parts(doc: Document, start: int, end: int) -> Iterator[Span]:
    """The single documents of a list, split at semicolons and where a new document begins."""
    for piece in re.finditer(r"[^;]+", doc.text[start:end]):
        a, b = start + piece.start(), start + piece.end()
        cuts = [a]
        cuts += [at for cut in _NEW.finditer(doc.shadow, a, b) if doc.text[cut.end()].isupper() for at in cut.span()]
        if len(cuts) == 1:
            cuts += _small_cuts(doc, a, b)
        cuts.append(b)
        for one, other in zip(cuts[::2], cuts[1::2], strict=True):
            span = _bare(doc, one, other)
            if span.end - span.start >= 10:
                yield span


def _small_cuts(doc: Document, start: int, end: int) -> list[int]:
    """Where papers in small letters end and begin: "dự thảo báo cáo A, tờ trình về B và dự thảo kế hoạch C"."""
    cuts = [at for cut in _NEW_SMALL.finditer(doc.shadow, start + 12, end) for at in cut.span()]
    if cuts or _STRONG.match(doc.shadow, _bare(doc, start, end).start):
        cuts += [at for cut in _NEXT_SMALL.finditer(doc.shadow, start + 12, end) for at in cut.span()]
    return sorted(cuts)


# "Tờ trình về đặt tên đường do Phòng Kinh tế, Hạ tầng trình": who put it is no part of its name
PUT_BY = Sought(r" do [^;:.]{3,90}? (?:trình(?: bày)?|soạn thảo|tham mưu|xây dựng)(?=\s*(?:[,;.)]|\Z))")


def _bare(doc: Document, start: int, end: int) -> Span:
    by = PUT_BY.search(doc.shadow, start + 8, end)
    end = by.start() if by else end
    while start < end and (
        doc.text[start] in _ENDS or doc.shadow.startswith("và ", start) or doc.shadow.startswith("về ", start)
    ):
        start += 1 if doc.text[start] in _ENDS else 3
    more = _AND_MORE.search(doc.shadow, start, end)
    end = more.start() if more and more.start() > start + 8 else end
    while end > start and doc.text[end - 1] in _ENDS:
        end -= 1
    return Span(start, end)

"""What a meeting formally decides: the deciding words, the body, and what is adopted, agreed or approved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ketluan.reader.marks.clauses.addressees import HEAD
from ketluan.reader.marks.meeting.concluders import concluders
from ketluan.reader.marks.orders.bygone import of_another_body, of_another_day, participants_words
from ketluan.reader.marks.orders.deciding_words import VERB, WHO
from ketluan.reader.marks.orders.imperatives import order
from ketluan.reader.marks.orders.matters import headed, in_front, passed_in
from ketluan.reader.marks.orders.orders import orders
from ketluan.reader.marks.papers.papers import PUT_BY
from ketluan.reader.marks.speech.sections import concluded_points
from ketluan.reader.marks.speech.speech import Turn, turns
from ketluan.reader.model import Block, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.edges import stripped
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.points import belongs
from ketluan.reader.text.ranges import around
from ketluan.reader.text.sentences import between_semicolons, sentences
from ketluan.reader.text.sought import Either, Sought

_TO = (
    r"(?:\s*:\s*(?!giao|yêu cầu|đề nghị|các |sở |ubnd |trong )|\s+)(?:với |về (?:việc |nội dung )?|đối với "
    r"|các nội dung (?!trên|này|đề ra|đặt ra|nêu trên|đã nêu|còn lại|được|trong |của |theo |do |nêu |mà |trình)"
    r"|các tờ trình(?: về)?\s*:\s*)*"
)
# "Hội nghị bỏ phiếu tín nhiệm …; thông qua Nghị quyết …": what the meeting does behind a semicolon
# "tổ chức Hội nghị liên tịch thống nhất nội dung kỳ họp": what the conference is for
_IS_HELD = re.compile(r"\btổ chức (?:cuộc |buổi |phiên )?\Z")
_ITS_NAME = 24
_MEETS = re.compile(r"(?:sau khi [^,;:.]{3,60}, |tại đây, )?(?:hội nghị|phiên họp|kỳ họp|hđnd tỉnh)\s(?!nghe|đánh giá)")
# "quyết định nhiều nội dung quan trọng", "nhất trí với các đề nghị này": what, nobody says
_NOTHING_NAMED = re.compile(
    r"(?:chủ trương|nguyên tắc|các nội dung (?:đề|đặt) ra)"
    r"|(?:các |những )?(?:đề xuất|kiến nghị|đề nghị|ý kiến) (?:này|đó|trên|nói trên|kể trên)"
    r"|(?:các|những|một số|nhiều|hàng loạt|\d+) (?:nhóm )?(?:nội dung|vấn đề|việc|chủ trương|quyết sách|nhiệm vụ"
    r"|giải pháp"
    r"|chương trình|công việc)"
    r"(?:,? (?:và )?(?:(?:rất |hết sức )?(?:quan trọng|cấp bách|lớn|trọng tâm|khác|nhất|cụ thể|chủ yếu)"
    r"|theo (?:thẩm quyền"
    r"|chương trình|quy định)|thuộc thẩm quyền|của (?:kỳ họp|hội nghị|tỉnh|huyện|phiên họp)))+"
)
# "quyết định nhiệm vụ 6 tháng cuối năm và một số nội dung khác": what the meeting is for
# "Đồng thời, xem xét và biểu quyết thông qua 18 nghị quyết": what the session does besides
_VOTES_TOO = re.compile(
    r"(?:đồng thời|bên cạnh đó|ngoài ra|sau đó|tiếp đó|trên cơ sở đó|qua đó),? (?:đã )?(?:thảo luận,? |xem xét,? |và )*"
    r"(?P<verb>biểu quyết (?:nhất trí |thống nhất )?thông qua)\s+"
)
_AND_MORE = re.compile(r"\bvà (?:một số|các|nhiều) (?:nội dung|vấn đề)(?: quan trọng)? khác\b")
_TO_WHAT = re.compile(r"(?:với |về (?:việc |nội dung )?|đối với )*")
_SAID = Sought(rf"(?<!\w){WHO}[^.;:]{{0,60}}?\s(?:đã |cũng |tiến hành |tiếp tục )*{VERB}{_TO}")
_MAY_DECIDE = Either(re.compile(rf"{VERB}|cho phép"))
_ALONE = re.compile(rf"(?:[-–+]\s*)?(?:về nguyên tắc,? |đồng thời,? |và )?(?!chưa|không){VERB}{_TO}")
# "Cho phép Ban Quản lý dự án chỉ định thầu": a notice's own point
_ALLOWS = re.compile(r"(?P<verb>cho phép)\s+")
# "Về Quy chế A (Sở B trình): UBND tỉnh thống nhất thông qua."
_ASKED = re.compile(
    r"(?:đề nghị|kiến nghị|đề xuất|trình|xin|giao|yêu cầu|tham mưu|báo cáo)\s+$"
    r"|(?:giao|đề nghị|yêu cầu|đảng|đảng ủy|đảng đoàn|văn phòng|lãnh đạo|chủ tịch)\s+(?:[^\W\d]+ ){0,4}$"
    r"|\btheo (?:ông |bà |đồng chí |(?:phó )?bí thư |(?:phó )?chủ tịch |thường trực )*$"
    r"|\b(?:quyết định|nghị quyết) số [^;:]{3,60}? của\s+$"
    r"|\b(?:được|bị|do|từ khi|trước khi|sau khi|nếu|mà|đã được|chưa được|theo)\s+$"
)
# "UBND quận đã chỉ đạo ra quyết định đình chỉ …": a paper, no deciding
_A_PAPER_ISSUED = re.compile(r"(?<!\w)(?:ra|công bố|ký|trao|có|các|nhận|theo|bản|những|ban hành|chờ) quyết định\Z")
# "Đảng ủy xã A đề xuất tỉnh phân cấp phê duyệt …": who stands next to the verb is another
_OTHERS_DO = re.compile(
    r"\b(?:đề xuất|đề nghị|kiến nghị|yêu cầu|cho biết|cho rằng|báo cáo rằng|nghe .{3,50} báo cáo)\b"
)
# what is given, and nobody told: "giao đất", "giao quyền tự chủ"
_GIVEN = r"(?!thông|lưu|dịch|đất|rừng|khu vực biển|chỉ tiêu|dự toán|kế hoạch|biên chế|quyền)"
_CHARGES = re.compile(rf"(?:và |, |đồng thời )*giao\s+{_GIVEN}")
_NOT = re.compile(
    r"(?:chưa|không|để|thông báo|văn bản|công văn|sẽ|dự kiến|dự định|chuẩn bị|được|trình|đề nghị|sau khi|cần|xin"
    r"|phải|nghe,?)\s+$"
    r"|(?<!đã )xem xét, (?:cho ý kiến, )?$|\b(?:nhằm|sự|tinh thần)\s+$"
)
_REFUSED = re.compile(r"\b(?:chưa|không) (?:được )?(?:thông qua|đồng ý|thống nhất|nhất trí|xem xét|tán thành)")
_ENDS = " \t\n.;,:…"
_TASK_NEXT = re.compile(
    rf"(?:[,;]\s*(?:và |đồng thời )?| và )(?:giao\s+{_GIVEN}|(?:yêu cầu|đề nghị|cho ý kiến)\s)"
    r"|,? với (?:tỷ lệ )?\d+(?:/|\s?%)"
)
# "thống nhất ban hành A và đồng ý bổ sung B" decides twice
_DECIDES_NEXT = re.compile(
    r"(?:,? và |, đồng thời |, )(?=(?:cơ bản )?(?:đồng ý|nhất trí|thống nhất|thông qua|tán thành|phê duyệt"
    r"|quyết định|miễn nhiệm|bãi nhiệm|bầu bổ sung|cho thôi) )"
)


class Decided(NamedTuple):
    """One decision: the object, the deciding words, the body's words (None where unsaid), its block."""

    span: Span
    verb: Span
    body: Span | None
    block: Block


def decided(doc: Document) -> tuple[Decided, ...]:
    """All decisions, split at semicolons, in the order of the text."""
    official = doc.marks(has_letterhead)
    found: list[Decided] = []
    concluded = doc.marks(concluded_points)
    above: tuple[str, Span | None] = "", None  # the number of the point that is headed by its matter
    for block, spans in doc.marks(sentences):
        if block.kind in ("title", "caption"):
            continue
        if official and block.number and not (above[0] and belongs(block.number, above[0])):
            above = block.number, headed(doc, block)
        carried = told = official or block.span.start in concluded
        for span in spans:
            known = len(found)
            if _MAY_DECIDE.may(doc.shadow, span.start, span.end):
                found += _sentence(doc, block, span, above[1], alone=carried)
            carried = told or len(found) > known
    if found:  # "UBND huyện A: phê duyệt phương án …" is told to do so
        tasks = {directed.action.start for directed in doc.marks(orders)}
        found = [one for one in found if one.verb.start not in tasks]
    if not official:
        found = [one for one in found if not _told_by_another(doc, one)]
        found = sorted(
            [*found, *(one for one in _by_concluders(doc) if not any(_overlap(one.span, two.span) for two in found))]
        )
    return tuple(found)


def _told_by_another(doc: Document, one: Decided) -> bool:
    """Whether one who takes part tells of a decision: "Sở A cho biết khu dân cư này UBND tỉnh phê duyệt đã lâu"."""
    return around(doc.marks(participants_words), one.span.start) is not None


def _overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end


_AGREES = frozenset(
    {"đồng ý", "nhất trí", "thống nhất", "tán thành", "cơ bản đồng ý", "cơ bản thống nhất", "cơ bản nhất trí"}
)
# What one who concludes agrees to do; to agree with what was said decides nothing.
_AGREED_TO = re.compile(
    r"(?:chủ trương|cho\b|trình (?:hđnd|ubnd|ban|tỉnh|thường trực)|ban hành|thông qua|chọn|lựa chọn|miễn|dừng"
    r"|tạm dừng|xây dựng (?:đề án|nghị quyết)"
    r"|hỗ trợ|bố trí|lùi|điều chỉnh|gia hạn|bổ sung|trích|cấp|ứng|tạm ứng|đầu tư|thành lập|rút ngắn"
    r"|tổ chức|thí điểm|nâng|giảm|kéo dài|áp dụng|phương án|(?:nội dung |phần )?(?:dự thảo )?(?:báo cáo|tờ trình|đề án"
    r"|phương hướng|kế hoạch|nhiệm vụ)\b|(?:các |những )?(?:đề xuất|kiến nghị"
    r"|đề nghị) (?:của|về|cho)\b)"
)


# "Đối với các kiến nghị của huyện, đồng chí cơ bản nhất trí, giao …"
_FRONTED = re.compile(
    r"(?:về|đối với|trước) (?P<what>(?:các |những )?(?:kiến nghị|đề xuất|đề nghị|nội dung)[^,;:.]{4,120}), "
    r"[^,;:.]{3,70}? (?P<verb>(?:cơ bản |hoàn toàn )?(?:nhất trí|đồng ý|thống nhất|tán thành))"
    r"(?=\s*(?:[.;]|,? (?:và |đồng thời )?(?:giao|đề nghị|yêu cầu)\b))"
)


def _fronted(doc: Document, turn: Turn) -> Decided | None:
    """What one who concludes agrees to, named at the head of the sentence."""
    found = _FRONTED.match(doc.shadow, *turn.sentence) if turn.opens else None
    if found is None or (turn.verb and turn.verb.start > found.end() + 20):
        return None
    return Decided(span_of(found.span("what")), span_of(found.span("verb")), None, turn.block)


def _by_concluders(doc: Document) -> Iterator[Decided]:
    """What those who conclude agree to, in a report: "Đồng chí nhất trí cho ứng trước 2 tỷ đồng"."""
    who = frozenset(doc.marks(concluders))
    for turn in doc.marks(turns):
        if turn.name is None or turn.name not in who or turn.block.kind == "caption":
            continue
        if not turn.opens and of_another_day(doc, turn.sentence):
            continue
        if fronted := _fronted(doc, turn):
            yield fronted
            continue
        agrees = turn.opens and turn.verb is not None and doc.shadow[turn.verb.start : turn.verb.end] in _AGREES
        if not agrees and not _MAY_DECIDE.may(doc.shadow, turn.said.start, turn.said.end):
            continue
        for number, part in enumerate(between_semicolons(doc.text, turn.said)):
            if agrees and turn.verb and not number:
                verb, start = _whole(doc, turn.verb), _TO_WHAT.match(doc.shadow, *part).end()  # type: ignore[union-attr]
            elif found := _ALONE.match(doc.shadow, *part):
                verb, start = span_of(found.span("verb")), found.end()
            else:
                continue
            if _AGREED_TO.match(doc.shadow, start, part.end):
                yield from _each(doc, turn.block, Decided(Span(start, part.end), verb, None, turn.block))


_MANNER = re.compile(r"\b(?:cơ bản|hoàn toàn) \Z")


def _whole(doc: Document, verb: Span) -> Span:
    """A verb of agreeing with the word of manner before it: "cơ bản nhất trí"."""
    manner = _MANNER.search(doc.shadow, max(0, verb.start - 12), verb.start)
    return Span(manner.start(), verb.end) if manner else verb


def _said_by(doc: Document, part: Span, *, alone: bool) -> re.Match[str] | None:
    """The body that decides in a part, with its verb; None where another does, or it is not decided yet."""
    low = doc.shadow
    found = _SAID.search(low, *part)
    if found is None:
        return None
    nearer = _SAID.search(low, found.end("who"), part.end)
    if nearer and nearer.start("verb") == found.start("verb"):
        found = nearer  # "Với 49/51 đại biểu tán thành, HĐND tỉnh đã thông qua": the body next to the verb decides
    who, (at, verb) = found["who"], (found.start(), found.start("verb"))
    if alone and who.startswith(("ubnd huyện", "ubnd thành phố")):
        return None  # in a notice of the province these are told, they do not decide
    if _DELEGATES.match(who) and _AGREES_WITH.match(found["verb"]):
        return None  # what those who discuss agree with, nobody has decided yet
    if of_another_body(doc, who) or _ASKED.search(low, max(part.start, at - 90), at):
        return None
    if _OTHERS_DO.search(low, found.end("who"), verb) or _NOT.search(low, max(part.start, verb - 24), verb):
        return None
    # "cho ý kiến đối với dự thảo Quyết định quy định giá đất", "ra quyết định đình chỉ": a paper
    paper = doc.text[verb].isupper() or _A_PAPER_ISSUED.search(low, part.start, verb + len("quyết định"))
    return None if paper else found


def _sentence(doc: Document, block: Block, span: Span, above: Span | None, *, alone: bool) -> Iterator[Decided]:
    if of_another_day(doc, span):
        return
    body: Span | None = None
    verb: Span | None = None
    papers = False
    for part in between_semicolons(doc.text, span):
        if matter := in_front(doc, part, above, alone=alone):
            verb, body = matter.verb, matter.who
            yield Decided(matter.what, verb, body, block)
            continue
        found = _said_by(doc, part, alone=alone)
        if found:
            body = span_of(found.span("who"))
        elif found := _VOTES_TOO.match(doc.shadow, *part):
            body = None
        elif alone or verb or (part.start > span.start and _MEETS.match(doc.shadow, *span)):
            found = _ALONE.match(doc.shadow, *part) or _after_colon(doc, part)
            if found is None and block.kind == "item" and part.start <= max(block.content, block.span.start) + 2:
                found = _ALLOWS.match(doc.shadow, *part)
        if found and body and _IS_HELD.search(doc.shadow, part.start, body.start):
            found = None if found.start("verb") - body.end < _ITS_NAME else found
        if found and found["verb"] in ("thống nhất", "cơ bản thống nhất", "nhất trí"):
            found = None if _CHARGES.match(doc.shadow, found.end(), part.end) else found
        if found:
            verb, start = span_of(found.span("verb")), found.end()
            papers = _PAPER.match(doc.shadow, start, part.end) is not None
        elif passed := passed_in(doc, part):
            yield from _each(doc, block, Decided(passed.what, passed.verb, passed.who, block))
            continue
        elif verb and _goes_on(doc, part, papers=papers):
            start = part.start
        else:
            verb = None if _ONLY_HEARS.match(doc.shadow, *part) else verb
            continue
        yield from _each(doc, block, Decided(Span(start, part.end), verb, body, block))
        if _SAYS_IN_IT.search(doc.shadow, start, part.end):
            return


def _each(doc: Document, block: Block, one: Decided) -> Iterator[Decided]:
    """A decision, and those that "và đồng ý …" adds to it in the same part."""
    start, stop = one.span
    verb = one.verb
    while True:
        following = _DECIDES_NEXT.search(doc.shadow, start + 5, stop)
        again = _ALONE.match(doc.shadow, following.end(), stop) if following else None
        end = _end(doc, start, following.start() if following and again else stop)
        vague = _NOTHING_NAMED.fullmatch(doc.shadow, start, end) or _AND_MORE.search(doc.shadow, start, end)
        if end - start >= 5 and not vague:
            for paper in _papers(doc, start, end):
                yield Decided(paper, verb, one.body, block)
        if again is None:
            return
        verb, start = span_of(again.span("verb")), again.end()


# "thông qua 5 nghị quyết, gồm: Nghị quyết về …": how many they are
_HOW_MANY = re.compile(
    r"(?:\d+|một số|các|nhiều|\w+) (?:dự thảo )?nghị quyết(?: quan trọng)?(?:, | )?(?:gồm|bao gồm|đó là|sau)?\s*:\s*"
)


def _papers(doc: Document, start: int, end: int) -> Iterator[Span]:
    """Each paper of several that are adopted at once."""
    counted = _HOW_MANY.match(doc.shadow, start, end)
    start = counted.end() if counted else start
    draft = doc.shadow.startswith("dự thảo ", start)
    if draft or (doc.text[start].isupper() and _PAPER.match(doc.shadow, start)):
        for following in _AND_PAPER.finditer(doc.shadow, start, end):
            if not (draft or doc.text[following.end()].isupper()):
                continue
            yield Span(start, following.start())
            start = following.end()
    yield Span(start, end)


_DELEGATES = re.compile(r"(?:các )?đại biểu\b")
_AGREES_WITH = re.compile(r"(?:cơ bản |hoàn toàn )?(?:nhất trí|đồng ý)(?: cao)?\Z")
# "…; thủ tục thực hiện theo quy định của Luật Đấu thầu": how, not what
_TELLS_HOW = re.compile(
    r"(?:thủ tục|trình tự|việc|kinh phí|nguồn (?:vốn|kinh phí)|thời gian|các nội dung khác)\b[^;]{0,120}?\b(?:thực hiện"
    r"|theo|do|phải|có|lấy|được)\b"
)
# "…; riêng đồ án A giao Phòng B chỉnh sửa": somebody is told
_GIVES = re.compile(r"\b(?:giao|yêu cầu|đề nghị)(?: cho)? (?=[^\W\d])")


def _goes_on(doc: Document, part: Span, *, papers: bool) -> bool:
    """Whether a part behind a semicolon goes on with what was decided before it; ``papers``: that was a paper."""
    low = doc.shadow
    if (
        _ONLY_HEARS.match(low, *part)
        or _TELLS_HOW.match(low, *part)
        or _REFUSED.search(low, *part)
        or (order(doc, *part) and not _a_paper_more(doc, part, papers=papers))
    ):
        return False
    gives = _GIVES.search(low, *part)
    return gives is None or not HEAD.match(low, gives.end(), part.end)


def _a_paper_more(doc: Document, part: Span, *, papers: bool) -> bool:
    """Whether a part is the next paper of a list: "thông qua các báo cáo A; Báo cáo diện tích B; Hướng dẫn C"."""
    start = stripped(doc.text, part, before=" ", behind="").start
    named = doc.text[start].isupper() or (papers and _DUE.search(doc.shadow, start, part.end) is None)
    return named and _NEXT_PAPER.match(doc.shadow, start, part.end) is not None


# "…; báo cáo kết quả về UBND tỉnh trước ngày 20/12": that is told, not adopted
_DUE = re.compile(r"\b(?:trước (?:ngày|tháng)|chậm nhất|(?:về|cho|với) (?:ubnd|hđnd|thường trực|ban|sở|tỉnh|huyện))\b")


_NEXT_PAPER = re.compile(
    r"(?:báo cáo (?:diện tích|dự toán|quyết toán|thu,? chi|giải trình"
    r"|kết quả|tình hình|công tác|về|kiểm điểm|tổng kết|sơ kết|chính trị|thẩm tra)"
    r"|hướng dẫn (?:thực hiện|số|về)|kế hoạch|đề án|quy chế|chương trình|phương án|nghị quyết|quyết định)\b"
)


def _after_colon(doc: Document, part: Span) -> re.Match[str] | None:
    """ "Về dự thảo Quy chế …: cơ bản thống nhất với …"."""
    colon = doc.text.find(":", *part)
    if colon < 0:
        return None
    at = colon + 1
    while at < part.end and doc.text[at].isspace():
        at += 1
    return _ALONE.match(doc.shadow, at, part.end)


# "thông qua 11 nghị quyết với tỷ lệ cao, những nghị quyết được ban hành đúng quy định": what is told of it
_TOLD_OF = Sought(
    r",? với \d+ chỉ tiêu[^:;]{0,60}:"
    r"|,? (?:riêng|còn) (?:đề án|đồ án|dự thảo|tờ trình|kế hoạch|quy chế|nội dung|việc|báo cáo)\b"
    r"|,? với (?:tỷ lệ|số phiếu|sự (?:đồng thuận|nhất trí|thống nhất))\b|, (?:trong đó (?!có)|là (?:cơ sở|tiền đề)\b"
    r"|những \w+ \w+ (?:được|là)|là căn cứ|qua đó"
    r"|góp phần|tạo (?:cơ sở|hành lang|điều kiện))\b| để (?:trình|ubnd|hđnd|báo cáo)\b| do (?:nghỉ hưu"
    r"|chuyển công tác)\b"
)
# "thông qua Nghị quyết về nhiệm vụ năm 2026, trong đó xác định: …; …": the list is the paper's own
_SAYS_IN_IT = re.compile(
    r"(?:, trong đó|,? với) (?:\d+ chỉ tiêu|xác định|đề ra|đặt ra|nêu|phấn đấu|các (?:chỉ|mục) tiêu)[^:;]{0,60}:"
)
# "nghe và cho ý kiến về …" decides nothing, whatever was decided before the semicolon
_ONLY_HEARS = re.compile(
    r"(?:và |đồng thời |cũng |đã )*(?:nghe|thảo luận|xem xét|cho ý kiến|bàn|quán triệt|kiểm điểm|đánh giá|tiến hành)\b"
)
# "thông qua dự thảo A và dự thảo B": two papers
_PAPER = re.compile(
    r"(?:dự thảo )?(?:nghị quyết|quyết định|đề án|kế hoạch|quy chế|quy định|chương trình|tờ trình|báo cáo|phương án)\b"
)
_AND_PAPER = re.compile(rf"(?:,? và |, )(?={_PAPER.pattern})")


def _end(doc: Document, start: int, end: int) -> int:
    for stop in (_TASK_NEXT, _TOLD_OF, PUT_BY):
        found = stop.search(doc.shadow, start, end)
        end = found.start() if found else end
    while end > start and doc.text[end - 1] in _ENDS:
        end -= 1
    return end

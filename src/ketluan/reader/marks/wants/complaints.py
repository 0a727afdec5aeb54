"""Complaints: clauses that name a difficulty, known by the words that turn to them and by what they say.

Four ways lead to one: an adversative opens the sentence ("Tuy nhiên, …"); a word announces a list ("một số hạn chế:
…", "nguyên nhân chậm là: …"); a heading stands above ("Tồn tại, hạn chế"); a speaker turns ("…, song kết quả …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ketluan.reader.marks.orders.imperatives import is_action
from ketluan.reader.marks.orders.orders import orders
from ketluan.reader.marks.wants.complaint_clauses import BAD, DEPENDENT, SOME_DO, bad, bare, cut, falls_short
from ketluan.reader.marks.wants.complaint_leads import (
    ALONE,
    ANNOUNCES,
    BLAMES,
    CONCEDED,
    EQUALS,
    GIVES_REASON,
    HELPS,
    INTRO,
    LISTS,
    MAY_ANNOUNCE,
    NOUN,
    ONLY_NOUNS,
    POINTS_OUT,
    SAYS,
    SPEAKER_TURNS,
    STATES,
    STILL,
    SURE,
    TURNS,
    TURNS_ON,
)
from ketluan.reader.marks.wants.despite import despite, may_cope
from ketluan.reader.marks.wants.predicates import is_governed, reach
from ketluan.reader.marks.wants.shortfalls import CONTRASTS, shortfalls, spoken, told_plainly
from ketluan.reader.marks.wants.worth import moves_amiss
from ketluan.reader.model import Block, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sentences import between_semicolons, sentences
from ketluan.reader.text.sought import Either, Sought

_STOPS = re.compile(
    r"(?:do đó|vì vậy|để khắc phục|trước tình hình|từ đó|qua đó|(?:trong )?thời gian tới|kết quả|theo đó"
    r"|để hoàn thành|nhờ)\b"
)
_GOOD = Sought(
    r"\b(?:đã (?:được )?(?:khắc phục|tháo gỡ|giải quyết|kiểm soát|đạt|hoàn thành|vượt)|kịp thời tháo gỡ"
    r"|không (?:có|để) (?:ca|trường hợp|vụ)|nghiêm túc rút kinh nghiệm|tiếp tục (?:ổn định|phát triển|tăng)"
    r"|(?<!chưa )(?<!không )được (?:đảm bảo|bảo đảm|giữ vững|quan tâm|nâng lên))\b"
)
# "Những hạn chế cần khắc phục", not "Hạn chế kinh phí đi nước ngoài"
_HEADING = re.compile(
    rf"(?:về )?(?:những |một số |các )?(?!hạn chế (?!,|và|còn|trong|của|về|nguyên|tồn|yếu|khuyết|cần|chủ|qua|hiện|nổi)"
    rf"[^\W\d]){NOUN}[^.]{{0,60}}$"
)


class Complaint(NamedTuple):
    """A clause that names a difficulty, and the way that led to it."""

    span: Span
    rule: str


def complaints(doc: Document) -> Iterator[Complaint]:
    """All complaints outside orders, in the order of the text."""
    ordered = {directed.opening.start: directed.action.start for directed in reversed(doc.marks(orders))}
    copes = may_cope(doc)
    under = False
    carried = False
    for block, spans in doc.marks(sentences):
        if block.kind in ("caption", "title"):
            continue
        if _is_head(doc, block, spans):
            under = bool(_HEADING.match(doc.shadow, max(block.content, block.span.start), block.span.end))
        active = under or carried
        found_any = False
        for span in spans:
            if span.start in ordered:
                opening = span_of((span.start, ordered[span.start]))
                found = list(_turned(doc, opening))
                if not found and not doc.marks(has_letterhead):  # a notice tells why it refuses
                    found = [
                        Complaint(plain, "falls_short")
                        for plain in told_plainly(doc, opening)
                        if _PARTED.search(doc.text, plain.end, opening.end)
                    ]
            else:
                asked = doc.text[span.end - 1] == "?"
                found, active = _sentence(doc, span, active, under) if not asked else ([], active)
                if not found and not asked:
                    found = [Complaint(plain, "falls_short") for plain in told_plainly(doc, span)]
            if copes and (coped := list(despite(doc, span))):
                yield from (Complaint(it, "despite") for it in coped)
                found = [one for one in found if one.span.start >= coped[-1].end]
            found_any = found_any or bool(found)
            for one in found:
                yield _without_frame(doc, one, span)
        carried = bool(spans) and (_announced(doc, spans[-1]) or (carried and found_any))


# "Các chủ đầu tư chậm giải ngân phải kiểm điểm": who is told to, tells of nothing
_PARTED = re.compile("[,;:.]")


def _without_frame(doc: Document, one: Complaint, sentence: Span) -> Complaint:
    """A complaint without who says it: "Bà A báo cáo: đường sạt lở"."""
    for said in doc.marks(spoken).get(sentence.start, ()):
        if one.span.start < said.start < one.span.end - 12:
            return Complaint(bare(doc, said.start, one.span.end), one.rule)
    return one


def _is_head(doc: Document, block: Block, spans: tuple[Span, ...]) -> bool:
    short = len(spans) == 1 and block.span.end - block.span.start < 120
    return block.kind == "heading" or (block.kind == "item" and short and doc.text[block.span.end - 1] not in ".;,")


def _announced(doc: Document, span: Span) -> bool:
    if not MAY_ANNOUNCE.may(doc.shadow, *span):
        return False
    found = ANNOUNCES.search(doc.shadow, span.start, bare(doc, *span)[1])
    return found is not None and not HELPS.search(doc.shadow, *span)


def _sentence(doc: Document, span: Span, active: bool, under: bool) -> tuple[list[Complaint], bool]:
    """The complaints of one sentence, and whether the next may go on with them."""
    low = doc.shadow
    if not active and not _MAY_COMPLAIN.may(low, *span) and low.count(";", *span) < 2:
        return [], under and _STOPS.match(low, span.start) is not None
    if _STOPS.match(low, span.start):
        return [], under
    sure = SURE.may(low, *span)
    named = _named(doc, span, active) if sure else None
    if named is not None:
        return named
    if TURNS.match(low, span.start):
        intro = INTRO.match(low, span.start, span.end)
        start = intro.end() if intro else span.start
        if _WONDERS.match(low, start, span.end) or _BIDS.match(low, start, span.end):
            return [], under
        if _announced(doc, span):
            return [], True
        return list(_clauses(doc, Span(start, span.end), "adversative", sure=";" in low[start : span.end])), True
    if _announced(doc, span):
        return [], True
    if _MID.may(low, *span) and (turn := _mid_turn(doc, span)):
        return list(_clauses(doc, Span(turn, span.end), "speaker_turns", sure=False)), True
    if _is_series(doc, span):
        return list(_clauses(doc, span, "series", sure=True)), True
    turned = list(_turned(doc, span))
    if turned:
        return turned, True
    if sure and span.end - span.start < 170 and _says_so(doc, span):
        return list(_clauses(doc, span, "alone", sure=False)), active
    if active and (under or not (_ASKS.search(doc.shadow, *span) or HELPS.search(doc.shadow, *span))):
        found = list(_clauses(doc, span, "goes_on", sure=under))
        return found, bool(found) or under
    return [], False


def _named(doc: Document, span: Span, active: bool) -> tuple[list[Complaint], bool] | None:
    """The same, where a word in the sentence announces a complaint, lists some or tells who complains."""
    low = doc.shadow
    equals = EQUALS.search(doc.shadow, *span)
    if equals and not HELPS.search(doc.shadow, span.start, equals.end()):
        return list(_clauses(doc, Span(equals.end(), span.end), "equals", sure=True)), True
    listed = LISTS.search(doc.shadow, *span)
    if listed and GIVES_REASON.fullmatch(listed[0]) and not re.search("[,;]", doc.shadow[listed.end() : span.end - 1]):
        whole = told_plainly(doc, span)  # "việc đấu thầu gặp nhiều khó khăn do thiếu hồ sơ": one clause with its reason
        if len(whole) == 1 and whole[0].start < listed.start():
            return [Complaint(whole[0], "falls_short")], active
    if listed and _TO_CLEAR_UP.search(doc.shadow, span.start, listed.start()):
        return [], False
    if listed and not HELPS.search(doc.shadow, span.start, listed.end()) and _is_complaint_list(doc, listed, span):
        when = _WHEN.match(low, listed.start(), listed.end()) if listed[0].rstrip().endswith(" là") else None
        return list(_clauses(doc, Span(when.end() if when else listed.end(), span.end), "listed", sure=True)), True
    pointed = POINTS_OUT.search(doc.shadow, *span)
    asked = pointed and _TOLD_TO.search(doc.shadow, span.start, pointed.start())
    if pointed and not asked and not HELPS.search(doc.shadow, *span):
        rest = Span(pointed.end(), span.end)
        listed_all = doc.text[pointed.start() : pointed.end()].rstrip().endswith(":") and _only_lists(doc, rest)
        frank = doc.shadow.endswith("thẳng thắn ", span.start, pointed.start()) and bad(doc.shadow, *rest)
        found = list(_clauses(doc, rest, "pointed_out", sure=listed_all or frank or _is_series(doc, rest)))
        if found:
            return found, True
    says = SAYS.search(doc.shadow, *span)
    if says and (heard := list(_heard(doc, Span(says.end(), span.end)))):
        return heard, False
    states = STATES.search(doc.shadow, *span)
    if (
        states
        and not _ORDERLY.search(doc.shadow, states.end(), span.end)
        and not HELPS.search(doc.shadow, span.start, states.end())
    ):
        return [Complaint(_state(doc, Span(states.end(), span.end)), "state_of_things")], False
    return None


def _says_so(doc: Document, span: Span) -> bool:
    """Whether a short sentence complains with words that leave no doubt, and nothing governs them."""
    low = doc.shadow
    found = ALONE.search(doc.shadow, span.start, reach(low, *span))
    if found is None or _ORDERLY.search(low, *span):
        return False
    comma = low.rfind(", ", span.start, found.start())
    return not is_governed(low, comma + 2 if comma >= 0 else span.start, found.start())


def _state(doc: Document, rest: Span) -> Span:
    """The state of things that words name, up to what is said of something else."""
    semicolon = doc.shadow.find(";", *rest)
    pieces = doc.text[rest.start : semicolon if semicolon >= 0 else rest.end].split(", ")
    length = len(pieces[0])
    for piece in pieces[1:]:
        if len(piece.split()) > 3 and not DEPENDENT.match(piece.lower()):
            break
        length += len(piece) + 2
    return bare(doc, rest.start, rest.start + length)


def _heard(doc: Document, said: Span) -> Iterator[Complaint]:
    """The parts of what is said that complain beyond doubt; the first must."""
    parts = between_semicolons(doc.text, said)
    mostly = len(parts) > 2 and sum(_complains(doc, part) for part in parts) * 3 >= len(parts) * 2
    for number, part in enumerate(parts):
        still = STILL.search(doc.shadow, *part) or (number and mostly)
        if not still or not _complains(doc, part):
            if not number:
                return
            yield from (Complaint(plain, "said") for plain in shortfalls(doc, part))
            continue
        turn = SPEAKER_TURNS.search(doc.shadow, *part)
        if not turn and (comma := doc.shadow.find(", còn ", *part)) >= 0:
            turn = CONTRASTS.match(doc.shadow, comma + 1, part.end)
        yield from _clauses(doc, Span(turn.end(), part.end) if turn else part, "said", sure=False)


_MID = Either(SPEAKER_TURNS)


def _mid_turn(doc: Document, span: Span) -> int:
    """Where a list of complaints begins behind what is well: "đúng quy định, tuy nhiên có nơi còn chậm; … thiếu …"."""
    semicolon = doc.shadow.find(";", *span)
    turn = SPEAKER_TURNS.search(doc.shadow, span.start, semicolon) if semicolon > 0 else None
    parts = between_semicolons(doc.text, Span(turn.end(), span.end)) if turn else []
    return turn.end() if turn and all(bad(doc.shadow, *part) for part in parts) else 0


def _is_series(doc: Document, span: Span) -> bool:
    """Whether most parts of a sentence complain: "giá vật tư tăng cao; mặt bằng chưa dứt điểm; một số nơi né tránh"."""
    if _MAY_DAMAGE.may(doc.shadow, *span):
        first = doc.shadow.find(";", *span)  # a storm that is named first did all that is listed
        if _DAMAGE.match(doc.shadow, *span) or _DAMAGE_COUNTED.search(doc.shadow, span.start, max(first, span.start)):
            return False
    parts = between_semicolons(doc.text, span) if doc.text.count(";", *span) > 1 else []
    return len(parts) >= 3 and sum(_complains(doc, part) for part in parts) * 3 >= len(parts) * 2


def _only_lists(doc: Document, rest: Span) -> bool:
    """Whether what somebody points out behind a colon is a list with a complaint in it and nothing that is asked."""
    parts = between_semicolons(doc.text, rest)
    if len(parts) < 3 or not any(BAD.search(doc.shadow, *part) for part in parts):
        return False
    asked = any(
        _ORDERLY.search(doc.shadow, *part) or (is_action(doc, *part) and not BAD.search(doc.shadow, *part))
        for part in parts
    )
    return not asked


def _complains(doc: Document, part: Span) -> bool:
    low = doc.shadow
    return bool(
        (BAD.search(low, *part) or falls_short(low, *part, but=("harmed", "borne", "still", "little")))
        and not _GOOD.search(low, *part)
        and not is_action(doc, *part)
        and not _ORDERLY.search(doc.shadow, *part)
    )


# "Chủ tịch đề nghị quận nhìn nhận thẳng thắn những hạn chế": who is told to, complains not
_TOLD_TO = re.compile(r"\b(?:yêu cầu|đề nghị|chỉ đạo)\b")
# "Tuy nhiên, ông A băn khoăn về giải pháp": what somebody says of a plan
_WONDERS = re.compile(
    r"(?:ông|bà|đồng chí|đại biểu) [^,.;:]{2,60}? (?:băn khoăn|đề nghị|yêu cầu|lưu ý|kiến nghị|đề xuất|mong)\b"
)
# "Tuy nhiên, cần rà soát đối tượng; nguồn kinh phí; …": what is asked for, not what is amiss
_BIDS = re.compile(
    r"(?:cũng )?(?:cần|phải|nên|đề nghị)\b(?! (?:phải )?(?:thấy|nhìn nhận|thừa nhận|nói|thẳng thắn|khẳng định"
    r"|nhìn thẳng|nhận thấy|nhận thức|chỉ ra))"
)
# "nêu khó khăn khi | thành viên đa số là kiêm nhiệm"
_WHEN = re.compile(rf"{NOUN} khi ")
# "đề nghị các sở làm rõ những hạn chế của một số chỉ tiêu như: …": what is to be cleared up is no list of complaints
_TO_CLEAR_UP = re.compile(r"\b(?:yêu cầu|đề nghị)\b[^.;:]{0,80}\b(?:làm rõ|phân tích|đánh giá|nêu rõ|báo cáo rõ)\b")
# "Bão số 10 khiến 318 nhà bị ngập; 96 ha lúa hư hỏng": the damage of a storm
_DAMAGE = re.compile(
    r"\W*(?:\w+ ){0,6}?(?:bão|lũ|lũ quét|mưa lớn|mưa lũ|lốc|dông lốc)\b[^;]{0,60}\b(?:khiến|làm|gây)\b"
)
# "Theo báo cáo của Ban Chỉ huy A, mưa lũ đã làm 31 người chết, 22 người bị thương; …"
_DAMAGE_COUNTED = Sought(r"\b(?:bão|lũ|lũ quét|mưa lớn|mưa lũ|lốc|dông lốc)\b[^;]{0,40}\b(?:khiến|làm)\b[^;]{0,12}\d")
_MAY_DAMAGE = Either(_DAMAGE, _DAMAGE_COUNTED)
_MAY_COMPLAIN = Either(
    LISTS, EQUALS, STATES, POINTS_OUT, SAYS, ALONE, TURNS, ANNOUNCES, BLAMES, SPEAKER_TURNS, CONCEDED
)
_ASKS = re.compile(
    r"\b(?:yêu cầu|đề nghị|kiến nghị|sẽ|khẳng định|nhấn mạnh|cho rằng|chia sẻ"
    r"|nói(?! (?:chung chung|nhiều|ít|không)))\b"
)
_ORDERLY = re.compile(
    r"\b(?:cần|phải|yêu cầu|đề nghị|không để|khắc phục|phòng, chống|ngăn chặn|xử lý|giải quyết"
    r"|hạn chế tối đa|giảm thiểu)\b"
)


def _is_complaint_list(doc: Document, listed: re.Match[str], span: Span) -> bool:
    """Whether what follows the announcing words complains: at least one of its clauses does."""
    return span.end - listed.end() > 15 and bad(doc.shadow, listed.end(), span.end)


def _turned(doc: Document, span: Span) -> Iterator[Complaint]:
    """A clause behind "song", "nhưng", or what a leader blames."""
    low = doc.shadow
    if not TURNS_ON.may(low, *span):
        return
    turn = SPEAKER_TURNS.search(doc.shadow, *span)
    if turn:
        semicolon = low.find(";", turn.end(), span.end)
        end = semicolon if semicolon > 0 else span.end
        start = turn.end()
        if "," in low[start:end] and re.search(r"(?:nhìn nhận|chỉ rõ|chỉ ra|nhấn mạnh)", low[start:end]):
            start = low.rfind(",", start, end) + 1
        if BAD.search(low, start, end):
            yield Complaint(bare(doc, start, end), "speaker_turns")
    conceded = None if turn else CONCEDED.search(doc.shadow, *span)
    if conceded and BAD.search(low, conceded.end(), span.end) and not _GOOD.search(low, conceded.end(), span.end):
        yield Complaint(bare(doc, conceded.end(), span.end), "conceded")
    blame = BLAMES.search(doc.shadow, *span)
    if blame and span.end - blame.end() > 20:
        asks = _THEN_ASKS.search(doc.shadow, blame.end(), span.end)
        yield Complaint(bare(doc, blame.end(), asks.start() if asks else span.end), "blamed")


_THEN_ASKS = re.compile(r";|,? (?:và |đồng thời |từ đó )?(?:yêu cầu|đề nghị|giao) (?!thông|dịch)")
_FORBIDS = re.compile(r"(?:cần|tuyệt đối không|(?:kiên quyết )?không (?:được|để)|nghiêm cấm|phải) ")


# nouns that a sentence behind a complaint may hold and complain of nothing: "… về xử lý kỷ luật đảng viên vi phạm"
_ONLY_NAMES = re.compile(
    r"\b(?:vi phạm|sai phạm|thiệt hại|hình thức|cũ|thô|lỗi|trái phép|ảnh hưởng|dịch bệnh|thiên tai|biến động|phức tạp"
    r"|sạt lở|nguy cơ|tội phạm|tảo hôn|nợ xấu)\b"
)


def _tells(doc: Document, rule: str, start: int, end: int) -> bool:
    """Whether a clause complains in itself; one that goes on behind a complaint by more than such nouns."""
    low = doc.shadow
    found = BAD.search(low, start, end)
    if rule in ("goes_on", "adversative"):
        while found and _ONLY_NAMES.fullmatch(found[0]):
            found = BAD.search(low, found.end(), end)
    return found is not None or falls_short(low, start, end) or moves_amiss(low, start, end)


def _clauses(doc: Document, span: Span, rule: str, *, sure: bool) -> Iterator[Complaint]:
    for part in between_semicolons(doc.text, span):
        for number, (start, end) in enumerate(cut(doc, part)):
            low = doc.shadow[start:end]
            if (
                len(low) > 10
                and not _FORBIDS.match(low)
                and (sure or _tells(doc, rule, start, end) or (number and SOME_DO.match(doc.shadow, start - 1, end)))
                and not _GOOD.search(doc.shadow, start, end)
                and (rule == "alone" or not ONLY_NOUNS.fullmatch(low))
            ):
                yield Complaint(span_of((start, end)), rule)

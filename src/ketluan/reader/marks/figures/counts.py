"""What a count is of: the counted thing with its limits, or, for words that say nothing of it, the act or the list."""

from __future__ import annotations

import re

from ketluan.reader.marks.figures.going_on import NO_SUBJECT, Indicated, goes_on, headed
from ketluan.reader.marks.figures.governors import begins_an_act, begins_with_body, governing_noun, what_stands
from ketluan.reader.marks.figures.leads import Lead
from ketluan.reader.marks.figures.limits import counted_by
from ketluan.reader.marks.figures.pairs import PAIRED, beside_persons
from ketluan.reader.marks.figures.shared_out import named_place
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import subject
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

# What honours are given to is not what is counted: "bằng khen cho 6 tập thể có thành tích".
_HONOURED = ("tập thể", "cá nhân")
_HOLDS = frozenset({"gồm", "gồm có", "bao gồm"})
# Counted words that say nothing of what is counted: the act does ("xử phạt hành chính 306 trường hợp").
BLANK = frozenset(
    {"trường hợp", "vụ", "ca", "lượt", "cuộc", "đợt", "người", "em", "con", "triệu con", "nghìn con", "triệu lượt"}
)
_EVENTS = frozenset({"cuộc", "đợt", "lượt", "buổi", "lớp", "vụ", "ca"})  # what takes place somewhere goes on there
PEOPLE = frozenset({"lượt người", "lượt lao động", "lượt khách", "vụ việc", "vụ án", "con lợn", "cuộc họp"})
_DISCIPLINE = re.compile(
    r"(?:(?:thi hành|xử lý)\s+kỷ luật(?:\s+(?:bằng\s+hình thức\s+)?(?:khiển trách|cảnh cáo|cách chức|khai trừ))?"
    r"|khiển trách|cảnh cáo|cách chức|khai trừ|xóa tên)(?:\s+(?:đối với|với))?\s*\Z"
)
_IN_ALL = re.compile(r"\b(?:nâng|đưa) (?:tổng số|con số|số lượng)(?: [^\W\d]+){0,3} \Z")
_HOW = re.compile(
    r"(?:[,;(]\s|\b(?:trong đó|gồm|và|còn)\s)(?:có\s)?(?P<how>(?:(?:nộp|tiếp nhận|gửi)\s)?trực (?:tuyến|tiếp)"
    r"|quá hạn|trễ hạn|nhắc nhở|đình chỉ|cảnh cáo|chưa đến hạn)\s\Z"
)
_STATE = re.compile(r"\s(?:đã|chưa|được|bị|đang|không)\s")
_SO_FAR = re.compile(r"\blũy kế(?:\s[^\W\d]+|\s[0-9]{1,2} tháng|,)*\s+\Z")
_COMRADES = frozenset({"đ/c", "đồng chí", "người"})
_TRANSFERS = frozenset({"chuyển", "đưa", "điều động", "cử"})
_TO = re.compile(r"\s(?:từ|đến|lên|về(?! đích)|sang|vào|xuống)\s")
_OUT_OF = ("trong số ", "trong tổng số ", "trong ")
_MAIN = re.compile(r" (?:thì )?có (?:[^\W\d]+ )?(?=[0-9])")
_SAYS_WHAT = re.compile(r"điểm (?!trường)")  # "17 điểm sạt lở": the unit alone says what is counted
_PAPER = re.compile(
    r"\b(?:đề án|kế hoạch|phương án|chương trình|dự án|dự thảo|danh mục|quyết định|nghị quyết)\b[^,;.]*\Z"
)
# "có sự tham gia của 14 sở": they are counted, not what is theirs
_OF_SOMEBODY = re.compile(
    r"(?:.*\b(?=sự (?:tham dự|tham gia|có mặt|góp mặt)\Z)|(?=sự|các|những|ý kiến|đại diện|lãnh đạo|đặc điểm|điểm|mặt))"
    r"\w+\b"
)
_ONLINE = re.compile(r"trực tuyến\s+(?:với|tới|đến)\s+\Z")
# An act on something; "giải quyết đúng hạn" only says how
_ACTS_ON = re.compile(r"(?:kiểm tra|giám sát|dạy|đào tạo|tập huấn|bồi dưỡng|truy quét|khám|tiêm|phun|hỗ trợ)\s")
_TIMELY = re.compile(r"(?:(?<!ngắn )(?<!dài )hạn|xong|trực tuyến|mới|thêm|lại|được|và)\Z")
_LONG_ACT = 9  # words
_ASKS = re.compile(r"\b(?:đề nghị|yêu cầu|kiến nghị|phối hợp|giao)\s")
_MEASURES = re.compile(r"(?:dân số|quân số|diện tích|tổng số|số)\b")


def count_of(doc: Document, here: Standing, found: Lead) -> Indicated:
    """ "ban hành 20 văn bản chỉ đạo …": the counted thing with its limits; for bare ones the act."""
    shadow, number, said = doc.shadow, here.number, here.said
    thing = _counted(doc, here, found)
    if number.unit in PAIRED and (paired := _of_pair(doc, here, found, thing)):
        return paired
    named = number.unit in BLANK and found.sort == "none" and shadow.endswith(":", 0, found.start - 1)
    if named and (head := headed(shadow, here, found.start)):
        return head
    bare = thing.end <= number.unit_span.end and not _SAYS_WHAT.match(shadow, *number.unit_span)
    bare = bare or shadow[slice(*thing)] in PEOPLE
    if bare and (place := named_place(doc, here, found)):
        return Indicated("named_place", place)
    before = shadow[here.low : found.start].strip()
    if shadow.endswith("trực tuyến ", here.low, found.tied) or _ONLINE.search(
        shadow, max(here.low, found.start - 24), number.digits.start
    ):
        return Indicated("bare_count", thing if bare else Span(thing.start, number.unit_span.end))
    if found.preposition in ("tại", "ở") and not shadow[here.part.start : here.low].strip(" ,"):
        place = subject(shadow, here.low, found.tied)
        if place and (what := what_stands(shadow, place)):
            return Indicated("subject_of_verb", what)  # "dịch bệnh tái phát tại 4 xã của huyện"
    onto = bare or shadow.startswith(_HONOURED, number.unit_span.start)
    onto = onto and found.preposition is not None and not _has_with(shadow, here, found)
    if onto and (act := _acted_on(shadow, here, found, (thing, bare))):
        return act
    governs = said.governs if said.governs and not _MEASURES.match(shadow, said.governs.start) else None
    listed = found.sort == "none" and governs is not None and before.strip(", ") in ("", "và")
    if listed and said.listing and "," not in before:
        return Indicated("in_list", governs)  # "cho 6 tập thể và 7 cá nhân có thành tích": one act on both
    return Indicated("counted_thing", thing) if not bare else _bare_count(shadow, here, found, (thing, listed))


def _counted(doc: Document, here: Standing, found: Lead) -> Span:
    """The counted thing with its limits, without where it is sent and without what a part of it does."""
    shadow, number = doc.shadow, here.number
    thing = counted_by(doc, here, number.unit_span, banded=True)
    if found.verb in _TRANSFERS and (aim := _TO.search(shadow, number.unit_span.end, thing.end)):
        return Span(thing.start, aim.start())  # "chuyển 23 đơn | đến cơ quan có thẩm quyền"
    if shadow.endswith(_OUT_OF, here.low, number.digits.start):
        main = _MAIN.search(shadow, thing.start, here.end)  # "trong số 9 tàu cá bị hư hỏng | có 8 chiếc …"
        return Span(thing.start, min(main.start(), thing.end)) if main else thing
    return thing


def _of_pair(doc: Document, here: Standing, found: Lead, thing: Span) -> Indicated | None:
    """What cases, or those who stand beside them, are counted of: "Tai nạn giao thông: 6 vụ, 4 người chết"."""
    shadow = doc.shadow
    if found.sort == "none" and (head := headed(shadow, here, found.start)):
        return head
    own = subject(shadow, here.low, found.start) if found.sort == "none" else None
    acted = own is None or begins_an_act(shadow, own.start) or len(shadow[slice(*own)].split()) > 3
    paired = beside_persons(doc, here, thing) if acted else None
    return Indicated("beside_persons", paired) if paired else None


def _acted_on(shadow: str, here: Standing, found: Lead, seen: tuple[Span, bool]) -> Indicated | None:
    """The act that a preposition ties to a count ("khen thưởng cho 36 trường hợp"); ``seen``: the counted thing, and
    whether it is bare."""
    thing, bare = seen
    said, itself = here.said, Indicated("bare_count" if bare else "counted_thing", thing)
    act = _act_before(shadow, here.low, found.tied)
    if (act and _is_sentence(shadow, act)) or _opens_with(shadow, here, found):
        return itself
    if act and found.preposition in ("tại", "ở") and shadow.endswith("sinh hoạt", *act):
        return itself  # "4.812 đảng viên, sinh hoạt tại 46 chi bộ"
    if act and found.preposition == "với" and not begins_an_act(shadow, act.start):
        return itself  # "chăn nuôi phát triển với 45 trang trại"
    if act and shadow.startswith(("không ", "chưa "), act.start):
        act = None  # "không đúng quy định đối với 2 khu đất"
    if act and not (found.preposition == "của" and _OF_SOMEBODY.match(shadow, *act)):
        return Indicated("act_on_count", act)
    if not bare or said.last is None:
        return None
    beside = said.units and not shadow[here.low : found.tied].strip(" ,")
    things = said.governs is None and said.units and said.units[-1][0].split(" ", 1)[0] not in _EVENTS
    beside = beside and (found.preposition in ("với", "cho") or things)
    return itself if beside else goes_on(here)


def _act_before(shadow: str, low: int, high: int) -> Span | None:
    """The act before a preposition; of several that are told at length the last."""
    act = subject(shadow, low, high, action=True)
    if act and shadow.startswith(" đã ", act.end):  # "Hải Lộc đã cấp phép cho 18 dự án": who acts, not what is acted on
        act = subject(shadow, act.end + 4, high, action=True) or act
    comma = shadow.rfind(", ", *act) if act and shadow[slice(*act)].count(" ") >= _LONG_ACT else -1
    return act if comma < 0 else subject(shadow, comma + 2, high, action=True) or act


def _is_sentence(shadow: str, act: Span) -> bool:
    """Whether words before a count are more than one act: somebody asks for it."""
    return shadow[slice(*act)].count(" ") >= _LONG_ACT and _ASKS.search(shadow, *act) is not None


def _opens_with(shadow: str, here: Standing, found: Lead) -> bool:
    """ "Trong 36 chủ đầu tư, có 8 đơn vị …": the whole that its parts are told of is counted itself."""
    return found.preposition == "trong" and not shadow[here.part.start : found.tied].strip(" ,")


def _has_with(shadow: str, here: Standing, found: Lead) -> bool:
    """ "Phê duyệt Đề án với 46 vị trí": a paper holds what is counted, nothing is done to it."""
    return found.preposition == "với" and _PAPER.search(shadow, here.low, found.tied) is not None


def _bare_count(shadow: str, here: Standing, found: Lead, seen: tuple[Span, bool]) -> Indicated:
    """ "xử phạt hành chính 306 trường hợp": a count without limits is of the act, or goes on with its list."""
    thing, listed = seen
    unit = here.number.unit_span
    if found.sort == "none" and (held := _held_in_bracket(shadow, here, found)):
        return Indicated("subject_of_verb", held)
    near = max(here.part.start, unit.start - 60)
    if here.said.last and here.number.unit in _COMRADES and _SO_FAR.search(shadow, near, here.number.digits.start):
        return goes_on(here)  # "kết nạp 46 đảng viên (lũy kế 9 tháng 131 đ/c)"
    if found.sort != "count" and (head := headed(shadow, here, found.start)):
        return head
    if _IN_ALL.search(shadow, max(here.low, unit.start - 60), here.number.digits.start):
        same = [span for name, span in here.said.units if name == here.number.unit]
        if same:  # "thêm 3 xã đạt chuẩn, nâng tổng số lên 38 xã"
            return Indicated("goes_on", same[-1])
    if found.verb in _HOLDS:
        whole = subject(shadow, here.low, found.start)
        return Indicated("subject_of_verb", whole) if whole else Indicated("bare_count", thing)
    if listed:
        return Indicated("in_list", here.said.governs)
    discipline = _DISCIPLINE.search(shadow, max(here.low, unit.start - 60), here.number.digits.start)
    if discipline:
        return Indicated("act", Span(discipline.start(), discipline.start() + len(discipline[0].rstrip())))
    if again := _told_again(shadow, here, found):
        return again
    if how := _of_how(shadow, here):
        return Indicated("subject_of_verb", how)
    alone = found.sort == "none" and found.preposition is None
    if alone and (done := _done_on(shadow, here, found)):
        return Indicated("act", done)
    own = subject(shadow, here.low, found.start) if alone else None
    own = own if own is None or shadow.startswith("tổng ", own.start) else governing_noun(shadow, own)
    if own:
        return Indicated("subject_of_verb", own)
    if shadow[unit.start : unit.end] in BLANK or (
        found.sort == "none" and shadow[unit.start : unit.end].endswith("người")
    ):
        end = found.start + len(found.verb or "") if found.sort == "count" else found.start
        act = subject(shadow, here.low, end, action=True)
        if act and here.said.last and (_happens_again(shadow, here, act) or NO_SUBJECT.fullmatch(shadow, *act)):
            return goes_on(here)  # "biên chế giao 45 người, hiện có mặt 38 người"
        if act and thing.end > unit.end and (len(shadow[slice(*act)].split()) < 3 or _acts(shadow, act)):
            return Indicated("bare_count", thing)  # "xã đón 9.800 lượt khách", "trạm y tế khám 540 lượt người"
        return Indicated("act", act) if act else Indicated("bare_count", thing)
    return Indicated("bare_count", thing)


def _happens_again(shadow: str, here: Standing, act: Span) -> bool:
    """Whether more of what was counted is told: "tai nạn xảy ra 12 vụ; 5 tháng xảy ra | 104 vụ"."""
    return shadow[slice(*act)] == "xảy ra" and here.number.unit in [name for name, _ in here.said.units]


def _of_how(shadow: str, here: Standing) -> Span | None:
    """How those of the things counted before were that are told by it alone: "tiếp nhận 216 hồ sơ, | quá hạn | 3 hồ
    sơ"."""
    if here.number.unit not in [name for name, _ in here.said.units]:
        return None
    at = here.number.digits.start
    how = _HOW.search(shadow, max(here.low - 2, at - 30), at)
    return Span(*how.span("how")) if how else None


def _held_in_bracket(shadow: str, here: Standing, found: Lead) -> Span | None:
    """The noun that a count stands in brackets behind: "thiếu nhiều nhất là giáo viên tiếng Anh (214 người)"."""
    opened = found.start - 1
    if here.number.unit not in BLANK or not shadow.startswith("(", opened):
        return None
    there = max(shadow.rfind(" là ", here.low, opened) + 4, here.low)
    return subject(shadow, there, opened) if there > here.low else None


def _told_again(shadow: str, here: Standing, found: Lead) -> Indicated | None:
    """What is done with things that the sentence has counted: "tiếp nhận 320 đơn khiếu nại, đã giải quyết 300 đơn"."""
    unit = here.number.unit
    if found.sort not in ("count", "level") or found.verb in ("có", None) or found.preposition:
        return None
    same = [span for name, span in here.said.units if name == unit or name.startswith(f"{unit} ")]
    if not same or unit in BLANK or not shadow.startswith(unit or "", same[-1].start):
        return None
    own = subject(shadow, here.low, found.start)
    if _STATE.search(shadow, *same[-1]) or not (own is None or NO_SUBJECT.fullmatch(shadow, *own)):
        return None  # "118 hộ đã nhận tiền, còn 13 hộ": the others are left
    return Indicated("goes_on", same[-1])


def _acts(shadow: str, act: Span) -> bool:
    """Whether the act begins with who does it; a sight that receives guests is what is counted."""
    return begins_with_body(shadow, act.start) and not shadow.startswith(("khu ", "các khu", "các điểm"), act.start)


def _done_on(shadow: str, here: Standing, found: Lead) -> Span | None:
    """An act with an object of its own before things that only bear it: "kiểm tra an toàn cháy nổ | 28 cơ sở"."""
    own = subject(shadow, here.low, found.start, action=True)
    if own is None or _TIMELY.search(shadow, *own) or not 2 < shadow[slice(*own)].count(" ") + 1 <= 6:
        return None
    return own if _ACTS_ON.match(shadow, *own) else None

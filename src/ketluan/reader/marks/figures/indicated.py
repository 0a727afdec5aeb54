"""Which words name what a number measures: rules in order of trust, each named in the figure that it makes."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.figures.accidents import of_accidents
from ketluan.reader.marks.figures.counts import BLANK, PEOPLE, count_of
from ketluan.reader.marks.figures.extents import of_extent
from ketluan.reader.marks.figures.following import is_left, is_thing, noun_follows, said_to_be
from ketluan.reader.marks.figures.going_on import (
    NO_SUBJECT,
    TOPIC,
    Indicated,
    announced,
    clause_before,
    collected,
    goes_on,
    headed,
)
from ketluan.reader.marks.figures.governors import begins_an_act
from ketluan.reader.marks.figures.leads import Lead
from ketluan.reader.marks.figures.limits import counted_by
from ketluan.reader.marks.figures.money import act_before, given_beside, given_for, paid_to_counted, source_of
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import is_generic_sum, is_measure, subject
from ketluan.reader.marks.values.bare_numbers import state_before
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document

# Verbs whose percentage is the progress of the act itself ("giải ngân 94% vốn được giao").
_PROGRESS = frozenset({"giải ngân", "thực hiện", "thu", "chi"})
_RATES = frozenset({"%", "điểm %", "điểm phần trăm", "phần trăm", "điểm"})
_FUNDS = re.compile(r"(?:nguồn vốn|nguồn|vốn|kinh phí|chương trình|dự án|tiểu dự án)\s[^\W\d]")
# The rules whose indicator later numbers of a list go on with.
GOVERNING = frozenset({"subject_of_verb", "act_on_count", "act", "sum_of_act"})
LISTING = frozenset({"act_on_count", "in_list"})

_STEPS = frozenset({"bậc", "bước", "hạng", "nửa"})  # of a ranking, not counted
_PLANNED = re.compile(r"(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|tổng|hàng|mỗi|một)\b")
_ORDERS = re.compile(r"\b(?:yêu cầu|đề nghị|chỉ đạo|đồng chí)\b")
# "Về đất rừng, điều chỉnh đến năm 2030 có 105 ha": what is done says nothing of what is measured
_ONLY_ACTS = re.compile(r"(?:điều chỉnh|thực hiện|triển khai|thống kê|rà soát|tổng hợp)")


_NAMES_MEASURE = re.compile(rf"(?:kinh phí|tổng (?:mức|vốn|lượng|kinh phí)|{trie(words('measure_nouns'))})\b")
_MONEY_NAMED = re.compile(r"\b(?P<what>(?:tổng |số )*(?:số tiền|tiền|kinh phí|vốn)|tổng mức)(?: là| đạt)?\s*\Z")
_COMPARED = re.compile(r"(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn(?: so với)?|vượt)\s")
# "tội phạm đã giảm rõ rệt, giảm 5,83%": what moves so is named before
_MOVES_SO = re.compile(
    r"(?<=\w)\s(?:(?:đã|đang|tiếp tục|có xu hướng|có chiều hướng)\s)*(?:tăng|giảm)\s"
    r"(?:rõ rệt|rõ nét|đáng kể|mạnh|sâu|nhẹ|khá|khá cao|cao|nhanh|dần|đều)\Z"
)
_SO_MUCH = (" rệt", " nét", " kể", " mạnh", " sâu", " nhẹ", " khá", " cao", " nhanh", " dần", " đều")
_MOVES = frozenset({"điều chuyển", "bố trí", "phân bổ", "bổ sung", "hỗ trợ"})
_ORDERED = re.compile(r"(?:ubnd|hđnd|thường trực|ban thường vụ|chính phủ|thủ tướng|bộ|sở|cục)\s")
_PREPOSED = re.compile(r"(?:theo|so với|cho(?! vay)|tại|do|nhằm|để|vào|từ)\s")


def _is_measure_before(shadow: str, low: int, high: int) -> bool:
    """Whether the words before a number end in a measure ("…, diện tích lúa")."""
    own = subject(shadow, low, high)
    return own is not None and is_measure(shadow, own.start)


# "đã thu hoạch 9.860 ha, đạt 74% diện tích": a share of the whole of what was said
_WHOLE = re.compile(
    r"\s(?:diện tích|tổng đàn|khối lượng|công suất|dung tích|tổng diện tích|(?:tổng )?chiều dài(?: toàn)?(?: tuyến)?)"
    r"(?:\s(?:gieo|thiết)\s\w+)?"
    r"(?:\s*[,.;)]|\s(?:do|vì)\b)"
)
# "giảm 3% về số doanh nghiệp"
_ABOUT = re.compile(r"\s+về\s+(?:mặt\s+)?(?=[^\W\d])")


def indicated(doc: Document, here: Standing, found: Lead, shares: bool) -> Indicated:
    """What the number measures. ``shares``: it is a share of what follows it ("100% các xã")."""
    number = here.number
    if number.unit_span.start == number.unit_span.end and number.part is None:
        state = state_before(doc.shadow, here.number.digits.start)
        own = state or subject(doc.shadow, here.low, found.start)
        return Indicated("bare_number", own) if own else goes_on(here)
    if number.measured and (extent := of_extent(doc.shadow, here)):
        return Indicated("extent", extent)
    if "đồng" in (number.unit or "") and (end_of := given_for(doc, here)):
        return Indicated("given_for", end_of)
    if number.measured and (told := said_to_be(doc, here, found)):
        return Indicated("said_to_be", told)
    return (_of_rate(doc, here, found, shares) if number.unit == "%" else None) or _by_verb(doc, here, found)


def _of_rate(doc: Document, here: Standing, found: Lead, shares: bool) -> Indicated | None:
    """What a percentage measures that names it behind itself, or tells how far an act has come."""
    number = here.number
    if found.verb in _PROGRESS:
        act = _act(doc.shadow, here, found)
        if act.rule == "act" or not shares:
            return act
    people = doc.shadow.startswith(" dân số", number.span.end)
    if people and here.said.last and doc.shadow.endswith("bao phủ ", here.low, number.digits.start):
        return goes_on(here)  # "BHYT 17.308 người, đạt tỷ lệ bao phủ 86,5% dân số"
    if people and found.verb == "đạt":
        return None  # "vận động nhân dân tham gia bảo hiểm y tế, cuối năm đạt 90% dân số"
    if shares and people and found.sort == "none" and (act_on := _act_on_share(doc.shadow, here, found)):
        return act_on
    rate = found.sort == "level" and shares and _is_measure_before(doc.shadow, here.low, found.start)
    rate = rate or (found.verb == "đạt" and doc.shadow.endswith("giải ngân ", here.low, found.start))
    rate = rate or (found.verb == "đạt" and _WHOLE.match(doc.shadow, number.span.end) is not None)
    if shares and not rate and found.sort not in ("change", "share"):
        whole = _behind_unit(doc, here)
        if whole.end > whole.start:
            return Indicated("share_of_what_follows", whole)
    if found.sort == "change" and noun_follows(doc.shadow, here):
        behind = _behind_unit(doc, here)
        if behind.end > behind.start and not _PLANNED.match(doc.shadow, behind.start):
            return Indicated("changed_thing", behind)  # "giảm 0,3% hộ nghèo"
    if found.sort == "change" and (about := _ABOUT.match(doc.shadow, number.span.end, here.end)):
        thing = counted_by(doc, here, Span(about.end(), about.end()))
        return Indicated("changed_thing", doc.quote(*thing).span)
    return None


def _by_verb(doc: Document, here: Standing, found: Lead) -> Indicated:
    """What the number measures by the verb before it, or by what stands around it."""
    number = here.number
    if found.verb == "vượt" and number.part == "part":
        return count_of(doc, here, found)  # "hoàn thành và vượt 15/15 chỉ tiêu"
    if accidents := of_accidents(doc.shadow, here):
        return Indicated("accidents", accidents)
    if found.sort == "change" and not number.measured:
        return _changedcount_of(doc, here, found)
    if number.part == "rank" and doc.shadow.startswith("thứ", number.span.start):
        return goes_on(here)  # "xếp thứ 4 trong vùng, thứ 15 cả nước"
    if number.part == "rank" or found.sort in ("change", "share"):
        return _measured(doc.shadow, here, found)
    if found.verb in ("còn", "có", "được") and number.measured and number.unit not in _RATES and is_thing(doc, here):
        thing = _behind_unit(doc, here)
        if thing.end > thing.start:
            return Indicated("measured_thing", thing)
    if _is_thing_first(doc, here, found):
        thing = _behind_unit(doc, here)
        if thing.end > thing.start:
            return Indicated("measured_thing", thing)
    if found.sort == "level" and not number.measured and found.verb == "còn" and is_left(doc.shadow, here, found):
        thing = counted_by(doc, here, number.unit_span, banded=True)
        if " " in doc.shadow[slice(*thing)]:
            return Indicated("counted_thing", thing)  # "không còn hộ đói, còn 112 hộ cận nghèo"
    if not number.measured and found.verb == "ở" and doc.shadow.endswith("sinh hoạt ở ", here.low, number.digits.start):
        return Indicated("counted_thing", counted_by(doc, here, number.unit_span))  # "sinh hoạt ở 25 chi hội"
    if found.sort == "level" and not number.measured and found.verb in ("là", "được"):
        thing = counted_by(doc, here, number.unit_span, banded=True)
        if found.verb == "là" and doc.shadow[slice(*thing)] in PEOPLE:
            return _measured(doc.shadow, here, found)  # "khách quốc tế là 204.000 lượt người"
        if thing.end > number.unit_span.end and not _is_measure_before(doc.shadow, here.low, found.start):
            return Indicated("counted_thing", thing)
    if found.sort == "level" or (number.measured and found.sort == "none"):
        measured = _measured(doc.shadow, here, found)
        reached = doc.shadow.startswith(("xuống ", "lên "), found.start)  # "giảm từ 41 xuống còn 28 đơn vị"
        led = measured.span is not None and doc.shadow.startswith("từ ", measured.span.start)
        same = found.verb == "đạt" and here.said.units != () and here.said.units[-1][0] == number.unit
        if number.measured or (measured.span and not led and (reached or same or measured.rule != "goes_on")):
            return measured
    return _amount(doc, here, found) if number.measured else count_of(doc, here, found)


def _changedcount_of(doc: Document, here: Standing, found: Lead) -> Indicated:
    """ "(giảm 4 vụ, tăng 2 người chết)": a change of what was counted with that unit before."""
    measured = _measured(doc.shadow, here, found)
    unit = here.number.unit_span
    thing = counted_by(doc, here, unit)
    known = (
        here.number.unit in BLANK
        or here.number.unit in _STEPS
        or any(_thing(name) == _thing(here.number.unit) for name, _ in here.said.units)
    )
    noun = doc.shadow[thing.start : unit.end]
    known = known or (measured.span is not None and noun in doc.shadow[slice(*measured.span)])
    if not known and (
        measured.span is None or measured.rule == "goes_on" or not is_measure(doc.shadow, measured.span.start)
    ):
        return Indicated("counted_thing", thing)  # "giảm 9 đơn vị sự nghiệp": fewer of these
    if measured.rule != "goes_on":
        return measured
    if thing.end > unit.end and here.said.units and doc.shadow.startswith("người", unit.start):
        return Indicated("counted_thing", thing)
    same = [span for name, span in here.said.units if _thing(name) == _thing(here.number.unit)]
    if not same and measured.span is None and thing.end > unit.end:
        return Indicated("counted_thing", thing)
    return Indicated("goes_on", same[-1]) if same else measured


def _thing(unit: str | None) -> str:
    """What a unit counts, whatever it is counted by: "tiêu chí" in "tiêu chí/xã"."""
    return (unit or "").partition("/")[0]


def _is_thing_first(doc: Document, here: Standing, found: Lead) -> bool:
    """Whether a verb brings a measured thing: "thu hoạch 301 ha lúa"; not "diện tích lúa 301 ha"."""
    number = here.number
    if found.sort != "none" or not number.measured or number.unit in _RATES or not is_thing(doc, here):
        return False
    if not doc.shadow[here.low : found.start].strip(" ,"):
        return here.said.governs is None  # "phát hiện vi phạm 29 tỷ đồng, 4.978 ha đất": one act on both
    if doc.shadow.startswith(" bị ", number.span.end) and doc.shadow.find("riêng ", here.low, found.start) >= 0:
        return False  # "riêng lúa 173 ha bị ngập"
    return not _is_measure_before(doc.shadow, here.low, found.start)


def _act_on_share(shadow: str, here: Standing, found: Lead) -> Indicated | None:
    """ "lập hồ sơ sức khỏe cho 70% dân số": the act is measured by whom it has reached."""
    onto = found.preposition == "cho" or shadow.endswith(("đến ", "tới "), here.low, here.number.digits.start)
    tied = found.tied if found.preposition == "cho" else here.number.digits.start - 4
    act = subject(shadow, here.low, tied, action=True) if onto else None
    return Indicated("act_on_count", act) if act else None


def _behind_unit(doc: Document, here: Standing) -> Span:
    at = max(here.number.unit_span.end, here.number.span.end)
    span = counted_by(doc, here, Span(at, at), banded=True)
    return doc.quote(*span).span


def _measured(shadow: str, here: Standing, found: Lead) -> Indicated:
    """ "thu ngân sách đạt 223 tỷ đồng": the subject; none of its own: that of the number before."""
    low, high = here.low, found.start
    generic = is_generic_sum(shadow, low, high)
    if generic is not None:
        act = subject(shadow, low, generic, action=True)
        act = act or (act_before(shadow, here, high) if "đồng" in (here.number.unit or "") else None)
        money = _MONEY_NAMED.search(shadow, generic, high)
        if money and act is None and not _goes_on_with_act(shadow, here):
            return Indicated("subject_of_verb", span_of(money.span("what")))  # "4 dự án với số vốn 78 tỷ đồng"
        return Indicated("sum_of_act", act) if act else goes_on(here, subject(shadow, low, high))
    own = _measure(shadow, low, high) if found.sort == "none" else None
    acts = here.number.part != "rank" and (found.sort == "none" or found.verb == "được")
    own = own or subject(shadow, low, high, action=acts)
    own = _in_bracket(shadow, own, found.start) if own else None
    own = None if own and NO_SUBJECT.fullmatch(shadow, *own) else own
    if own and here.said.last and (against := _COMPARED.match(shadow, *own)):
        held = shadow.startswith("(", own.end + 1) and not shadow.startswith("vượt", own.start)
        own = Span(against.end(), own.end) if held else None  # "đạt 31%, thấp hơn | bình quân cả nước (33%)"
    if own and here.said.last and shadow.endswith(") ", here.part.start, own.start):
        own = None  # "công suất bến (2 cầu cảng) chỉ đáp ứng được 15.000 tấn": the subject stands before the bracket
    if own and found.sort in ("change", "share") and here.said.last and _PREPOSED.match(shadow, *own):
        own = None  # "giao 236 ha theo Quyết định 53, vượt 28 ha"
    if own and shadow[slice(*own)] == "thu":
        own = collected(shadow, here) or own
    if own and (_ORDERS.search(shadow, *own) or _ONLY_ACTS.fullmatch(shadow, *own)):
        topic = TOPIC.match(shadow, here.sentence.span.start, own.start + 1)
        own = span_of(topic.span(1)) if topic else own
    if own and found.sort == "change" and shadow.endswith(_SO_MUCH, *own):
        moves = _MOVES_SO.search(shadow, *own)
        own = Span(own.start, moves.start()) if moves else own
    if own is None and (opened := shadow.rfind("(", low, high)) >= 0 and shadow.find(")", opened, high) < 0:
        inside = subject(shadow, opened + 1, high)  # "lúa được mùa (năng suất bình quân 62 tạ/ha)"
        own = inside if inside and is_measure(shadow, inside.start) else None
    if own is None and here.said.last is None and found.verb == "tăng trưởng":
        return Indicated("subject_of_verb", Span(found.start, found.start + len(found.verb)))
    counted_before = here.said.last is not None and here.said.last.end == here.low > here.part.start
    if own is None and (head := headed(shadow, here, found.start)):
        return head
    if own is None and found.sort == "level" and counted_before and is_measure(shadow, here.part.start):
        own = subject(shadow, here.part.start, high)  # "Tổng vốn giao cho 04 dự án trọng điểm là …"
        own = own if own and own.end > here.low - 8 else None
    own = own or clause_before(shadow, here, high) or given_beside(shadow, here) or paid_to_counted(shadow, here, found)
    return Indicated("subject_of_verb", own) if own else goes_on(here, announced(shadow, here))


def _goes_on_with_act(shadow: str, here: Standing) -> bool:
    """Whether the number before is of an act, not of things that are only counted."""
    last, units = here.said.last, here.said.units
    counted = bool(last and units and shadow.startswith(units[-1][0], last.start))
    return last is not None and not counted and begins_an_act(shadow, last.start)


def _in_bracket(shadow: str, own: Span, high: int) -> Span:
    """The subject within a bracket that is open at the number: "lợn thương phẩm (trọng lượng từ 80kg …"."""
    opened = shadow.rfind("(", *own)
    if opened < 0 or shadow.find(")", opened, high) >= 0:
        return own
    return subject(shadow, opened + 1, own.end) or own


def _measure(shadow: str, low: int, high: int) -> Span | None:
    """The measure right before a number, where an act goes before it: "đầu tư tuyến đường, tổng mức đầu tư 186 tỷ"."""
    own = subject(shadow, low, high)
    if own is None:
        return None
    inner = max(shadow.rfind(f" {word} tổng ", *own) + len(word) for word in ("với", "có"))
    own = Span(inner + 2, own.end) if inner >= own.start else own
    return own if _NAMES_MEASURE.match(shadow, *own) else None


def _amount(doc: Document, here: Standing, found: Lead) -> Indicated:
    """ "trồng mới 500 ha rừng", "kiến nghị thu hồi 19.521 tỷ đồng": what is measured behind it, or the act."""
    source = source_of(doc, here) if "đồng" in (here.number.unit or "") else None
    if source:
        return Indicated("measured_thing", source)
    thing = _behind_unit(doc, here) if noun_follows(doc.shadow, here) else None
    if thing and thing.end > thing.start and not (found.verb in _PROGRESS and _PLANNED.match(doc.shadow, thing.start)):
        return Indicated("measured_thing", thing)
    return _act(doc.shadow, here, found)


def _act(shadow: str, here: Standing, found: Lead) -> Indicated:
    """ "kiến nghị thu hồi 19.521 tỷ đồng"; a bare "thu 655 tỷ đồng" goes on with what was said to be collected."""
    if found.verb in _PROGRESS and (own := subject(shadow, here.low, found.start)) and _FUNDS.match(shadow, *own):
        return Indicated("subject_of_verb", own)  # "vốn ODA mới giải ngân 8,6% kế hoạch"
    act = subject(shadow, here.low, found.start + len(found.verb or ""), action=True)
    if act and _ONLY_ACTS.match(shadow, *act) and act.end - act.start < 32:
        act = None
    if act and found.verb in _MOVES and found.start > act.start and _ORDERED.match(shadow, act.start):
        act = Span(found.start, act.end)  # "UBND tỉnh cho phép điều chuyển 85 tỷ đồng"
    if act and here.said.last and act.start >= found.start and " " not in shadow[act.start : act.end]:
        said = here.said.last
        if said.start >= here.sentence.span.start or shadow[slice(*act)] in shadow[slice(*said)].split():
            return goes_on(here)
    return Indicated("act", act) if act else goes_on(here, announced(shadow, here))

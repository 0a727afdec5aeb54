"""Which words name what a number measures: rules in order of trust, each named in the figure that it makes."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.figures.accidents import of_accidents
from ketluan.reader.marks.figures.extents import of_extent
from ketluan.reader.marks.figures.following import is_left, is_thing, noun_follows, said_to_be
from ketluan.reader.marks.figures.going_on import TOPIC, Indicated, announced, clause_before, goes_on
from ketluan.reader.marks.figures.governors import begins_an_act, governing_noun, what_stands
from ketluan.reader.marks.figures.leads import Lead
from ketluan.reader.marks.figures.limits import counted_by
from ketluan.reader.marks.figures.money import act_before, given_for, source_of
from ketluan.reader.marks.figures.pairs import PAIRED, beside_persons
from ketluan.reader.marks.figures.shared_out import named_place
from ketluan.reader.marks.figures.standings import Standing
from ketluan.reader.marks.figures.subjects import is_generic_sum, is_measure, subject
from ketluan.reader.marks.values.bare_numbers import state_before
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

# What honours are given to is not what is counted: "bằng khen cho 6 tập thể có thành tích".
_HONOURED = ("tập thể", "cá nhân")
# Verbs whose percentage is the progress of the act itself ("giải ngân 94% vốn được giao").
_PROGRESS = frozenset({"giải ngân", "thực hiện", "thu", "chi"})
_RATES = frozenset({"%", "điểm %", "điểm phần trăm", "phần trăm", "điểm"})
_FUNDS = re.compile(r"(?:nguồn vốn|nguồn|vốn|kinh phí|chương trình|dự án|tiểu dự án)\s[^\W\d]")
# The rules whose indicator later numbers of a list go on with.
GOVERNING = frozenset({"subject_of_verb", "act_on_count", "act", "sum_of_act"})
LISTING = frozenset({"act_on_count", "in_list"})

_HOLDS = frozenset({"gồm", "gồm có", "bao gồm"})
# Counted words that say nothing of what is counted: the act does ("xử phạt hành chính 306 trường hợp").
_BLANK = frozenset(
    {"trường hợp", "vụ", "ca", "lượt", "cuộc", "đợt", "người", "em", "con", "triệu con", "nghìn con", "triệu lượt"}
)
_EVENTS = frozenset({"cuộc", "đợt", "lượt", "buổi", "lớp", "vụ", "ca"})  # what takes place somewhere goes on there
_STEPS = frozenset({"bậc", "bước", "hạng", "nửa"})  # of a ranking, not counted
_PEOPLE = frozenset({"lượt người", "lượt khách", "vụ việc", "vụ án", "con lợn", "cuộc họp"})
_PLANNED = re.compile(r"(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|tổng|hàng|mỗi|một)\b")
_ORDERS = re.compile(r"\b(?:yêu cầu|đề nghị|chỉ đạo|đồng chí)\b")
# "Về đất rừng, điều chỉnh đến năm 2030 có 105 ha": what is done says nothing of what is measured
_ONLY_ACTS = re.compile(r"(?:điều chỉnh|thực hiện|triển khai|thống kê|rà soát|tổng hợp)")
# "Thu ngân sách: 5.216 tỷ đồng"
_HEADED = re.compile(r"\W*(?P<what>[^\W\d][^.;:()0-9\n]{3,60}):\s+")
_SAYS_WHO = re.compile(
    r"\b(?:cho biết|cho hay|nêu|rõ|rằng|gồm|có|như|sau|kết quả|cụ thể|đó|là|theo|thông tin|báo cáo|nói|đạt|thấy"
    r"|tổng số|tổng cộng)\b"
)
# "…, đưa cả năm lên 412 tỷ", "…, tức 118%", "bình quân quý I tăng 3%": words that name no measure of their own
_NO_SUBJECT = re.compile(
    r"(?:đưa|nâng)(?: cả năm| lũy kế| con số(?: này)?)?|(?:dừng(?: lại)?|chạm|cán|vươn)(?: (?:ở|tới|đến) con)?"
    r"|(?:mục tiêu|kế hoạch|chỉ tiêu)(?: đề ra| cả năm| đặt ra| giao| năm)?"
    r"|(?:để|muốn|nhằm|và|dự kiến) ?(?:cả năm|hết năm|năm)?|tỷ lệ|tỉ lệ|quy đổi[^,]*|trước đây|trước đó"
    r"|sau này|năm ngoái|thời điểm"
    r"|quyết tâm|phấn đấu|cam kết|bảo đảm|đảm bảo|(?:có |hiện )?mặt"
    r"|lần (?:thứ \w+|đầu)(?: tiên| liên tiếp)?|bình quân|hồi|tức(?: là)?|trước|sau|tương đương|(?:đạt )?lần lượt|phải"
)
_DISCIPLINE = re.compile(
    r"(?:(?:thi hành|xử lý)\s+kỷ luật(?:\s+(?:bằng\s+hình thức\s+)?(?:khiển trách|cảnh cáo|cách chức|khai trừ))?"
    r"|khiển trách|cảnh cáo|cách chức|khai trừ)(?:\s+(?:đối với|với))?\s*\Z"
)


_NAMES_MEASURE = re.compile(rf"(?:kinh phí|tổng (?:mức|vốn|lượng|kinh phí)|{trie(words('measure_nouns'))})\b")
_IN_ALL = re.compile(r"\b(?:nâng|đưa) (?:tổng số|con số|số lượng)(?: [^\W\d]+){0,3} \Z")
_OUT_OF = ("trong số ", "trong tổng số ", "trong ")
_MAIN = re.compile(r" (?:thì )?có (?:[^\W\d]+ )?(?=[0-9])")
_PREPOSED = re.compile(r"(?:theo|so với|cho|tại|do|nhằm|để|vào|từ)\s")
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


def is_measure_before(shadow: str, low: int, high: int) -> bool:
    """Whether the words before a number end in a measure ("…, diện tích lúa")."""
    own = subject(shadow, low, high)
    return own is not None and is_measure(shadow, own.start)


# "đã thu hoạch 9.860 ha, đạt 74% diện tích": a share of the whole of what was said
_WHOLE = re.compile(
    r"\s(?:diện tích|tổng đàn|khối lượng|công suất|dung tích|tổng diện tích|(?:tổng )?chiều dài(?: toàn)?(?: tuyến)?)"
    r"(?:\s(?:gieo|thiết)\s\w+)?"
    r"(?:\s*[,.;)]|\s(?:do|vì)\b)"
)
_MEASURES = re.compile(r"(?:dân số|quân số|diện tích|tổng số|số)\b")
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
    if shares and people and found.sort == "none" and (act_on := _act_on_share(doc.shadow, here, found)):
        return act_on
    rate = found.sort == "level" and shares and is_measure_before(doc.shadow, here.low, found.start)
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
        return _count(doc, here, found)  # "hoàn thành và vượt 15/15 chỉ tiêu"
    if accidents := of_accidents(doc.shadow, here):
        return Indicated("accidents", accidents)
    if found.sort == "change" and not number.measured:
        return _changed_count(doc, here, found)
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
    if found.sort == "level" and not number.measured and found.verb in ("là", "được"):
        thing = counted_by(doc, here, number.unit_span, banded=True)
        if found.verb == "là" and doc.shadow[slice(*thing)] in _PEOPLE:
            return _measured(doc.shadow, here, found)  # "khách quốc tế là 204.000 lượt người"
        if thing.end > number.unit_span.end and not is_measure_before(doc.shadow, here.low, found.start):
            return Indicated("counted_thing", thing)
    if found.sort == "level" or (number.measured and found.sort == "none"):
        measured = _measured(doc.shadow, here, found)
        reached = doc.shadow.startswith(("xuống ", "lên "), found.start)  # "giảm từ 41 xuống còn 28 đơn vị"
        if number.measured or (measured.span and (reached or measured.rule != "goes_on")):
            return measured
    return _amount(doc, here, found) if number.measured else _count(doc, here, found)


def _changed_count(doc: Document, here: Standing, found: Lead) -> Indicated:
    """ "(giảm 4 vụ, tăng 2 người chết)": a change of what was counted with that unit before."""
    measured = _measured(doc.shadow, here, found)
    unit = here.number.unit_span
    thing = counted_by(doc, here, unit)
    known = (
        here.number.unit in _BLANK
        or here.number.unit in _STEPS
        or any(name == here.number.unit for name, _ in here.said.units)
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
    same = [span for name, span in here.said.units if name == here.number.unit]
    if not same and measured.span is None and thing.end > unit.end:
        return Indicated("counted_thing", thing)
    return Indicated("goes_on", same[-1]) if same else measured


def _is_thing_first(doc: Document, here: Standing, found: Lead) -> bool:
    """Whether a verb brings a measured thing: "thu hoạch 301 ha lúa"; not "diện tích lúa 301 ha"."""
    number = here.number
    if found.sort != "none" or not number.measured or number.unit in _RATES or not is_thing(doc, here):
        return False
    if not doc.shadow[here.low : found.start].strip(" ,"):
        return here.said.governs is None  # "phát hiện vi phạm 29 tỷ đồng, 4.978 ha đất": one act on both
    return not is_measure_before(doc.shadow, here.low, found.start)


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
        return Indicated("sum_of_act", act) if act else goes_on(here, subject(shadow, low, high))
    own = _measure(shadow, low, high) if found.sort == "none" else None
    own = own or subject(shadow, low, high, action=found.sort == "none" or found.verb == "được")
    own = _in_bracket(shadow, own, found.start) if own else None
    own = None if own and _NO_SUBJECT.fullmatch(shadow, *own) else own
    if own and found.sort in ("change", "share") and here.said.last and _PREPOSED.match(shadow, *own):
        own = None  # "giao 236 ha theo Quyết định 53, vượt 28 ha"
    if own and (_ORDERS.search(shadow, *own) or _ONLY_ACTS.fullmatch(shadow, *own)):
        topic = TOPIC.match(shadow, here.sentence.span.start, own.start + 1)
        own = Span(*topic.span(1)) if topic else own
    if own is None and here.said.last is None and found.verb == "tăng trưởng":
        return Indicated("subject_of_verb", Span(found.start, found.start + len(found.verb)))
    counted_before = here.said.last is not None and here.said.last.end == here.low > here.part.start
    headed = None if own else _HEADED.fullmatch(shadow, here.part.start, found.start)
    if headed and not _SAYS_WHO.search(headed["what"]):
        return Indicated("headed", Span(*headed.span("what")))
    if own is None and found.sort == "level" and counted_before and is_measure(shadow, here.part.start):
        own = subject(shadow, here.part.start, high)  # "Tổng vốn giao cho 04 dự án trọng điểm là …"
        own = own if own and own.end > here.low - 8 else None
    own = own or clause_before(shadow, here, high)
    return Indicated("subject_of_verb", own) if own else goes_on(here, announced(shadow, here))


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
    if act and here.said.last and act.start >= found.start and " " not in shadow[act.start : act.end]:
        return goes_on(here)
    return Indicated("act", act) if act else goes_on(here, announced(shadow, here))


def _count(doc: Document, here: Standing, found: Lead) -> Indicated:
    """ "ban hành 20 văn bản chỉ đạo …": the counted thing with its limits; for bare ones the act."""
    shadow, number, said = doc.shadow, here.number, here.said
    thing = counted_by(doc, here, number.unit_span, banded=True)
    if shadow.endswith(_OUT_OF, here.low, number.digits.start) and (
        main := _MAIN.search(shadow, thing.start, here.end)
    ):
        thing = Span(thing.start, min(main.start(), thing.end))  # "trong số 9 tàu cá bị hư hỏng có 8 chiếc …"
    own = subject(shadow, here.low, found.start) if number.unit in PAIRED and found.sort == "none" else None
    acted = own is None or begins_an_act(shadow, own.start) or len(shadow[slice(*own)].split()) > 3
    if number.unit in PAIRED and acted and (paired := beside_persons(doc, here, thing)):
        return Indicated("beside_persons", paired)
    bare = thing.end <= number.unit_span.end and not _SAYS_WHAT.match(shadow, *number.unit_span)
    bare = bare or shadow[slice(*thing)] in _PEOPLE
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
    if (
        found.preposition
        and not _has_with(shadow, here, found)
        and (bare or shadow.startswith(_HONOURED, number.unit_span.start))
    ):
        act = subject(shadow, here.low, found.tied, action=True)
        if act and found.preposition == "với" and not begins_an_act(shadow, act.start):
            return Indicated(
                "bare_count" if bare else "counted_thing", thing
            )  # "chăn nuôi phát triển với 45 trang trại"
        if act and not (found.preposition == "của" and _OF_SOMEBODY.match(shadow, *act)):
            return Indicated("act_on_count", act)
        if bare and said.last:
            beside = said.units and not shadow[here.low : found.tied].strip()
            things = said.governs is None and said.units and said.units[-1][0].split(" ", 1)[0] not in _EVENTS
            beside = beside and (found.preposition in ("với", "cho") or things)
            return Indicated("bare_count", thing) if beside else goes_on(here)
    governs = said.governs if said.governs and not _MEASURES.match(shadow, said.governs.start) else None
    listed = found.sort == "none" and governs is not None and before.strip(", ") in ("", "và")
    if listed and said.listing and "," not in before:
        return Indicated("in_list", governs)  # "cho 6 tập thể và 7 cá nhân có thành tích": one act on both
    return Indicated("counted_thing", thing) if not bare else _bare_count(shadow, here, found, (thing, listed))


def _has_with(shadow: str, here: Standing, found: Lead) -> bool:
    """ "Phê duyệt Đề án với 46 vị trí": a paper holds what is counted, nothing is done to it."""
    return found.preposition == "với" and _PAPER.search(shadow, here.low, found.tied) is not None


def _bare_count(shadow: str, here: Standing, found: Lead, seen: tuple[Span, bool]) -> Indicated:
    """ "xử phạt hành chính 306 trường hợp": a count without limits is of the act, or goes on with its list."""
    thing, listed = seen
    unit = here.number.unit_span
    head = _HEADED.fullmatch(shadow, here.part.start, found.start) if found.sort != "count" else None
    if head and not _SAYS_WHO.search(head["what"]):
        return Indicated("headed", Span(*head.span("what")))
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
    alone = found.sort == "none" and found.preposition is None
    own = subject(shadow, here.low, found.start) if alone else None
    own = own if own is None or shadow.startswith("tổng ", own.start) else governing_noun(shadow, own)
    if own:
        return Indicated("subject_of_verb", own)
    if shadow[unit.start : unit.end] in _BLANK or (
        found.sort == "none" and shadow[unit.start : unit.end].endswith("người")
    ):
        end = found.start + len(found.verb or "") if found.sort == "count" else found.start
        act = subject(shadow, here.low, end, action=True)
        if act and here.said.last and _NO_SUBJECT.fullmatch(shadow, *act):
            return goes_on(here)  # "biên chế giao 45 người, hiện có mặt 38 người"
        if act and thing.end > unit.end and len(shadow[slice(*act)].split()) < 3:
            return Indicated("bare_count", thing)  # "xã đón 9.800 lượt khách"
        return Indicated("act", act) if act else Indicated("bare_count", thing)
    return Indicated("bare_count", thing)

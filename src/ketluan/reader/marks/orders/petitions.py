"""Petitions: turns in which a lower unit asks a higher one for something (đề xuất, kiến nghị, đề nghị)."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.clauses.actions import next_verb
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.bodies import bodies_between
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.names.ranks import is_office, rank
from ketluan.reader.marks.orders.imperatives import is_action
from ketluan.reader.marks.speech.speech import Turn
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_ASKS = frozenset({"đề xuất", "kiến nghị", "đề nghị", "mong muốn", "mong", "xin", "bày tỏ mong muốn"})
_HIGHER = re.compile(
    r"(?:với |tới |đến |lên |được )?(?:(?:ubnd |hđnd |lãnh đạo |chủ tịch )?(?:tp\b\.?|tphcm)"
    r"|(?:các )?(?:cơ quan|ngành|cấp|đơn vị|bộ phận)(?:,)? (?:chức năng|có thẩm quyền|chính quyền|nhà nước)|nhà nước"
    r"|(?:các )?(?:cấp,(?: các)? ngành|cấp có thẩm quyền|cấp trên|bộ|ngành trung ương|sở)|trung ương"
    r"|(?:mặt trận|hội|đoàn|ngành|ban|cơ quan) cấp trên|(?:công ty )?điện lực|ngành điện"
    r"|t\.ư|(?:chính phủ, )?thủ tướng(?: chính phủ)?|chính phủ|quốc hội|ủy ban thường vụ quốc hội"
    r"|tỉnh|ubnd tỉnh|hđnd tỉnh|tỉnh ủy"
    r"|thành ủy|ubnd thành phố"
    r"|thành phố|ban thường vụ|thường trực|btv|lãnh đạo (?:tỉnh|thành phố|ubnd)|chủ tịch ubnd"
    r"|đồng chí bí thư|bí thư|giám đốc sở|ubnd (?:xã|phường)|đoàn (?:công tác|đbqh|đại biểu quốc hội|giám sát)"
    r"|ngân hàng nhà nước"
    r"|đảng ủy ubnd|(?:cấp )?chính quyền)(?!\w)"
)
_DISTRICT = re.compile(
    r"(?:với )?(?:(?:(?:ban )?thường (?:trực|vụ) )?(?:huyện|thị|quận) ủy|ubnd huyện|huyện|ubnd thị xã|lãnh đạo huyện)\b"
)
# whom those ask who live there: "Các tổ trưởng tổ dân phố kiến nghị phường …"
_VILLAGE = re.compile(
    r"\b(?:tổ dân phố|khu phố|khối phố|khu dân cư|thôn|ấp|bản|buôn|làng|xóm|tổ (?:nhân dân|tự quản)|chi (?:hội|bộ|đoàn)"
    r"|ban công tác mặt trận|hội viên|tổ trưởng|cử tri|nhân dân|người dân|bà con|hộ dân|các hộ|tiểu thương)\b"
)
# whom voters ask besides: those who meet them
_FOR_VOTERS = re.compile(
    r"(?:với |tới |đến )?(?:(?:các |tổ |đoàn |vị )*đại biểu (?:hđnd|hội đồng nhân dân|quốc hội)|kỳ họp"
    r"|(?:thường trực )?hđnd|các cấp)\b"
)
# who asks and never advises, whoever is named
_VOTERS = re.compile(r"(?:(?:các|nhiều|một số|đông đảo|đại diện) )*(?:cử tri|nhân dân|người dân|bà con)\b")
_ON_MATTERS = re.compile(r"(?:về )?(?:một số|1 số|nhiều|các|những|\d+)(?: nhóm)? (?:vấn đề|nội dung|việc)\b")
_OF_COMMUNE = re.compile(
    r"(?:với )?(?:đảng ủy(?! viên)|(?:(?:đảng ủy|ubnd|hđnd|công an|lãnh đạo|chính quyền) )?(?:(?:xã|phường|thị trấn"
    r"|đặc khu|huyện|quận)(?! hội)"
    r"|thành phố|thị xã))\b"
)
_COMMUNE = re.compile(r"\b(?:xã|phường|thị trấn|thôn|bản|tổ dân phố)\b")
# who stands above an office, named in full
_ABOVE_OFFICE = re.compile(
    rf"(?:với )?(?:(?:chủ tịch |lãnh đạo |thường trực )?{trie(words('local_authorities'))} (?:tỉnh"
    r"|thành phố|huyện|thị xã|quận|xã|phường)|(?:ban thường vụ |thường trực )?(?:tỉnh|thành|huyện|thị) ủy"
    r"|(?:giám đốc|lãnh đạo) sở)\b"
)
_OFFICE = re.compile(r"(?:phòng|trung tâm|chi cục|hạt|trạm|sở)\b")
_HEADS_OFFICE = re.compile(r"\b(?:(?:phó )?(?:giám đốc|trưởng phòng)|chi cục trưởng|hạt trưởng|trạm trưởng)\b")
_CENTRAL = re.compile(
    r"(?:với )?(?:chính phủ|thủ tướng|quốc hội|trung ương|các bộ|bộ [^\W\d_]|bộ, ngành"
    r"|ủy ban thường vụ quốc hội|ban chỉ đạo quốc gia)"
)
# "Về kiến nghị, lãnh đạo các địa phương cho rằng …"
_ON_REQUESTS = re.compile(r"(?:về|nêu) (?:các |một số |những )?(?:đề xuất|kiến nghị|đề nghị)[^,:;.]{0,40}[,:]")
_HOSTS = re.compile(
    r"(?:chính phủ|thủ tướng|bộ |ban chỉ đạo (?:quốc gia|trung ương)|ban bí thư|bộ chính trị|quốc hội"
    r"|ủy ban thường vụ quốc hội|trung ương)"
)
_CENTRAL_POST = re.compile(r"(?:phó )?thủ tướng|(?:thứ|bộ) trưởng|(?:phó )?chủ tịch (?:nước|quốc hội)|tổng bí thư")
_ABOVE = re.compile(
    r",?\s(?:với )?(?:ubnd tỉnh|ubnd thành phố|ubnd tp|trung ương|các bộ|bộ [^\W\d]|tỉnh\b"
    r"|tỉnh ủy|ban thường vụ tỉnh ủy|chính phủ|thủ tướng|quốc hội)\b"
)
_NO_ASKER = re.compile(r"\b(?:hđnd|hội đồng nhân dân|đại biểu|thứ trưởng|bộ trưởng|trung ương|chính phủ)\b")
_UNDER = re.compile(r"\b(?:giám đốc sở|(?:phó )?chủ tịch ubnd|trưởng ban|chỉ huy trưởng|cục trưởng|chi cục trưởng)\b")
_ASKS_AGAIN = re.compile(
    r"(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó|cùng đó|mặt khác|đặc biệt|trước mắt|thứ (?:hai|ba|tư|năm)"
    r"|hai là|ba là|tiếp tục|cần|đề nghị|đối với|về)\b"
)
_TELLS = re.compile(
    r"\b(?:phát biểu|thủ tướng|chủ trương|ủng hộ|hoan nghênh|ghi nhận|thống nhất|nhất trí|sẽ không"
    r"|đã (?:giao|yêu cầu|phân công))\b"
)
_COUNCIL = re.compile(r"(?:thường trực )?(?:hđnd|hội đồng nhân dân)\b")
_EXECUTIVE = re.compile(r"\b(?:ubnd|ủy ban nhân dân|sở|chi cục|ban quản lý)\b")
_PROVINCE = re.compile(r"\b(?:tỉnh|thành phố|địa phương|ubnd)\b")
_TO_ENDS = re.compile(
    r"\s*(?:,\s*)?\b(?:cần phải|cần|phải|mong|cho|xem xét|quan tâm|sớm|hỗ trợ|tiếp tục|bố trí|chỉ đạo|có|ưu tiên|đầu tư"
    r"|bổ sung|điều chỉnh|tạo|tháo gỡ|giải quyết|phê duyệt|đẩy|ban hành|hướng dẫn|kịp thời|cấp|giao|tăng"
    r"|nghiên cứu|chấp thuận|thống nhất|một số|các nội dung|về|những|đồng ý|cân đối|rà soát|phân bổ"
    r"|sửa đổi|kiến nghị|trình|kéo dài|tổ chức|thực hiện|khảo sát|đưa|mở|nâng|chuyển|xây dựng"
    r"|triển khai|ứng trước|ứng|tạm ứng|phân cấp|trích|nâng cấp|giữ lại|áp dụng|công bố|cho phép|quyết định"
    r"|thu hồi|gia hạn|miễn|tiếp nhận|thông qua|thành lập|ký|kéo|lắp|sửa|xử lý|di dời|cải tạo|làm)\b|:"
)
_LOWER = re.compile(
    r"\b(?:huyện|thị xã|xã|phường|thị trấn|thành phố|quận|đặc khu|sở|ban quản lý|địa phương|đơn vị"
    r"|doanh nghiệp|công ty|hợp tác xã|htx|cử tri|hộ|người dân|chủ đầu tư|nhà đầu tư|các ngành|hiệp hội"
    r"|trường|bệnh viện|đảng ủy|cơ sở|trung tâm|nhân dân|vùng cao|cấp ủy|thị ủy|huyện ủy|thành ủy|qlda"
    r"|nhà trường|ngư dân|nông dân|bà con)\b"
)
_LOWER_POST = re.compile(
    r"\b(?:huyện|thị xã|xã|phường|thị trấn|(?:thành phố|tp|tx)\b[. ]*(?!hà nội|hồ chí minh|hcm|đà nẵng"
    r"|hải phòng|cần thơ|huế)(?=\w)|ban quản lý|ban qlda|công ty|hợp tác xã|quận|đặc khu|huyện ủy"
    r"|thị ủy|doanh nghiệp|nhà thầu|chủ đầu tư|trường|bệnh viện)\b"
)
_CONTENT = re.compile(
    r"(?:cho chủ trương|được (?!biết|giao|phân công)|xem xét|quan tâm|hỗ trợ|bố trí|bổ sung|cấp|sớm|ưu tiên|tháo gỡ"
    r"|điều chỉnh"
    r"|phê duyệt|cho phép|đầu tư|tạo điều kiện|có cơ chế|có chính sách)\b"
)


# "mong các sở tiếp tục đồng hành cùng địa phương" wishes for nothing that can be granted
_WISHES = Sought(r"\b(?:tiếp tục )?(?:đồng hành|gắn bó|chung sức|chung tay|đoàn kết)\b[^,;]{0,50}$")


_MODAL = re.compile(r"(?:cần phải|cần|phải) ")
_MUST = re.compile(r"(?: [^\W\d]+){0,5}? (?:cần|phải|sớm)\b")


def is_petition(doc: Document, turn: Turn) -> bool:
    """Whether a turn asks something of a higher unit."""
    return belongs_to_petition(doc, turn) and (turn.opens or _asks_on(doc, turn))


def belongs_to_petition(doc: Document, turn: Turn) -> bool:
    """Whether a turn asks something of a higher unit, or goes on behind such a turn with whatever words."""
    if turn.orders or turn.verb is None or turn.block.kind == "title":
        return False
    said = doc.shadow[turn.verb.start : turn.verb.end]
    if said.startswith("mong") and _WISHES.search(doc.shadow, *turn.said):
        return False
    if not (said in _ASKS or _ON_REQUESTS.match(doc.shadow, *turn.sentence)):
        return False
    if _office_asks(doc, turn) or (upward := _asks_upward(doc, turn)):
        return True
    if upward is False:
        return False
    if not (_is_lower(doc, turn) or _is_province(doc, turn) or _asks_above(doc, turn)):
        return False
    voters = turn.subject and not said.startswith("mong") and _VOTERS.match(doc.shadow, *turn.subject)
    if not turn.opens or voters or _is_province(doc, turn):
        return True
    above = _HIGHER.match(doc.shadow, *turn.said) or _CONTENT.match(doc.shadow, *turn.said)
    group = turn.name is None and said in ("kiến nghị", "đề xuất")
    group = group or (said == "kiến nghị" and _is_lower(doc, turn))
    group = group and (is_action(doc, *turn.said) or doc.shadow.startswith(":", turn.verb.end))
    return bool(
        above
        or group
        or said == "xin"
        or (_is_commune(doc, turn) and _DISTRICT.match(doc.shadow, *turn.said))
        or (_is_village(doc, turn) and _asks_as_voter(doc, said, turn.said))
    )


def _asks_as_voter(doc: Document, verb: str, said: Span) -> bool:
    """Whether words of those who live there ask the commune or their deputies: "Cử tri đề nghị đại biểu HĐND …"."""
    low = doc.shadow
    if _OF_COMMUNE.match(low, *said) or _FOR_VOTERS.match(low, *said):
        return True
    return verb == "kiến nghị" and _ON_MATTERS.match(low, *said) is not None


def _asks_on(doc: Document, turn: Turn) -> bool:
    """Whether a sentence without a speaker of its own goes on with what was asked: "Đồng thời, bố trí …"."""
    low, (start, end) = doc.shadow, turn.said
    if end - start < (12 if turn.block.kind == "item" else 24) or _TELLS.search(low, start, end):
        return False
    if low.startswith("phản ánh ", start):
        return False
    higher = _HIGHER.match(low, start, end)
    if higher and _MUST.match(low, higher.end(), end):
        return True  # "Các cơ quan chức năng cần di dời ngay các bãi xe"
    return bool(_ASKS_AGAIN.match(low, start, end) or _CONTENT.match(low, start, end)) or is_action(doc, start, end)


# what is no field of a "Bộ" or "Sở": "đề nghị Bộ | xem xét hồ sơ"
_DOES = ("xem xét", "quan tâm", "hỗ trợ", "cho ", "sớm ", "bố trí", "hướng dẫn", "chỉ đạo", "tháo gỡ", "nghiên cứu")


def asked(doc: Document, start: int, end: int) -> tuple[Span | None, int]:
    """Who is asked (None where the words name nobody), and where the content begins."""
    found = _HIGHER.match(doc.shadow, start, end) or _DISTRICT.match(doc.shadow, start, end)
    found = found or _OF_COMMUNE.match(doc.shadow, start, end) or _FOR_VOTERS.match(doc.shadow, start, end)
    if found is None:
        above = _named_at(doc, Span(start, end))
        return above, _content_from(doc, above.end, end) if above else start
    stop = next((one for one in _TO_ENDS.finditer(doc.shadow, found.end(), end) if not _is_named(doc, one)), None)
    stops = stop.start() if stop and stop.start() - start < 120 else found.end()
    acts = next_verb(doc, found.end(), stops)
    field = acts >= 0 and doc.shadow.endswith(("bộ ", "sở "), start, acts) and not doc.shadow.startswith(_DOES, acts)
    to_end = acts if acts >= 0 and not field else stops
    to_end -= doc.text[found.end() : to_end].endswith(" ")
    to_end -= next(
        (len(word) for word in (" được", " là", " như") if doc.shadow.endswith(word, found.end(), to_end)), 0
    )
    begin = start
    for word in ("với ", "tới ", "đến ", "lên ", "được "):
        if doc.shadow.startswith(word, start):
            begin = start + len(word)
    named = next(iter(bodies_between(doc, begin, end)), None)
    if named and named.span.start == begin and to_end <= found.end() < named.span.end:
        to_end = named.span.end  # "đề nghị Sở Tài chính thẩm định …"
    return Span(begin, to_end), _content_from(doc, to_end, end)


def _content_from(doc: Document, at: int, end: int) -> int:
    """Where what is asked begins behind who is asked: "… UBND huyện cần | bố trí", "với Thủ tướng là: | …"."""
    at += next((len(word) - 1 for word in (" là:", " như:") if doc.shadow.startswith(word, at)), 0)
    while at < end and doc.text[at] in " ,:":
        at += 1
    modal = _MODAL.match(doc.shadow, at, end)
    return modal.end() if modal else at


def _is_named(doc: Document, found: re.Match[str]) -> bool:
    """Whether a word belongs to a name: "Bộ Giao thông vận tải", "Bộ xây dựng"."""
    word = doc.text[found.start() : found.end()].lstrip(" ,")
    return word[:1].isupper() or doc.shadow.endswith((" bộ", "sở"), 0, found.start())


def _is_province(doc: Document, turn: Turn) -> bool:
    """A province asks the centre: "Tỉnh A kiến nghị Chính phủ …", or its leaders ask at the centre's meeting."""
    if turn.subject is None:
        return False
    who = f"{doc.shadow[slice(*turn.subject)]} {doc.marks(cast).titles(turn.name) if turn.name else ''}"
    if not _PROVINCE.search(who):
        return False
    if _CENTRAL.match(doc.shadow, *turn.said):
        return True
    return turn.name is None and _hosts_the_centre(doc)


def _hosts_the_centre(doc: Document) -> bool:
    """Whether the State's or the Party's centre holds the meeting, or one of its leaders chairs it."""
    meeting = doc.marks(session)
    if meeting.body and _HOSTS.match(meeting.body.lower()):
        return True
    chairs = (doc.marks(cast).named(name) for name in meeting.chairs)
    return any(_CENTRAL_POST.match(post.text.lower()) for chair in chairs if chair for post in chair.posts)


def _asks_above(doc: Document, turn: Turn) -> bool:
    """An official asks the province's executive or the centre by name: "Giám đốc Sở A đề nghị UBND tỉnh …"; a guest
    from the centre and a member of the Council do not ask, they advise."""
    if _asks_the_council(doc, turn):
        return True
    if turn.name is None or turn.verb is None or not _ABOVE.match(doc.shadow, turn.verb.end):
        return False
    posts = doc.marks(cast).titles(turn.name)
    return bool(_UNDER.search(posts)) and not _NO_ASKER.search(posts)


def _asks_the_council(doc: Document, turn: Turn) -> bool:
    """The executive asks the Council: "Giám đốc Sở A kiến nghị HĐND tỉnh …"."""
    if not _COUNCIL.match(doc.shadow, *turn.said):
        return False
    posts = doc.marks(cast).titles(turn.name)
    return "hđnd" not in posts and "hội đồng nhân dân" not in posts and bool(_EXECUTIVE.search(posts))


def _office_asks(doc: Document, turn: Turn) -> bool:
    """An office asks those above it: "Giám đốc Bệnh viện đề nghị UBND huyện …", "Phòng đề xuất Giám đốc Sở"."""
    if not turn.opens or not _ABOVE_OFFICE.match(doc.shadow, *turn.said):
        return False
    if turn.name is None:
        return turn.subject is not None and bool(_OFFICE.match(doc.shadow, *turn.subject))
    posts = doc.marks(cast).titles(turn.name)
    return bool(_HEADS_OFFICE.search(posts)) and "hđnd" not in posts and "hội đồng nhân dân" not in posts


_LONGEST_NAME = 90
_CALLED = 10  # "hội viên", "cử tri" and the like before a name


def _asks_upward(doc: Document, turn: Turn) -> bool | None:
    """Whether a unit asks one by name that stands above it ("Ban CHQS huyện đề xuất UBND huyện …"), False where an
    office asks one beside it, None where the names do not tell."""
    above = _named_at(doc, turn.said) if turn.opens and turn.subject is not None else None
    if above is None or turn.subject is None:
        return None
    posts = doc.marks(cast).titles(turn.name)
    if _NO_ASKER.search(posts):
        return None
    asker, higher = rank(f"{doc.shadow[slice(*turn.subject)]} {posts}"), rank(doc.shadow[slice(*above)])
    if asker is None or higher is None:
        return None
    return True if higher < asker else False if higher == asker and is_office(asker) else None


def _named_at(doc: Document, said: Span) -> Span | None:
    """The body whose name words begin with, None where they begin with none."""
    start = said.start + len("với ") * doc.shadow.startswith("với ", said.start)
    named = next(iter(bodies_between(doc, start, min(said.end, start + _LONGEST_NAME))), None)
    if named and named.span.start == start:
        return named.span
    level = _LEVEL_ALONE.match(doc.shadow, start, said.end)
    return span_of(level.span()) if level else None


# "Bí thư Thành ủy đề xuất tỉnh bổ sung vật tư", not "đề xuất xã hội hóa", "đề nghị xã Tà Sìn …"
_LEVEL_ALONE = re.compile(
    r"(?:tỉnh|thành phố|huyện|xã|phường)"
    r"(?= (?:sớm |tiếp tục |quan tâm |cần )*(?:bổ sung|hỗ trợ|bố trí|cấp|cho|đầu tư|xem xét|chỉ đạo|ban hành|tháo gỡ"
    r"|điều chỉnh|hướng dẫn|có|tăng cường|quan tâm)\b)"
)


def _is_commune(doc: Document, turn: Turn) -> bool:
    return turn.subject is not None and bool(_COMMUNE.search(doc.shadow, *turn.subject))


def _is_village(doc: Document, turn: Turn) -> bool:
    if turn.subject is None:
        return False
    called = 0 if turn.name is None else _CALLED  # "Cử tri | Lò Văn A"
    return _VILLAGE.search(doc.shadow, max(0, turn.subject.start - called), turn.subject.end) is not None


def _is_lower(doc: Document, turn: Turn) -> bool:
    if turn.name is None:
        return turn.subject is not None and bool(
            _LOWER.search(doc.shadow, *turn.subject) or _VILLAGE.search(doc.shadow, *turn.subject)
        )
    posts = doc.marks(cast).titles(turn.name)
    if turn.subject is not None:
        # "Hội viên A", "Tiểu thương B", "ông A, đại diện Hiệp hội Doanh nghiệp tỉnh"
        called, told = max(0, turn.subject.start - _CALLED), turn.subject.end
        if turn.verb and told < turn.verb.start < told + _LONGEST_NAME and doc.shadow.startswith(",", told):
            told = turn.verb.start
        posts += " " + doc.shadow[called:told]
    return bool(_VILLAGE.search(posts) or _LOWER_POST.search(posts))

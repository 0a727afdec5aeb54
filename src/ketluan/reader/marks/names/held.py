"""Which post belongs to which person: posts before the name, behind it, shared by a list, said once more in short."""

from __future__ import annotations

import re
from bisect import bisect_left

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.names import Name, names
from ketluan.reader.marks.names.places import KNOWN
from ketluan.reader.marks.names.posts import Post, posts
from ketluan.reader.marks.names.spelled import plain_words
from ketluan.reader.model import Shape, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.ranges import first_from
from ketluan.vietnamese.letters import shadow


class Held(Shape, frozen=True, gc=False):
    """A post of a person, as first written in full: ``text`` quotes ``span``; ``title`` and ``unit`` are its parts."""

    text: str
    title: str
    unit: str
    span: Span


class Chain(Shape, frozen=True, gc=False):
    """Posts that follow each other with a comma or a dash only."""

    posts: tuple[Post, ...]

    @property
    def start(self) -> int:
        return self.posts[0].span.start

    @property
    def end(self) -> int:
        return self.posts[-1].span.end


class Bearing(Shape, frozen=True, gc=False):
    """One name with the chains that stand before and behind it; ``shared`` posts come from the head of its list."""

    name: Name
    before: Chain | None
    behind: Chain | None
    shared: tuple[Post, ...]


_NEXT_POST = re.compile(
    r"(?:, {0,2}| - | -|- |-)(?:kiêm )?\Z|,? kiêm (?:chức )?\Z"
    r"|,? (?:được bầu |được bổ nhiệm |tái )?(?:giữ|trúng cử) chức(?: vụ| danh)? \Z"
)
_TO_NAME = re.compile(
    r" {0,2}(?:(?:, |: |- )?(?:các )?(?:đồng chí|đ/c|ông, bà|ông|bà|(?:đại|thượng|trung|thiếu) (?:tá|tướng|úy)):? )?"
    r"|: ?| ?- ?\Z"
)
_FROM_NAME = re.compile(
    r"(?:, thành viên (?:đoàn|tổ)(?: [^\W\d]+){0,2}(?=,))?(?: \([^()]{2,30}\))? ?(?:[-,(|:]|\t)? *(?:(?:hiện "
    r"|đang |hiện đang |tiếp tục |(?:tiếp tục |đã |vừa )?được (?:tín nhiệm )?(?:bầu|bầu lại|bổ nhiệm|chỉ định|phân công"
    r"|điều động|luân chuyển) )?(?:là|làm|(?:tái )?trúng cử(?: chức danh)?|giữ chức(?: vụ| danh)?"
    r"|với vai trò) )?"
    r"(?:nay là )?\Z"
)
# "Báo cáo với Chủ tịch UBND tỉnh, ông A, Giám đốc Sở B …": whom one speaks to is another
_SPOKEN_TO = re.compile(r"(?:với|báo cáo|trình|mời|giúp|thưa|gửi|kiến nghị|đề nghị) (?:đồng chí )?\Z")
# "giao Phó Chủ tịch UBND tỉnh A làm tổ trưởng" is an order, "do A làm Trưởng đoàn" a fact
_APPOINTS = re.compile(r"(?:giao|phân công|cử|đề nghị|chỉ định)(?!\w)[^.;]*\Z")
_AND = re.compile(r" và (?:đồng chí |ông |bà |đ/c )?")
_LIST_GAP = re.compile(
    r"[,;]? *(?:và |cùng )?(?:các )?(?:đồng chí|ông|bà|đ/c|(?:đại|thượng|trung|thiếu) (?:tá|tướng|úy))? ?\Z"
)
_ADDRESSED = re.compile(r"(?:đồng chí|đ/c|ông|bà) ")
_MOST_POSTS = 30
_MOST_JOINED = 36  # letters: ", được bổ nhiệm giữ chức vụ "
_LEVELS = frozenset(tuple(level.split()) for level in words("levels"))
_CENTRAL = re.compile(r"(?:phó )?thủ tướng|(?:bộ|thứ) trưởng|tổng bí thư|chủ tịch (?:nước|quốc hội)")
_OF_GOVERNMENT = re.compile(r"(?:phó )?thủ tướng\Z")  # whose body needs no word
_LOCAL_HEAD = re.compile(rf"(?:phó )?(?:bí thư (?:tỉnh|thành) ủy|chủ tịch {trie(words('local_authorities'))})")
_CAPACITY = re.compile(r"(?:KT|TL|TM|TUQ|K/T|T/L|T/M)\s*\.?\s*\Z")
_COLUMN = re.compile(r" {3,}|\t| \| ")
_VISITING = re.compile(r"trưởng đoàn(?: (?:công tác|kiểm tra|giám sát|khảo sát).*)?\Z")


def _chains(doc: Document) -> list[Chain]:
    """The posts of the text, neighbours joined."""
    out: list[Chain] = []
    group: list[Post] = []
    written = doc.marks(names)
    begun, ended = {name.span.start for name in written}, {name.span.end for name in written}
    central = False  # "báo cáo Thủ tướng, Bí thư Thành ủy A": nobody is of the Government and at the head of a province
    for post in doc.marks(posts):
        joined = bool(group) and (
            _joined(doc, group[-1].span.end, post.span.start) or _parted(doc, group, post, begun, ended)
        )
        if group and (not joined or (central and _LOCAL_HEAD.match(doc.shadow, *post.span))):
            out.append(Chain(tuple(group)))
            group, central = [], False
        group.append(post)
        central = central or _CENTRAL.match(doc.shadow, *post.span) is not None
    if group:
        out.append(Chain(tuple(group)))
    return out


_NEXT_PERSON = re.compile(r"[;,] (?:(?:các )?đồng chí:? |ông |bà |đ/c )?")


def _parted(doc: Document, group: list[Post], post: Post, begun: set[int], ended: set[int]) -> bool:
    """ "A, Ủy viên Ban Thường vụ Tỉnh ủy; | Phó Chủ tịch HĐND tỉnh; B, …": a semicolon inside what one person is."""
    if doc.shadow[group[-1].span.end : post.span.start] != "; " or group[0].span.start - 2 not in ended:
        return False
    ends = doc.marks(post_ends)
    at = post.span.end
    while follows := _NEXT_PERSON.match(doc.shadow, at):
        if follows.end() in begun:
            return True
        if follows.end() not in ends:
            return False
        at = ends[follows.end()]
    return False


def post_ends(doc: Document) -> dict[int, int]:
    """Where a post begins → where it ends."""
    return {post.span.start: post.span.end for post in doc.marks(posts)}


def _joined(doc: Document, end: int, start: int) -> bool:
    return start - end <= _MOST_JOINED and bool(_NEXT_POST.match(doc.shadow[end:start]))


def bearings(doc: Document) -> tuple[Bearing, ...]:
    """Each full name of the text with the posts around it."""
    found = doc.marks(names)
    starts = [name.span.start for name in found]
    before: dict[int, Chain] = {}
    behind: dict[int, Chain] = {}
    for chain in _chains(doc):
        at = bisect_left(starts, chain.start)
        follows = at < len(found) and _leads_to(doc, chain, found[at])
        if follows and (at == 0 or not _takes_back(doc, found[at - 1], chain, at - 1 in before)):
            before[at] = chain
        elif at > 0 and _belongs_to(doc, found[at - 1], chain):
            behind[at - 1] = chain
    shared = _shared(doc, found, before, behind)
    for at, name in enumerate(found):
        if at not in before and (post := _signing_post(doc, name)):
            before[at] = Chain((post,))
    return tuple(Bearing(name, before.get(at), behind.get(at), shared.get(at, ())) for at, name in enumerate(found))


def _signing_post(doc: Document, name: Name) -> Post | None:
    """The post that is printed above a signature; "KT. CHỦ TỊCH" says for whom, not what, the signer is."""
    block = doc.block_at(name.span.start)
    if block is None or block.kind not in ("signature", "recipients"):
        return None
    last = first_from(doc.marks(posts), name.span.start)
    for post in reversed(doc.marks(posts)[max(0, last - 8) : last]):
        home = doc.block_at(post.span.start)
        if home is None or home.kind not in ("signature", "recipients"):
            return None
        before = doc.text[home.span.start : post.span.start]
        printed = home.kind == "signature" or _COLUMN.search(before)  # "- CT và các PCT UBND tỉnh;" receives, signs not
        if printed and post.text.isupper() and not _CAPACITY.search(before):
            return post
    return None


def _leads_to(doc: Document, chain: Chain, name: Name) -> bool:
    gap = name.span.start - chain.end
    if doc.shadow[chain.end : chain.end + 1] == "," and _SPOKEN_TO.search(
        doc.shadow, max(0, chain.start - 14), chain.start
    ):
        return False
    return 0 <= gap <= 24 and bool(_TO_NAME.fullmatch(doc.shadow[chain.end : name.span.start]))


def _belongs_to(doc: Document, name: Name, chain: Chain) -> bool:
    gap = chain.start - name.span.end
    if not 0 <= gap <= 30 or not _FROM_NAME.match(doc.shadow[name.span.end : chain.start]):
        return False
    appointed = "làm " in doc.shadow[name.span.end : chain.start]
    return not (appointed and _APPOINTS.search(doc.shadow, max(0, name.span.start - 60), name.span.start))


def _takes_back(doc: Document, name: Name, chain: Chain, titled: bool) -> bool:
    """ "A, Phó Bí thư Tỉnh ủy, đồng chí B": only a comma leads on to B, so the chain is A's."""
    return not titled and doc.shadow[chain.end : chain.end + 1] != " " and _belongs_to(doc, name, chain)


def _shared(
    doc: Document, found: tuple[Name, ...], before: dict[int, Chain], behind: dict[int, Chain]
) -> dict[int, tuple[Post, ...]]:
    """ "các Phó Chủ tịch UBND tỉnh: A, B, C": the head of a list gives its post to all of it."""
    out: dict[int, tuple[Post, ...]] = {}
    for first, chain in before.items():
        if not chain.posts[0].many:
            continue
        at = first + 1
        commas = False
        plain = not _ADDRESSED.search(doc.shadow, chain.end, found[first].span.start)
        while at < len(found) and at not in before:
            last = behind[at - 1].end if at - 1 in behind else found[at - 1].span.end
            gap = doc.shadow[last : found[at].span.start]
            anew = plain and gap.startswith(";") and _ADDRESSED.search(gap)  # "…: A - …, B - …; đồng chí C - …"
            if anew or not _LIST_GAP.fullmatch(gap) or (commas and gap.startswith(";")):  # "các Phó Giám đốc: A, B; C"
                break
            commas = commas or (gap.startswith(",") and at - 1 not in behind)
            out[at] = chain.posts
            at += 1
    for last, chain in behind.items():  # "ông A và bà B, Phó Chủ tịch HĐND tỉnh"
        first = last - 1
        bare = first >= 0 and not {first, last} & before.keys() and first not in behind and first not in out
        gap = doc.shadow[found[first].span.end : found[last].span.start] if bare else ""
        if bare and (_AND.fullmatch(gap) or (gap == ", " and _in_row(doc, found[first], found[last], chain))):
            out[first] = chain.posts
    return out


def _in_row(doc: Document, first: Name, last: Name, chain: Chain) -> bool:
    """ "…; Hà Sỹ A, Hoàng Thị B - Phó Trưởng Ban": two between semicolons, their post behind the second."""
    before = doc.shadow[max(0, first.span.start - 2) : first.span.start].strip()
    marks = ("-", ",") if before == ";" else ("-",) if before == ":" else ()
    return doc.shadow[last.span.end : chain.start].strip() in marks


def posts_held(doc: Document) -> dict[str, tuple[Held, ...]]:
    """The persons' names in order of appearance, each with its posts."""
    people: dict[str, list[Held]] = {}
    for bearing in doc.marks(bearings):
        held = people.setdefault(full_name(doc, bearing.name.text), [])
        for post in _posts_of(doc, bearing):
            _add(held, Held(post.text, post.title, post.unit, post.span))
    return {name: tuple(held) for name, held in people.items()}


def _posts_of(doc: Document, bearing: Bearing) -> list[Post]:
    """The posts of one place; to lead a visiting delegation is an office only where the text says "làm Trưởng đoàn"."""
    found = [*bearing.shared]
    for chain in (bearing.before, bearing.behind):
        found += chain.posts if chain else ()
    return [
        post
        for post in found
        if not _VISITING.match(doc.shadow, *post.span) or doc.shadow.endswith("làm ", 0, post.span.start)
    ]


def full_name(doc: Document, text: str) -> str:
    """The name under which a person is kept: the longest that ends alike ("Xuân Anh" → "Nguyễn Xuân Anh")."""
    return doc.marks(_full_names).get(text, text)


def _full_names(doc: Document) -> dict[str, str]:
    folded = {name.text: " ".join(doc.shadow[slice(*name.span)].split()) for name in doc.marks(names)}
    written: dict[str, str] = {}
    for text in sorted(folded, key=str.isupper):  # "Nguyễn Văn An" before "NGUYỄN VĂN AN"
        written.setdefault(folded[text], text)
    longer: dict[str, list[str]] = {}
    for low, text in written.items():
        syllables = low.split()
        for cut in range(1, len(syllables) - 1):
            longer.setdefault(" ".join(syllables[cut:]), []).append(text)
    out = {}
    for text, low in folded.items():
        whole = longer.get(low, ())
        out[text] = whole[0] if len(whole) == 1 else written[low]
    return out


def _add(held: list[Held], post: Held) -> None:
    for at, other in enumerate(held):
        if same_post(other, post):
            if len(plain_words(post.text)) > len(plain_words(other.text)) and _is_short(other):
                held[at] = post
            return
    if len(held) < _MOST_POSTS:
        held.append(post)


def _is_short(post: Held) -> bool:
    """Whether a post lacks its body ("Chủ tịch", "Chủ tịch Hà Nội") or its level ("Chủ tịch UBND")."""
    if _OF_GOVERNMENT.match(shadow(post.title)):
        return False
    unit = plain_words(post.unit)
    return len(unit) < 2 or unit in _LEVELS or unit[-2:] == ("nhân", "dân") or " ".join(unit) in KNOWN


def same_post(one: Held | Post, other: Held | Post) -> bool:
    """Whether two writings may mean one post: "Phó Tổng KTNN" and in full; "Bí thư", "Bí thư Tỉnh ủy"."""
    left, right = plain_words(one.text), plain_words(other.text)
    if len(left) > len(right):
        left, right, one, other = right, left, other, one
    if left == right[: len(left)]:
        return True
    short_title, long_title = plain_words(one.title), plain_words(other.title)
    if short_title != long_title[: len(short_title)]:
        return False
    unit, longer = _without_level(plain_words(one.unit)), plain_words(other.unit)
    if not unit or longer[: len(unit)] == unit:
        return True
    if not longer:
        return False
    return (unit[-1] == longer[-1] or unit in _LEVELS) and _in_order(unit, longer)


def _without_level(unit: tuple[str, ...]) -> tuple[str, ...]:
    """ "Sở Tài chính thành phố" and "Sở Tài chính Đà Nẵng" may be one."""
    if len(unit) > 2 and unit[0] not in ("ủy", "hội"):
        if unit[-2:] == ("thành", "phố"):
            return unit[:-2]
        if unit[-1] == "tỉnh":
            return unit[:-1]
    return unit


def _in_order(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    rest = iter(many)
    return all(word in rest for word in few)

"""Who is worked with, in full words: "làm việc với Ban Thường vụ Đảng ủy các xã A, B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.meeting.convened import HOLDS, WITH, WORKED, free_bodies, meets
from ketluan.reader.marks.meeting.openings import opening
from ketluan.reader.marks.names.bodies import Body
from ketluan.reader.marks.names.capitals import run_at
from ketluan.reader.marks.names.in_full import in_full, level_of
from ketluan.reader.marks.names.places import PROVINCES, is_place
from ketluan.reader.marks.names.spelled import spelled_out
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import sentences
from ketluan.vietnamese.letters import shadow

_MET = re.compile(r"(?:(?:tại|trong|phát biểu tại|kết luận) (?:buổi|cuộc) |sau đó, [^.;]{0,80}?)?làm việc với ")
_LEVEL = re.compile(rf"(?<!\w)(?:các )?({trie(words('levels'))}|tp\.?) ")
_PLACE_GAP = re.compile(r",? và |, ")
# who is met with may stand behind who stands for it ("lãnh đạo các sở và UBND huyện")
_LIST_GAP = re.compile(
    r"[\s,;]*(?:(?:và|cùng|với) )?(?:(?:tập thể )?(?:lãnh đạo|đại diện|các đồng chí|đại biểu) )?(?:của )?(?:các )?\Z"
)
_STOP = re.compile(r" (?:về|để|nhằm|do|sau khi|trong|trước|nghe|xung quanh|đánh giá)(?!\w)|[.;:\n]")
_BARE = re.compile(rf"(?:thường trực )?(?:đảng ủy|{trie(words('local_authorities'))})")
_HOME = re.compile(r" (?:các )?(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã) \S.*\Z")


def counterparts(doc: Document) -> tuple[str, ...]:
    """The bodies that are worked with, in full."""
    found = doc.marks(opening)
    if found.span is None:
        return ()
    if found.kind == "inspection":
        return tuple(dict.fromkeys(body for span in _met(doc) for body in _worked_with(doc, span)))
    if found.kind == "working_session":
        for span in (found.span, found.title):
            if span and (worked := _worked_with(doc, span)):
                return worked
        return ()
    partner = WITH.search(doc.shadow, *found.span)
    holds = partner and HOLDS.search(doc.shadow, partner.end(), found.span.end)
    if partner and holds:
        return _listed(doc, partner.end(), holds.start())
    return ()


def _met(doc: Document) -> Iterator[Span]:
    """The sentences of a report on a trip that begin with whom one worked with on the way."""
    for block, spans in doc.marks(sentences):
        if block.kind not in ("caption", "title", "heading"):
            yield from (span for span in spans if _MET.match(doc.shadow, *span))


def _worked_with(doc: Document, span: Span) -> tuple[str, ...]:
    verb = WORKED.search(doc.shadow, *span)
    if verb is None:
        return ()
    several = _SEVERAL.match(doc.shadow, verb.end(), span.end)
    stop = _STOP.search(doc.shadow, several.end() if several else verb.end(), span.end)
    return _listed(doc, verb.end(), stop.start() if stop else span.end)


# "làm việc với các tỉnh, thành phố: A, B", "với các xã: A, B"
_SEVERAL = re.compile(r"(?:các )?(tỉnh|huyện|xã|phường)(?:, (?:thành phố|phường|thị xã|đặc khu|thị trấn))?: ")


def _named_places(doc: Document, level: str, at: int, end: int) -> Iterator[Body]:
    """The places of a list; a province's level is that of its day, of others it is the list's."""
    run = run_at(doc.text, at)
    while run is not None and run.end <= end:
        name = doc.text[run.start : run.end]
        yield Body(Span(run.start, run.end), f"{level_of(doc, name) if level == 'tỉnh' else level} {name}")
        gap = _PLACE_GAP.match(doc.shadow, run.end, end)
        run = run_at(doc.text, gap.end()) if gap else None


def _places(doc: Document, start: int, end: int) -> Iterator[Body]:
    """Places that are worked with: "huyện Mường Hin", "các tỉnh A, B và C" (each with the word of its level)."""
    shadow, text = doc.shadow, doc.text
    if named := _SEVERAL.match(shadow, start, end):
        yield from _named_places(doc, named[1], named.end(), end)
        return
    for level in _LEVEL.finditer(shadow, start, end):
        run, at, word = run_at(text, level.end()), level.start(1), text[level.start(1) : level.end(1)]
        several = False
        while run is not None and run.end <= end:
            yield Body(Span(at, run.end), f"{word} {text[run.start : run.end]}")
            gap = _PLACE_GAP.match(shadow, run.end, end)
            run = run_at(text, gap.end()) if gap else None
            several = several or bool(level[0].startswith("các ")) or bool(run and is_place(doc, run, len(run.starts)))
            if run is None or not several:
                break
            at = run.start


# "HĐND, UBND huyện Đồng Lâm" are two who are worked with
_TWO = re.compile(r"(HĐND|Hội đồng nhân dân)(?:, | và | - )(UBND|(?:Ủy|Uỷ) ban nhân dân)( .+)")


def _apart(body: Body) -> list[Body]:
    two = _TWO.fullmatch(body.text)
    if two is None:
        return [body]
    start, end = body.span
    cut = start + two.start(2)
    return [Body(Span(start, start + two.end(1)), two[1] + two[3]), Body(Span(cut, end), two[2] + two[3])]


# "Ban Thường vụ Đảng ủy các xã | A, B và C" are three
_OF_EACH = re.compile(r"(.+) các (tỉnh|huyện|xã|phường|thị trấn|đặc khu) (\S.*)")
_MORE_PLACES = re.compile(r", | và ")


def _each(text: str) -> list[str]:
    several = _OF_EACH.fullmatch(text)
    if several is None:
        return [text]
    return [f"{several[1]} {several[2]} {place}" for place in _MORE_PLACES.split(several[3])]


def _homes(named: list[Body]) -> dict[Span, str]:
    """Where bodies are that leave it to the next to say: "Đảng ủy, | UBND xã Mường Pồn"."""
    home = ""
    homes: dict[Span, str] = {}
    for body in sorted(named, reverse=True):
        if _BARE.fullmatch(shadow(body.text)):
            homes[body.span] = home
        else:
            home = found[0] if (found := _HOME.search(body.text)) else ""
    return homes


_SERVES = re.compile(r"Trung tâm [Pp]hục vụ [Hh]ành chính công")  # which has people of its own to be worked with
_PROVINCES = frozenset(PROVINCES)
_ABOVE = {"tỉnh": "xã phường huyện đặc khu thị trấn thị xã", "huyện": "xã thị trấn", "thành phố": "xã phường đặc khu"}


def _holds(place: str, before: str) -> bool:
    """Whether a place is the one above that which was named right before it."""
    level = next((level for level in _ABOVE if place.lower().startswith(f"{level} ")), "")
    near = before[-60:].rsplit(",", 1)[-1]
    return bool(level) and any(f" {low} " in near for low in _ABOVE[level].replace("đặc khu", "đặc-khu").split())


def _of_more_provinces(doc: Document, body: Body, end: int) -> Iterator[tuple[str, int]]:
    """ "Ban Thường vụ Tỉnh ủy Bắc Lâm, | Hà Sơn": the like bodies of the provinces that follow, and where each ends."""
    low = shadow(body.text).split()
    syllables = next((count for count in (2, 3) if " ".join(low[-count:]) in _PROVINCES), 0)
    own = " ".join(body.text.split()[:-syllables]) if syllables else ""
    at = body.span.end
    while own:
        gap = _PLACE_GAP.match(doc.shadow, at, end)
        run = run_at(doc.text, gap.end()) if gap else None
        if run is None or doc.shadow[run.start : run.end] not in _PROVINCES:
            return
        at = run.end
        yield f"{own} {doc.text[run.start : run.end]}", at


def _listed(doc: Document, start: int, end: int) -> tuple[str, ...]:
    out: list[str] = []
    several = _SEVERAL.match(doc.shadow, start, end)
    edge = several.end() if several else start
    named = free_bodies(doc, start, end)
    inside = [body.span for body in named]
    named += [place for place in _places(doc, start, end) if not any(a <= place.span.start < b for a, b in inside)]
    places = {place.span for place in named[len(inside) :]}
    homes = _homes(named)
    for body in sorted(part for one in named for part in _apart(one)):
        if not _LIST_GAP.match(doc.shadow[edge : body.span.start]) or not (meets(body) or _SERVES.match(body.text)):
            break
        if body.span in places and doc.shadow[edge : body.span.start] == ", " and _holds(body.text, doc.shadow[:edge]):
            edge = body.span.end  # "Đảng ủy xã Mỹ Lộc, | tỉnh Tây Ninh"
            continue
        text = body.text + homes.get(body.span, "")
        out += [spelled_out(body.text)] if body.span in places else [in_full(doc, one) for one in _each(text)]
        edge = body.span.end
        for more, stop in () if body.span in places else _of_more_provinces(doc, body, end):
            out.append(in_full(doc, more))
            edge = stop
    return tuple(dict.fromkeys(out))

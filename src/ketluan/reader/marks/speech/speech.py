"""Speech: the turns of all speakers through a document, carried across sentences, paragraphs and captions.

A turn is a stretch of one sentence that one speaker says. A paragraph that follows a conclusion and names no new
speaker goes on with the same one; a caption between two paragraphs does not end a speech.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec.structs import replace

from ketluan.reader.marks.clauses.addressees import begins
from ketluan.reader.marks.meeting.periphrases import meant
from ketluan.reader.marks.meeting.session import session
from ketluan.reader.marks.names.in_full import in_full
from ketluan.reader.marks.names.people import cast
from ketluan.reader.marks.speech.ahead import tasks_ahead
from ketluan.reader.marks.speech.frames import ACTS, Frame, frames, opens_at
from ketluan.reader.marks.speech.heads import (
    hands_over,
    heads_conclusion,
    is_recital,
    sets_tasks,
    tells_how_things_stand,
)
from ketluan.reader.marks.speech.in_turn import speakers_in_turn
from ketluan.reader.marks.speech.openers import THE_BODY
from ketluan.reader.marks.speech.powers import STRONG, Powers
from ketluan.reader.marks.speech.sections import (
    CONCLUDES,
    TASKS_SET,
    concluded_points,
    enclosing_points,
    is_title,
    requirements,
    sections,
)
from ketluan.reader.marks.speech.tagged import STARTS, tagged
from ketluan.reader.marks.speech.turning import ASIDE, MEETING_TOLD, REPORT, SAYS_NOTHING, WORK, is_lined
from ketluan.reader.marks.speech.voices import ANYONE, Voice
from ketluan.reader.model import Block, Shape, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.points import belongs
from ketluan.reader.text.quotes import open_quote
from ketluan.reader.text.sentences import sentences

_SETTING = re.compile(r"(?:để|đối với|về|trong|trước|với|nhằm|từ|tại|theo|sau|riêng|qua|nhấn mạnh|trên cơ sở)\b")
_BESIDES = re.compile(r"(?:còn |riêng |trong khi đó, |cũng theo )?")
_PRONOUNS = frozenset({"đồng chí", "ông", "bà"})
_AGREES = frozenset({"đồng ý", "nhất trí", "thống nhất", "cơ bản đồng ý", "cơ bản thống nhất"})


class Turn(Shape, frozen=True, gc=False):
    """What one speaker says in (part of) one sentence.

    ``name``: the person, None for a group, a body or nobody named; ``subject``: the words for a group or body;
    ``verb``: the verb of saying in force, None where the document itself speaks; ``act``: order, stress, say, praise,
    charge (a body concludes, and its points may tell or charge), on (a lined report goes on with what one says);
    ``orders``: whether this speaker's words may be orders; ``sentence``: the whole
    sentence that the words stand in; ``opens``: a verb of saying stands right before the words.
    """

    name: str | None
    subject: Span | None
    verb: Span | None
    act: str
    said: Span
    block: Block
    sentence: Span
    opens: bool
    orders: bool


_LONG_QUOTE = 900


def turns(doc: Document) -> tuple[Turn, ...]:
    """All turns, in the order of the text."""
    return tuple(_Reader(doc).read())


class _Reader:
    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.powers = Powers(doc)
        self.concluders = self.powers.concluders
        self.official = doc.marks(has_letterhead)
        self.voice: Voice | None = None
        self.base: Voice | None = None  # who speaks through the points of an official document
        self.turns: list[Turn] = []
        self.charge: Voice | None = None  # a body that concludes, whose points may tell others
        self.concluded = doc.marks(concluded_points)
        self.headed = False  # whether a heading of a report gave the voice in force
        self.plain = False  # whether that conclusion has no numbered points, so that its paragraphs may
        self.colon = False
        self.spans = [span for _, spans in doc.marks(sentences) for span in spans]
        self.chairs = frozenset(doc.marks(session).concluders)
        self.lined = not self.official and is_lined(doc)
        self.quote: int | None = None  # where a quotation that runs over lines began
        self.opening = False  # whether the voice in force opens the meeting
        self.listed_under: str | None = None
        self.paused: tuple[Voice | None, str] | None = None  # who spoke before a point that reports, its number
        self.listing = False  # points under a lead-in that names who is told: "đề nghị Đảng ủy A:"

    def read(self) -> list[Turn]:
        assigns, requires = self.doc.marks(sections), self.doc.marks(requirements)
        for block, spans in self.doc.marks(sentences):
            if block.kind == "caption":
                kept, self.voice = self.voice, None
                self.block(block, spans)
                self.voice = kept
                continue
            if block.kind == "title":
                continue
            if block.kind == "heading" and not self.official and self.under_conclusion(block):
                continue
            if block.kind == "heading" and not block.number:
                if block.span.start in assigns:
                    self.enter(block, assigns[block.span.start])  # "NHIỆM VỤ TRỌNG TÂM THÁNG 12"
                continue
            self.enter(block, assigns.get(block.span.start))
            if block.span.start in requires:
                continue
            if self.official and (is_title(self.doc, block) or is_recital(self.doc, block)):
                self.voice = self.base or self.voice
                continue
            self.block(block, spans)
            self.colon = self.doc.text[block.span.end - 1] == ":" or (self.colon and block.kind == "item")
        return self.turns

    def under_conclusion(self, block: Block) -> bool:
        """Whether a heading of a report hands the floor over: "IV. Kết luận của đồng chí Chủ tịch UBND phường"."""
        said = heads_conclusion(self.doc, block)
        if said is not None:
            self.voice = Voice(*said, "order", True, True)
        elif self.headed:
            self.voice = None
        self.headed = said is not None
        return self.headed

    def enter(self, block: Block, assigns: bool | None) -> None:
        """Whether the speaker before goes on into this paragraph."""
        if assigns is not None and (self.official or block.kind != "item" or self.voice is None):
            self.voice = (self.base or ANYONE) if assigns else None
            self.charge = self.charge if assigns else None
            return
        if self.official and self.reports(block):
            return
        if self.voice and self.voice.name is None and self.voice.subject and self.base and self.base.name:
            self.voice = self.base  # "Thường trực HĐND tỉnh yêu cầu …" ends with its paragraph
            return
        if self.voice is None and not self.official and tasks_ahead(self.doc, block):
            self.voice = ANYONE
        if self.voice is None or (block.kind == "item" and self.voice.orders) or self.colon:
            return
        says = self.voice.act in ("say", "praise") and not (self.lined or self.voice.name in self.chairs)
        ends = says or not self.voice.orders or self.opening
        if self.official and ends:
            self.voice = self.base
        elif not self.official and (ends or MEETING_TOLD.match(self.doc.shadow, block.span.start)):
            self.voice = ANYONE if tasks_ahead(self.doc, block) else None

    def reports(self, block: Block) -> bool:
        """Whether a point tells how things stand; the next that is not under it is the speaker's again."""
        if self.paused and block.number and not belongs(block.number, self.paused[1]):
            self.voice, self.paused = self.paused[0], None
        if self.voice is None or not self.voice.orders or not tells_how_things_stand(self.doc, block):
            return False
        self.paused = (self.voice, block.number or "")
        self.voice = None
        return True

    def take_up(self, block: Block) -> None:
        """The body that concludes speaks in the points below its conclusion."""
        concludes = self.concluded.get(block.span.start)
        if concludes and (self.voice is None or self.voice.verb is None or self.voice.verb < concludes):
            self.voice = Voice(None, None, concludes, "charge", True, True)
        if self.voice is None and (block.kind == "item" or (block.kind == "body" and self.plain)):
            self.voice = self.charge

    def block(self, block: Block, spans: tuple[Span, ...]) -> None:
        self.take_up(block)
        above = self.listed_under
        if above and block.number and not belongs(block.number, above):
            self.listing = False  # a dash under a point bears the point's number
        quote = self.quote if self.lined and block.kind == "body" else None  # where one over sentences began
        quotes = quote is not None or self.doc.shadow.find('"', block.span.start, block.span.end) >= 0
        for number, span in enumerate(spans):
            if self.doc.shadow.startswith(STARTS, span.start) and self.was_said(block, spans, number):
                continue
            opened = quote
            quote = open_quote(self.doc.text, span, quote) if quotes else None
            found, opened = self.said_in(block, span, opened)
            if found and self.voice is not None and self.voice.name is None:
                found = [self.by_pronoun(frame) for frame in found]
            if self.voice is not None and self.voice.orders:
                found = self.anew(found)
            elif found and self.asks_already(found[0]):
                found = found[1:]
            if self.listing and block.kind == "item":
                found = [frame for frame in found if frame.subject is not None]
            if not found and quote is None and opened is None and self.another_begins(span):
                self.voice = None  # whatever the verb says that the other does
            if not found and quote is None and not self.official and self.voice is not None:
                if ASIDE.match(self.doc.shadow, span.start):
                    self.voice = None
                elif REPORT.match(self.doc.shadow, span.start):
                    self.voice = self.voice if self.voice.orders else None
                    continue
            if self.official and not found and self.floor_goes(span):
                continue
            ahead = None if self.voice and self.voice.name else TASKS_SET.search(self.doc.shadow, span.start, span.end)
            if ahead and ahead.end() < span.end - 8 and not any(frame.name for frame in found):
                self.voice = ANYONE
                self.carry(block, Span(ahead.end(), span.end), span)
                continue
            if not found:
                self.lists(block, span)
                if block.kind != "heading" or begins(self.doc, span.start):
                    self.carry(block, span, span)
                continue
            first = opens_at(self.doc, span.start, found[0])
            goes_on = found[0].subject is None and not _SETTING.match(self.doc.shadow, span.start)
            if first > span.start + 30 and self.voice is not None and goes_on:
                self.carry(block, Span(span.start, first), span)
            for frame in found:
                self.speak(block, span, frame, opened)
        self.quote = quote if quote is not None and spans and spans[-1].end - quote < _LONG_QUOTE else None

    def floor_goes(self, span: Span) -> bool:
        """Whether a notice's sentence hands the floor over, or a body takes it: what is below is theirs."""
        if said := hands_over(self.doc, span):
            self.base = self.voice = Voice(*said, "order", True, True)
            return True
        by = CONCLUDES.search(self.doc.shadow, *span)
        if by is None:
            return False
        self.charge = Voice(None, None, span_of(by.span("verb")), "charge", True, True)
        self.powers.concluding = in_full(self.doc, self.doc.text[by.start() : by.end("who")]).lower()
        self.plain = not any(below.number for below in self.doc.blocks if below.span.start > span.end)
        return True

    def said_in(self, block: Block, span: Span, opened: int | None) -> tuple[list[Frame], int | None]:
        """The frames of a sentence, and where a quotation that it closes begins; one that began on another line counts
        only where whoever said it may order."""
        if opened is None:
            return speakers_in_turn(self.doc, span) or frames(self.doc, span.start, span.end), None
        found = frames(self.doc, *span, quoted=Span(opened, span.start))
        if opened < block.span.start and not any(self.powers.may_order(one) for one in found):
            return frames(self.doc, *span), None
        return found, opened

    def another_begins(self, span: Span) -> bool:
        """Whether a sentence behind a participant's words begins with another person: "Ông B phàn nàn …"."""
        if self.official or self.voice is None or self.voice.orders or self.voice.act == "order":
            return False
        person = self.doc.marks(cast).person_at(_BESIDES.match(self.doc.shadow, span.start).end())  # type: ignore[union-attr]
        return person is not None and person.name != self.voice.name

    def anew(self, found: list[Frame]) -> list[Frame]:
        """The frames under a speaker who orders that are another's speech, or go on with one that is."""
        kept = [frame for frame in found if self.speaks_anew(frame)]
        if found and found[0] not in kept and self.doc.shadow.endswith(" đã ", 0, found[0].verb.start):
            return [frame for frame in kept if frame.subject]  # "Tỉnh đã giao …; giao B …"
        return kept

    def asks_already(self, frame: Frame) -> bool:
        """Whether a frame only goes on with what is asked: "Huyện kiến nghị A. Đồng thời, kiến nghị B"."""
        asks = ("kiến nghị", "đề xuất")
        if frame.subject is not None or self.powers.word(frame) not in asks:
            return False
        voice = self.voice
        return voice is not None and voice.verb is not None and self.doc.shadow[slice(*voice.verb)] in asks

    def speaks_anew(self, frame: Frame) -> bool:
        """Whether a frame under a speaker who orders is another's speech, not work for the body that it names."""
        if frame.name and self.base and self.base.name and frame.name not in self.concluders:
            return self.powers.word(frame) not in WORK  # "Đồng chí A chỉ đạo trực tiếp" is told to do so
        if frame.name or not frame.subject or self.powers.word(frame) not in WORK or meant(self.doc, frame.subject):
            return True
        if not self.official and (self.powers.word(frame) == "trình bày" or self.is_the_same(frame)):
            return True
        return self.powers.orders_amid(frame)

    def is_the_same(self, frame: Frame) -> bool:
        """Whether a leader whom the report names by the post alone speaks on: "… chỉ đạo: …. Chủ tịch UBND tỉnh yêu
        cầu Sở A …"."""
        if self.voice is None or self.voice.name or not frame.subject:
            return False
        over = self.voice.subject
        same = over is not None and self.doc.shadow[slice(*frame.subject)] == self.doc.shadow[slice(*over)]
        return same or self.powers.stands_as_high(frame, over)

    def lists(self, block: Block, span: Span) -> None:
        """A point that only names who is told ("a) Sở Xây dựng:") holds for the dashes below it."""
        ends = block.kind == "item" and span.end >= block.span.end and self.doc.text[span.end - 1] == ":"
        if ends and self.voice is not None and self.voice.orders and begins(self.doc, span.start):
            self.listing, self.listed_under = True, block.number

    def carry(self, block: Block, span: Span, sentence: Span) -> None:
        if self.voice is not None:
            voice = self.voice
            elsewhere = voice.verb is not None and block.kind == "body" and voice.verb.start < block.span.start
            act = "on" if not self.official and elsewhere and voice.act in ("say", "praise") else voice.act
            self.turns.append(
                Turn(voice.name, voice.subject, voice.verb, act, span, block, sentence, False, voice.orders)
            )

    def speak(self, block: Block, sentence: Span, frame: Frame, quote: int | None) -> None:
        voice = self.voice or (self.base if frame.subject is None else None)
        if self.official and frame.subject is None and voice and not voice.orders and self.powers.word(frame) in STRONG:
            voice = self.base  # "Huyện A kiến nghị …. Giao Sở B …": the notice answers
        if voice is None and not self.official and frame.subject is None:
            voice = self.agrees(block, sentence, frame)
        if frame.subject is None:
            name, subject = (voice.name, voice.subject) if voice else (None, None)
            orders = voice.orders or (voice.leads and self.powers.word(frame) in STRONG) if voice else self.official
            leads = voice.leads if voice else True
            if voice is None and not self.official:
                return
        else:
            name, subject = frame.name or meant(self.doc, frame.subject), frame.subject
            frame = frame if name == frame.name else replace(frame, name=name)
            orders = self.powers.may_order(frame)
            leads = self.powers.leads(frame)
        before = self.voice
        unnamed = name is None and frame.act == "say"  # "Chỉ thị nêu rõ: …"
        act = "order" if orders and (unnamed or sets_tasks(self.doc, frame.said)) else frame.act
        self.voice = Voice(name, subject, frame.verb, act, orders, leads)
        if self.powers.word(frame) in _AGREES and before is not None and before.orders and before.name == name:
            self.voice = before  # "Về kiến nghị của huyện, đồng chí đồng ý …" stands amid orders
        self.opening = frame.subject is not None and "khai mạc" in self.doc.shadow[sentence.start : frame.verb.start]
        if self.official and orders and frame.subject is not None and self.doc.text[sentence.end - 1] == ":":
            self.base = replace(self.voice, act="order")
            self.voice = self.base
        said = frame.said
        told = self.doc.text[sentence.end - 1] == ":" and sentence.end >= block.span.end
        self.listing = told and act == "order" and begins(self.doc, said.start)
        self.listed_under = block.number or self.doc.marks(enclosing_points).get(block.span.start)
        if quote is not None and said.start == quote:  # the quotation ran over sentences: each is said by this speaker
            self.forget(quote)
            for span in self.spans[
                bisect_left(self.spans, Span(quote, 0)) : bisect_left(self.spans, Span(said.end, 0))
            ]:
                part = Span(span.start, min(span.end, said.end))
                inside = self.doc.block_at(span.start) or block
                if inside is block:
                    self.turns.append(Turn(name, subject, frame.verb, act, part, inside, span, True, orders))
                elif orders and inside.kind == "body":
                    kept = act if act in ("order", "stress") else "on"
                    self.turns.append(Turn(name, subject, frame.verb, kept, part, inside, span, True, orders))
            return
        if said.end > said.start:
            self.turns.append(Turn(name, subject, frame.verb, act, said, block, sentence, True, orders))
        if not self.official and SAYS_NOTHING.fullmatch(self.doc.shadow, *said):
            self.voice = None  # "Ông A phát biểu chỉ đạo tại buổi làm việc." under a picture

    def was_said(self, block: Block, spans: tuple[Span, ...], number: int) -> bool:
        """Give the sentences before "Đó là chỉ đạo của đồng chí A" to whom they are said to be of."""
        by = tagged(self.doc, block, spans, number)
        if by is None or not by.said:
            return False
        act = ACTS.get(self.doc.shadow[slice(*by.verb)], "order")
        frame = Frame(by.name, by.subject, by.verb, act, Span(by.said[0].start, by.said[-1].end))
        if any(turn.opens and turn.said.start >= frame.said.start for turn in self.turns):
            return True
        orders = self.powers.may_order(frame)
        self.forget(frame.said.start - 1)
        for span in by.said:
            self.turns.append(Turn(by.name, by.subject, by.verb, act, span, block, span, not orders, orders))
        self.voice = None
        return True

    def by_pronoun(self, frame: Frame) -> Frame:
        """A frame whose subject is only "đồng chí", behind a leader whom the report names by the post alone."""
        voice = self.voice
        if frame.name or not frame.subject or not voice or voice.name or not (voice.subject and voice.orders):
            return frame
        return replace(frame, subject=None) if self.doc.shadow[slice(*frame.subject)] in _PRONOUNS else frame

    def agrees(self, block: Block, sentence: Span, frame: Frame) -> Voice | None:
        """The one who concludes, where the sentence names them before: "Bí thư nhất trí …; giao Sở A …"."""
        mention = self.doc.marks(cast).before(sentence.start, frame.verb.start)
        if mention is None and THE_BODY.search(self.doc.shadow, block.span.start, frame.verb.start):
            return ANYONE  # "Ban Thường vụ thống nhất …. Riêng đề án B chưa thông qua, giao …"
        if mention is None or mention.person.name not in self.concluders:
            return None
        return Voice(mention.person.name, mention.span, frame.verb, frame.act, True, True)

    def forget(self, quote: int) -> None:
        """Take back the turns that begin behind the start of a quotation: its speaker is named only now."""
        at = len(self.turns)
        while at and self.turns[at - 1].sentence.end > quote:
            at -= 1
        self.turns[at:] = [turn for turn in self.turns[at:] if turn.said.start < quote]

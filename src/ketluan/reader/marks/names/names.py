"""Names of persons, of all peoples of Vietnam: a run of capitalised syllables that its neighbourhood makes a person.

No list of surnames decides. What licenses a run: a post or a form of address before it, a post behind it, its place in
a list of persons, a verb of saying behind it; later mentions of a name that was licensed once need nothing.
"""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.bodies import THING, begins_name
from ketluan.reader.marks.names.capitals import LOWER, UPPER, Run, run_at, runs, shouted_at
from ketluan.reader.marks.names.homes import STRONG_SURNAMES
from ketluan.reader.marks.names.places import KNOWN, PROVINCES, named_places
from ketluan.reader.marks.names.posts import posts
from ketluan.reader.model import Shape, Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.ranges import first_from


class Name(Shape, frozen=True, gc=False):
    """A person's name where it is written in full."""

    span: Span
    text: str


_FORMS = words("forms_of_address")
_ADDRESS = re.compile(rf"(?<!\w)(?:{trie(word.lstrip('~') for word in _FORMS)})[: ]+\Z")
_ADDRESS_ENDS = tuple(word.lstrip("~") for word in _FORMS)
_WEAK_ADDRESS = frozenset(word[1:] for word in _FORMS if word.startswith("~"))
_ADDRESS_WORDS = frozenset(word.lstrip("~") for word in _FORMS)
# a sentence's first word is capitalised too: "Theo Lò Văn Minh", "Tại Mường Hin"
_OPENERS = frozenset(
    [
        "theo",
        "tại",
        "do",
        "bởi",
        "với",
        "cùng",
        "và",
        "khi",
        "nhưng",
        "riêng",
        "thay",
        "trước",
        "sau",
        "tin",
        "ảnh",
        "gặp",
        "chúc",
        "thưa",
        "từ",
        "ngoài",
        "còn",
        "đến",
        "dự",
    ]
)
# words of which no name's last syllables are made
_NEXT_SENTENCE = {
    *(
        "ngày",
        "tại",
        "trước",
        "sau",
        "theo",
        "trong",
        "với",
        "ông",
        "bà",
        "khi",
        "về",
        "qua",
        "ngoài",
        "những",
        "nhưng",
    ),
    *("cũng", "tuy", "còn", "ngành", "để", "được", "các", "này"),
}
_NEVER = frozenset(words("never_names"))
_NEVER_FIRST = frozenset(words("never_in_names"))
_HONOURS = ("nhân dân ", "vũ trang ")  # "Anh hùng Lực lượng vũ trang nhân dân | Hồ Kan Lịch"
_ONE_SYLLABLE = re.compile(f"[KH]['’ʼ][{UPPER}]?[{LOWER}]+")
_FIELDS = frozenset(word.lstrip("~") for word in words("domains") if word.count(" ") == 1)
_SYLLABLE = re.compile(r"\w+")
_SAYING = re.compile(rf",? (?:cũng |đã |vừa )?(?:{trie(words('speech_verbs_of_persons'))})\b")
_BORN = re.compile(r"[ ,(]{1,2}sinh (?:năm|ngày)\b")
# "Hiệu trưởng Trường Tiểu học | Nam Trung Yên": the school's own name follows
_SCHOOL = re.compile(
    r"trường (?:đh|đại học|cao đẳng|tiểu học|trung học(?: cơ sở| phổ thông)?|thcs|thpt|mầm non|mẫu giáo) \Z"
)
_TO_POST = re.compile(r" ?(?:[-,(|:]|\t)? *(?:là |giữ chức (?:vụ )?)?")
_LIST_GAP = re.compile(r"(?:[,;]|,? (?:và|cùng))(?: (?:các )?đồng chí| ông| bà| đ/c| đại biểu)?:? +")
_CLAUSE_START = re.compile(r"(?:^|[:;,.\n(|\t]|\b(?:có|gồm|và|do|của|cùng|theo|với|là|cho|giao|gặp)) *\Z")
_CREDIT = re.compile(r"(?:ảnh|tin|bài|dịch|thực hiện|theo|nguồn|clip|video)\s*(?:[,:/]|-) *\Z")
_MIDDLE = frozenset(("văn", "thị"))
_HMONG_MIDDLE = frozenset(("a", "thị", "văn"))
_MOST_SYLLABLES = 6
_COLUMN = re.compile(r".*(?: {3,}|\t| \| )(?=\S)")
_LEVELS = (" huyện ", " xã ", " phường ", " thị xã ", " quận ", " thị trấn ", " thành phố ", " đặc khu ")
_SILENT = frozenset(("byline", "letterhead", "recipients"))


def names(doc: Document) -> tuple[Name, ...]:
    """All full names of persons in the text, in order; by-lines left out."""
    search = _Search(doc)
    licensed: list[Run] = []
    waiting: list[Run] = []
    for found in doc.marks(runs):
        run = search.cut(found)
        if run is None:
            continue
        if search.licenses(run):
            licensed.append(run)
            search.last = run.end
        else:
            waiting.append(run)
    texts = {_text(doc, run) for run in licensed}
    licensed = [_without_next(doc, run, texts) for run in licensed]
    spans = {(run.start, run.end) for run in (*licensed, *(run for run in waiting if _text(doc, run) in texts))}
    spans.update(_signed(doc))
    spans.update(_single(doc))
    return tuple(Name(span_of((a, b)), " ".join(doc.text[a:b].split())) for a, b in sorted(spans))


def _text(doc: Document, run: Run) -> str:
    return " ".join(doc.text[run.start : run.end].split())


def _without_next(doc: Document, run: Run, texts: set[str]) -> Run:
    """ "Vũ Văn Tám | Phạm Anh" where the text names Vũ Văn Tám elsewhere: the longer is two that run together."""
    for count in range(len(run.starts) - 1, 2, -1):
        if " ".join(doc.text[run.start : run.ends[count - 1]].split()) in texts:
            return Run(run.starts[:count], run.ends[:count], run.start, run.ends[count - 1])
    return run


class _Search:
    """The neighbourhood of runs: where posts begin and end, where the last name ended."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.posts = doc.marks(posts)
        self.begin = {post.span.start: post for post in self.posts}
        self.finish = {post.span.end for post in self.posts}
        self.places = doc.marks(named_places)
        self.things = doc.marks(_lent_to_things)
        self.at = 0
        self.addressed = ""
        self.last = -1

    def cut(self, run: Run) -> Run | None:
        """The part of a run that may be a name: posts, forms of address and openers of a sentence cut off."""
        starts, ends = run.starts, run.ends
        self.addressed = ""
        while self.at < len(self.posts) and self.posts[self.at].span.end <= run.start:
            self.at += 1
        for post in self.posts[self.at : self.at + 3]:
            if post.span.start >= run.end:
                break
            if post.span.start <= starts[0]:
                keep = sum(start < post.span.end for start in starts)
                starts, ends = starts[keep:], ends[keep:]
            else:
                keep = sum(end <= post.span.start for end in ends)
                starts, ends = starts[:keep], ends[:keep]
            if not starts:
                return None
        shadow = self.doc.shadow
        while len(starts) > 1:
            first = shadow[starts[0] : ends[0]]
            if first in _ADDRESS_WORDS:
                if self._inside_clause(starts[0]):
                    return None
                self.addressed = first
            elif len(starts) > 3 and shadow[starts[0] : ends[1]] in _ADDRESS_WORDS:  # "Đại Úy Trịnh Văn Phong"
                self.addressed = shadow[starts[0] : ends[1]]
                starts, ends = starts[1:], ends[1:]
            elif first not in _OPENERS or shadow[starts[1] : ends[1]] in _MIDDLE:
                break
            starts, ends = starts[1:], ends[1:]
        starts, ends = self._before_next_sentence(starts, ends)
        if not 2 <= len(starts) <= _MOST_SYLLABLES:
            return None
        return run if len(starts) == len(run.starts) else Run(starts, ends, starts[0], ends[-1])

    def _before_next_sentence(
        self, starts: tuple[int, ...], ends: tuple[int, ...]
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """ "Phó Thủ tướng Trương Hòa Bình | Trước khi …": a poured text lost the stop behind the name."""
        shadow = self.doc.shadow
        for at in range(2, len(starts)):
            word = shadow[starts[at] : ends[at]]
            if shadow[starts[at - 1] : ends[at - 1]] in _MIDDLE:  # "Hồ Thị Sau"
                continue
            if word in ("ông", "bà") and len(starts) - at > 2:  # "tại Hà Nội | Ông Phạm Xuân An"
                self.addressed = word
                return starts[at + 1 :], ends[at + 1 :]
            if word in _NEXT_SENTENCE and (at + 1 < len(starts) or shadow.startswith(" ", ends[at])):
                return starts[:at], ends[:at]
        return starts, ends

    def licenses(self, run: Run) -> bool:
        """Whether the neighbourhood makes the run a person."""
        shadow = self.doc.shadow
        low = shadow[run.start : run.end]
        syllables = low.split()
        if low in _NEVER or syllables[0] in _NEVER_FIRST or self._is_silent(run) or self._goes_on(run):
            return False
        place = low in KNOWN or low in self.places or self._runs_on(run, syllables)
        surname = begins_name(self.doc, run)
        if self._behind_post(run):
            lent = not surname and _SCHOOL.search(shadow, max(0, run.start - 24), run.start)
            short = len(syllables) == 2 and (self._of_another(run, syllables) or self._behind_level(run))
            return (not place or surname) and not lent and not short
        if self.addressed:
            return not place and (surname or self.addressed not in _WEAK_ADDRESS or self._says(run))
        far = 40 if shadow.endswith(_HONOURS, 0, run.start) else 20
        before = shadow[max(0, run.start - far) : run.start].rstrip(": ")  # asked first, as it costs less than a search
        may = before.endswith(_ADDRESS_ENDS)
        address = _ADDRESS.search(shadow, max(0, run.start - far), run.start) if may else None
        if address and self._is_form(address):
            weak = address.group().rstrip(" :") in _WEAK_ADDRESS
            return (not place) and (surname or not weak or self._says(run) or self._continues_list(run))
        if place or THING.search(shadow, max(0, run.start - 16), run.start):
            return False
        if _CREDIT.search(shadow, max(0, run.start - 14), run.start):
            return False
        if self._before_post(run, surname):
            return True
        if not surname and len(syllables) > 2 and syllables[1] in _HMONG_MIDDLE and self.last > 0:
            return self._continues_list(run)  # "các ông: Lò Văn Pảo; Chá A Chừ"
        return surname and low not in self.things and self._stands_alone(run, syllables)

    def _goes_on(self, run: Run) -> bool:
        """ "Bộ Kế hoạch", "Nông Lâm Thủy sản": the last syllable begins a word of two."""
        shadow = self.doc.shadow
        if shadow[run.end : run.end + 1] != " ":
            return False
        stop = _SYLLABLE.match(shadow, run.end + 1)
        return (
            stop is not None and shadow[run.starts[-1] : stop.end()] in _FIELDS and self.doc.text[run.end + 1].islower()
        )

    def _inside_clause(self, start: int) -> bool:
        """ "miếu Bà Liễu Hạnh": a capital form of address that no clause begins with belongs to the name of a thing."""
        before = self.doc.text[max(0, start - 2) : start].rstrip(" ")
        return bool(before) and before[-1].isalnum() and self.doc.text[start].isupper()

    def _runs_on(self, run: Run, syllables: list[str]) -> bool:
        """ "… tỉnh Bình Định Trong quá trình": a place and the first word of a sentence without its full stop."""
        return len(syllables) == 3 and " ".join(syllables[:2]) in PROVINCES and syllables[0] not in STRONG_SURNAMES

    def _is_silent(self, run: Run) -> bool:
        block = self.doc.block_at(run.start)
        return block is not None and block.kind in _SILENT

    def _behind_post(self, run: Run) -> bool:
        if run.start - 1 in self.finish or run.start - 2 in self.finish:
            return True
        dash = run.start - 3 in self.finish and self.doc.shadow[run.start - 3 : run.start] == " - "
        return dash and begins_name(self.doc, run)  # "Giám đốc Sở Nội vụ - Trịnh Đình Sơn"

    def _of_another(self, run: Run, syllables: list[str]) -> bool:
        """ "đồng chí A, Phó Bí thư Tỉnh ủy Hà Lâm chủ trì": the post is A's, so what follows it is a place."""
        at = self.at - 1
        while at > 0 and self.posts[at].span.start - self.posts[at - 1].span.end <= 3:
            at -= 1
        if at < 0 or self.last < 0 or syllables[0] in STRONG_SURNAMES:
            return False
        if self.posts[self.at - 1].span.end + 1 < run.start and self.doc.text[run.start - 2] in ",;:":
            return False
        gap = self.doc.shadow[self.last : self.posts[at].span.start]
        return len(gap) <= 3 and gap.strip() in (",", "-", "")

    def _behind_level(self, run: Run) -> bool:
        """ "Chủ tịch UBND thành phố Lâm Sơn cho rằng": two syllables right behind the word of a level are its place;
        not so "Chủ tịch UBND xã H'Rê Ayun"."""
        named = self.doc.text[run.start + 1 : run.start + 2] in ("'", "’")
        return not named and self.doc.shadow.endswith(_LEVELS, max(0, run.start - 12), run.start)

    def _is_form(self, address: re.Match[str]) -> bool:
        """A capital form of address inside a sentence belongs to a name ("chợ Bà Chiểu")."""
        start = address.start()
        text = self.doc.text
        if address.group().strip() not in ("ông", "bà", "cô", "anh", "chị", "cụ") or not text[start].isupper():
            return True
        return not self._inside_clause(start)

    def _before_post(self, run: Run, surname: bool) -> bool:
        gap = _TO_POST.match(self.doc.shadow, run.end)
        if gap is None or gap.end() not in self.begin:
            return False
        if gap.group().strip() == "":
            return surname and gap.end() > run.end
        return surname or bool(_CLAUSE_START.search(self.doc.shadow, max(0, run.start - 8), run.start))

    def _stands_alone(self, run: Run, syllables: list[str]) -> bool:
        """For runs with a usual first syllable: in a list of persons, before a verb of saying, or with Văn or Thị."""
        if self.last > 0 and self._continues_list(run):
            return True
        if len(syllables) > 2 and syllables[1] in _MIDDLE and syllables[0] in STRONG_SURNAMES:
            return True
        return self._says(run)

    def _says(self, run: Run) -> bool:
        """ "đại biểu Cil Múp Ha Nhã nêu thực trạng": a verb that only a person does makes the run a person."""
        return bool(_SAYING.match(self.doc.shadow, run.end) or _BORN.match(self.doc.shadow, run.end))

    def _continues_list(self, run: Run) -> bool:
        """ "các đồng chí A, B và C": only a comma, a semicolon or "và" since the last name or since its posts."""
        start = self.last
        for post in self.posts[max(0, self.at - 4) : self.at]:
            if start <= post.span.start and post.span.start - start <= 4:
                start = post.span.end
        if run.start - start > 20:
            return False
        gap = _LIST_GAP.match(self.doc.shadow, start)
        return gap is not None and gap.end() == run.start


# what comes in lists of borrowed names
_THINGS = (
    "đường", "phố", "đại lộ", "xa lộ", "quốc lộ", "trục", "tuyến", "cầu", "hầm", "nút giao", "ngõ", "kênh", "sông",
    "chợ", "cảng", "công viên", "quảng trường", "tượng đài", "giải thưởng", "trường", "thpt", "thcs", "tiểu học",
    "mầm non", "bệnh viện",
)  # fmt: skip
_LENT = re.compile(rf"(?<!\w)(?<!thành )(?<!khu )(?:{'|'.join(_THINGS)}):? \Z")
_LENT_ENDS = tuple(f"{thing}{sign} " for thing in _THINGS for sign in ("", ":"))  # asked first, as it costs less
_AND_THING = re.compile(r"(?: \([^()]{1,40}\))?(?:,| và|;| -)(?: và)? ")


def _lent_to_things(doc: Document) -> frozenset[str]:
    """Names that streets, schools and prizes bear, lists of them too: "các tuyến đường: Lê Lợi, Trần Phú"."""
    found, last = set(), -1
    for run in doc.marks(runs):
        gap = _AND_THING.match(doc.shadow, last) if last >= 0 else None
        lent = gap is not None and gap.end() == run.start
        near = doc.shadow.endswith(_LENT_ENDS, 0, run.start)
        if lent or (near and _LENT.search(doc.shadow, max(0, run.start - 18), run.start)):
            found.add(doc.shadow[run.start : run.end])
            last = run.end
    return frozenset(found)


def _single(doc: Document) -> list[tuple[int, int]]:
    """Names of one syllable that a form of address leads in: "ông K'Brông"."""
    text, shadow = doc.text, doc.shadow
    found: list[tuple[int, int]] = []
    if not any(mark in text for mark in "'’ʼ"):  # asked first because it costs less than a search
        return found
    for name in _ONE_SYLLABLE.finditer(text):
        start, end = name.span()
        alone = not text[start - 1].isalnum() and not (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())
        if alone and _ADDRESS.search(shadow, max(0, start - 20), start):
            found.append((start, end))
    return found


def _signed(doc: Document) -> list[tuple[int, int]]:
    """The name that closes the signature of an official document; it may stand in a column beside the recipients."""
    found = []
    for block in doc.blocks:
        if block.kind in ("signature", "recipients"):
            start, end = block.span
            while end > start and doc.text[end - 1] in " |":
                end -= 1
            if column := _COLUMN.search(doc.text, start, end):
                start = column.end()
            elif block.kind == "recipients":
                continue
            shouted = shouted_at(doc.text, start)
            run = run_at(doc.text, start)
            whole = shouted == (start, end) or (run is not None and run.end == end and 2 <= len(run.starts) <= 5)
            titled = doc.shadow[start:end] in _NEVER  # minutes: "THƯ KÝ", "CHỦ TRÌ"
            if whole and not titled and not _holds_post(doc, start, end):
                found.append((start, end))
    return found


def _holds_post(doc: Document, start: int, end: int) -> bool:
    """Whether a post stands in a range, or reaches into it."""
    known = doc.marks(posts)
    behind = first_from(known, end)
    return behind > 0 and known[behind - 1].span.end > start

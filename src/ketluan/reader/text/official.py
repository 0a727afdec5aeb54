"""The parts of an official document: letterhead, title and subject, body, recipients, signature.

Layout: NĐ 30/2020/NĐ-CP, Appendix I (State); Hướng dẫn 36-HD/VPTW of 2018 (Party).
"""

from __future__ import annotations

import re

from ketluan.reader.model import BlockKind, Span
from ketluan.reader.text.document import Document
from ketluan.vietnamese.letters import shadow

_NATIONAL = re.compile(r"cộng hòa xã hội chủ nghĩa việt nam|độc lập\s*-\s*tự do\s*-\s*hạnh phúc|đảng cộng sản việt nam")
_NUMBER = re.compile(r"số\s*:?\s*[\d\s.…_-]{0,12}\s*[-/]\s*\w[\w&]*\s*[-/]")
_PLACE_DATE = re.compile(r"^.{0,60}?,?\s*ngày\s*[\d\s.…]{0,6}\s*tháng\s*[\d\s.…]{0,6}\s*năm\s*[\d\s.…]{0,6}\s*$")
_SUBJECT_OF_LETTER = re.compile(r"^(?:v/v|về việc)\b")
_RULE = re.compile(r"^[-_=*.–—\s]{1,}$")
_TYPE = re.compile(
    r"^(?:thông báo|kết luận|kế hoạch|quyết định|nghị quyết|chỉ thị|công điện|báo cáo|tờ trình"
    r"|chương trình(?: hành động| công tác)?"
    r"|hướng dẫn|quy định|quy chế|đề án|phương án|thông tri|biên bản|công văn|phụ lục|thông cáo|thông báo kết luận)\b"
)
_NAMED_ALONE = re.compile(
    r"(?:thông báo(?: kết luận)?|kết luận|kế hoạch|quyết định|nghị quyết|chỉ thị|công điện|chương trình hành động"
    r"|hướng dẫn|biên bản(?: (?:họp|cuộc họp|làm việc|hội nghị))?)"
)
_RECIPIENTS = re.compile(r"^n\s?ơi nhận\s*:?")
_DEAR = re.compile(r"^kính gửi\s*:")
_SIGNING = re.compile(
    r"^(?:tm|kt|tl|tuq|q|t/m|k/t|t/l|tm\.|t\.m)\s*[./ ]\s*\S|^(?:quyền )?(?:chủ tịch|phó chủ tịch"
    r"|chánh văn phòng|phó chánh văn phòng"
    r"|bí thư|phó bí thư(?: thường trực)?|giám đốc|phó giám đốc|trưởng ban|phó trưởng ban|thừa lệnh)\s*$"
    # minutes: "THƯ KÝ        CHỦ TRÌ"
    r"|^(?:thư ký|người ghi(?: biên bản)?)(?:(?:\s{3,}|\t| \| )chủ (?:trì|tọa).{0,30})?$"
    r"|^chủ (?:trì|tọa)(?: (?:cuộc họp|hội nghị|phiên họp))?(?:(?:\s{3,}|\t| \| )(?:thư ký|người ghi).{0,30})?$"
)
_SIGNED = re.compile(r"^\(?\s*(?:đã ký|ký tên|\(đã ký\))")


_FIRST_POINT = re.compile(r"(?:I|A|1)\s*[./)]\s+\S|Phần (?:I|thứ nhất)\b|Điều 1\b")
_CELLS = re.compile(r"\|[^|]*\||\t[^\t]*\t")  # three cells and more
_PAGE_TOP = 12  # lines that a page prints above a paper, at most
_COLUMNS = 3  # a letterhead set as a table has no more filled cells in a row
_BODY = re.compile(
    r"^(?:căn cứ|ngày \d|thực hiện|triển khai|sau khi|trên cơ sở|xét |để |nhằm|tại (?:phiên|buổi|cuộc|hội)"
    r"|trong (?:các )?ngày|vừa qua"
    r"|thời gian qua|theo |sáng|chiều|[ivx]+\.|1\.|phần |điều 1|ủy ban|chủ tịch)"
)


def has_letterhead(doc: Document) -> bool:
    """Whether a document speaks as its office, not as a report of it: the one question of all rules about its form.

    One whose letterhead was not copied has the name of its type in capitals in place of it."""
    if any(block.kind == "letterhead" for block in doc.blocks):
        return True
    first = next(iter(doc.blocks), None)
    return first is not None and first.kind == "title" and _is_named_alone(doc.text[slice(*first.span)])


def is_official(text: str, low: str, lines: list[Span]) -> bool:
    """Whether the first lines carry the head of an official document: national or Party name, and a number; or the
    first of all nothing but the name of its type."""
    head = [low[a:b] for a, b in lines[:14]]
    named = any(map(_is_national, head)) or (bool(lines) and _is_named_alone(text[slice(*lines[0])]))
    numbered = any(_NUMBER.search(line[:60]) for line in head)
    return named or (numbered and any(_PLACE_DATE.match(line.strip("| *")) for line in head))


# what a meeting concluded is told in these; a plan or an instruction tells of none
_REPORTS = re.compile(r"(?:thông báo|kết luận|biên bản)\b")


def reports_meeting(low: str, title: Span) -> bool:
    """Whether a paper of this title tells what a meeting concluded."""
    return _REPORTS.match(low, title.start) is not None


def _is_named_alone(line: str) -> bool:
    """Whether a line is the name of a type of document in capitals: "NGHỊ QUYẾT", "THÔNG BÁO KẾT LUẬN"."""
    words = line.strip("| \t*:")
    return words.isupper() and _NAMED_ALONE.fullmatch(shadow(words)) is not None


def _is_national(line: str) -> bool:
    """Whether a line is the State's or the Party's name or the motto; a sentence may hold them too."""
    short = len(line) < _LETTERHEAD and ("việt nam" in line or "hạnh phúc" in line)
    named = _NATIONAL.search(line) if short else None
    return named is not None and (named.start() == 0 or _ENDS_CELL.match(line, named.end()) is not None)


_ENDS_CELL = re.compile(r"[\s*|_.-]*(?:$|\||\t| {2}|độc lập)")
_LETTERHEAD = 170  # letters of a line of two columns


def parts(text: str, low: str, lines: list[Span]) -> list[BlockKind | None]:
    """The part of the document that each line belongs to; None for lines of the body (also an annex's)."""
    layout = _Layout(text, low, lines)
    layout.tail(layout.head())
    return layout.kinds


class _Layout:
    """The lines of one official document and what is known of each so far."""

    def __init__(self, text: str, low: str, lines: list[Span]) -> None:
        # a table whose lines were kept: "| Nơi nhận: | KT. CHỦ TỊCH |"
        self.words = [text[a:b].strip("| \t") for a, b in lines]
        self.low = [low[a:b].strip("| \t") for a, b in lines]
        self.kinds: list[BlockKind | None] = [None] * len(lines)

    def head(self) -> int:
        """Mark letterhead, title and subject; answers where the body begins."""
        at = self.first()
        self.kinds[:at] = ["heading"] * at
        while at < min(len(self.words), 24):
            if _DEAR.match(self.low[at]):
                return self.addressed(at)
            if self.is_type(at):
                return self.title(at)
            if not self.is_letterhead(at):
                return at
            self.kinds[at] = "letterhead"
            at += 1
        return at

    def first(self) -> int:
        """Where the letterhead begins: behind what a page prints above the paper, its own title and buttons."""
        if not self.words or self.is_type(0) or self.is_letterhead(0) or _DEAR.match(self.low[0]):
            return 0
        sure = (at for at, line in enumerate(self.low[:_PAGE_TOP]) if _is_national(line) or _NUMBER.match(line))
        at = next(sure, 0)
        while at > 0 and self.is_letterhead(at - 1) and not self.is_type(at - 1):
            at -= 1
        return at

    def addressed(self, at: int) -> int:
        """Mark "Kính gửi: …" and the list under it."""
        self.kinds[at] = "recipients"
        at += 1
        while at < len(self.low) and self.low[at].startswith(("-", "+", "•")):
            self.kinds[at] = "recipients"
            at += 1
        return at

    def is_type(self, at: int) -> bool:
        words = self.words[at]
        short = words.isupper() or (len(words) < 40 and not words.endswith("."))
        return bool(_TYPE.match(self.low[at])) and short and "|" not in words

    def is_letterhead(self, at: int) -> bool:
        line, words = self.low[at], self.words[at]
        if line.startswith("(kèm theo"):  # an annex says so below its own heading
            return False
        if _is_national(line) or _NUMBER.search(line[:60]) or _PLACE_DATE.match(line.strip("| *")):
            return True
        if _RULE.match(line) or _SUBJECT_OF_LETTER.match(line):
            return True
        if "|" in words:
            return sum(bool(cell.strip()) for cell in words.split("|")) <= _COLUMNS
        letters = [c for c in words if c.isalpha()]
        return len(words) < 160 and sum(c.isupper() for c in letters) > 0.7 * max(1, len(letters))

    def title(self, at: int) -> int:
        """Mark the type's name and the lines of the subject under it."""
        self.kinds[at] = "title"
        first, last = at + 1, min(len(self.words), at + 6)
        at += 1
        while at < last:
            words, line = self.words[at], self.low[at]
            rule = bool(_RULE.match(line))
            if _FIRST_POINT.match(words) or _CELLS.search(words):  # no word stands before its first heading or table
                return at
            begun = at > first and _begins_body(line)  # what stands right under the type's name is its subject
            if not rule and (words.endswith((".", ";", ":")) or len(words) > 330 or begun):
                return at
            self.kinds[at] = "title"
            at += 1
            if rule:
                return at
        return at

    def tail(self, at: int) -> None:
        """Mark recipients and signature wherever they stand after the head."""
        first = at
        while at < len(self.low):
            if _RECIPIENTS.match(self.low[at]):
                at = self.recipients(at)
            elif at > first and _SIGNING.match(self.low[at]) and self.stands_as_signature(at):
                at = self.signature(at)
            else:
                at += 1

    def recipients(self, at: int) -> int:
        first = at
        self.kinds[at] = "recipients"
        at += 1
        while at < len(self.low) and not _SIGNING.match(self.low[at]):
            line = self.low[at]
            if not (line.startswith(("-", "+", "•", "như ", "lưu")) or line.endswith((";", ","))):
                break
            self.kinds[at] = "recipients"
            at += 1
        return self.below_columns(at) if any(map(_signs_beside, self.low[first:at])) else at

    def below_columns(self, at: int) -> int:
        """Mark the name that stands alone below recipients with a signature beside them."""
        named = next((line for line in range(at, min(at + 3, len(self.words))) if _is_name(self.words[line])), None)
        if named is None or not all(_SIGNED.match(self.low[line]) for line in range(at, named)):
            return at
        self.kinds[at : named + 1] = ["signature"] * (named + 1 - at)
        return named + 1

    def stands_as_signature(self, at: int) -> bool:
        words = self.words[at]
        upper, letters = sum(c.isupper() for c in words), sum(c.isalpha() for c in words)
        return len(words) < 90 and not words.endswith((".", ";", ",", ":")) and upper * 2 > letters

    def signature(self, at: int) -> int:
        """Mark power, post, "(đã ký)" and the name that closes them."""
        end = min(len(self.words), at + 8)
        while at < end:
            words, line = self.words[at], self.low[at]
            if _RECIPIENTS.match(line) or len(words) > 90 or line.startswith("phụ lục"):
                return at
            self.kinds[at] = "signature"
            at += 1
            if not words.isupper() and not _SIGNED.match(line) and not _SIGNING.match(line):
                return at
        return at


_BESIDE = re.compile(r" {3,}|\t| \| ")


def _signs_beside(line: str) -> bool:
    """Whether the right-hand column of a line of recipients holds the power or the post of who signs."""
    return any(_SIGNING.match(cell.strip("| ")) for cell in _BESIDE.split(line)[1:])


def _is_name(line: str) -> bool:
    """Whether a line is no more than two to six capital words."""
    parts = line.split()
    return 2 <= len(parts) <= 6 and all(part[0].isupper() and part.isalpha() for part in parts) and not line.isupper()


def _begins_body(line: str) -> bool:
    # a subject may begin as a sentence does: "Triển khai thực hiện nhiệm vụ quý IV"
    return bool(_BODY.match(line)) and len(line) > 120

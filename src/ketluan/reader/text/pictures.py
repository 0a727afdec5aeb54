"""Pictures inside a paragraph: captions that an article poured into one line has lost their own lines.

"… còn chậm. Người dân chờ làm thủ tục. Ảnh: Mai Hoa Góp ý vào báo cáo, bà A …" is a paragraph, a caption, a paragraph.
"""

from __future__ import annotations

import re

from ketluan.reader.model import Span
from ketluan.reader.text.captions import is_caption
from ketluan.reader.text.edges import trimmed
from ketluan.reader.text.sentences import sentences_of
from ketluan.reader.text.sought import Sought

_CREDIT = Sought(r"(?<!tin,)(?<!bài,)(?<!và) ?\(?\bảnh(?: minh họa| tư liệu)?\s?:\s?")
_WORD = re.compile(r"[^\W_][\w.]*(?:[/-][\w.]+)*|(?<= )[-–/](?= )")
# what opens a sentence and no photographer's name
_OPENS = re.compile(
    r"(?:ông|bà|đồng|các|những|tại|theo|trong|từ|về|với|để|do|vì|khi|sau|trước|trên|qua|đối|tuy|bên|ngoài|phó|bí|chủ"
    r"|giám|trưởng|chánh|sáng|chiều|tối|ngày|hiện|nhiều|một|đến|kết|phát|cũng|liên|thay|nói|cùng)$"
)
_LONGEST = 320  # no caption is longer
_MOST = 5  # words of a credit: "Nguyễn Văn An - TTXVN"
_POURED = 1_500  # no editor writes a paragraph of so many letters
# how the paragraph behind a picture begins
_NEXT = re.compile(
    r" (?=(?:Tại (?:buổi|hội nghị|cuộc|phiên|kỳ)|Theo (?:báo cáo|số liệu)|Phát biểu (?:tại|kết luận|chỉ đạo|khai mạc)"
    r"|Báo cáo tại|Kết luận (?:buổi|hội nghị|cuộc|phiên))\b)"
)
_SPEAKS = re.compile(r"\bphát biểu\b")
_DATED = re.compile(r"(?:sáng|chiều|tối|ngày|trong (?:hai )?ngày)\b")


def parted(text: str, low: str, line: Span, *, last: bool) -> list[Span]:
    """A line cut where pictures stand in it: what is before, the caption, what is behind; alone where none does.

    ``last``: it is the last line of the text."""
    if line.end - line.start < _LONGEST:
        return [line]
    out: list[Span] = []
    begin = line.start
    seen = (*_first(text, low, line), *_credited(text, low, line), *_unstopped(text, low, line))
    for caption in (*sorted(seen), *(_closing(text, low, line) if last else ())):
        if caption.start < begin:
            continue
        out += [span for span in (trimmed(text, begin, caption.start), caption) if span]
        begin = caption.end
    rest = trimmed(text, begin, line.end)
    return [*out, rest] if rest else out


def _credited(text: str, low: str, line: Span) -> list[Span]:
    """The captions that end in the credit of a photographer."""
    found = []
    begin = line.start
    for credit in _CREDIT.finditer(low, *line):
        end = _credit_end(text, low, credit.end(), line.end)
        seen = sentences_of(text, begin, credit.start())
        if end > credit.end() and seen and credit.end() - seen[-1].start < _LONGEST:
            found.append(Span(seen[-1].start, end))
            begin = end
    return found


def _unstopped(text: str, low: str, line: Span) -> list[Span]:
    """The captions without a stop behind them: "Quang cảnh phiên họp Tại phiên họp, đồng chí A …"."""
    found = []
    for opens in _NEXT.finditer(text, *line):
        at = opens.start()
        if not (text[at - 1].isalnum() or text[at - 1] in ")”"):
            continue
        first = sentences_of(text, max(line.start, at - 2 * _LONGEST), at)[-1].start
        if 15 < at - first < _LONGEST and is_caption(text[first:at], low[first:at]):
            found.append(Span(first, at))
    return found


def _credit_end(text: str, low: str, start: int, limit: int) -> int:
    """Where the photographer's name ends; the sentence behind may follow without a stop: "Ảnh: Mai Hoa Góp ý …"."""
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start, min(limit, start + 80)):
        gap = text[words[-1].end() if words else start : word.start()]
        if gap.strip() or len(words) > _MOST:
            break
        named = word[0][0].isupper() or word[0] in "-–/"
        if not named:
            words = words[:-1] if len(words) > 1 else words
            break
        if words and (_OPENS.match(low, *word.span()) or (words[-1][0].isupper() and word[0].istitle())):
            break  # "Ảnh: TTXVN Thủ tướng …"
        words.append(word)
        if word[0].endswith(".") and len(word[0]) > 2:
            break
    if not words:
        return start
    end = words[-1].end()
    return end + 1 if text[end : end + 1] in tuple(").") else end


def _first(text: str, low: str, line: Span) -> list[Span]:
    """The picture at the head of a poured article: "Đồng chí A phát biểu tại hội nghị. Ngày 7/7, …"."""
    if line.end - line.start < _POURED:
        return []
    spans = sentences_of(text, line.start, min(line.end, line.start + 2 * _LONGEST))
    if len(spans) > 1 and _DATED.match(low, spans[1].start) and _shows_speaker(text, low, spans[0]):
        return [spans[0]]
    return []


def _closing(text: str, low: str, line: Span) -> list[Span]:
    """The picture at the foot of a poured article."""
    if line.end - line.start < _POURED:
        return []
    spans = sentences_of(text, line.end - 2 * _LONGEST, line.end)
    return [spans[-1]] if len(spans) > 1 and _shows_speaker(text, low, spans[-1]) else []


def _shows_speaker(text: str, low: str, span: Span) -> bool:
    return bool(_SPEAKS.search(low, *span)) and is_caption(text[span.start : span.end], low[span.start : span.end])

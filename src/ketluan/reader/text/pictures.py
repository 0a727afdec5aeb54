"""Pictures inside a paragraph: captions that an article poured into one line has lost their own lines.

"… còn chậm. Người dân chờ làm thủ tục. Ảnh: Mai Hoa Góp ý vào báo cáo, bà A …" is a paragraph, a caption, a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ketluan.reader.model import Span
from ketluan.reader.text.captions import ends_sentence, is_caption, is_scene, quotes
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
_NEXT = Sought(
    r"(?<= )(?:tại (?:buổi|hội nghị|cuộc|phiên|kỳ)|theo (?:báo cáo|số liệu)|phát biểu (?:tại|kết luận|chỉ đạo|khai mạc)"
    r"|theo (?=[^\W\d])|(?:tuy nhiên|bên cạnh đó|ngoài ra|cụ thể|đến nay|hiện nay|trước đó"
    r"|sau khi|cũng tại|qua đó|về),? (?=\w)"
    r"|báo cáo tại|kết luận (?:buổi|hội nghị|cuộc|phiên)|(?:đồng chí|ông|bà(?! rịa\b)) (?=\w)"
    r"|(?:hai|ba|sáu|chín) tháng (?:đầu|qua)|trong (?:tháng|quý|năm) (?=\w))"
)
# no picture's words end so: "… cùng Đồng chí A"
_GOES_ON = re.compile(
    r"(?:^| )(?:cùng|với|và|của|do|gồm|có|các|cho|mời|là|hai|ba|về|tại|theo|như|từ|thăm|gặp|tặng|trao) $"
)
_SAYS = re.compile(r"\b(?:cho biết|cho rằng|cho hay|đề nghị|nhấn mạnh|yêu cầu|khẳng định)\b")
_SPEAKS = re.compile(r"\bphát biểu\b")
_DATED = re.compile(r"(?:sáng|chiều|tối|ngày|trong (?:hai )?ngày)\b")


def parted(text: str, low: str, line: Span, *, last: bool) -> list[Span]:
    """A line cut where pictures stand in it: what is before, the caption, what is behind; alone where none does.

    ``last``: it is the last line of the text."""
    if line.end - line.start < _LONGEST:
        return [line]
    out: list[Span] = []
    begin = line.start
    seen = {*_first(text, low, line), *_credited(text, low, line), *_unstopped(text, low, line)}
    seen |= {*_spaced(text, low, line), *_scenes(text, low, line), *_quoting(text, low, line)}
    for caption in (*sorted(seen, key=_longest_first), *(_closing(text, low, line) if last else ())):
        if caption.start < begin:
            continue
        out += [span for span in (trimmed(text, begin, caption.start), caption) if span]
        begin = caption.end
    rest = trimmed(text, begin, line.end)
    return [*out, rest] if rest else out


def _longest_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def _credited(text: str, low: str, line: Span) -> list[Span]:
    """The captions that end in the credit of a photographer."""
    found = []
    begin = line.start
    for credit in _CREDIT.finditer(low, *line):
        end = _credit_end(text, low, credit.end(), line.end)
        near = max(begin, credit.start() - 2 * _LONGEST)
        seen = sentences_of(text, near, credit.start()) if end > credit.end() else ()
        if seen and credit.end() - seen[-1].start < _LONGEST:
            found.append(Span(seen[-1].start, end))
            begin = end
    return found


def _unstopped(text: str, low: str, line: Span) -> list[Span]:
    """The captions without a stop behind them: "Quang cảnh phiên họp Tại phiên họp, đồng chí A …"."""
    found = []
    for opens in _NEXT.finditer(low, line.start + 1, line.end):
        at = opens.start() - 1
        begins = text[at + 1].isupper() and text[at + 2 : opens.end()].islower()
        if not begins or not (text[at - 1].isalnum() or text[at - 1] in ")”"):
            continue
        if _GOES_ON.search(low, max(line.start, at - 8), at + 1):
            continue
        first = sentences_of(text, max(line.start, at - 2 * _LONGEST), at)[-1].start
        person = low.startswith(("đồng chí", "ông", "bà"), at + 1)
        if person and (at - first > _LONGEST // 2 or _SAYS.search(low, first, at)):
            continue
        if 15 < at - first < _LONGEST and is_caption(text[first:at], low[first:at]):
            found.append(Span(first, at))
    return found


def _spaced(text: str, low: str, line: Span) -> list[Span]:
    """The captions and headings whose lost line end left two spaces: "Toàn cảnh hội nghị.  Tại hội nghị, …"."""
    found = []
    at = line.start
    while (at := text.find("  ", at, line.end)) >= 0:
        behind = trimmed(text, at, line.end)
        begins = behind is not None and text[behind.start].isupper()
        spans = sentences_of(text, max(line.start, at - _LONGEST), at) if begins else ()
        first = spans[-1] if len(spans) > 1 or (spans and at - line.start < _LONGEST) else None
        if first and _stands_alone(text, low, first):
            found.append(first)
        at = behind.start if behind else line.end
    return found


def _stands_alone(text: str, low: str, span: Span) -> bool:
    """Whether a sentence before a lost line end was a line of its own: a caption, or a heading without a stop."""
    words = text[span.start : span.end]
    if is_caption(words, low[span.start : span.end]):
        return True
    return 12 < len(words) < _HEADING and words[0].isupper() and not ends_sentence(words)


_HEADING = 110  # no heading inside an article is longer


def _scenes(text: str, low: str, line: Span) -> list[Span]:
    """The sentences that only name what is seen, and those that "Trong ảnh: …" stands behind."""
    found = []
    spans: list[Span] = []
    for scene in _SCENE.finditer(low, *line):
        spans = spans or sentences_of(text, *line)
        at = bisect_right(spans, Span(scene.start(), line.end)) - 1
        if at >= 0 and spans[at].start == scene.start():
            inside = scene[0].startswith("trong") and at > 0
            if inside or is_scene(low[spans[at].start : spans[at].end]):
                found.append(Span(spans[at - inside].start, spans[at].end))
    return found


def _quoting(text: str, low: str, line: Span) -> list[Span]:
    """The sentences of a poured article that quote who is seen: "Phó Giám đốc Sở A Lý B: Hồ sơ phải đủ."; of an
    interview, which is full of them, none."""
    if line.end - line.start < _POURED or not _NAMED.search(low, *line):
        return []
    found = [span for span in sentences_of(text, *line) if quotes(text[slice(*span)], low[slice(*span)]) is not None]
    return found if len(found) <= _FEW else []


_NAMED = Sought(r"(?<=[.…] )(?:ông|bà|đồng chí|(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng|chánh)) [^.:;]{8,110}: \w")
_FEW = 3
_SCENE = Sought(r"\b(?:toàn cảnh|quang cảnh|khung cảnh|trong ảnh:)")


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
    if len(spans) < 2:
        return []
    dated = _DATED.match(low, spans[1].start) and _shows_speaker(text, low, spans[0])
    return [spans[0]] if dated or (line.start > 0 and _only_leads(text, low, spans[0])) else []


def _only_leads(text: str, low: str, span: Span) -> bool:
    """ "Phó Chủ tịch UBND tỉnh A chủ trì hội nghị." at the head of a poured article: who is seen, and no more."""
    return _LEADS.search(low, *span) is not None and is_caption(text[slice(*span)], low[slice(*span)])


_LEADS = re.compile(r"(?<!dự và )(?<!dự, )\b(?:phát biểu|chủ trì|điều hành)\b")


def _closing(text: str, low: str, line: Span) -> list[Span]:
    """The picture at the foot of a poured article."""
    if line.end - line.start < _POURED:
        return []
    spans = sentences_of(text, line.end - 2 * _LONGEST, line.end)
    return [spans[-1]] if len(spans) > 1 and _shows_speaker(text, low, spans[-1]) else []


def _shows_speaker(text: str, low: str, span: Span) -> bool:
    return bool(_SPEAKS.search(low, *span)) and is_caption(text[span.start : span.end], low[span.start : span.end])

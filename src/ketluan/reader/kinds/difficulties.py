"""Difficulties: each named shortcoming or difficulty (tồn tại, hạn chế, khó khăn), one each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.marks.orders import orders
from ketluan.reader.model import Item, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import between_semicolons, sentences

KEY = "difficulties"
ORDER = 65
LABELS = {"vi": "Tồn tại, hạn chế, khó khăn", "en": "Difficulties"}
FIELD_LABELS = {"text": {"vi": "Nội dung", "en": "Text"}}

_NOUNS = r"(?:khó khăn|hạn chế|tồn tại|yếu kém|thách thức|bất cập|vướng mắc|khuyết điểm|thiếu sót)"
_TURNS = re.compile(
    r"(?:[-+]\s*)?(?:tuy nhiên|tuy vậy|tuy thế|song,|nhưng|mặc dù|mặc dầu|bên cạnh (?:những )?(?:kết quả|mặt|thành tích|ưu điểm)|ngoài những kết quả|tồn tại|hạn chế|khó khăn|những (?:khó khăn|hạn chế|tồn tại)|một số (?:khó khăn|hạn chế|tồn tại))\b"
)
_SPEAKS = re.compile(
    rf"\b(?:còn|vẫn|gặp|đối mặt|bộc lộ|chỉ ra|cho thấy|nêu ra|tồn tại|vấp)\b(?: (?:phải|với|có|gặp|tồn tại|bộc lộ|một số|nhiều|những|không ít|các|ra|khá|rất|cũng|số|về|đối mặt với)){{0,5}} {_NOUNS}"
)
_LIST = re.compile(
    rf"{_NOUNS}(?:,? (?:và )?(?:{_NOUNS}|yếu kém|cần khắc phục|nhất định|lớn|nêu trên|cơ bản|trong [^:;.,]{{3,60}}))*\s*(?:như sau|như|do|là|cụ thể|đó là|về|trong đó)?\s*[:,]?\s*"
)
_INTRO = re.compile(
    rf"^(?:[-+]\s*)?(?:(?:tuy nhiên|tuy vậy|song|nhưng|bên cạnh đó|ngoài ra|đồng thời|đặc biệt|thậm chí|trong khi đó|cùng với đó|mặt khác|đáng chú ý|bên cạnh những kết quả[^,]{{0,90}}|bên cạnh kết quả[^,]{{0,60}}|mặc dù[^,]{{5,120}}|hiện nay|hiện|một là|hai là|ba là|bốn là|thứ \w+)\s*[,:]?\s+)+"
)
_BAD = re.compile(
    r"\b(?:chưa|chậm|thấp|khó khăn|hạn chế|yếu|yếu kém|thiếu|bất cập|vướng mắc|bất thường|phức tạp|lúng túng|lơ là|chủ quan|đùn đẩy|né tránh|coi nhẹ|buông lỏng|tiềm ẩn|nguy cơ|ô nhiễm|mất ổn định|xuống cấp|quá tải|manh mún|nhỏ lẻ|tồn đọng|nợ đọng|kéo dài|trì trệ|hình thức"
    r"|không (?:đạt|đồng đều|còn|đảm bảo|bảo đảm|kịp|đủ|ổn định|đúng|nghiêm|hiệu quả|có|phù hợp|cao|thường xuyên|nhỏ)|thiệt hại|sai phạm|vi phạm|giảm sâu|giảm mạnh|sụt giảm|ảnh hưởng|trái phép|gia tăng|bức xúc|khiếu kiện|lãng phí|tràn lan|hư hỏng|thất thoát|hạn hán|thiên tai|lúng túng|chồng chéo|dàn trải|cầm chừng|mỏng|eo hẹp|khan hiếm|biến động|đứt gãy|trầm lắng)\b"
)
_CAUSE = re.compile(r"^(?:nguyên nhân|do đó|vì vậy|để khắc phục|trước tình hình|từ đó|qua đó|thời gian tới|trong thời gian tới|kết quả)")
_GOOD = re.compile(r"^(?:(?:cơ bản|đã|được|góp phần|kịp thời khắc phục|tháo gỡ|giải quyết)\b)|\b(?:đã (?:được )?(?:khắc phục|tháo gỡ|giải quyết|kiểm soát)|kịp thời tháo gỡ|không (?:có|để) (?:ca|trường hợp|vụ))\b")
_DEPENDENT = re.compile(
    r"\s*(?:chưa|còn|gây|làm|dẫn đến|nhất là|ảnh hưởng|không|vẫn|đặc biệt là|đặc biệt|cả|trong đó|do|nên|khiến|thậm chí|để|thiếu|chậm|hiệu quả|nhiều|và|kém|tiến độ chậm|có (?:lúc|nơi|mặt)|nhưng|song|như|kéo dài|tiềm ẩn|đạt|gặp|phức tạp|khó|bị|hoặc|trong khi|cụ thể|lơ là|chủ quan|né tránh|đùn đẩy|coi nhẹ|hạn chế|mới|chỉ|tuy|mà)\b"
)
_HEADING = re.compile(r"^(?:về )?(?:những |một số |các )?(?:tồn tại|hạn chế|khó khăn|khuyết điểm|yếu kém)[^.]{0,60}$")
_ENDS = " \t\n.;,:…\"”"


class Difficulty(Item, frozen=True, gc=False, kw_only=True):
    """One difficulty in the text's words."""

    text: str


def find(doc: Document) -> Iterator[Difficulty]:
    """Difficulties from passages that turn to them ("Tuy nhiên, …", "còn một số hạn chế như …")."""
    ordered = {directed.opening.start for directed in doc.marks(orders)}
    under = False
    carried = False
    seen: set[str] = set()
    for block, spans in doc.marks(sentences):
        if block.kind in ("caption", "title"):
            continue
        if block.kind == "heading" or (block.kind == "item" and len(spans) == 1 and block.span.end - block.span.start < 120):
            under = bool(_HEADING.match(doc.shadow[max(block.content, block.span.start) : block.span.end]))
        found = list(_block(doc, spans, under or carried, ordered))
        carried = _only_announces(doc, spans) or (carried and bool(found))
        for one in found:
            if one.text.lower() not in seen:
                seen.add(one.text.lower())
                yield one


def _only_announces(doc: Document, spans: tuple[Span, ...]) -> bool:
    """Whether a paragraph ends by saying that there are difficulties, which the next ones name."""
    if not spans:
        return False
    last = doc.shadow[spans[-1].start : spans[-1].end]
    found = _SPEAKS.search(last)
    return found is not None and len(last) - found.end() < 60


def _block(doc: Document, spans: tuple[Span, ...], under: bool, ordered: set[int]) -> Iterator[Difficulty]:
    active = under
    for span in spans:
        low = doc.shadow[span.start : span.end]
        if span.start in ordered or _CAUSE.match(low):
            active = under
            continue
        turns = _TURNS.match(low)
        speaks = _SPEAKS.search(low)
        if turns or speaks:
            active = True
        if active:
            found = list(_sentence(doc, span, listed=bool(speaks)))
            yield from found
            if not found and not (turns or speaks):
                active = under


def _sentence(doc: Document, span: Span, *, listed: bool) -> Iterator[Difficulty]:
    start = span.start
    intro = _INTRO.match(doc.shadow[span.start : span.end])
    if intro:
        start += intro.end()
    if listed:
        head = _LIST.search(doc.shadow, start, min(span.end, start + 260))
        if head and head.end() < span.end and re.search(r"(?:như|do|là|cụ thể|đó là|:)\s*[:,]?\s*$", head[0]):
            start = head.end()
    for part in between_semicolons(doc.text, start, span.end):
        for clause in _clauses(doc, part):
            low = doc.shadow[clause.start : clause.end]
            if len(low) > 12 and _BAD.search(low) and not _GOOD.search(low) and not re.fullmatch(rf".{{0,80}}{_NOUNS}(?: nhất định| cần khắc phục| trong [^,;]{{3,60}})?", low):
                yield Difficulty(span=clause, rule="turn_to_difficulties", text=doc.text[clause.start : clause.end])


def _clauses(doc: Document, part: Span) -> Iterator[Span]:
    """The part cut at commas where each side is a clause of its own with a complaint in it."""
    start, end = _bare(doc, *part)
    comma = start
    while (comma := doc.text.find(",", comma + 1, end)) >= 0:
        left, right = doc.shadow[start:comma], doc.shadow[comma + 1 : end]
        if _BAD.search(left) and _BAD.search(right) and not _DEPENDENT.match(right) and len(left) > 20 and _BAD.search(right.split(",")[0]):
            yield Span(*_bare(doc, start, comma))
            start = _bare(doc, comma + 1, end)[0]
    yield Span(start, end)


def _bare(doc: Document, start: int, end: int) -> tuple[int, int]:
    intro = _INTRO.match(doc.shadow[start:end].lstrip())
    while start < end and doc.text[start] in " ,:\"“-–+":
        start += 1
    if intro:
        start += intro.end()
    while end > start and doc.text[end - 1] in _ENDS:
        end -= 1
    return start, end

"""What a meeting's report says that it had to cope with: "mặc dù dịch bệnh diễn biến phức tạp nhưng thu vẫn tăng"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_LEADS = Sought(
    r"\b(?:mặc dù|mặc dầu|dù|tuy) (?:do |tình hình )?(đại dịch|dịch|thời tiết|thiên tai|hạn hán|giá"
    r"|nắng nóng|nắng hạn|khô hạn|rét đậm|mưa lũ)\b"
)
_TURNS = re.compile(r",? (?:nhưng|song|tuy nhiên|xong)\b")
# what befalls a province from without, and how
_BEFALLS = re.compile(
    r"(?:tình hình )?(?:đại dịch|dịch|thời tiết|thiên tai|hạn hán|khô hạn|mưa|nắng|rét|giá|thị trường"
    r"|chi phí)\b[^,;]{0,60}? "
    r"(?:(?:rất |hết sức |ngày càng |khá |còn )?phức tạp|khó lường|không thuận(?: lợi)?|bất lợi|thất thường|bất thường"
    r"|khắc nghiệt|xuống thấp|giảm sâu|giảm mạnh|tăng cao|bấp bênh|không ổn định|kéo dài|biến động(?: mạnh| lớn)?)"
)


def may_cope(doc: Document) -> bool:
    """Whether a text tells anywhere of something that it was done in spite of."""
    return _LEADS.search(doc.shadow) is not None


def despite(doc: Document, sentence: Span) -> Iterator[Span]:
    """The weather, epidemics and prices in spite of which something was reached, one each."""
    led = _LEADS.search(doc.shadow, *sentence)
    if led is None:
        return
    turn = _TURNS.search(doc.shadow, led.end(), sentence.end)
    at, end = led.start(1), turn.start() if turn else sentence.end
    while at < end:
        comma = doc.text.find(",", at, end)
        stop = comma if comma >= 0 else end
        if not _BEFALLS.fullmatch(doc.shadow, at, stop):
            return
        yield Span(at, stop)
        at = stop + 2

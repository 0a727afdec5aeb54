"""Several who speak in one sentence, each behind a semicolon: "các đại biểu có ý kiến: Chủ tịch UBND xã A đề nghị …;
lãnh đạo Công an huyện thông tin …"."""

from __future__ import annotations

from ketluan.reader.marks.speech.frames import Frame, frames
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.sentences import between_semicolons
from ketluan.reader.text.sought import Sought

_OPINIONS = Sought(
    r"\b(?:ý kiến|thảo luận|phát biểu|kiến nghị|đề xuất|đề nghị|phản ánh|tham luận|trao đổi)[^:;.]{0,60}:\s+(?=\S)"
)
_FEWEST = 2  # speakers make a list


def speakers_in_turn(doc: Document, sentence: Span) -> list[Frame]:
    """The frames of the parts of such a sentence; none where fewer than two, or not most of them, name who speaks."""
    if doc.text.find(":", *sentence) < 0 or doc.text.find(";", *sentence) < 0:
        return []
    opinions = _OPINIONS.search(doc.shadow, *sentence)
    if opinions is None:
        return []
    parts = between_semicolons(doc.text, Span(opinions.end(), sentence.end))
    found = [of_part for part in parts if (of_part := _named(frames(doc, *part)))]
    if len(found) < max(_FEWEST, len(parts) / 2):
        return []
    return [frame for of_part in found for frame in of_part]


def _named(found: list[Frame]) -> list[Frame]:
    """The frames of a part that begins with who speaks."""
    return found if found and found[0].subject is not None else []

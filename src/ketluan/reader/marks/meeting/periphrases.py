"""Who is meant by a periphrasis: "người đứng đầu chính quyền tỉnh", "lãnh đạo cao nhất của huyện"."""

from __future__ import annotations

import re

from ketluan.reader.marks.meeting.concluders import concluders
from ketluan.reader.marks.names.people import cast
from ketluan.reader.model import Span
from ketluan.reader.text.document import Document

_HEAD = re.compile(
    r"(?:cũng )?(?:vị |nữ )?(?:người|tư lệnh|lãnh đạo cao nhất|thủ lĩnh) ?(?:đứng đầu|của)? ?"
    r"(?P<what>chính quyền|ubnd|ủy ban nhân dân|cấp ủy|đảng bộ|tỉnh ủy|thành ủy|huyện ủy|hđnd|hội đồng nhân dân"
    r"|tỉnh|huyện|thành phố|địa phương|ngành)\b"
)
_OF_PARTY = frozenset({"cấp ủy", "đảng bộ", "tỉnh ủy", "thành ủy", "huyện ủy"})
_OF_COUNCIL = frozenset({"hđnd", "hội đồng nhân dân"})


def meant(doc: Document, subject: Span) -> str | None:
    """The name of the person whom such words mean, None where they are no periphrasis or fit several."""
    found = _HEAD.match(doc.shadow, *subject)
    if found is None or ("đứng đầu" not in found[0] and "cao nhất" not in found[0]):
        return None
    if doc.shadow.find(",", found.end(), subject.end) >= 0 or doc.shadow.find(" các ", *subject) >= 0:
        return None  # "người đứng đầu cấp ủy, chính quyền" are many
    what = found["what"]
    post = "bí thư" if what in _OF_PARTY else "chủ tịch hđnd" if what in _OF_COUNCIL else "chủ tịch"
    people = doc.marks(cast).people
    holders = [one.name for one in people if any(held.text.lower().startswith(post) for held in one.posts)]
    if len(holders) != 1:
        holders = [name for name in doc.marks(concluders) if not holders or name in holders]
    return holders[0] if len(holders) == 1 else None

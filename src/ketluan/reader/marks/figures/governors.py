"""Nouns that govern a number without a verb of their own: what is so big, where work is stuck, what was acted on."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.model import Span, span_of

_IS_SOMEWHERE = re.compile(
    r"\s(?:(?:đã|đang|còn|bị|vẫn|tiếp tục|chật hẹp,?|phải|lại)\s)*(?:phân tán|phát sinh|tái phát|xuất hiện"
    r"|xảy ra|bùng phát|lây lan|diễn ra|bố trí|nằm|ghi nhận|dừng|dừng lại|tồn đọng|ứ đọng|tập trung)"
    r"(?:\s(?:rải rác|phân tán))?\Z"
)
_OF_SIZE = re.compile(r"(?:quy mô|sĩ số|sức chứa|biên chế|tổng số|số lượng)\Z")
_LACKS = re.compile(r"\b(?:còn\s+)?(?:vướng|vướng mắc|trễ hẹn|tồn đọng|quá hạn|thiếu)\Z")
# Verbs, and words that hold no thing of which something is counted
_VERBAL = re.compile(rf"{trie([*words('action_verbs'), *words('count_verbs'), *words('verbal_heads')])}\b")
# Who acts: a body, a group, a person
_BODIES = re.compile(
    r"(?:(?:toàn|các|cả|những|nhiều|hai|ba|bốn|[0-9]+|một số|tập thể|lãnh đạo|cùng với đó|mới)\s+)*"
    rf"(?:ub\w*|{trie(words('agent_heads'))})\b"
)


def done_to(shadow: str, low: int, agent: re.Match[str]) -> Span | None:
    """What an act is done to, where that stands before it: "lúa hè thu đã thu hoạch 9.860 ha"."""
    at = shadow.rfind(" đã ", low, agent.end() + 1)
    if (
        at <= low
        or shadow.startswith(("có ", "là ", "được ", "và "), at + 4)
        or _BODIES.match(shadow, low)
        or len(shadow[low:at].split()) > 7
        or (_VERBAL.match(shadow, low) and len(shadow[low:at].split()) < 3)
        or "," in shadow[low:at]
    ):
        return None
    return Span(low, at)


def governing_noun(shadow: str, own: Span) -> Span | None:
    """The noun that stands right before a count and says what it is of ("quy mô 1.240 căn hộ", "đội xung kích 50
    người", "việc cấp giấy còn trễ hẹn 312 hồ sơ"), no act and no body."""
    if size := _OF_SIZE.search(shadow, *own):
        return span_of(size.span())
    own = Span(max(own.start, shadow.rfind(" như ", *own) + 5), own.end) if " như " in shadow[slice(*own)] else own
    length = shadow[slice(*own)].count(" ") + 1
    lacks = _LACKS.search(shadow, *own)
    if lacks and length > 4 and not _BODIES.match(shadow, *own):
        return Span(own.start, own.start + len(shadow[own.start : lacks.start()].rstrip()))
    acts = lacks or _VERBAL.match(shadow, *own) or _BODIES.match(shadow, *own)
    return None if acts or "," in shadow[slice(*own)] or not 1 < length <= 6 else own


def begins_an_act(shadow: str, at: int) -> bool:
    """Whether somebody acts, or an act begins, at ``at``; a measure goes on with a list of goals."""
    return _VERBAL.match(shadow, at) is not None or _BODIES.match(shadow, at) is not None


def what_stands(shadow: str, own: Span) -> Span | None:
    """A clause's noun that is somewhere ("trụ sở làm việc phân tán" at 3 places); None for acts and bodies."""
    if shadow[slice(*own)].count(" ") < 1 or _VERBAL.match(shadow, *own) or _BODIES.match(shadow, *own):
        return None
    verb = _IS_SOMEWHERE.search(shadow, *own)
    return Span(own.start, verb.start()) if verb else None


def begins_with_body(shadow: str, at: int) -> bool:
    """Whether a body, a group or a person is named at ``at``."""
    return _BODIES.match(shadow, at) is not None

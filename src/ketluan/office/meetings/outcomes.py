"""What became of a paper put before a session, as its deciding words suggest it; a person settles it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from ketluan.office.review.likeness import likeness, parts
from ketluan.vietnamese.folding import fold

Outcome = Literal["adopted", "in_principle", "opinion", "complete", "returned", "withdrawn", "next"]
_SAME_PAPER = 0.75
_AGREED = r"(?:thong nhat|nhat tri|dong y|tan thanh|thong qua|phe duyet|chap thuan|ban hanh)"
# folded, in order of trust: what was put off or taken back was not decided, whatever else is said beside it
_WORDS: tuple[tuple[Outcome, str], ...] = (
    # "chuyển sang kỳ họp tháng 10", "để lại phiên sau", "chưa xem xét", "lùi thời gian trình"
    ("next", r"(?:chua|khong) (?:duoc )?(?:xem xet|trinh)|(?:ky|phien)(?: hop)? (?:sau|toi|tiep theo)"),
    ("next", r"(?:chuyen|de|doi)(?: lai)?(?: sang)? (?:ky|phien)|lui thoi (?:gian|diem)|hoan xem xet"),
    # "xin rút", "rút khỏi chương trình"; not "rút ngắn", "rút kinh nghiệm"
    ("withdrawn", r"rut(?! (?:ngan|gon|kinh nghiem|ra|bot|von))"),
    ("returned", rf"tra (?:lai|ho so)|(?:chua|khong) (?:duoc )?{_AGREED}"),
    # "cơ bản thống nhất", "đồng ý chủ trương", "nhất trí về nguyên tắc"
    ("in_principle", rf"co ban {_AGREED}|{_AGREED} (?:co ban|(?:ve )?(?:mat )?chu truong|(?:ve )?nguyen tac)"),
    ("in_principle", rf"ve (?:nguyen tac|chu truong),? {_AGREED}"),
    ("adopted", _AGREED),
    # "giao hoàn thiện", "tiếp thu, hoàn chỉnh"
    ("complete", r"hoan (?:thien|chinh)|bo sung, lam ro"),
    ("opinion", r"(?:cho|gop|tham gia)(?: y)? (?:y kien|y)|y kien"),
)
_SAYS = tuple((outcome, re.compile(rf"\b(?:{words})\b")) for outcome, words in _WORDS)


def suggested(words: str | None) -> Outcome | None:
    """The outcome that deciding words suggest; None where they decide nothing."""
    said = fold(" ".join((words or "").split()))
    return next((outcome for outcome, pattern in _SAYS if pattern.search(said)), None)


def put_again(title: str, later: Iterable[str]) -> bool:
    """Whether one of the papers of later sessions is the paper of that title."""
    own = parts(title)
    return any(likeness(own, parts(one)) >= _SAME_PAPER for one in later)

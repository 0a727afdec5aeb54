"""Does the document bear a secrecy stamp? A stamp stands by itself; the word in a sentence or a heading does not count.

Looked for: MẬT, TỐI MẬT, TUYỆT MẬT alone on a line, in a page's margin or a text box, beside the letterhead, behind
"Độ mật:"; letters may be spaced ("M Ậ T"), boxed or bracketed. Errs on the side of refusing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from ketluan.reader.files.refusals import Secret

_GRADE = r"(?:T\s*U\s*Y\s*Ệ\s*T\s*|T\s*Ố\s*I\s*)?M\s*Ậ\s*T"
_COPY = r"(?:[\W_]*(?:bản số|số bản|bản sao số|lần)[\s:\d./…_]*)?"
_ALONE = re.compile(
    rf"(?:(?:tài liệu|văn bản|đóng dấu|dấu|độ|mức độ|cấp độ)[\s:]+)?(?:độ mật[\s:]+)?{_GRADE}{_COPY}", re.IGNORECASE
)
_LABEL = re.compile(rf"(?:độ|mức độ|cấp độ|mức)\s+(?:bảo\s+)?mật\s*[:=]\s*[\W_]*{_GRADE}\W*(?![\w\s])", re.IGNORECASE)
_GRADE_ONLY = re.compile(_GRADE)
_LETTERHEAD = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|(?:ỦY|UỶ) BAN|HỘI ĐỒNG|(?:TỈNH|THÀNH|HUYỆN|ĐẢNG) (?:ỦY|UỶ)|\bSỞ "
    r"|\bSố\s*:?\s|Độc lập"
)
# With single blanks only where the neighbour leaves no doubt: "MẬT CỘNG HÒA", "VIỆT NAM TỐI MẬT", "Số: 5/BC-UBND MẬT".
_BESIDE = re.compile(
    rf"^{_GRADE} (?:CỘNG H|ĐẢNG CỘNG)|VIỆT NAM {_GRADE}$|\bSố\s*:?\s.*[/-].* {_GRADE}$|(?:TUYỆT|TỐI) MẬT$"
)
_COLUMNS = re.compile(r"\t|\s*\|\s*| {2,}")
_FRAME = " \t*_=~[](){}<>|■□▪●★.:\"'“”-–—"
_HEAD_LETTERS = 2_500
_HEAD_LINES = 15
_REACH = 120
_CAPITAL = re.compile("Ậ")


def require_open(text: str, margins: Iterable[str] = ()) -> None:
    """Raises Secret if the cleaned ``text``, or one of the texts that stand at its margins, bears a stamp."""
    if any(_is_stamp(line) for margin in margins for line in normalize("NFC", margin).splitlines()):
        raise Secret
    if any(_bears_stamp(line, number) for line, number in _suspects(text)):
        raise Secret


def _suspects(text: str) -> Iterator[tuple[str, int]]:
    """Lines that hold the word, with their number among the lines that are not empty (large behind the head)."""
    head = text[:_HEAD_LETTERS]
    if "Ậ" in head or "mật" in head or "Mật" in head:
        for number, line in enumerate(line for line in head.split("\n") if line.strip()):
            if "ậ" in line or "Ậ" in line:
                yield line[: 3 * _REACH], number
    seen = -1
    for found in _CAPITAL.finditer(text, len(head)) if "Ậ" in text else ():
        start = text.rfind("\n", max(0, found.start() - _REACH), found.start()) + 1
        end = text.find("\n", found.end(), found.end() + _REACH)
        if start and start != seen:
            yield text[start : end if end > 0 else found.end() + _REACH], _HEAD_LINES + 1
        seen = start


def _bears_stamp(line: str, number: int) -> bool:
    line = line.strip()
    if _is_stamp(line, small=number < _HEAD_LINES) or _LABEL.match(line):
        return True
    if number >= _HEAD_LINES or not _LETTERHEAD.search(line):
        return False
    return bool(_BESIDE.search(line)) or any(_is_stamp(column) for column in _COLUMNS.split(line))


def _is_stamp(words: str, *, small: bool = False) -> bool:
    """True for a grade alone; in small letters only where the head of the document could bear it."""
    words = words.strip()
    if len(words) > _REACH or (words[:1] in "-+•" and words[:1] != words[-1:]):  # a point of a list
        return False
    bare = words.strip(_FRAME)
    if not _ALONE.fullmatch(bare):
        return False
    return bool(_GRADE_ONLY.search(bare)) or (small and bare[:1].isupper())

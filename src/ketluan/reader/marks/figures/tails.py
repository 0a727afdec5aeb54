"""Where the words end that belong to a number: its unit, its base, its limits, and a bracket behind them."""

from __future__ import annotations

import re
from typing import Literal

from ketluan.reader.marks.values.numbers import Number
from ketluan.reader.model import Span

FigureKind = Literal["level", "change", "share", "rank", "target"]

# "1,38 triệu lượt khách, giảm 78%": what stands between a unit and the next comma belongs to its number.
_OWN_TAIL = re.compile(
    r"(?:\s+(?!(?:và|đạt|tăng|giảm|trong|tại|từ|cho|với|của|so|bằng|chiếm)\b)[^\W\d]+){1,3}(?=,\s)"
    r"|\s+(?:kế hoạch|dự toán|chỉ tiêu)\b(?:\s+(?:năm\s+[0-9]{4}|(?!và\b)[^\W\d]+)){0,6}(?=[,;])"
)
# "xếp thứ 31/63 tỉnh, thành phố, tăng 5 bậc": among whom it has its place
_FIELD = re.compile(r"(?:\s+[^\W\d]+(?:, (?:thành|thị|phường|ngành|đặc)(?: phố| xã| khu)?\b)*)+(?=[,;.()])")
_AND_MORE = re.compile(r"\strở (?:lên|xuống)\b")
_TAILS: dict[FigureKind, re.Pattern[str]] = {"level": _OWN_TAIL, "rank": _FIELD}
_DIGIT = re.compile("[0-9]")
_BRACKETS = re.compile(r"\s*\([^()0-9]{0,120}\)")


def tail_end(shadow: str, kind: FigureKind, number: Number, held: tuple[Span | None, Span | None]) -> int:
    """Where the words that belong to a number end; ``held``: what it is compared with and what it measures."""
    base, indicator = held
    more = _AND_MORE.match(shadow, number.span.end)
    end = more.end() if more else number.span.end
    if base and _DIGIT.search(shadow, end, base.start) is None:  # else it stands behind a whole list
        end = max(end, base.end)
    pattern = _OWN_TAIL if kind == "change" and number.unit != "%" else _TAILS.get(kind)  # "giảm 8 vụ TNGT, giảm 3 …"
    if pattern and (tail := pattern.match(shadow, end)):
        end = tail.end()
    if indicator and indicator.start >= number.digits.start:
        end = max(end, indicator.end)
    bracket = _BRACKETS.match(shadow, end)
    return bracket.end() if bracket else end

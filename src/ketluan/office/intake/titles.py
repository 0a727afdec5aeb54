"""What a source without a headline is called."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 140
# a newspaper's own letters before its first sentence: "BHG - Chiều 5.3, …"
_OWN: Final = re.compile(r"(\w{2,6})\s?[-–]\s+")
_END: Final = re.compile(r"(?<=[^\s\d][.!?])\s+(?=\S)")


def in_short(words: str) -> str:
    """The first sentence of a text; of a long one the words that fill a line, up to a comma where one is near its end.

    "Sáng 31.8, UBND tỉnh họp phiên thường kỳ tháng 8. Đồng chí …" is called "Sáng 31.8, UBND tỉnh họp phiên thường kỳ
    tháng 8".
    """
    line = " ".join(words.split())
    own = _OWN.match(line)
    told = _END.split(line[own.end() :] if own and own[1].isupper() else line, maxsplit=1)[0].rstrip(" .;:")
    if len(told) <= _LONGEST:
        return told
    cut = told[: _LONGEST + 1].rpartition(" ")[0]
    at_comma = max(cut.rfind(", "), cut.rfind("; "))
    return f"{cut[:at_comma] if at_comma > _LONGEST // 2 else cut}…"

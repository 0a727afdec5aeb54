"""Numbers of the same months of another year: "thu 71 tỷ đồng (cùng kỳ năm 2022 đạt 63 tỷ đồng)"."""

from __future__ import annotations

import re

from ketluan.reader.text.sought import Sought

_REACH = 90
_SAME = Sought(r"cùng kỳ(?: năm (?:trước|ngoái|(?P<year>(?:19|20)[0-9]{2})))?,? (?P<told>(?:[^\W\d]+ ){0,8})\Z")
_COMPARES = re.compile(r"\b(?:so|so với|với|bằng|hơn|kém|gấp|của|trên) \Z")
_CHANGES = re.compile(r"\b(?:tăng|giảm|vượt|bằng|gấp|so|là do)\b")


def told_year(shadow: str, low: int, number: int) -> int | None:
    """The year whose same months a number is of, 0 for the year before, None where it is of none."""
    low = max(low, number - _REACH)
    found = _SAME.search(shadow, low, number)
    if found is None or _COMPARES.search(shadow, max(0, found.start() - 8), found.start()):
        return None
    bracketed = shadow[found.start() - 1 : found.start()] == "("
    if not bracketed and _CHANGES.search(found["told"]):
        return None
    return int(found["year"] or 0)


def same_months(iso: str | None, year: int) -> str | None:
    """The same months of another year, or of the year before (0)."""
    if iso is None:
        return None
    years = [int(one) for one in re.findall(r"(?<![0-9-])[0-9]{4}", iso)]
    shift = year - years[-1] if year else -1
    return re.sub(r"(?<![0-9-])[0-9]{4}", lambda one: str(int(one[0]) + shift), iso)

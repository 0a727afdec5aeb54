"""How high a unit stands, told by the words that name it: from the centre down to the village, an office below the
executive or the Party committee of its own unit."""

from __future__ import annotations

import re

# a city stands under a province, and over its own departments where there is none
_RANKS = {"centre": 0, "province": 10, "city": 12, "district": 20, "commune": 30, "village": 40}
_OFFICE = 5  # is added to its unit's: below the executive, above the next unit
# the first word of a level that stands in a name tells it: "UBND xã A, huyện B" is a commune's
_LEVEL = re.compile(
    r"\b(?:(?P<village>thôn|bản|ấp|buôn|làng|xóm|khu phố|khối phố|khu dân cư|tổ dân phố|chi bộ|chi hội|cử tri|bà con"
    r"|các hộ|người dân)"
    r"|(?P<commune>xã(?! hội)|phường|thị trấn|đặc khu)"
    r"|(?P<district>huyện|quận|thị xã|thị ủy|phòng)"
    r"|(?P<province>tỉnh|sở|chi cục)"
    r"|(?P<city>thành ủy|tp|thành phố)"
    r"|(?P<centre>trung ương|tw|t\.ư|chính phủ|thủ tướng|quốc hội|tổng cục"
    r"|bộ(?! (?:chqs|chỉ huy|đội|phận|máy|tiêu))))\b"
)
_OF_OFFICE = re.compile(
    r"(?:(?:đại diện|lãnh đạo|đại biểu) )*(?:(?:phó )?(?:giám đốc|trưởng(?! đoàn)|chánh|chỉ huy trưởng|cục trưởng) )?"
    r"(?:sở|phòng|ban(?! (?:thường vụ|chấp hành|chỉ đạo))|trung tâm|chi cục|cục|hạt|trạm|hội(?! (?:đồng|nghị))|đoàn"
    r"|mặt trận|công an|bộ chqs|bộ chỉ huy|văn phòng|trường|bệnh viện|công ty|doanh nghiệp|hợp tác xã|chủ đầu tư"
    r"|nhà thầu|ngành)\b"
)


def rank(words: str) -> int | None:
    """How far below the centre a unit stands whose name (in small letters) is given; None where no word tells it."""
    found = _LEVEL.search(words)
    if found is None or found.lastgroup is None:
        return None
    level = _RANKS[found.lastgroup]
    return level + _OFFICE if level and _OF_OFFICE.match(words) else level


def is_office(found: int) -> bool:
    """Whether a rank is an office's, not that of a unit's executive, Council or Party committee."""
    return found not in _RANKS.values()

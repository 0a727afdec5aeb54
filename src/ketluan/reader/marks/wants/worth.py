"""What it is good to have more of and what is bad: "thu ngân sách giảm" and "tai nạn tăng" fall short, "tai nạn giảm"
does not. The noun gives the sign and the verb the direction; whoever fights what is bad ("giải quyết đơn thư") turns
the sign about.
"""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.text.sought import Sought

# prices are bad for who buys, good for who grows what is sold
_GROWN = (
    r"lúa|tôm|cá|lợn|heo|mía|sắn|cà phê|cao su|tiêu|chè|mủ|bán|thu mua|nông sản|keo|trái|quả|dừa|dưa|cam|bưởi"
    r"|thanh long|điều|sầu riêng|trâu|bò|gà|vịt|mật|muối|dứa|khoai|ngô|lạc|bí|rau|vải|nhãn"
)
BAD_TO_HAVE = re.compile(
    rf"\b(?:{trie(words('bad_to_have'))}|(?<!giao )(?<!phiên )dịch(?! (?:vụ|chuyển))"
    r"|(?<!khám )(?<!chữa )bệnh(?! viện| xá)"
    rf"|(?<!chiều )(?<!chế biến )sâu|rầy|(?<!đánh )(?<!đơn )(?<!định )giá (?!trị|{_GROWN}))\b"
)
GOOD_TO_HAVE = re.compile(
    rf"\b(?:{trie(words('good_to_have'))}|giá (?:{_GROWN})|(?:tỷ|tỉ) lệ (?!hộ|nghèo|sinh|thất|nợ|tử|mắc|suy|bỏ|tảo|chết"
    r"|hao|lao động (?:thất|nghỉ)|người (?:chết|mắc|nghiện))|(?<!giảm )thu(?= (?!hồi|gom|hẹp|giữ|thập|xếp)|$))\b"
)
# "tỷ lệ giải quyết đơn thư tăng" is good
_FIGHTS = re.compile(
    r"\b(?:giải quyết|xử lý|phòng|chống|khám phá|điều tra|phát hiện|ngăn chặn|truy quét|thoát|xóa|thu hồi|khắc phục"
    r"|bắt giữ|triệt phá|kéo giảm|chữa|khám|tiêm|quản lý|tháo gỡ|bảo hiểm|trợ cấp|kiểm tra|thanh tra|thu gom)\b"
)
_MOVES = Sought(
    r"\b(?:(?P<down>(?:sụt |suy )?giảm|sụt|tụt|hụt|đi xuống|thấp hơn|kém hơn|ít hơn|chững)"
    r"|(?P<up>(?:gia )?tăng|cao hơn|nhiều hơn|tăng lên|phát sinh (?:thêm|mới))"
    r"|(?P<little>(?:mới|chỉ) (?:chỉ |mới |còn )?(?:đạt|bằng|được|có|giải ngân|hoàn thành|thực hiện|thu|bàn giao"
    r"|[^\W\d]{2,6} được)(?: được)?(?= (?:[^\W\d]+ ){0,5}\d)"
    r"|dưới (?=\d)))"
    r"(?= \d| (?:so|còn|xuống|mạnh|sâu|nhanh|cao|lên|do|vì|liên tục|thêm|nhiều|gần|khoảng|hơn|trên|tới|từ|rõ|đáng|ở|tại"
    r"|trong|cả|đến|đột biến|bình quân|cùng kỳ|mức|kế hoạch|dự toán|(?:[^\W\d]+ ){1,5}\d)|\W*$|[;:.,]"
    r"|(?<=dưới )\d)"
)
_FEW = 90  # letters in which a noun stands before its verb
_BEFORE = 30  # letters in which who fights it stands before a noun


def is_bad(shadow: str, start: int, end: int) -> bool:
    """Whether what words are about is bad to have more of, and nobody fights it in them."""
    found = list(BAD_TO_HAVE.finditer(shadow, start, end))
    return bool(found) and not _FIGHTS.search(shadow, max(start, found[-1].start() - _BEFORE), found[-1].start())


def moves_amiss(shadow: str, start: int, end: int) -> bool:
    """Whether words tell that what is good is little or falls, or that what is bad rises, with or without numbers.

    Only for passages that complain anyway; elsewhere such a number is a figure and no more."""
    for found in _MOVES.finditer(shadow, start, end):
        about = max(start, found.start() - _FEW), found.start()
        if found.lastgroup == "up":
            amiss = is_bad(shadow, *about)
        else:
            good = (found.lastgroup == "little" and not found[0].endswith("có")) or GOOD_TO_HAVE.search(
                shadow, *about
            ) is not None
            amiss = good and not is_bad(shadow, *about)
        if amiss:
            return True
    return False

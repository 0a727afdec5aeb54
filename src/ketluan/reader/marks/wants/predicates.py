"""Predicates of want: the words by which a clause says that something is short, slow, low, worn or not yet done.

They are known by their grammar, not by a word that announces them: "chưa" with a verb, "còn" or "khá" with a quality,
"thiếu" with its object, "mới đạt" with a number, "bị" with a harm. They count where they are said of the clause's own
subject: "tiến độ các dự án còn chậm", not "đôn đốc các dự án còn chậm", "nếu còn chậm", "không còn chậm".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.wants.plain_words import PLAIN
from ketluan.reader.marks.wants.predicate_words import WANTS
from ketluan.reader.marks.wants.scarce_words import MUST_HAVE_ROOM, WHO_REFUSES
from ketluan.reader.marks.wants.worth import BAD_TO_HAVE, GOOD_TO_HAVE, is_bad
from ketluan.reader.text.sought import Either, Sought

# words that govern whatever stands behind them: asked, supposed, done away with
_GOVERNS = re.compile(
    r"\b(?:yêu cầu|đề nghị|kiến nghị|đề xuất|nếu|nhằm(?! vào)|tránh|không để|nghiêm cấm|tuyệt đối|mặc dù|mặc dầu"
    r"|vượt qua"
    r"|chia sẻ|đồng hành|sát cánh|sẽ|(?<!vẫn )(?<!chuyên )cần|trong (?:điều kiện|bối cảnh|lúc|trường hợp)"
    r"|đối với (?!việc|công tác)|trường hợp"
    r"|cảnh báo|dự báo|hãy|vì sao|tại sao|thế nào|nghi vấn|nghi ngờ|nhận (?:trách nhiệm|khuyết điểm|lỗi)|đã giao"
    r"|vào giải quyết|đừng|không nên|kiên quyết|khỏi|lo ngại|chưa (?:đồng ý|thông qua|nhất trí)|(?:tờ trình|đề án"
    r"|nghị quyết|dự thảo [^,;]{2,30}|báo cáo (?:kết quả|giám sát|thẩm tra|tổng hợp)) "
    r"(?:về|kết quả|quy định|ban hành|giám sát)|trên thế giới|thời ấy"
    r"|(?:quy định|đề án|nghị quyết|chính sách|chương trình|quy chế|phương án) (?:xử lý|khắc phục|xóa|hỗ trợ|giảm"
    r"|quản lý)|ngày trước|những năm trước)\b"
)
# "đáng mừng khi nhiều nơi còn gặp khó khăn": what only sets the time of another
_WHEN = re.compile(r"\w (?<!trong )(?<!mỗi )(?<!cứ )(?<!và )khi [^,;]+\Z")
_ACTS = trie(words("acts_upon"))
# these govern too, unless a noun holds them: "công tác xử lý hồ sơ còn chậm"
_ACTS_ON = re.compile(
    r"\b(?:khắc phục|tháo gỡ|ngăn chặn|đẩy nhanh|rà soát|chấn chỉnh|đôn đốc|phòng(?:,| ngừa,?) chống"
    r"|hạn chế (?=tình|việc|tối)|giúp (?=dân|bà con|người|hộ|các)|xóa (?=nhà|đói|bỏ|tình|dần|\d)|(?:đã|đang|sẽ|và"
    r"|cùng|,|tiếp tục|kịp thời|chủ động"
    r"|tích cực|phải|để|tập trung|nhằm"
    rf"|khi|như|cách|quyết liệt|nghiêm túc) (?:{_ACTS}))\b"
)
# a clause that opens with one of these tells what is done, or only sets the scene for another
_OPENS = re.compile(
    rf"\W*(?:{_ACTS}|tập trung|chú trọng|đẩy mạnh|tăng cường|nâng cao|phòng(?= (?:,|chống|ngừa|tránh|bệnh|cháy|dịch))"
    rf"|phê bình|trước|từ|để|khi|dù|tuy|về|với|nhờ"
    r"|sau|trong khi|những (?!hạn chế|tồn tại|khó khăn|bất cập|vướng mắc|vấn đề)"
    r"|nêu|nêu ra|tạm dừng|tiếp tục|động viên|khắc phục|tháo gỡ|ai|nơi nào|đơn vị nào"
    r"|địa phương nào|ở đâu|vì sao|tại sao)\b"
)
# nouns that hold verbs and are themselves slow or poor: "việc rà soát hồ sơ còn chậm"
_HOLDS = re.compile(
    r"\b(?:việc|công tác|hoạt động|quá trình|tiến độ|kết quả|tình hình|khâu|hiệu quả|chất lượng|tỷ lệ|tỉ lệ|năng lực"
    r"|vốn|kinh phí|thủ tục|ý thức|kỹ năng|nguồn|cơ chế|chính sách|tình trạng|chỉ số|số|nhu cầu)\b"
)
_UNDONE = re.compile(
    r"\b(?:không (?:còn|quá|bị)|là (?=rất|khá|quá)|đã được"
    r"|(?<!hầu )hết(?! sức)|giảm(?! (?:giá|sút|sâu|mạnh|thu|năng|chất))|thoát (?=nghèo|khỏi|hiểm|án)|khắc phục được"
    r"|nay đã|nhờ|không (?:xảy ra|có tình trạng|để)|trước đây|trước kia|kịp thời (?:khắc|tháo|xử))\b"
)
_THEN = Sought(
    r"\b(?:thì|sẽ|(?<!vẫn )(?<!còn )(?<!nên )(?<!buộc )(?<!do )(?<!mà )(?<!đã )(?<!vì )phải"
    r"(?! (?:chịu|cắt giảm|sa thải|chờ (?:\d|nửa|hàng|nhiều)|[^\W\d]+ (?:đi [^\W\d]+ )?lại"
    r"|[^\W\d]+(?: [^\W\d]+){0,2} (?:nhiều|hai|ba) lần))"
    r"|cần(?! thiết)|được (?:hỗ trợ|vay|hưởng|cấp|giao|bố trí|ưu tiên|miễn|xem xét|xét))\b|\?\W*$"
)
# "xử lý những hộ không phân loại rác": only says which are meant
_RELATIVE = re.compile(
    r"\b([^\W\d]+) (?:những|các|người|hộ|nơi(?! (?:ăn|ở|làm việc)\b)|ai|đối tượng|trường hợp|vấn đề)\b[^,;]{0,40}\Z"
)
_NOT_HOLDING = re.compile(
    r"(?:lệ|sống|nhập|lượng|độ|vào|sách|của|tại|ở|giữa|trong|theo|thuộc|và|khiến|làm|nhiều|số|phận|qua|cho|từ|với"
    r"|việc|rằng|là"
    r"|như|do|vì|có|ít|vài|khắp|mọi|hầu|hết)"
)
# inside a sentence these hold all that is listed behind them
_REACHES = Sought(r"\b(?:hạn chế|khắc phục|ngăn chặn|chấm dứt|tránh|giảm) (?:tình trạng|việc|dần)\b")
_REACHES_INSIDE = Sought(r"\b(?:trong (?:bối cảnh|điều kiện)|nhằm)\b")
_FAR_IN = 25
_RELATIVE_REACH = 60
_LONGEST = 400  # no clause of the genre is longer


MAY_FALL_SHORT = Either(WANTS, PLAIN)


def form(shadow: str, start: int, end: int) -> re.Match[str] | None:
    """The first words in a range that have the form of a predicate of want, whatever governs them."""
    return next(forms(shadow, start, end), None)


def forms(shadow: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """All such words in a range, in order, none inside another; each of the two patterns goes over it once."""
    wants, plain = WANTS.search(shadow, start, end), PLAIN.search(shadow, start, end)
    while wants or plain:
        found = _told_first(wants, plain) if wants and plain else wants or plain
        assert found is not None
        yield found
        at = found.end()
        if wants and wants.start() < at:
            wants = WANTS.search(shadow, at, end)
        if plain and plain.start() < at:
            plain = PLAIN.search(shadow, at, end)


def _told_first(wants: re.Match[str], plain: re.Match[str]) -> re.Match[str]:
    """Which of two tells; "nhưng … chưa …" is told by "chưa"."""
    until = plain.end() if plain.lastgroup == "butnot" else plain.start() + 1
    return wants if wants.start() < until else plain


def form_at(shadow: str, start: int, end: int) -> re.Match[str] | None:
    """The words with which a range begins that have the form of a predicate of want."""
    return WANTS.match(shadow, start, end) or PLAIN.match(shadow, start, end)


def predicate(shadow: str, start: int, end: int) -> re.Match[str] | None:
    """The predicate by which a clause says of its own subject that something falls short; ``lastgroup`` is its kind."""
    for found in forms(shadow, start, end):
        near = max(start, found.start() - _LONGEST)
        if (
            not is_governed(shadow, near, found.start())
            and fits(shadow, near, found)
            and not _MENDED.match(shadow, found.end(), _before_so(shadow, found.end(), end))
            and not _has_to(shadow, found.end(), _before_so(shadow, found.end(), end))
        ):
            return found
    return None


def _has_to(shadow: str, start: int, end: int) -> bool:
    """Whether somebody has to do something about it, or will; what people must put up with is no order."""
    return any(form_at(shadow, then.start(), end) is None for then in _THEN.finditer(shadow, start, end))


# "diện tích bị ngập giảm so với năm trước": what was amiss grows less
_MENDED = re.compile(
    r"(?:(?! (?:vì|do|nên) )[^,;]){0,40}? (?:giảm (?=\d|so với|còn|dần|đáng kể|rõ|xuống|nhiều|hẳn)"
    r"|(?:đã |cơ bản |đều )?được (?:khắc phục|sửa|xử lý|giải quyết|tháo gỡ|di dời|thay|kiểm soát|khống chế))"
)
# "nên nhiều trường phải dạy ghép": what had to follow is no order
_SO = re.compile(r"\b(?:nên|khiến|buộc|dẫn đến|dẫn tới)\b")


def _before_so(shadow: str, start: int, end: int) -> int:
    so = _SO.search(shadow, start, end)
    return so.start() if so else end


# what a bare quality is said of, however long the phrase is; without one of these, what stands right before it may
# only be told apart by it ("xã khó khăn")
_HAS_QUALITY = re.compile(
    r"\b(?:giá|đời sống|hạ tầng|cơ sở (?=vật|hạ)|trang thiết bị|thiết bị|máy móc|lực lượng|nhân lực|năng suất"
    r"|sản lượng|thu"
    r"|giải ngân|lương|phụ cấp|trình độ|mức|quy mô|tài liệu|hồ sơ|báo cáo|điều kiện|giao thông|đường|trường|phòng"
    r"|chuyển biến"
    r"|quỹ đất|đất|mặt bằng|đóng góp|tinh thần|nhận thức|hiểu biết|sức|thị trường|đầu ra|sinh kế|phát triển"
    r"|doanh nghiệp"
    r"|thu hút|cải thiện|số liệu|công nghệ|phương tiện|dữ liệu|hệ thống|biên chế|cán bộ)\b"
)
_ONLY_WHICH = re.compile(
    r"\b(?:khâu|điểm|mặt|việc|xã|huyện|thôn|bản|tỉnh|phường|phố|ấp|buôn|hộ|dân|người|vùng|nơi|đơn vị|dự án|công trình"
    r"|sinh|tượng|đình|hợp|phần|nhà|cán bộ|phương|bàn|chi bộ|cơ sở|giống|tháng|nạn|chỗ|cái|lúc|lại|về|những|các|một số"
    r"|và|rất|không|ngại|gặp|mạng|quân|nhân|hoàn cảnh|đặc biệt|cảnh|sức khỏe|tuổi|đường|khu|quá|bớt|đỡ|chống|xóa"
    r"|khỏi|bù|giúp|giảm|vượt|hết|nhiều|có|của) \Z|, \Z"
)
_NEAR = 14
_FIRST = 40  # what a clause is about stands among its first words
_NOUNS_TOO = ("khó khăn", "hạn chế", "yếu kém", "khó", "ít", "cũ", "hẹp", "mỏng")
_DOES = re.compile(r"\b(?:làm|khiến|chống|giảm|xử lý|được|đã)\b")
_PAID = re.compile(r"\b(?:giảm|thu hồi|trả|xử lý|thu được)\b")
# a rate is a figure; what is sold on credit is no delay
_RATE_OF_DEBT = re.compile(r"\b(?:tỷ|tỉ) lệ nợ (?:quá hạn|xấu)[^,;.]{0,20}\d")
_ON_CREDIT = re.compile(r"\b(?:phân bón|vật tư|máy|mua|bán|thức ăn)[^,;.]{0,40} trả \Z")
_NUMBER_OF = re.compile(r"\bsố (?!liệu)[^\W\d]+ \Z")
# "kinh phí duy tu không có", not "vụ việc phức tạp không có"
_NEEDED = re.compile(
    r"\b(?:kinh phí|vốn|nguồn|nước|điện|đường|cán bộ|nhân viên|giáo viên|bác sĩ|thuốc|đất|nhà|sóng|quỹ|lương|phụ cấp"
    r"|trang thiết bị|máy móc|mặt bằng|đầu ra|hướng dẫn|quy hoạch|bãi|chỗ|phòng|hồ sơ|sổ|dữ liệu|thu nhập)\b"
)
_MAY_BE = re.compile(r"\b(?:có thể|có khả năng|có nguy cơ|tránh|đừng)\b")


def fits(shadow: str, start: int, found: re.Match[str]) -> bool:
    """Whether what a predicate is said of can fall short by it: more debt does, more income does not."""
    kind, at = found.lastgroup, found.start()
    if kind == "lacks":  # "số hộ thiếu đất còn 40" only says which are counted
        return _NUMBER_OF.search(shadow, max(start, at - _NEAR), at) is None
    if kind == "givesup" and found[0].startswith("nợ"):
        return _PAID.search(shadow, start, at + _FIRST) is None and not _RATE_OF_DEBT.search(shadow, start, at + _FIRST)
    if kind == "cannot" and found[0].endswith("không có"):
        return _NEEDED.search(shadow, start, at) is not None
    if kind == "harms":
        return _MAY_BE.search(shadow, start, at) is None
    if kind == "full":
        return MUST_HAVE_ROOM.search(shadow, start, at) is not None
    if kind == "refuses":
        return WHO_REFUSES.search(shadow, start, at) is not None
    if kind == "rises":
        bad = BAD_TO_HAVE.search(shadow, start, found.end())
        return bad is not None and not _DOES.search(shadow, bad.end(), at) and is_bad(shadow, start, found.end())
    if kind == "falls":
        return GOOD_TO_HAVE.search(shadow, start, found.end()) is not None and not BAD_TO_HAVE.search(shadow, start, at)
    if kind != "bare":
        return True
    if found[0] == "chậm" and _ON_CREDIT.search(shadow, start, at):
        return False
    if " " not in shadow[start:at].strip():  # "gió yếu" tells of no work
        return False
    near = _ONLY_WHICH.search(shadow, max(start, at - _NEAR), at)
    noun = found[0] in _NOUNS_TOO
    if near is None and not noun:
        return True
    if near is not None and noun and _HAS_QUALITY.match(shadow, start) is None:
        return False
    until = min(near.start() if near else at, start + _FIRST)
    about = _HAS_QUALITY.search(shadow, start, until) or (None if noun else _HOLDS.search(shadow, start, until))
    return about is not None


def is_governed(shadow: str, start: int, at: int) -> bool:
    """Whether words between ``start`` and a predicate at ``at`` ask for it, suppose it, act upon it or end it."""
    if _GOVERNS.search(shadow, start, at) or _WHEN.search(shadow, start, at):
        return True
    if _only_says_which(shadow, start, at) and (_SAYS_WHICH.match(shadow, at) or not _HOLDS.match(shadow, start)):
        return True
    if _ADJACENT.match(shadow, at) and _DEED.search(shadow, max(start, at - _NEAR), at):
        return False  # "chỉ đạo thiếu sâu sát": how it is done
    governor = _OPENS.match(shadow, start, at) or _ACTS_ON.search(shadow, start, at)
    if (
        governor is not None
        and governor.start() == start
        and _MANNER.match(shadow, at)
        and not _ANY_OF.search(shadow, start, at)
    ):
        return False  # "xử lý vi phạm chưa nghiêm": how it is done
    if governor is not None and (
        shadow.startswith(("đã ", "đang "), governor.start()) or shadow.endswith(" đã ", start, governor.start())
    ):
        return _BECAUSE.search(shadow, governor.end(), at) is None
    if governor is None:
        return _UNDONE.search(shadow, start, at) is not None
    return _HOLDS.search(shadow, start, max(governor.start(), start + 1)) is None


# "việc rà soát những hộ chưa có đất": these tell apart, "việc rà soát hộ nghèo làm lấy lệ" tells how it is done
_SAYS_WHICH = re.compile(r"(?:chưa|không|thiếu|bị|còn|có|đang|chậm|vướng|gặp|mới)\b")
_BECAUSE = re.compile(r"\b(?:vì|do)\b")
_ADJACENT = re.compile(r"(?:thiếu|còn|chậm|muộn) ")
_DEED = re.compile(
    r"\b(?:chỉ đạo|kiểm tra|giám sát|xử lý|giải quyết|đôn đốc|theo dõi|đánh giá|tuyên truyền|vận động|bố trí) \Z"
)
_ANY_OF = re.compile(r"\b(?:các|những|một số)\b")
_MANNER = re.compile(
    r"(?:chưa|còn|không) (?:thật sự |thực sự |được )?(?:nghiêm|triệt để|dứt điểm|kịp thời|hiệu quả|quyết liệt"
    r"|thường xuyên"
    r"|đồng bộ|chặt chẽ|sâu|đồng đều|tốt|nhanh|cao|sát|rõ nét|chậm|sơ hở|lỏng lẻo|hình thức|yếu|lúng túng"
    r"|hạn chế|hời hợt|qua loa|sơ sài|bất cập|thiếu sót|sai sót|chồng chéo|chung chung|dàn trải|bị động|nể nang)\b"
)


def _only_says_which(shadow: str, start: int, at: int) -> bool:
    """Whether a predicate only says which of those are meant whom a verb before it holds."""
    meant = _RELATIVE.search(shadow, max(start, at - _RELATIVE_REACH), at)
    return meant is not None and _NOT_HOLDING.fullmatch(meant[1]) is None


def reach(shadow: str, start: int, end: int) -> int:
    """Where words inside a passage begin that hold all behind them ("…, trong bối cảnh giá thấp, …"); its end where
    there are none."""
    found = _REACHES.search(shadow, start, end)
    inside = _REACHES_INSIDE.search(shadow, start + _FAR_IN, end) if end - start > _FAR_IN else None
    return min(found.start() if found else end, inside.start() if inside else end)

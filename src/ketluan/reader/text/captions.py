"""Which lines of a news report are captions, headings, by-lines: lines that stand alone and end no sentence."""

from __future__ import annotations

import re
from itertools import pairwise

# "Toàn cảnh phiên họp", "Quang cảnh buổi làm việc", "Các đại biểu dự hội nghị"
_SCENE = re.compile(r"^(?:toàn cảnh|quang cảnh|phối cảnh|ảnh\s*:|ảnh minh họa|một góc|khung cảnh|hình ảnh)")
# "(thứ hai từ trái sang)", "(ngoài cùng bên phải)"
_POSITION = re.compile(
    r"\([^()]{0,30}(?:từ (?:trái|phải)|bên (?:trái|phải)|ngoài cùng|đứng giữa|ngồi giữa)[^()]{0,20}\)"
)
_CREDIT = re.compile(
    r"(?:\(?\s*ảnh(?:\s*(?:minh họa|tư liệu))?\s*:\s*(?:[^.]|(?<=\b\w)\.(?=\w)){2,40}\)?"
    r"|\(ảnh[^)]{0,40}\)|/\s*ảnh\b.{0,30})\s*\.?$"
)
# who is seen in a picture: "Đồng chí …", "Lãnh đạo …", "Chủ tịch …", "Đoàn công tác …", "Phiên họp …"
_SEEN = re.compile(
    r"^(?:(?:các )?đồng chí|đ/c|(?:các )?ông|bà|(?:các )?(?:đại biểu|lãnh đạo|phóng viên|thành viên|cử tri"
    r"|nông dân|công nhân|đoàn viên|hội viên|chiến sĩ|cán bộ|hộ dân|người dân|bà con)"
    r"|(?:nguyên |quyền )?(?:phó )?(?:bí thư|chủ tịch|chủ nhiệm|giám đốc|trưởng|chánh|tổng|thủ tướng"
    r"|bộ trưởng|thứ trưởng|viện trưởng|chỉ huy|tư lệnh|cục trưởng|văn phòng)"
    r"|(?:phó )?(?:thủ tướng|bộ trưởng|tổng bí thư|chủ tịch)|ủy viên|đoàn (?:công tác|kiểm tra|khảo sát"
    r"|giám sát|đại biểu)|đại diện|thường trực|ban (?:thường vụ|chấp hành)"
    r"|phiên (?:họp|thảo luận|khai mạc|bế mạc)|hội nghị|buổi (?:làm việc|họp|tiếp)|cuộc họp|kỳ họp"
    r"|lễ (?:ký|trao|công bố|phát động|khởi công|khánh thành)|chủ tọa"
    r"|đại (?:tá|tướng|úy)|thượng tá|trung tá|thượng tướng|thiếu tướng|trung tướng|ubnd|hđnd|sở|ban|các đơn vị)"
)
# what is done in a picture
_DONE = re.compile(
    r"\b(?:phát biểu|trao|tặng|báo cáo|đề nghị|yêu cầu|chủ trì|chủ tọa (?=kỳ|phiên|hội)|điều hành"
    r"|trả lời|đặt câu hỏi|chất vấn"
    r"|kiểm tra|thăm|ký|ký kết|nêu|tham gia|góp ý|thông tin|trình bày"
    r"|kết luận|chụp ảnh|tham dự|dự|khảo sát|biểu quyết|thảo luận|giải trình|tiếp thu|thông qua|cho biết"
    r"|tiếp|tham luận|khai mạc|bế mạc|diễn ra|truyền hình|trực tuyến|nghe"
    r"|trao đổi|động viên|chúc mừng|gặp gỡ|cắt băng|làm việc|giới thiệu|công bố|phân tích|đánh giá"
    r"|khẳng định|nhấn mạnh|chỉ đạo|quán triệt|phát động|tuyên dương|làm rõ|vinh danh|giải thích|đề xuất"
    r"|kiến nghị|cam kết|đề đạt|bày tỏ|kêu gọi|hỏi|phản ánh|chia sẻ|tặng hoa|đi kiểm tra|xem|tặng quà|thị sát"
    r"|lắng nghe|quan sát"
    r"|ra mắt|tìm hiểu|tham quan|trò chuyện|thu hoạch|thi công|trong|bên|tại)\b"
)
# things and people of a picture that a line without a stop names with a place: "Mô hình nuôi cá lồng ở xã Nậm Khao"
_SHOWN = re.compile(
    r"^(?:(?:một|các|những|hai|nhiều|khu vực|diện tích|toàn bộ) )?(?:mô hình|dây chuyền|thi công|công trình|tuyến"
    r"|cầu|hồ|đập|kè|lực lượng|đoàn viên|cán bộ|chiến sĩ|công nhân|nông dân|người dân|học sinh"
    r"|giáo viên|du khách|khách|điểm cầu|sản phẩm|vườn|ruộng|cánh đồng|đồi|nương|cảng|hộ|gia đình|phương tiện|máy|tàu"
    r"|xe|chợ|tiết mục|nhân dân|cử tri|hội viên|bác sĩ|nhân viên|lãnh đạo|đại biểu|chị|anh|ngôi nhà|cửa khẩu|bản|thôn"
    r"|khu (?:tái định cư|công nghiệp|dân cư)|xưởng|trang trại|rừng|ao|lồng bè|đàn)(?!\w)"
)
# who stands there and nothing more: "Chủ tịch UBND tỉnh Lò Văn Pành"
_PORTRAYED = re.compile(
    r"^(?:đồng chí|đ/c|ông|bà|(?:nguyên |quyền )?(?:phó )?(?:bí thư|chủ tịch|giám đốc|bộ trưởng|thứ trưởng|cục trưởng"
    r"|chánh|trưởng)) "
    r"[^.:;!?\d]{6,90}$"
)
_BYLINE = re.compile(
    r"^(?:(?:tin|bài)(?:,? (?:tin|bài))? (?:và|&) ảnh\s*:"
    r"|tin(?:\s*,?\s*(?:và )?(?:ảnh|ành))?(?:\s*(?:bài))?\s*[:-]|bài(?:\s*,?\s*ảnh)?\s*:"
    r"|tin(?: và)?,? (?:ảnh|ành|bài)\b|tin \S|thực hiện\s*:|tác giả\s*:|nguồn\s*:|\(?theo [^.]{2,40}\)?$"
    r"|ảnh\s*:\s*(?!(?:toàn|quang|khung) cảnh|đồng chí |các )\S+(?: \S+){0,3}$"
    r"|\(?(?:pv|ctv|ttxvn|vov|bbt|nhóm (?:pv|phóng viên))\b)"
)
# with a full stop only where nothing but the act is told: "Bí thư Huyện ủy A phát biểu kết luận buổi làm việc."
_AT_MEETING = re.compile(
    r"\bphát biểu (?:kết luận|chỉ đạo|khai mạc|bế mạc)\.$|"
    r"\b(?:phát biểu(?: ý kiến)?(?: kết luận| chỉ đạo| khai mạc| bế mạc)?|kết luận|bế mạc|chủ trì|điều hành|tham dự"
    r"|dự|(?:thảo luận|tham luận|chất vấn|giải trình|trao đổi|đặt câu hỏi|(?:trình bày )?báo cáo)(?= tại))(?: tại)?"
    r" (?:hội nghị|buổi làm việc|cuộc họp|phiên họp|kỳ họp|buổi họp(?: báo)?|họp báo)"
    r"(?: tại (?:điểm|đầu) cầu(?: \w+){0,6}|(?: \w+){0,3})\.$"
)
# acts that a report tells with "đã" and a picture without: "Đoàn công tác thăm mô hình nuôi cá lồng ở xã A."
_ACTED = re.compile(
    r"^[^.:;\"“]{8,110}? (?:thăm|tặng|trao (?:quà|tặng|bằng|giấy|quyết định|hoa)|tham quan|thị sát|dâng hương"
    r"|dâng hoa|cắt băng|bấm nút|chụp ảnh|chúc mừng|trò chuyện|kiểm tra (?:thực tế|tiến độ|công trình|dự án"
    r"|khu vực|tuyến|công trường"
    r"|hiện trường|sự cố|tại)"
    r"|làm việc với (?:lãnh đạo|cán bộ)|chủ trì cuộc họp khẩn)\b[^.:;\"“]*\.$"
    r"|^(?!đồng chí|ông|bà)[^.:;,\"“]{8,90} tham luận (?:về|với)\b[^.:;\"“]*\.$"
    r"|^(?:các )?đại biểu (?:[^\W\d]+ ){0,5}?(?:tham )?dự(?: (?:họp|hội nghị|phiên họp|buổi (?:làm việc|lễ)|kỳ họp"
    r"|đại hội|lễ))?"
    r"(?: tại (?:điểm|đầu) cầu[^.:;,]{0,60})?\.$"
)
# "Giám đốc Sở A Lý Văn B báo cáo tình hình thu ngân sách tại phiên họp.": an act of the session and its matter
_PRESENTED = re.compile(
    r"^(?![^.]{6,100}? (?:yêu cầu|giao) )"
    r"(?!(?:đồng chí|đ/c|ông|bà) (?:giao|yêu cầu|đề nghị|lưu ý|nhấn mạnh|chỉ đạo|kết luận|khẳng định)\b)"
    r"(?:đồng chí|đ/c|ông|bà|(?:phó |nguyên |quyền )?(?:bí thư|chủ tịch|chủ nhiệm|giám đốc|trưởng|chánh|bộ trưởng"
    r"|thứ trưởng|viện trưởng|cục trưởng|chỉ huy|tư lệnh)|(?:đại|thượng|trung|thiếu) tá) [^.:;\"“]{6,100}?[ ,]"
    r"(?:trình bày|báo cáo|trả lời (?:chất vấn|ý kiến|câu hỏi)|thông tin (?:về|thêm)|giải trình"
    r"|phát biểu (?:thảo luận|tham luận|ý kiến|góp ý|chỉ đạo|tiếp thu)|trao đổi (?:với|về|tại|bên)|quán triệt"
    r"|giới thiệu|điều hành|tranh luận|công bố|đặt câu hỏi|tham gia ý kiến"
    r"|dự (?:hội nghị|phiên họp|cuộc họp|kỳ họp))\b[^.:;\"“]*\.$"
    r"|^các (?:đồng chí|đại biểu) (?:chủ trì|chủ tọa|dự|tham dự)[^.:;\"“]{4,60}\.$"
)
_TOLD = re.compile(r"\b(?:đã|sẽ|cũng|đang|phải|cần|nếu|khi|sau|trước|vừa|vẫn|để|do|ngày|trách nhiệm)\b|\d")
# "Phó Giám đốc Sở A Lý B: Hồ sơ phải làm đúng trình tự.": what the one who is seen said
_QUOTED = re.compile(
    r"^(?:ông|bà|đồng chí|(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng|chánh|thứ trưởng|bộ trưởng|cục trưởng|chủ nhiệm))"
    r" [^.:;]{8,110}: (?=\w)"
)
_SAYS = re.compile(
    r"\b(?:nói|cho biết|cho hay|khẳng định|nhấn mạnh|yêu cầu|đề nghị|chỉ đạo|kết luận|phát biểu|nêu rõ|sau|báo cáo|gồm"
    r"|thông báo|kiến nghị|đề xuất|giao|lưu ý|chỉ rõ|chia sẻ|hỏi|trả lời|các nội dung|cho rằng|ý kiến"
    r"|trình bày|cam kết|phản ánh|bày tỏ|góp ý|chất vấn|giải trình|phân tích|băn khoăn|tâm sự|kể|như sau)\b"
)
_STOPS = (".", "!", "?", "…", ";", ":", ",")


def ends_sentence(words: str) -> bool:
    """Whether a line ends as a sentence or a list ends."""
    return words.rstrip("'\"”’)]").endswith(_STOPS) and not words.endswith("...)")


def is_credited(low: str) -> bool:
    """Whether a line (lower case) ends in the credit of a photographer: "… Ảnh: M.H"."""
    return "ảnh" in low and bool(_CREDIT.search(low))


def is_caption(words: str, low: str) -> bool:
    """Whether a line that stands alone describes a picture (who is seen doing what)."""
    if len(words) > 320 or _ORDERS.match(low):
        return False
    if _SCENE.match(low) or is_credited(low) or ("(" in low and _POSITION.search(low)):
        return True
    if "trong ảnh:" in low or quotes(words, low) is not None:
        return True
    if ends_sentence(words):
        return (
            len(words) < 150
            and words[0].isupper()
            and ";" not in words  # who they were, one by one, is told in the report
            and bool(_SEEN.match(low) and (_AT_MEETING.search(low) or _is_shown(low)))
        )
    if _SEEN.match(low) and _DONE.search(low):
        return True
    return _names_in(words, low) and bool(_SHOWN.match(low) and not _ABSTRACT.search(low))


# "Đồng chí giao Văn phòng …, báo cáo Chủ tịch." goes on with a speech
_ORDERS = re.compile(
    r"(?:đồng chí|ông|bà) (?:cũng |đã |còn )?(?:giao|yêu cầu|đề nghị|chỉ đạo|lưu ý|phân công|nhấn mạnh"
    r"|khẳng định|cho)\b"
)
_ABSTRACT = re.compile(
    r"\b(?:cần|phải|chưa|không|sẽ|vì sao|thế nào|ra sao|khó khăn|nỗ lực|quyết tâm|hướng tới|phấn đấu)\b"
)


def _names_in(words: str, low: str) -> bool:
    """Whether a place or a person is named behind the first word: two capital words that follow each other."""
    parts = words.split()
    return any(one[0].isupper() and two[0].isupper() for one, two in pairwise(parts[1:])) and ":" not in low


def is_portrait(words: str, low: str) -> bool:
    """Whether a line that stands alone is no more than somebody's post and name."""
    if not _PORTRAYED.match(low):
        return False
    parts = words.split()
    named = len(parts) > 3 and all(part[0].isupper() for part in parts[-2:]) and not words.isupper()
    return named and not _DONE.search(low) and not _SAYS.search(low)


def is_credit(low: str) -> bool:
    """Whether a line (lower case) is a photographer's credit and nothing else; a caption stands above it."""
    return bool(_CREDIT_LINE.match(low))


_CREDIT_LINE = re.compile(r"^\(?ảnh(?: minh họa| tư liệu)?\s*:\s*\S[^.;:]{0,30}(?:\.\S{1,12})*\.?\)?$")


def quotes(words: str, low: str) -> int | None:
    """Where the words begin that a picture quotes of the one who is seen: "Giám đốc Sở A Lý B: | Hồ sơ …"."""
    quoted = _QUOTED.match(low)
    if quoted is None or not words[quoted.end()].isupper() or _SAYS.search(low, 0, quoted.end()):
        return None
    named = words[: quoted.end()].rstrip(" :").split()[-2:]
    return quoted.end() if all(word[0].isupper() for word in named) else None


def _is_shown(low: str) -> bool:
    """Whether a sentence (lower case) only tells what is seen: who visits, who gives, no more."""
    return bool(_ACTED.match(low) or _PRESENTED.match(low)) and not _TOLD.search(low)


def is_scene(low: str) -> bool:
    """Whether a sentence (lower case) names what is seen and tells nothing: "Toàn cảnh hội nghị."."""
    return len(low) < 80 and bool(_SCENE.match(low))


def is_byline(words: str, low: str, *, last: bool) -> bool:
    """Whether a line names the author: "Tin, ảnh: …", or a name alone at the very end."""
    if len(words) > 80:
        return False
    if _BYLINE.match(low):
        return True
    if not last or len(words) > 45 or ends_sentence(words.rstrip(".")):
        return False
    if is_credited(low) and not all(part[:1].isupper() for part in words[: low.rfind("ảnh")].strip(" -–.(").split()):
        return False  # "Bí thư Huyện ủy Lò Văn A - Ảnh: B" tells of a picture, "MAI HOA - Ảnh: B" who wrote
    own = re.sub(r"\s*\([^()]{2,30}\)$", "", words.rstrip("."))  # "Lò Thị Mai (Trung tâm VH-TT huyện)"
    parts = [part for part in re.split(r"[\s,/&]+|-|–", own) if part]
    named = sum(part[:1].isupper() for part in parts)
    return 1 <= len(parts) <= 8 and named >= len(parts) - 1

"""The words of which predicates of want are made: qualities, what is not yet done, lacked, met with, borne or lower."""

from __future__ import annotations

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.wants.scarce_words import SCANT
from ketluan.reader.text.sought import Sought


def behind(*words_before: str) -> str:
    """Behind one of some words. The pattern still begins with what follows, so that it is tried only where that stands;
    ``\\s`` in it ends the words with which it begins."""
    return f"(?:{'|'.join(f'(?<= {word} )' for word in words_before)})"


def _led_to(what: str, *words_before: str) -> str:
    """What stands behind one of some words. It is asked for before one looks back, which costs more."""
    return f"(?={what}){behind(*words_before)}{what}"


# how a quality is said of its subject; without such a word it may only say which one is meant
_DEGREE = behind(
    *(
        "vẫn",
        "còn",
        "hiện",
        "đang",
        "rất",
        "khá",
        "quá",
        "tương đối",
        "hết sức",
        "ngày càng",
        "thực sự",
        "thật sự",
        "bị",
    ),
    *(
        "cực kỳ",
        "có phần",
        "có lúc",
        "luôn",
        "lại",
        "cũng",
        "thường",
        "vô cùng",
        "đạt",
        "tiếp tục",
        "trở nên",
        "có nơi",
    ),
    *("nhiều nơi", "tỏ ra", "đều", "vừa", "càng"),
)
_AMISS = rf"(?:{trie(words('amiss'))})\b(?! (?:đến|tới|thời)\b)"
# of these no noun is made: they say how something is, whatever goes on behind them
_STATE = (
    r"(?:xuống cấp|lầy lội|đùn đẩy|né tránh|ngại va chạm|ngại khó"
    r"|sợ trách nhiệm|sợ sai|lúng túng|quá tải|chập chờn"
    r"|ngập úng|bỏ hoang|dang dở|dở dang|trông chờ|ỷ lại|thua lỗ|giảm sút|rớt giá|bị động|lơ là|chây ì|đội vốn|bỏ việc"
    r"|bỏ trống|vắng khách|nhếch nhác|trầm lắng|ảm đạm|bấp bênh|ế ẩm|hư hỏng|mất giá|mất mùa|thiếu hụt|đình trệ)\b"
)
# of these nouns are made too
_NOT_NOUNS = (
    r"(?!(?:lấn chiếm|bất cập|vướng mắc|ô nhiễm|ùn tắc|thất thoát|lãng phí|tồn đọng|đối phó|cứng nhắc|thất thu"
    r"|suy thoái"
    r"|nhũng nhiễu|hoang hóa|phân tán|tự phát|nợ đọng|tắc nghẽn)\b)"
)
_POOR = rf"(?:{trie(words('poor_qualities'))})\b(?! (?:có thể|mà|hơn giá|hơn nhiều lần)\b)"
_NOT_YET = (
    r"(?<!tạm thời )chưa (?!(?:phát hiện|ghi nhận|xảy ra|kể|từng|bao giờ|đầy|biết|hết|tới|đến|xuất hiện|dừng|nói|chắc"
    r"|thông qua|xem xét|được thông qua|sử dụng|đồng ý|nhất trí|được đồng ý|thẩm định|có (?:ca|trường hợp|thiệt hại"
    r"|vụ|vi phạm|ai"
    r"|dấu hiệu|thông tin|người|báo cáo về thiệt hại|tiền lệ|ai bị))\b)(?=\w)"
)
TROUBLE = (
    r"(?:khó khăn|vướng mắc|hạn chế|bất cập|tồn tại|trở ngại|khó|sai sót|thiếu sót|yếu kém|thách thức|rào cản|kẽ hở)"
)
_SOME = ("nhiều", "không ít", "một số", "những", "các", "vô vàn", "muôn vàn", "quá nhiều", "nhất định")
_HAS = behind(*(f"{verb} {some}" for verb in ("còn", "có", "bộc lộ", "tồn tại") for some in (*_SOME, "rất nhiều")))
_MEETS = (
    rf"(?:gặp|vấp|đối mặt|vướng)\s(?:phải |với )?(?:(?:rất |khá )?(?:{'|'.join(_SOME)}) )*{TROUBLE}"
    rf"|(?={TROUBLE}){_HAS}{TROUBLE}"
    rf"|(?={TROUBLE})(?<= nhiều )(?<!thấy nhiều )(?<!nêu nhiều )(?<!gây nhiều )(?<!ra nhiều )(?<!với nhiều )"
    rf"(?<!qua nhiều ){TROUBLE}"
    r"(?=\W*$|[;.:]|, (?!tồn|yếu|hạn|bất|vướng|thách|sai|thiếu|khó))"
    r"|vướng\s(?:\d|mặt bằng|quy hoạch|thủ tục|đất|ở |do |vì |nhiều |một |về |vào )"
)
_NEEDS = (
    r"(?:đạt|đủ|đảm bảo|bảo đảm|kịp|đồng đều|đồng bộ|thống nhất|khớp|hiệu quả|cao|rõ|rõ ràng|phù hợp|tương xứng|đúng"
    r"|đáp ứng|nghiêm|thường xuyên|như (?:mong|kỳ vọng|kế hoạch|dự kiến)|hoạt động|phát huy|vận hành|nhận tiền"
    r"|hợp tác|mặn mà|chuyển biến|cải thiện|tiến triển|tác dụng|hưởng ứng|quan tâm|sinh hoạt|triệt để"
    r"|kịp thời|ổn định|chấp hành|thực hiện|tiêu thụ được"
    r"|bán được|dám|thuận|có đủ|yên tâm công tác"
    r"|còn (?:chỗ|đất|phù hợp|khả năng|đáp ứng|nguồn|quỹ|phòng|vốn|kinh phí|thuốc|nước|việc làm|động lực|được"
    r"|phát huy|hoạt động|hấp dẫn|ai|người (?:làm|học|nuôi|theo)|dư địa|giáo viên|bác sĩ|cán bộ|hiệu quả|mặn mà)"
    r"|còn(?=\W*$)|có (?:kinh phí|vốn|đất|nước|điện|việc làm"
    r"|bác sĩ|lãi|giáo viên|thuốc|thiết bị|máy|chỗ|phòng học|hàng rào|người mua|đơn hàng|thu nhập|lương"
    r"|cán bộ|nguồn|đường|đầu ra|khả năng|năng lực|quỹ|mặt bằng|trụ sở|nhà|sóng|chế tài|hướng dẫn|quy định"
    r"|người (?:làm|quản lý|phụ trách|chặt|hái|gặt|chăm|dạy|thay|trông|nối)))"
)
_BORNE = (
    r"bị\s(?:bỏ hoang|xuống cấp|chậm|đình trệ|gián đoạn|ảnh hưởng|lấn chiếm|thu hẹp|ô nhiễm|sạt lở|hư hỏng|đội|kéo dài"
    r"|quá tải|ùn|ép giá|cắt|thua lỗ|bồi lắng|lạm dụng|buông lỏng|vướng|nghẽn|ngập|cô lập|động|chia cắt|tồn đọng"
    r"|thất thoát|thổi|đứt gãy|thiếu|hụt|nợ|bỏ|trả lại|chồng|tắc|cạn|nhiễm)\b"
    r"|" + _led_to(r"ảnh hưởng\s(?:lớn|xấu|không nhỏ|nghiêm trọng|nặng|trực tiếp|đến|tới)", "gây", "làm", "đang", "đã")
)
_LOWER = (
    r"thấp hơn\s(?:bình quân|mức|trung bình|cùng kỳ|kế hoạch|mục tiêu|yêu cầu|kịch bản|so với|năm|nhiều|dự|chỉ tiêu)"
    r"|thấp so với|chậm\s(?:hơn|so với|tiến độ|nhất(?! (?:là|vào|ngày|trước|sau|trong|đến|hết|tháng|quý|cuối|\d)\b)|trễ"
    r"|\d|khoảng|gần|trên|được|triển khai|giải ngân|thực hiện|ban hành"
    r"|khắc phục|phát hiện|trả|tham mưu|đổi mới|phê duyệt|bàn giao|giải quyết|xử lý|hoàn thành|lại|gửi|thanh toán|cấp"
    r"|đưa)|kém\s(?:cùng kỳ|kế hoạch|hiệu quả|so với|xa)|giảm\s\d+ bậc|tụt\s(?:\d|hạng|bậc|xuống|hậu)"
    r"|xuống\s(?:thấp|hạng|dưới (?:giá thành|mực|mức|ngưỡng))"
    r"|(?:đứng|xếp)\s(?:thứ )?(?:cuối|chót|áp chót|bét|thấp)"
    r"|(?:nhóm|tốp|top)\s(?:\d+ [^,;.]{0,30})?(?:cuối|thấp|chậm|yếu)"
    r"|dưới\s(?:mức )?(?:trung bình|bình quân)|hụt\s(?:thu|so với|gần|hơn|khoảng|\d)|giải ngân (?:đạt )?dưới \d"
    r"|đến muộn|muộn hơn|trễ\s(?:hẹn|hạn)|giá\s[^,;.]{2,60} xuống thấp(?! nhờ)"
    r"|(?:giá(?! trị| (?:lúa|tôm|cá|lợn|heo|mía|sắn|cà phê|cao su|tiêu|chè|mủ|bán|thu mua|nông sản|keo|trái|quả)\b)"
    r"|chi phí)\s"
    r"[^,;.]{2,60} (?:tăng (?:cao|mạnh)|ở mức cao)"
)
_HOW_LITTLE = (
    r"(?:(?=mới)(?<!nông thôn )(?<!đổi )(?<!cấp )(?<!lập )(?<!làm )(?<!kiểu )(?<!xây )mới\s(?:chỉ )?"
    r"|(?=chỉ)(?<!không )(?<!những )chỉ\s(?:mới )?)"
    r"(?:đạt|có|bằng|được|giải ngân|hoàn thành|bàn giao|thu|xử lý|cấp|triển khai|khoảng|dừng|đáp ứng|giải quyết"
    r"|[^\W\d]{2,6} được|thực hiện(?: được)?)(?: được)? "
    r"(?=(?:[^\W\d]+ ){0,5}\d|ở (?:mức|khâu)|[^\W\d]+ (?:một|hai|ba|vài|vỏn vẹn))"
)
_THERE = ("còn", "vẫn", "tiếp tục", "còn có", "vẫn có", "còn để", "vẫn để", "có", "còn nhiều", "có nhiều", "còn những")
_STILL_THERE = (
    _led_to(
        r"(?:x[ảẩ]y ra|tình trạng|hiện tượng|tái diễn|tái phạm|tồn tại\b|nguy cơ|biểu hiện|để xảy ra)",
        *(*_THERE, "còn một số", "có những", "có một số"),
    )
    + r"|diễn biến\s(?:rất |hết sức |ngày càng |khá |còn |tiếp tục )?(?:phức tạp|khó lường|bất thường)|tiềm ẩn "
)
_WRONGLY = ("còn", "có", "vẫn", "xảy ra", "còn nhiều", "có nhiều", "xảy ra nhiều", "xảy ra một số", "có một số")
_OFTEN = ("thường xuyên", "thường", "hay", "liên tục")
_WRONG = (
    _led_to(r"(?:sai phạm|vi phạm|sai sót|tiêu cực)\b", *_WRONGLY)
    + "|"
    + _led_to(r"(?:sạt lở|nghẽn|lỗi|báo lỗi|ngập|hỏng|mất|gián đoạn|tắc)\b", *_OFTEN)
    + r"|x[ảẩ]y ra\s(?:nhiều|liên tiếp|liên tục|thường xuyên|phổ biến|tràn lan)\b"
)
WANTS = Sought(
    r"\b(?:"
    rf"(?P<poor>(?={_POOR}|{_AMISS}){_DEGREE}(?:{_POOR}|{_AMISS}))"  # looks back only from a word that may be meant
    rf"|(?P<amiss>(?={_AMISS})(?<!không )(?<!bị )(?<!do )(?<!chống )(?<!hết )(?<!xóa )(?:{_AMISS}"
    r"(?= (?:do|vì|nên|khiến|làm|gây|dẫn|nghiêm trọng|nặng|mạnh|kéo dài|nhiều|khi|trở lại)\b"
    r"|, (?:gây|dẫn|nhất)|\W*$|\W* và )"
    rf"|(?<!các )(?<!những ){_NOT_NOUNS}{_AMISS}(?=, | (?:tại|ở|từ)\b)))"
    rf"|(?P<state>(?={_STATE})(?<!không )(?<!bị )(?<!do )(?<!chống )(?<!hết )(?<!xóa )(?<!các )(?<!sự ){_STATE}"
    r"(?= (?:vào|ở|tại|trong|từ|khi|sau|qua|trách nhiệm|công việc|trước|theo)\b|, ))"
    rf"|(?P<notyet>{_NOT_YET})|(?P<meets>{_MEETS})"
    r"|(?P<lacks>(?=thiếu)(?<!không )(?<!thể )(?<!phần )(?<!tối )(?<!để )"
    r"thiếu (?!niên|nhi\b|tá|tướng|úy|lâm|sót\b|thốn về)(?=\w))"
    rf"|(?P<fails>(?<!nếu )không\s{_NEEDS}\b)|(?P<borne>(?<!không )(?:{_BORNE}))|(?P<wrong>{_WRONG})"
    rf"|(?P<lower>{_LOWER})|(?P<scant>{SCANT})|(?P<little>{_HOW_LITTLE})|(?P<still>(?<!không )(?:{_STILL_THERE})))"
)

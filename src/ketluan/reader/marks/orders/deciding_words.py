"""Who decides, and with which words: "Ban Thường vụ Tỉnh ủy cơ bản thống nhất …", as patterns of the shadow."""

from __future__ import annotations

from ketluan.reader.lexicon.words import trie, words

_UNIT = trie(words("levels"))
_PARTY = r"(?:(?:tỉnh|thành|huyện|thị|quận) ủy|đảng ủy(?! (?:ubnd|các|khối)))"
# where the name of a committee ends: "Ban Chấp hành Đảng bộ huyện | đã thảo luận và thông qua …"
_BEFORE_VERB = (
    r"(?=[,;:.]| (?:đã|cũng|tiếp tục|thảo luận|xem xét|bỏ phiếu|biểu quyết|cơ bản|hoàn toàn|thống nhất|nhất trí"
    r"|thông qua|đồng ý|tán thành|quyết|phê|bầu)\b)"
)
WHO = (
    r"(?P<who>bch(?: đảng bộ[^,;:.]{0,30}?(?= (?:đã|thảo luận|bỏ phiếu|biểu quyết|thống nhất|nhất trí|thông qua)\b))?"
    r"|hội nghị|phiên họp|kỳ họp|buổi làm việc|cuộc họp|(?:các )?đại biểu(?: hđnd(?: tỉnh)?| dự họp"
    rf"| dự hội nghị)?|(?:hđnd|hội đồng nhân dân)(?: {_UNIT})?"
    rf"|(?:ban thường vụ|btv)(?: đảng ủy[^,;:.]{{0,30}}| {_PARTY})?"
    rf"|thường trực (?:{_PARTY}|hđnd(?: {_UNIT})?)|(?:ubnd|ủy ban nhân dân) {_UNIT}"
    rf"|ban chấp hành(?: đảng bộ[^,;:.]{{0,30}}?{_BEFORE_VERB})?|{_PARTY}"
    r"|tỉnh(?= (?:đã |cũng )?(?:đồng ý|chấp thuận|thống nhất chủ trương))"
    rf"|(?:các )?thành viên (?:ubnd {_UNIT}|ubnd)|chủ tịch ubnd {_UNIT}|tập thể (?:thường trực|ban thường vụ"
    r"|lãnh đạo)[^,;.]{0,40})"
)
VERB = (
    r"(?P<verb>(?:cơ bản |hoàn toàn |)(?:đã |)(?:biểu quyết |bỏ phiếu |)(?:nhất trí|thống nhất|đồng ý"
    r"|tán thành|thông qua|quyết nghị|phê chuẩn|chấp thuận|phê duyệt"
    r"|quyết định(?!\s+(?:\d|của|trước|trong|xong|này\b|nêu trên))"
    r"|(?:miễn nhiệm|bãi nhiệm)(?:,| và) bầu bổ sung|miễn nhiệm|bãi nhiệm"
    r"|bầu bổ sung|bầu(?= (?:ông|bà|đồng chí|\d))|cho chủ trương|cho thôi(?= (?:làm|giữ))"
    r"|xác nhận kết quả bầu)(?: cao)?(?:(?:,| 100%)? (?:biểu quyết |bỏ phiếu )?(?:thống nhất|nhất trí|thông qua"
    r"|(?<!chủ trương )ban hành"
    r"|đồng ý|phê duyệt)|(?: về)? nguyên tắc)*)"
    r"(?!\s+(?:số|ngày|tại (?:kỳ|phiên) họp|vào ngày|ý chí|trong nhận thức|(?:cao )?(?:về )?(?:nhận thức|tư tưởng)"
    r"|hành động"
    r"|đánh giá|nhận định|rằng|kết luận\b[^:.;]{0,60}:|(?:cao )?với (?:(?:các |những )?(?:kết quả|đánh giá|ý kiến)"
    r"|(?:các|những) báo cáo)|cao với báo cáo))"
)

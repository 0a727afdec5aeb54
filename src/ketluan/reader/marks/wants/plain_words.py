"""The words by which a clause complains that would be no complaint of another subject or elsewhere in the clause: bare
qualities at its end, what cannot be done, breaks, harms, is put up with or given up, rises or falls."""

from __future__ import annotations

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.wants.predicate_words import behind
from ketluan.reader.marks.wants.scarce_words import FULL, REFUSES
from ketluan.reader.text.sought import Sought

# at the end of a clause a quality is said of its subject with no word of degree: "giá đất phê duyệt chậm; …"
_CLOSES = (
    r"(?=\W*$|[;:.]|, |\s(?:nên|do|vì|bởi|khiến|làm|gây|dẫn|kéo|chủ yếu|một phần|trong khi|trong lúc|so với|hơn so)\b"
    r"|\svà (?:yếu|chậm|thiếu|cũ|ít|kém|không|chưa)\b)"
)
_BARE = (
    rf"(?={trie(words('bare_qualities'))})"  # asked for before one looks back, which costs more
    + "".join(
        f"(?<!{word} )"
        for word in [
            "chủ",
            "chịu",
            "thiết",
            "xung",
            "trọng",
            "suy",
            "tất",
            "cốt",
            "áp",
            "nhập",
            "nền đất",
            "hư",
            "lao",
            "đâm",
            "phá",
            "đập",
        ]
    )
    + rf"(?:{trie(words('bare_qualities'))}){_CLOSES}"
)
# "không huy động được vốn", "xe máy không vào được", "không thể bố trí"
_CANNOT = (
    r"(?<!khi )(?<!nếu )(?<!ai )không\s(?!được|bị|để|phải|chỉ|những|quá|thể|khí|ai|có|ngừng|kiềm|cãi|chấp nhận|tin"
    r"|hiểu|biết|ngờ|thấy|nên|liên quan|nằm)[^\W\d]+(?: [^\W\d]+){0,2}? "
    r"(?:được(?! (?:phép|quyền|để|coi|xem|vì|do))|nổi)\b"
    r"|không\scó [^,;.]{2,30} nên\b|không\scó(?=\W*$|[;.:]|, )"
    r"|không\s(?:xuể|kịp|hết việc)(?=\W*$|[;.:]|, )"
    r"|không\sai (?:dám|muốn|chịu|thay|dọn|nhận|làm|đến|tham gia|ký|mua|thuê|trông)\b"
    r"|không\sthể (?:bố trí|đi lại|triển khai|thi công|giải ngân|hoàn thành|tiếp cận|nhanh|sản xuất|tiêu thụ|ra khơi"
    r"|vào)\b"
    rf"|không\sđược (?:cấp|hưởng|bảo trì|duy tu|sử dụng|dọn|trả|{trie(words('ought_to_be'))})\b"
)
# "mưa là tắc", "hay treo", "cầu đã mục", "máy bơm hỏng từ tháng 3"
_BREAKS = (
    rf"{behind('là')}(?:tắc|ngập|dột|lầy|sạt)\b"
    rf"|{behind('thường xuyên', 'thường', 'hay', 'liên tục')}"
    r"(?:bị\s\w+|treo|trục trặc|quá tải|chập chờn|ách tắc|ùn tắc|vắng|đi muộn|báo lỗi)\b"
    r"|(?:thường xuyên|hay|liên tục) xảy ra\s(?:tai nạn|sự cố|ùn tắc|sạt|ngập|mất|tranh chấp|cháy|trộm)\b"
    r"|(?:ngập (?:mỗi|khi|vào|sâu|nặng)"
    r"|(?:hỏng|dột|nứt|lún|sụt|sạt|gãy|ngấm|xói|cạn)\s(?:đã|tới|từ|nhiều|hết|nặng|nghiêm trọng|toàn bộ|gần hết|hóc|quá"
    r"|gần|hơn|một nửa|liên tục|khắp|nước|chưa)|sạt lở (?:nghiêm trọng|nặng|nhiều|liên tục)|(?:mục|dột) nát"
    r"|đã (?:quá cũ|mục|hỏng|cũ|nứt|gãy|dột|lún|cạn)|rò rỉ|tắt tiếng|(?:ngừng|ngưng) (?:chạy|bơm)|han gỉ|hoen gỉ)\b"
)
_HARMED = (
    r"bị (?:sạt|treo|lỗi|hỏng|nứt|lún|sập|đổ|cuốn|lũ cuốn|đứt|mất (?:điện|nước|sóng|mạng)|kẹt|trễ|tụt|bào mòn|rò|gãy"
    r"|xâm (?:hại|lấn|thực)|quá hạn|lãng quên|bỏ lỡ|xói|bong|rạn)\b"
)
# what harms, as the verb of a clause
_HARMS = (
    r"(?=gây)"
    r"(?<!cơ sở )(?<!hành vi )(?<!nguyên nhân )(?<!đối tượng )(?<!trường hợp )(?<!người )(?<!chất )(?<!bệnh )"
    r"gây\s(?:hại|ồn|tiếng ồn|phiền hà|phiền"
    r"|khó khăn|khó|bức xúc|lãng phí|ô nhiễm|mùi|mất|ách tắc|ùn tắc|áp lực|nguy hiểm|tâm tư"
    r"|nhũng nhiễu|trở ngại|bất lợi|lo lắng|chậm|cản trở|xáo trộn|dư luận)\b|đe dọa\s(?=\w)"
    r"|phá\s(?:hại|hoại|hoa màu|lúa|ngô|nương)|làm (?:hỏng|hư|ô nhiễm|gián đoạn|xáo trộn|chậm)\b"
    r"|(?<=, )ảnh hưởng\s(?:đến|tới|không nhỏ|lớn|xấu)\b"
    r"|ảnh hưởng\s(?:xấu|tiêu cực|không nhỏ|nghiêm trọng|nặng nề|rất lớn)\b"
)
# what people must put up with
_PUTS_UP = (
    r"(?<!không )phải (?:(?:vận chuyển|chở|gánh|đi|mua|lấy) (?:[^\W\d]+ ){0,3}xa\b"
    r"|chờ (?:\d+|hai|ba|nửa|cả|nhiều|hàng|quá)"
    r"|đi (?:lại|xa|vòng|học nhờ|bộ)|chỉnh sửa nhiều|sửa\s(?:đi|lại|nhiều)"
    r"|làm\s(?:lại|việc (?:ngoài|ở|tại|trong|nhờ) )|trả lại"
    r"|chia ca|học ca|dùng (?:đèn|nến)|(?:dạy|phụ trách|trông) (?:\d+|hai|ba|bốn|năm) (?:trường|xã|lớp|thôn|điểm)"
    r"|đi (?:hơn |gần |trên )?\d[\d.,]* ?km"
    r"|điều chỉnh nhiều|học\s(?:nhờ|ghép|tạm)|ở nhờ|dạy ghép|dùng nước|mua thuốc|đình hoãn|hoãn"
    r"|bù lỗ|bán\s(?:tháo|lỗ|rẻ|non)|kiêm|gánh|nghỉ học"
    r"|tạm dừng|giãn|lùi|thuê|mượn|ngừng|dừng"
    r"|(?:vận động|giải thích|đôn đốc|gia hạn) [^,;.]{0,20}?(?:nhiều|hai|ba) lần"
    r"|(?:gieo|cấy|trồng|nhập|đo|in|khai|nộp|lập) lại)\b"
    rf"|{behind('đều', 'phải', 'còn', 'phần lớn', 'hầu hết', 'vừa', 'đang')}kiêm nhiệm\b|kiêm nhiệm\s(?:nhiều|hai|ba"
    rf"|\d)"
    r"|đi (?:lại|về)\s(?:rất )?(?:nguy hiểm|vất vả|khó)|tồn (?:nhiều|kho nhiều|lại nhiều)\b|(?:đang|còn) tồn kho\b"
    r"|(?:tháng|tuần|ngày) mới\s(?:được|họp|xong|có|giải quyết|trả|nhận|về)\b|lần thứ [^\W\d]+ mới (?=\w)"
    r"|còn (?:chạy theo|nặng\s(?:về|tính)|mang\s(?:tính|nặng)|sao chép|đọc lại|chép|phụ thuộc|dựa vào|dựa dẫm)\b"
    r"|chỉ (?:biết )?(?:bán cho|trông (?:chờ|vào)|dựa vào) |bị (?:bộ |huyện |tỉnh |ubnd )(?:[^,;.]{2,30} )?"
    r"(?:nhắc nhở|phê bình)\b|bị (?:nhắc nhở|phê bình)\b"
    r"|(?<!đơn )(?<!cho )xin (?:nghỉ|thôi) việc\b"
    r"|học nhờ(?= (?:nhà|đình|trụ sở|trường|lớp|hội trường)\b|\W*$|[;.:]|, )"
    r"|phụ thuộc\s(?:nhiều|lớn|chủ yếu|hoàn toàn)\b|(?:còn|phải|đang) ở (?:nhà tạm|nhờ)\b"
)
# "quá xa", "khó tìm đầu ra"
_TOO = (
    r"(?=quá)"
    r"(?<!không )(?<!hơn )(?<!vượt )(?<!đi )(?<!trải )(?<!bỏ )(?<!chưa )quá\s(?!trình|khứ|hạn|độ|giang|cảnh|tải|bán|nửa"
    r"|mức|trời|đỗi|một|hai|ba|bốn|năm|mười|thời|khổ|niên|tuổi|nhiệt|quan|bức|tốt|đúng|hay|đẹp|vui|mừng|lo|phấn|vội|đông"
    r"|sớm|trưa|tay|đà|sợ|tin|bận|quen)[^\W\d]"
    r"|ít\s(?:thu hút|được|quan tâm|tham gia)\b"
    r"|(?=khó)(?<!việc )(?<!điều )(?<!cái )(?<!lúc )(?<!thì )(?<!than )(?<!kêu )(?<!dễ )(?<!làm )(?<!gây )"
    r"(?<!vượt )khó\s(?!khăn|lường|tính|quên|chịu|nhọc|xử|có|nói|là|ở|nhất|mấy|gì|đến|vẫn|mà"
    r"|đó|này|và|cho|của|trong|từ|với|do|về|cũng|lắm|dễ|thở|coi|dạy|thì|nhưng|như|thành|để|phải|hay|tin|trước|sau|vì|nên)[^\W\d]"
    r"|(?:khó|chậm|ít|kém|yếu|vắng) hơn\s(?:mọi|trước|năm|cùng|các)\b"
    r"|xa (?:khu dân cư|trung tâm|trường học|nơi ở)\b"
)
# what is given up: "bỏ vụ", "thi công nửa chừng rồi bỏ"
_GIVES_UP = (
    r"lấn (?:đất|rừng|sông|kênh|hành lang|vỉa hè|đường)\b"
    r"|bỏ (?:vụ|ruộng|việc|cọc|nghề|thầu|sinh hoạt|địa bàn|giữa chừng|nửa chừng|đất|chuồng|trắng|đi làm ăn)\b"
    r"|rút (?:quân|máy móc|nhân công)\b(?! (?:về nước|khỏi chiến))"
    r"|để không (?=\d|nhiều|mấy|cả|hơn|gần)"
    r"|(?<!thể )(?<!phải )đóng cửa(?=\W*$|[;.:]|, | (?:vì|do|hàng loạt|nhiều|hết)\b)"
    r"|(?<=rồi )bỏ\b|(?:treo|bỏ) ao\b|(?:mất\s(?:trắng|(?:rất |quá )?(?:nhiều )?thời gian)"
    r"|dồn\s(?:vào (?:cuối|những|quý)|về cuối|ứ|lại)|thất lạc|hết đơn hàng)\b"
    r"|(?=ngại)(?<!không )(?<!e )(?<!lo )(?<!trở )(?<!quản )(?<!quan )(?<!đáng )(?<!ái )"
    r"ngại (?!ngần|ngùng|gì|khó|va|là"
    r"|cho)[^\W\d]+"
    r"|(?:đổ|xả) (?:trộm"
    r"|thẳng|bừa)\b|vắng\s(?:họp|mặt) không|vắng\s(?:mặt|họp) nhiều|vắng\ssinh hoạt|tái (?:phát|diễn|nghèo)\b"
    r"|nợ (?:tiêu chí|lương|tiền|bảo hiểm|bhxh|đọng|xây dựng cơ bản|công|quá hạn)"
)
# these tell of something amiss only of a subject that is bad to have more of, or good to have
_RISES = (
    rf"(?:{behind('có')}(?:chiều hướng|xu hướng|dấu hiệu)\s(?:gia )?tăng|gia tăng|lan rộng|lan nhanh|bùng phát|nở rộ"
    rf"|{behind('ở')}mức (?:rất )?cao|tăng (?:cao|mạnh|nhanh|vọt|gấp|liên tục|liên tiếp|do|vì|nên|khiến|làm)"
    r"|ngày càng\s(?:nhiều|tăng|lớn|cao|phổ biến)|đội lên|lên cao|leo thang"
    r"|tăng(?: lên)?(?=\W*$|[;.:]|, )"
    r"|(?<!cơ )cao(?=\W*$|[;.:]|, )"
    r"|(?:rất|khá|còn|vẫn|là) (?:cao|lớn|nhiều))\b"
)
_FALLS = (
    r"(?:(?:sụt |suy )?giảm(?=\W*$|[;.:]|, )"
    rf"|giảm (?:sút|mạnh|sâu|dần|liên tục|nhiều|rõ|nên|do|vì|khiến)"
    rf"|ngày càng\s(?:ít|giảm|thấp|cạn|thu hẹp)|{behind('ở')}mức (?:rất )?thấp"
    rf"|{behind('có')}(?:chiều hướng|xu hướng|dấu hiệu)\s(?:giảm|chững|đi xuống|suy))\b"
)
_STILL_SO_MANY = (
    r"vẫn (?:còn|có)\s(?:(?:có )?(?:trên |hơn |gần )?\d[\d.]*(?:"
    r" (?:xã|hộ|chi bộ|thôn|bản|ấp|trường|điểm|nơi|cơ sở|đơn vị|trường hợp|tuyến|nhiệm vụ|hồ sơ|dự án|công trình"
    r"|đảng bộ)\b"
    r"|(?: [^\W\d]+){1,6}? (?:dưới|chưa|không|chậm|thiếu|quá hạn|yếu)\b)"
    r"|(?:có |để |một số |nhiều )?(?:cán bộ|đảng viên|công chức|hộ|nơi|xã|đơn vị|địa phương"
    r"|trường hợp|chi bộ) [^,;.]{0,30}?(?=gây|vi phạm|sinh con|tái|bỏ|lấn|cố tình|chây|ngại|né))"
)
# how people do what they do: no noun is made of most of these
_CONDUCT = (
    rf"(?={trie(words('conduct'))})(?<!không )(?<!chống )(?<!bệnh )(?<!thói )(?<!để )"
    rf"(?:{trie(words('conduct'))})\b(?! (?:tham|với tham))"
    r"(?= (?:do|vì|nên|khiến|làm|gây|dẫn|trong|trước|với|khi|ở|tại|cho|của|nhiều)\b|\W*$|[;:.]|, | và )"
)
# "nhà văn hóa còn nhỏ": short words that are common without their word of degree
_SHORT = r"(?:còn|quá) (?:nhỏ|ngắn|thô|xa|lâu|tạm)(?=\W*$|[;:.]|, | (?:nên|do|vì|so|và)\b)"
PLAIN = Sought(
    r"\b(?:"
    rf"(?P<conduct>{_CONDUCT})|(?P<short>{_SHORT})|"
    rf"(?P<somany>{_STILL_SO_MANY})|(?P<cannot>{_CANNOT})|(?P<breaks>{_BREAKS})|(?P<harmed>(?=bị)(?<!không ){_HARMED})"
    rf"|(?P<harms>(?<!không ){_HARMS})"
    r"|(?P<butnot>(?:nhưng|song|mà)\s(?!ông|bà|đồng chí|tôi|chúng|anh|chị|theo|nếu)(?:[^\W\d]+ ){1,6}?(?:không"
    r"|chưa) (?!chỉ|những|phải|nghĩa|vì|để|được|nên"
    r"|quá)[^\W\d])"
    rf"|(?P<putsup>{_PUTS_UP})|(?P<too>{_TOO})|(?P<givesup>{_GIVES_UP})"
    rf"|(?P<rises>{_RISES})|(?P<falls>{_FALLS})|(?P<full>{FULL})|(?P<refuses>{REFUSES})|(?P<bare>{_BARE}))"
)

"""Words that lead to complaints: an adversative, a noun that announces a list, a verb that points out or blames."""

from __future__ import annotations

import re

from ketluan.reader.text.sought import Either, Sought

NOUN = (
    r"(?:khó khăn|hạn chế(?! (?:tối đa|tình trạng|đến mức))|tồn tại|yếu kém|thách thức|bất cập|vướng mắc"
    r"|khuyết điểm|thiếu sót|mặt chưa (?:đạt yêu cầu|đạt|được|làm được|tốt)|việc chưa làm được|điểm nghẽn"
    r"|nút thắt|trở ngại|khâu (?:yếu|chậm)|(?:mặt|điểm) (?:còn )?(?:yếu|hạn chế)|cái (?:khó|vướng)|rào cản|lực cản"
    r"|bài toán khó|mặt trái|(?:điều|nỗi) (?:trăn trở|băn khoăn|lo ngại|đáng lo))"
)
NOUNS = rf"{NOUN}(?:(?:,| và|, và) (?:{NOUN}|cần khắc phục)){{0,8}}"
# "còn nhiều khó khăn, hạn chế", of nothing that the text names
ONLY_NOUNS = re.compile(
    r"(?:\W|\b(?:vẫn|còn|gặp|có|nhiều|một số|những|các|không ít|phải|đối mặt|với|rất|khá|tỉnh|huyện|xã|phường"
    r"|thành phố|địa phương|đơn vị|ngành|trong|quá trình|thực hiện|triển khai|thực tế|công tác|việc|nhiệm vụ|này|trên"
    r"|bộc lộ|hội nghị|phiên họp|báo cáo|cũng|đã|chỉ ra|chỉ rõ|nêu|nêu ra|ra|tồn tại|nhất định|của|tháng|quý|năm|qua"
    r"|đầu|cuối|thời gian|tình hình|kết quả|đạt được|bên cạnh|số|toàn|hiện|nay|đang|do|về|tại|buổi|làm việc|đặc biệt"
    rf"|là|nhất|trước mắt)\b)*{NOUNS}"
)
# "Dù đạt nhiều kết quả song theo Giám đốc Sở A, giải ngân còn chậm"
_CONCEDES = r"(?:dù|tuy) (?!vậy|thế|nhiên)[^.;:]{5,80}? (?:song|nhưng)\b(?:,? theo [^,;:]{3,90},)?"
TURNS = re.compile(
    rf"(?:[-+]\s*)?(?:{_CONCEDES}"
    r"|tuy nhiên|tuy vậy|tuy thế|song\b(?! song)|nhưng\b|mặc dù|mặc dầu|thế nhưng|dù vậy"
    r"|bên cạnh (?:những |các )?(?:kết quả|mặt|thành tích|ưu điểm|thuận lợi)[^,;.]{0,70},"
    r"|(?:bên cạnh đó|ngoài ra|song song đó),? (?=(?:vẫn |hiện )?còn ))"
)
GIVES_REASON = re.compile(rf"{NOUNS} do\s*")
# "phiên họp chỉ rõ một số hạn chế, yếu kém: …", "Khó khăn nổi lên là: …", "còn gặp nhiều khó khăn như …"
LISTS = Sought(
    rf"(?:{NOUNS}[^.;:]{{0,60}}?(?:\s*:|,? (?:nhất là|cụ thể là|đó là|như là|như|là do|đặc biệt là)\s*:?"
    rf"|, [^,;:.]{{4,70}} (?:cho rằng|cho biết|cho hay)[,:]"
    r"|\s(?:do|là)\b\s*:?)"
    rf"|(?:vướng|khó|lo) nhất(?: hiện nay| của [^.;:,]{{2,30}})?(?:, theo [^,;:.]{{2,40}},)? là\s"
    rf"|về (?:việc|nguyên nhân) (?:chậm|chưa|để xảy ra|không)[^.;:]{{4,90}}:"
    rf"|nguyên nhân[^.;:]{{0,70}}?\blà\b(?: do\b)?\s*:?|(?<!, )nguyên nhân[^.;:]{{0,40}} chủ yếu do\b"
    r"|(?:(?<=về )|(?<=lý giải )|(?<=giải thích )|(?<=giải trình )|(?<=phân tích ))(?:nguyên nhân|lý do)"
    r"(?! (?:thành công|thắng lợi|đạt|có được))[^.;:]{0,120}? (?:cho rằng|cho biết|nói|nêu"
    r"|cho hay)(?: rằng)?\s*[,:]|nguyên do [^.;:]{0,60}?\b(?:bởi|là|do)\b"
    rf"|\b(?:nêu|phản ánh) (?:thực tế|thực trạng|tình trạng)\s*:"
    r"|(?:thẳng thắn )?(?:nêu|chỉ|nhìn nhận|thừa nhận) ra(?: rằng| một số (?:mặt|vấn đề|việc)[^:;.]{0,30})?\s*:"
    r"|mổ xẻ[^:;.,]{0,40}:|điều đáng (?:nói|buồn|lo|quan tâm) là\s"
    r")\s*"
)
# "Khó khăn lớn nhất của xã là trụ sở cách trung tâm 18 km": what follows is it, whatever it says
EQUALS = Sought(
    rf"\b(?:{NOUN}|điều (?:khó|vướng|lo))\s(?:lớn |nan giải |khó )?nhất (?:hiện nay |lúc này )?"
    r"(?:của [^.;:,]{2,40} )?(?:hiện nay |hiện |vẫn |chính |lại )?là(?: ở)?(?: việc| do)?\s"
    rf"|(?<![^\W\d] ){NOUN}\s(?:hiện nay |thấy rõ |dễ thấy |lớn )?(?:của [^.;:,]{{2,40}} )?là(?: việc)? "
    r"(?!không (?:tránh|thể|nhỏ|ít)|rất |có thật|điều |tất yếu|chung|do |một )"
    r"|\b(?:lo lắng|lo ngại|băn khoăn|trăn trở|đáng lo)(?: ngại)? nhất(?: hiện nay| lúc này| của [^.;:,]{2,40})?"
    r"(?:, (?:như|theo) [^.;:]{4,80},)? (?:vẫn |chính )?là (?!làm sao|phải|làm thế nào)"
    rf"|\b{NOUN}\s(?:hiện nay )?(?:chủ yếu |chính )?(?:nằm|tập trung|là) ở (?:chỗ |khâu |việc )?"
)
# "Cử tri bức xúc về tình trạng xe quá tải chạy đêm": the state of things is what is complained of
STATES = Sought(
    r"\b(?:phản ánh|lo ngại|lo lắng|quan tâm|đặc tâm|bức xúc|băn khoăn|trăn trở|nêu|nêu rõ|nêu lên|đề cập|phàn nàn"
    r"|than phiền|dẫn chứng|chất vấn)(?: (?:trước|về|tới|đến|với|ở))?(?: việc)? "
    r"(?=(?:tình trạng|nạn|vấn nạn|thực trạng) (?!(?:và|này|đó|trên|nêu|như)\b))"
    r"|\b(?:bức xúc|phàn nàn|than phiền) (?:trước|về|vì|với)(?: việc)? "
    r"(?=(?!(?:(?:vấn đề|việc|điều|những) )?(?:này|đó|trên)\b)[^\W\d])"
)
# "Bí thư chỉ rõ, tăng trưởng chưa vững chắc, khởi công còn chậm": only what complains is taken
POINTS_OUT = Sought(
    r"\b(?:chỉ ra|chỉ rõ|nhìn nhận|thừa nhận|phản ánh|thẳng thắn nêu)(?: (?:rằng|tình trạng|thực trạng)\b|\s*[:,])\s*"
    r"|\b(?:chỉ rõ|thừa nhận) (?=[^.;:,\d]{10,120}\b(?:chậm|thiếu|mới đạt)\b)"
)
# "Bà A cho rằng tiến độ còn chậm": what is said complains only with words that leave no doubt
SAYS = Sought(
    r"\b(?:cho rằng|cho biết|nêu rõ|nêu lên|chỉ rõ|nhận định|lo ngại|lo lắng|băn khoăn|nêu|nói|lý giải|cảnh báo"
    r"|giải thích|thừa nhận)(?: rằng| thực trạng"
    r"| tình trạng)?\s*[:,]?\s+"
)
STILL = re.compile(
    r"\b(?:còn|vẫn|hiện) (?:rất |khá |quá |đang )?(?:chậm|vướng|thiếu|thấp|hạn chế|khó khăn|yếu|lúng túng"
    r"|manh mún|bất cập|tồn đọng|kéo dài)|\b(?:chưa (?:vững chắc|đạt|cao|đồng đều|tương xứng|dứt điểm"
    r"|hiệu quả)|mới đạt (?:dưới|chưa)|chững lại|vướng \d|kéo dài do|chưa đồng thuận|nên chậm|không ai dám|không kèm)\b"
)
ALONE = Sought(
    r"\bchậm (?:khoảng |hơn |so với |tiến độ|\d)|\b(?:chưa|không) đạt (?:yêu cầu|kế hoạch|mục tiêu"
    r"|chỉ tiêu)|\bchưa được khắc phục|\b(?:bị cô lập|bỏ hoang|ngừng hoạt động|thua lỗ|tồn đọng"
    r"|hụt hơi|[gd]iậm chân|trong tình trạng ô nhiễm|chưa được cải thiện|chưa quen (?:với )?"
    r"|vẫn còn (?:tồn tại|x[ảẩ]y ra)"
    r"|(?:còn|vẫn|rất|khá|quá) (?:sơ sài|hình thức|chậm|thấp(?! hơn)|khó khăn|hạn chế|lúng túng|bất cập))\b"
    # "vẫn còn tình trạng tàu không cập cảng", "tình trạng mua bán không giấy tờ vẫn diễn ra"
    r"|(?<!không )\b(?:vẫn|còn|tiếp tục|lại) (?:còn )?(?:có |xảy ra |diễn ra |xuất hiện |tái diễn |để xảy ra )?"
    r"(?:tình trạng|hiện tượng) (?!này|đó|trên|khẩn cấp)"
    r"|\b(?:tình trạng|hiện tượng) [^.;:]{4,160}?(?<!không) (?:(?:vẫn|còn|tiếp tục|thường xuyên|lại)(?: còn)?"
    r" (?:diễn ra|xảy ra|tồn tại|tái diễn|diễn biến phức tạp)|ngày càng (?:tinh vi|phức tạp|gia tăng|phổ biến))\b"
)
SURE = Either(LISTS, EQUALS, STATES, POINTS_OUT, SAYS, ALONE)
# "còn gặp một số khó khăn.": the next sentences name them
ANNOUNCES = Sought(
    rf"\b(?:còn|vẫn|gặp|nổi lên|đối mặt|bộc lộ|chỉ ra|chỉ rõ|cho thấy|nêu|tồn tại|vấp|có)\b(?: (?:phải|với|có|gặp"
    rf"|tồn tại|bộc lộ|một số|nhiều|những|không ít|các|ra|khá|rất|cũng|số|về|đối mặt với"
    rf"|\\d+)){{1,5}} {NOUNS}[^.;:]{{0,60}}$"
)
HELPS = re.compile(
    rf"\b(?:tháo gỡ|khắc phục|giải quyết|chia sẻ|nắm bắt|giúp|vượt qua|hỗ trợ|xử lý|để"
    rf"|nhằm)\b(?:(?!\b(?:còn|vẫn|gặp|là)\b)[^.;]){{0,60}}{NOUN}"
)
BLAMES = Sought(
    r"(?<!tự )(?<!sẽ )phê bình (?!và |theo |bằng |, tự )"
    r"(?:[^,.;:]{3,100}? (?:trong việc|về việc|vì|do) (?:đã )?)?(?:việc |tình trạng )?(?:để (?!xảy))?"
    r"|không hài lòng (?:khi|vì|với việc|về việc) "
)
SPEAKER_TURNS = Sought(r"[,;] (?:song|nhưng|tuy nhiên)(?: cũng)?,? ")
# "Dự án mặc dù đã được phê duyệt song đến nay tiến độ khá chậm"
CONCEDED = Sought(r"\bmặc dù\b[^.;:]{5,140}? (?:song|nhưng) (?:đến nay,? )?")
TURNS_ON = Either(BLAMES, SPEAKER_TURNS, CONCEDED)
MAY_ANNOUNCE = Either(ANNOUNCES)  # asked before the sentence is cut to its bare words
INTRO = re.compile(
    rf"(?:[-+]\s*)?(?:(?:{_CONCEDES}"
    r"|tuy nhiên|tuy vậy|tuy thế|song(?! song)|nhưng|thế nhưng|mặc dù vậy|dù vậy|bên cạnh đó"
    r"|(?:nguyên nhân|lỗi|lý do)(?: chính| cơ bản| chủ yếu| khách quan| chủ quan)? (?:là )?do"
    r"|ngoài ra|đồng thời|đặc biệt|thậm chí|trong khi đó|cùng với đó|mặt khác|đáng chú ý|hiện nay|một là"
    r"|hai là|ba là|bốn là|thứ \w+"
    r"|(?:không chỉ|không những) [^,;]{3,60},"
    r"|bên cạnh (?:những |các )?(?:kết quả|mặt)[^,;]{0,90},|mặc d[ùầ]u?(?:(?! (?:nhưng|song) )[^,;]){5,140},"
    r"|mặc d[ùầ]u?[^,;]{5,140}? (?:nhưng|song)(?= )|trong (?:tháng|quý"
    r"|năm|kỳ|thời gian|khi)[^,;]{0,60},|thời gian qua,|\w+ tháng (?:đầu năm"
    r"|qua)[^,;]{0,20},)\s*[,:]?\s+)+"
)
# "ông A nhận định rằng nguồn vốn thường thiếu": who says so is no part of it
SAID_BY = re.compile(
    r"(?:theo )?(?:(?:các|một số|nhiều|đa số) )?(?:ông|bà|đồng chí|đ/c|anh|chị|lãnh đạo|đại diện|đại biểu|cử tri|trưởng"
    r"|phó|giám đốc|chủ tịch|bí thư|hiệu trưởng|chánh|chỉ huy|ý kiến)\b[^,.;:]{0,70}? (?:nhận định|cho biết|cho rằng"
    r"|thừa nhận|cho hay|phản ánh|nêu(?! (?:cao|gương|tên))|thông tin|lý giải|phân trần|than phiền|nhìn nhận|dẫn chứng"
    r"|trăn trở|lo ngại|đánh giá)(?: thêm| rõ| rằng| thực tế| là)*[,:]?\s+"
)

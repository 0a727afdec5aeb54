"""The words by which a clause tells of too few, too full, left undone or refused, with no word of evil in them."""

from __future__ import annotations

import re

# whoever or whatever does a work: of these "chỉ có 2" is too few; of what is counted for a plan it is a figure
_WORKS = (
    r"(?:người|cán bộ|công chức|viên chức|biên chế|bác sĩ|bác sỹ|y sĩ|y sỹ|y tá|điều dưỡng|dược sĩ|giáo viên|kỹ sư"
    r"|nhân viên|kiểm lâm|thú y|điều tra viên|thẩm phán|máy|xe|giường|phòng học|phòng khám|chiếc|tổ máy|đầu máy|ca nô)"
)
_SO_FEW = r"(?:\d{1,2}(?: ?- ?\d{1,2})?|một|hai|ba|bốn|năm|vài|vỏn vẹn \d{1,2})"
SCANT = (
    r"(?=[cm])(?<!không )(?<!những )(?<!mỗi )(?:chỉ\s(?:có |còn |mới có |có được )?|mới (?:chỉ )?có )"
    rf"{_SO_FEW} {_WORKS}\b"
    r"(?! (?:dân|nhiễm|mắc|chết"
    r"|bị|tử vong|dự thi|nghèo))"
    r"|đếm trên đầu ngón tay\b|(?:mới|chỉ) (?:mới |chỉ )?dừng (?:lại )?ở (?!\d|mức|con số)"
)
FULL = r"kín (?:chỗ|giường|phòng)\b|đã đầy\b|hết (?:giường|chỗ chôn|chỗ chứa)\b"
# "nhiều hộ không đồng ý giá bồi thường"
REFUSES = (
    r"không (?:muốn(?! (?:bỏ lỡ|làm phiền|là))|đồng ý|chịu|hợp tác|đồng thuận|chấp nhận|bàn giao)\b"
    r"|không\s(?!phải|chỉ|những)(?:[^\W\d]+ ){1,2}(?:vì|do)\b"
)
WHO_REFUSES = re.compile(
    r"\b(?:hộ|hộ dân|người dân|bà con|chủ (?:đất|rừng|mỏ|hộ|xe|tàu|vườn|sử dụng|nhà|cơ sở|đầu tư|trại|lò)|gia đình"
    r"|nhà thầu|doanh nghiệp|nhà đầu tư|phụ huynh|tiểu thương|thương lái|cán bộ|đối tượng)\b"
)
# what is bad to be full: "khách sạn kín chỗ" is none
MUST_HAVE_ROOM = re.compile(
    r"\b(?:cách ly|điều trị|bệnh viện|trạm|khoa|nội trú|bán trú|(?<!hội )(?<!thị )(?<!môi )(?<!hiện )trường"
    r"|bãi rác|bãi chôn|nghĩa trang|ký túc|bến|kho"
    r"|tạm giữ|trại|bến xe|cấp cứu)\b"
)
# "chưa giải ngân đồng nào"
NOT_ONE = re.compile(r"chưa (?!để|xảy|có (?:vụ|ca))(?:[^\W\d]+ ){1,6}nào\b(?! (?:khẳng|xác|cho (?:rằng|biết)|nói|dám))")
# "đã 3 tháng chưa về nhà"
SO_LONG = re.compile(
    r"\b(?:\d+|hai|ba|bốn|năm|sáu|cả|nhiều|mấy) (?:tháng|tuần|năm|quý|ngày) (?:nay |qua |liền )?\Z"
    r"|\bđã (?:\d+|hai|ba|bốn|năm|nhiều|mấy) "
    r"(?:tháng|tuần|năm|quý) (?:nay )?(?:[^\W\d]+ ){1,3}\Z"
)
# "còn 37 hộ dân chưa bàn giao mặt bằng": what so many are still without
STILL_WITHOUT = re.compile(
    r"\bcòn (?:có )?(?:gần |hơn |trên |khoảng )?\d[\d.]* (?!nữa|km|ha\b|m\b|mét|tỷ|triệu|tấn)(?:[^\W\d]+ ){1,4}\Z"
)
WITHOUT = re.compile(
    r"chưa (?:được )?(?:có (?:điện|nước|sóng|đường|nhà ở|đất|trụ sở|việc làm|trạm|lưới|trường|internet)"
    r"|bàn giao (?:mặt bằng|đất|nhà)|nhận (?:tiền|đất|đền bù|bồi thường)|đồng ý|đồng thuận|chịu|di dời|cấp điện"
    r"|phủ sóng|đấu nối|dùng nước|hỗ trợ nhà|cứng hóa)\b"
)

"""What the tasks of all that is measured are about."""

from __future__ import annotations

WORDS = (
    "rà soát dự án đầu tư công chậm tiến độ",
    "tháo gỡ khó khăn về đất đai cho doanh nghiệp",
    "kiểm tra công tác phòng cháy rừng mùa khô",
    "xây dựng kế hoạch tiêm phòng cho gia súc",
    "báo cáo kết quả sắp xếp trụ sở dôi dư",
    "đẩy nhanh giải phóng mặt bằng đường liên xã",
    "chuẩn bị phòng học bán trú cho năm học mới",
    "hoàn thiện cơ sở dữ liệu hộ nghèo",
)
PLACES = ("vùng cao", "vùng thấp", "dọc sông", "biên giới", "nội thị", "ven hồ")

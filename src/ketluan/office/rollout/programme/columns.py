"""The columns of the sheet of a programme. Its heads are Vietnamese, as the Office's tables are."""

from __future__ import annotations

from typing import Final

from ketluan.office.sheets.rules import Column

TITLE: Final = "Chương trình toàn khóa"
COLUMNS: Final = (
    Column("content", "Nội dung", ("Tên nội dung", "Chuyên đề"), required=True, width=60, example="Phát triển chợ xã"),
    Column("lead", "Cơ quan chủ trì", ("Chủ trì", "Cơ quan tham mưu"), width=30, example="Sở Công Thương"),
    Column("quarter", "Quý", ("Thời gian quý",), width=10, example="II"),
    Column("year", "Năm", ("Thời gian năm",), required=True, width=10, example="2027"),
    Column("product", "Sản phẩm", ("Loại văn bản", "Hình thức văn bản"), required=True, width=18, example="Nghị quyết"),
    Column("heard_at", "Trình tại", ("Hội nghị", "Phiên họp"), width=30, example="Hội nghị Tỉnh ủy lần thứ 6"),
)

"""The columns of the sheet of values and targets. Its heads are Vietnamese, as the Office's tables are."""

from __future__ import annotations

from typing import Final

from ketluan.office.sheets.rules import Column

TITLE: Final = "Số liệu chỉ tiêu"
COLUMNS: Final = (
    Column("indicator", "Chỉ tiêu", ("Tên chỉ tiêu",), required=True, width=48, example="Thu ngân sách nhà nước"),
    Column("body", "Đơn vị", ("Chủ đầu tư", "Cơ quan"), width=26, example=""),
    Column("what", "Loại", ("Thực hiện hoặc kế hoạch",), width=16, example="Thực hiện"),
    Column("period", "Kỳ", ("Kỳ báo cáo", "Thời kỳ"), required=True, width=22, example="9 tháng đầu năm 2026"),
    Column("value", "Giá trị", ("Số liệu",), required=True, width=16, example="1.532,8"),
    Column("unit", "Đơn vị tính", ("ĐVT",), width=14, example="tỷ đồng"),
    Column("status", "Loại số liệu", ("Tính chất",), width=14, example="Sơ bộ"),
    Column("words", "Căn cứ", ("Nguồn", "Văn bản"), width=30, example="BC 12/BC-STC ngày 28/9/2026"),
    Column("regime", "Kỳ tính", ("Chế độ báo cáo",), width=20, example="Theo lịch"),
    Column("prices", "Loại giá", ("Giá",), width=16, example=""),
)

"""The columns of the sheet of open tasks. Its heads are Vietnamese, as the paper book's are."""

from __future__ import annotations

from typing import Final

from ketluan.office.sheets.rules import Column

TITLE: Final = "Nhiệm vụ đang theo dõi"
COLUMNS: Final = (
    Column(
        "number",
        "Số, ký hiệu văn bản giao",
        ("Văn bản giao", "Số, ký hiệu", "Số văn bản", "Số ký hiệu văn bản", "Văn bản giao nhiệm vụ"),
        width=20,
        example="215/TB-UBND",
    ),
    Column("dated", "Ngày văn bản", ("Ngày ban hành", "Ngày, tháng văn bản"), width=13, example="12/3/2026"),
    Column(
        "wording",
        "Nội dung nhiệm vụ",
        ("Nhiệm vụ", "Nội dung", "Nội dung giao", "Nhiệm vụ được giao"),
        required=True,
        width=52,
        example="Rà soát các dự án chậm tiến độ, báo cáo UBND tỉnh.",
    ),
    Column(
        "lead",
        "Cơ quan chủ trì",
        ("Chủ trì", "Đơn vị chủ trì", "Đơn vị thực hiện", "Cơ quan thực hiện"),
        required=True,
        width=24,
        example="Sở Tài chính",
    ),
    Column(
        "supporters",
        "Cơ quan phối hợp",
        ("Phối hợp", "Đơn vị phối hợp"),
        width=26,
        example="Sở Xây dựng; Sở Nội vụ",
    ),
    Column("assigner", "Người giao", ("Lãnh đạo giao", "Người chỉ đạo"), width=20, example=""),
    Column("assigned_on", "Ngày giao", (), width=13, example="13/3/2026"),
    Column("original_due", "Thời hạn gốc", ("Hạn ban đầu",), width=13, example=""),
    Column(
        "due",
        "Thời hạn",
        ("Hạn", "Thời hạn hoàn thành", "Hạn hoàn thành", "Thời gian hoàn thành"),
        width=16,
        example="30/6/2026",
    ),
    Column("deliverable", "Sản phẩm", ("Kết quả đầu ra",), width=18, example="Báo cáo"),
    Column(
        "progress",
        "Tình hình thực hiện",
        ("Tình hình, kết quả", "Kết quả thực hiện", "Tiến độ", "Tiến độ thực hiện"),
        width=40,
        example="Đã rà soát 9/14 dự án.",
    ),
    Column("starred", "Trọng tâm", (), width=10, example="x"),
)
# "trong tháng 12/2026", "trước 30/6/2026"
BEFORE_A_DAY: Final = ("trong", "trước", "hết", "cuối", "chậm nhất")

"""The columns of the sheets of documents and of steps. Their heads are Vietnamese, as the Office's tables are."""

from __future__ import annotations

from typing import Final

from ketluan.office.sheets.rules import Column

DOCUMENTS_TITLE: Final = "Văn bản"
DOCUMENTS: Final = (
    Column("number", "Số, ký hiệu", ("Số ký hiệu", "Số văn bản", "Số"), width=18, example="13-NQ/TU"),
    Column("kind", "Loại văn bản", ("Loại", "Hình thức văn bản"), required=True, width=18, example="Nghị quyết"),
    Column("title", "Trích yếu", ("Nội dung", "Về việc", "Trích yếu nội dung"), required=True, width=60,
           example="Về phát triển kinh tế rừng"),
    Column("dated", "Ngày ban hành", ("Ngày tháng", "Ngày"), width=16, example="15/03/2026"),
    Column("issuer", "Cơ quan ban hành", ("Nơi ban hành", "Cơ quan"), width=28, example="Tỉnh ủy Hà Lâm"),
    Column("asked_of", "Đơn vị phải triển khai", ("Đối tượng triển khai", "Lớp đơn vị"), width=22,
           example="Xã, phường, đặc khu"),
    Column("ended_on", "Hết hiệu lực từ ngày", ("Hết hiệu lực",), width=16),
)  # fmt: skip
STEPS_TITLE: Final = "Bước triển khai"
STEPS: Final = (
    Column("document", "Văn bản được triển khai", ("Triển khai văn bản", "Số văn bản được triển khai"), required=True,
           width=22, example="13-NQ/TU"),
    Column("body", "Cơ quan, đơn vị", ("Đơn vị", "Cơ quan", "Địa phương"), required=True, width=30,
           example="UBND xã Mường Hin"),
    Column("kind", "Bước", ("Bước triển khai", "Việc đã làm", "Công việc"), required=True, width=26,
           example="Ban hành văn bản triển khai"),
    Column("done", "Tình hình", ("Kết quả", "Đã làm"), width=14, example="Đã làm"),
    Column("on", "Ngày", ("Ngày ban hành", "Thời gian", "Ngày thực hiện"), width=14, example="20/04/2026"),
    Column("paper", "Loại văn bản", ("Hình thức văn bản",), width=20, example="Kế hoạch"),
    Column("number", "Số, ký hiệu", ("Số ký hiệu", "Số văn bản"), width=18, example="41/KH-UBND"),
    Column("title", "Trích yếu", ("Nội dung", "Về việc"), width=40),
    Column("sessions", "Số hội nghị", ("Số cuộc", "Số lớp"), width=12),
    Column("attended", "Số người dự", ("Số lượt người", "Người dự"), width=12),
    Column("planned", "Số người phải dự", ("Tổng số phải dự",), width=14),
    Column("words", "Căn cứ", ("Nguồn", "Theo báo cáo"), width=30, example="Báo cáo 112/BC-UBND"),
)  # fmt: skip
DONE: Final = ("Đã làm", "Chưa làm")

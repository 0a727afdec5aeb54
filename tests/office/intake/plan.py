"""A plan with an annex of tasks, as DOCX."""

from __future__ import annotations

from io import BytesIO

from docx import Document

HEADS = ("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm")
ROWS = (
    ("1", "Rà soát các điểm trường lẻ vùng cao", "Sở Giáo dục và Đào tạo", "UBND các xã", "Quý I/2026", "Báo cáo"),
    ("2", "Xây dựng bản đồ sạt lở", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng", "30/6/2026", "Bản đồ"),
)


def plan():
    """The bytes of the file."""
    paper = Document()
    paper.add_paragraph("KẾ HOẠCH")
    paper.add_paragraph("Triển khai nhiệm vụ trọng tâm năm 2026 của UBND tỉnh Hà Lâm")
    paper.add_paragraph("PHỤ LỤC: DANH MỤC NHIỆM VỤ")
    table = paper.add_table(rows=0, cols=len(HEADS))
    for words in (HEADS, *ROWS):
        for cell, said in zip(table.add_row().cells, words, strict=True):
            cell.text = said
    file = BytesIO()
    paper.save(file)
    return file.getvalue()

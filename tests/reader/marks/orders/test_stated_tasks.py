"""Tasks set out field by field, as lines or as the rows of a table."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.orders.stated_tasks import stated_tasks
from tests.reader.marked import document, named


def read(*lines: str) -> list[tuple[str | None, ...]]:
    """What each task assigns: task, lead, supporters, deadline, product."""
    doc = document("\n".join(("KẾ HOẠCH", "Các nhiệm vụ cụ thể như sau:", *lines)))
    return [
        tuple(span and doc.text[slice(*span)] for span in stated.assignment[2:7]) for stated in doc.marks(stated_tasks)
    ]


KILN = ("Xây lò sấy chè ở Nậm Cang", "Sở Công Thương", "UBND xã Nậm Cang", "30/6/2026", "Biên bản bàn giao")


@pytest.mark.parametrize(
    "lines",
    **named(
        {
            "a label before the task": (
                "1. Nhiệm vụ: Xây lò sấy chè ở Nậm Cang",
                "- Cơ quan chủ trì: Sở Công Thương",
                "- Cơ quan phối hợp: UBND xã Nậm Cang",
                "- Thời gian hoàn thành: 30/6/2026",
                "- Sản phẩm: Biên bản bàn giao",
            ),
            "a numbered task without a label": (
                "1. Xây lò sấy chè ở Nậm Cang.",
                "- Đơn vị chủ trì: Sở Công Thương; đơn vị phối hợp: UBND xã Nậm Cang.",
                "- Thời hạn: 30/6/2026; sản phẩm: Biên bản bàn giao.",
            ),
            "all on one line": (
                "1. Xây lò sấy chè ở Nậm Cang (Chủ trì: Sở Công Thương; phối hợp: UBND xã Nậm Cang; "
                "thời gian: 30/6/2026; sản phẩm: Biên bản bàn giao).",
            ),
            "rows with the name of the field in front": (
                "Tên nhiệm vụ | Xây lò sấy chè ở Nậm Cang |",
                "Đơn vị thực hiện | Sở Công Thương |",
                "Phối hợp | UBND xã Nậm Cang |",
                "Thời hạn hoàn thành | 30/6/2026 |",
                "Sản phẩm | Biên bản bàn giao |",
            ),
        }
    ),
)
def test_a_task_is_read_with_its_fields(lines):
    assert read(*lines) == [KILN]


def test_each_further_column_is_a_task_of_its_own():
    found = read(
        "Nhiệm vụ | Kè bờ suối Tà Sìn | Thay cột điện ở Khau Vai",
        "Chủ trì | Sở Xây dựng | Sở Công Thương",
        "Thời hạn | 30/6/2026 | 15/7/2026",
    )
    assert [(task[0], task[1], task[3]) for task in found] == [
        ("Kè bờ suối Tà Sìn", "Sở Xây dựng", "30/6/2026"),
        ("Thay cột điện ở Khau Vai", "Sở Công Thương", "15/7/2026"),
    ]


def test_a_sentence_behind_the_last_field_is_none_of_it():
    found = read(
        "1. Nhiệm vụ: Kè bờ suối Tà Sìn", "Chủ trì: Sở Xây dựng; thời gian: 30/6/2026. Các sở báo cáo kết quả."
    )
    assert [task[3] for task in found] == ["30/6/2026"]


@pytest.mark.parametrize(
    "lines",
    **named(
        {
            "an invitation": (
                "1. Nội dung: Họp rà soát tiến độ các dự án trọng điểm",
                "2. Thời gian: 14 giờ 00 ngày 20/01/2026",
                "3. Địa điểm: Phòng họp số 2",
                "4. Chủ trì: Đồng chí Phùng Trọng Nghĩa",
            ),
            "an invitation by dashes": (
                "1. Nội dung: Họp rà soát tiến độ các dự án trọng điểm",
                "- Thời gian: 14 giờ 00 ngày 20/01/2026",
                "- Địa điểm: Phòng họp số 2",
                "- Chủ trì: Đồng chí Phùng Trọng Nghĩa",
            ),
            "a task without who or when": ("1. Nhiệm vụ: Kè bờ suối Tà Sìn", "- Sản phẩm: Hồ sơ"),
            "the head of a table": ("Nhiệm vụ | Chủ trì | Thời hạn", "Kè bờ suối Tà Sìn | Sở Xây dựng | 30/6/2026"),
        }
    ),
)
def test_other_lists_are_no_stated_tasks(lines):
    assert read(*lines) == []

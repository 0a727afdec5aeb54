"""Who leads and by when, stated behind a task in words of their own; headings above tasks, and requirements."""

from __future__ import annotations

import pytest

from ketluan import read

PLAN = """UBND PHƯỜNG LÂM THƯỢNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 18/KH-UBND
Lâm Thượng, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Chuyển đổi số năm 2026

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: nâng cao hiệu quả quản lý.
2. Yêu cầu: phân công rõ người, rõ việc, rõ thời gian.
II. NHIỆM VỤ
1. Hạ tầng số
"""


def directives(lines: str):
    return read(PLAN + lines).items["directives"]


@pytest.mark.parametrize(
    "behind",
    [
        " (Phòng Văn hóa - Xã hội chủ trì, các tổ dân phố phối hợp; thực hiện trước 30/6/2026).",
        ". Phòng Văn hóa - Xã hội chủ trì, các tổ dân phố phối hợp thực hiện; xong trước 30/6/2026.",
        ". Đơn vị chủ trì: Phòng Văn hóa - Xã hội. Đơn vị phối hợp: các tổ dân phố. Hoàn thành: trước 30/6/2026.",
    ],
)
def test_who_leads_and_supports_and_by_when_stands_behind_the_task(behind):
    (one,) = directives(f"- Lắp đặt 24 điểm phát sóng{behind}\n")
    assert one.action == "Lắp đặt 24 điểm phát sóng"
    assert (one.lead, one.supporters) == ("Phòng Văn hóa - Xã hội", ("các tổ dân phố",))
    assert one.deadline == "2026-06-30"


@pytest.mark.parametrize(
    "line",
    [
        "- Lắp đặt 24 điểm phát sóng (giai đoạn 1).",
        "- Lắp đặt 24 điểm phát sóng (kinh phí do các doanh nghiệp tài trợ thiết bị).",
    ],
)
def test_other_brackets_stay_with_the_task(line):
    (one,) = directives(line)
    assert one.action.endswith(")")
    assert one.lead is None


def test_a_point_that_tells_a_body_to_lead_is_a_task_of_its_own():
    first, second = directives(
        "- Lắp đặt 24 điểm phát sóng.\n- Công an phường chủ trì, phối hợp với các tổ dân phố rà soát dữ liệu dân cư.\n"
    )
    assert first.lead is None
    assert (second.lead, second.supporters) == ("Công an phường", ("các tổ dân phố",))


def test_a_short_line_above_a_paragraph_that_says_what_to_do_is_its_heading():
    found = directives("- Lắp đặt 24 điểm phát sóng.\n2. Nhân lực số\nTổ chức 4 lớp tập huấn cho cán bộ.\n")
    assert [one.action for one in found] == ["Lắp đặt 24 điểm phát sóng", "Tổ chức 4 lớp tập huấn cho cán bộ"]


def test_what_a_plan_requires_of_itself_is_no_task():
    assert directives("") == ()

"""Assignment tables: known by their header, one assignment a row."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.orders.tables import assignments
from tests.reader.marked import document, named

HEADER = "STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm"
ROW = "1 | Rà soát quỹ đất ở tái định cư | Sở Xây dựng | UBND các xã | 30/10/2023 | Báo cáo"


def cells(*lines: str) -> list[tuple[str | None, ...]]:
    """What the rows of a table assign: number, task, lead, supporters, deadline, product."""
    doc = document("\n".join(lines))
    return [
        (row.number, *(span and doc.text[span.start : span.end] for span in row[2:7])) for row in doc.marks(assignments)
    ]


def columns(header: str, row: str) -> dict[str, str | None]:
    found = cells(header, row)
    assert len(found) == 1
    return dict(zip(("number", "task", "lead", "supporters", "deadline", "deliverable"), found[0], strict=True))


def test_a_row_holds_all_that_its_cells_say():
    assert cells(HEADER, ROW) == [
        ("1", "Rà soát quỹ đất ở tái định cư", "Sở Xây dựng", "UBND các xã", "30/10/2023", "Báo cáo")
    ]


@pytest.mark.parametrize(
    ("header", "row", "wanted"),
    **named(
        {
            "content and time of completion": (
                "TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành",
                "3 | Lập bản đồ cảnh báo lũ quét | Sở KH&CN | Đài Khí tượng thủy văn | Quý II/2024",
                {"number": "3", "lead": "Sở KH&CN", "supporters": "Đài Khí tượng thủy văn", "deadline": "Quý II/2024"},
            ),
            "who carries out": (
                "Số TT | Nội dung | Cơ quan thực hiện | Thời hạn hoàn thành | Kết quả",
                "5 | Cắm mốc chỉ giới bờ sông | UBND xã Tà Sìn | Trong tháng 11 | Biên bản bàn giao",
                {"lead": "UBND xã Tà Sìn", "deadline": "Trong tháng 11", "deliverable": "Biên bản bàn giao"},
            ),
            "who answers and what product": (
                ("STT | Nhiệm vụ, giải pháp | Đơn vị chịu trách nhiệm | Thời gian thực hiện | Sản phẩm dự kiến"),
                "2 | Mở lớp dạy nghề dệt lanh | Sở LĐ-TB&XH | 2023 - 2024 | 4 lớp nghề",
                {"lead": "Sở LĐ-TB&XH", "deadline": "2023 - 2024", "deliverable": "4 lớp nghề"},
            ),
            "no number": (
                "Công việc | Chủ trì | Phối hợp | Hạn hoàn thành",
                "Kiểm kê rừng phòng hộ đầu nguồn | Chi cục Kiểm lâm | UBND các huyện | 15/12",
                {"number": None, "lead": "Chi cục Kiểm lâm", "deadline": "15/12", "deliverable": None},
            ),
            "a leader who follows": (
                "TT | Nhiệm vụ | Lãnh đạo UBND tỉnh chỉ đạo | Cơ quan chủ trì | Tiến độ",
                "7 | Trình duyệt giá đất cụ thể | Phó Chủ tịch Phùng Trọng Nghĩa | Sở TN&MT | Tháng 10",
                {"lead": "Sở TN&MT", "deadline": "Tháng 10", "supporters": None},
            ),
            "columns in another order": (
                "Thời hạn | Cơ quan chủ trì | Nội dung nhiệm vụ | TT",
                "20/9 | Sở Y tế | Giám sát nguồn nước giếng khoan | 4",
                {"number": "4", "task": "Giám sát nguồn nước giếng khoan", "lead": "Sở Y tế", "deadline": "20/9"},
            ),
            "a form of paper": (
                "STT | Tên đề án | Cơ quan chủ trì soạn thảo | Thời gian trình | Hình thức văn bản",
                "1 | Đề án làng văn hóa Bản Vược | Sở VH,TT&DL | Quý I | Quyết định",
                {"task": "Đề án làng văn hóa Bản Vược", "deliverable": "Quyết định", "deadline": "Quý I"},
            ),
            "an assigned unit": (
                "TT | Đầu việc | Phân công | Thời hạn",
                "9 | Sửa kho lưu trữ của cơ quan | Phòng Hành chính | 1/12",
                {"lead": "Phòng Hành chính", "deadline": "1/12"},
            ),
        }
    ),
)
def test_the_usual_wordings_of_a_header_are_known(header, row, wanted):
    found = columns(header, row)
    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize(
    "lines",
    **named(
        {
            "figures against the plan": (
                "STT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện",
                "1 | Tổng sản lượng lương thực | Tấn | 61.000 | 62.400",
            ),
            "disbursement by owner": (
                "TT | Chủ đầu tư | Kế hoạch vốn | Giải ngân | Tỷ lệ",
                "1 | Ban Quản lý dự án tỉnh | 210 | 96 | 45,7",
            ),
            "who attends": (
                "STT | Họ và tên | Chức vụ | Đơn vị công tác",
                "1 | Vi Thị Thoa | Giám đốc | Sở Kế hoạch và Đầu tư",
            ),
            "telephone numbers": (
                "Cơ quan | Điện thoại | Thư điện tử",
                "Văn phòng UBND tỉnh | 0219 000 111 | vp@sonlam.example",
            ),
            "a row without a header": (
                ROW,
                ("2 | Làm sạch dữ liệu dân cư | Công an tỉnh | UBND các xã | 1/12 | Báo cáo"),
            ),
        }
    ),
)
def test_other_tables_assign_nothing(lines):
    assert cells(*lines) == []


def test_rows_that_name_a_group_assign_nothing_but_number_what_is_under_them():
    found = cells(
        HEADER,
        "I | Lĩnh vực nông nghiệp | | | |",
        "1 | Hỗ trợ giống ngô cho hộ bị thiệt hại | Sở NN&PTNT | UBND các huyện | 9/2023 | Quyết định",
        "II | Lĩnh vực y tế | | | |",
        "1 | Tiêm vắc xin sởi cho trẻ vùng cao | Sở Y tế | UBND các huyện | 10/2023 | Báo cáo",
    )
    assert [(row[0], row[2]) for row in found] == [("I.1", "Sở NN&PTNT"), ("II.1", "Sở Y tế")]


def test_a_group_whose_words_repeat_over_merged_cells_assigns_nothing():
    group = "A. Nhiệm vụ thường xuyên"
    found = cells(HEADER, " | ".join([group] * 6), ROW)
    assert [row[1] for row in found] == ["Rà soát quỹ đất ở tái định cư"]


def test_a_header_that_comes_again_on_the_next_page_is_no_row():
    assert len(cells(HEADER, ROW, HEADER, ROW.replace("1 |", "2 |", 1).replace("quỹ đất", "quỹ nhà"))) == 2


def test_the_numbers_of_the_columns_are_no_row():
    assert len(cells(HEADER, "(1) | (2) | (3) | (4) | (5) | (6)", ROW)) == 1


def test_an_empty_cell_is_none():
    assert columns(HEADER, "1 | Nâng cấp trạm bơm Pắc Lạn | UBND xã Pắc Lạn | | |")["supporters"] is None


def test_a_task_that_names_nobody_and_no_time_is_none():
    assert cells(HEADER, "1 | Nâng cấp trạm bơm Pắc Lạn | | | |") == []


def test_a_second_table_needs_a_header_of_its_own():
    found = cells(
        HEADER, ROW, ("Biểu 2. Tình hình giải ngân theo chủ đầu tư đến hết tháng 8."), "1 | Sở Y tế | 45 | 12 | 26"
    )
    assert [row[0] for row in found] == ["1"]


ODD = "TT | Đầu việc | Ai cầm trịch | Ai giúp sức | Xong lúc nào | Cần nộp"


def test_columns_that_the_header_does_not_name_are_known_by_what_they_hold():
    found = cells(
        ODD,
        "1 | Dựng rạp hội xuân bên suối | Sở Nội vụ | UBND xã Pắc Lạn | 29/3/2024 | Sơ đồ rạp",
        "2 | Mời đoàn xòe các bản | Sở Ngoại vụ | | Quý III/2024 | Thư mời",
        "3 | Báo số khách lên núi | Tỉnh đoàn | Sở Y tế | 17 giờ hằng ngày | Báo cáo nhanh",
    )
    assert [row[2:] for row in found] == [
        ("Sở Nội vụ", "UBND xã Pắc Lạn", "29/3/2024", "Sơ đồ rạp"),
        ("Sở Ngoại vụ", None, "Quý III/2024", "Thư mời"),
        ("Tỉnh đoàn", "Sở Y tế", "17 giờ hằng ngày", "Báo cáo nhanh"),
    ]


def test_a_column_of_days_that_something_was_ordered_on_is_no_deadline():
    found = cells(
        "TT | Nhiệm vụ | Cơ quan chủ trì | Ngày giao",
        "1 | Nạo vét kênh Nà Mạ trước mùa lũ | Sở NN&PTNT | 12/2/2024",
        "2 | Thay cột điện gãy ở chợ Pắc Lạn | Sở Công Thương | 14/2/2024",
    )
    assert [row[4] for row in found] == [None, None]


def test_a_table_of_figures_is_no_assignment_though_its_cells_hold_days():
    assert (
        cells(
            "TT | Nội dung | Số ký hiệu | Ngày",
            "1 | Quyết định công nhận chợ hạng hai | 12/QĐ-UBND | 1/2/2024",
            "2 | Quyết định công nhận bến thuyền | 14/QĐ-UBND | 3/2/2024",
        )
        == []
    )


def test_a_ledger_below_a_letterhead_of_cells_is_a_table_and_names_its_source_apart():
    ledger = (
        "UBND TỈNH SƠN LÂM | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | |",
        "VĂN PHÒNG | | | Độc lập - Tự do - Hạnh phúc | |",
        "BẢNG THEO DÕI NHIỆM VỤ ĐƯỢC GIAO",
        "(Kèm theo Báo cáo số 12/BC-VP ngày 03 tháng 12 năm 2023)",
        "STT | Văn bản giao nhiệm vụ | Nội dung nhiệm vụ giao | Cơ quan được giao | Hạn hoàn thành | Tình trạng",
        "1 | Thông báo số 31/TB-UBND ngày 06/11/2023 | Lập sổ theo dõi đê bao | Sở Xây dựng | 15/12/2023 | Quá hạn",
    )
    assert cells(*ledger) == [("1", "Lập sổ theo dõi đê bao", "Sở Xây dựng", None, "15/12/2023", None)]


def leads(*lines: str) -> list[tuple[str | None, str | None, str | None]]:
    """Number, lead and deadline of each assignment."""
    return [(row[0], row[2], row[4]) for row in cells(*lines)]


def test_a_head_in_two_rows_is_one_head():
    found = cells(
        "TT | Nội dung | | Phân công | | Thời hạn",
        "| | Việc phải làm | Sản phẩm | Chủ trì | Phối hợp | |",
        "1 | Kè bờ suối Nậm Cang | Hồ sơ hoàn công | Sở Xây dựng | UBND xã Nậm Cang | 30/6/2026",
    )
    assert found == [
        ("1", "Kè bờ suối Nậm Cang", "Sở Xây dựng", "UBND xã Nậm Cang", "30/6/2026", "Hồ sơ hoàn công"),
    ]


def test_a_group_that_names_a_body_says_who_leads_its_tasks():
    found = leads(
        "STT | Nhiệm vụ | Thời hạn | Sản phẩm",
        "I | Sở Tài chính | |",
        "1 | Phân bổ vốn đầu tư công đợt hai | 20/3/2026 | Tờ trình",
        "II. Sở Nội vụ chủ trì | | |",
        "1 | Hướng dẫn bố trí cán bộ dôi dư | 4/2026 | Văn bản",
    )
    assert found == [("I.1", "Sở Tài chính", "20/3/2026"), ("II.1", "Sở Nội vụ", "4/2026")]


def test_a_group_that_names_a_field_of_work_says_of_nobody_that_he_leads():
    found = leads(
        "STT | Nhiệm vụ | Thời hạn | Sản phẩm",
        "I | Lĩnh vực nội vụ | |",
        "1 | Hướng dẫn bố trí cán bộ dôi dư | 4/2026 | Văn bản",
    )
    assert found == [("I.1", None, "4/2026")]


def test_a_numbered_heading_hands_lead_and_deadline_down_to_rows_that_leave_them_open():
    found = leads(
        "STT | Nhiệm vụ | Chủ trì | Thời hạn",
        "I | Cải cách thủ tục hành chính | Sở Nội vụ | 30/6/2026",
        "1 | Rà soát thủ tục liên quan đến đất đai | |",
        "2 | Công khai thủ tục tại bộ phận một cửa | |",
    )
    assert found == [("I.1", "Sở Nội vụ", "30/6/2026"), ("I.2", "Sở Nội vụ", "30/6/2026")]


def test_the_heading_over_a_table_says_who_leads_where_no_column_does():
    found = leads(
        "2. Sở Công Thương",
        "STT | Nhiệm vụ | Thời hạn | Sản phẩm",
        "1 | Đấu nối điện cho bản Khau Vai | 15/9/2026 | Biên bản",
    )
    assert found == [("1", "Sở Công Thương", "15/9/2026")]


def test_a_short_lead_and_a_short_day_make_no_group_of_a_task():
    assert leads("TT | Nhiệm vụ | Chủ trì | Hạn", "1 | Dựng cổng chào ở cầu Tà Sìn | UBND | 15/6") == [
        ("1", "UBND", "15/6")
    ]


def test_what_stands_above_holds_where_a_cell_says_so():
    found = leads(
        "TT | Nhiệm vụ | Chủ trì | Hạn",
        "1 | Dựng cổng chào ở cầu Tà Sìn | Sở Xây dựng | 15/6",
        "2 | Thắp đèn dọc đường Tà Sìn | nt | -nt-",
    )
    assert found[1] == ("2", "Sở Xây dựng", "15/6")


def test_a_table_that_counts_on_behind_a_paragraph_keeps_its_head():
    more = ROW.replace("1 |", "2 |", 1).replace("quỹ đất", "quỹ nhà")
    assert [row[0] for row in cells(HEADER, ROW, "(Tiếp theo bảng ở trang trước.)", more)] == ["1", "2"]


def test_the_code_of_a_task_is_no_body():
    found = cells(
        "Mã NV | Việc phải làm | Ai làm chính | Xong trước",
        "NV01 | Kè bờ suối Nậm Cang | Sở Xây dựng | 30/6/2026",
        "NV02 | Thay cột điện ở bản Khau Vai | Sở Công Thương | 15/7/2026",
    )
    assert [(row[0], row[2], row[4]) for row in found] == [
        ("NV01", "Sở Xây dựng", "30/6/2026"),
        ("NV02", "Sở Công Thương", "15/7/2026"),
    ]


def test_a_table_of_two_columns_may_share_the_tasks_out():
    head = "Nhiệm vụ | Đơn vị thực hiện"
    rows = ("Kè bờ suối Nậm Cang | Sở Xây dựng", "Đấu nối điện cho bản Khau Vai | Sở Công Thương")
    assert [row[2] for row in cells(f"| {head} |", *(f"| {row} |" for row in rows))] == [
        "Sở Xây dựng",
        "Sở Công Thương",
    ]
    assert (
        cells("| Nội dung | Người thực hiện |", "| Đón tiếp đại biểu | ban tổ chức |", "| Chào cờ | toàn thể |") == []
    )


def test_a_task_is_due_when_it_ends_not_when_it_begins():
    found = cells(
        "TT | Nội dung công việc | Người phụ trách | Thời gian thực hiện | | Kết quả",
        "| | | | Bắt đầu | Kết thúc | |",
        "1 | Khảo sát nhu cầu học nghề | Phòng Dạy nghề | 01/3/2026 | 31/3/2026 | Báo cáo khảo sát",
    )
    assert [(row[2], row[4]) for row in found] == [("Phòng Dạy nghề", "31/3/2026")]

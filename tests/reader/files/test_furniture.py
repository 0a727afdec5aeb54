"""What a portal prints around a report is left out and kept as ranges; what belongs to the report stays."""

from __future__ import annotations

import pytest

from ketluan.reader.files import load

BODY = (
    "Sáng 31/8, UBND tỉnh An Sơn tổ chức phiên họp thường kỳ tháng 8. Chủ tịch UBND tỉnh Lò Văn Thắng chủ trì.\n"
    "Kết luận phiên họp, đồng chí yêu cầu các sở, ngành khẩn trương rà soát các dự án chậm, báo cáo trong tháng 9."
)
TITLE = "UBND tỉnh An Sơn họp phiên thường kỳ tháng 8"


def removed(text: str) -> list[str]:
    loaded = load(text)
    return [loaded.original[start:end] for start, end in loaded.removed]


@pytest.mark.parametrize(
    "line",
    [
        "Tăng cỡ chữ Giảm cỡ chữ",
        "PublishingPortal - Block_BanTin_Toolbar",
        "Skip Ribbon Commands",
        "A- A A+",
        "Đang tải nội dung, vui lòng chờ giây lát...",
        "Lượt xem: 355",
        "Lượt xem: 1.355",
        "LƯỢT XEM: 12",
        "355 lượt xem",
        "Chia sẻ",
        "Facebook Twitter Zalo In bài viết",
        "Chia sẻ: Facebook | Zalo | Email",
        "Tổng số điểm của bài viết là: 0 trong 0 đánh giá",
        "Truy cập nội dung luôn",
        "Multimedia Đọc Báo in",
        "Mặc định Cỡ chữ",
        "Theo dõi Báo An Sơn trên Google News",
        "Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *",
        "Không có bình luận nào.",
        "Bạn cần đăng nhập để bình luận",
        "HOTLINE: 0982.000.111 - 0293.0000111 Thứ ba, ngày 15/12/2026",
        "86,549 lượt truy cập",
        "0 / 500 ký tự",
        "• Lượt xem: 5547 lượt xem",
        "P2",
        "IMG_2041.JPG",
        "leftcenterrightdel",
        "Banner",
        '<image>data:image/s3,"s3://images/82a07" alt=""</image>.jpg)',
        "![](/file/a12.jpg?width=400) |",
        "![🔴[Livestream] - Tọa đàm](/file/e78.jpg)",
        ".",
    ],
)
def test_a_line_of_buttons_is_left_out(line):
    assert load(f"{TITLE}\n{line}\n{BODY}\n{line}").text == f"{TITLE}\n{BODY}"
    assert removed(f"{TITLE}\n{line}\n{BODY}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Chia sẻ khó khăn với doanh nghiệp là việc phải làm ngay.",
        "In bài thi cho thí sinh dự kỳ thi tốt nghiệp.",
        "Lượt xem: 355 lượt truy cập cổng dịch vụ công mỗi ngày, tăng 5%",
        "Quan tâm công tác cán bộ",
        "Đánh giá kết quả tháng 8",
        "Trang chủ trì hội nghị",
        "(BAS) - Sáng 31/8, hội nghị khai mạc.",
        "Tin, ảnh: Hoàng Lan",
        "Theo dõi, đôn đốc việc thực hiện",
        "Menu hội nghị",
        "Trả lời:",
        "Tin liên quan đến dịch bệnh được kiểm chứng",
        "Theo dõi dịch bệnh trên đàn lợn",
        "Theo dõi các thủ tục quá hạn mà người dân tra trên Google News và cổng của tỉnh",
        "Email của bạn đọc sẽ không được trả lời qua điện thoại",
        "Mặc định coi hồ sơ quá hạn là chưa giải quyết",
        "Hotline: tổ trực 24/24 giờ của Sở Y tế",
        "P2 là đường nối hai khu",
        "Ảnh 3 tầng của nhà máy",
        "• Đánh giá kết quả tháng 8",
        "Không có bình luận của ngành chuyên môn về dự án",
    ],
)
def test_a_line_of_the_report_that_begins_like_a_button_stays(line):
    assert load(f"{TITLE}\n{line}\n{BODY}").text == f"{TITLE}\n{line}\n{BODY}"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("11/10/2021", "2021-10-11"),
        ("Thứ hai, 11/10/2021 | 08:30 GMT+7", "2021-10-11"),
        ("Chủ nhật, ngày 3/10/2021", "2021-10-03"),
        ("Ngày đăng: 05-09-2021 08:30", "2021-09-05"),
        ("Cập nhật lúc 08:30 11/10/2021", "2021-10-11"),
        ("11.10.2021", "2021-10-11"),
        ("Cập nhật lúc 22:57, Thứ Tư, 10/07/2019 (GMT+7)", "2019-07-10"),
        ("Ngày đăng bài: 16/12/2019 | Tác giả: Lan Hà", "2019-12-16"),
        ("10/07/2024 11:54    555", "2024-07-10"),
        ("Xã hội 17-06-2022", "2022-06-17"),
        ("Thời sự - 26/04/2025 19:05", "2025-04-26"),
        ("Tuấn Lâm - 05/08/2025 - 09:17", "2025-08-05"),
        ("Thứ 3, Ngày 16/07/2024 -", "2024-07-16"),
        ("  • Cập nhật: 19/11/2020", "2020-11-19"),
        ("Thứ năm - 13/06/2024 14:48 164 0", "2024-06-13"),
    ],
)
def test_the_day_of_publication_is_kept_as_a_fact(line, day):
    loaded = load(f"{TITLE}\n{line}\n{BODY}")
    assert (loaded.published, loaded.text) == (day, f"{TITLE}\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "An Sơn, ngày 11 tháng 10 năm 2021",
        "Ngày 11/10/2021, hội nghị khai mạc.",
        "31/13/2021",
        "5/9",
        "11/10/2021;",
        "Tổng kết năm 31/12/2021",
        "Xã hội hóa từ 17-06-2022",
        "11/10/2021 355",
        "Hà Sơn - 05/08/2025",
        "Họp - 5/8/2025 - 09:17 tại",
    ],
)
def test_other_lines_with_a_day_stay(line):
    loaded = load(f"{TITLE}\n{line}\n{BODY}")
    assert (loaded.published, loaded.text) == (None, f"{TITLE}\n{line}\n{BODY}")


def test_the_day_that_is_called_the_day_of_publication_counts_more_than_the_clock_of_the_page():
    text = f"Thứ 3, Ngày 16/07/2024 -\n{TITLE}\nNgày đăng: 08/07/2024  11:38\n{BODY}"
    assert (load(text).published, load(text).text) == ("2024-07-08", f"{TITLE}\n{BODY}")


def test_a_day_far_from_the_title_is_no_day_of_publication():
    text = f"{TITLE}\n" + "\n".join([BODY] * 6) + "\n11/10/2021\n" + BODY
    assert load(text).published is None


@pytest.mark.parametrize(
    ("prefix", "published"),
    [(" date 2021-09 . ", "2021-09"), (" date 2021-03 ", "2021-03"), ("date 2021-03-05 ", "2021-03-05")],
)
def test_what_a_crawler_put_before_the_text_is_a_hint(prefix, published):
    loaded = load(prefix + BODY)
    assert (loaded.published, loaded.text) == (published, BODY)
    assert loaded.original[loaded.offsets[0][1] :] == BODY


def test_a_box_of_links_goes_with_its_heading():
    box = "Tin liên quan\nKhởi công nhà máy mới tại khu công nghiệp phía Nam\nBão số 3 gây mưa lớn (02/09/2021)"
    assert load(f"{TITLE}\n{BODY}\n{box}").text == f"{TITLE}\n{BODY}"
    assert removed(f"{TITLE}\n{BODY}\n{box}") == [box]


def test_the_report_goes_on_behind_a_box_in_its_middle():
    first, second = BODY.split("\n")
    assert load(f"{TITLE}\n{first}\nTIN LIÊN QUAN\nKhởi công nhà máy mới\n{second}").text == f"{TITLE}\n{BODY}"


def test_tags_at_the_end_are_left_out():
    assert load(f"{TITLE}\n{BODY}\nTags:\nAn Sơn\nphiên họp").text == f"{TITLE}\n{BODY}"


def test_a_title_that_stands_twice_stands_once():
    assert load(f"{TITLE}\n{TITLE}\n{BODY}").text == f"{TITLE}\n{BODY}"


def test_a_standfirst_with_which_the_body_begins_is_left_out():
    standfirst = BODY.split(".")[0]
    assert load(f"{TITLE}\n{standfirst}...\n{BODY}").text == f"{TITLE}\n{BODY}"


def test_a_paragraph_that_stands_twice_at_the_head_stands_once():
    first = BODY.split("\n")[0]
    assert load(f"{TITLE}\n{first}\nPV\n{BODY}").text == f"{TITLE}\nPV\n{BODY}"


def test_what_a_picture_shows_stands_once():
    caption = "Chủ tịch UBND tỉnh An Sơn Lò Văn Thắng chủ trì phiên họp. Ảnh: Hoàng Lan"
    head = f"{TITLE}\n{BODY}\nCác ngành báo cáo.\nCác huyện báo cáo."
    assert load(f"{head}\n{caption}\n\n{caption}\nHết.").text == f"{head}\n{caption}\n\nHết."


def test_rows_that_are_alike_stay():
    row = "Xã Nậm Mòn hoàn thành kiên cố hóa 2 km kênh mương nội đồng"
    head = f"{TITLE}\n{BODY}\nCác ngành báo cáo.\nCác huyện báo cáo."
    assert load(f"{head}\n{row}\n{row}\nHết.").text == f"{head}\n{row}\n{row}\nHết."


def test_a_standfirst_of_its_own_stays():
    standfirst = "Các dự án chậm tiến độ phải được rà soát xong trong tháng 9, không để dồn sang quý sau."
    assert load(f"{TITLE}\n{standfirst}\n{BODY}").text == f"{TITLE}\n{standfirst}\n{BODY}"


@pytest.mark.parametrize("line", ["22/08/2023 16:05 | Lượt xem: 1.284 | In trang", "31/08/2021 10:30 - Chia sẻ"])
def test_a_date_line_with_buttons_behind_it_is_left_out(line):
    loaded = load(f"{TITLE}\n{line}\n{BODY}")
    assert loaded.text == f"{TITLE}\n{BODY}"
    assert loaded.published == line[6:10] + "-" + line[3:5] + "-" + line[:2]


def test_a_day_before_the_words_of_a_report_stays():
    line = "31/08/2021: Chia sẻ khó khăn với bà con vùng lũ xã Pắc Lạn"
    assert load(f"{TITLE}\n{line}\n{BODY}").text == f"{TITLE}\n{line}\n{BODY}"


def test_bars_alone_on_their_lines_are_left_out():
    cells = "UBND TỈNH AN SƠN\n-------\n|\nSố: 12/KH-UBND\n|\nAn Sơn, ngày 3 tháng 5 năm 2024\n |\n"
    assert load(cells + BODY).text == cells.replace("\n |", "").replace("\n|", "") + BODY


def test_bars_between_cells_of_a_line_stay():
    rows = "STT | Nhiệm vụ | Chủ trì\n1 | Sửa đập Pắc Lạn | Sở Xây dựng"
    assert load(f"{TITLE}\n{BODY}\n{rows}").text.endswith(rows)


def test_the_desk_above_the_title_is_left_out_and_a_heading_of_the_report_stays():
    assert load(f"Thông tin chỉ đạo điều hành\n{TITLE}\n{BODY}\nHết.").text == f"{TITLE}\n{BODY}\nHết."
    assert load(f"{TITLE}\nKinh tế\n{BODY}\nHết.").text == f"{TITLE}\nKinh tế\n{BODY}\nHết."


def test_a_counter_above_the_title_is_left_out():
    assert load(f"1022\n{TITLE}\n{BODY}\nHết.").text == f"{TITLE}\n{BODY}\nHết."


def test_a_bar_at_the_end_of_a_line_is_left_out_and_a_row_keeps_its_own():
    text = f"{TITLE}\nToàn cảnh phiên họp |\n{BODY}\nXã | 5 |\nHết."
    assert load(text).text == f"{TITLE}\nToàn cảnh phiên họp\n{BODY}\nXã | 5 |\nHết."


def test_where_the_text_was_taken_from_is_left_out_at_the_foot():
    assert load(f"{TITLE}\n{BODY}\nLan Hà\nNguồn: https://baoanson.vn/a12.htm").text == f"{TITLE}\n{BODY}\nLan Hà"
    money = "Nguồn: ngân sách tỉnh và vốn vay"
    assert load(f"{TITLE}\n{BODY}\n{money}").text == f"{TITLE}\n{BODY}\n{money}"


def test_the_cell_below_a_picture_loses_its_bars():
    text = f"{TITLE}\n![]() |\n| Quang cảnh phiên họp |\n{BODY}\n| Xã | 5 |\n| Nậm Mòn |\nHết."
    assert load(text).text == f"{TITLE}\nQuang cảnh phiên họp\n{BODY}\n| Xã | 5 |\n| Nậm Mòn |\nHết."

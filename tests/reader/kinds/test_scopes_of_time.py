"""How far a phrase of time reaches: its clause, its part between semicolons, its sentence, its list."""

from __future__ import annotations

import pytest

from tests.reader.marked import named
from tests.reader.told_figures import MAY_SESSION, Told

TOLD = Told(MAY_SESSION)
WORKING = Told(
    "Bí thư Tỉnh ủy làm việc với huyện Nậm Hin\n"
    "Ngày 17/10/2023, đồng chí Trần Hữu Lợi, Bí thư Tỉnh ủy Hà Lâm làm việc với Ban Thường vụ Huyện ủy Nậm Hin về tình "
    "hình kinh tế - xã hội 9 tháng đầu năm 2023.\n"
)
PAID = Told(
    "Hội nghị về giải ngân vốn đầu tư công\n"
    "Chiều 14/8/2025, Chủ tịch UBND tỉnh Hà Lâm chủ trì hội nghị về giải ngân vốn đầu tư công.\n"
)


def periods(told: Told, text: str) -> list[tuple[str, str | None]]:
    return [(f"{figure.value}", figure.period) for figure in told.figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a later part's own day": (
                "Mưa đá làm hỏng 40 nhà; giải ngân vốn đầu tư công đến ngày 28/5 được 5 tỷ đồng; 31 xã thiếu cán bộ.",
                [("40", "2023-05"), ("5", "2023-01/2023-05-28"), ("31", "2023-05")],
            ),
            "the sentence's day": (
                "Tính đến ngày 18/5, 48 chi bộ đã đại hội; 3 đảng bộ bầu thiếu cấp ủy viên.",
                [("48", "2023-05-18"), ("3", "2023-05-18")],
            ),
            "what stands now and what flows": (
                "Đàn trâu hiện có 4.100 con; sản lượng thịt hơi 1.930 tấn.",
                [("4100", "2023-05-30"), ("1930", "2023-05")],
            ),
            "a bracket that has closed": (
                "Ba chương trình (vốn năm 2022 kéo dài) giải ngân được 6 tỷ đồng.",
                [("6", "2023-05")],
            ),
            "a bracket that names the days": (
                "Trong 4 ngày (01 - 04/5), có 780 người về quê.",
                [("780", "2023-05-01/2023-05-04")],
            ),
            "the year that others did well in": (
                "Dịp này, UBND tỉnh trao bằng khen cho 12 cá nhân có thành tích xuất sắc năm 2022.",
                [("12", "2023-05-30")],
            ),
            "from and to": (
                "Năm 2022, tỷ lệ hộ nghèo giảm từ 24% xuống còn 19%.",
                [("24", None), ("19", "2022")],
            ),
            "from one year to another": (
                "Tỷ lệ hộ nghèo giảm từ 24% năm 2020 xuống còn 19% năm 2022.",
                [("24", "2020"), ("19", "2022")],
            ),
            "the base year between verb and number": (
                "Đến ngày 25/5 giải ngân 300 tỷ đồng, thấp hơn cùng kỳ năm 2022 là 3,5 điểm phần trăm.",
                [("300", "2023-01/2023-05-25"), ("3.5", "2023-01/2023-05-25")],
            ),
            "what is still to come": (
                "Sở sẽ mở 6 lớp tập huấn. Sở đang tham mưu tuyển dụng 22 công chức.",
                [("6", None), ("22", None)],
            ),
            "still to come, with its month": ("Sở sẽ mở 6 lớp tập huấn trong tháng 9.", [("6", "2023-09")]),
            "once it is done": (
                "Toàn tỉnh hiện có 32 đơn vị, sau sắp xếp còn 21 đơn vị, giảm 11 đơn vị.",
                [("32", "2023-05-30"), ("21", None), ("11", None)],
            ),
            "an approval is a result": ("Tỉnh đã cấp chủ trương đầu tư cho 61 dự án.", [("61", "2023-05")]),
            "an approval of the meeting": (
                "Ban Thường vụ đồng ý chủ trương hợp nhất trung tâm y tế ở 6 huyện.",
                [("6", None)],
            ),
            "opinions at the meeting": ("Thảo luận tại hội nghị có 14 ý kiến.", [("14", "2023-05-30")]),
            "techniques are not high": ("Thả nuôi tôm công nghệ cao 27 ha.", [("27", "2023-05")]),
            "a rate of the month": ("Lượng rác thu gom bình quân 27 tấn/ngày.", [("27", "2023-05")]),
            "now": ("Trước đây, xã có 310 ha mía, nay chỉ còn 120 ha.", [("310", None), ("120", "2023-05-30")]),
            "up to the inspection": ("Đến thời điểm kiểm tra còn 9 công trình dở dang.", [("9", "2023-05-30")]),
            "at some inspection": ("Tại thời điểm kiểm tra, xe chở 39 con lợn.", [("39", "2023-05")]),
            "last year": ("Năm ngoái tỉnh thu 80 tỷ đồng tiền đất.", [("80", "2022")]),
            "compared with last year": (
                "Thu tiền đất so với cùng thời điểm năm ngoái nhỉnh hơn 3 tỷ đồng.",
                [("3", "2023-05")],
            ),
            "years past": ("Những năm qua, tỉnh làm 80 km đường.", [("80", "2023-05")]),
            "a shortfall of the month": ("Tuy nhiên, thu tiền đất mới đạt 12% dự toán.", [("12", "2023-05")]),
            "a sum of the plan": ("Thu ngân sách đạt 39% dự toán.", [("39", "2023-01/2023-05")]),
            "the named quarter": (
                "Quý I, công nghiệp có nhiều điểm sáng: giá trị sản xuất làm ra trong quý là 118 tỷ đồng.",
                [("118", "2023-01/2023-03")],
            ),
            "names of what is put before it": (
                "Phiên họp cho ý kiến vào 2 tờ trình, gồm: đề án chợ quê; tờ trình sắp xếp 11 đơn vị sự nghiệp.",
                [("2", "2023-05-30"), ("11", None)],
            ),
            "an opening without a number": (
                "Trong quý I, các cấp ủy tổ chức tốt đại hội; huyện kết nạp 7 đảng viên.",
                [("7", "2023-01/2023-03")],
            ),
            "a cause amid its clause": (
                "Giá tôm giảm từ tháng 3, nhiều hộ treo ao; sạt lở mất 6 km đê.",
                [("6", "2023-05")],
            ),
            "one month apart": (
                "Quý I, huyện thu 18 tỷ đồng. Riêng tháng 3, công an phạt 8 trường hợp. Có 2 khu phố chưa họp.",
                [("18", "2023-01/2023-03"), ("8", "2023-03"), ("2", "2023-01/2023-03")],
            ),
            "higher is no height": ("Tỷ lệ hồ sơ trực tuyến cao hơn 4 điểm phần trăm.", [("4", "2023-05")]),
            "amid a list of shortcomings": (
                "Còn một số hạn chế: giải ngân vốn đầu tư công đến ngày 25/5 mới đạt 41%; 6 dự án chậm tiến độ.",
                [("41", "2023-01/2023-05-25"), ("6", "2023-05")],
            ),
            "heading a list": (
                "Nông nghiệp: đến ngày 20/5 toàn tỉnh gieo cấy 25 ha lúa; trồng 18 ha ngô.",
                [("25", "2023-05-20"), ("18", "2023-05-20")],
            ),
            "two years": ("Trong 2 năm 2021 và 2022, tỉnh giải ngân 124 tỷ đồng.", [("124", "2021/2022")]),
            "two years told apart": (
                "Năm 2021 và năm 2022, tỉnh giải ngân lần lượt 12 tỷ đồng.",
                [("12", "2022")],
            ),
            "before the merger": (
                "Trước khi sáp nhập, tỉnh có 129 xã; nay có 51 xã.",
                [("129", None), ("51", "2023-05-30")],
            ),
            "some days": ("Trong 3 ngày qua, lực lượng chức năng di dời 40 hộ.", [("40", None)]),
            "a forecast": ("Dự báo lượng mưa có thể đạt 120 mm.", [("120", None)]),
            "last year's December": ("Tháng 12 năm ngoái, tỉnh thu hồi 3 dự án.", [("3", "2022-12")]),
            "up to a month's end": ("Đến hết tháng 4, khu kinh tế có 67 dự án.", [("67", "2023-04-30")]),
            "paid out up to a month's end": ("Ước đến hết tháng 5 đạt 59% kế hoạch.", [("59", "2023-01/2023-05")]),
            "from one day to another": (
                "Từ ngày 1/10/2022 đến 30/4/2023, ngành thụ lý 380 việc. Số việc đã xong là 176 việc.",
                [("380", "2022-10-01/2023-04-30"), ("176", "2022-10-01/2023-04-30")],
            ),
            "up to now": (
                "Từ ngày 1/4/2023 đến nay, xã kết nạp 4 đảng viên. Bão làm sập 12 nhà.",
                [("4", "2023-04-01/2023-05-30"), ("12", "2023-05")],
            ),
            "since the term began": (
                "Đại hội nhiệm kỳ 2020 - 2025 giao 12 chỉ tiêu. Từ đầu nhiệm kỳ đến nay, huyện luân chuyển 23 cán bộ.",
                [("12", "2023-05"), ("23", "2020/2023-05-30")],
            ),
            "a week": ("Trong tuần qua xảy ra 2 vụ cháy.", [("2", None)]),
        }
    ),
)
def test_a_period_reaches_as_far_as_its_phrase(text, wanted):
    assert periods(TOLD, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "against the month before": (
                "Tai nạn làm chết 5 người, so với tháng trước giảm 2 người.",
                [("5", "2023-09"), ("2", "2023-09")],
            ),
            "the same months in a bracket": (
                "Thu ngân sách đạt 71 tỷ đồng (cùng kỳ năm 2022 đạt 63 tỷ đồng).",
                [("71", "2023-01/2023-09"), ("63", "2022-01/2022-09")],
            ),
            "the same months, told after": (
                "Huyện đón 214.000 lượt khách. Cùng kỳ năm trước huyện đón 180.000 lượt khách.",
                [("214000", "2023-01/2023-09"), ("180000", "2022-01/2022-09")],
            ),
            "compared with them": (
                "Huyện thu 71 tỷ đồng, so với cùng kỳ năm trước tăng 8%.",
                [("71", "2023-01/2023-09"), ("8", "2023-01/2023-09")],
            ),
            "years that end in this one": (
                "Giai đoạn 2021 - 2023, huyện được bố trí 356 tỷ đồng.",
                [("356", "2021/2023")],
            ),
            "a programme's years": (
                "Chương trình nông thôn mới giai đoạn 2021 - 2025 có 6 xã tham gia.",
                [("6", "2023-01/2023-09")],
            ),
            "a season": ("Vụ đông xuân 2022 - 2023, toàn huyện gieo cấy 1.845 ha.", [("1845", "2022/2023")]),
            "the year that a work was begun in": (
                "Nhà máy nước khởi công năm 2021, cấp nước cho 412 hộ.",
                [("412", "2023-01/2023-09")],
            ),
            "months back": (
                "Sau 3 tháng vận hành, trung tâm tiếp nhận 412 hồ sơ.",
                [("412", "2023-07/2023-09")],
            ),
            "years back": ("Sau hơn một năm thực hiện nghị quyết, huyện trồng 150 ha quế.", [("150", None)]),
            "a list under a day": (
                "Tính đến ngày 15/10, huyện giải ngân 80 tỷ đồng. Trong đó:\n- 3 dự án giải ngân trên 80%.\n"
                "- 4 dự án giải ngân dưới 20%.",
                [("80", "2023-01/2023-10-15"), ("3", "2023-01/2023-10-15"), ("4", "2023-01/2023-10-15")],
            ),
            "the whole year is foreseen": (
                "Cả năm huyện gieo trồng 8.240 ha. Đàn lợn có 36.400 con.",
                [("8240", "2023"), ("36400", "2023-01/2023-09")],
            ),
            "a road": ("Tuyến đường nối cao tốc dài 12,4 km, tổng vốn 480 tỷ đồng.", [("12.4", None), ("480", None)]),
            "projects with their sums": (
                "Huyện thu hút 6 dự án với tổng vốn 480 tỷ đồng.",
                [("6", "2023-01/2023-09"), ("480", "2023-01/2023-09")],
            ),
        }
    ),
)
def test_a_period_is_counted_from_what_was_reviewed(text, wanted):
    assert periods(WORKING, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "since the year began": ("Từ đầu năm tỉnh kết nạp 15 đảng viên.", [("15", "2025-01/2025-08-14")]),
            "years told of": (
                "Giai đoạn 2021 - 2024, tỉnh đón 6 triệu lượt khách.",
                [("6", "2021/2024")],
            ),
            "years aimed at behind others": (
                "Đến năm 2026, tỉnh phấn đấu đón 3 triệu lượt khách; giai đoạn 2027 - 2030 tăng bình quân 15%.",
                [("3", "2026"), ("15", "2027/2030")],
            ),
            "up to a month, of a plan": (
                "Ông Khánh giao Sở Xây dựng đến hết tháng 10 giải ngân đạt 70% kế hoạch vốn năm 2025.",
                [("70", "2025-10")],
            ),
            "a plan and its parts": (
                "Kế hoạch vốn năm 2025 của tỉnh là 7.845 tỷ đồng, gồm vốn trong nước 7.100 tỷ đồng, vốn nước ngoài 745 "
                "tỷ đồng.",
                [("7845", "2025"), ("7100", "2025"), ("745", "2025")],
            ),
            "what is paid out of it": (
                "Kế hoạch vốn năm 2025 là 450 tỷ đồng, trong đó đến ngày 31/7 đã giải ngân 96 tỷ đồng.",
                [("450", "2025"), ("96", "2025-01/2025-07-31")],
            ),
            "asked of a plan to come": (
                "Phường kiến nghị bố trí 85 tỷ đồng trong kế hoạch vốn năm 2026.",
                [("85", "2026")],
            ),
            "a day without its word": (
                "Vốn đầu tư công đến 31-7 giải ngân được 32 tỷ đồng.",
                [("32", "2025-01/2025-07-31")],
            ),
            "a range is no day": ("Mỗi phường giảm từ 5 đến 10-12 hồ sơ.", [("10", None), ("12", None)]),
            "a list of goals": (
                "Nhiệm vụ tháng 9: thu ngân sách đạt 18 tỷ đồng; tiêm phòng cho 100% đàn trâu.",
                [("18", "2025-09"), ("100", "2025-09")],
            ),
            "the nearest of two goals": (
                "Mục tiêu tăng trưởng cả năm 8% là không đổi, vì vậy quý IV phải phấn đấu tăng 9,4%.",
                [("8", "2025"), ("9.4", "2025-10/2025-12")],
            ),
            "the end of the year": (
                "Chủ tịch UBND tỉnh yêu cầu đến 30/9 giải ngân tối thiểu 65% kế hoạch vốn năm 2025; hết năm đạt 100%.",
                [("65", "2025-09-30"), ("100", "2025")],
            ),
            "goals of the sentence's year": (
                "Năm 2026, UBND tỉnh đề ra mục tiêu tăng trưởng 9%, giảm 3% hộ nghèo; giải ngân đạt 100% vốn đầu tư.",
                [("9", "2026"), ("3", "2026"), ("100", "2026")],
            ),
            "a task's month": (
                "Về nhiệm vụ tháng 9, Chủ tịch UBND tỉnh yêu cầu thu ngân sách đạt 5 tỷ đồng; tuyển 9 công chức.",
                [("5", "2025-09"), ("9", "2025-09")],
            ),
            "a school year ahead": (
                "Năm học 2025 - 2026, ngành phấn đấu có thêm 15 trường đạt chuẩn.",
                [("15", "2025-09/2026-05")],
            ),
            "years that are aimed at": (
                "Giai đoạn 2026 - 2030, tỉnh đặt mục tiêu có thêm 13 xã đạt chuẩn.",
                [("13", "2026/2030")],
            ),
        }
    ),
)
def test_plans_and_goals_are_of_their_own_year(text, wanted):
    assert periods(PAID, text) == wanted


def test_conclusions_of_another_month_that_were_carried_out_date_nothing():
    head = (
        "Thường trực Huyện ủy Nậm Hin họp giao ban\n"
        "Ngày 26/5/2023, Thường trực Huyện ủy Nậm Hin họp giao ban, nghe kết quả thực hiện kết luận giao ban tháng 4.\n"
    )
    (figure,) = TOLD.figures("Trong tháng, huyện kết nạp 7 đảng viên.", head)
    assert figure.period == "2023-05"


def test_a_quarter_that_has_just_begun_was_not_reviewed():
    head = (
        "HĐND tỉnh Hà Lâm chất vấn về giảm nghèo\n"
        "Sáng 11/7/2025, tại kỳ họp thứ 20, HĐND tỉnh Hà Lâm khóa XVI chất vấn Giám đốc Sở Y tế.\n"
        "Chủ tọa đề nghị báo cáo trong quý III.\n"
    )
    (figure,) = TOLD.figures("Đại biểu cho biết bản có 40 hộ thiếu nước.", head)
    assert figure.period is None


@pytest.mark.parametrize(
    ("session", "period"),
    [("Sáng 20/8/2021, UBND huyện Nậm Hin họp.\n", "2021-01/2021-08-20"), ("Chủ tịch UBND huyện Nậm Hin họp.\n", None)],
)
def test_what_flows_until_now_has_a_period_only_where_the_day_is_known(session, period):
    told = Told(f"Họp bàn về đường liên xã\n{session}")
    text = "Đến nay, huyện đã mở 3 tuyến đường. Vốn đầu tư công giải ngân được 48 tỷ đồng."
    assert periods(told, text)[-1] == ("48", period)

"""Figures as reports of sessions tell them: what is so long, what is lifted, what is pushed on, what is aimed at."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.figures import find
from tests.reader.marked import document, named
from tests.reader.told_figures import MAY_SESSION, Told

TOLD = Told(MAY_SESSION)
figures, measured = TOLD.figures, TOLD.measured


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a road": ("Huyện đã mở mới tuyến đường Bản Lang - Nậm Pẻn dài 14 km.", "tuyến đường Bản Lang - Nậm Pẻn"),
            "behind a comma": ("Đơn vị đã thi công xong kè suối Nậm Hin, dài 640 m.", "kè suối Nậm Hin"),
            "with a bound": ("Xã không có ngõ nào có lòng đường rộng trên 6 m.", "lòng đường"),
            "no adjective": ("Tuyến kênh Nà Pan có chiều dài 3,2 km.", "chiều dài"),
        }
    ),
)
def test_what_is_so_long(text, wanted):
    assert measured(text)[0][1] == wanted


def test_a_length_of_what_was_counted():
    told = "Toàn huyện xảy ra 21 điểm sụt lún, dài 930 m."
    assert measured(told) == [("21", "điểm sụt lún"), ("930", "điểm sụt lún")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a sum that is lifted": (
                "Trong tháng thu 120 tỷ đồng, nâng tổng thu 5 tháng lên 640 tỷ đồng.",
                ("640", "tổng thu"),
            ),
            "a rate that is lifted": (
                "Đã đưa tỷ lệ hộ có hố xí hợp vệ sinh lên 81%.",
                ("81", "tỷ lệ hộ có hố xí hợp vệ sinh"),
            ),
            "no measure": ("Xã đưa 14 học sinh đi học nghề.", ("14", "học sinh đi học nghề")),
        }
    ),
)
def test_what_is_lifted_is_measured(text, wanted):
    assert measured(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a reason behind it": ("Cơ quan còn 12 viên chức nên nhiều việc chậm.", "viên chức"),
            "a weight beside it": ("Đã tiêu hủy 310 con lợn với trọng lượng 17 tấn.", "con lợn"),
            "the next act": ("Nhà thầu có 120 công nhân, thi công 2 mũi.", "công nhân"),
            "what it is for stays": (
                "Huyện mở 4 lớp tập huấn, hướng dẫn sử dụng phần mềm.",
                "lớp tập huấn, hướng dẫn sử dụng phần mềm",
            ),
        }
    ),
)
def test_where_a_counted_thing_ends(text, wanted):
    assert measured(text)[0][1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "given to somebody": ("Huyện đã chi trả 31 tỷ đồng cho 212 hộ.", [("31", "chi trả"), ("212", "hộ")]),
            "things somewhere": (
                "Sở đã tổ chức 40 chuyến xe lưu động tại 12 huyện.",
                [("40", "chuyến xe lưu động"), ("12", "huyện")],
            ),
            "an event somewhere": (
                "Thanh tra tỉnh tiến hành 14 cuộc thanh tra tại 31 đơn vị.",
                [("14", "cuộc thanh tra"), ("31", "cuộc thanh tra")],
            ),
        }
    ),
)
def test_a_count_beside_another(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Điện lực đã sửa xong đường dây 35 kV.",
        "Trạm biến áp 110/22 kV đã đóng điện.",
        "Xã nào dưới 9 tiêu chí thì phải kiểm điểm.",
        "Chủ đầu tư nào giải ngân dưới 40% thì điều chuyển vốn.",
    ],
)
def test_names_and_bands_are_no_figures(text):
    assert measured(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "what is adopted": (
                "Hội nghị thống nhất một số chỉ tiêu chủ yếu năm 2024: GRDP tăng 7,5%; kết nạp 900 đảng viên.",
                ["target", "target"],
            ),
            "what was reached": (
                "Các chỉ tiêu năm 2022 đạt khá: GRDP tăng 7,5%; kết nạp 900 đảng viên.",
                ["change", "level"],
            ),
        }
    ),
)
def test_goals_that_are_adopted(text, wanted):
    assert [figure.kind for figure in figures(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "who attends": ("Tham dự có lãnh đạo 17 sở, ngành.", "2023-05-30"),
            "a scheme, no attending": ("Dự án di dời 17 hộ dân.", "2023-05"),
            "a word that ends like 'now'": ("Trong tháng hoàn thiện 14 phòng học.", "2023-05"),
            "an income of a year": ("Thu nhập bình quân đạt 41 triệu đồng/năm.", "2023-05"),
            "what a plant can do": ("Nhà máy chạy 300 tấn/ngày.", None),
        }
    ),
)
def test_the_period(text, wanted):
    assert figures(text)[0].period == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a sector with a dash": (
                "Nông nghiệp chiếm 41%, công nghiệp - xây dựng 33%, dịch vụ 26%.",
                [("33", "share"), ("26", "share")],
            ),
            "a rate beside a count": (
                "Số hộ đã kê khai là 640 hộ, chiếm 80% tổng số hộ. Xã còn 31 hộ nghèo (1,2%).",
                [("31", "level"), ("1.2", "share")],
            ),
        }
    ),
)
def test_the_kind(text, wanted):
    assert [(f"{figure.value}", figure.kind) for figure in figures(text)[-2:]] == wanted


def test_a_rank_among_others_says_nothing_of_what_moved():
    told = "Chỉ số hài lòng đạt 84 điểm, xếp thứ 21/63 tỉnh, thành phố, tăng 7 bậc so với năm trước."
    assert {name for _, name in measured(told)} == {"Chỉ số hài lòng"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "what the persons did": (
                "Công an huyện khởi tố 6 vụ, 9 bị can vận chuyển pháo nổ.",
                [("6", "vận chuyển pháo nổ"), ("9", "bị can vận chuyển pháo nổ")],
            ),
            "nothing said of it": ("Công an huyện bắt giữ 6 vụ, 9 đối tượng.", [("6", "vụ"), ("9", "đối tượng")]),
            "cases alone": ("Công an huyện phát hiện 6 vụ trộm cắp.", [("6", "vụ trộm cắp")]),
            "victims of accidents": (
                "Tai nạn giao thông xảy ra 9 vụ, làm chết 3 người.",
                [("9", "Tai nạn giao thông"), ("3", "Tai nạn giao thông")],
            ),
            "out of so many": (
                "Trong số 31 giáo viên dôi dư có 12 người xin chuyển vùng.",
                [("31", "giáo viên dôi dư"), ("12", "người xin chuyển vùng")],
            ),
            "all of them": ("Sở đã lấy tổng số 640 mẫu nước.", [("640", "mẫu nước")]),
            "a whole beside its part": (
                "Huyện đã xong 14 vụ việc trên tổng số 20 vụ việc phải thi hành, tăng 7% so với cùng kỳ.",
                [("14", "vụ việc"), ("20", "vụ việc phải thi hành"), ("7", "vụ việc")],
            ),
            "a part that was done to": (
                "Diện tích chè 940 ha, trong đó 120 ha được cấp mã vùng trồng.",
                [("940", "Diện tích chè"), ("120", "được cấp mã vùng trồng")],
            ),
            "lifted in all": (
                "Trong tháng có thêm 2 xã đạt chuẩn nông thôn mới, nâng tổng số lên 18 xã.",
                [("2", "xã đạt chuẩn nông thôn mới"), ("18", "xã đạt chuẩn nông thôn mới")],
            ),
            "funds that are paid out": ("Vốn vay lại mới giải ngân 12% kế hoạch.", [("12", "Vốn vay lại")]),
            "who pays out": ("Huyện Nậm Hin giải ngân 12 tỷ đồng.", [("12", "Huyện Nậm Hin giải ngân")]),
            "a share of whom it is for": (
                "Xã trao quà cho 100% hộ có người già neo đơn.",
                [("100", "hộ có người già neo đơn")],
            ),
            "a heading with a comma": ("Ngân sách huyện, xã: 41 tỷ đồng.", [("41", "Ngân sách huyện, xã")]),
            "a number of a floor": ("Phòng họp ở tầng 3 khu hành chính.", []),
            "what is built below": ("Huyện làm xong hạ tầng 3 khu tái định cư.", [("3", "khu tái định cư")]),
        }
    ),
)
def test_what_a_number_measures(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "base"),
    **named(
        {
            "in a bracket": ("Xảy ra 8 vụ cháy (so với tháng trước tăng 2 vụ).", "tháng trước"),
            "no base in 'khá'": ("Nhiều sản phẩm tăng khá như: Điện 41 triệu kWh.", None),
            "a rate that is aimed at": ("Mức tăng trưởng năm 2023 phấn đấu đạt 9%.", None),
        }
    ),
)
def test_what_it_is_compared_with(text, base):
    assert figures(text)[-1].base == base


def test_an_estimate_up_to_a_month():
    assert figures("Thu ngân sách ước thực hiện đến hết tháng 5 là 640 tỷ đồng.")[0].bound == "estimate"
    assert figures("Thu ngân sách thực hiện đến hết tháng 5 là 640 tỷ đồng.")[0].bound is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a vaccine asks for nothing": ("Tỷ lệ tiêm vắc xin mũi 2 đạt 91%.", "2023-05"),
            "something is asked for": ("Huyện đề nghị hỗ trợ 4 tỷ đồng.", None),
            "a crop has the month": ("Cây vụ đông đã trồng 310 ha, bằng 92% kế hoạch.", "2023-05"),
            "a plan of the year": ("Đã trồng 310 ha rừng, bằng 62% kế hoạch.", "2023-01/2023-05"),
            "the same months before": ("Trong tháng kết nạp 12 đảng viên (cùng kỳ kết nạp 15 đảng viên).", "2022-05"),
        }
    ),
)
def test_the_period_of_a_result(text, wanted):
    assert figures(text)[-1].period == wanted


def test_a_quarter_that_is_over_is_the_next_when_goals_are_set():
    told = (
        "Tỉnh ủy Hà Lâm họp cuối năm\nNgày 5/12/2023, Tỉnh ủy Hà Lâm họp. Đồng chí Đào Việt Cương, Bí thư Tỉnh ủy "
        "chủ trì.\nĐồng chí Bí thư Tỉnh ủy yêu cầu Sở Xây dựng khởi công 4 cầu trong quý I.\n"
    )
    assert [figure.period for figure in find(document(told))] == ["2024-01/2024-03"]


def spans(text: str) -> list[tuple[str, str | None]]:
    return [(f"{figure.value}", figure.period) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "paid out up to a day, through a paragraph": (
                "Theo ông Lò Văn Sính, tính đến ngày 25/5 vốn giải ngân đạt 412 tỷ đồng. Ban Quản lý dự án mới được "
                "61 tỷ đồng.",
                [("412", "2023-01/2023-05-25"), ("61", "2023-01/2023-05-25")],
            ),
            "up to a day, and then of the month": (
                "Tính đến ngày 25/5 toàn tỉnh có 12 ổ dịch. Lực lượng chức năng xử phạt 4 trường hợp.",
                [("12", "2023-05-25"), ("4", "2023-05")],
            ),
            "from a day to an hour of another": (
                "Từ 27/4 đến 12 giờ ngày 20/5 toàn tỉnh ghi nhận 97 ca bệnh.",
                [("97", "2023-04-27/2023-05-20")],
            ),
            "what elections are held for": (
                "Trong tháng, lực lượng phun khử khuẩn 7 điểm trường phục vụ bầu cử trưởng thôn.",
                [("7", "2023-05")],
            ),
            "who is elected now": ("Hội nghị bầu cử bổ sung 2 ủy viên.", [("2", "2023-05-30")]),
            "the time reviewed": ("Diện tích trồng mới trong kỳ là 150 ha.", [("150", "2023-05")]),
            "gifts of the day": (
                "Nhân dịp này, Tỉnh hội tặng Kỷ niệm chương cho 14 cá nhân.",
                [("14", "2023-05-30")],
            ),
        }
    ),
)
def test_what_a_number_of_a_session_covers(text, wanted):
    assert spans(text) == wanted

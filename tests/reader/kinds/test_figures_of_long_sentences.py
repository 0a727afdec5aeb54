"""Figures in sentences that tell much at once: where what is counted ends, and what a number goes on with."""

from __future__ import annotations

import pytest

from tests.reader.marked import named
from tests.reader.told_figures import MAY_SESSION, Told

TOLD = Told(MAY_SESSION)
figures, measured = TOLD.figures, TOLD.measured


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "what is given next": (
                "Bà con góp 1.720 ngày công và hiến 3.900 m2 đất.",
                [("1720", "ngày công"), ("3900", "đất")],
            ),
            "two kinds of the same": (
                "Huyện có 41 chi bộ, đảng bộ trực thuộc với 1.210 đảng viên.",
                [("41", "chi bộ, đảng bộ trực thuộc"), ("1210", "đảng viên")],
            ),
            "what had to be done": (
                "Có 17 thôn của 6 xã mắc dịch, buộc tiêu hủy 310 con lợn.",
                [("17", "thôn"), ("6", "xã mắc dịch"), ("310", "con lợn")],
            ),
            "what it destroyed": (
                "Xảy ra 4 vụ cháy rừng làm thiệt hại 7,5 ha thông.",
                [("4", "vụ cháy rừng"), ("7.5", "thông")],
            ),
            "what they cost": (
                "Trường tuyển 26 giáo viên hợp đồng, kinh phí là 3 tỷ đồng.",
                [("26", "giáo viên hợp đồng"), ("3", "kinh phí")],
            ),
            "named by this": (
                "Đối với 3 lô đất này, UBND tỉnh xem xét sau.",
                [("3", "lô đất này")],
            ),
            "who comes from a town": (
                "Có 52 ca là người về từ TP. Hải Lộc.",
                [("52", "ca là người về từ TP. Hải Lộc")],
            ),
            "what is foreseen": (
                "Thao trường còn vướng 8 hộ trồng keo, dự kiến quý III sẽ xong.",
                [("8", "hộ trồng keo")],
            ),
            "with how many": (
                "Ra quân 14 trung đội dân quân với quân số 420 đồng chí.",
                [("14", "trung đội dân quân"), ("420", "đồng chí")],
            ),
            "better than before": (
                "Có 15 đồng chí là đảng viên, chất lượng chính trị cao hơn năm 2022 là 2,5%.",
                [("15", "đồng chí là đảng viên"), ("2.5", "chất lượng chính trị")],
            ),
        }
    ),
)
def test_what_is_counted_ends_before_what_is_told_next(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "one act of two verbs": (
                "Tổ chức 12 cuộc kiểm tra và giám sát tại các xã.",
                [("12", "cuộc kiểm tra và giám sát tại các xã")],
            ),
            "of two sorts": (
                "Có 54 hộ nghèo và cận nghèo ở 12 xã.",
                [("54", "hộ nghèo và cận nghèo"), ("12", "xã")],
            ),
            "a list of names": ("Có 3 xã biên giới, ven sông bị cô lập.", [("3", "xã biên giới, ven sông bị cô lập")]),
        }
    ),
)
def test_what_belongs_together_stays_whole(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "value", "wanted"),
    [
        ("Chỉ số cải cách hành chính tụt xuống thứ 48.", "48", "Chỉ số cải cách hành chính"),
        ("Chỉ số PAPI của tỉnh vươn lên thứ 12.", "12", "Chỉ số PAPI của tỉnh"),
        ("Chỉ số chuyển đổi số giữ vị trí 9/34.", "9", "Chỉ số chuyển đổi số"),
    ],
)
def test_a_rank_is_reached_too(text, value, wanted):
    (rank,) = figures(text)
    assert (rank.kind, f"{rank.value}", rank.indicator and rank.indicator.text) == ("rank", value, wanted)


@pytest.mark.parametrize("text", ["Họp từ thứ 2 đến thứ 6 hằng tuần.", 'Ông nói: "Tháng 7 vừa qua, chúng tôi đã đi".'])
def test_days_and_months_rank_and_count_nothing(text):
    assert figures(text) == []


def test_the_whole_that_parts_are_told_of_is_counted_itself():
    told = measured("Vốn chậm giải ngân. Trong 36 chủ đầu tư, có 8 đơn vị chưa ký hợp đồng.")
    assert told == [("36", "chủ đầu tư"), ("8", "đơn vị chưa ký hợp đồng")]


def test_what_is_left_is_of_what_was_counted():
    told = measured("Toàn tỉnh có 32 đơn vị sự nghiệp y tế, sau sắp xếp còn 21 đơn vị, giảm 11 đơn vị (34,4%).")
    assert {what for _, what in told} == {"đơn vị sự nghiệp y tế"}


def test_a_rate_in_brackets_tells_the_change_again():
    *_, rate = figures("Sau sắp xếp còn 21 trạm, giảm 11 trạm (34,4%).")
    assert (rate.kind, rate.direction) == ("change", "down")


def test_a_rate_in_brackets_beside_an_amount_is_no_change():
    *_, rate = figures("Huyện giải ngân 182/214 tỷ đồng (85,3%).")
    assert (rate.kind, rate.direction) == ("share", None)


def test_a_fraction_is_told_again_as_a_rate():
    told = figures("Tiêm vắc xin sởi cho 3.910/4.110 trẻ đạt 95,1%.")
    assert [(f"{one.value}", one.indicator and one.indicator.text) for one in told] == [
        ("3910", "Tiêm vắc xin sởi"),
        ("4110", "Tiêm vắc xin sởi"),
        ("95.1", "Tiêm vắc xin sởi"),
    ]


def test_a_rate_that_says_which_things_are_counted_is_no_figure():
    assert [f"{one.value}" for one in figures("Có 4/13 chỉ tiêu đạt trên 90%.")] == ["4", "13"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Có 4 dự án chuyển tiếp với số vốn 78 tỷ đồng.", "số vốn"),
        ("Kiểm lâm xử phạt 31 trường hợp với số tiền 2 tỷ đồng.", "xử phạt"),
    ],
)
def test_money_beside_a_count_is_of_the_act_or_itself(text, wanted):
    *_, money = measured(text)
    assert money[1] is not None
    assert money[1].endswith(wanted)


def test_what_a_goal_has_reached_so_far_is_no_target():
    kinds = [one.kind for one in figures("Mục tiêu tăng trưởng là 8%, trong khi quý I mới đạt 5,9%.")]
    assert kinds == ["target", "level"]


def test_a_space_may_be_missing_before_a_change():
    *_, change = figures("Đã cấp 86 giấy phép xây dựng,tăng 31 giấy so với quý trước.")
    assert (change.kind, change.direction, change.base) == ("change", "up", "quý trước")


def test_who_stresses_is_not_measured():
    (level,) = measured("Đồng chí nhấn mạnh, thu ngân sách đạt 95 tỷ đồng.")
    assert level == ("95", "thu ngân sách")


def test_a_unit_by_day_and_night_stays_whole():
    (water,) = figures("Nhà máy nước có công suất 9.000 m3/ngày đêm.")
    assert (water.unit, water.indicator and water.indicator.text) == ("m3/ngày đêm", "công suất")


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Tiêm phòng được 21.300 lượt con bò (đạt 81% diện tiêm).", "diện tiêm"),
        ("Số liều đã tiêm là 410.000 liều, đạt 96% số vắc xin được cấp.", "số vắc xin được cấp"),
        ("Lượt khách cả năm là 640.000 lượt, chỉ bằng 52% của năm 2019.", "năm 2019"),
    ],
)
def test_a_share_is_held_against_the_whole_behind_it(text, base):
    amount, share = figures(text)
    assert (share.kind, share.base) == ("share", base)
    assert share.indicator == amount.indicator


def test_a_base_that_heads_a_list_is_that_of_its_changes():
    text = "Nhiều sản phẩm tăng khá so với cùng kỳ như: xi măng 3,9 triệu tấn, tăng 5,7%; đạm 71 nghìn tấn, tăng 12%."
    assert [one.base for one in figures(text) if one.kind == "change"] == ["cùng kỳ", "cùng kỳ"]


def test_a_change_in_another_sentence_has_no_base_of_a_list():
    text = "Nhiều sản phẩm tăng khá so với cùng kỳ như xi măng. Đạm đạt 71 nghìn tấn, tăng 12%."
    assert [one.base for one in figures(text) if one.kind == "change"] == [None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Lập biên bản 9 trường hợp xây nhà sai phép, đã cưỡng chế 2 trường hợp.", "cưỡng chế"),
        ("Cấp 37 giấy chứng nhận hộ kinh doanh, thu hồi 12 giấy.", "giấy chứng nhận hộ kinh doanh"),
        ("Kiểm tra 3 tổ chức đảng, giám sát chuyên đề 2 tổ chức.", "giám sát chuyên đề"),
        ("Trạm Y tế khám 1.240 lượt người.", "lượt người"),
        ("Các khu du lịch đón 1.240 lượt khách.", "Các khu du lịch đón"),
        ("Đẩy nhanh thu ngân sách, phấn đấu thu đạt 58 tỷ đồng.", "thu ngân sách"),
        ("Giá sắn giảm sâu, có thời điểm chỉ còn 1.900 đồng/kg.", "Giá sắn"),
        ("Mưa đá tháng 4 gây thiệt hại ước 31 tỷ đồng.", "thiệt hại"),
        ("Huyện chuyển đến 5 dự án do thiếu vốn.", "dự án"),
    ],
)
def test_what_little_words_leave_to_those_before_them(text, wanted):
    assert measured(text)[-1][1] == wanted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Đã quán triệt nghị quyết cho đảng viên, đạt 97,2%.", "share"),
        ("Khối lượng nền đường hoàn thành khoảng 71%.", "share"),
        ("Chỉ tiêu bảo hiểm xã hội tự nguyện mới đạt 8,7%.", "share"),
        ("Tỷ lệ học sinh tốt nghiệp đạt 98,3%.", "level"),
        ("Học sinh trở lại trường đạt 99,1%.", "level"),
        ("Kinh tế tăng trưởng khá, đạt 7,1%.", "level"),
    ],
)
def test_progress_is_a_share_and_a_rate_a_level(text, kind):
    assert [one.kind for one in figures(text)] == [kind]


def test_what_drops_somewhere_has_no_change():
    (count,) = figures("Tiêu chí bảo hiểm y tế tụt ở 17 xã.")
    assert (count.kind, count.direction) == ("level", None)


def test_a_rate_from_on_says_which_things_are_counted():
    assert [f"{one.value}" for one in figures("Có 4 dự án giải ngân từ 40% đến 60%.")] == ["4"]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Năng suất ngô đạt 51 tạ/ha, cao hơn vụ trước 1,8 tạ/ha.", "vụ trước"),
        ("Giá cát là 310.000 đồng/m3, cao hơn lúc lập dự toán 90.000 đồng.", "lúc lập dự toán"),
        ("Giá nhân công là 350.000 đồng/ngày, cao hơn đơn giá 80.000 đồng.", "đơn giá"),
    ],
)
def test_whatever_is_exceeded_is_the_base(text, base):
    _, change = figures(text)
    assert (change.kind, change.direction, change.base) == ("change", "up", base)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Cơ cấu kinh tế: nông nghiệp 24,6%; công nghiệp 40,2%; dịch vụ 35,2%.", ["share"] * 3),
        ("Tỷ lệ hộ nghèo: xã Hin 24,6%; xã Khao 40,2%.", ["level"] * 2),
    ],
)
def test_the_parts_of_a_structure_are_shares_and_rates_are_not(text, kinds):
    assert [one.kind for one in figures(text)] == kinds


@pytest.mark.parametrize(
    ("text", "unit", "wanted"),
    [
        ("Số thuê bao di động đạt 118 thuê bao/100 dân.", "thuê bao/100 dân", "Số thuê bao di động"),
        ("Số bác sĩ đạt 9,2 bác sĩ/vạn dân.", "bác sĩ/vạn dân", "Số bác sĩ"),
    ],
)
def test_a_unit_of_so_many_people_stays_whole(text, unit, wanted):
    (rate,) = figures(text)
    assert (rate.unit, rate.indicator and rate.indicator.text) == (unit, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nhân dân góp công mở 6 tuyến đường nội bản dài 4,3 km.",
         [("6", "tuyến đường nội bản"), ("4.3", "tuyến đường nội bản")]),
        ("Sắp xếp 26 thôn còn 19 thôn.", [("26", "thôn"), ("19", "thôn")]),
        ("Huyện còn nợ xây dựng cơ bản hơn 8 tỷ đồng.", [("8", "nợ xây dựng cơ bản")]),
        ("Riêng thu phí, lệ phí vượt 12%.", [("12", "thu phí, lệ phí")]),
        ("Di dời khẩn cấp 64 hộ vùng sạt lở.", [("64", "hộ vùng sạt lở")]),
        ("Vốn thực hiện mới bằng 31% vốn đăng ký.", [("31", "Vốn thực hiện")]),
        ("Tổ chức vận động người dân tham gia bảo hiểm y tế, phấn đấu cuối năm đạt 90% dân số.",
         [("90", "người dân tham gia bảo hiểm y tế")]),
        ("Sở Công Thương đề xuất UBND tỉnh cho phép điều chuyển 85 tỷ đồng của dự án chợ.", [("85", "điều chuyển")]),
    ],
)  # fmt: skip
def test_more_words_that_name_what_is_measured(text, wanted):
    assert measured(text) == wanted


def test_a_point_that_looks_back_sets_no_targets():
    head = (
        "THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh Hà Lâm\n\n"
        "Ngày 12/9/2024, Chủ tịch UBND tỉnh Đào Việt Cương chủ trì cuộc họp. Chủ tịch UBND tỉnh kết luận như sau:\n\n"
    )
    told = figures("1. Đến 31/8 đã phân bổ 6.180 tỷ đồng, giải ngân 2.415 tỷ đồng; còn 113 hộ chưa đồng thuận.", head)
    assert {one.kind for one in told} == {"level"}
    told = figures("2. Giao Sở Xây dựng bàn giao 6 km mặt bằng, di dời 113 hộ trong tháng 10.", head)
    assert {one.kind for one in told} == {"target"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Toàn tỉnh có 18 dự án đã kiểm đếm 4.120 hộ.", [("18", "dự án"), ("4120", "hộ")]),
        ("Ban Nội chính chuyển 23 đơn đến cơ quan có thẩm quyền.", [("23", "đơn")]),
        ("Huyện đưa 2 xã về đích nông thôn mới.", [("2", "xã về đích nông thôn mới")]),
        ("Xả nước 3 hồ chứa lớn đúng quy trình liên hồ.", [("3", "hồ chứa lớn")]),
        ("Mời 2 chuyên gia hoặc đại diện hội nghề tham gia.", [("2", "chuyên gia")]),
        ("Có 9 huyện còn thiếu hoặc chưa có nhà làm việc.", [("9", "huyện còn thiếu hoặc chưa có nhà làm việc")]),
        ("Trưởng phòng Tài chính báo cáo thu ngân sách được 41 tỷ đồng.", [("41", "thu ngân sách")]),
        ("Thu nội địa (trừ tiền đất, xổ số kiến thiết) 2.450 tỷ đồng.",
         [("2450", "Thu nội địa (trừ tiền đất, xổ số kiến thiết)")]),
        ("Giải ngân mới đạt 31,4%, thấp hơn bình quân cả nước (33%).",
         [("31.4", "Giải ngân"), ("33", "bình quân cả nước")]),
        ("Bình quân toàn huyện đạt 12,4 tiêu chí/xã, tăng 0,6 tiêu chí so với năm 2022.",
         [("12.4", "Bình quân toàn huyện"), ("0.6", "Bình quân toàn huyện")]),
        ("Tai nạn giao thông: 6 vụ, 4 người chết.", [("6", "Tai nạn giao thông"), ("4", "người chết")]),
        ("Giá bình quân đã lên 310.000 đồng/m3.", [("310000", "Giá bình quân")]),
        ("Phấn đấu giải ngân đạt 100% vốn.", [("100", "giải ngân")]),
        ("Bắt giữ 31 vụ/45 đối tượng, thu 86 bánh heroin.",
         [("31", "vụ"), ("45", "đối tượng"), ("86", "bánh heroin")]),
    ],
)  # fmt: skip
def test_what_is_told_next_stays_out_of_what_is_measured(text, wanted):
    assert measured(text) == wanted


def test_a_bare_rate_in_another_sentence_is_of_no_plan():
    *_, rate = figures("Thu ngân sách bằng 49,8% dự toán HĐND tỉnh giao. Dư nợ là 33 tỷ đồng; nợ xấu 1,32%.")
    assert (rate.kind, rate.base) == ("level", None)


def test_a_payer_in_another_sentence_has_its_part_of_the_plan():
    *_, rate = figures("Giải ngân bằng 49,8% kế hoạch vốn. Cao nhất là Sở Y tế 91,3%.")
    assert (rate.kind, rate.base) == ("share", "kế hoạch vốn")

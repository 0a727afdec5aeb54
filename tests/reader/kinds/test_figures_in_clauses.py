"""Figures in clauses of every build: what governs a number, and which words it goes on with."""

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
            "a measure behind a clause": (
                "Bãi chứa mới được mở trên diện tích hơn 4.200 m2.",
                [("4200", "diện tích")],
            ),
            "a measure that somebody has": ("Tuyến đê Bắc Hà có chiều dài 7,6 km.", [("7.6", "chiều dài")]),
            "a share of the whole that was spoken of": (
                "Lúa mùa đã gặt 3.120 ha, đạt 71% diện tích.",
                [("3120", "Lúa mùa"), ("71", "Lúa mùa")],
            ),
            "a rate of the people": (
                "Tỷ lệ dùng nước sạch đạt 88,4% dân số.",
                [("88.4", "Tỷ lệ dùng nước sạch")],
            ),
            "what was sown, in front of its verb": ("Cây lanh đã gieo 640 ha.", [("640", "Cây lanh")]),
            "who sowed stays out": ("Huyện đã gieo 640 ha lanh.", [("640", "lanh")]),
            "no verb in a word": ("Dự án còn vướng mặt bằng 2,3 km.", [("2.3", "Dự án còn vướng mặt bằng")]),
            "a people's name": ("Đồng bào dân tộc thiểu số chiếm 63%.", [("63", "Đồng bào dân tộc thiểu số")]),
            "money with its source": (
                "Thường trực đồng ý tạm ứng 15 tỷ đồng từ quỹ phòng chống thiên tai.",
                [("15", "quỹ phòng chống thiên tai")],
            ),
            "money with its end": (
                "Đoàn hỗ trợ xã 3 tỷ đồng sửa cầu treo Nậm Cúm.",
                [("3", "sửa cầu treo Nậm Cúm")],
            ),
            "money that came in": ("Phí tham quan thu được 3 tỷ đồng.", [("3", "Phí tham quan thu")]),
        }
    ),
)
def test_the_noun_that_governs_a_number(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "this far and named": ("Xã vận động 36 hộ còn lại nhận tiền.", [("36", "hộ còn lại")]),
            "an act behind a comma": (
                "Phường rà soát 27 cơ sở đất dôi dư, đề xuất phương án.",
                [("27", "cơ sở đất dôi dư")],
            ),
            "acts that say which": (
                "Tỉnh mở 4 lớp tập huấn, bồi dưỡng nghiệp vụ.",
                [("4", "lớp tập huấn, bồi dưỡng nghiệp vụ")],
            ),
            "what still is there": (
                "Xã không còn hộ đói, còn 112 hộ cận nghèo.",
                [("112", "hộ cận nghèo")],
            ),
            "a body that still has some": ("Các ban, ngành còn 47 nhiệm vụ quá hạn.", [("47", "nhiệm vụ quá hạn")]),
            "a scale word": ("Toàn vùng có 1,2 triệu hộ nông dân.", [("1.2", "hộ nông dân")]),
            "where something stands": ("Trụ sở làm việc phân tán tại 4 nơi.", [("4", "Trụ sở làm việc")]),
            "how big something is": (
                "Tỉnh xây trung tâm cai nghiện, quy mô 900 học viên.",
                [("900", "quy mô")],
            ),
            "where work is stuck": (
                "Việc cấp giấy chứng nhận còn trễ hẹn 312 hồ sơ.",
                [("312", "Việc cấp giấy chứng nhận")],
            ),
            "fewer of them": (
                "Tỉnh đã giảm 9 đơn vị sự nghiệp, giảm 20 trưởng phòng.",
                [("9", "đơn vị sự nghiệp"), ("20", "trưởng phòng")],
            ),
            "fewer of what was named": ("Số xã nghèo giảm 4 xã.", [("4", "Số xã nghèo")]),
        }
    ),
)
def test_how_far_a_counted_thing_reaches(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "states of what was counted": (
                "Đảng bộ thi hành kỷ luật 9 đảng viên, trong đó khiển trách 6, cảnh cáo 3.",
                [("9", "thi hành kỷ luật"), ("6", "khiển trách"), ("3", "cảnh cáo")],
            ),
            "a total that is raised": (
                "Trong tháng có thêm 2 sản phẩm OCOP, nâng tổng số sản phẩm OCOP lên 87.",
                [("2", "sản phẩm OCOP"), ("87", "tổng số sản phẩm OCOP")],
            ),
            "from one to another": (
                "Số đầu mối giảm từ 41 xuống còn 28 đơn vị.",
                [("41", "Số đầu mối"), ("28", "Số đầu mối")],
            ),
            "sent in by wire": ("Người dân nộp trực tuyến 4.380 hồ sơ.", [("4380", "hồ sơ")]),
            "since the new year": ("Từ đầu năm 52 đảng viên mới được kết nạp.", [("52", "đảng viên mới được kết nạp")]),
            "a numbered place": ("Khu công nghiệp Nam Thuận 2 xả thải ra kênh.", []),
            "a point of a plan": ("Thực hiện Mục 4, đã giải quyết.", []),
            "no state of anything": ("Đảng ủy xã đã họp, khiển trách 2.", []),
        }
    ),
)
def test_counts_without_a_unit(text, wanted):
    assert measured(text) == wanted


def test_a_raised_figure_that_the_copy_set_apart_belongs_to_the_unit():
    assert [(f"{figure.value}", figure.unit) for figure in figures("Giá đất là 15 triệu đồng/m 2 .")] == [
        ("15", "triệu đồng/m 2")
    ]
    assert [figure.unit for figure in figures("Kè dài 500 m, 2 xã được hưởng lợi.")] == ["m", "xã"]


def test_in_turn_deals_out_what_numbers_measure():
    first, second, third, fourth = figures(
        "Khách du lịch đạt 45.000 lượt, khách quốc tế 1.200 lượt, lần lượt tăng 14% và 22% so với cùng kỳ."
    )
    assert third.indicator == first.indicator
    assert fourth.indicator == second.indicator
    assert {(figure.kind, figure.direction, figure.base) for figure in (third, fourth)} == {("change", "up", "cùng kỳ")}
    rice, maize = figures("Năng suất lúa và ngô lần lượt đạt 58 tạ/ha và 42 tạ/ha.")
    assert rice.indicator
    assert maize.indicator
    assert (rice.indicator.text, maize.indicator.text) == ("Năng suất lúa", "ngô")


def test_in_turn_with_too_few_things_deals_nothing_out():
    assert {figure.rule for figure in figures("Sản lượng chè lần lượt đạt 9 tấn, 12 tấn và 15 tấn.")} & {
        "in_turn"
    } == set()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Thu thuế vượt 18% dự toán trung ương giao, 12% dự toán tỉnh giao.", ["change", "change"]),
        ("Thu thuế tăng 18%, tỷ lệ nợ 12%.", ["change", "level"]),
        ("Xã tiếp nhận trực tuyến 2.785 hồ sơ (88,6%).", ["level", "share"]),
        ("Xã thu được 86 tỷ đồng dự toán (60,6%).", ["level", "share"]),
        ("Tỷ lệ đúng hạn đạt 97% (tháng trước 95%).", ["level", "level"]),
    ],
)
def test_a_rate_beside_another_number(text, kinds):
    assert [figure.kind for figure in figures(text)] == kinds


def test_what_a_bracket_lists_is_over_behind_it():
    herd, cows, pigs, change = figures("Đàn gia súc có 6.400 con (đàn bò 2.700 con, đàn lợn 3.700 con), giảm 1,9%.")
    assert cows.indicator != pigs.indicator
    assert change.indicator == herd.indicator


def test_a_base_may_open_a_list_of_changes():
    _, cases, hurt = figures("Toàn huyện xảy ra 7 vụ cháy, so với tháng trước giảm 2 vụ, tăng 1 người bị thương.")
    assert (cases.base, hurt.base) == ("tháng trước", "tháng trước")


CONFERENCE = (
    "Hội nghị Ban Chấp hành Đảng bộ tỉnh Hà Lâm\n"
    "Ngày 8/12/2022, Ban Chấp hành Đảng bộ tỉnh Hà Lâm họp hội nghị lần thứ 11. "
    "Đồng chí Đào Việt Cương, Bí thư Tỉnh ủy chủ trì.\n"
)


def test_a_period_that_opens_a_paragraph_holds_for_those_behind_it():
    text = "Năm 2022, tỉnh gặp nhiều khó khăn.\nThu ngân sách đạt 10.250 tỷ đồng.\nToàn tỉnh kết nạp 1.915 đảng viên."
    assert [figure.period for figure in figures(text, CONFERENCE)] == ["2022", "2022"]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2018, nhà máy được xây dựng.\nNhà máy đã trả cho tỉnh 9 ha đất.",
        "Năm 2022, tỉnh gặp nhiều khó khăn.\nTrả lời chất vấn, Giám đốc Sở cho biết dự án cần thêm 40 tỷ đồng.",
        "Năm học 2021-2022, tỉnh xây thêm trường.\nCác huyện có 40 trường học.",
        "Ngày 1/6/2022, UBND tỉnh gửi báo cáo. Toàn tỉnh có 6 xã ven biển.",
    ],
)
def test_no_period_that_is_long_over_or_of_one_event_goes_on(text):
    assert [figure.period for figure in figures(text, CONFERENCE)] == [None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a part that is told to be": (
                "Lớp học có 40 người, trong đó 98% là người dân tộc thiểu số.",
                [("40", "Lớp học"), ("98", "người dân tộc thiểu số")],
            ),
            "the rest of a sum": (
                "Tỉnh hỗ trợ 9 tỷ đồng, còn lại 6 tỷ đồng là vốn huyện.",
                [("9", "Tỉnh hỗ trợ"), ("6", "vốn huyện")],
            ),
            "a size that says which": (
                "Đã có 214 tàu cá dài từ 15 m trở lên lắp máy.",
                [("214", "tàu cá dài từ 15 m trở lên lắp máy")],
            ),
            "a list ends with its part": (
                "Sản lượng chè ước 900 tấn; trồng mới 21 ha quế, 35 ha keo.",
                [("900", "Sản lượng chè"), ("21", "quế"), ("35", "keo")],
            ),
            "a comma within a bracket": (
                "Dự án thoát nước (lưu vực suối Hin, giai đoạn 2) là 85 tỷ đồng.",
                [("85", "Dự án thoát nước (lưu vực suối Hin, giai đoạn 2)")],
            ),
            "a noun that ends like a verb": ("Công trình 35 tỷ đồng chậm tiến độ.", [("35", "Công trình")]),
            "no thing is counted in parts": ("Nồng độ bụi PM 2.5 gấp đôi.", []),
        }
    ),
)
def test_what_goes_with_a_number_in_its_clause(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Giải ngân vốn đầu tư công đạt 71,4%.", ["share"]),
        ("Tỷ lệ giải ngân đạt 71,4%.", ["level"]),
        ("Huyện chi 121 tỷ đồng, tương đương 82,7%.", ["level", "share"]),
        ("Năm 2024, các khu công nghiệp phải thu hút ít nhất 2 tỷ USD, nâng tỷ lệ lấp đầy lên 75%.", ["target"] * 2),
        ("Xã phải tiêu hủy 186 con lợn.", ["level"]),
    ],
)
def test_shares_and_norms(text, kinds):
    assert [figure.kind for figure in figures(text)] == kinds


SIX_MONTHS = (
    "UBND tỉnh Hà Lâm sơ kết 6 tháng đầu năm 2023\n"
    "Sáng 5/7/2023, UBND tỉnh Hà Lâm tổ chức hội nghị sơ kết 6 tháng đầu năm 2023. "
    "Đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì hội nghị.\n"
)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Toàn tỉnh trồng 640 ha quế.", "2023-01/2023-06"),
        ("Chỉ số giá tiêu dùng tăng 0,3% so với tháng trước.", "2023-06"),
        ("Lũy kế từ đầu năm 52 đảng viên được kết nạp.", "2023-01/2023-06"),
        ("Thu nhập đạt 21 triệu đồng (năm 2010).", "2010"),
        ("Kè Nậm Cúm khởi công quý II năm 2022 với tổng mức đầu tư 186 tỷ đồng.", None),
        ("Trạm bơm cấp 900 m3/ngày.", None),
        ("Chủ tịch UBND huyện phản ánh, 62 hộ dân còn ở nhà tạm.", None),
        ("Huyện đề nghị tỉnh:\n- Cấp điện cho 27 bản;\n- Bổ sung vốn.", None),
        ("Dịp này, đoàn công tác trao 20 suất quà cho hộ nghèo.", "2023-07-05"),
    ],
)
def test_what_a_number_of_a_half_year_report_covers(text, period):
    assert {figure.period for figure in figures(text, SIX_MONTHS)} == {period}


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "two counts with a stroke": ("Tòa án đã thụ lý 96 vụ/152 bị can.", [("96", "vụ"), ("152", "bị can")]),
            "votes of all": (
                "Có 95/96 tổng số đại biểu tán thành.",
                [("95", "đại biểu tán thành"), ("96", "đại biểu tán thành")],
            ),
            "what goes on behind a document": (
                "Xã bàn giao 236 ha đất, theo Quyết định giao đất vượt 28 ha.",
                [("236", "đất"), ("28", "đất")],
            ),
            "another act behind a thing": (
                "Công an khởi tố 14 bị can, bắt tạm giam hai đối tượng.",
                [("14", "bị can")],
            ),
            "an act joined to a thing": (
                "Huyện mời 14 hộ dân và xây dựng lại giá.",
                [("14", "hộ dân")],
            ),
            "a height on the map": ("Đập có đỉnh ở cao trình +45,0 m.", []),
            "what rose in metres": ("Mực nước tăng 1,2 m.", [("1.2", "Mực nước")]),
            "boats behind the fleet": (
                "Tỉnh đóng mới 40 tàu dịch vụ hậu cần hiện đại.",
                [("40", "tàu dịch vụ hậu cần hiện đại")],
            ),
        }
    ),
)
def test_counts_beside_other_words(text, wanted):
    assert measured(text) == wanted


def test_a_rate_tells_the_same_change_again():
    cases, rate = figures("Toàn tỉnh giảm 15 vụ cháy, tỷ lệ 6,5% so với cùng kỳ.")
    assert (rate.kind, rate.direction, rate.base) == ("change", "down", "cùng kỳ")
    assert rate.indicator == cases.indicator


def test_a_rate_of_the_whole_beside_a_change_is_a_share():
    fewer, rate = figures("Toàn tỉnh giảm 21 trường, tương ứng 6,1% tổng số trường.")
    assert (fewer.kind, rate.kind, rate.base) == ("change", "share", "tổng số trường")


def test_what_stands_before_a_bracket_goes_on_behind_it():
    *_, reached = figures("Kè dài 3 km; Trường Mầm non Sao Mai (quy mô 9 lớp, vốn 38 tỷ đồng) đạt 82% khối lượng.")
    assert reached.indicator is not None
    assert (reached.indicator.text, reached.kind) == ("Trường Mầm non Sao Mai", "share")


def test_a_council_reports_on_the_half_year_that_opens_its_report():
    head = (
        "Kỳ họp thứ tám HĐND huyện Hin\n"
        "Sáng 18/7/2023, HĐND huyện Hin khóa XXI khai mạc Kỳ họp thứ tám. Chủ tịch HĐND huyện Lò Văn Hặc chủ trì.\n"
    )
    text = "6 tháng đầu năm, kinh tế của huyện phát triển.\nChi ngân sách đạt 412 tỷ đồng."
    assert [figure.period for figure in figures(text, head)] == ["2023-01/2023-06"]
    assert [figure.period for figure in figures("Chi ngân sách đạt 412 tỷ đồng.", head)] == [None]


def test_goals_of_the_last_quarter_are_its_own():
    goals = figures("Hội nghị thống nhất một số chỉ tiêu quý IV: thu ngân sách 31 tỷ đồng; kết nạp 15 đảng viên.")
    assert [(goal.kind, goal.period) for goal in goals] == [("target", "2023-10/2023-12")] * 2


def test_what_is_done_every_day_has_no_period():
    assert [figure.period for figure in figures("Mỗi ngày toàn tỉnh thu gom 340 tấn rác.")] == [None]
    assert [figure.period for figure in figures("Cây hằng năm gieo được 340 ha.")] == ["2023-05"]


def test_a_rate_of_growth_is_a_level_though_it_is_compared():
    (growth,) = figures("Nông nghiệp vẫn đạt mức tăng trưởng 2,4% so với cùng kỳ.")
    assert growth.indicator is not None
    assert (growth.kind, growth.base, growth.indicator.text) == ("level", "cùng kỳ", "Nông nghiệp")


def test_each_goal_has_the_year_before_it():
    goals = figures("Phấn đấu tỷ lệ dùng nước sạch năm 2025 đạt 80%, năm 2030 đạt 95%.")
    assert [(goal.kind, goal.period) for goal in goals] == [("target", "2025"), ("target", "2030")]


def test_payers_are_told_by_what_they_paid_of_what_was_given():
    told = figures("Toàn tỉnh giải ngân 412 tỷ đồng, đạt 46% kế hoạch. Huyện Hin mới đạt 31%; huyện Khao 28,4%.")
    assert [figure.kind for figure in told] == ["level", "share", "share", "share"]
    assert [figure.kind for figure in figures("Tỷ lệ che phủ rừng đạt 46%. Huyện Hin đạt 31%.")] == ["level", "level"]


def test_slower_and_faster_are_changes_and_a_list_is_no_part_of_what_is_counted():
    rates = "Tiến độ gieo trồng chậm hơn cùng kỳ 6%. Tiến độ thu hoạch nhanh hơn cùng kỳ 3%."
    doc = document(f"{MAY_SESSION}{rates} Có 4 chỉ tiêu khó đạt gồm: thu ngân sách, che phủ rừng.\n")
    told = [
        (one.kind, one.direction, one.indicator and one.indicator.text) for one in find(doc) if one.value in (3, 4, 6)
    ]
    assert told == [
        ("change", "down", "Tiến độ gieo trồng"),
        ("change", "up", "Tiến độ thu hoạch"),
        ("level", None, "chỉ tiêu khó đạt"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Các khách sạn giảm giá phòng 20%.", ("change", "down", "giá phòng")),
        ("Công ty tăng vốn điều lệ thêm 60 tỷ đồng.", ("change", "up", "vốn điều lệ")),
        ("Huyện tăng cường kiểm tra đạt 20%.", ("level", None, "Huyện tăng cường kiểm tra")),
        ("Tốc độ tăng trưởng 6,2%.", ("level", None, "Tốc độ tăng trưởng")),
        ("Sở cắt giảm 30% thời gian xử lý.", ("change", "down", "thời gian xử lý")),
    ],
)
def test_a_verb_may_stand_before_what_it_changes(text, wanted):
    (figure,) = figures(text)
    assert figure.indicator is not None
    assert (figure.kind, figure.direction, figure.indicator.text) == wanted


def test_words_that_open_a_clause_measure_nothing():
    first, second = figures("Dự toán thu phí là 300 tỷ đồng; trên thực tế thu được 566 tỷ đồng.")
    assert first.indicator is not None
    assert second.indicator is None or "thực" not in second.indicator.text


def test_a_goal_behind_a_semicolon_has_the_year_that_opens_its_sentence():
    goals = figures("Năm 2024, toàn tỉnh phấn đấu đón 3 triệu lượt khách; doanh thu du lịch đạt 320 tỷ đồng.")
    assert [(goal.kind, goal.period) for goal in goals] == [("target", "2024"), ("target", "2024")]


def test_who_is_there_is_counted_and_not_their_being_there():
    (firms,) = figures("Hội nghị có sự tham dự của hơn 220 doanh nghiệp.")
    assert firms.indicator is not None
    assert (firms.indicator.text, firms.period) == ("doanh nghiệp", "2023-05-30")


def test_until_now_ends_with_its_paragraph_where_the_report_has_a_period():
    text = "Năm 2022, kinh tế phát triển.\nĐến nay, có 9.480 doanh nghiệp.\nNgành thuế gia hạn 421 tỷ đồng."
    assert [figure.period for figure in figures(text, CONFERENCE)] == ["2022-12-08", "2022"]


def test_taxes_that_are_let_off_are_no_change():
    deferred, off = figures("Ngành thuế gia hạn 421 tỷ đồng tiền thuế, miễn, giảm 58 tỷ đồng.")
    assert deferred.indicator is not None
    assert (deferred.indicator.text, off.kind, off.direction) == ("tiền thuế", "level", None)

"""Figures: what each number measures, its kind, base, bound and period."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.figures import Figure, find
from tests.reader.marked import check_session, document, named

TITLE = "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8"
SESSION = (
    "Sáng 31/8/2023, UBND tỉnh Sơn Lâm tổ chức phiên họp thường kỳ tháng 8 đánh giá kết quả tháng 8. "
    "Đồng chí Đào Việt Cương, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì phiên họp."
)


def figures(text: str) -> list[Figure]:
    return list(find(document(f"{TITLE}\n{SESSION}\n{text}")))


def measured(text: str) -> list[tuple[str, str | None]]:
    """Each value with what it measures."""
    return [(f"{figure.value}", figure.indicator and figure.indicator.text) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "the subject of the verb": (
                "Trong tháng, thu ngân sách trên địa bàn đạt 223 tỷ đồng.",
                [("223", "thu ngân sách trên địa bàn")],
            ),
            "a change goes on with it": (
                "Thu nội địa đạt 223 tỷ đồng, tăng 30 tỷ đồng so với tháng 7, bằng 61% dự toán.",
                [("223", "Thu nội địa"), ("30", "Thu nội địa"), ("61", "Thu nội địa")],
            ),
            "a list inside the subject": (
                "Trong đó, khu vực nông, lâm nghiệp và thủy sản tăng 4%, dịch vụ tăng 6%.",
                [("4", "khu vực nông, lâm nghiệp và thủy sản"), ("6", "dịch vụ")],
            ),
            "its period left out": ("Xuất khẩu 8 tháng đầu năm ước đạt 85 triệu USD.", [("85", "Xuất khẩu")]),
            "who reports left out": (
                "Theo báo cáo của Sở Công Thương, sản lượng điện đạt 312 triệu kWh.",
                [("312", "sản lượng điện")],
            ),
            "a verb within the subject": (
                "Tổng số tiền đã thụ lý là 803 tỷ đồng.",
                [("803", "Tổng số tiền đã thụ lý")],
            ),
            "what is counted, with its limits": (
                "Huyện đã ban hành 20 văn bản chỉ đạo phòng, chống dịch bệnh.",
                [("20", "văn bản chỉ đạo phòng, chống dịch bệnh")],
            ),
            "two counts": (
                "Huyện ủy ban hành 11 kế hoạch thực hiện nghị quyết và 28 văn bản hướng dẫn.",
                [("11", "kế hoạch thực hiện nghị quyết"), ("28", "văn bản hướng dẫn")],
            ),
            "a count of named places": (
                "Tỉnh công bố 3 xã Tà Sìn, Nậm Khao, Pắc Lạn đạt chuẩn.",
                [("3", "xã Tà Sìn, Nậm Khao, Pắc Lạn đạt chuẩn")],
            ),
            "the act, where the count says nothing": (
                "Công an xử phạt hành chính 306 trường hợp.",
                [("306", "Công an xử phạt hành chính")],
            ),
            "the act that honours": (
                "Tỉnh đã khen thưởng cho 6 tập thể và 16 cá nhân.",
                [("6", "khen thưởng"), ("16", "khen thưởng")],
            ),
            "the act that a sum is spent on": (
                "Đã hỗ trợ học phí với số tiền hơn 7 tỷ đồng.",
                [("7", "hỗ trợ học phí")],
            ),
            "what a share is of": ("Đến nay, 85% hộ dân có nước sạch.", [("85", "hộ dân có nước sạch")]),
            "what is harvested": (
                "Toàn tỉnh thu hoạch 301 ha lúa, sản lượng 1.920 tấn.",
                [("301", "lúa"), ("1920", "sản lượng")],
            ),
            "a measure and its things": (
                "Diện tích lúa 301 ha, chè 5.200 ha.",
                [("301", "Diện tích lúa"), ("5200", "chè")],
            ),
            "one act on money and land": (
                "Thanh tra kiến nghị thu hồi 19 tỷ đồng, 4.676 ha đất.",
                [("19", "Thanh tra kiến nghị thu hồi"), ("4676", "Thanh tra kiến nghị thu hồi")],
            ),
            "what a shortcoming counts": (
                "Hạn chế là 4/21 hồ hư hỏng cống lấy nước.",
                [("4", "hồ hư hỏng cống lấy nước"), ("21", "hồ hư hỏng cống lấy nước")],
            ),
            "the topic that a sentence opens with": (
                "Thu đạt 9 tỷ đồng. Về đất nông nghiệp, năm 2010 có 476 ha, điều chỉnh đến năm 2020 có 473 ha.",
                [("9", "Thu"), ("476", "đất nông nghiệp"), ("473", "đất nông nghiệp")],
            ),
            "a share of what follows falls": (
                "Xã thu 12 tỷ đồng, giảm 4,5% hộ nghèo.",
                [("12", "Xã thu"), ("4.5", "hộ nghèo")],
            ),
            "who is counted before 'là'": (
                "Khách trong nước đạt 12 nghìn lượt, trong đó khách quốc tế là 204 lượt khách.",
                [("12", "Khách trong nước"), ("204", "khách quốc tế")],
            ),
            "counts of a place": (
                "Huyện có 11 xã với 91 thôn, dân số 29.340 người.",
                [("11", "xã"), ("91", "thôn"), ("29340", "dân số")],
            ),
            "all of a scoreboard and more": (
                "Toàn tỉnh đạt và vượt 15/15 chỉ tiêu chủ yếu.",
                [("15", "chỉ tiêu chủ yếu"), ("15", "chỉ tiêu chủ yếu")],
            ),
            "limits end at the next act": (
                "Nghị quyết có 52 đại biểu tán thành và ban hành Kết luận về rừng.",
                [("52", "đại biểu tán thành")],
            ),
            "whose it is": ("Huyện Nậm Khao có diện tích 599 ha.", [("599", "diện tích")]),
            "what was reached": ("Sở đã chọn được 2 giống lúa chịu hạn.", [("2", "giống lúa chịu hạn")]),
            "the band of a scoreboard": (
                "Toàn huyện có 19 chỉ tiêu chủ yếu đạt trên 50% kế hoạch năm.",
                [("19", "chỉ tiêu chủ yếu đạt trên 50% kế hoạch năm")],
            ),
            "a count of a kind of people": (
                "Toàn Đảng bộ có 689 đảng viên là người dân tộc thiểu số.",
                [("689", "đảng viên là người dân tộc thiểu số")],
            ),
            "a bracket that is closed": (
                "Giá trị sản xuất công nghiệp (giá so sánh 2010) đạt 412 tỷ đồng.",
                [("412", "Giá trị sản xuất công nghiệp (giá so sánh 2010)")],
            ),
            "a change of what was counted": (
                "Số doanh nghiệp thành lập là 402 doanh nghiệp, giảm 11 doanh nghiệp so cùng kỳ.",
                [("402", "Số doanh nghiệp thành lập"), ("11", "Số doanh nghiệp thành lập")],
            ),
            "a subject within a bracket": (
                "Lợn thương phẩm (trọng lượng từ 80kg-120kg/con) bán chậm.",
                [("80", "trọng lượng"), ("120", "trọng lượng")],
            ),
            "no further than other things": ("Tỉnh hứng chịu 3 cơn bão và các đợt mưa lớn.", [("3", "cơn bão")]),
            "who the people are": (
                "Có 38 người là công chức địa chính, 40 người là cán bộ văn phòng.",
                [("38", "người là công chức địa chính"), ("40", "người là cán bộ văn phòng")],
            ),
            "a part of a whole with both units": (
                "Đã cấp giấy cho 3.222 ha / 9.500 ha đất lâm nghiệp.",
                [("3222", "đất lâm nghiệp"), ("9500", "đất lâm nghiệp")],
            ),
            "no further than its verb": (
                "Đến nay, 21 hồ chứa trên địa bàn hiện tích đủ nước.",
                [("21", "hồ chứa trên địa bàn")],
            ),
            "no further than when": (
                "Đã giao chỉ tiêu cho 28 chủ đầu tư dự án, thứ Hai hằng tuần công bố.",
                [("28", "chủ đầu tư dự án")],
            ),
            "discipline": (
                "Huyện ủy thi hành kỷ luật 5 tổ chức đảng, 188 đảng viên.",
                [("5", "thi hành kỷ luật"), ("188", "thi hành kỷ luật")],
            ),
            "changes of counts": (
                "Xảy ra 21 vụ tai nạn giao thông, làm chết 13 người (giảm 4 vụ, tăng 2 người chết so với cùng kỳ).",
                [
                    ("21", "vụ tai nạn giao thông"),
                    ("13", "làm chết"),
                    ("4", "vụ tai nạn giao thông"),
                    ("2", "người chết"),
                ],
            ),
            "whom an act has reached": (
                "Ngành y tế lập hồ sơ sức khỏe điện tử cho 70% dân số.",
                [("70", "Ngành y tế lập hồ sơ sức khỏe điện tử")],
            ),
            "the whole cost behind an act": (
                "Thống nhất đầu tư tuyến đường nối hai huyện vùng cao, tổng mức đầu tư 186 tỷ đồng.",
                [("186", "tổng mức đầu tư")],
            ),
            "money by its source": (
                "Huyện đề nghị bổ sung 3 tỷ đồng từ nguồn dự phòng ngân sách tỉnh.",
                [("3", "nguồn dự phòng ngân sách tỉnh")],
            ),
            "the topic of the sentence": (
                "Về giải ngân vốn đầu tư công, đồng chí yêu cầu phải đạt 45% kế hoạch vốn.",
                [("45", "giải ngân vốn đầu tư công")],
            ),
            "what runs on": (
                "Các chủ đầu tư đẩy nhanh giải ngân, bảo đảm đến hết quý III đạt trên 60% kế hoạch.",
                [("60", "giải ngân")],
            ),
            "the whole year": ("Tỉnh phấn đấu GRDP cả năm tăng từ 7,5% trở lên.", [("7.5", "GRDP cả năm")]),
            "the rest of a unit": (
                "Tổng lượt khách ước đạt 1,38 triệu lượt khách, giảm 7% so với cùng kỳ.",
                [("1.38", "Tổng lượt khách"), ("7", "Tổng lượt khách")],
            ),
            "who takes part": ("Phiên họp trực tuyến với 9 huyện nhằm đánh giá kết quả.", [("9", "huyện")]),
            "what a paper holds": ("UBND tỉnh phê duyệt Đề án với 46 vị trí.", [("46", "vị trí")]),
            "a count before its month": (
                "Chi cục đã kiểm tra 15 bến đò trong tháng 7.",
                [("15", "bến đò")],
            ),
            "two things one after the other": (
                "Sở mua 600 liều thuốc, 120 lít vôi bột.",
                [("600", "liều thuốc"), ("120", "vôi bột")],
            ),
            "a sum under a count": (
                "Tổng kinh phí giao cho 4 dự án trọng điểm là 1.280 tỷ đồng.",
                [("4", "dự án trọng điểm"), ("1280", "Tổng kinh phí giao cho 4 dự án trọng điểm")],
            ),
        }
    ),
)
def test_a_figure_says_what_it_measures(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "kind", "direction", "base"),
    **named(
        {
            "a level": ("Thu nội địa đạt 223 tỷ đồng.", "level", None, None),
            "a rate is a level": ("Tỷ lệ che phủ rừng đạt 59%.", "level", None, None),
            "a growth that is reached": ("Tốc độ tăng trưởng kinh tế ước đạt 6,7%.", "level", None, None),
            "a rise": ("Thu nội địa tăng 12% so với cùng kỳ năm 2022.", "change", "up", "cùng kỳ năm 2022"),
            "a fall": ("Số vụ cháy giảm 3 vụ so với tháng trước.", "change", "down", "tháng trước"),
            "above the plan": ("Diện tích rừng trồng vượt kế hoạch 6,9%.", "change", "up", "kế hoạch"),
            "below the average": (
                "Giải ngân thấp hơn bình quân cả nước 1,2 điểm %.",
                "change",
                "down",
                "bình quân cả nước",
            ),
            "a base that opens the sentence": ("So với tháng trước, số dự án tăng 15%.", "change", "up", "tháng trước"),
            "a share of a plan": ("Thu nội địa đạt 78% dự toán tỉnh giao.", "share", None, "dự toán tỉnh giao"),
            "a share of a whole": ("Chè chiếm 40% tổng diện tích.", "share", None, "tổng diện tích"),
            "a share of things": ("Đã có 85% hộ dân dùng nước sạch.", "share", None, None),
            "a level that a change reaches": ("Tỷ lệ hộ nghèo giảm xuống còn 12%.", "level", None, None),
            "what is shortened": (
                "Sở rút ngắn 30% thời gian thẩm định so với quy định.",
                "change",
                "down",
                "quy định",
            ),
            "one base for several changes": (
                "Xảy ra nhiều vụ cháy, giảm 4 vụ, tăng 2 người chết so với cùng kỳ.",
                "change",
                "down",
                "cùng kỳ",
            ),
            "a base behind a comma": ("Thu nội địa tăng 12%, so với cùng kỳ.", "change", "up", "cùng kỳ"),
            "times what was": ("Số vụ cháy gấp 3 lần so với năm 2022.", "change", "up", "năm 2022"),
            "a rank": ("Chỉ số cải cách hành chính xếp thứ 21 cả nước.", "rank", None, None),
            "an aim": ("Tỉnh phấn đấu đến năm 2025 có 60 xã đạt chuẩn.", "target", None, None),
            "a planned sum": ("Tổng kế hoạch vốn năm 2023 là 1.280 tỷ đồng.", "target", None, None),
            "what is ordered": (
                "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các huyện hoàn thành 500 căn nhà.",
                "target",
                None,
                None,
            ),
            "a count that misses its goal reports": ("Đối chiếu với mục tiêu, có 9 chỉ tiêu đạt.", "level", None, None),
        }
    ),
)
def test_a_figure_has_a_kind(text, kind, direction, base):
    figure = figures(text)[0]
    assert (figure.kind, figure.direction, figure.base) == (kind, direction, base)


@pytest.mark.parametrize(
    "text",
    **named(
        {
            "a band of none that are counted": "Phê bình các chủ đầu tư có tỷ lệ giải ngân dưới 30%.",
            "those who do less": "Sở phê bình những đơn vị giải ngân dưới 12%.",
            "several aims under a band": "Còn nhiều chỉ tiêu mới đạt dưới 50% kế hoạch.",
            "a table poured out as text": "Thu chi: " + "12 tỷ " * 400,
        }
    ),
)
def test_what_is_no_figure_is_left_alone(text):
    assert figures(text) == []


def test_a_rate_that_goes_on_with_a_count_is_a_share():
    assert figures("Trung tâm giải quyết 3.298 hồ sơ (đạt 95%).")[1].kind == "share"


@pytest.mark.parametrize(
    "text",
    [
        "Toàn ngành thụ lý 380 vụ việc, tăng 39 vụ (tăng 11%) so với cùng kỳ năm 2016.",
        "Toàn ngành thụ lý 380 vụ việc, tăng 39 vụ (tăng 11% so với cùng kỳ năm 2016).",
    ],
)
def test_a_change_told_twice_has_one_base(text):
    assert [figure.base for figure in figures(text)] == [None, "cùng kỳ năm 2016", "cùng kỳ năm 2016"]


def test_a_level_before_a_bracketed_change_has_no_base():
    assert figures("Đã thi hành 2.700 vụ, đạt tỷ lệ 16% (tăng 7% so với cùng kỳ năm trước).")[1].base is None


def test_a_rate_that_goes_on_with_money_is_a_share():
    assert [figure.kind for figure in figures("Chương trình giải ngân 211 tỷ đồng, đạt 27,9%.")] == ["level", "share"]


@pytest.mark.parametrize(
    ("text", "bounds"),
    **named(
        {
            "none": ("Thu đạt 223 tỷ đồng.", [None]),
            "an estimate": ("Thu ước đạt 223 tỷ đồng, tăng 5%.", ["estimate", None]),
            "an estimated rise": ("Chỉ số dự kiến tăng 7%.", ["estimate"]),
            "an estimate of about": ("Thu ước đạt khoảng 223 tỷ đồng.", ["estimate"]),
            "more than": ("Có trên 3.000 lượt người dự.", ["at_least"]),
            "less than": ("Tỷ lệ hộ nghèo còn dưới 9%.", ["at_most"]),
            "about": ("Thiệt hại gần 40 tỷ đồng.", ["about"]),
            "or more": ("Tỷ lệ hồ sơ đúng hạn đạt từ 95% trở lên.", ["at_least"]),
            "or less": ("Tỷ lệ hộ nghèo còn 9% trở xuống.", ["at_most"]),
            "a range": ("Tỉnh phấn đấu tăng trưởng từ 7,5 - 8%.", ["at_least", "at_most"]),
        }
    ),
)
def test_a_figure_has_a_bound(text, bounds):
    assert [figure.bound for figure in figures(text)] == bounds


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "the report's": ("Thu nội địa đạt 223 tỷ đồng.", ["2023-08"]),
            "its own": ("Thu nội địa quý I đạt 223 tỷ đồng.", ["2023-01/2023-03"]),
            "behind it": ("Tỉnh thu 223 tỷ đồng trong 7 tháng.", ["2023-01/2023-07"]),
            "that of the figure before": (
                "Xuất khẩu tháng 7 đạt 85 triệu USD, tính chung quý II đạt 250 triệu USD, giảm 11%.",
                ["2023-07", "2023-04/2023-06", "2023-04/2023-06"],
            ),
            "what it is compared with is none": ("Thu tăng 30 tỷ đồng so với tháng 7.", ["2023-08"]),
            "a share of a year's plan is summed": ("Thu đạt 61% dự toán năm 2023.", ["2023-01/2023-08"]),
            "so is the level before it": (
                "Tỉnh trồng được 2.315 ha rừng, đạt 58% kế hoạch năm.",
                ["2023-01/2023-08", "2023-01/2023-08"],
            ),
            "a share of a month's plan is not": ("Sản lượng đạt 98% kế hoạch tháng.", ["2023-08"]),
            "a share of the plan of its own quarter": ("Quý I, thu đạt 24% dự toán.", ["2023-01/2023-03"]),
            "that opens the paragraph": (
                "Trong 7 tháng, tỉnh trồng 2.000 ha rừng. Toàn tỉnh có 3 vụ cháy.",
                ["2023-01/2023-07", "2023-01/2023-07"],
            ),
            "a stock on a day": ("Tính đến ngày 25/8, toàn tỉnh có 58 xã đạt chuẩn.", ["2023-08-25"]),
            "a flow up to a day": ("Đến ngày 25/8, giải ngân được 1.146 tỷ đồng.", ["2023-01/2023-08-25"]),
            "now": ("Đến nay, tỉnh có 94 sản phẩm đạt chuẩn.", ["2023-08-31"]),
            "what was done at the meeting": ("Tại phiên họp, tỉnh trao tặng bằng khen cho 6 tập thể.", ["2023-08-31"]),
            "who takes part": ("UBND tỉnh họp trực tuyến với 9 huyện về kết quả tháng 8.", ["2023-08-31"]),
            "in the month": ("Trong tháng, toàn tỉnh có 127 doanh nghiệp mới.", ["2023-08"]),
            "at present": ("Hiện toàn tỉnh còn 12 xã chưa có chợ.", ["2023-08-31"]),
            "a word that ends alike": ("Tỉnh thực hiện 12 dự án cấp nước.", ["2023-08"]),
            "since a day": ("Từ ngày 01/7 đến nay, các trạm tiếp nhận 218 hồ sơ.", ["2023-07-01/2023-08-31"]),
            "the end of a year gone by": ("Tỷ lệ hộ nghèo cuối năm 2022 còn 14,4%.", ["2022"]),
            "years gone by": ("Kinh phí giai đoạn 2019 - 2021 là 52,6 tỷ đồng.", ["2019/2021"]),
            "a plan of years to come": ("Kế hoạch giai đoạn 2021 - 2025 có 30 dự án.", ["2023-08"]),
            "what goes on with a sentence": (
                "Quý I, tỉnh thu 500 tỷ đồng (cùng kỳ quý I/2022 thu 480 tỷ đồng). Riêng thuế đạt 90 tỷ đồng.",
                ["2023-01/2023-03", "2022-01/2022-03", "2023-01/2023-03"],
            ),
            "what is asked for": ("Huyện đề nghị tỉnh bố trí 85 tỷ đồng.", [None]),
            "what is asked of someone behind a report": (
                "Từ đầu năm đến ngày 25/8 sạt 84 nhà, huyện kiến nghị UBND tỉnh bố trí 22 tỷ đồng.",
                ["2023-01/2023-08-25", None],
            ),
            "at present on the day counted up to": (
                "Tính đến ngày 20/8, có 612 hộ bị lũ; hiện còn 18 xã mất điện.",
                ["2023-08-20", "2023-08-20"],
            ),
            "what is approved": ("Đồng ý chủ trương xây 12 cầu treo.", [None]),
            "a lasting attribute": (
                "Tuyến đường dài 6,8 km, tổng mức đầu tư 945 tỷ đồng, trong đó ngân sách tỉnh 600 tỷ đồng.",
                [None, None, None],
            ),
            "a place": ("Là huyện vùng cao, Mường Hin có 11 xã khó khăn.", [None]),
            "an aim for the year": ("Tỉnh phấn đấu thu cả năm đạt 4.400 tỷ đồng.", ["2023"]),
            "an aim by the year's end": ("Tỉnh phấn đấu đến hết năm giải ngân trên 95% kế hoạch.", ["2023"]),
            "an aim for a plan of a year": ("Phấn đấu giải ngân 100% kế hoạch vốn năm 2023.", ["2023"]),
            "what is due on a day": ("Chủ tịch UBND tỉnh yêu cầu các huyện xóa 58 nhà tạm trước ngày 31/12.", [None]),
            "what is told for a month": ("Chủ tịch tỉnh yêu cầu Sở A cấp phép 6 mỏ đất trong tháng 11.", ["2023-11"]),
            "what is told for a year": (
                "Chủ tịch UBND tỉnh yêu cầu Huyện ủy trong năm 2023 rà soát quy hoạch; đưa thêm 2 xã về đích.",
                ["2023"],
            ),
            "over years": ("Sau 3 năm thực hiện, tỉnh có 12 mô hình điểm.", [None]),
            "an aim's own": ("Tỉnh phấn đấu đến năm 2025 có 60 xã đạt chuẩn.", ["2025"]),
            "an aim without one": ("Tỉnh phấn đấu có 60 xã đạt chuẩn.", [None]),
            "an aim's for a list": (
                "Tỉnh đặt mục tiêu năm 2024 tăng trưởng 8%; thu ngân sách 2.450 tỷ đồng.",
                ["2024", "2024"],
            ),
        }
    ),
)
def test_a_figure_covers_a_period(text, wanted):
    assert [figure.period for figure in figures(text)] == wanted


def test_a_range_and_a_share_of_things_share_one_quote():
    low, high = figures("Mưa lớn từ 200-300mm.")
    assert low.span == high.span
    part, whole = figures("Có 7/10 xã đạt chuẩn.")
    assert (part.span, part.indicator) == (whole.span, whole.indicator)


def test_the_bounds_of_a_band_are_no_figures():
    assert measured("Có 4/13 chỉ tiêu đạt và vượt 100%, 6 chỉ tiêu đạt từ 70 - 90%.") == [
        ("4", "chỉ tiêu đạt và vượt 100%"),
        ("13", "chỉ tiêu đạt và vượt 100%"),
        ("6", "chỉ tiêu đạt từ 70 - 90%"),
    ]


def test_a_number_that_the_title_repeats_counts_once():
    doc = document(f"Sơn Lâm thu hút 36 dự án\n{SESSION}\nĐến nay, tỉnh thu hút 36 dự án.")
    assert [figure.period for figure in find(doc)] == ["2023-08-31"]


def test_a_number_that_only_the_title_gives_is_kept():
    doc = document(f"Sơn Lâm thu hút 36 dự án\n{SESSION}\nTỉnh thu hút nhiều dự án.")
    assert len(list(find(doc))) == 1


def test_goals_under_their_heading_are_targets():
    doc = document(
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 23/KH-UBND\nSơn Lâm, ngày 08 tháng 02 năm 2023\nKẾ HOẠCH\n"
        "Phát triển du lịch năm 2023\nỦy ban nhân dân tỉnh ban hành Kế hoạch phát triển du lịch như sau:\n"
        "I. MỤC TIÊU\nĐến hết năm 2023:\n1. Đón 900 nghìn lượt khách.\n"
        "II. KẾT QUẢ\n1. Năm 2022 đón 640 nghìn lượt khách."
    )
    assert [(figure.kind, figure.period) for figure in find(doc)] == [("target", "2023"), ("level", "2022")]


@pytest.mark.parametrize(
    "text",
    **named(
        {
            "a day": "Ngày 13/5, huyện họp giao ban.",
            "a document": "Huyện quán triệt Nghị quyết số 13-NQ/TW và Chỉ thị 05.",
            "a pandemic": "Huyện phòng, chống dịch Covid-19.",
            "a duration": "Việc kiểm tra kéo dài 30 ngày.",
            "a term": "Hội nghị lần thứ 17, khóa VIII, nhiệm kỳ 2015 – 2020.",
            "a plan's span": "Huyện lập quy hoạch giai đoạn 2021-2030.",
            "a grade": "Sản phẩm từ 3 sao trở lên được quảng bá.",
            "words": "Hai huyện cùng ký kết.",
        }
    ),
)
def test_what_states_no_quantity_is_left_alone(text):
    assert figures(text) == []


def test_a_figure_quotes_its_verb_its_number_and_its_unit():
    check_session(find, "Thu nội địa [[ước đạt 223,4 tỷ đồng]], [[tăng 12%]] so với cùng kỳ.")
    check_session(find, "Huyện [[ban hành 20 văn bản]] chỉ đạo và [[kết nạp 5 đảng viên]].")


def test_a_long_line_of_numbers_is_read_in_linear_time():
    doc = document("Sáng 31/8/2023, tỉnh họp. " + "thu đạt 12,5 tỷ đồng và " * 4000)
    assert len(list(find(doc))) == 4000


def test_a_measure_with_nothing_measured_behind_it_takes_its_subject():
    (found,) = find(document("Sáng 31/8/2023, tỉnh họp. Tuyến đê bao còn 14 km cần xây dựng.\n"))
    assert found.indicator is not None
    assert found.indicator.text == "Tuyến đê bao"


def test_a_heading_of_aims_that_were_reached_heads_no_targets():
    found = figures("Nhiều chỉ tiêu đạt khá\n\nThu nội địa đạt 223 tỷ đồng, tăng 3% so với cùng kỳ.")
    assert [figure.kind for figure in found] == ["level", "change"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    **named(
        {
            "a clause of its own before the comma": (
                "Cơ cấu kinh tế chuyển dịch đúng hướng, khu vực I chiếm 30%, khu vực II 45%.",
                [("30", "khu vực I"), ("45", "khu vực II")],
            ),
            "changed by what stands behind": (
                "Huyện cấp mới 12 giấy phép; so cùng kỳ giảm 3% về số giấy phép và giảm 21% về vốn.",
                [("12", "giấy phép"), ("3", "số giấy phép"), ("21", "vốn")],
            ),
            "money named behind it": ("Công ty còn nợ 80 tỷ đồng tiền thuê đất.", [("80", "tiền thuê đất")]),
            "what is agreed on": (
                "Chủ tịch UBND tỉnh thống nhất chủ trương trích dự phòng ngân sách hỗ trợ 8 tỷ đồng.",
                [("8", "trích dự phòng ngân sách hỗ trợ")],
            ),
            "majority and field left out": (
                "HĐND tỉnh thông qua 9 nghị quyết chuyên đề với tỷ lệ cao, chất vấn 4 vấn đề trong một số lĩnh vực.",
                [("9", "nghị quyết chuyên đề"), ("4", "vấn đề")],
            ),
            "short names of things": (
                "Tỉnh có 33 CCN đã giao đất và 8 KCN.",
                [("33", "CCN đã giao đất"), ("8", "KCN")],
            ),
        }
    ),
)
def test_a_press_report_says_what_a_number_measures(text, wanted):
    assert measured(text) == wanted


def test_the_parts_of_a_structure_are_shares_and_an_aims_own_number_a_target():
    parts = figures("Cơ cấu kinh tế: nông nghiệp chiếm 37,4%; công nghiệp 22,1%; dịch vụ 40,5%.")
    assert [figure.kind for figure in parts] == ["share", "share", "share"]
    aimed = figures("Công nghiệp tăng 15%, sát mục tiêu đề ra (16 - 17%); giải ngân đạt 52%, mục tiêu là 70%.")
    assert [figure.kind for figure in aimed] == ["change", "target", "target", "share", "target"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Giá trị sản xuất bình quân giai đoạn 2011 - 2016 đạt 15%.", "2011/2016"),
        ("Huyện nâng số hợp tác xã thành lập từ đầu năm lên 42 hợp tác xã.", "2023-01/2023-08"),
        ("Chủ tịch UBND tỉnh yêu cầu các sở trong 4 tháng còn lại, phấn đấu GRDP cả năm tăng 7%.", "2023"),
    ],
)
def test_a_number_covers_the_nearest_span_that_is_said(text, period):
    assert figures(text)[-1].period == period


def test_a_rank_that_slips_is_a_change():
    (slipped,) = figures("Chỉ số cải cách hành chính tụt 5 bậc.")
    assert (slipped.kind, slipped.direction, slipped.unit) == ("change", "down", "bậc")

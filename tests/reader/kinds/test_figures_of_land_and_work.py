"""Figures of reports on land, work, growth and the associations: names, shares and goals that stand in odd places."""

from __future__ import annotations

import pytest

from tests.reader.told_figures import MAY_SESSION, Told

TOLD = Told(MAY_SESSION)
figures, measured = TOLD.figures, TOLD.measured


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tỷ lệ cấp giấy ở một số loại đất còn thấp, như đất thủy sản (85%), đất tôn giáo (81%).",
            [("85", "đất thủy sản"), ("81", "đất tôn giáo")],
        ),
        (
            "Huyện nâng tổng diện tích đã cấp giấy cho tổ chức lên 344 ha/353 ha cần phải cấp (đạt tỷ lệ 97,5%).",
            [
                ("344", "tổng diện tích đã cấp giấy cho tổ chức"),
                ("353", "tổng diện tích đã cấp giấy cho tổ chức"),
                ("97.5", "tổng diện tích đã cấp giấy cho tổ chức"),
            ],
        ),
        ("Huyện đã cấp được 612 GCNQSDĐ.", [("612", "GCNQSDĐ")]),
        (
            "Thu nội địa 152 tỷ đồng, đạt 50,5% và thu xuất nhập khẩu là 24 tỷ đồng, đạt 59%.",
            [
                ("152", "Thu nội địa"),
                ("50.5", "Thu nội địa"),
                ("24", "thu xuất nhập khẩu"),
                ("59", "thu xuất nhập khẩu"),
            ],
        ),
        (
            "Khu vực dịch vụ tăng 4,5%, đóng góp 43,1%.",
            [("4.5", "Khu vực dịch vụ"), ("43.1", "Khu vực dịch vụ")],
        ),
        ("Hội viên đóng góp 43 ngày công.", [("43", "ngày công")]),
        (
            "Thu nhập bình quân đầu người 36 triệu đồng, xã có 3 trường, 79 lớp.",
            [("36", "Thu nhập bình quân đầu người"), ("3", "trường"), ("79", "lớp")],
        ),
        ("Hội xây dựng được 6 Mái ấm tình thương.", [("6", "Mái ấm tình thương")]),
        ("Trong năm, 61 Hội Phụ nữ cơ sở nhận ruộng hoang.", [("61", "Hội Phụ nữ cơ sở nhận ruộng hoang")]),
        ("Hội tổ chức 12 cuộc họp, đang tổ chức 5 lớp nghề.", [("12", "cuộc họp"), ("5", "lớp nghề")]),
        ("Hội vận động được hơn 3,9 tấn gạo, hơn 37 triệu đồng.", [("3.9", "gạo"), ("37", "vận động")]),
        ("Dự kiến tốc độ tăng trưởng GRDP đạt khoảng 7,5%.", [("7.5", "tốc độ tăng trưởng GRDP")]),
        ("Diện tích lúa 2 vụ đạt kế hoạch.", []),
    ],
)
def test_what_is_measured_of_land_and_work(text, wanted):
    assert measured(text) == wanted


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kết quả, dự kiến vượt đối với 4 chỉ tiêu quan trọng.", ["level"]),
        ("Thu vượt 4 chỉ tiêu so với năm trước.", ["change"]),
        ("Tỷ lệ tăng đàn gia súc 19,5%.", ["level"]),
        ("Huyện tăng đàn gia súc 19,5%.", ["change"]),
        ("Tăng trưởng kinh tế (GRDP) đạt 8,1% so với cùng kỳ năm trước.", ["level"]),
        ("Thu ngân sách đạt 108% so với cùng kỳ năm trước.", ["share"]),
        ("Huyện đã cấp giấy 62 ha đất ở (đạt 81%).", ["level", "share"]),
    ],
)
def test_rates_of_their_own_and_changes(text, kinds):
    assert [one.kind for one in figures(text)] == kinds


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Theo đó, năm 2024, hội đẩy mạnh phong trào; phấn đấu mỗi chi hội giúp ít nhất 1 hộ nghèo.", ["2024"]),
        (
            "Hội thực hiện nghị quyết năm 2024 về phong trào thi đua yêu nước; phấn đấu giúp 1 hộ.",
            [None],
        ),
        ("Trong quí I năm nay, thu ngân sách đạt 36 tỷ đồng.", ["2023-01/2023-03"]),
        ("Dự án có tổng mức đầu tư gần 681 tỷ đồng.", [None]),
    ],
)
def test_the_periods_of_goals_and_costs(text, wanted):
    assert [one.period for one in figures(text)] == wanted


def test_the_end_of_a_year_dates_its_sentence_where_no_meeting_is_told_of():
    head = "Hải Lâm giảm nghèo khá\n\n"
    told = figures("Cuối năm 2022, cả tỉnh còn 604 hộ nghèo. Xã Hin có 12 thôn.", head)
    assert [one.period for one in told] == ["2022", None]
    assert [one.period for one in figures("Cuối năm 2022, tỉnh phấn đấu còn 604 hộ nghèo.", head)] != ["2023"]
    assert figures("Cuối năm 2022, tỉnh phấn đấu còn 604 hộ nghèo.", head)[0].kind == "target"
    assert [one.period for one in figures("Những tháng cuối năm 2022, huyện xác định 17 giải pháp.", head)] == [None]

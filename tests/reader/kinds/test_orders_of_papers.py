"""Orders of papers: one whose letterhead was not copied, the body's own orders, and what only tells."""

from __future__ import annotations

import pytest

from ketluan import read

RESOLUTION = """NGHỊ QUYẾT
Về việc giao chỉ tiêu phát triển người tham gia bảo hiểm y tế năm 2024

HỘI ĐỒNG NHÂN DÂN TỈNH HÀ LÂM
KHÓA XV, KỲ HỌP THỨ MƯỜI BA

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Xét Tờ trình số 77/TTr-UBND ngày 20 tháng 6 năm 2023 của Ủy ban nhân dân tỉnh giao chỉ tiêu phát triển người tham gia;

QUYẾT NGHỊ:

Điều 1. Tỷ lệ bao phủ bảo hiểm y tế năm 2024 đạt 94,5% dân số.
Điều 2. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh tổ chức triển khai thực hiện Nghị quyết này.
2. Hội đồng nhân dân tỉnh giao Sở Y tế chủ trì, phối hợp với Bảo hiểm xã hội tỉnh báo cáo kết quả tại kỳ họp cuối năm.

Nơi nhận:
- Ủy ban Thường vụ Quốc hội;
- Lưu: VT.
CHỦ TỊCH
Lục Văn Thế
"""
HEAD = """ỦY BAN NHÂN DÂN
TỈNH HÀ LÂM
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 31/TB-UBND
Hà Lâm, ngày 11 tháng 7 năm 2023

"""
NOTICE = """THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp tháng 6

Sau khi nghe các sở báo cáo, Chủ tịch UBND tỉnh kết luận:
1. Giao Sở Tài chính cân đối nguồn vốn.
"""
REPORT = """UBND tỉnh Hà Lâm họp phiên thường kỳ tháng 6

Sáng 30/6/2023, đồng chí Lý Văn Tấn, Chủ tịch UBND tỉnh chủ trì phiên họp thường kỳ tháng 6.
Kết luận phiên họp, đồng chí Lý Văn Tấn yêu cầu các sở rà soát lại nhiệm vụ được giao"""


def told(text: str) -> list[tuple[str, str, list[str]]]:
    """Verb, action and who is told, of each directive."""
    return [(one.verb, one.action, list(one.addressees)) for one in read(text).items["directives"]]


def test_a_resolution_without_its_letterhead_says_what_it_is():
    (paper,) = read(RESOLUTION).items["document"]
    assert (paper.type, paper.issuer) == ("Nghị quyết", "Hội đồng nhân dân tỉnh Hà Lâm")
    assert paper.subject == "Về việc giao chỉ tiêu phát triển người tham gia bảo hiểm y tế năm 2024"
    assert (paper.number, paper.date, paper.signer) == (None, None, "Lục Văn Thế")


def test_its_points_order_and_what_it_stands_on_does_not():
    assert told(RESOLUTION) == [
        ("Giao", "tổ chức triển khai thực hiện Nghị quyết này", ["Ủy ban nhân dân tỉnh"]),
        (
            "giao",
            "chủ trì, phối hợp với Bảo hiểm xã hội tỉnh báo cáo kết quả tại kỳ họp cuối năm",
            ["Sở Y tế"],
        ),
    ]


def test_a_notice_reads_the_same_with_its_letterhead_and_without():
    assert told(NOTICE) == told(HEAD + NOTICE) == [("Giao", "cân đối nguồn vốn", ["Sở Tài chính"])]


@pytest.mark.parametrize(
    "first", ["THÔNG BÁO TUYỂN SINH LỚP 10", "Nghị quyết đi vào cuộc sống", "QUYẾT ĐỊNH TÁO BẠO CỦA XÃ NẬM PỤC"]
)
def test_a_report_whose_title_begins_like_a_paper_is_none(first):
    assert not read(f"{first}\n{REPORT.split(chr(10), 1)[1]}.").items["document"]


@pytest.mark.parametrize(
    ("point", "verb", "who"),
    [
        ("2. UBND tỉnh giao Sở Y tế tổng hợp nhu cầu.", "giao", "Sở Y tế"),
        ("2. Chủ tịch UBND tỉnh yêu cầu Sở Nội vụ sửa đổi quy chế.", "yêu cầu", "Sở Nội vụ"),
        ("2. Tỉnh yêu cầu Sở Xây dựng theo dõi công trình.", "yêu cầu", "Sở Xây dựng"),
    ],
)
def test_the_body_of_a_notice_is_not_told_what_it_orders(point, verb, who):
    assert [(verb_, whom) for verb_, _, whom in told(HEAD + NOTICE + point)][1:] == [(verb, [who])]


@pytest.mark.parametrize(
    ("goes_on", "who"),
    [
        (". Tỉnh yêu cầu Sở Xây dựng hoàn thành quy hoạch.", "Sở Xây dựng"),
        ("; UBND tỉnh giao Sở Nội vụ tham mưu sửa đổi quy chế.", "Sở Nội vụ"),
        ("; UBND huyện Nậm Pục giao các phòng rà soát hộ nghèo.", "UBND huyện Nậm Pục"),
    ],
)
def test_the_body_that_meets_orders_amid_its_chairs_orders_and_a_lower_one_is_told(goes_on, who):
    assert told(REPORT + goes_on)[-1][2] == [who]


def test_a_lead_in_without_a_speaker_gives_its_verb_to_the_points_below():
    points = "Để hoàn thành chỉ tiêu được giao, yêu cầu:\n1. Các chủ đầu tư tập trung máy móc.\n"
    said = "đồng chí Lý Văn Tấn, Chủ tịch UBND tỉnh có ý kiến như sau:\n"
    assert told(HEAD + NOTICE.split("Sau khi")[0] + said + points) == [
        ("yêu cầu", "tập trung máy móc", ["Các chủ đầu tư"])
    ]


def test_what_had_to_be_done_by_now_is_no_order():
    report = "Năm 2023 tỉnh phải hoàn thành 1.150 căn, đến nay mới hoàn thành 312 căn. Yêu cầu Sở Xây dựng tháo gỡ."
    assert [who for _, _, who in told(f"{HEAD}{NOTICE}2. {report}")] == [["Sở Tài chính"], ["Sở Xây dựng"]]


def test_a_point_that_begins_with_for_whom_hands_them_on_to_its_dashes():
    points = (
        "2. Đối với các xã, thị trấn:\n- Thực hiện nghiêm chế độ báo cáo.\n3. Về công tác cán bộ:\n- Rà soát quy hoạch."
    )
    assert told(HEAD + NOTICE + points)[1:] == [
        ("Giao", "Thực hiện nghiêm chế độ báo cáo", ["các xã, thị trấn"]),
        ("Giao", "Rà soát quy hoạch", []),
    ]


def test_a_paragraph_about_another_matter_is_not_told_to_whom_the_last_dashes_told():
    lines = (
        ":\n\nRiêng Sở Xây dựng:\n+ Công bố giá vật liệu hằng tháng.\nĐối với các dự án chậm: kiên quyết thu hồi vốn.\n"
    )
    said = REPORT.rsplit(" các sở", 1)[0]
    assert [who for _, _, who in told(said + lines)] == [["Sở Xây dựng"], []]

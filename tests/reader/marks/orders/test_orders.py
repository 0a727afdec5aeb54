"""Orders: one independent action each, and whom they reach."""

from __future__ import annotations

import pytest

from ketluan.reader.marks.orders.orders import orders
from tests.reader.marked import SESSION, document, named

TITLE = "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8"
CHAIR = "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương"


def ordered(*lines: str, head: str = f"{TITLE}\n{SESSION}\n") -> list[tuple[str, str]]:
    """Who is told (joined by a bar) and the action, for each order."""
    doc = document(head + "\n".join(lines) + "\n")
    return [
        (" | ".join(doc.text[a:b] for a, b in found.told), doc.text[slice(*found.action)])
        for found in doc.marks(orders)
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    **named(
        {
            "one": (
                f"{CHAIR} yêu cầu Sở Y tế kiểm tra nguồn nước ở hai xã.",
                [("Sở Y tế", "kiểm tra nguồn nước ở hai xã")],
            ),
            "semicolons split and the addressee reaches over them": (
                f"{CHAIR} yêu cầu các huyện rà soát hộ thiếu đói; cấp gạo đến từng hộ; không để sót đối tượng.",
                [
                    ("các huyện", "rà soát hộ thiếu đói"),
                    ("các huyện", "cấp gạo đến từng hộ"),
                    ("các huyện", "không để sót đối tượng"),
                ],
            ),
            "a body that is charged with a task": (
                f"{CHAIR} yêu cầu: Sở Y tế được giao nhiệm vụ phối hợp với Công an tỉnh lập danh sách người về từ vùng "
                "dịch; Ban Quản lý dự án được giao trách nhiệm kiểm đếm 12 hộ.",
                [
                    ("Sở Y tế", "phối hợp với Công an tỉnh lập danh sách người về từ vùng dịch"),
                    ("Ban Quản lý dự án", "kiểm đếm 12 hộ"),
                ],
            ),
            "who is charged with something else too": (
                f"{CHAIR} yêu cầu các sở được giao nhiệm vụ này phải nộp dự thảo.",
                [("các sở được giao nhiệm vụ này", "nộp dự thảo")],
            ),
            "what an order's object consists of is no order": (
                f"{CHAIR} yêu cầu Công an tỉnh giữ trật tự trong ba dịp lớn sắp tới, đó là: bầu trưởng thôn và hội đua "
                "bè.",
                [("Công an tỉnh", "giữ trật tự trong ba dịp lớn sắp tới, đó là: bầu trưởng thôn và hội đua bè")],
            ),
            "what a place has or is planned to be is no order, which of a class is told is one": (
                f"{CHAIR} yêu cầu các xã giữ rừng. Hà Lâm có tổng diện tích bãi bồi quản lý theo mùa rất lớn. Khu bến "
                "Hồ Na được quy hoạch xây dựng từ lâu. Các xã có đường biên giới tuần tra hằng tuần.",
                [("các xã", "giữ rừng"), ("Các xã có đường biên giới", "tuần tra hằng tuần")],
            ),
            "a group of the community": (
                f"{CHAIR} yêu cầu: Tổ Covid cộng đồng ở 75 bản rà từng nhà.",
                [("Tổ Covid cộng đồng ở 75 bản", "rà từng nhà")],
            ),
            "what the speaker is seen to do": (
                f"{CHAIR} yêu cầu các xã giữ rừng. Đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh kiểm tra bến Hồ Na.",
                [("các xã", "giữ rừng")],
            ),
            "what a class has above all": (
                f"{CHAIR} nhấn mạnh, các cấp, ngành, nhất là người đứng đầu phải xác định rõ việc của mình.",
                [("các cấp, ngành", "xác định rõ việc của mình")],
            ),
            "heeding is an action": (
                f"{CHAIR} yêu cầu các huyện kiểm tra đê điều. Bên cạnh đó, các xã cũng lưu ý đến việc giữ giống.",
                [("các huyện", "kiểm tra đê điều"), ("các xã", "lưu ý đến việc giữ giống")],
            ),
            "leading is an action": (
                f"{CHAIR} yêu cầu bí thư các xã lãnh đạo tổ chức thực hiện nghị quyết.",
                [("bí thư các xã", "lãnh đạo tổ chức thực hiện nghị quyết")],
            ),
            "a proposal that is answered is none": (
                f"{CHAIR} giao Sở Y tế lập dự toán; riêng đề nghị bổ sung biên chế, giao Sở Nội vụ thẩm định.",
                [("Sở Y tế", "lập dự toán"), ("Sở Nội vụ", "thẩm định")],
            ),
            "a new addressee behind a semicolon": (
                f"{CHAIR} giao Sở Tài chính cân đối nguồn; Sở Xây dựng kiểm định chất lượng cầu treo.",
                [("Sở Tài chính", "cân đối nguồn"), ("Sở Xây dựng", "kiểm định chất lượng cầu treo")],
            ),
            "at the same time behind a semicolon": (
                f"{CHAIR} yêu cầu Sở Công Thương bình ổn giá xăng; đồng thời, kiểm tra các cửa hàng treo biển nghỉ.",
                [
                    ("Sở Công Thương", "bình ổn giá xăng"),
                    ("Sở Công Thương", "kiểm tra các cửa hàng treo biển nghỉ"),
                ],
            ),
            "at the same time behind a comma stays": (
                f"{CHAIR} yêu cầu Sở Y tế củng cố trạm xã, đồng thời tuyển thêm hộ sinh.",
                [("Sở Y tế", "củng cố trạm xã, đồng thời tuyển thêm hộ sinh")],
            ),
            "the addressee does not reach into the next sentence": (
                f"{CHAIR} yêu cầu các huyện rà soát hộ thiếu đói. Tiếp tục giữ vững an ninh biên giới.",
                [("các huyện", "rà soát hộ thiếu đói"), ("", "Tiếp tục giữ vững an ninh biên giới")],
            ),
            "verbs over one object stay one": (
                f"{CHAIR} yêu cầu Thanh tra tỉnh đôn đốc, kiểm tra, giám sát việc thực hiện kết luận.",
                [("Thanh tra tỉnh", "đôn đốc, kiểm tra, giám sát việc thực hiện kết luận")],
            ),
            "a modal stays outside": (
                f"{CHAIR} nhấn mạnh, người đứng đầu phải chịu trách nhiệm về tiến độ.",
                [("người đứng đầu", "chịu trách nhiệm về tiến độ")],
            ),
            "set apart before the speaker": (
                "Đối với các chủ đầu tư, Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu lập hồ sơ quyết toán ngay "
                "khi nghiệm thu.",
                [("các chủ đầu tư", "lập hồ sơ quyết toán ngay khi nghiệm thu")],
            ),
            "a deadline alone is no order": (
                f"{CHAIR} giao Sở Nội vụ trình đề án vị trí việc làm; hoàn thành trước ngày 30/9.",
                [("Sở Nội vụ", "trình đề án vị trí việc làm")],
            ),
            "a new branch behind a semicolon": (
                f"{CHAIR} lưu ý, các xã cần tích nước ngay từ tháng 10; ngành điện bảo đảm điện cho các trạm bơm.",
                [
                    ("các xã", "tích nước ngay từ tháng 10"),
                    ("ngành điện", "bảo đảm điện cho các trạm bơm"),
                ],
            ),
            "when it is due opens the second action": (
                f"{CHAIR} giao Sở Y tế rà soát kho thuốc; hằng tuần công khai số thuốc còn lại.",
                [("Sở Y tế", "rà soát kho thuốc"), ("Sở Y tế", "hằng tuần công khai số thuốc còn lại")],
            ),
            "what the second order is about": (
                f"{CHAIR} giao Sở Y tế rà soát kho thuốc; đối với tuyến đê bao, giao Sở Xây dựng khảo sát nền đất.",
                [("Sở Y tế", "rà soát kho thuốc"), ("Sở Xây dựng", "khảo sát nền đất")],
            ),
            "assessment, then order": (
                f"{CHAIR} đánh giá cao nỗ lực của các huyện biên giới; đồng thời yêu cầu Sở Y tế tăng cường "
                f"bác sĩ cho tuyến xã.",
                [("Sở Y tế", "tăng cường bác sĩ cho tuyến xã")],
            ),
        }
    ),
)
def test_orders_of_a_sentence(sentence, wanted):
    assert ordered(sentence) == wanted


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "praise": f"{CHAIR} biểu dương tinh thần cứu dân của cán bộ xã Tà Sìn.",
            "assessment": f"{CHAIR} khẳng định, kinh tế của tỉnh tiếp tục phục hồi.",
            "what is so": f"{CHAIR} nhấn mạnh ý nghĩa của việc giữ rừng đầu nguồn.",
            "what was done": "UBND tỉnh đã chỉ đạo các huyện sơ tán 214 hộ dân.",
            "a participant proposes": "Giám đốc Sở Y tế Phàn Mùi Sểnh đề nghị tuyển thêm bác sĩ cho trạm xã.",
            "a group proposes": "Lãnh đạo các huyện đề nghị tỉnh ứng trước vốn làm kè.",
            "a caption": "Chủ tịch UBND tỉnh Đào Việt Cương phát biểu kết luận phiên họp",
            "the speaker's own doing": (
                f"{CHAIR} yêu cầu: Chủ tịch UBND tỉnh Đào Việt Cương chủ trì cuộc họp khẩn tối 22/12"
            ),
            "results": "Thu ngân sách tháng 8 đạt 210 tỷ đồng; giải ngân đạt 48%.",
            "a goal of a campaign": "Tháng hành động nhằm nâng cao nhận thức về bình đẳng giới.",
        }
    ),
)
def test_no_order_is_read_from(line):
    assert ordered(line) == []


def test_a_caption_between_paragraphs_keeps_the_order_going():
    found = ordered(
        f"{CHAIR} yêu cầu các huyện rà soát hộ thiếu đói.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh phát biểu tại phiên họp",
        "Sở Giáo dục và Đào tạo cần sắp xếp lại các điểm trường lẻ.",
    )
    assert found[1:] == [("Sở Giáo dục và Đào tạo", "sắp xếp lại các điểm trường lẻ")]


def test_a_quotation_that_closes_with_its_speaker_gives_orders():
    found = ordered(
        "“Các huyện phải lập phương án sơ tán từng bản. Không để dân ở lại vùng sạt lở”, "
        "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu."
    )
    assert found == [("Các huyện", "lập phương án sơ tán từng bản"), ("", "Không để dân ở lại vùng sạt lở")]


NOTICE = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 8 tháng 9 năm 2023\nTHÔNG BÁO\nKết luận phiên họp thường kỳ tháng 8\n"
    "Ngày 6/9/2023, UBND tỉnh họp phiên thường kỳ do đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì. "
    "Chủ tịch UBND tỉnh kết luận như sau:\n"
)


def test_a_lead_in_with_a_colon_carries_its_addressee_to_its_points():
    found = ordered(
        "II. Nhiệm vụ trọng tâm",
        "1. Giao Sở Nông nghiệp và PTNT chủ trì, phối hợp với UBND các huyện:",
        "a) Khoanh vùng các ổ dịch tả lợn châu Phi.",
        "b) Chuẩn bị hóa chất khử trùng cho mùa mưa.",
        "2. Sở Công Thương kiểm tra an toàn hồ thủy điện Nậm Khao.",
        head=NOTICE,
    )
    assert found == [
        ("Sở Nông nghiệp và PTNT", "Khoanh vùng các ổ dịch tả lợn châu Phi"),
        ("Sở Nông nghiệp và PTNT", "Chuẩn bị hóa chất khử trùng cho mùa mưa"),
        ("Sở Công Thương", "kiểm tra an toàn hồ thủy điện Nậm Khao"),
    ]


def test_a_point_under_a_lead_in_is_an_order_whatever_its_verb():
    found = ordered(
        "II. Nhiệm vụ trọng tâm",
        "1. Yêu cầu các huyện ủy:",
        "- Dự trữ lương thực tại các bản xa trung tâm.",
        "- Định kỳ hằng quý báo cáo Tỉnh ủy (qua Văn phòng Tỉnh ủy).",
        head=NOTICE,
    )
    assert found == [
        ("các huyện ủy", "Dự trữ lương thực tại các bản xa trung tâm"),
        ("các huyện ủy", "Định kỳ hằng quý báo cáo Tỉnh ủy (qua Văn phòng Tỉnh ủy)"),
    ]


def test_a_body_alone_with_a_colon_carries_over_its_points():
    found = ordered(
        "II. Nhiệm vụ trọng tâm",
        "1. UBND các huyện, thị xã, thành phố:",
        "- Rà soát các hộ ở vùng trũng.",
        "- Bố trí lực lượng trực ngầm tràn.",
        head=NOTICE,
    )
    assert [told for told, _ in found] == ["UBND các huyện, thị xã, thành phố"] * 2


def test_the_part_of_results_in_a_notice_orders_nothing():
    found = ordered(
        "I. Kết quả tháng 8",
        "1. Thu ngân sách đạt khá, tăng 6% so với cùng kỳ.",
        "2. Các huyện đã giao đất cho 14 dự án.",
        head=NOTICE,
    )
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.",
        "Trên đây là kết luận của Chủ tịch UBND tỉnh tại phiên họp, Văn phòng UBND tỉnh thông báo đến các "
        "đơn vị biết, "
        "triển khai thực hiện.",
    ],
)
def test_the_closing_formula_of_a_notice_is_no_order(line):
    found = ordered("II. Nhiệm vụ trọng tâm", "1. Sở Tài chính công khai nợ thuế quá hạn.", line, head=NOTICE)
    assert found == [("Sở Tài chính", "công khai nợ thuế quá hạn")]


def test_tasks_ahead_without_a_speaker_are_the_deciding_bodys():
    doc = document(
        "Huyện ủy Bản Vược sơ kết 6 tháng đầu năm\n"
        "Sáng 4/7/2023, Huyện ủy Bản Vược tổ chức hội nghị sơ kết công tác 6 tháng đầu năm.\n"
        "Nhiệm vụ 6 tháng cuối năm: đẩy mạnh thu ngân sách; tập trung trồng bù rừng bị chết.\n"
    )
    found = doc.marks(orders)
    assert [(one.speaker, one.verb, doc.text[slice(*one.action)]) for one in found] == [
        (None, None, "đẩy mạnh thu ngân sách"),
        (None, None, "tập trung trồng bù rừng bị chết"),
    ]


def test_praise_that_turns_to_an_order_on_that_basis_gives_the_order():
    assert ordered(f"{CHAIR} ghi nhận ý kiến của các xã, trên cơ sở đó yêu cầu Sở Y tế rà soát trạm xá.") == [
        ("Sở Y tế", "rà soát trạm xá")
    ]


def test_what_a_leader_points_out_as_amiss_is_no_order():
    assert ordered(
        f"{CHAIR} chỉ rõ những hạn chế như: nhiều nơi còn hình thức. Kiểm điểm nhưng chưa sâu, nói chung chung. "
        "Ban Thường vụ Huyện ủy cần xây dựng kế hoạch khắc phục."
    ) == [("Ban Thường vụ Huyện ủy", "xây dựng kế hoạch khắc phục")]


def test_what_the_speaker_will_do_and_what_only_tells_are_no_orders():
    assert ordered(f"{CHAIR} nhấn mạnh: Sở nào chậm trả lời quá 5 ngày, tôi sẽ phê bình bằng văn bản.") == []
    told = ordered(
        f"{CHAIR} yêu cầu các huyện giữ an toàn hồ chứa. Nước hồ phục vụ huyện Pu Nậm; cung cấp nước cho nhà máy với "
        "công suất 30.000 m3/ngày."
    )
    assert told == [("các huyện", "giữ an toàn hồ chứa")]


def test_what_acts_already_before_a_colon_is_no_name():
    assert ordered(f"{CHAIR} yêu cầu các sở cần rà soát cơ chế tiếp nhận ý kiến từ 2 kênh: báo chí và tiếp dân.") == [
        ("các sở", "rà soát cơ chế tiếp nhận ý kiến từ 2 kênh: báo chí và tiếp dân")
    ]

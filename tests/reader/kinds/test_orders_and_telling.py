"""Where an order ends and telling begins, and how a subject that is no bare name is told."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.directives import find
from tests.reader.marked import document, named

HEAD = (
    "UBND huyện Nậm Pồn họp phiên thường kỳ tháng 10\n"
    "Sáng 2/11/2021, UBND huyện Nậm Pồn tổ chức phiên họp thường kỳ tháng 10. Đồng chí Lường Văn Tấn, Chủ tịch UBND "
    "huyện chủ trì.\n"
)
ASKS = "Kết luận phiên họp, đồng chí Lường Văn Tấn yêu cầu các ngành bám sát chỉ tiêu. "


def told(sentence: str, before: str = ASKS) -> list[tuple[tuple[str, ...], str]]:
    found = [(one.addressees, one.action) for one in find(document(f"{HEAD}{before}{sentence}\n"))]
    return found[1:] if before == ASKS else found


@pytest.mark.parametrize(
    ("sentence", "who", "action"),
    [
        ("Ba xã còn lại hoàn thành đại hội mặt trận.", ("Ba xã còn lại",), "hoàn thành đại hội mặt trận"),
        (
            "Cấp ủy nơi đã kiểm điểm xong xây dựng kế hoạch khắc phục.",
            ("Cấp ủy nơi đã kiểm điểm xong",),
            "xây dựng kế hoạch khắc phục",
        ),
        (
            "Các xã đã tiêm phòng xong đàn bò thì chuyển vắc xin cho xã Mường Đun.",
            ("Các xã đã tiêm phòng xong đàn bò",),
            "chuyển vắc xin cho xã Mường Đun",
        ),
        ("Nếu mưa kéo dài thì di dời các hộ ven suối.", (), "Nếu mưa kéo dài thì di dời các hộ ven suối"),
        ("Với các dự án không khả thi thì phải thu hồi chủ trương.", (), "thu hồi chủ trương"),
        (
            "Dự án nào vướng mặt bằng thì chủ đầu tư báo cáo ngay Phòng Kinh tế.",
            ("chủ đầu tư",),
            "báo cáo ngay Phòng Kinh tế",
        ),
        (
            "Mỗi tháng một lần, các đồng chí ủy viên UBND xuống dự họp thôn.",
            ("các đồng chí ủy viên UBND",),
            "xuống dự họp thôn",
        ),
        ("Hằng tuần các trường báo cáo sĩ số.", ("các trường",), "báo cáo sĩ số"),
        (
            "Các phòng, ban ngay sau phiên họp khẩn trương lập danh mục việc.",
            ("Các phòng, ban",),
            "khẩn trương lập danh mục việc",
        ),
        (
            "Những kiến nghị vượt thẩm quyền, Văn phòng tổng hợp gửi UBND tỉnh.",
            ("Văn phòng",),
            "tổng hợp gửi UBND tỉnh",
        ),
        ("Các phòng có văn bản trả lời trước 30/11.", ("Các phòng",), "có văn bản trả lời trước 30/11"),
        ("Bà con mạnh dạn vay vốn nuôi cá lồng.", ("Bà con",), "mạnh dạn vay vốn nuôi cá lồng"),
        (
            "Phòng Nông nghiệp có mặt ở ruộng hướng dẫn bà con.",
            ("Phòng Nông nghiệp",),
            "có mặt ở ruộng hướng dẫn bà con",
        ),
    ],
)
def test_whoever_is_told_by_more_than_a_name(sentence, who, action):
    assert told(sentence) == [(who, action)]


@pytest.mark.parametrize(
    "sentence",
    **named(
        {
            "what goes amiss": "Từ khi được giao đất, công ty mới san nền; chưa nộp tiền ký quỹ.",
            "what could not be done": "Nguyên nhân là do nhà thầu thiếu vốn; không giải phóng được mặt bằng.",
            "what was granted": "Dự án đã được gia hạn hai lần, thu hồi một phần đất.",
            "what another body agreed to": "Tháng 9/2014, UBND tỉnh có thông báo đồng ý gia hạn cho chủ đầu tư.",
            "what is under way": "Hiện các ngành đang rà soát hồ sơ, bổ sung số liệu.",
            "what was ordered": "Tỉnh cũng đã giao Sở Tài chính bố trí vốn; giao Ban Dân tộc cắm mốc.",
            "an argument": "Căn cứ Điều 64 Luật Đất đai thì dự án này thuộc trường hợp bị thu hồi.",
            "a department reports": (
                "Báo cáo tại phiên họp, Phòng Tài chính cho biết, theo đề xuất của các xã, cần thu hồi 8 dự án."
            ),
            "the heads of the districts tell too": "Lãnh đạo các xã cũng đưa ra nhiều giải pháp giữ rừng.",
            "what the town will do": "Thị trấn sẽ hỗ trợ các hộ phải dời đi trong sáu tháng.",
            "what the ministry required": "Sở Xây dựng yêu cầu phải có giải pháp giảm bụi.",
            "what the order was for": "Chỉ đạo trên nhằm siết chặt công tác quản lý đất đai.",
            "what the speaker did himself": "Xe đậu kín lối đi, tôi phải gọi lãnh đạo thị trấn ra xem.",
            "those present discuss": "Tại phiên họp, các đại biểu đã bàn sâu về dự án chợ, góp ý dự thảo quy chế.",
        }
    ),
)
def test_what_only_tells_amid_orders_is_none(sentence):
    assert told(sentence) == []


def test_tasks_that_are_only_shown_are_told():
    found = told(
        "Phát biểu kết luận, đồng chí Lường Văn Tấn chỉ rõ một số nhiệm vụ trọng tâm cần thực hiện như sau:\n"
        "- Gặt nhanh gọn lúa mùa, trồng 400 ha ngô đông; chống rét cho trâu bò.\n"
        "- Hằng tháng các đảng ủy phân công cấp ủy viên về dự sinh hoạt thôn.",
        before="",
    )
    assert [who for who, _ in found][-1] == ("các đảng ủy",)
    assert found[-1][1] == "phân công cấp ủy viên về dự sinh hoạt thôn"
    assert len(found) == 3


def test_tasks_that_are_counted_off_are_told():
    found = told(
        "Đồng chí Lường Văn Tấn nhấn mạnh 2 nhiệm vụ cần làm ngay. Một là, thu xong thuế nợ. Hai là, cả huyện ra "
        "quân dọn rác.",
        before="",
    )
    assert [action for _, action in found] == ["thu xong thuế nợ", "ra quân dọn rác"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí Lường Văn Tấn chỉ rõ những hạn chế cần khắc phục: thu ngân sách chậm; sinh hoạt chi bộ còn hình "
        "thức.",
        "Đồng chí Lường Văn Tấn chỉ rõ các việc cần nghiêm túc rút kinh nghiệm.",
    ],
)
def test_shortcomings_that_are_shown_are_no_tasks(sentence):
    assert told(sentence, before="") == []


def test_a_quarter_that_is_over_is_the_next_years():
    (due,) = find(
        document(
            "UBND tỉnh họp\nChiều 12/12/2023, UBND tỉnh họp. Đồng chí Triệu Thế Vinh, Chủ tịch UBND tỉnh chủ trì.\n"
            "Đồng chí Triệu Thế Vinh yêu cầu Sở Giao thông vận tải khởi công 3 cây cầu trong quý I.\n"
        )
    )
    assert due.deadline == "2024-01/2024-03"


def test_a_sentence_may_end_in_a_numeral():
    found = told("Phòng Y tế tiêm xong trong quý I. Phòng Nội vụ rà soát biên chế.")
    assert [who for who, _ in found] == [("Phòng Y tế",), ("Phòng Nội vụ",)]


def test_behind_a_comma_another_may_be_told():
    found = told("Những em bỏ học phải giao cho thôn quản lý, Công an huyện cần sớm tìm ra nguyên nhân.")
    assert found[-1] == (("Công an huyện",), "sớm tìm ra nguyên nhân")


def test_an_issued_paper_is_no_product():
    (_, one) = find(document(f"{HEAD}{ASKS}Các xã thực hiện và hoàn thành Kết luận 72 của Bộ Chính trị.\n"))
    assert one.deliverable is None


def test_a_report_that_has_gone_on_for_long_orders_nothing():
    tale = "".join(f"Bão số {number} cách bờ {number}0 km.\n" for number in range(1, 9))
    assert told(f"\n{tale}Các tỉnh ban hành lệnh cấm tàu thuyền ra khơi.") == []


def test_leaders_named_by_the_place_order_amid_anothers_orders():
    found = list(find(document(f"{HEAD}{ASKS}Lãnh đạo huyện yêu cầu các xã chống rét cho trâu bò.\n")))
    assert (found[-1].speaker, found[-1].addressees) == (None, ("các xã",))


def test_a_dash_that_asks_another_body_is_the_speakers():
    lines = (
        "Đồng chí Lường Văn Tấn yêu cầu các thành viên Ban Chỉ đạo thực hiện các nhiệm vụ sau:\n"
        "- UBND các xã:\n+ Thu gom rác tại 36 bản.\n"
        "- Đề nghị Ủy ban MTTQ và các đoàn thể huyện vận động nhân dân hiến đất; lấy ý kiến người dân."
    )
    both = ("Ủy ban MTTQ", "các đoàn thể huyện")
    assert told(lines, before="") == [
        (("UBND các xã",), "Thu gom rác tại 36 bản"),
        (both, "vận động nhân dân hiến đất"),
        (both, "lấy ý kiến người dân"),
    ]


def test_to_carry_out_a_paper_may_only_open_what_is_told():
    assert told("Thực hiện Nghị quyết số 19, các sở đã ban hành kế hoạch.") == []


@pytest.mark.parametrize(
    ("action", "due"),
    [
        ("phấn đấu năm 2022 có thêm 2 xã về đích", "2022"),
        ("phấn đấu hoàn thành kế hoạch năm 2021", None),
        ("phấn đấu thu đạt dự toán", None),
    ],
)
def test_a_year_that_is_striven_for_is_a_deadline(action, due):
    (*_, one) = find(document(f"{HEAD}{ASKS}Các xã {action}.\n"))
    assert one.deadline == due


@pytest.mark.parametrize(
    ("action", "product"),
    [
        ("hoàn thành hồ sơ quyết toán trước ngày 30/11", "hồ sơ"),
        ("hoàn thành kế hoạch trồng rừng", None),
        ("hoàn thiện dự thảo Bộ tiêu chí thôn kiểu mẫu", "bộ tiêu chí"),
        ("báo cáo tình hình tiêu thụ nông sản về Phòng Kinh tế", "báo cáo"),
    ],
)
def test_what_comes_out_of_an_order(action, product):
    (*_, one) = find(document(f"{HEAD}{ASKS}Phòng Nội vụ {action}.\n"))
    assert one.deliverable == product


def test_comrade_alone_may_stress_something_particularly():
    (*_, one) = find(document(f"{HEAD}{ASKS}\nĐồng chí đặc biệt nhấn mạnh: Phòng Nội vụ phải rà soát biên chế.\n"))
    assert (one.speaker, one.action) == ("Lường Văn Tấn", "rà soát biên chế")


@pytest.mark.parametrize(
    "plan",
    ["kế hoạch giao", "dự toán tỉnh giao đầu năm", "chỉ tiêu Trung ương giao và vượt cùng kỳ", "dự toán HĐND giao"],
)
def test_a_plan_that_was_given_gives_nobody_an_order(plan):
    told = (
        f"Diện tích gieo trồng bằng 101% cùng kỳ và đạt 68% {plan}; trồng rừng mới được 312 ha. Duy trì sĩ số học sinh."
    )
    assert list(find(document(f"{HEAD}{told}\n"))) == []


def test_what_a_resolution_strives_for_is_no_order_of_the_last_speaker():
    goal = "Theo Nghị quyết, năm 2019 tỉnh phấn đấu tăng trưởng kinh tế 7,5%; có thêm 8 xã đạt chuẩn nông thôn mới."
    found = find(document(f"{HEAD}{ASKS}Phòng Nội vụ rà soát biên chế.\n{goal}\n"))
    assert [one.addressees for one in found] == [("các ngành",), ("Phòng Nội vụ",)]

"""Difficulties: each named shortcoming or difficulty."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.difficulties import find
from tests.reader.marked import SESSION, check_session, document, named


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "however": "Tuy nhiên, [[tiến độ giải ngân vốn sự nghiệp còn chậm]].",
            "semicolons": (
                "Tuy nhiên, kinh tế vẫn gặp một số khó khăn: [[giá phân bón tăng cao, khó khăn cho người "
                "trồng chè]]; "
                "[[nhiều trạm y tế xã thiếu bác sĩ]]; [[một số chủ đầu tư chưa quyết liệt]]."
            ),
            "a list behind such as": (
                "Bên cạnh đó, công tác đất đai còn một số hạn chế như: [[việc cấp sổ đỏ chậm]]; "
                "[[hồ sơ lưu trữ thiếu đồng bộ]]."
            ),
            "a difficulty when": (
                "Các xã nêu lên khó khăn khi [[thành viên đa số là kiêm nhiệm, ít thời gian]]; [[sổ sách chưa đủ]]."
            ),
            "no more than the least": "Tuy nhiên, [[máy móc của trường chỉ đáp ứng ở mức tối thiểu]].",
            "what they feel is one": (
                "Hội nghị nhìn nhận một số mặt hạn chế như: [[có chi bộ ít quan tâm đến tâm tư, nguyện vọng của đảng "
                "viên]]; [[sinh hoạt còn chung chung]]."
            ),
            "what the State is asked for is none": (
                "Phân bón tăng giá, nhưng [[nông sản của các xã vùng cao bán chậm]], đề nghị nhà nước có hỗ trợ."
            ),
            "the same who look and urge": (
                "Tuy nhiên, [[một số đảng ủy cơ sở chưa quan tâm kiểm tra, đôn đốc chi bộ chậm]]."
            ),
            "views and requests are one": (
                "Xã còn một số hạn chế như: [[nhiều ý kiến, kiến nghị của cử tri chậm được trả lời]]."
            ),
            "what is named as a matter": (
                "Cử tri phản ánh một số vấn đề bức xúc như: [[đường vào bản xuống cấp]]; [[rác chợ chưa được thu gom]]."
            ),
            "clauses at commas": (
                "Tuy vậy, [[thời tiết diễn biến bất thường]], [[tiến độ giải phóng mặt bằng hai dự án đạt thấp]]."
            ),
            "beside what was achieved": (
                "Bên cạnh những kết quả đạt được, [[công tác tuyển sinh học nghề chưa đạt yêu cầu]]."
            ),
            "a paragraph of shortcomings": (
                "Tuy nhiên, [[nhận thức của một số cán bộ chưa sâu sắc]]; [[quy hoạch còn khép kín]]. "
                "[[Số cán bộ được luân chuyển còn ít]]. [[Công tác đào tạo chưa được quan tâm đúng mức]]."
            ),
            "what an answer gives as reasons": (
                "Ông Lò Văn Ước giải trình về việc chậm trả lời cử tri: [[hồ sơ địa chính cũ thất lạc]], "
                "[[đơn vị đo đạc bỏ dở hợp đồng]]."
            ),
            "what is said of it is none": (
                "Tuy nhiên, [[ba di tích bị sơn lại, dân bức xúc]]. Nêu việc này, ông Vi Văn Sử nói cách đó chưa đúng."
            ),
            "what a report points out goes on": (
                "Báo cáo chỉ rõ, [[kế hoạch của ba sở còn chậm]], [[nội dung nhiệm vụ còn chung chung]]. "
                "[[Một số đơn vị chưa công khai thủ tục]]."
            ),
            "what it shows is no part of it": (
                "Tuy nhiên, [[hồ sơ trả đúng hẹn còn thấp]], điều này cho thấy trách nhiệm của công chức chưa cao."
            ),
            "raised and then named": (
                "Nêu những vướng mắc, lãnh đạo xã cho rằng, [[mạng thường bị nghẽn]]; [[cột mốc còn chồng lấn]]."
            ),
            "admitted": "Giám đốc Sở Y tế Phàn Mùi Sểnh thừa nhận [[tiến độ xây trạm xá chậm 18 tháng]].",
            "a predicate, no announcement": "Án đã thi hành tăng 5%, tuy nhiên, [[việc xử lý tài sản còn khó khăn]].",
            "a fact that is told": (
                "Đồng chí Vi Văn Sử nêu thực tế: [[xã có 5 công chức phải kiêm nhiệm nhiều việc]], "
                "[[đường truyền số liệu thường xuyên gián đoạn]]."
            ),
            "behind a concession": (
                "Dù đạt nhiều kết quả song theo Giám đốc Sở Y tế Phàn Mùi Sểnh, [[việc mua thuốc còn chậm]]."
            ),
            "most of a list that is pointed out": (
                "Phiên họp nhìn nhận: [[giải ngân mới đạt 51% kế hoạch]]; [[việc cấp sổ đỏ còn chậm]]; "
                "[[chỉ số cải cách hành chính tụt 5 bậc]]."
            ),
            "conceded inside a sentence": (
                "Những dự án này mặc dù đã được phê duyệt song đến nay [[tiến độ khá chậm]]."
            ),
            "what leaves no doubt": "[[Việc thu hút cán bộ giỏi cho vùng cao còn hạn chế]].",
            "one state of several things": (
                "Tuy nhiên, [[tình trạng bán hàng trên vỉa hè, đỗ xe sai chỗ vẫn còn tồn tại]]."
            ),
            "without who says so": (
                "Tuy nhiên, ông Vi Văn Sử nhận định rằng [[nguồn vốn cho trạm xá thường thiếu so với nhu cầu]]."
            ),
            "not only": "Không chỉ giá xuống thấp, [[việc tiêu thụ chè cũng rất khó khăn]].",
            "the next sentence": (
                "Tuy nhiên, [[tỷ lệ tiêm chủng vùng cao còn thấp]]. [[Nguy cơ bùng phát dịch sởi ở hai xã "
                "rất cao, "
                "nhất là mùa khô]]."
            ),
        }
    ),
)
def test_each_named_difficulty_is_one(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "results": "Thu ngân sách tháng 8 đạt 210 tỷ đồng, tăng 6% so với cùng kỳ.",
            "a difficulty overcome": "Các khó khăn về mặt bằng của dự án kè đã được tháo gỡ.",
            "an order against it": (
                "Kết luận phiên họp, Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu các huyện khắc phục tình "
                "trạng chậm giải ngân."
            ),
            "what somebody wonders": "Tuy nhiên, ông Vi Văn Sử băn khoăn về giải pháp, sợ trạm xá chậm xong.",
            "the damage of a storm": (
                "Bão số 4 khiến 1 người thiệt mạng, 30 nhà hư hỏng; 96 ha lúa hư hỏng; thiệt hại ước 8 tỷ đồng."
            ),
            "who is told to face them": "Ông Vi Văn Sử đề nghị xã nhìn nhận: những hạn chế, việc chậm, để sửa.",
            "a price below another": "Giá chè búp tươi vẫn thấp hơn giá chè khô.",
            "no announcement": "Giá thịt lợn giảm nhẹ so với tháng trước.",
            "help for those in need": "Quỹ tặng 120 suất quà cho hộ có hoàn cảnh khó khăn.",
            "what is admitted and planned": (
                "Giám đốc Sở Xây dựng Khuất Thành Nhượng thừa nhận còn 268 km đường đất; tới đây ngành sẽ dồn vốn."
            ),
            "however, this is to be done": (
                "Tuy nhiên, cần xem kỹ đối tượng thụ hưởng; các căn cứ pháp lý; vấn đề khó khăn về nguồn kinh phí."
            ),
            "what is to be cleared up": (
                "Các đại biểu đề nghị ngành làm rõ những hạn chế của một số chỉ tiêu như: thu ngân sách chậm; vốn thấp."
            ),
            "however, and well": "Tuy nhiên, nhờ chủ động, các hồ chứa đã tích đủ nước cho vụ đông.",
        }
    ),
)
def test_results_orders_and_what_was_overcome_are_none(line):
    check_session(find, line)


NOTICE = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LÂM\nSố: 152/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Sơn Lâm, ngày 8 tháng 9 năm 2023\nTHÔNG BÁO\nKết luận phiên họp thường kỳ tháng 8\n"
    "Ngày 6/9/2023, UBND tỉnh họp phiên thường kỳ do đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì.\n"
)


def test_a_paragraph_under_a_heading_of_shortcomings_is_read():
    doc = document(
        NOTICE
        + "I. Đánh giá\n1. Kết quả\nThu ngân sách đạt khá so với cùng kỳ.\n2. Tồn tại, hạn chế\n"
        + "Giải ngân vốn sự nghiệp chậm; một số xã thiếu cán bộ địa chính; phòng khám khu vực xuống cấp, nhất là "
        + "ở các xã biên giới.\nII. Nhiệm vụ\n1. Sở Tài chính rà soát các khoản nợ đọng kéo dài.\n"
    )
    assert [one.text for one in find(doc)] == [
        "Giải ngân vốn sự nghiệp chậm",
        "một số xã thiếu cán bộ địa chính",
        "phòng khám khu vực xuống cấp, nhất là ở các xã biên giới",
    ]


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [("2. Tồn tại, hạn chế", "- ", "- "), ("2. Tồn tại, hạn chế", "a) ", "b) "), ("I. Tồn tại, hạn chế", "1. ", "2. ")],
)
def test_points_under_a_heading_of_shortcomings_are_difficulties(heading, first, second):
    doc = document(
        f"{NOTICE}{heading}\n{first}Giải ngân vốn sự nghiệp chậm.\n{second}Một số xã thiếu cán bộ địa chính.\n"
        "II. Nhiệm vụ\n1. Sở Tài chính rà soát các khoản nợ đọng kéo dài.\n"
    )
    assert [one.text for one in find(doc)] == ["Giải ngân vốn sự nghiệp chậm", "Một số xã thiếu cán bộ địa chính"]


def test_what_is_said_twice_counts_once():
    doc = document(
        f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n"
        "Tuy nhiên, giải ngân vốn sự nghiệp còn chậm.\nTuy nhiên, giải ngân vốn sự nghiệp còn chậm.\n"
    )
    assert len(list(find(doc))) == 1


def test_a_caption_holds_no_difficulty():
    check_session(find, "Giám đốc Sở Xây dựng Khuất Thành Nhượng nêu những khó khăn trong cấp phép xây dựng")


def test_what_a_speaker_points_out_is_a_difficulty_and_what_he_points_to_is_not():
    doc = document(
        f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n"
        "Phó Giám đốc Sở Tài chính chỉ rõ, thu tiền đất còn hụt so với dự toán.\n"
        "Báo cáo chỉ rõ lộ trình trồng rừng của từng huyện.\n"
    )
    assert [one.text for one in find(doc)] == ["thu tiền đất còn hụt so với dự toán"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Song song đó, huyện triển khai hai dự án nhà ở; khu chợ cũ; khu bến thuyền.",
        "Quy chế mới đã hạn chế tình trạng làm việc cầm chừng, giải quyết hồ sơ chậm trễ.",
    ],
)
def test_a_word_that_only_looks_like_a_turn_or_a_shortcoming_names_no_difficulty(sentence):
    assert list(find(document(f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n{sentence}\n"))) == []


def test_what_leaders_point_out_goes_on_through_the_sentences_behind_it():
    doc = document(
        f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n"
        "Đồng chí Đào Việt Cương chỉ rõ những tồn tại như: nhiều nơi tự phê bình còn hình thức. "
        "Kiểm điểm chưa sâu, nói chung chung. Hội nghị bàn cách giải quyết các khó khăn này.\n"
        "Tuy nhiên, năng lực của chủ đầu tư yếu, bên cạnh đó hồ sơ đất rừng còn thiếu.\n"
    )
    assert [one.text for one in find(doc)] == [
        "nhiều nơi tự phê bình còn hình thức",
        "Kiểm điểm chưa sâu, nói chung chung",
        "năng lực của chủ đầu tư yếu",
        "hồ sơ đất rừng còn thiếu",
    ]


def test_the_counted_damage_of_a_storm_that_a_report_names_first_is_no_difficulty():
    report = "Theo báo cáo của Ban Chỉ huy Phòng chống thiên tai tỉnh, tính đến 17 giờ ngày 3/9, mưa lũ đã làm 31 người"
    doc = document(
        f"UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8\n{SESSION}\n"
        f"{report} chết; 6.812 ngôi nhà hư hỏng; 7.490 ha lúa bị thiệt hại.\n"
    )
    assert list(find(doc)) == []


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a quality with its degree": "[[Đội ngũ cán bộ thú y cấp xã vừa mỏng vừa yếu về chuyên môn]].",
            "not yet what it ought to be": "[[Chất lượng lao động qua đào tạo chưa đáp ứng yêu cầu của nhà máy chè]].",
            "a thing that is lacking": (
                "Giám đốc Sở Y tế Phàn Mùi Sểnh cho biết, [[nhiều trạm xá không có bác sĩ]], "
                "[[thuốc chữa bệnh thông thường cũng thiếu]]."
            ),
            "what a chair of a commune reports": (
                "Bà Lê Thị Na, Chủ tịch UBND xã Nậm Cắn báo cáo: [[đường vào bản bị sạt lở]], [[xe không vào được]]; "
                "[[trường học xuống cấp]]; [[bà con thiếu nước sạch]]."
            ),
            "with its reason": (
                "Theo đồng chí Vi Văn Sử, [[việc tuyển giáo viên ở vùng cao gặp rất nhiều khó khăn do thiếu nguồn]]."
            ),
            "what follows from it": (
                "Lãnh đạo các huyện phản ánh [[hướng dẫn của bộ, ngành chậm ban hành, thiếu thống nhất nên khó làm]]."
            ),
            "a subject that is listed": (
                "Ở một số bản, [[việc thu gom rác, nước thải, xác súc vật còn lỏng lẻo]], dân đã góp ý."
            ),
            "whom it befalls": "[[Giá chè búp giảm sâu khiến các nhà máy, nhiều hộ trồng chè rất khó khăn]].",
            "a noun that holds a verb": "[[Việc rà soát, xử lý hồ sơ ở cấp xã còn lúng túng]].",
            "the lowest": "[[Chỉ số hài lòng của người dân nằm trong nhóm thấp nhất vùng]].",
        }
    ),
)
def test_a_predicate_of_want_needs_no_word_that_announces_it(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "supposed": "Nếu tiến độ còn chậm, UBND tỉnh sẽ thu hồi dự án.",
            "for whom something is done": "Quỹ tình thương đã hỗ trợ các hộ còn khó khăn về nhà ở.",
            "over": "Nhờ đó, tình trạng ùn tắc trước cổng chợ không còn xảy ra.",
            "was once so": "Nhiều hộ trước đây thiếu đất sản xuất, nay đã thoát nghèo.",
            "nothing of the kind": "Đến nay, tỉnh chưa ghi nhận trường hợp nào mắc sởi.",
            "not yet decided": "Tạm thời chưa thực hiện việc chuyển trụ sở trong năm nay.",
            "a count": "Toàn tỉnh còn 18 xã chưa có nhà văn hóa.",
            "a level": "Huyện Nậm Khao mới giải ngân được 31% kế hoạch vốn.",
            "which are meant": "Hội nghị đã nghe báo cáo về các dự án chậm tiến độ, kéo dài trên địa bàn.",
            "set right": "Xã đã vận động dân hiến đất, sửa chữa đường bị xuống cấp.",
            "a right": "Hộ chưa có đất ở được hỗ trợ 50 triệu đồng.",
            "conceded": "Dù còn nhiều khó khăn, các chỉ tiêu chủ yếu đều hoàn thành.",
            "the scene": "Tỉnh giữ vững tăng trưởng trong bối cảnh thị trường rất trầm lắng, giá cả còn thấp.",
            "a way of doing": "Tổ chức lấy ý kiến nhân dân bằng nhiều hình thức.",
            "only that there are some": "Bên cạnh đó vẫn còn nhiều khó khăn và thách thức.",
            "held from afar": (
                "Quy định đã hạn chế tình trạng làm việc hời hợt, nói nhiều, thiếu kiểm tra, họp còn hình thức."
            ),
            "asked": "Tại sao tỉnh lộ 177 xuống cấp, chưa được sửa chữa?",
        }
    ),
)
def test_a_predicate_that_something_governs_or_counts_is_no_difficulty(line):
    check_session(find, line)


def test_a_tale_of_one_affair_without_a_meeting_names_no_difficulty_of_its_own():
    tale = "Chuyện cây cầu tre\nCây cầu tre qua suối Nậm Cắt đã xuống cấp nghiêm trọng. Bà con đi lại còn khó khăn.\n"
    assert [one.rule for one in find(document(tale)) if one.rule == "falls_short"] == []


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "what is named the worst": "Khó khăn lớn nhất của xã là [[trụ sở cách trung tâm 18 km]].",
            "where it lies": "Vướng mắc chủ yếu nằm ở khâu [[xác định nguồn gốc đất rừng]].",
            "raised and listed": (
                "Báo cáo cũng thẳng thắn nêu ra: [[xã còn thiếu 9 người]]; [[đường truyền chập chờn]]; "
                "[[giải ngân mới được 34%]]."
            ),
            "the state of things": "Đại biểu Vừ A Tủa bức xúc về [[tình trạng xe quá tải cày nát tỉnh lộ 177]].",
            "also still": "Bên cạnh đó [[vẫn còn một số bản chưa tổ chức đối thoại]], [[cán bộ ngại va chạm]].",
            "conceded, and slow": "Mặc dù đã cố gắng nhưng [[tiến độ vẫn ì ạch]].",
            "with which someone is not content": "Chủ tịch UBND tỉnh không hài lòng khi [[sáu sở gửi báo cáo muộn]].",
            "with its cause left out": "Phiên họp nêu một số hạn chế: lỗi chủ yếu do [[bản đồ địa chính quá cũ]].",
            "the last of a list": (
                "Về hạn chế, phiên họp chỉ ra: [[thu ngân sách đạt thấp]]; [[đời sống một bộ phận dân còn khó khăn]]."
            ),
        }
    ),
)
def test_words_that_lead_to_a_difficulty_are_many(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    [
        "Sở Y tế đề nghị chấm dứt tình trạng bán thuốc không rõ nguồn gốc.",
        "Hội nghị nêu thực trạng và bàn giải pháp trồng rừng.",
        "Tiềm năng lớn nhất của xã là cây chè cổ thụ.",
        "Bên cạnh đó, vẫn giữ được đà tăng của chế biến chè.",
    ],
)
def test_words_that_only_look_like_such_leads_lead_to_nothing(line):
    check_session(find, line)


def test_at_the_latest_is_no_delay():
    text = f"UBND tỉnh họp\n{SESSION}\nCác xã, chậm nhất ngày 20 hằng tháng, gửi báo cáo về huyện.\n"
    assert list(find(document(text))) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Mặt bằng bàn giao nhỏ giọt.", ["Mặt bằng bàn giao nhỏ giọt"]),
        ("Công tác phối hợp có lúc chưa nhịp nhàng.", ["Công tác phối hợp có lúc chưa nhịp nhàng"]),
        ("Trường Nậm Pu thiếu 4 phòng học.", ["Trường Nậm Pu thiếu 4 phòng học"]),
        ("Đường liên bản lầy lội vào mùa mưa.", ["Đường liên bản lầy lội vào mùa mưa"]),
        ("Một bộ phận cán bộ đùn đẩy trách nhiệm.", ["Một bộ phận cán bộ đùn đẩy trách nhiệm"]),
        ("UBND huyện xử lý các trụ sở bỏ hoang ở vùng cao.", []),
        ("Người dân bức xúc về mùi hôi từ trại lợn.", ["mùi hôi từ trại lợn"]),
        ("Người dân bức xúc về việc này.", []),
        ("Vốn sự nghiệp mới giải ngân được 8,4%.", []),
        ("Toàn tỉnh giải ngân đạt 57%, thấp hơn bình quân chung 1,2 điểm phần trăm.", []),
    ],
)
def test_what_lacks_so_many_is_a_difficulty_and_what_only_counts_is_none(sentence, told):
    text = f"UBND tỉnh họp\n{SESSION}\nTình hình tháng 8 có chuyển biến. {sentence}\n"
    assert [one.text for one in find(document(text))] == told

"""Difficulties that are told as plain facts, with no word that announces them, and facts that are none."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.difficulties import find
from tests.reader.marked import SESSION, check_session, document, named


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "a quality that ends its clause": "[[Tiến độ làm đường liên xã chậm]].",
            "with what came of it": "[[Kinh phí hỗ trợ chuyển về muộn, ảnh hưởng đến thời vụ]].",
            "three in a row": (
                "[[Việc lập hồ sơ địa chính ở các xã triển khai chậm]]; [[máy móc cũ, hay hỏng]]; [[cán bộ thiếu]]."
            ),
            "each a clause": (
                "[[Năng lực của một số đơn vị tư vấn yếu]], [[hồ sơ phải trả lại nhiều lần]]. "
                "[[Một số thôn nhà văn hóa quá nhỏ, không đủ chỗ họp]]."
            ),
            "a verb whose subject stands before": "[[Năng lực nhà thầu yếu, thi công ì ạch rồi bỏ]].",
            "what cannot be had": "[[Cả năm xã không thu được đồng quỹ phòng chống thiên tai nào]].",
            "where none gets in": "[[Nhiều bản xe máy không vào được vào mùa mưa]].",
            "not collected": "[[Rác thải ở chợ trung tâm không được thu gom thường xuyên, gây mùi hôi]].",
            "what works no more": "[[Nhiều công trình nước sạch đầu tư xong không hoạt động]].",
            "still so many below": "[[Toàn huyện vẫn còn 3 xã dưới 9 tiêu chí]].",
            "when it rains": "[[Đường lên bản Phìn mưa xuống là tắc]].",
            "a reason and what it leads to": "Do [[thiếu giáo viên tiếng Anh nên nhiều trường phải dạy ghép lớp]].",
            "prices": "Vì [[giá phân bón tăng cao nên bà con bỏ vụ]].",
            "slid": "[[Kè bờ suối Nậm Ty bị sạt lở, đe dọa 12 hộ dân]].",
            "worn": "[[Cầu treo bản Lướt đã mục, đi lại nguy hiểm]]. [[Trạm bơm Nà Pục hỏng đã 2 năm]].",
            "two offices in one person": "[[Cán bộ phụ trách công nghệ thông tin ở xã đều kiêm nhiệm]].",
            "bad things rise": "[[Tình trạng tảo hôn ở xã Nậm Sin có chiều hướng gia tăng]].",
            "bad things stay high": "[[Tỷ lệ hộ nghèo vùng cao vẫn ở mức cao]].",
            "good things fall": "[[Lúa đông xuân trỗ bông gặp rét nên năng suất giảm]].",
            "pests": "[[Sâu keo gây hại trên diện rộng ở các xã vùng thấp]].",
            "hard to do": "[[Sản phẩm OCOP của huyện khó tìm đầu ra]].",
            "not as hoped": "[[Thu hút đầu tư vào cụm công nghiệp không như kỳ vọng]].",
            "people": "[[Vẫn còn cán bộ gây phiền hà cho người dân]]. [[Người dân chưa mặn mà với cây trồng mới]].",
            "what a class of parcels is stuck at": "[[Việc bàn giao mặt bằng khu tái định cư vướng 7 hộ]].",
            "still so many": "[[Ở vùng cao vẫn còn 7 chi bộ sinh hoạt ghép]]; [[có chi bộ hai tháng mới họp một lần]].",
            "nobody does": "[[Chức danh trưởng bản Pá Mỳ không ai nhận]].",
            "at the fourth time": "[[Hồ sơ trình tới lần thứ tư mới được thẩm định]].",
            "little of it": "[[Hội chợ năm nay ít thu hút người mua]].",
            "debts": "[[Tiền nợ xây dựng cơ bản ở các xã còn gần 14 tỷ đồng]].",
            "done, and not used": "[[Chợ Nậm Sin đầu tư 9 tỷ đồng nhưng tiểu thương không vào buôn bán]].",
            "how it is done": "[[Xử lý vi phạm trật tự xây dựng chưa nghiêm]]; [[rác thải đổ trộm dọc quốc lộ]].",
            "qualities in a row": "[[Việc chấm điểm thi đua giữa các khối còn cào bằng, nể nang]].",
            "where it is stuck": "[[Công tác giải phóng mặt bằng đường 4H ách tắc tại bản Pá Mỳ]].",
            "aimed at whom": "[[Thủ đoạn lừa đảo qua mạng nhằm vào người cao tuổi có xu hướng tăng]].",
            "some who do it": "Tuy nhiên, [[giá đất phê duyệt chậm]], [[nhiều chủ đầu tư phó thác cho tư vấn]].",
            "whom it hits": "Tuy nhiên, [[giá cám tăng khiến các trại lợn, nhiều hộ nuôi gà thua lỗ]].",
            "still does so": "[[Sinh hoạt còn nặng về hình thức]]. [[Sản xuất chè phụ thuộc nhiều vào thương lái]].",
            "costs": "[[Đường vào bản xa nên suất đầu tư cao]]. Sau lũ, [[26 hộ ở Nậm Ty còn ở nhà tạm]].",
            "where they must work": "[[Trụ sở cũ dột nát]], [[cán bộ phải làm việc trong nhà kho]].",
            "how far they must go": "Sau sáp nhập, [[dân bản Pho phải đi 40 km mới tới trụ sở xã]].",
            "how many they must teach": "[[Cô giáo dạy nhạc phải dạy ba trường mỗi tuần]].",
            "by whose leave they learn": "[[Ba lớp mầm non học nhờ đình làng]]. [[Học sinh phải chia ca]].",
            "who leaves": "[[Hai phó chủ tịch xã xin nghỉ việc giữa nhiệm kỳ]].",
            "who leaves the site": "[[Nhà thầu rút quân khỏi công trường cầu Tà Sìn]].",
            "broken": "[[Máy phát điện của trạm hỏng]]. [[Loa của sáu thôn đã tắt tiếng]].",
            "run dry": "[[Hồ Nậm Pu cạn tới đáy]], [[máy ngừng bơm]].",
            "not recovered": "[[Quy mô đàn lợn chưa hồi phục sau dịch]].",
            "nothing, and so": "[[Cán bộ hợp đồng không có chế độ nên không gắn bó]].",
            "a rate": "[[Tỷ lệ học sinh chuyên cần ở điểm trường lẻ thấp]].",
            "what keeps happening": "[[Đoạn tuyến qua dốc Pá Mỳ thường xuyên xảy ra tai nạn]].",
            "done over again": "[[Phần mềm hộ tịch hay lỗi, dữ liệu phải nhập lại]].",
            "what growers get": "[[Giá thu mua keo giảm sâu khiến người trồng rừng lỗ vốn]].",
            "rooms, not what is warded off": "[[Phòng học xuống cấp, mưa là dột]].",
        }
    ),
)
def test_a_plain_shortfall_is_a_difficulty(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "an order": "Đồng chí Đào Việt Cương yêu cầu các xã khắc phục tình trạng sinh hoạt chi bộ chậm.",
            "supposed": "Nếu mưa kéo dài, đường lên bản Phìn có thể bị tắc.",
            "long ago": "Trước năm 2010, xã không có đường ô tô, trường lớp thiếu.",
            "which are meant": "Các xã giúp đỡ 56 hộ khó khăn sửa nhà. Phiên họp bàn cách đẩy nhanh các dự án chậm.",
            "mended": "Huyện đã khắc phục xong các điểm sạt lở trên tuyến đường liên xã.",
            "what does not happen": "Giá cả hàng hóa thiết yếu ổn định, không xảy ra tình trạng khan hiếm.",
            "a number of those": "Toàn huyện giảm được 215 hộ nghèo, số hộ thiếu đất sản xuất còn 40 hộ.",
            "a paper's name": "UBND huyện thông qua Đề án hỗ trợ xóa nhà tạm, nhà dột nát.",
            "good things rise": "Khách du lịch đến huyện tăng cao trong dịp lễ. Tai nạn giao thông giảm.",
            "praise": "Đồng chí Đào Việt Cương đánh giá rất cao cách làm của xã Nậm Sin.",
            "wind and sun": "Sản lượng điện giảm 1,9% do nắng ít, gió yếu.",
            "not to be": "Đồng chí nhấn mạnh phải chọn việc khó làm trước, không để công việc chậm.",
            "of need": "Đồng chí Hà Văn Khoa cho rằng không nên can thiệp quá nhiều vào giá thuê đất.",
            "may harm": "Mưa lớn có khả năng gây ách tắc giao thông ở vùng cao.",
            "refused": "UBND tỉnh chưa đồng ý bảng giá đất do mức tăng ở một số tuyến đường còn cao.",
            "worth": "Giá trị sản xuất công nghiệp tăng mạnh, đạt 1.240 tỷ đồng.",
            "debts that were paid": "Ngành thuế thu được 3,2 tỷ đồng nợ đọng thuế. Nợ đọng thuế giảm còn 4 tỷ đồng.",
            "done away with": "Việc phân công rõ người đã tháo gỡ được tình trạng đùn đẩy.",
            "a list of papers": "Kỳ họp xem xét Tờ trình về học phí và Báo cáo giám sát các dự án chậm triển khai.",
            "houses that were replaced": "Huyện hoàn thành xóa 412/412 căn nhà tạm, dột nát.",
            "nothing overdue": "Trong quý, tòa án xét xử 12 vụ án, không có án quá hạn.",
            "some do well": "Tuy nhiên, nhiều doanh nghiệp chế biến chè mở thêm xưởng.",
            "what growers got": "Giá lúa ở mức cao, nông dân có lãi.",
            "help": "Đoàn viên giúp dân thu hoạch lúa bị đổ.",
            "a storm that passed": "Bão suy yếu thành áp thấp, không gây thiệt hại.",
            "worry": "Đồng chí Hà Văn Khoa rất quan ngại vấn đề này.",
            "leave to go": "Xã giải quyết đơn xin nghỉ việc của hai công chức theo nguyện vọng.",
            "learned by it": "Trẻ em học nhờ có đèn điện mặt trời của đoàn viên.",
            "an order to go": "Đoàn công tác phải đi 3 huyện trong tuần này.",
            "broken by a storm": "Bão làm hạ tầng giao thông hư hỏng.",
            "lost fields": "Lũ ống đêm 12/5 làm 31 ngôi nhà hư hỏng, 62 ha lúa bị đổ.",
        }
    ),
)
def test_a_plain_fact_that_falls_short_of_nothing_is_none(line):
    check_session(find, line)


def test_an_affair_that_nobody_chaired_a_session_on_names_no_plain_shortfalls():
    tale = (
        "Phường Bến Tre làm việc với cơ sở giữ trẻ\nUBND phường Bến Tre làm việc với cơ sở giữ trẻ Hoa Mai. "
        "Phụ huynh bỏ việc đi tìm con. Cô giáo thường bị treo lương. Cửa lớp hỏng từ lâu.\n"
    )
    assert list(find(document(tale))) == []


@pytest.mark.parametrize(
    "marked",
    [
        "Tuy nhiên, [[việc kê khai tài sản còn chậm]]. Huyện căn cứ Quy định số 12 về kỷ luật đảng viên vi phạm.",
        "Tuy nhiên, [[giải ngân còn chậm]]. Các xã triển khai nhiều hình thức huy động vốn của dân.",
        "Tuy nhiên, [[giải ngân còn chậm]]. [[Hồ sơ đất đai cũ, thiếu bản đồ]].",
        "Tuy nhiên, huyện quan tâm phòng trừ dịch bệnh và quản lý giống.",
    ],
)
def test_nouns_of_what_is_bad_make_no_difficulty_of_the_next_sentence(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Vẫn còn tình trạng tàu cá không cập cảng.", ["Vẫn còn tình trạng tàu cá không cập cảng"]),
        ("Tình trạng đổ trộm phế thải vẫn diễn ra.", ["Tình trạng đổ trộm phế thải vẫn diễn ra"]),
        ("Hiện tượng cò mồi vẫn xảy ra.", ["Hiện tượng cò mồi vẫn xảy ra"]),
        (
            "Tình trạng trốn thuế ngày càng phức tạp vì chợ không lắp máy tính tiền.",
            ["Tình trạng trốn thuế ngày càng phức tạp vì chợ không lắp máy tính tiền"],
        ),
        ("Đến nay không còn tình trạng thả rông trâu bò.", []),
        ("Tình trạng thả rông trâu bò không còn xảy ra.", []),
        ("Các xã đã chấm dứt tình trạng thả rông trâu bò.", []),
    ],
)
def test_a_state_of_things_that_goes_on_falls_short(sentence, told):
    assert [one.text for one in find(document(f"{SESSION}\n{sentence}\n"))] == told

"""Difficulties that a noun's worth and a verb's direction make: what is bad rises, what is good falls or is little."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.difficulties import find
from tests.reader.marked import check_session, named


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "good is little, once the text complains": (
                "Tuy nhiên, [[việc làm đất vụ mùa còn chậm]]. [[Thu tiền sử dụng đất mới đạt 9,5% dự toán]]."
            ),
            "bad rises, once the text complains": (
                "Tuy nhiên, [[thu ngân sách mới đạt 41% dự toán]], [[số vụ đuối nước tăng 3 vụ so với cùng kỳ]]."
            ),
            "good falls in a list of difficulties": (
                "Phiên họp chỉ ra những hạn chế: [[kim ngạch xuất khẩu giảm 6% so với cùng kỳ]]; "
                "[[nợ thuế tăng 14 tỷ đồng]]; [[hộ nghèo phát sinh thêm 30 hộ]]."
            ),
            "with its reason, in a paragraph that complains": (
                "Tuy nhiên, [[một số hộ chưa theo lịch thời vụ]]. "
                "[[Việc thu hồi đất gặp khó khăn do dân chưa đồng thuận]]. [[Tỷ lệ tiêm phòng chỉ đạt 48%]]."
            ),
            "crime rises": "[[Số vụ trộm cắp ở các xã ven đường tăng]]. [[Sản lượng tôm nuôi giảm]].",
            "more and more of what is bad": "[[Bác sĩ ở tuyến huyện xin thôi việc ngày càng nhiều]].",
            "costs": "[[Đất đắp phải chở từ tỉnh bạn xa]], [[chi phí đội lên]].",
            "slid down": "[[Tỷ lệ học sinh ra lớp sau Tết tụt xuống còn 87%]].",
        }
    ),
)
def test_what_moves_the_wrong_way_is_a_difficulty(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "bad falls": "Tuy nhiên, tai nạn giao thông giảm 15 vụ, hộ nghèo giảm 212 hộ so với năm trước.",
            "good rises": "Tuy nhiên, thu ngân sách tăng 12%, kim ngạch xuất khẩu tăng 8% so với cùng kỳ.",
            "who fights it": "Tuy nhiên, tỷ lệ giải quyết đơn thư tăng 9%, số vụ điều tra khám phá tội phạm tăng 4 vụ.",
            "services are no epidemic": "Khu vực dịch vụ tăng cao. Lượng giao dịch tăng mạnh.",
            "a figure of a report": "Thu ngân sách giảm 3,1% so với cùng kỳ. Số vụ cháy tăng 2 vụ. Nợ thuế tăng 4%.",
            "a level of a report": "Giải ngân vốn đầu tư công mới đạt 31% kế hoạch.",
            "an order": "Chủ tịch UBND tỉnh yêu cầu kiềm chế nợ thuế tăng cao.",
            "a goal": "Tỉnh phấn đấu tỷ lệ hộ nghèo giảm mạnh, số vụ cháy giảm sâu.",
            "supposed": "Nếu dịch bệnh lan nhanh, huyện sẽ lập chốt.",
        }
    ),
)
def test_what_moves_the_right_way_or_is_only_counted_is_none(line):
    check_session(find, line)


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "not yet, whatever the verb": (
                "[[Cấp ủy một số chi bộ chưa thẳng thắn tự phê bình]]. [[Nhiều hộ chưa làm chuồng trại kiên cố]]."
            ),
            "conduct": "[[Một số cán bộ còn thờ ơ với việc chung]]; [[có nơi nói nhiều làm ít]].",
            "how it is done": "[[Công tác rà soát hộ nghèo ở một vài xã làm lấy lệ]].",
            "leaking": "[[Trụ sở UBND xã dột nhiều chỗ]]. [[Mặt đường nứt nghiêm trọng]].",
            "too small": "[[Hệ thống thoát nước quá nhỏ]]. [[Nhà văn hóa thôn còn nhỏ]].",
            "over and over": "[[Việc đo đạc còn sai sót, phải làm đi làm lại]], [[người dân không chịu nhận tiền]].",
            "a listed object and its reason": "[[Các trạm y tế thiếu thuốc, bông băng do thầu chậm]].",
        }
    ),
)
def test_more_of_what_nobody_announces_is_a_difficulty(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "nobody has decided": "Đề nghị lập quỹ chưa được thẩm định. Phương án chưa được chấp thuận.",
            "nothing happened": "Đến nay, tuyến đường chưa có tai nạn. Huyện chưa nhận được thông báo.",
            "which villages": "Ngành điện đã đóng điện cho 7 thôn, bản chưa có điện lưới.",
            "not counted": "Thu nội địa đạt 90 tỷ đồng, chưa tính ghi thu ghi chi.",
            "a vice that is fought": "Huyện kiên quyết chống quan liêu, hách dịch.",
            "out of poverty": "Trong năm, 40 hộ thoát nghèo, không hộ nào tái nghèo.",
        }
    ),
)
def test_what_need_not_be_is_none(line):
    check_session(find, line)


@pytest.mark.parametrize(
    "marked",
    **named(
        {
            "behind what is well, in a list": (
                "Các đại hội diễn ra đúng quy định, tuy nhiên [[có nơi báo cáo còn sơ lược]]; [[tỷ lệ nữ mới đạt 14%]]."
            ),
            "the same people do both": "Tuy nhiên, [[một số cán bộ chưa sát dân, tổng hợp chậm, thiếu chính xác]].",
            "each of its own": "Tuy nhiên, [[thu phí mới được 41%]], [[việc kiểm đếm ở hai xã kéo dài]].",
            "who is blamed, and for what": (
                "Chủ tịch UBND tỉnh phê bình Ban Quản lý dự án trong việc để [[dự án đường vành đai chậm tiến độ]]."
            ),
            "spelt otherwise": "Tuy nhiên, [[tình trạng đánh bắt cá bằng xung điện vẫn còn xẩy ra]].",
            "how orders are given": "[[Huyện chỉ đạo thiếu sâu sát]]. [[Một số xã khai khống]].",
            "who told it is no part": "Đại diện Công an phường phản ánh [[camera an ninh hỏng quá nửa]].",
            "hard, whatever the verb": "[[Thói quen họp chợ tạm khó thay đổi]]. [[Việc vận động quỹ khó hơn mọi năm]].",
            "too much for few": "[[Việc đo đạc cán bộ xã làm không xuể]]. [[Kinh phí duy tu hầu như không có]].",
            "left empty": "[[Chợ xây xong để không 3 năm]]. [[Nhiều cửa hàng đóng cửa]].",
            "harm": "[[Xe chở đất làm hỏng đường dân sinh]]. [[Hồ sơ thanh toán dồn về cuối năm]].",
            "two who say so": (
                "Bí thư Huyện ủy Nậm Khao cho rằng [[việc thực hiện còn yếu]]; [[cán bộ trình độ không đồng đều]]."
            ),
            "many troubles, and what they lead to": (
                "[[Đấu thầu thuốc nhiều vướng mắc]], [[bệnh nhân phải mua thuốc ngoài]]. "
                "[[Doanh nghiệp may thiếu đơn hàng, phải cắt giảm lao động]]."
            ),
            "not handed over": "[[Huyện chưa bàn giao mặt bằng sạch]]. [[Quỹ khám chữa bệnh chưa được quyết toán]].",
            "too much of it": "[[Quy định về phòng cháy quá ngặt nghèo]]. [[Trộm vặt xảy ra nhiều ở vùng ven]].",
            "boats and lists": (
                "[[Tàu cá nằm bờ vì giá dầu cao]]. [[Một số nơi lập danh sách sai sót]]. "
                "[[Xe chở hàng ùn lại ở bến phà]]. [[Chi phí xét nghiệm cho lái xe đội lên]]."
            ),
            "nearly all": "[[Các dự án này hầu hết chậm triển khai]]. [[Việc họp ở không ít nơi còn đọc lại văn bản]].",
            "pests and floods": (
                "[[Chuột phá hại nương ngô]]. [[Hẻm 42 ngập mỗi khi triều cường]]. [[Cướp giật gia tăng về đêm]]. "
                "[[Vỉa hè lộn xộn trở lại]]. [[Quán nhậu gây ồn ào]]. [[Một số thanh niên vướng vào cờ bạc]]."
            ),
            "short ones in a list": (
                "Xã nêu khó khăn: [[đường vào ba bản chưa cứng hóa]], [[điện lưới yếu]]; [[trạm y tế dột nát]]."
            ),
            "taken land": "[[Nhiều hộ lấn đất công làm nhà]]. [[Phụ cấp của giáo viên bị cắt]].",
            "none left": "[[Trường không còn phòng chức năng vì phải lấy làm lớp học]].",
        }
    ),
)
def test_more_ways_to_fall_short_are_difficulties(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    **named(
        {
            "who is told to": "Chủ tịch UBND tỉnh yêu cầu các chủ đầu tư chậm giải ngân phải kiểm điểm.",
            "grows less": "Diện tích bị ngập úng giảm so với năm trước.",
            "was mended": "Các điểm trường bị xuống cấp đã được sửa chữa.",
            "not for that": "Xã làm vì dân, không phải vì thành tích.",
            "closed on purpose": "Huyện không thể đóng cửa chợ trong dịp Tết.",
            "hard first": "Phải chọn việc khó làm trước. Đó là điều khó tin.",
            "when others do": "Kết quả đó đáng mừng khi nhiều nơi gặp khó khăn. Xã khen học sinh vượt khó vươn lên.",
            "whom it stands by": "Chủ tịch UBND tỉnh cho biết tỉnh luôn đồng hành với doanh nghiệp gặp khó khăn.",
            "what reports show in a word": "Các báo cáo cho thấy nhiều khó khăn, tồn tại.",
            "over the half of the way": "Công trình đã thi công quá nửa. Quá trình triển khai thuận lợi.",
            "a heavy duty": "Nhiệm vụ quốc phòng thời gian còn lại của nhiệm kỳ hết sức nặng nề.",
            "a danger that is great": "Đó là ngôi nhà thuộc diện nguy cơ cao, tỉnh đã di dời. Tay nghề công nhân cao.",
            "a right": "Hộ thiếu đất sản xuất được vay vốn ưu đãi.",
            "a paper's name": "Phiên họp xem xét Quy định xử lý công trình vi phạm, chậm tiến độ.",
            "one's own story": "Gia đình tôi chưa được bố trí nơi ở mới.",
            "no more of what is bad": "Trên địa bàn không còn tình trạng đốt rẫy, không còn hộ ở nhà tạm.",
        }
    ),
)
def test_words_that_only_look_so_are_none(line):
    check_session(find, line)


def test_a_heading_that_orders_to_limit_something_is_none_of_shortcomings():
    check_session(
        find,
        "Hạn chế đi nước ngoài\nNgày 6/9, đoàn giám sát nghe các hội viên kể về việc mở rộng thị trường.\n"
        "Sở Tài chính sẽ cắt giảm chi phí tiếp khách.",
    )


@pytest.mark.parametrize(
    "marked",
    [
        "Chủ tịch UBND tỉnh Đào Việt Cương phê bình [[4 chủ đầu tư chưa giải ngân]]; yêu cầu từng bên ký cam kết.",
        "Chủ tịch UBND tỉnh Đào Việt Cương chỉ rõ, [[nguy cơ dịch xâm nhập rất cao]], tuyệt đối không được lơ là.",
    ],
)
def test_what_is_blamed_ends_where_something_is_asked_or_forbidden(marked):
    check_session(find, marked)

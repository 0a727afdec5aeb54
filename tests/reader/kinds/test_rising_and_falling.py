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

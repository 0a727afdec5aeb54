"""Difficulties of too few, too full, left undone, refused or borne, and facts in the same words that are none."""

from __future__ import annotations

import pytest

from ketluan.reader.kinds.difficulties import find
from tests.reader.marked import check_session


@pytest.mark.parametrize(
    "marked",
    [
        (
            "Bên cạnh đó, [[phong trào văn nghệ ở các thôn vùng cao chưa đều]]; [[nhà văn hóa bản Phìn mới "
            "dừng ở phần móng]]."
        ),
        (
            "Hội nghị thẳng thắn chỉ rõ, [[việc tự phê bình ở một số chi bộ chưa sâu]]; [[nơi ăn ở của tổ "
            "chốt rừng tạm bợ]]; [[hai xã bị huyện nhắc nhở về quân số]]."
        ),
        (
            "Nói về nguyên nhân, Giám đốc Sở Xây dựng Phàn Mùi Sểnh cho rằng, [[đá dăm về công trình không "
            "đủ]], [[giá đã lên 420.000 đồng/m3]]; [[tuyến tránh còn 14 hộ chưa bàn giao đất]]."
        ),
        "Lo lắng nhất hiện nay, như ông Vi Văn Sử nói, là [[đàn trâu thả rông phá rừng mới trồng]].",
        "Điều lo lắng nhất là [[lao động trẻ bỏ làng đi hết]].",
        "Trung tâm có 300 giường nhưng [[máy chạy thận chỉ 6 máy]].",
        "[[Mỗi phòng chuyên môn chỉ có 2 người theo dõi hơn 40 dự án]].",
        "[[Bác sĩ chuyên khoa mắt của toàn tỉnh đếm trên đầu ngón tay]].",
        "[[Khu nội trú của trường dân tộc nội trú đã kín chỗ]].",
        "[[Khu điều trị tại Nậm Sin đã quá tải]].",
        "Xã đã lập thêm 3 tổ tuần tra nhưng [[lực lượng của thôn mỏng]].",
        "[[Hai dự án chuyển tiếp với số vốn 31 tỷ đồng đến nay chưa giải ngân đồng nào]].",
        "[[Toàn xã còn 120 hộ chưa có nước sạch]].",
        "[[Khu tái định cư Pá Mỳ còn 9 hộ chưa nhận tiền đền bù]].",
        "[[Nhiều hộ ở phường Nam Cường không đồng ý giá đền bù]].",
        "[[Một số hộ không chịu di dời, phải vận động nhiều lần]].",
        "[[Nhiều chủ mỏ không hợp tác với đoàn kiểm tra]].",
        "[[Nhiều cán bộ y tế đã hai tháng chưa về nhà]].",
        "[[Giáo viên cắm bản ba tháng chưa được nhận lương]].",
        "[[Giá mủ cao su xuống thấp]].",
        "[[Sản phẩm như mận, đào, lê giá cả bấp bênh]].",
        "[[Nông sản làm ra như gừng, nghệ, dong riềng đầu ra bấp bênh]].",
        "Mặc dù [[thời tiết không thuận]], [[giá sắn xuống thấp]] nhưng sản lượng lương thực vẫn tăng 3%.",
        "Mặc dù [[dịch tả lợn diễn biến phức tạp]] nhưng tổng đàn vẫn đạt kế hoạch.",
        "Dù [[dịch Covid-19 diễn biến phức tạp]], thu ngân sách 8 tháng vẫn vượt dự toán.",
        "Huyện đã bố trí vốn, còn [[khu đất xây chợ hiện vướng 6 hộ trồng keo]], dự kiến tháng 11 mới xong.",
        "[[Đường vào vùng mía mưa xuống là xe tải không đi được]].",
        "[[Một số điểm trường không có đủ nhà công vụ]], [[suất ăn chuyển lên có lúc trễ]].",
        "Đại biểu huyện Pá Lau phản ánh [[cán bộ thôn phụ cấp thấp, không yên tâm công tác]].",
        (
            "Ông Vi Văn Sử nêu, [[chè của bà con đến vụ chỉ bán cho tư thương]], [[đường vào nương xe máy "
            "không đi được]]."
        ),
        (
            "Nguyên do chậm chi trả bởi [[một số xã kê khai diện tích chưa đúng]]; [[một số thôn phải lập "
            "lại danh sách do tính nhầm số hộ]]."
        ),
        "[[Nhiều xã phải làm lại hồ sơ do kê khai nhầm diện tích]].",
        "Khó khăn là [[xã có 14 thôn mà chỉ một cán bộ địa chính]].",
        "Cái khó hiện nay là [[người dân không chịu trồng giống mới]].",
        "[[Hồ sơ quyết toán của chủ đầu tư nộp trễ]].",
        "[[Thời tiết không thuận lợi nên ngô xuân trỗ kém]].",
        "Cá biệt, [[xã Nậm Sin cả năm chưa kết nạp được đảng viên nào]].",
        "[[Trạm y tế xã chỉ có 1 y sĩ]].",
        "Thế nhưng [[cả huyện chỉ có 2 xe ép rác]].",
    ],
)
def test_what_is_scarce_refused_undone_or_announced_is_a_difficulty(marked):
    check_session(find, marked)


@pytest.mark.parametrize(
    "line",
    [
        "Bên cạnh đó, huyện mở 12 lớp dạy nghề; cấp 300 thẻ bảo hiểm cho hộ nghèo.",
        "Ngoài ra, tỉnh đã hỗ trợ 1.200 hộ vay vốn; tặng 300 suất quà.",
        "Giai đoạn 2010 - 2015, xã chỉ có 2 km đường bê tông.",
        "Trước đây cả bản chỉ có 3 hộ khá, nay đã có 60 hộ.",
        "Tỷ lệ nợ quá hạn 0,12%.",
        "Hội Nông dân cung ứng 900 tấn phân bón trả chậm cho hội viên.",
        "Đồng chí Đào Việt Cương yêu cầu các xã không để hộ nào chưa có điện lưới trong năm 2024.",
        "Phấn đấu đến hết năm không còn hộ chưa có nước sạch.",
        "Ai chưa bàn giao mặt bằng thì phải báo cáo trước ngày 15/9.",
        "Trong 4 ngày có 1.200 người về đến tỉnh, phát hiện 12 ca dương tính.",
        "Mưa lũ làm 3 người chết, 26 nhà bị sập, 40 ha lúa bị ngập.",
        "HĐND tỉnh không đồng ý bổ sung dự án ngoài kế hoạch.",
        "Thường trực HĐND không đồng ý tăng mức thu.",
        "Hội nghị chỉ rõ nhiệm vụ trọng tâm của quý IV là trồng rừng và thu ngân sách.",
        "Nói về nguyên nhân thành công, ông Vi Văn Sử cho rằng cán bộ sát dân, dân tin cán bộ.",
        "Nói về kế hoạch năm tới, ông Vi Văn Sử cho biết huyện sẽ trồng 300 ha quế.",
        "Thủ tục cấp phép nay chỉ còn 3 ngày.",
        "Mỗi hộ chỉ cần nộp một bộ hồ sơ.",
        "Mỗi thôn chỉ có một tổ công nghệ số cộng đồng theo quy định.",
        "Mặc dù mới thành lập, hợp tác xã đã có 40 thành viên.",
        "Dù tuổi cao, bà Lường Thị Mai vẫn tham gia dạy hát then.",
        "Tất cả 45 phòng của khách sạn đều kín chỗ dịp lễ, doanh thu tăng 20%.",
        "Các tour dịp lễ đã kín chỗ.",
        "Trường hợp hộ nào không chịu di dời, huyện lập hồ sơ cưỡng chế.",
        "Ban Chỉ đạo giúp 26 hộ chưa có nhà vay vốn ưu đãi.",
        "Hỗ trợ 15 hộ chưa có điện lắp pin mặt trời.",
        "Toàn tỉnh tiêm được 300.000 liều, còn 12.000 liều chưa sử dụng.",
        "Còn 3 dự án chưa đến kỳ quyết toán.",
        "Còn 40 ngày nữa mới đến hạn nộp báo cáo.",
        "Bí thư Tỉnh ủy đề nghị lực lượng mỏng ở đâu thì bổ sung ở đó.",
        "Hai xe ép rác mới được đưa vào sử dụng.",
        "Đồng chí Đào Việt Cương nhấn mạnh, lo nhất là lòng dân thì phải gần dân hơn.",
        "Có 12 đại biểu chưa phát biểu gửi ý kiến bằng văn bản.",
        "Tuy nhiên, với quyết tâm cao, toàn tỉnh đã về đích sớm một năm.",
    ],
)
def test_plain_results_orders_and_history_in_the_same_words_are_none(line):
    check_session(find, line)

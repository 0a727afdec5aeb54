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
        "[[Nhiều tuyến đường liên thôn mùa mưa ô tô không đi được]].",
        "[[Cả huyện mới có một bác sĩ chuyên khoa II]].",
        "[[Trạm y tế Nậm Lúc hiện chỉ 2 y sĩ]], [[thuốc thông thường cũng thiếu]].",
        "[[Xe chở rác chỉ có 3 chiếc, đều đã cũ]].",
        "[[Bãi rác Tân Lập đã đầy từ năm ngoái]].",
        "[[Nghĩa trang thị trấn hết chỗ chôn]].",
        "[[Đã hai năm bà con chưa được đền bù]].",
        "[[Còn 5 thôn chưa có đường bê tông đến trung tâm xã]].",
        "[[Chủ mỏ đá không chấp nhận phương án di dời]].",
        "[[Doanh nghiệp trúng thầu bỏ cọc, không ký hợp đồng]].",
        "[[Phụ huynh không muốn cho con học bán trú xa nhà]].",
        "[[Cán bộ xã phải đi lại nhiều lần mới lấy được chữ ký]].",
        "[[Người dân phải chờ 4 tháng mới nhận được sổ]].",
        "[[Giá thu mua dứa xuống dưới giá thành]].",
        "[[Mía chín không có người chặt]].",
        "[[Cam đến vụ không ai mua]].",
        "Mặc dù [[nắng nóng kéo dài]] nhưng năng suất chè vẫn giữ ở mức 9 tấn/ha.",
        "Tuy [[giá vật tư tăng cao]] nhưng các công trình vẫn bám sát tiến độ.",
        "Dù [[dịch sốt xuất huyết diễn biến phức tạp]], ngành y tế vẫn bảo đảm thuốc.",
        "Khó khăn lớn nhất lúc này, theo ông Vi Văn Sử, là [[người trẻ không còn ở bản]].",
        "Hạn chế thấy rõ là [[các xã làm theo phong trào]].",
        "Điều băn khoăn nhất là [[đầu ra cho quả mận]].",
        (
            "Nguyên nhân được chỉ ra: [[khảo sát ban đầu sơ sài]]; [[dự toán phải sửa ba lần]]; [[nhà thầu "
            "phụ không có máy]]."
        ),
        (
            "Giải thích lý do, Giám đốc Sở Y tế Phàn Mùi Sểnh nói: [[gói thầu thuốc hai lần không có nhà "
            "thầu tham gia]]; [[thiết bị về chậm 5 tháng]]."
        ),
        (
            "Đại hội thẳng thắn nhìn nhận: [[thu nhập của hội viên còn thấp]]; [[chi hội làm theo lối cũ]]; "
            "[[ba năm liền không có mô hình mới]]."
        ),
        ("Bên cạnh đó, [[việc số hóa hồ sơ mới làm ở cấp tỉnh]]; [[cấp xã máy quét chưa có]]; [[phần mềm hay lỗi]]."),
        ("Tuy nhiên, [[tổ công nghệ số ở thôn hoạt động cho có]]; [[nhiều hộ không dùng điện thoại thông minh]]."),
        "Công trình đã xong phần thô, song [[đến nay chưa có điện để chạy thử]].",
        "[[Hồ Nậm Cang mực nước xuống dưới mực nước chết]].",
        "[[Trường Tiểu học Pha Mu học sinh phải học nhờ nhà văn hóa]].",
        "[[Đội ngũ thú y cơ sở gần như không còn]].",
        "[[Chưa có xã nào tổ chức được chợ phiên]].",
        "[[Việc thu tiền dịch vụ môi trường rừng từ ba nhà máy đến nay vẫn chưa xong]].",
        "[[Một số hộ nhận tiền rồi vẫn không bàn giao đất]].",
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
        "Bệnh viện đa khoa có 12 bác sĩ chuyên khoa II.",
        "Hội trường kín chỗ trong đêm khai mạc.",
        "Không có hộ nào không đồng ý phương án.",
        "100% hộ dân đồng ý giá bồi thường, không ai khiếu nại.",
        "Hồ sơ chỉ còn 2 bước, người dân không phải đi lại nhiều lần.",
        "Người dân không phải chờ, chỉ 15 phút là xong.",
        ("Đồng chí Đào Việt Cương chỉ rõ: xã phải gần dân; cán bộ phải nêu gương; việc gì lợi cho dân thì làm."),
        "Giải thích lý do chọn giống mới, ông Vi Văn Sử nói: giống này ngắn ngày, chịu rét.",
        "Mục tiêu khó nhất là giảm nghèo thì xã đã đạt.",
        "Năm 2009, huyện chỉ có 3 bác sĩ.",
        "Toàn huyện chỉ 2 hộ còn nhà tạm, sẽ xóa trong tháng 10.",
        "Chủ tịch UBND tỉnh không đồng ý gia hạn cho hai dự án.",
        "Chưa có ca mắc nào trong cộng đồng.",
        "Huyện còn 5 thôn chưa sáp nhập theo lộ trình đến năm 2025.",
        "Giá xăng giảm còn 21.000 đồng/lít.",
        (
            "Hội nghị thẳng thắn thảo luận, cho ý kiến vào dự thảo báo cáo; thông qua nghị quyết; bầu bổ "
            "sung hai ủy viên."
        ),
        "Nói về kết quả này, ông Vi Văn Sử cho rằng: dân đồng thuận; cán bộ chịu khó.",
        "Bên cạnh đó, 12 hộ được vay vốn; 30 thanh niên đi xuất khẩu lao động; chợ phiên họp đều.",
        "Phòng học, nhà ở giáo viên đều kiên cố.",
        "Đến nay chưa có bất kỳ cơ quan nào khẳng định cầu treo đã an toàn.",
    ],
)
def test_plain_results_orders_and_history_in_the_same_words_are_none(line):
    check_session(find, line)

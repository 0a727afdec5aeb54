"""What Vietnamese offices write, in pieces: joined in any order they are nonsense on which many rules fire at once."""

from __future__ import annotations

from hypothesis import strategies as st

OPENINGS = (
    "Họp phiên thường kỳ tháng 9", "BHL - Sáng 28.9, UBND tỉnh Hà Lâm họp phiên thường kỳ tháng 9",
    "(HL) - Chiều 4/10/2023", "Ngày 28 tháng 9 năm 2023, Ban Thường vụ Tỉnh ủy Hà Lâm tổ chức hội nghị lần thứ 41",
    "Sáng ngày 6/8", "Trong 2 ngày 6 và 7/12", "HĐND tỉnh khóa XVI, kỳ họp thứ 8",
    "Tại buổi làm việc với huyện Bản Vược", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN NHÂN DÂN\nTỈNH HÀ LÂM",
    "Số: 147/TB-UBND", "Hà Lâm, ngày 06 tháng 6 năm 2022", "THÔNG BÁO", "V/v chống rét", "Kính gửi:",
    "Nơi nhận:\n- Như trên;", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHờ A Páo", "Tin, ảnh: Hoa Ban", "Toàn cảnh phiên họp",
    "Ảnh: PV",
)  # fmt: skip
PEOPLE = (
    "Lò Thị Mẩy", "đồng chí Lò Thị Mẩy", "ông Vàng A Chớ", "Hờ A Páo", "Y Bhiu Niê", "Nguyễn", "TỐNG DUY KHẢI",
    "đ/c Mẩy", "bà", "Chủ tịch UBND tỉnh", "Phó Bí thư Thường trực Tỉnh ủy", "các Phó Chủ tịch UBND tỉnh",
    "Ủy viên BTV", "Trưởng Ban Tuyên giáo", "Giám đốc Sở Y tế Vàng A Chớ", "nguyên Bí thư Huyện ủy",
    "Trưởng đoàn ĐBQH khóa XV, đơn vị tỉnh Hà Lâm", "đại biểu", "cử tri xã Nậm Cáy",
)  # fmt: skip
BODIES = (
    "Sở Nông nghiệp và PTNT", "Sở Tài chính", "UBND các huyện, thị xã, thành phố", "các sở, ngành",
    "Ban Chấp hành (BCH) Đảng bộ tỉnh", "Tỉnh uỷ", "Công an tỉnh", "Văn phòng UBND tỉnh", "tỉnh Hà Giang",
    "huyện Bản Vược", "xã Nậm Khao", "thành phố Lâm Thượng", "Chính phủ", "Công ty TNHH MTV Sông Nhạn",
    "Hội Nông dân", "tỉnh ta",
)  # fmt: skip
NUMBERS = (
    "13.019", "22.994,1 ha", "ước đạt 223,4 tỷ đồng", "tăng 0,42%", "giảm 5,26 điểm phần trăm", "bằng 107% dự toán",
    "4/13 chỉ tiêu", "8,5 - 9%", "394 tỷ 581 triệu đồng", "trên 1.200 hộ", "ba mươi hai xã", "xếp thứ 4",
    "50/53 đại biểu", "1", "-7", "0,0", "1.1.1", "²", "٣", "99999999999999999999 đồng",
    "phấn đấu đến năm 2025 đạt 100% số xã", "khoảng 3 vạn lượt", "so với cùng kỳ năm 2022", "thu ngân sách",
    "diện tích gieo trồng", "trong đó", "lần lượt", "gấp 2,5 lần",
)  # fmt: skip
TIMES = (
    "trước ngày 20/7", "trong tháng 9", "quý III", "đến năm 2024", "hằng tuần", "trước ngày 20 hằng tháng",
    "khẩn trương", "9 tháng năm 2023", "6 tháng cuối năm", "31/2/2023", "30/13", "29.9", "ngày 30 tháng 2",
    "năm 2023", "giai đoạn 2021 - 2025", "nhiệm kỳ 2020/2025", "đến nay", "tính đến ngày 15/9", "tháng 13",
    "năm 9999", "ngày 00/00/0000", "sau 30 ngày", "cùng kỳ", "tuần tới", "hôm nay",
)  # fmt: skip
ACTS = (
    "yêu cầu", "đề nghị", "giao", "chủ trì, phối hợp với", "rà soát", "xây dựng kế hoạch", "báo cáo", "cần", "phải",
    "tiếp tục đẩy mạnh", "kết luận", "phát biểu kết luận phiên họp", "nhấn mạnh", "cho biết", "đánh giá cao",
    "cơ bản thống nhất", "đồng ý chủ trương", "thông qua", "kiến nghị", "cho ý kiến vào 13 tờ trình",
    "Tờ trình về quy hoạch bến đò", "dự thảo Nghị quyết", "Đề án trồng rừng", "hoàn thành", "chậm nhất",
    "không để dịch lây lan", "trả lời chất vấn", "nghe", "đồng thời", "và", "để", "như sau", "chưa thông qua",
)  # fmt: skip
PAPERS = (
    "Nghị quyết số 13-NQ/TW ngày 18/3/2022", "Kế hoạch số 12/KH-UBND",
    "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII", "Luật Đất đai", "số", "Quyết định 749/QĐ-TTg", "08/2022/QĐ-TTg",
    "Chỉ thị này", "Kết luận", "12 - TB /TU", "Nghị quyết số 18, 19 của Trung ương",
)  # fmt: skip
TROUBLES = (
    "Tuy nhiên", "một số tồn tại, hạn chế", "tiến độ còn chậm", "thiếu nước sạch", "nguyên nhân là do", "song",
    "giải ngân thấp", "Khó khăn, vướng mắc:",
)  # fmt: skip
LAYOUT = (
    "STT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp | Thời hạn | Sản phẩm",
    "1 | Lập đề án | Sở Y tế | Sở Tài chính | Quý III | Đề án", "| | | |",
    "STT\tNội dung\tĐơn vị thực hiện\tTiến độ", "2\tRà soát đất ở\tUBND huyện\t30/9/2023", "I. LĨNH VỰC KINH TẾ",
    "II.", "1.", "2.3.", "a)", "- ", "+ ", "III. Nhiệm vụ thời gian tới", "Điều 1.", "Phần thứ hai", "*", "(", ")",
    "((", "“", "”", '"', "'", ";", ";;", ":", "...", "…", "./.", "---", "|", "\u00a0", "\u200b", "\u0301", "\u2028",
    "\r", "\t", "\ufeff", "İ", "ﬁ", "😀", "&amp;", "<b>", "In trang", "Tin liên quan",
)  # fmt: skip
JOINTS = (
    " ",
    " ",
    " ",
    ", ",
    "; ",
    ". ",
    ".\n",
    "\n",
    "\n\n",
    ": ",
    " - ",
    "",
    " và ",
    " | ",
    "/",
    " “",
    "” ",
    " (",
    ") ",
)
HEADS = (
    "",
    "UBND tỉnh Hà Lâm họp phiên thường kỳ\n"
    "Sáng 28/9/2023, UBND tỉnh Hà Lâm họp phiên thường kỳ tháng 9. Đồng chí Lò Thị Mẩy, Chủ tịch UBND tỉnh chủ trì.\n"
    "Kết luận phiên họp, đồng chí Chủ tịch UBND tỉnh yêu cầu ",
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ LÂM\nSố: 147/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nHà Lâm, ngày 06 tháng 6 năm 2022\nTHÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh\n",
)

_piece = st.one_of(
    *(st.sampled_from(kind) for kind in (OPENINGS, PEOPLE, BODIES, NUMBERS, TIMES, ACTS, PAPERS, TROUBLES, LAYOUT))
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence as offices build it, of pieces that fit: who, the act, to whom, what, by when, how much."""
    order = (PEOPLE, ACTS, BODIES, ACTS, TIMES, NUMBERS, PAPERS, TROUBLES)
    chosen = [draw(st.sampled_from(kind)) for kind in order if draw(st.booleans())]
    return draw(st.sampled_from((" ", ", ", "; "))).join(chosen) + draw(st.sampled_from((".", ":", ";", "", ". ")))


@st.composite
def reports(draw: st.DrawFn) -> str:
    """A text of pieces and sentences in any order, with any joint between two of them."""
    parts = draw(st.lists(st.tuples(st.one_of(_piece, sentences()), st.sampled_from(JOINTS)), min_size=1, max_size=40))
    return "".join(piece + joint for piece, joint in parts)


@st.composite
def headed(draw: st.DrawFn) -> str:
    """Pieces under the head of a session report or of an official document, so that a chair may order."""
    return draw(st.sampled_from(HEADS)) + draw(reports())

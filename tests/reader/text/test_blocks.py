import pytest

from ketluan.reader.model import Line, Loaded, Span
from ketluan.reader.text.blocks import blocks

REPORT = """Sơn Lâm: Họp bàn giải pháp giải ngân
(sonlam.vn) - Sáng 4/10, UBND tỉnh Sơn Lâm họp chuyên đề về giải ngân vốn đầu tư công, nghe chủ đầu tư báo cáo.
Quang cảnh phiên họp
Thống nhất nhận thức
Tính đến hết tháng 9, toàn tỉnh giải ngân được 45% kế hoạch, thấp hơn cùng kỳ.
Giám đốc Sở Tài chính Vi Văn Sử báo cáo tại phiên họp
1. Các chủ đầu tư rà soát từng dự án.
Nội dung | Đơn vị | Thời hạn
Tin, ảnh: Mai Hoa
"""

NOTICE = """ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SƠN LÂM | Độc lập - Tự do - Hạnh phúc
Số: 215/TB-UBND | Lâm Thượng, ngày 05 tháng 10 năm 2022
THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 9 năm 2022
Ngày 30/9/2022, UBND tỉnh họp phiên thường kỳ. Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:
I. Đánh giá chung
Kinh tế tiếp tục phục hồi.
II. Nhiệm vụ
1. Giao Sở Tài chính:
a) Rà soát các khoản thu.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Lò Thị Mai
PHỤ LỤC
TT | Nhiệm vụ | Chủ trì
"""


def kinds(text: str, lines: tuple[Line, ...] = ()) -> list[str]:
    loaded = Loaded(text=text, original=text, name="t", sha256="", media_type="text/plain", lines=lines)
    return [block.kind for block in blocks(loaded)]


def test_the_lines_of_a_report_have_their_jobs():
    assert kinds(REPORT) == ["title", "lead", "caption", "heading", "body", "caption", "item", "row", "byline"]


def test_the_parts_of_an_official_document_are_told_apart():
    found = kinds(NOTICE)
    assert found[:5] == ["letterhead"] * 3 + ["title"] * 2
    assert found[5:11] == ["body", "heading", "body", "heading", "item", "item"]
    assert found[11:18] == ["recipients"] * 3 + ["signature"] * 4
    assert found[-1] == "row"


def test_points_keep_their_full_number():
    loaded = Loaded(text=NOTICE, original=NOTICE, name="t", sha256="", media_type="text/plain")
    assert [block.number for block in blocks(loaded) if block.number] == ["I", "II", "II.1", "II.1.a"]


def test_what_the_format_says_of_a_line_is_believed():
    text = "Một dòng\nHai dòng dài hơn và không có dấu chấm câu"
    assert kinds(text, (Line(Span(0, 8), "caption"),))[0] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Các đại biểu biểu quyết thông qua nghị quyết",
        "Toàn cảnh kỳ họp (Ảnh: Mai Hoa)",
        "Lãnh đạo huyện Mường Hin khảo sát tuyến đường vào xã Nậm Khao",
        "Chủ tọa điều hành phiên chất vấn. Ảnh: T.N",
        "Chuồng trại ven suối đã bỏ không từ đầu năm - Ảnh: K.D.LÂM",
        "Đồng chí Hờ A Páo dự hội nghị tại điểm cầu Sơn Lâm.",
        "Đồng chí Hờ A Páo, Trưởng Ban Dân vận Tỉnh ủy tham luận tại hội nghị.",
        "Chủ tịch UBND tỉnh (thứ hai từ trái sang) xem bản đồ quy hoạch khu tái định cư.",
        "Thường trực HĐND tỉnh chủ tọa kỳ họp",
        "Bí thư Huyện ủy Hờ A Páo phát biểu chỉ đạo.",
        "Giám đốc Sở Y tế Phàn Mùi Sểnh báo cáo tại buổi làm việc.",
    ],
)
def test_a_picture_is_described_by_a_line_of_its_own(line):
    text = f"Sáng 4/10, HĐND tỉnh họp.\n{line}\nKỳ họp xem xét nhiều nội dung quan trọng."
    assert kinds(text)[1] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Các đại biểu biểu quyết thông qua nghị quyết.",
        "Đẩy nhanh tiến độ các dự án trọng điểm",
        "Lãnh đạo huyện đề nghị:",
        "Đồng chí Hờ A Páo tham luận về cách trồng rừng gỗ lớn và chế biến tại chỗ.",
        "Ảnh hưởng của mưa lũ còn kéo dài đến hết quý.",
    ],
)
def test_sentences_and_headings_are_no_captions(line):
    text = f"Sáng 4/10, HĐND tỉnh họp.\n{line}\nKỳ họp xem xét nhiều nội dung quan trọng."
    assert kinds(text)[1] != "caption"


POURED = (
    "Chiều 5/10, Ban Kinh tế HĐND tỉnh Sơn Lâm họp thẩm tra báo cáo về cấp nước vùng cao, nghe các sở giải trình. "
    "Báo cáo của Sở Xây dựng nêu rõ hệ thống cấp nước của bốn thị trấn đã được nâng cấp, đủ nước cho mùa khô năm nay. "
)
BEHIND = "Góp ý vào báo cáo, các đại biểu cho rằng nhiều bản vùng cao còn thiếu nước sinh hoạt trong mùa khô hằng năm."


def pictured(text: str) -> list[str]:
    loaded = Loaded(text=text, original=text, name="t", sha256="", media_type="text/plain")
    return [text[slice(*block.span)] for block in blocks(loaded) if block.kind == "caption"]


@pytest.mark.parametrize(
    "seen",
    [
        "Bà con bản Nậm Khao lấy nước ở bể chung. Ảnh: Mai Hoa",
        "Bà con bản Nậm Khao lấy nước ở bể chung. Ảnh: Mai Hoa - TTXVN",
        "Bà con bản Nậm Khao lấy nước ở bể chung. Ảnh: TTXVN",
        "Bà con bản Nậm Khao lấy nước ở bể chung (Ảnh: Mai Hoa)",
        "Quang cảnh buổi họp. Ảnh: LÊ DUNG.",
    ],
)
def test_a_caption_that_was_poured_into_a_paragraph_is_taken_out_of_it(seen):
    assert pictured(f"{POURED}{seen} {BEHIND}") == [seen]
    assert pictured(f"{POURED}{BEHIND} {seen}") == [seen]


def test_a_poured_article_shows_its_speaker_first():
    seen = "Đồng chí Hờ A Páo phát biểu tại buổi làm việc."
    long = " ".join([BEHIND] * 14)
    assert pictured(f"{seen} {POURED}{long}") == [seen]
    assert pictured(f"{seen} {long}") == []


@pytest.mark.parametrize(
    "words",
    [
        "Tin, ảnh: Mai Hoa",
        "Bài và ảnh: Mai Hoa",
        "Ảnh hưởng của nắng hạn: nhiều bể cạn.",
        "Đồng chí Hờ A Páo phát biểu tại buổi làm việc.",
    ],
)
def test_who_wrote_and_what_only_sounds_like_a_picture_stay_in_the_paragraph(words):
    assert pictured(f"{POURED}{words} {BEHIND}") == []


def test_a_figure_that_opens_a_paragraph_does_not_join_the_line_above():
    above = "Quang cảnh phiên họp tháng 6 tại điểm cầu UBND tỉnh Sơn Lâm"
    assert kinds(f"Sáng 4/7, UBND tỉnh họp.\n\n{above}\n\n6 tháng đầu năm, kinh tế của tỉnh tăng khá.")[1:] == [
        "caption",
        "body",
    ]


def test_a_line_under_the_credit_of_a_photographer_begins_anew():
    above = "Quang cảnh phiên họp tháng 6 tại điểm cầu UBND tỉnh. Ảnh: M.H"
    assert kinds(f"Sáng 4/7, UBND tỉnh họp.\n{above}\n6 tháng đầu năm, kinh tế của tỉnh tăng khá.")[1:] == [
        "caption",
        "body",
    ]


def test_what_a_page_says_of_a_picture_and_again_in_its_gallery_is_a_caption():
    seen = "Nhiều nhà dân ven suối Nậm Khao đã được di dời lên khu tái định cư mới trước mùa mưa."
    said = "Kỳ họp xem xét nhiều nội dung quan trọng về ngân sách, đất đai và tổ chức bộ máy của tỉnh."
    found = kinds(f"Sáng 4/10, HĐND tỉnh họp.\n{seen}\n{said}\nCử tri tin tưởng.\n{seen}")
    assert [found[1], found[2], found[4]] == ["caption", "body", "caption"]


def test_a_sentence_that_is_pasted_twice_in_a_row_stays_a_sentence():
    said = "Kỳ họp xem xét nhiều nội dung quan trọng về ngân sách, đất đai và tổ chức bộ máy của tỉnh."
    assert "caption" not in kinds(f"Sáng 4/10, HĐND tỉnh họp.\n{said}\n{said}\nCử tri tin tưởng.")


@pytest.mark.parametrize("line", ["Bài và ảnh: LÊ DUNG", "Tin, bài và ảnh: Lê Dung", "Tin và ảnh: Lê Dung"])
def test_who_wrote_and_took_the_pictures_is_a_by_line(line):
    assert kinds(f"Sáng 4/10, HĐND tỉnh họp.\nKỳ họp xem xét nhiều nội dung.\n{line}")[-1] == "byline"


def test_blocks_cover_all_but_white_space_and_do_not_overlap():
    for text in (REPORT, NOTICE):
        loaded = Loaded(text=text, original=text, name="t", sha256="", media_type="text/plain")
        end = 0
        for block in blocks(loaded):
            assert not text[end : block.span.start].strip()
            assert block.span.start >= end
            end = block.span.end
        assert not text[end:].strip()


def test_cells_of_a_row_are_cut_at_bars_and_tabs():
    text = "| 1 | Rà soát quỹ đất | Sở Xây dựng |\n2\tLập quy hoạch\t\tSở Tài chính"
    loaded = Loaded(text=text, original=text, name="t", sha256="", media_type="text/plain")
    rows = [[text[a:b] for a, b in block.cells] for block in blocks(loaded)]
    assert rows == [["1", "Rà soát quỹ đất", "Sở Xây dựng"], ["2", "Lập quy hoạch", "", "Sở Tài chính"]]


def test_a_line_under_the_title_that_tells_what_somebody_said_is_the_lead_whatever_its_end():
    lead = (
        "Chủ tịch UBND tỉnh Đào Việt Cương nhấn mạnh phải giữ giống lanh, coi nghề dệt là nguồn lực của vùng cao, nơi "
        "đồng bào sống được bằng nghề"
    )
    text = f"Giữ nghề dệt lanh\n{lead}\nSáng 4/10, UBND tỉnh họp.\nKỳ họp xem xét nhiều nội dung quan trọng."
    assert kinds(text)[1] == "lead"


def test_a_title_may_be_longer_than_the_second_title_under_it():
    title = "Chủ tịch UBND huyện Nậm Sin Lý Văn Páo: Chấn chỉnh công chức bộ phận một cửa cấp xã trong cả huyện"
    second = "Bốn việc được giao cho các xã ngay trong tuần đầu tháng 9"
    lead = (
        "Sáng 4/9, UBND huyện Nậm Sin họp giao ban, đánh giá kết quả tháng 8 và bàn công việc của tháng 9; đồng chí "
        "Lý Văn Páo chủ trì."
    )
    assert kinds(f"{title}\n\n{second}\n\n{lead}\n")[0] == "title"

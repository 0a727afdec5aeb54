"""HTML: the article of a saved page, with its captions and tables; the page around it is kept as removed."""

from __future__ import annotations

import pytest

from ketluan.reader.files import load

FIRST = "Sáng 31/8, UBND tỉnh An Sơn tổ chức phiên họp thường kỳ tháng 8 do Chủ tịch UBND tỉnh Lò Văn Thắng chủ trì."
SECOND = "Kết luận phiên họp, đồng chí yêu cầu các sở, ngành khẩn trương rà soát các dự án chậm tiến độ trong tháng 9."
LINK = (
    "Khởi công xây dựng nhà máy chế biến nông sản tại khu công nghiệp phía Nam của tỉnh với tổng vốn trên 500 tỷ đồng"
)
HEADING = "UBND tỉnh An Sơn họp phiên thường kỳ tháng 8"

PORTAL = f"""<!DOCTYPE html>
<html><head><title>{HEADING} - Báo An Sơn</title>
<meta property="article:published_time" content="2021-08-31T10:00:00+07:00">
<style>p {{ color: red }}</style><script>var a = "<p>{LINK}</p>";</script></head>
<body><form id="aspnetForm">
<div id="header"><ul class="main-menu"><li><a href="/">Giới thiệu</a></li><li><a href="/">Tin tức</a></li></ul></div>
<div class="page has-sidebar"><div class="col-left">
 <div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/">Chính trị</a></div>
 <h1 class="title-detail">{HEADING}</h1>
 <span class="date">31/08/2021 10:30</span><div class="tools">Tăng cỡ chữ Giảm cỡ chữ</div>
 <div class="sapo">Các dự án chậm tiến độ phải được rà soát xong trong tháng 9.</div>
 <div class="content">
  <p>{FIRST}</p>
  <table><tr><td><img src="a.jpg"></td></tr><tr><td><em>Toàn cảnh phiên họp.</em></td></tr></table>
  <p>Thu ngân sách đạt 120 tỷ đồng, tăng 5% so với cùng kỳ;<br>giải ngân vốn đầu tư công đạt 45% kế hoạch.</p>
  <figure><img src="b.jpg"><figcaption>Đồng chí Lò Văn Thắng phát biểu</figcaption></figure>
  <h2>Nhiệm vụ tháng 9</h2>
  <p>{SECOND}</p>
  <p style="text-align: center"><img src="c.jpg"></p><p style="text-align: center">Các đại biểu dự họp</p>
  <p><a href="/x">{LINK}</a></p>
  <p class="author">Hoàng Lan</p>
 </div>
 <div class="tags">Từ khóa: An Sơn, phiên họp</div>
 <div class="tin-lien-quan"><h3>Tin liên quan</h3><ul><li><a href="/y">{LINK}</a></li></ul></div>
 <div id="comments"><p>Tôi rất đồng tình với ý kiến chỉ đạo của lãnh đạo tỉnh về việc rà soát các dự án chậm.</p></div>
</div><div class="sidebar"><p>Đọc nhiều</p></div></div>
<div class="footer"><p>Cơ quan chủ quản: Tỉnh ủy An Sơn.
 Giấy phép số 1/GP-TTĐT cấp ngày 01/01/2020, chịu trách nhiệm: Vàng Thị Sen.</p></div>
</form></body></html>"""

ARTICLE = [
    ("title", HEADING),
    ("body", "Các dự án chậm tiến độ phải được rà soát xong trong tháng 9."),
    ("body", FIRST),
    ("caption", "Toàn cảnh phiên họp."),
    ("body", "Thu ngân sách đạt 120 tỷ đồng, tăng 5% so với cùng kỳ;"),
    ("body", "giải ngân vốn đầu tư công đạt 45% kế hoạch."),
    ("caption", "Đồng chí Lò Văn Thắng phát biểu"),
    ("heading", "Nhiệm vụ tháng 9"),
    ("body", SECOND),
    ("caption", "Các đại biểu dự họp"),
    ("byline", "Hoàng Lan"),
]


def named(source: str) -> list[tuple[str, str]]:
    """Each line of the text with what the format said of it."""
    loaded = load(source)
    said = {line.span.start: line.kind for line in loaded.lines}
    out, at = [], 0
    for line in loaded.text.split("\n"):
        out.append((said.get(at, "body"), line))
        at += len(line) + 1
    return out


def rows(source: str) -> list[list[str]]:
    loaded = load(source)
    return [[loaded.text[start:end] for start, end in line.cells] for line in loaded.lines if line.kind == "row"]


def article(inside: str) -> str:
    return f"<html><body><h1>{HEADING}</h1><div><p>{FIRST}</p>{inside}<p>{SECOND}</p></div></body></html>"


def test_the_article_is_found_and_its_lines_are_named():
    assert named(PORTAL) == ARTICLE


def test_the_head_gives_title_and_day():
    loaded = load(PORTAL)
    assert (loaded.title, loaded.published, loaded.media_type) == (HEADING, "2021-08-31", "text/html")


def test_what_stands_around_the_article_is_kept_as_removed():
    loaded = load(PORTAL)
    removed = "\n".join(loaded.original[start:end] for start, end in loaded.removed)
    for words in ("Giới thiệu", "31/08/2021 10:30", "Tăng cỡ chữ", LINK, "Từ khóa", "Tôi rất đồng tình", "Giấy phép"):
        assert words in removed
        assert words not in loaded.text
    assert "color: red" not in loaded.original


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_bytes_of_a_page_are_read_like_its_text(encoding):
    assert load(PORTAL.encode(encoding)).text == load(PORTAL).text


def test_a_table_of_rows_keeps_its_cells():
    table = (
        "<table border=1><thead><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr></thead>"
        "<tr><td>1</td><td>Rà soát <b>quy hoạch</b></td><td rowspan=2>Sở Xây dựng</td></tr>"
        "<tr><td>2</td><td><p>Báo cáo</p><p>tiến độ</p></td></tr><tr><td colspan=2>Cộng</td><td></td></tr></table>"
    )
    assert rows(article(table)) == [
        ["TT", "Nhiệm vụ", "Chủ trì"],
        ["1", "Rà soát quy hoạch", "Sở Xây dựng"],
        ["2", "Báo cáo tiến độ", "Sở Xây dựng"],
        ["Cộng", "", ""],
    ]


def test_two_tables_have_two_numbers():
    table = "<table><tr><td>Thu ngân sách</td><td>120</td></tr><tr><td>Chi ngân sách</td><td>95</td></tr></table>"
    assert [line.table for line in load(article(table + "<p>Bảng hai</p>" + table)).lines if line.kind == "row"] == [
        1,
        1,
        2,
        2,
    ]


def test_a_page_laid_out_with_tables_has_no_rows():
    inner = f"<table><tr><td><h1>{HEADING}</h1><p>{FIRST}</p><p>{SECOND}</p></td></tr></table>"
    page = f"<table><tr><td>Menu</td><td>{inner}</td></tr></table>"
    assert rows(page) == []
    assert load(page).text.split("\n")[-2:] == [FIRST, SECOND]


def test_a_letterhead_laid_out_as_a_table_is_read_column_by_column():
    head = (
        "<table><tr><td>UBND TỈNH AN SƠN</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr>"
        "<tr><td>Số: 15/TB-UBND</td><td>An Sơn, ngày 5 tháng 9 năm 2021</td></tr></table>"
    )
    lines = load(f"<div>{head}<p>{FIRST}</p><p>{SECOND}</p></div>").text.split("\n")
    assert lines[:2] == ["UBND TỈNH AN SƠN", "Số: 15/TB-UBND"]


def test_slanted_words_that_follow_no_picture_are_no_caption():
    assert ("body", "Theo báo cáo của các sở") in named(article("<p><em>Theo báo cáo của các sở</em></p>"))


def test_a_class_that_covers_the_whole_page_hides_nothing():
    assert FIRST in load(PORTAL.replace('class="page has-sidebar"', 'class="menu sidebar comments"')).text


def test_hidden_lines_are_left_out():
    assert "Ẩn đi" not in load(article('<p style="display: none">Ẩn đi</p>')).text


def test_entities_and_broken_markup_are_read():
    assert "Sở GD&ĐT & Sở Y tế" in load(article("<p>Sở GD&ĐT &amp; Sở Y&nbsp;tế<p>")).text


@pytest.mark.parametrize(
    "text", ["Tỷ lệ x < y thì đạt chuẩn nông thôn mới.", "Số dưới chuẩn <5% được ghi nhận ở các xã."]
)
def test_a_plain_text_with_angle_brackets_is_no_page(text):
    assert load(text).media_type == "text/plain"
    assert load(text).text == text


PLAN = (
    "<table><tr><td><p>TT</p></td><td><p>Nhiệm vụ</p></td><td><p>Chủ trì</p></td></tr>"
    "<tr><td><p>1</p></td><td><p>Rà soát, bổ sung quy hoạch các điểm dân cư có nguy cơ sạt lở ở vùng cao của huyện</p>"
    "</td><td><p>Phòng Kinh tế</p></td></tr><tr><td><p>2</p></td><td><p>Báo cáo</p></td><td>UBND xã</td></tr></table>"
)
PLAN_ROWS = [
    ["TT", "Nhiệm vụ", "Chủ trì"],
    ["1", "Rà soát, bổ sung quy hoạch các điểm dân cư có nguy cơ sạt lở ở vùng cao của huyện", "Phòng Kinh tế"],
    ["2", "Báo cáo", "UBND xã"],
]


def test_a_paper_that_a_word_processor_saved_keeps_its_table_and_its_short_lines():
    page = f"<html><body><p>PHỤ LỤC</p><p>Phân công nhiệm vụ năm 2023</p>{PLAN}</body></html>"
    assert rows(page) == PLAN_ROWS
    assert load(page).text.split("\n")[:2] == ["PHỤ LỤC", "Phân công nhiệm vụ năm 2023"]


def test_a_portals_page_that_is_nearly_all_table_is_read_without_its_menu():
    menu = "".join(f"<li><a href='/{at}'>Chuyên mục số {at} của cổng</a></li>" for at in range(9))
    page = f"<body><ul>{menu}</ul><div><h1>Phân công nhiệm vụ</h1><div><p>PHỤ LỤC</p>{PLAN}</div></div></body>"
    assert rows(page) == PLAN_ROWS
    assert load(page).text.split("\n")[:2] == ["Phân công nhiệm vụ", "PHỤ LỤC"]

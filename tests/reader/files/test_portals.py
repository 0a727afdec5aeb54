"""Saved pages of several makings: whatever stands around the article, its title, text and day are read."""

from __future__ import annotations

import pytest

from ketluan.reader.files import load
from ketluan.reader.read import read
from tests.reader.marked import named

TITLE = "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 8"
FIRST = "Sáng 28/8/2026, UBND tỉnh Sơn Lâm tổ chức phiên họp thường kỳ do Chủ tịch UBND tỉnh Lò Văn Thắng chủ trì."
SECOND = "Kết luận phiên họp, đồng chí yêu cầu các sở, ngành khẩn trương rà soát các dự án chậm tiến độ trong tháng 9."
LINK = "Khai mạc giải bóng chuyền các xã vùng cao của tỉnh Sơn Lâm năm 2026"
MENU = "".join(f'<li><a href="#">{name}</a></li>' for name in ("Trang chủ", "Giới thiệu", "Tin tức", "Liên hệ"))
LINKS = "".join(f'<li><a href="#">{LINK}</a></li>' for _ in range(3))

PAGES = {
    "a section's name stands as the first heading": f"""<title>{TITLE} - Cổng thông tin</title><body>
        <ul>{MENU}</ul><div class="portlet"><h1 class="portlet-title">Tin hoạt động</h1><h3>{TITLE}</h3>
        <span>28/08/2026 15:32</span><div><p>{FIRST}</p><p>{SECOND}</p></div></div><ul>{LINKS}</ul>""",
    "nothing but the head names the title": f"""<title>{TITLE}</title><body><ul>{MENU}</ul><table><tr><td>
        <table><tr><td><div>{TITLE}</div><div>Thứ Sáu, 28/08/2026, 15:30</div><div><div>{FIRST}</div><div>{SECOND}</div>
        </div></td></tr></table></td></tr></table><ul>{LINKS}</ul>""",
    "nothing names the title": f"""<title>Bao Son Lam</title><body><table><tr><td><ul>{MENU}</ul></td></tr><tr><td>
        <font color=red>Thời sự</font><br><font size=4><b>{TITLE}</b></font><br><i>Cập nhật lúc 28/08/2026 16:05</i>
        <br><b>{FIRST}</b><br><br>&nbsp;&nbsp;{SECOND}<br></td></tr><tr><td><ul>{LINKS}</ul></td></tr><tr><td>
        Bản quyền thuộc Báo Sơn Lâm. Giấy phép số 15/GP-BC. Tổng biên tập: Vi Thị Thoa</td></tr></table>""",
    "a blog writes its day in words": f"""<title>{TITLE} &#8211; Đài Sơn Lâm</title><body><nav><ul>{MENU}</ul></nav>
        <article><header><h1>{TITLE}</h1><div class="entry-meta">28 Tháng Tám, 2026 bởi <a>admin</a></div></header>
        <div class="entry-content"><p>{FIRST}</p><p>{SECOND}</p></div></article>
        <div id="comments"><p>{LINK}. Bà con rất mong tỉnh sớm sửa đường vào bản Khau Vai.</p></div>""",
    "a page to print": f"""<title>In: {TITLE}</title><body><div><a href="#">In trang</a> | <a href="#">Quay lại</a><hr>
        <b>{TITLE}</b><br><i>(28/08/2026)</i><br><b>{FIRST}</b><br><br>{SECOND}<hr>
        Nguồn: http://sonlam.example/tin/1234.html</div>""",
    "the day among counters and buttons": f"""<body><ul>{MENU}</ul><div><h2 class="title-detail">{TITLE}</h2>
        <div>Thứ sáu - 28/08/2026 14:22 Đã xem: 356 In</div><div>{FIRST}</div><div>{SECOND}</div></div>""",
}


@pytest.mark.parametrize("page", **named(PAGES))
def test_the_article_alone_is_read_with_its_title_and_day(page):
    loaded = load(f"<!DOCTYPE html><html><head><meta charset='utf-8'></head>{page}</body></html>".encode())
    assert (loaded.title, loaded.text.split("\n"), loaded.published) == (TITLE, [TITLE, FIRST, SECOND], "2026-08-28")


def test_a_title_does_not_go_on_in_the_line_below_it():
    page = f"<body><h1>{TITLE} năm</h1><p>2026 là năm đầu nhiệm kỳ của UBND tỉnh Sơn Lâm.</p><p>{FIRST}</p></body>"
    record = read(page.encode(), name="a.html")
    assert [block.kind for block in record.blocks][:1] == ["title"]
    assert record.text.split("\n")[0] == f"{TITLE} năm"

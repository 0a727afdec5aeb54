"""What the local page answers."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

import ketluan
from ketluan.serve.library import Library
from ketluan.serve.site import PAGE, Request, Site
from tests.cli.documents import REPORT


def get(site, address, **headers):
    return site.answer(Request("GET", address, headers))


def form(content, name="văn bản.txt", field="file"):
    body = (
        f'--XyZ\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        "Content-Type: text/plain\r\n\r\n"
    ).encode()
    return body + content + b"\r\n--XyZ--\r\n"


def post(site, body, address="/read", **headers):
    given = {"content-type": "multipart/form-data; boundary=XyZ", "host": "localhost:8000", **headers}
    return site.answer(Request("POST", address, given, body))


def test_the_list_shows_each_document_with_its_title_and_what_was_read(site):
    page = get(site, "/").body.decode()
    assert page.count(">UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 10</a>") == 2
    assert "/documents/phi%C3%AAn%20h%E1%BB%8Dp.txt" in page
    assert "xã/a&amp;b &lt;i&gt;.txt" in page


def test_the_list_says_why_a_document_is_not_read(site):
    assert "<b>Không đọc.</b> Tệp rỗng hoặc không có chữ nào." in get(site, "/").body.decode()
    assert "<b>Not read.</b> The file is empty or holds no text." in get(site, "/?lang=en").body.decode()


def test_an_empty_folder_says_so(tmp_path):
    page = get(Site(Library(tmp_path)), "/")
    assert page.status == 200
    assert "Thư mục chưa có văn bản nào." in page.body.decode()


def test_a_folder_that_has_gone_is_empty(tmp_path):
    assert "chưa có văn bản" in get(Site(Library(tmp_path / "đã xóa")), "/").body.decode()


def test_each_document_opens_with_its_record_beside_it(site):
    answer = get(site, f"/documents/{quote('xã/a&b <i>.txt')}")
    assert answer.status == 200
    assert "<article" in answer.body.decode()
    assert '<a href="/">← Danh mục</a>' in answer.body.decode()


def test_a_document_can_be_taken_as_json(site):
    answer = get(site, f"/records/{quote('phiên họp.txt')}")
    assert json.loads(answer.body) == ketluan.read(site.library.folder / "phiên họp.txt").to_dict()
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''phi%C3%AAn%20h%E1%BB%8Dp.json"


def test_a_document_that_is_not_read_opens_a_page_that_says_why(site):
    answer = get(site, f"/documents/{quote('trống.txt')}")
    assert answer.status == 422
    assert "Tệp rỗng hoặc không có chữ nào." in answer.body.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/x",
        "/documents/",
        "/documents/kh%C3%B4ng.txt",
        "/documents/../conftest.py",
        "/documents/..%2F..%2Fetc%2Fpasswd",
        "/documents//etc/passwd",
        "/documents/x%C3%A3/../phi%C3%AAn%20h%E1%BB%8Dp.txt",
        "/documents/%00",
        "/records/%ff%fe",
        "/assets/page.css",
        "//",
    ],
)
def test_what_is_not_in_the_list_is_not_found(site, address):
    answer = get(site, address)
    assert answer.status == 404
    assert "Không có trang này" in answer.body.decode()


def test_a_link_out_of_the_folder_is_not_followed(site, tmp_path_factory):
    outside = tmp_path_factory.mktemp("ngoài")
    (outside / "mật.txt").write_text(REPORT, encoding="utf-8")
    (site.library.folder / "liên kết").symlink_to(outside)
    assert get(site, f"/documents/{quote('liên kết/mật.txt')}").status == 404


def test_a_fault_in_one_document_does_not_hide_the_others(site, monkeypatch, capsys):
    real = ketluan.read
    monkeypatch.setattr(
        "ketluan.serve.library.read", lambda path: 1 // 0 if path.name == "phiên họp.txt" else real(path)
    )
    page = get(site, "/").body.decode()
    assert "Có lỗi khi đọc văn bản này." in page
    assert page.count(">UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 10</a>") == 1
    assert get(site, f"/documents/{quote('phiên họp.txt')}").status == 500
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_document_is_read_again_only_when_it_has_changed(site, monkeypatch):
    asked = []
    real = ketluan.read
    monkeypatch.setattr("ketluan.serve.library.read", lambda path: asked.append(path.name) or real(path))
    get(site, "/")
    get(site, "/")
    assert sorted(asked) == ["a&b <i>.txt", "phiên họp.txt", "trống.txt"]
    (site.library.folder / "trống.txt").write_text(REPORT + "Thêm một dòng.\n", encoding="utf-8")
    assert "Không đọc." not in get(site, "/").body.decode()
    assert asked.count("trống.txt") == 2


def test_a_long_list_has_pages(tmp_path):
    for number in range(PAGE + 3):
        (tmp_path / f"{number:03}.txt").write_text(REPORT, encoding="utf-8")
    site = Site(Library(tmp_path))
    first, last = (get(site, f"/?page={page}").body.decode() for page in (1, 2))
    assert (first.count("/documents/"), last.count("/documents/")) == (PAGE, 3)
    assert "Trang 2 / 2" in last
    assert '<a href="/?page=1">Trang trước</a>' in last


@pytest.mark.parametrize("page", ["0", "-1", "9999999999999", "²", "x", "", "2"])
def test_a_page_that_there_is_not_shows_one_that_there_is(site, page):
    answer = get(site, f"/?page={quote(page)}")
    assert answer.status == 200
    assert "phiên họp.txt" in answer.body.decode()


def test_a_dropped_document_is_read_and_its_page_given(site):
    before = sorted(site.library.folder.rglob("*"))
    answer = post(site, form(REPORT.encode()))
    assert answer.status == 200
    assert '<li class="file">văn bản.txt</li>' in answer.body.decode()
    assert sorted(site.library.folder.rglob("*")) == before


def test_a_dropped_document_that_is_not_read_is_told_why(site):
    answer = post(site, form(b"", "trống.docx"), "/read?lang=en")
    assert answer.status == 422
    assert "The file is empty" in answer.body.decode()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "multipart/form-data; boundary=XyZ"),
        (form(b"x", name=""), "multipart/form-data; boundary=XyZ"),
        (form(b"x", field="other"), "multipart/form-data; boundary=XyZ"),
        (form(b"x"), "multipart/form-data"),
        (form(b"x"), "multipart/form-data; boundary=other"),
        (form(b"x"), "application/x-www-form-urlencoded"),
        (form(b"x"), ""),
        (b"--XyZ\r\n\r\n--XyZ--", "multipart/form-data; boundary=XyZ"),
        (b"\x00\xff" * 50, "multipart/form-data; boundary=XyZ"),
    ],
)
def test_a_form_without_a_file_is_told_so(site, body, kind):
    answer = post(site, body, **{"content-type": kind})
    assert answer.status == 400
    assert "Chưa chọn tệp nào." in answer.body.decode()


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "C:\\Tài liệu\\passwd.txt", "/passwd.txt", "pass\x07wd.txt"])
def test_the_name_of_a_dropped_document_loses_its_folders(site, name):
    assert '<li class="file">passwd.txt</li>' in post(site, form(REPORT.encode(), name)).body.decode()


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://evil.example"},
        {"origin": "null"},
    ],
)
def test_another_site_cannot_send_a_document(site, headers):
    assert post(site, form(REPORT.encode()), **headers).status == 403


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "same-origin", "origin": "null"}, {"origin": "http://localhost:8000"}, {}]
)
def test_the_page_itself_and_a_program_can(site, headers):
    assert post(site, form(REPORT.encode()), **headers).status == 200


def test_going_back_to_the_address_of_a_dropped_document_leads_to_the_list(site):
    answer = get(site, "/read?lang=en")
    assert (answer.status, answer.headers["Location"]) == (303, "/?lang=en")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "POST"])
def test_other_ways_of_asking_are_refused(site, method):
    assert site.answer(Request(method, "/")).status == 405


@pytest.mark.parametrize("address", ["/", "/?lang=en", "/x", f"/documents/{quote('phiên họp.txt')}", "/read"])
def test_every_answer_is_safe_and_not_kept(site, address):
    headers = get(site, address).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    if "Content-Security-Policy" in headers:
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
        assert headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")
        assert "unsafe" not in headers["Content-Security-Policy"]


def test_english_stays_english_from_page_to_page(site):
    page = get(site, "/?lang=en").body.decode()
    assert '<html lang="en">' in page
    assert page.count("?lang=en") >= 4
    assert 'href="/" lang="vi"' in page

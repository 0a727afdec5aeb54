"""Plain text comes out as it went in, but for the furniture of its portal."""

from __future__ import annotations

from ketluan.reader.files import load

REPORT = """Phiên họp thường kỳ tháng 8 của UBND tỉnh An Sơn

Sáng 31.8, Chủ tịch UBND tỉnh Lò Văn Thắng chủ trì phiên họp thường kỳ tháng 8.
Kết luận phiên họp, đồng chí yêu cầu các sở, ngành khẩn trương rà soát các dự án chậm tiến độ.
"""


def test_a_clean_text_is_returned_as_it_is():
    loaded = load(REPORT.strip())
    assert loaded.text == loaded.original == REPORT.strip()
    assert loaded.offsets == ((0, 0),)
    assert loaded.removed == ()
    assert loaded.media_type == "text/plain"


def test_the_bytes_and_the_path_of_a_text_give_the_same(tmp_path):
    path = tmp_path / "phien-hop.txt"
    path.write_text(REPORT, encoding="utf-8")
    assert load(path).text == load(REPORT).text == load(REPORT.encode()).text
    assert load(path).name == "phien-hop.txt"
    assert load(path, name="khac.txt").name == "khac.txt"

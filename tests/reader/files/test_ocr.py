"""A scan is read by tesseract, page by page, within bounds; what it says is marked as recognised."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PIL import Image, ImageDraw

from ketluan.reader.files import load, ocr, refusals, scanlines, stamps
from ketluan.reader.model import RecognisedPage
from tests.reader.files.pdfs import Pdf
from tests.reader.files.test_refusals import code


def _line(block, paragraph, line, words, confidence=93, left=0):
    """The rows of a line in the program's table: each letter is ten pixels wide; "|" stands for a wide gap."""
    rows = []
    for n, word in enumerate(words.split(), 1):
        if word == "|":
            left += 200
            continue
        width = 10 * len(word)
        rows.append(f"5\t1\t{block}\t{paragraph}\t{line}\t{n}\t{left}\t0\t{width}\t20\t{confidence}\t{word}")
        left += width + 8
    return "\n".join(rows)


TABLE = "\n".join(
    (
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
        "1\t1\t0\t0\t0\t0\t0\t0\t99\t99\t-1\t",
        _line(1, 1, 1, "Chủ tịch UBND tỉnh đề nghị"),
        _line(1, 1, 2, "các sở khẩn trương rà"),
        _line(1, 1, 3, "soát.", confidence=58),
        _line(2, 1, 1, "Sở Y tế"),
        "5\t1\t2\t1\t1\t9\t0\t0\t9\t9\t95\t ",
    )
)


def test_what_recognition_reads_is_a_text_with_a_warning(monkeypatch, tmp_path):
    program = tmp_path / "tesseract"
    program.write_text(
        f"#!/bin/sh\n[ \"$1\" = --list-langs ] && echo vie && exit\ncat > /dev/null\ncat <<'END'\n{TABLE}\nEND\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    loaded = load(Pdf().picture().bytes(), ocr=True)
    assert loaded.text == "Chủ tịch UBND tỉnh đề nghị các sở khẩn trương rà soát.\nSở Y tế"
    assert [code for code, _ in loaded.warnings] == ["ocr"]
    assert loaded.pages == (RecognisedPage(number=1, words=15, confidence=91, doubtful=1),)


@pytest.mark.parametrize("stamp", ["MẬT", "MẠT", "TOI MAT", "| TUYỆT MẬT.", "TUYET MẶT"])
def test_a_stamp_on_a_scan_is_seen_though_recognition_lost_its_marks(monkeypatch, stamp):
    monkeypatch.setattr(ocr, "_run", lambda command, given: "vie" if "--list-langs" in command else with_stamp(stamp))
    with pytest.raises(refusals.Secret):
        load(Pdf().picture().bytes(), ocr=True)


def with_stamp(stamp):
    """The stamp on a line of its own between the two columns of the letterhead, in one paragraph with them."""
    return f"{_line(1, 1, 1, 'ỦY BAN NHÂN DÂN')}\n{_line(1, 1, 2, stamp)}\n{TABLE.replace('vie', '')}"


def test_pages_are_told_as_they_are_done_and_too_many_are_refused(monkeypatch):
    monkeypatch.setattr(ocr, "_run", lambda command, given: "vie" if "--list-langs" in command else TABLE)
    told = []
    load(Pdf().picture().bytes(), ocr=True, watch=lambda done, of: told.append((done, of)))
    assert told == [(0, 1), (1, 1)]
    monkeypatch.setattr(ocr, "_PAGES", 0)
    assert code(Pdf().picture().bytes(), ocr=True) == "too_large"
    monkeypatch.setattr(ocr, "_PAGES", 9)
    monkeypatch.setattr(ocr, "_SECONDS_IN_ALL", -1)
    assert code(Pdf().picture().bytes(), ocr=True) == "too_large"


def test_a_program_that_takes_too_much_is_stopped(monkeypatch, tmp_path):
    program = tmp_path / "tesseract"
    program.write_text('#!/bin/sh\n[ "$1" = --list-langs ] && echo vie && exit\nexec sleep 20\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(ocr, "_SECONDS_A_PAGE", 0.3)
    assert code(Pdf().picture().bytes(), ocr=True) == "damaged"


def test_a_page_of_any_size_is_a_picture_of_bounded_size():
    asked = []

    class Page:
        def get_width(self):
            return 72 * 400

        get_height = get_width

        def render(self, *, scale, grayscale):
            asked.append(scale * self.get_width())
            return SimpleNamespace(to_pil=lambda: Image.new("L", (1, 1)))

    ocr._drawn(Page())
    assert asked[0] ** 2 <= ocr._MOST_PIXELS + 1
    assert ocr._bounded(Image.new("L", (20_000, 900))).width < 20_000


def test_ruling_lines_are_rubbed_out_and_letters_stay():
    page = Image.new("L", (240, 120), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((24, 24, 215, 95), outline=40, width=3)
    draw.rectangle((100, 50, 108, 62), fill=40)
    without = stamps.unruled(page)
    assert without.getpixel((120, 25)) == 255
    assert without.getpixel((104, 56)) == 40


@pytest.mark.parametrize("line", ["MẠT", "TUYỆT MẬT", "' TỎIMẬT '", "TUYỆI MẬT 1", "-_MẬT Ì", "1 TOI MAT"])
def test_a_grade_that_lost_its_marks_is_taken_for_one(line):
    assert stamps.looks_like_stamp(line.replace(" Ì", "").replace("1 ", ""))


@pytest.mark.parametrize(
    "line", ["", "mật khẩu", "BÍ MẬT NHÀ NƯỚC", "MẶT TRẬN TỔ QUỐC", "Bí mật", "TỈNH HÀ LÂM", "MA TÚY"]
)
def test_other_words_are_none(line):
    assert not stamps.looks_like_stamp(line)


def test_a_letterhead_is_read_column_by_column_and_lines_go_on():
    table = "\n".join(
        (
            _line(1, 1, 1, "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            _line(1, 1, 2, "TỈNH HÀ LÂM | Độc lập - Tự do - Hạnh phúc"),
            _line(1, 1, 3, "Số: 214/TB-UBND | Hà Lâm, ngày 12 tháng 3 năm 2026"),
            _line(2, 1, 1, "THÔNG BÁO", left=300),
            _line(3, 1, 1, "1. Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát dự án chậm tiến độ"),
            _line(3, 1, 2, "trước ngày 30/3/2026."),
            _line(3, 1, 3, "2. Sở Y tế báo cáo tình hình"),
            _line(3, 1, 4, "dịch sởi."),
            _line(3, 1, 5, "a) Xã Mường Hin."),
        )
    )
    assert scanlines.paragraphs(scanlines.words_of(table)) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÀ LÂM",
        "Số: 214/TB-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hà Lâm, ngày 12 tháng 3 năm 2026",
        "THÔNG BÁO",
        "1. Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát dự án chậm tiến độ trước ngày 30/3/2026.",
        "2. Sở Y tế báo cáo tình hình dịch sởi.",
        "a) Xã Mường Hin.",
    ]
    assert scanlines.paragraphs([]) == []

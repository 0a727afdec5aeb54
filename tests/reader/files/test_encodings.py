"""Whatever set a Vietnamese text was written in, it comes out as the same Unicode."""

from __future__ import annotations

import subprocess
from unicodedata import normalize

import pytest

from ketluan.reader.files import load
from ketluan.reader.files.refusals import Damaged, Mojibake, NotVietnamese, Unsupported
from tests.reader.files.oldsets import SAMPLE, abc, vni, windows_1258


@pytest.mark.parametrize(
    "raw",
    [
        SAMPLE.encode(),
        SAMPLE.encode("utf-8-sig"),
        SAMPLE.encode("utf-16"),
        SAMPLE.encode("utf-16-le"),
        SAMPLE.encode("utf-16-be"),
        b"\xfe\xff" + SAMPLE.encode("utf-16-be"),
        SAMPLE.encode("utf-32"),
        normalize("NFD", SAMPLE).encode(),
        windows_1258(SAMPLE),
        abc(SAMPLE).encode("latin-1"),
        vni(SAMPLE).encode("latin-1"),
        abc(SAMPLE).encode(),
        vni(SAMPLE).encode(),
        normalize("NFD", abc(SAMPLE)).encode(),
        normalize("NFD", vni(SAMPLE)).encode(),
    ],
    ids=[
        *(
            "utf-8",
            "bom",
            "utf-16",
            "le",
            "be",
            "be-bom",
            "utf-32",
            "nfd",
            "1258",
            "abc",
            "vni",
            "abc-utf8",
            "vni-utf8",
        ),
        *("abc-nfd", "vni-nfd"),
    ],
)
def test_bytes_of_every_set_give_the_same_text(raw):
    assert load(raw).text == SAMPLE


def test_what_iconv_writes_as_tcvn_is_read_with_its_capitals():
    raw = subprocess.run(["iconv", "-t", "TCVN"], input=SAMPLE.encode(), capture_output=True, check=True).stdout
    assert load(raw).text == SAMPLE


def test_every_letter_of_the_abc_set_agrees_with_iconv():
    letters = bytes(code for code in range(0xA1, 0x100) if code not in range(0xB0, 0xB5))
    known = subprocess.run(["iconv", "-f", "TCVN"], input=letters, capture_output=True, check=True).stdout.decode()
    frame = abc("Ủy ban nhân dân tỉnh đề nghị các sở khẩn trương hoàn thành: ")
    assert load(frame + letters.decode("latin-1")).text.endswith(normalize("NFC", known))


def test_utf8_shown_as_latin_is_mended():
    assert (
        load("".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in SAMPLE.encode())).text == SAMPLE
    )


@pytest.mark.parametrize(("write", "name"), [(abc, "TCVN3"), (vni, "VNI")])
def test_the_set_that_was_converted_is_told(write, name):
    [(code, message)] = load(write(SAMPLE)).warnings
    assert code == "legacy_encoding"
    assert name in message


def test_one_line_in_an_old_set_among_unicode_is_mended():
    odd = "Sở Y tế báo cáo tình hình dịch bệnh trên địa bàn; đề nghị bổ sung kinh phí."
    assert load(f"{SAMPLE}\n{abc(odd)}").text == load(f"{SAMPLE}\n{vni(odd)}").text == f"{SAMPLE}\n{odd}"


def test_a_capital_with_a_tone_is_kept_where_its_set_has_one():
    names = "Lò Văn Ẳng, xã Mỹ Ẵm, bản Ỵ Ối, thôn Ỉnh, phường Ụ Bò"
    assert load(vni(f"{SAMPLE}\n{names}")).text == f"{SAMPLE}\n{names}"


@pytest.mark.parametrize(
    "words",
    [
        "Bộ Y tế, Bộ GD&ĐT và Sở KH-ĐT họp với Uỷ ban MTTQ",
        "BỘ NỘI VỤ VÀ CÁC SỞ",
        "Ở ĐẢNG BỘ TỈNH, CÔNG TÁC DÂN VẬN ĐƯỢC CHÚ TRỌNG",
    ],
)
def test_capitals_of_the_abc_fonts_are_found_word_by_word(words):
    assert load(abc(f"{words}\n{SAMPLE}")).text.split("\n")[0] == words


@pytest.mark.parametrize(
    "line",
    [
        "Toà án – “Hà Nội” « mới » ½ © 2021 ® µ",
        "Hoà Bình, Ðà Nẵng, NÐ-CP: ð và đ",
        "Café São Paulo, Zürich, Malmö, Curaçao",
        "Hè năm nay, xã Ia Hrú, làng Plei Ốp",
        "Ê-đê, Ba-na, Gia-rai",
    ],
)
def test_good_unicode_is_never_touched(line):
    text = f"{SAMPLE}\n{line}"
    assert load(text).text == text
    assert load(text).warnings == ()


def test_a_short_line_without_marks_is_no_old_set():
    assert load("Hà Nam").text == "Hà Nam"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-8"])
def test_a_text_cut_in_the_middle_of_a_letter_is_damaged_or_told(encoding):
    raw = (b"\xff\xfe" if encoding != "utf-8" else b"") + SAMPLE.encode(encoding)
    if encoding == "utf-8":
        assert load(raw[:-1] + b"\xe1").text.endswith("\ufffd")
        assert [code for code, _ in load(raw[:-1] + b"\xe1").warnings] == ["lost_letters"]
    else:
        with pytest.raises(Damaged):
            load(raw[:-1])


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(Unsupported):
        load(bytes(range(256)) * 20)


def test_letters_lost_on_the_way_are_not_guessed():
    with pytest.raises(Mojibake):
        load(SAMPLE.encode().decode("cp1252", "ignore"))
    with pytest.raises((Mojibake, NotVietnamese)):
        load("".join("?" if ord(letter) > 127 else letter for letter in SAMPLE))
    with pytest.raises(Mojibake):
        load("".join("\ufffd" if ord(letter) > 0xFF else letter for letter in SAMPLE))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("write", [abc, vni])
def test_a_line_of_an_old_set_in_a_document_of_unicode_is_read_right_though_its_marks_stand_apart(write, form):
    line = "đề nghị tỉnh hỗ trợ kinh phí sửa chữa trạm y tế xã Mường Hin"
    whole = f"{SAMPLE}\n{normalize(form, write(line))}\nUBND tỉnh giao Sở Y tế xem xét."
    assert line in load(whole).text


def test_a_document_whose_marks_stand_apart_is_not_taken_for_an_old_set():
    text = f"{SAMPLE}\nCafé de Paris, Genève, Müller và São Paulo"
    assert load(normalize("NFD", text)).text == text
    assert load(normalize("NFD", text)).warnings == ()

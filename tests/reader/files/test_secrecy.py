"""A secrecy stamp refuses the document; the word in a sentence, a heading or a table does not."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from ketluan.reader.files import load
from ketluan.reader.files.refusals import Secret
from tests.reader.files.oldsets import abc, vni

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH AN SƠN\nSố: 15/BC-UBND\n" + (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
)
BODY = "BÁO CÁO\nTình hình kinh tế - xã hội tháng 8\nTrong tháng 8, các sở, ngành đã thực hiện nhiệm vụ được giao."

STAMPS = [
    "MẬT",
    "TỐI MẬT",
    "TUYỆT MẬT",
    "M Ậ T",
    "T Ố I  M Ậ T",
    "[MẬT]",
    "| MẬT |",
    "*** TUYỆT MẬT ***",
    "- MẬT -",
    "Độ mật: Mật",
    "ĐỘ MẬT: TỐI MẬT",
    "Độ mật : MẬT",
    "Tối mật",
    "Mật",
    "TÀI LIỆU MẬT",
    "MẬT (Bản số 02)",
    "TỐI MẬT - Bản số: 3",
]


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_stamp_on_a_line_of_its_own_refuses(stamp):
    with pytest.raises(Secret):
        load(f"{HEAD}\n{stamp}\n{BODY}")
    with pytest.raises(Secret):
        load(f"{stamp}\n{HEAD}\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "MẬT    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TỈNH ỦY AN SƠN\tTUYỆT MẬT\tĐẢNG CỘNG SẢN VIỆT NAM",
        "ỦY BAN NHÂN DÂN TỈNH AN SƠN | MẬT",
        "Số: 15/BC-UBND MẬT",
        "Số: 15-BC/TU        TỐI MẬT",
    ],
)
def test_a_stamp_beside_the_letterhead_refuses(line):
    with pytest.raises(Secret):
        load(f"{line}\n{HEAD}\n{BODY}")


def test_a_stamp_far_behind_in_the_document_refuses_too():
    with pytest.raises(Secret):
        load(f"{HEAD}\n" + f"{BODY}\n" * 60 + f"MẬT\n{BODY}")


@pytest.mark.parametrize(
    "write", [abc, vni, lambda text: normalize("NFD", text), lambda text: text.replace("\n", "\r\n")]
)
def test_a_stamp_is_seen_in_every_writing(write):
    with pytest.raises(Secret):
        load(write(f"{HEAD}\nTỐI MẬT\n{BODY}"))


def test_invisible_letters_do_not_hide_a_stamp():
    with pytest.raises(Secret):
        load(f"{HEAD}\nM\u200bẬ\u00adT\n{BODY}")
    with pytest.raises(Secret):
        load(f"{HEAD}\nM&#7852;T\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "Quy chế bảo vệ bí mật nhà nước trên địa bàn tỉnh",
        "CÔNG TÁC BẢO MẬT",
        "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "SỞ NÔNG NGHIỆP TẬP HUẤN NUÔI ONG LẤY MẬT",
        "Mật ong bạc hà",
        "Mật độ dân số đạt 120 người/km2.",
        "1 | Lập danh mục bí mật nhà nước độ Mật | Công an tỉnh | Quý II",
        "2 | Mật | 12 văn bản",
        "a) Tài liệu độ Tối mật do Công an tỉnh quản lý;",
        "- Tuyệt mật: 0 văn bản",
        "- MẬT",
        "Số văn bản mật đã giải mật: 15.",
        "Độ mật: Không",
        "Độ mật: thường",
        "Bí mật",
        "GIẢI MẬT",
    ],
)
def test_the_word_in_its_own_meaning_does_not_refuse(line):
    text = f"{HEAD}\n{line}\n{BODY}"
    assert load(text).text == text


def test_a_small_word_alone_in_the_middle_of_a_document_is_no_stamp():
    text = f"{HEAD}\n" + f"{BODY}\n" * 10 + f"Mật\n{BODY}"
    assert load(text).text == text


def test_the_refusal_says_nothing_of_the_document():
    with pytest.raises(Secret) as refused:
        load(f"{HEAD}\nTUYỆT MẬT\n{BODY}")
    told = f"{refused.value!r} {refused.value.message_vi} {refused.value.message_en} {refused.value.facts}"
    assert "An Sơn" not in told
    assert "TUYỆT" not in told
    assert refused.value.__cause__ is None
    assert refused.value.__context__ is None

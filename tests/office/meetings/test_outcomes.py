"""What the deciding words of a paper suggest, and whether a paper was put again."""

from __future__ import annotations

import pytest

from ketluan.office.meetings.outcomes import put_again, suggested


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("thống nhất thông qua", "adopted"),
        ("biểu quyết thông qua", "adopted"),
        ("nhất trí", "adopted"),
        ("phê duyệt", "adopted"),
        ("thống nhất cao", "adopted"),
        ("cơ bản thống nhất", "in_principle"),
        ("cơ bản nhất trí", "in_principle"),
        ("đồng ý chủ trương", "in_principle"),
        ("thống nhất về nguyên tắc", "in_principle"),
        ("về nguyên tắc đồng ý", "in_principle"),
        ("cho ý kiến", "opinion"),
        ("góp ý", "opinion"),
        ("giao hoàn thiện", "complete"),
        ("tiếp thu, hoàn chỉnh", "complete"),
        ("tiếp tục hoàn thiện", "complete"),
        ("trả lại", "returned"),
        ("chưa thông qua", "returned"),
        ("không đồng ý", "returned"),
        ("chưa được thống nhất", "returned"),
        ("xin rút", "withdrawn"),
        ("rút", "withdrawn"),
        ("rút khỏi chương trình", "withdrawn"),
        ("chưa xem xét", "next"),
        ("chuyển phiên họp sau", "next"),
        ("chuyển sang kỳ họp tháng 10", "next"),
        ("để lại kỳ sau", "next"),
        ("lùi thời gian", "next"),
        ("xem xét tại kỳ họp sau", "next"),
        ("CƠ BẢN THỐNG NHẤT", "in_principle"),
    ],
)
def test_what_the_words_suggest(words, outcome):
    assert suggested(words) == outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("cơ bản thống nhất, giao hoàn thiện", "in_principle"),
        ("chưa thông qua, trình lại phiên họp sau", "next"),
        ("cho ý kiến và thông qua", "adopted"),
        ("thống nhất rút ngắn thời gian", "adopted"),
    ],
)
def test_where_the_words_say_two_things_the_one_that_decides_is_taken(words, outcome):
    assert suggested(words) == outcome


@pytest.mark.parametrize("words", [None, "", "  ", "rút kinh nghiệm", "rút gọn thủ tục", "quá trình trả nợ"])
def test_words_that_decide_nothing_suggest_nothing(words):
    assert suggested(words) is None


def test_a_paper_is_known_again_by_its_title_and_no_other_is_taken_for_it():
    title = "Đề án sắp xếp mạng lưới trường học vùng cao"
    assert put_again(title, ["Tờ trình về Đề án sắp xếp mạng lưới trường học vùng cao"])
    assert not put_again(title, ["Đề án phát triển du lịch cộng đồng", "Bảng giá đất năm 2027"])
    assert not put_again(title, [])

"""The meeting of the record."""

from __future__ import annotations

from ketluan.reader.kinds.meeting import Meeting, find
from tests.reader.marked import document


def meeting(text: str, **hints: str) -> Meeting:
    (found,) = find(document(text, **hints))
    return found


TEXT = (
    "Chiều 31/8/2021, UBND tỉnh Sơn La tổ chức phiên họp thường kỳ tháng 8 trực tuyến đến các huyện. Đồng chí Đào Việt "
    "Cương, Chủ tịch UBND tỉnh chủ trì phiên họp.\n\nCác đại biểu thảo luận sôi nổi về nhiệm vụ tháng 9.\n"
)


def test_the_meeting_is_read_from_the_sentence_that_opens_the_report():
    found = meeting(TEXT)
    assert TEXT[found.span.start : found.span.end].startswith("Chiều 31/8/2021, UBND tỉnh Sơn La tổ chức")
    assert (found.kind, found.body, found.province) == ("regular_session", "Ủy ban nhân dân tỉnh Sơn La", "Sơn La")
    assert (found.date, found.date_inferred, found.part_of_day) == ("2021-08-31", False, "afternoon")
    assert (found.chairs, found.counterparts, found.online) == (("Đào Việt Cương",), (), True)
    assert (found.ordinal, found.term, found.covers) == (None, None, ("2021-08",))


def test_a_year_that_only_the_hint_gives_is_marked_inferred():
    found = meeting(TEXT.replace("/2021", ""), received="2021-09-03")
    assert (found.date, found.date_inferred) == ("2021-08-31", True)


def test_a_document_that_reports_no_meeting_has_neither_body_nor_date():
    found = meeting("Tỉnh thu hút thêm 36 dự án. Tổng vốn đăng ký đạt 900 tỷ đồng, tăng 12% so với cùng kỳ năm 2021.\n")
    assert (found.kind, found.body, found.date, found.chairs) == ("other", None, None, ())


def test_a_document_that_reports_no_meeting_is_given_no_province():
    text = "UBND tỉnh Sơn La thu hút thêm 36 dự án.\nTổng vốn đăng ký đạt 900 tỷ đồng, tăng 12% so với năm 2021.\n"
    assert meeting(text, province="Sơn La").province is None


def test_an_empty_text_has_no_meeting():
    assert list(find(document(""))) == []


def test_a_district_is_not_named_after_its_chairman():
    notice = (
        "UBND HUYỆN TÀ SÌN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 41/TB-UBND\nTHÔNG BÁO\nKết luận giao ban tháng 4\n"
        "Ngày 04/4/2016, Chủ tịch UBND huyện Lò Văn Toàn chủ trì giao ban với các phòng, ban và kết luận như sau:\n"
    )
    (found,) = find(document(notice))
    assert found.body == "Ủy ban nhân dân huyện Tà Sìn"

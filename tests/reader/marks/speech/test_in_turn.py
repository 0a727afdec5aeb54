"""Several who speak in one sentence, and orders that a sentence announces and gives one by one."""

from __future__ import annotations

from ketluan import read

HEAD = (
    "UBND huyện Nậm Pồn giao ban công tác tháng 9\n"
    "Ngày 1/10/2013, UBND huyện Nậm Pồn tổ chức hội nghị giao ban công tác tháng 9. Đồng chí Lường Văn Tấn, Chủ tịch "
    "UBND huyện chủ trì hội nghị.\n"
)


def items(text: str):
    return read(HEAD + text + "\n").items


def test_each_who_speaks_behind_a_colon_is_heard():
    found = items(
        "Các đại biểu đã thảo luận và có ý kiến: Chủ tịch UBND xã Pắc Lạn đề nghị huyện tu sửa đường vào bản; Trưởng "
        "phòng Giáo dục cho biết còn thiếu 12 phòng học; lãnh đạo Công an huyện thông tin về tình hình trật tự; xã Tà "
        "Sìn xin hỗ trợ 120 tấm lợp."
    )
    assert [one.speaker for one in found["statements"]] == ["Trưởng phòng Giáo dục", "lãnh đạo Công an huyện"]
    assert [one.asker for one in found["requests"]] == ["Chủ tịch UBND xã Pắc Lạn", "xã Tà Sìn"]


def test_topics_behind_a_colon_are_nobodys_speech():
    found = items(
        "Các đại biểu đã thảo luận, cho ý kiến về: tiến độ đề nghị quyết toán; công tác giao ban; việc báo cáo số liệu."
    )
    assert found["statements"] == found["requests"] == ()


def test_orders_that_a_sentence_announces_are_each_bodys_own():
    found = items(
        "Kết luận hội nghị, đồng chí Lường Văn Tấn yêu cầu các ngành, các xã trong tháng 10 tập trung một số nhiệm vụ "
        "trọng tâm sau: Phòng Nông nghiệp đôn đốc các xã trồng cây vụ đông; tăng cường phòng dịch cho gia súc."
    )
    assert [(one.action, one.addressees) for one in found["directives"]] == [
        ("đôn đốc các xã trồng cây vụ đông", ("Phòng Nông nghiệp",)),
        ("tăng cường phòng dịch cho gia súc", ("Phòng Nông nghiệp",)),
    ]


def test_school_attendance_is_no_goal():
    (one,) = items("Trong tháng 9, tỷ lệ học sinh chuyên cần đạt 95%.")["figures"]
    assert (one.kind, one.period) == ("level", "2013-09")


def test_who_holds_a_post_speaks_next_behind_what_another_asked():
    found = items(
        "Tham gia ý kiến, đồng chí Sình Dỉ Pháng, Chánh Thanh tra huyện đề nghị rà soát nguồn vốn; đồng chí Trưởng Ban "
        "Dân vận Huyện ủy cho rằng cần làm tốt công tác tuyên truyền."
    )
    assert [one.speaker for one in found["statements"]] == [
        "Sình Dỉ Pháng",
        "đồng chí Trưởng Ban Dân vận Huyện ủy",
    ]


def test_but_goes_on_with_who_agreed_and_a_matter_comes_before_who_is_told():
    found = items(
        "Kết luận hội nghị, đồng chí Lường Văn Tấn yêu cầu các xã bám sát chỉ tiêu. Về sắp xếp đơn vị sự nghiệp, cơ "
        "bản nhất trí với phương án, nhưng lưu ý phải có lộ trình bố trí giáo viên. Chính sách hỗ trợ học sinh nghèo "
        "giao Phòng Giáo dục nghiên cứu thêm."
    )
    assert [(one.verb, one.action) for one in found["directives"]][1:] == [
        ("lưu ý", "có lộ trình bố trí giáo viên"),
        ("giao", "nghiên cứu thêm"),
    ]


def test_a_body_orders_behind_opinions_that_differ():
    found = items("Do còn nhiều ý kiến khác nhau, UBND huyện giao Phòng Kinh tế chỉnh lý lại Quy chế.")
    assert found["statements"] == ()
    assert [one.addressees for one in found["directives"]] == [("Phòng Kinh tế",)]


def test_a_body_that_agrees_is_not_told_to():
    agreed = "Hội nghị thống nhất chủ trương hỗ trợ kinh phí xây nhà văn hóa."
    found = items(f"Kết luận hội nghị, đồng chí Lường Văn Tấn yêu cầu các xã bám sát chỉ tiêu. {agreed}")
    assert [one.addressees for one in found["directives"]] == [("các xã",)]


def test_how_often_stands_before_what_a_class_is_told():
    found = items("Kết luận hội nghị, đồng chí Lường Văn Tấn giao:\n- Các thôn: Hằng tuần tổng vệ sinh đường làng.")
    (one,) = found["directives"]
    assert (one.lead, one.action.endswith("tổng vệ sinh đường làng")) == ("Các thôn", True)

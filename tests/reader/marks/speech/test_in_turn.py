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

"""An order of a notice says each of its parts once."""

from ketluan.office.briefs.rules.orders import order


def test_who_helps_and_by_when_are_added_to_the_bare_action():
    said = order("rà soát quỹ đất công;", ["Sở Tài chính", "UBND các xã"], "trước ngày 30/11/2026")
    assert said == "Chủ trì, phối hợp với Sở Tài chính, UBND các xã rà soát quỹ đất công; trước ngày 30/11/2026."


def test_what_the_chairs_words_say_already_is_not_said_again():
    action = "chủ trì, phối hợp với Sở Y tế xây dựng đề án, trình trước ngày 5/12"
    assert (
        order(action, ["Sở Y tế"], "trước ngày 5/12")
        == "Chủ trì, phối hợp với Sở Y tế xây dựng đề án, trình trước ngày 5/12."
    )


def test_a_supporter_whom_the_words_leave_out_is_named_behind_them():
    said = order("chủ trì, phối hợp với Sở Y tế xây dựng đề án", ["Sở Y tế", "Công an tỉnh"])
    assert said == "Chủ trì, phối hợp với Sở Y tế xây dựng đề án (phối hợp: Công an tỉnh)."


def test_the_tone_style_of_a_name_makes_it_no_other_name():
    assert (
        order("phối hợp với Văn phòng Tỉnh uỷ rà soát", ["Văn phòng Tỉnh ủy"])
        == "Phối hợp với Văn phòng Tỉnh uỷ rà soát."
    )

"""Each row of a sheet of open tasks has its verdict."""

from __future__ import annotations

from datetime import date

import pytest

from ketluan.office.sheets.rules import NoHeads, parts, read_day, table
from ketluan.office.tasks.importing.columns import COLUMNS
from ketluan.office.tasks.importing.rules import Known, judged, key_of

TODAY = date(2026, 11, 22)
FINANCE, BUILDING, WEST, EAST = 1, 2, 3, 4
KNOWN = Known(
    bodies={"so tai chinh": (FINANCE,), "stc": (FINANCE,), "so xay dung": (BUILDING,), "xa tan son": (WEST, EAST)},
    leaders={"dao viet cuong": 7, "lu van seng": 8},
    today=TODAY,
)


def cells(**given):
    row = {column.key: "" for column in COLUMNS}
    return {**row, "wording": "Rà soát các chợ.", "lead": "Sở Tài chính", **given}


def row(known=KNOWN, **given):
    (found,) = judged([(2, cells(**given))], known)
    return found


def test_a_whole_row_is_new():
    found = row(supporters="Sở Xây dựng; STC", due="31/12/2026", assigned_on="2026-11-02", assigner="đ/c Lù Văn Séng")
    assert (found.verdict, found.lead, found.supporters, found.assigner) == ("new", FINANCE, (BUILDING,), 8)
    assert (found.deadline.kind, found.deadline.due) == ("day", date(2026, 12, 31))
    assert found.original_due == date(2026, 12, 31)
    assert found.assigned_on == date(2026, 11, 2)


@pytest.mark.parametrize("written", ["sở tài chính", "SỞ TÀI CHÍNH.", "So tai chinh", "STC"])
def test_a_body_is_known_by_each_of_its_writings(written):
    assert row(lead=written).lead == FINANCE


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"wording": ""}, "no_wording"),
        ({"lead": ""}, "no_lead"),
        ({"due": "31/2/2026"}, "bad_day"),
        ({"due": "trước 30/13/2026"}, "bad_day"),
        ({"dated": "hôm nọ"}, "bad_day"),
        ({"assigner": "Nguyễn Văn A"}, "no_assigner"),
    ],
)
def test_a_row_that_cannot_be_understood_says_why(given, fault):
    found = row(**given)
    assert found.verdict == "error"
    assert [kind for kind, _ in found.faults] == [fault]


def test_a_name_of_two_bodies_and_a_name_of_none_are_to_be_chosen():
    found = row(lead="xã Tân Sơn", supporters="Sở Xây dựng; Sở Thời tiết")
    assert (found.verdict, found.to_choose) == ("choose", ("xã Tân Sơn", "Sở Thời tiết"))


def test_what_was_chosen_holds_for_every_row_of_the_name():
    known = Known(**{**vars(KNOWN), "choices": {"xa tan son": EAST, "so thoi tiet": 0}})
    found = row(known, lead="Xã Tân Sơn", supporters="Sở Thời tiết")
    assert (found.verdict, found.lead, found.supporters) == ("new", EAST, ())


def test_a_lead_is_never_left_out():
    known = Known(**{**vars(KNOWN), "choices": {"so thoi tiet": 0}})
    assert row(known, lead="Sở Thời tiết").verdict == "choose"


@pytest.mark.parametrize(
    ("words", "kind", "due"),
    [
        ("", "none", None),
        ("Không thời hạn", "none", None),
        ("2026-12-01", "day", date(2026, 12, 1)),
        ("1.12.26", "day", date(2026, 12, 1)),
        ("quý IV/2026", "day", date(2026, 12, 31)),
        ("Trong tháng 2/2027", "day", date(2027, 2, 28)),
        ("trước ngày 30/6/2027", "day", date(2027, 6, 30)),
        ("Hằng tháng", "recurring", None),
        ("Thường xuyên", "recurring", None),
        ("càng sớm càng tốt", "vague", None),
    ],
)
def test_what_a_deadline_says(words, kind, due):
    found = row(due=words)
    assert (found.verdict, found.deadline.kind, found.deadline.due) == ("new", kind, due)


def test_the_first_day_is_kept_beside_the_agreed_one():
    found = row(due="31/12/2026", original_due="30/9/2026")
    assert (found.original_due, found.deadline.due) == (date(2026, 9, 30), date(2026, 12, 31))


def test_a_row_that_was_applied_is_the_same_however_it_is_typed():
    known = Known(**{**vars(KNOWN), "applied": frozenset({key_of(cells(number="5/TB-UBND"))})})
    assert row(known, number="5/tb-ubnd", lead="SỞ TÀI  CHÍNH", due="1/1/2027").verdict == "same"
    assert row(known, number="6/TB-UBND").verdict == "new"


def test_a_row_that_stands_twice_is_new_once():
    first, second = judged([(2, cells()), (3, cells())], KNOWN)
    assert (first.verdict, second.verdict) == ("new", "same")


def test_one_sentence_to_two_leads_is_two_tasks():
    found = judged([(2, cells()), (3, cells(lead="Sở Xây dựng"))], KNOWN)
    assert [one.verdict for one in found] == ["new", "new"]


def test_an_office_without_a_leader_is_told_so():
    assert row(Known(**{**vars(KNOWN), "leaders": {}})).faults == (("no_leader", ""),)


def test_the_heads_are_found_below_a_title_and_in_any_order():
    lines = [("SỔ THEO DÕI",), (), ("STT", "Đơn vị chủ trì", "Nội dung nhiệm vụ *", "Hạn"), (1, "STC", "Rà soát", None)]
    ((number, found),) = table(lines, COLUMNS)
    assert (number, found["lead"], found["wording"], found["due"]) == (4, "STC", "Rà soát", "")


def test_a_sheet_without_its_heads_says_which_are_missing():
    with pytest.raises(NoHeads) as missing:
        table([("Chủ trì", "Thời hạn"), ("STC", "")], COLUMNS)
    assert missing.value.missing == ("Nội dung nhiệm vụ",)


@pytest.mark.parametrize("words", ["30/2/2026", "2026-13-01", "32/1/2026", "1/1", "tháng 5"])
def test_what_is_no_day_is_none(words):
    assert read_day(words) is None


def test_names_are_set_apart_by_semicolons_lines_or_commas():
    assert parts("Sở A, B; Sở C") == ["Sở A, B", "Sở C"]
    assert parts("- Sở A\n- Sở C") == ["Sở A", "Sở C"]
    assert parts("Sở A, Sở C.") == ["Sở A", "Sở C"]

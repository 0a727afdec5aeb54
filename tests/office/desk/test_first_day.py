"""On the first day the desk says with what to begin, and no more once there is a document."""

from __future__ import annotations

from tests.office import people
from tests.office.people import LEADER, SPECIALIST


def test_an_office_that_holds_nothing_says_with_what_to_begin(province, signed_in):
    assert signed_in(SPECIALIST).get("/").context["first"]
    assert "h-first" not in signed_in(LEADER).get("/").content.decode()
    people.taken_in("Giao Sở Tài chính rà soát các dự án.", "thông báo.txt")
    assert not signed_in(SPECIALIST).get("/").context["first"]

"""A brief on one page: its first figures, tasks, what is hard, what is to come."""

from __future__ import annotations

from ketluan.office.briefs.rules.summary import Line, summary


def lines(*said):
    return [Line(place, part, level) for place, (part, level) in enumerate(said)]


def test_figures_stand_in_the_order_in_which_leaders_ask_and_headings_and_pictures_do_not():
    rows = lines(
        ("economy", 1), ("economy", 0), ("economy", 4), ("retail", 0), ("disbursement", 0), ("budget.revenue", 0)
    )
    assert summary(rows) == [("figures", [1, 5, 4, 3])]


def test_each_group_has_few_lines():
    rows = lines(("tasks", 0), *[("difficulties", 3)] * 9, *[("ahead", 3)] * 20)
    assert [(name, len(places)) for name, places in summary(rows)] == [("tasks", 1), ("hard", 4), ("ahead", 8)]


def test_a_paper_of_other_parts_gives_its_first_items():
    assert summary(lines(("extensions", 1), ("extensions", 3))) == [("others", [1])]
    assert summary([]) == []

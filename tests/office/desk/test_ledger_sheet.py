"""The ledger as a sheet: the entries that the page shows, and the head of the chain."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from ketluan.office.ledger.queries import head
from ketluan.office.tasks import actions
from tests.office import people


@pytest.fixture
def sheet(task, signed_in):
    actions.accept(people.act(people.LEAD), task)
    actions.report(people.act(people.LEAD), task, people.account("=1+1"))

    def exported(query=""):
        answer = signed_in(people.INSPECTOR).get(f"/ledger/sheet/{query}")
        return load_workbook(BytesIO(answer.content)).active

    return exported


def test_the_sheet_bears_the_head_of_the_chain_and_every_entry(sheet):
    book = sheet()
    said = [row[0] for row in book.iter_rows(max_row=4, values_only=True)]
    assert head().digest in said[3]
    assert head().digest in book.oddFooter.left.text
    assert [row[0] for row in book.iter_rows(min_row=6, values_only=True)] == list(range(head().count, 0, -1))
    assert book["M6"].value == head().digest


def test_the_sheet_is_narrowed_as_the_page_is(sheet):
    rows = list(sheet("?verb=report&who=thoa").iter_rows(min_row=6, values_only=True))
    assert [row[8] for row in rows] == ["báo cáo tiến độ"]


def test_words_of_a_report_are_no_formula(sheet):
    cell = sheet("?verb=report")["L6"]
    assert cell.data_type == "s"
    assert "=1+1" in cell.value


def test_a_day_that_cannot_be_understood_narrows_nothing(sheet):
    assert sheet("?since=hôm+qua").max_row == sheet().max_row

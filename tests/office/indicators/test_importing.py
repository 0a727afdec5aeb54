"""Values and targets come from a sheet: a verdict for each row, nothing before it was seen, and never twice."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from ketluan.office.indicators import actions
from ketluan.office.indicators.importing.actions import apply
from ketluan.office.indicators.importing.queries import rows_of
from ketluan.office.indicators.models import Observation, Target
from ketluan.office.indicators.rules.periods import period_of
from ketluan.office.ledger.models import Entry
from tests.office import people
from tests.office.indicators.report import equipped
from tests.office.people import SPECIALIST

REVENUE = ("Thu ngân sách nhà nước trên địa bàn", "", "Thực hiện", "9 tháng đầu năm 2026", "1.532,8", "", "Ước", "BC 1")


@pytest.fixture
def office(province):
    return equipped()


def row(**changed):
    names = ("indicator", "body", "what", "period", "value", "unit", "status", "words")
    return tuple(changed.get(name, value) for name, value in zip(names, REVENUE, strict=True))


def judged(*rows):
    return rows_of(people.values_handed_in(*rows), people.TODAY)


def test_values_and_targets_are_kept_each_with_its_line(office):
    plan = row(what="Tỉnh giao", period="2026", value=1867)
    draft = people.values_handed_in(row(), plan, row(period="tháng 8/2026", value="x"))
    assert [one.verdict for one in rows_of(draft, people.TODAY)] == ["new", "new", "error"]
    assert not Observation.objects.exists()
    assert apply(people.act(SPECIALIST), draft) == 2
    told, aimed = Observation.objects.get(), Target.objects.get()
    assert (told.value, told.status, told.words) == (Decimal("1532.8"), "estimate", "BC 1")
    assert (aimed.value, aimed.plan) == (1867, "provincial")
    assert Entry.objects.filter(verb__in=("observe", "aim")).count() == 2


def test_the_same_sheet_a_second_time_keeps_nothing(office):
    apply(people.act(SPECIALIST), people.values_handed_in(row()))
    assert [one.verdict for one in judged(row())] == ["same"]
    assert apply(people.act(SPECIALIST), people.values_handed_in(row())) == 0
    (changed,) = judged(row(value="1.540"))
    assert (changed.verdict, changed.before) == ("changed", Decimal("1532.8"))


def test_a_number_cell_is_the_number_and_not_how_it_could_be_read(office):
    values = [one.entered.value for one in judged(row(value=1.532), row(value=1532.8, period="2026"))]
    assert values == [Decimal("1.532"), Decimal("1532.8")]


def test_a_value_is_kept_in_the_unit_of_its_indicator(office):
    (found,) = judged(row(value="1.532.800", unit="triệu đồng"))
    assert found.entered.value == Decimal("1532.8")


def test_a_sheet_is_vietnamese_whatever_the_reader_reads(office):
    from django.utils.translation import override

    with override("en"):
        assert [one.verdict for one in judged(row())] == ["new"]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"indicator": "Số buổi họp"}, "Không có chỉ tiêu nào gọi là “Số buổi họp”"),
        ({"period": "hôm qua"}, "Hãy ghi kỳ"),
        ({"value": "12.5"}, "theo cách Việt Nam"),
        ({"value": None}, "trường này"),
        ({"unit": "kg"}, "Không đổi được"),
        ({"what": "Mong"}, "không có trong danh mục"),
        ({"status": "Chắc"}, "không có trong danh mục"),
        ({"body": "Sở Không Có"}, "Không có cơ quan nào"),
        ({"indicator": "Kim ngạch xuất khẩu", "body": "Sở Y tế"}, "không chia theo đơn vị"),
    ],
)
def test_what_is_wrong_with_a_row_is_said(office, changed, fault):
    (found,) = judged(row(**changed))
    assert found.verdict == "error"
    assert fault.lower() in found.fault.lower()


def test_a_row_that_stands_twice_is_taken_once(office):
    assert [one.verdict for one in judged(row(), row(value="5"))] == ["new", "error"]


def test_a_locked_period_is_said_in_the_preview(office):
    actions.lock(people.act(SPECIALIST), office, period_of("2026-09"))
    (found,) = judged(row())
    assert "đã khóa" in found.fault


def test_the_bodies_of_an_indicator_have_their_values(office):
    draft = people.values_handed_in(row(indicator="Giải ngân vốn đầu tư công", body="Sở Y tế"))
    apply(people.act(SPECIALIST), draft)
    assert Observation.objects.get().body == people.body("Sở Y tế")


def test_on_the_pages_a_sheet_is_handed_in_seen_and_applied(office, signed_in):
    browser = signed_in(SPECIALIST)
    template = load_workbook(BytesIO(browser.get("/indicators/import/template/").content))
    heads = [cell.value for cell in template.worksheets[0][1]]
    assert heads[0] == "Chỉ tiêu *"
    given = SimpleUploadedFile("số liệu.xlsx", people.sheet([head.strip(" *") for head in heads], row()))
    answer = browser.post("/indicators/import/", {"sheet": given})
    shown = browser.get(answer.url).content.decode()
    assert "1.532,8 tỷ đồng" in shown
    browser.post(answer.url, {"do": "apply"})
    assert Observation.objects.count() == 1
    assert browser.get(answer.url).status_code == 403


def test_what_is_no_sheet_is_refused(office, signed_in):
    given = SimpleUploadedFile("số liệu.xlsx", b"PK\x03\x04 hong")
    assert signed_in(SPECIALIST).post("/indicators/import/", {"sheet": given}).status_code == 422

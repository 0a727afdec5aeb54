"""Every list of the office is narrowed, ordered, paged, printed, exported and saved in one way."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from ketluan.office.lists.words import LISTS
from ketluan.office.rollout.models import Instrument
from tests.office import people
from tests.office.people import HEAD, LEAD, SPECIALIST
from tests.office.rollout import documents

# the tasks' own workbook is their ledger; that of the ledger bears the end of the chain
OWN_BOOK = {"tasks", "ledger"}
# contradictions stand as sentences side by side: no table, and no sheet of one
NO_TABLE = {"checks"}
TABLES = [name for name in LISTS if name not in NO_TABLE]


@pytest.fixture
def filled(source, task):
    people.drafted(people.asked().finding.source.of_session.session)
    people.watched()
    people.paper(source, title="Tờ trình về giá nước sạch")
    documents.carried_out()


def of(name):
    return reverse(LISTS[name][0])


def looked_at(browser, name, **asked):
    answer = browser.get(of(name), asked)
    assert answer.status_code == 200, (name, asked)
    return answer


def rows(answer):
    return list(answer.context["page"])


def test_each_list_has_rows_is_ordered_by_each_head_both_ways_and_exported_as_it_is_shown(filled, signed_in):
    wrong = []
    for name in TABLES:
        browser = signed_in(HEAD if name == "ledger" else SPECIALIST)
        whole = looked_at(browser, name, view="all")
        assert rows(whole), name
        for key in [one.key for one in whole.context["form"].COLUMNS if one.order]:
            up, down = (looked_at(browser, name, order=order) for order in (key, f"-{key}"))
            if sorted(one.pk for one in rows(up)) != sorted(one.pk for one in rows(whole)):
                wrong.append((name, key))
            if f"{key}" not in up.context["form"].ordered(key) or len(rows(down)) != len(rows(up)):
                wrong.append((name, key, "turned"))
        if name not in OWN_BOOK:
            sheet = load_workbook(BytesIO(browser.get(of(name), {"as": "xlsx"}).getvalue())).active
            told = [row[0].value for row in sheet.iter_rows(min_row=6) if isinstance(row[0].value, int)]
            shown = [cell.value for cell in sheet[5]]
            heads = [str(head.label) for head in whole.context["heads"]]
            wrong += [(name, "rows")] if len(told) != len(rows(whole)) else []
            wrong += [(name, shown, heads)] if shown[1:] != heads else []
        paper = browser.get(of(name), {"paper": "1"}).content.decode()
        wrong += [(name, "paper")] if paper.count("<tr>") != len(rows(whole)) + 1 else []
    assert wrong == []


def test_each_list_shows_the_columns_that_are_asked_for_and_forgives_an_address_without_sense(filled, signed_in):
    for name in TABLES:
        browser = signed_in(HEAD if name == "ledger" else SPECIALIST)
        form = looked_at(browser, name, view="all").context["form"]
        free = [key for key, _label, _shown in form.picked]
        told = looked_at(browser, name, col=free[-1])
        fixed = [one.key for one in form.COLUMNS if one.fixed]
        assert {one.key for one in told.context["form"].columns} == {free[-1], *fixed}, name
        assert told.context["address"] == f"col={free[-1]}", name
        odd = looked_at(browser, name, col="x", order=";drop", page="zz", since="hôm qua", state="lạ", q="")
        assert len(rows(odd)) == len(rows(looked_at(browser, name, view="all"))), name
        assert not odd.context["narrowed"], name


def test_an_empty_list_says_without_which_condition_it_would_not_be_empty(filled, signed_in):
    browser = signed_in(SPECIALIST)
    page = looked_at(browser, "requests", q="không có từ này", state="all")
    assert [(one.narrowed.label, one.count) for one in page.context["emptied"]] == [
        ("Tìm trong kiến nghị", "1 kiến nghị")
    ]
    said = page.content.decode()
    assert "Bỏ riêng một điều kiện thì có:" in said
    assert 'href="?state=all"' in said


def test_words_are_sought_without_their_accents_in_whatever_letters_they_are_asked_for(filled, signed_in):
    browser = signed_in(SPECIALIST)
    for name in ("findings", "submissions", "requests", "matters", "documents"):
        row = rows(looked_at(browser, name, view="all"))[0]
        one = getattr(row, "request", None) or getattr(row, "matter", None) or getattr(row, "document", None) or row
        folded = getattr(one, "folded", None) or one.finding.folded
        assert rows(looked_at(browser, name, q=f" {folded[:20].upper()} ")), name
        assert not rows(looked_at(browser, name, q=f"{folded[:20]} không có")), name


def test_what_is_said_where_nothing_is_chosen_stays_first_among_what_is_offered(filled, signed_in):
    found = {}
    for name in TABLES:
        form = looked_at(signed_in(HEAD if name == "ledger" else SPECIALIST), name, view="all").context["form"]
        found |= {(name, key): list(field.choices) for key, field in form.fields.items() if hasattr(field, "choices")}
    for key, choices in found.items():
        assert key[1] == "col" or (str(choices[0][0]) == "" and len(choices) > 1), key
    assert str(found["sessions", "body"][0][1]) == "Mọi cơ quan"
    assert str(found["ledger", "verb"][0][1]) == "Mọi việc"


def test_the_rows_alone_come_with_the_address_that_they_have(filled, signed_in):
    asked = {"q": "", "kind": "citations", "col": ["kind", "source", "became", "made"]}
    answer = signed_in(SPECIALIST).get(of("findings"), asked, headers={"HX-Target": "rows"})
    assert "<html" not in answer.content.decode()
    assert answer.headers["HX-Push-Url"] == f"{of('findings')}?kind=citations"


def test_a_long_list_is_paged_and_its_pages_keep_what_was_asked(filled, signed_in):
    first = Instrument.objects.first()
    said = {"office": first.office, "kind": "Quyết định", "year": 2026, "entered": True}
    for number in range(60):
        name = f"{number}/QĐ-UBND"
        Instrument.objects.create(**said, number=name, title=f"Việc {number}", key=str(number), folded=name)
    browser = signed_in(SPECIALIST)
    one, two = (looked_at(browser, "documents", kind="Quyết định", page=page) for page in (1, 2))
    assert (len(rows(one)), bool(rows(two))) == (50, True)
    assert not {row.pk for row in rows(one)} & {row.pk for row in rows(two)}
    assert "kind=Quy%E1%BA%BFt+%C4%91%E1%BB%8Bnh&amp;page=2" in one.content.decode()


def test_a_unit_sees_in_each_list_what_is_its_own(filled, signed_in):
    found = {name: rows(looked_at(signed_in(LEAD), name, view="all")) for name in TABLES if name != "ledger"}
    assert found["sessions"] == found["submissions"] == found["matters"] == []
    assert {one.lead.name for one in found["tasks"]} == {"Sở Tài chính"}
    assert {one.source_id for one in found["findings"]} <= {one.pk for one in found["sources"]}

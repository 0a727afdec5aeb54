"""Which document a citation means."""

from __future__ import annotations

import pytest

from ketluan.office.rollout.rules.numbers import Cited, Known, body_of, match, named, same_body, symbol
from ketluan.office.rollout.rules.sentences import around


def cited(number, body="", year=0, kind="nghi quyet"):
    found = symbol(number)
    return Cited(found, kind, body_of(body), year or found.year)


def known(pk, number, body="", year=0, kind="nghi quyet"):
    return Known(pk, symbol(number).key, body_of(body), year, kind)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("13-NQ/TW", "13/NQ-TW"),
        ("13-NQ/TW", "13 - NQ / TW"),
        ("13-NQ/TW", "13–NQ/TW"),
        ("13-NQ/TW", "13-NQ/T.Ư"),
        ("13-NQ/TW", "13-NQ/TƯ"),
        ("66/QĐ-TW", "66/QĐ/TW"),
        ("19/CT-TTg", "19/CT-TTG"),
        ("34/2006/QĐ-UBND", "34/2006/QÐ-UBND"),
        ("09-CT/TU", "9-CT/TU"),
        ("05-CT/TW", "05 CT/TW"),
        ("01/VBHN-VPCP", "01/HNVB-VPCP"),
    ],
)
def test_one_number_in_two_writings_is_one(one, other):
    assert symbol(one) == symbol(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("13-NQ/TW", "13-NQ/TU"), ("13-NQ/TW", "13-KL/TW"), ("13-NQ/TW", "130-NQ/TW"), ("8/QĐ-UBND", "8a/QĐ-UBND")],
)
def test_another_body_kind_or_number_is_another(one, other):
    assert symbol(one) != symbol(other)


def test_the_year_inside_a_number_is_told_apart():
    assert (symbol("18/2016/QĐ-UBND").key, symbol("18/2016/QĐ-UBND").year) == ("18/qd/ubnd", 2016)
    assert symbol("Nghị quyết") is None
    assert symbol("13").bare
    assert not named("Nghị quyết Đại hội XIII của Đảng").bare


def test_the_same_number_of_another_year_or_body_stays_apart():
    documents = [known(1, "13-NQ/TW", year=2002), known(2, "18/QĐ-UBND", "UBND tỉnh Hà Lâm", 2024)]
    assert match(cited("13-NQ/TW", year=2022), documents, {}).new
    assert match(cited("18/QĐ-UBND", "UBND huyện Phiêng Lanh", 2024), documents, {}).new
    assert match(cited("18/QĐ-UBND", "Ủy ban nhân dân tỉnh", 2024), documents, {}).pk == 2


def test_a_citation_without_its_year_means_the_only_one_and_asks_among_several():
    one, other = known(1, "13-NQ/TW", year=2002), known(2, "13-NQ/TW", year=2022)
    assert match(cited("13-NQ/TW"), [one], {}).pk == 1
    asked = match(cited("13-NQ/TW"), [one, other], {})
    assert (asked.pk, asked.new, asked.among) == (None, False, (1, 2))


def test_a_document_of_known_year_goes_before_one_whose_year_nobody_knows():
    assert match(cited("13-NQ/TW", year=2022), [known(1, "13-NQ/TW"), known(2, "13-NQ/TW", year=2022)], {}).pk == 2


def test_a_bare_number_means_what_the_same_source_cites_in_full():
    documents = [known(1, "13-NQ/TW", year=2022), known(2, "13-CTr/TU", year=2022, kind="chuong trinh")]
    short = cited("13")
    assert match(short, documents, {}, [cited("13-NQ/TW", year=2022)]).pk == 1
    asked = match(short, documents, {}, [cited("13-CTr/TU", kind="chuong trinh")])
    assert (asked.pk, asked.new, asked.among) == (None, False, (1,))


def test_what_a_person_settled_is_remembered():
    short = cited("13")
    assert match(short, [], {short.signature: 7}).pk == 7
    assert match(short, [known(1, "13-NQ/TW")], {short.signature: None}).ignored


def test_bodies_are_compared_by_what_they_are():
    assert body_of("Ban Thường vụ Tỉnh ủy") == body_of("Ban Chấp hành Đảng bộ tỉnh") == "tinh uy"
    assert body_of("Bộ Chính trị") == body_of("Ban Chấp hành Trung ương")
    assert same_body(body_of("Ủy ban nhân dân"), body_of("UBND tỉnh Hà Lâm"))
    assert not same_body(body_of("UBND tỉnh"), body_of("UBND xã Mường Hin"))


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        (
            "Mở đầu.\nThực hiện Nghị quyết số 13-NQ/TW, giao Sở Y tế.\nHết.",
            "13-NQ/TW",
            "Thực hiện Nghị quyết số 13-NQ/TW, giao Sở Y tế.",
        ),
        ("Đã xong việc. Theo Nghị quyết 13-NQ/TW thì làm. Sau đó.", "13-NQ/TW", "Theo Nghị quyết 13-NQ/TW thì làm."),
        ("ngày 18.3.2002 theo 13-NQ/TW ban hành", "13-NQ/TW", "ngày 18.3.2002 theo 13-NQ/TW ban hành"),
    ],
)
def test_the_sentence_around_a_citation(text, words, sentence):
    start = text.index(words)
    assert "".join(around(text, start, start + len(words))) == sentence

"""A document is stored as it came and cleaned, with what the reader proposes; or refused, with nothing kept."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from ketluan import Refused
from ketluan.office.desk.demo.story import session_text
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.models import Proposal, Reading, Source
from ketluan.office.intake.queries import latest_reading, listed
from ketluan.office.intake.reading import restored
from ketluan.office.ledger.models import Entry
from ketluan.office.people.access import actor_of
from ketluan.reader.model import Hints
from ketluan.reader.read import read_loaded
from tests.office import people
from tests.office.intake.plan import plan

NOTICE = """ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HÀ LÂM                         Độc lập - Tự do - Hạnh phúc

Số: 214/TB-UBND                     Hà Lâm, ngày 12 tháng 3 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại buổi kiểm tra chợ trung tâm

1. Sở Công Thương sắp xếp lại các gian hàng, xong trước ngày 30/3/2026.
2. UBND phường Lâm Thượng bố trí lực lượng giữ trật tự.
"""
SECRET = "MẬT\n\n" + NOTICE.replace("chợ trung tâm", "kho Phiêng Quang")


def given(text, name="thông báo.txt"):
    return Given(text.encode(), name, people.TODAY)


def take(text, **more):
    return take_in(people.act(people.SPECIALIST), people.office(), given(text, **more))


def test_both_texts_are_kept_and_spans_quote_the_cleaned_one(source):
    assert source.original == session_text(people.TODAY)
    for proposal in people.proposals(source):
        assert source.text[proposal.start : proposal.end] == proposal.fields["action"]


def test_a_notice_is_called_by_its_type_and_subject(province):
    source = take(NOTICE).source
    assert source.title.startswith("Thông báo: Kết luận của Chủ tịch UBND tỉnh")
    assert (source.number, source.dated) == ("214/TB-UBND", people.a_day("2026-03-12"))


def test_a_news_report_is_called_by_its_headline(source):
    assert source.title == "Hà Lâm: Giữ nhịp giải ngân, không để việc của dân phải chờ"


def test_the_same_file_comes_in_once(source):
    again = take(session_text(people.TODAY))
    assert again.again
    assert again.source == source
    assert Source.objects.count() == 1


def test_the_same_text_pasted_is_the_same_document(source):
    pasted = Given(session_text(people.TODAY), "văn bản dán", people.TODAY)
    assert take_in(people.act(people.SPECIALIST), people.office(), pasted).again


def test_another_office_may_have_the_same_document(source):
    other = people.office("Văn phòng Tỉnh ủy")
    taken = take_in(people.act(people.OTHER_OFFICE), other, given(session_text(people.TODAY)))
    assert not taken.again


def test_two_at_once_cannot_bring_in_one_file_twice(source):
    copy = Source(**{f.attname: getattr(source, f.attname) for f in Source._meta.fields if f.name != "id"})
    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SECRET.encode()])
def test_of_a_refused_document_nothing_is_kept_but_time_user_and_reason(province, content):
    with pytest.raises(Refused) as refusal:
        take_in(people.act(people.SPECIALIST), people.office(), Given(content, "kho Phiêng Quang.docx", people.TODAY))
    assert Source.objects.count() == Reading.objects.count() == Proposal.objects.count() == 0
    (entry,) = Entry.objects.filter(verb="refuse")
    assert entry.after == {"reason": refusal.value.code}
    assert entry.who == "Lục Tuấn Khương"
    assert "Phiêng Quang" not in dump()


def dump():
    """Every value of every table."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        rows = []
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    assert tables
    return repr(rows)


def test_a_document_that_is_taken_in_is_in_the_dump(source):
    assert "phòng học bán trú" in dump()


def test_texts_readings_and_proposals_are_written_once(source):
    reading = latest_reading(source)
    for row in (source, reading, people.proposals(source)[0]):
        with pytest.raises(TypeError):
            row.save()
        with pytest.raises(TypeError):
            row.delete()


@pytest.mark.parametrize("document", ["news", "plan"])
def test_what_is_stored_is_enough_to_read_the_same_document_again(province, document):
    content = plan() if document == "plan" else session_text(people.TODAY).encode()
    taken = take_in(people.act(people.SPECIALIST), people.office(), Given(content, "văn bản", people.TODAY)).source
    stored = Source.objects.get(pk=taken.pk)
    texts = {name: getattr(stored, name) for name in ("text", "original", "name", "sha256", "media_type")}
    hints = Hints(province=people.office().province, received=people.TODAY.isoformat())
    again = read_loaded(restored(stored.layout, **texts), hints)
    found = {(item.id, *item.span, item.rule) for items in again.items.values() for item in items}
    assert found == set(latest_reading(stored).proposals.values_list("key", "start", "end", "rule"))
    assert any(rule == "table_row" for *_, rule in found) == (document == "plan")


@pytest.mark.parametrize("words", ["ban tru", "BÁN TRÚ", "giai ngan von dau tu", "thuỷ", "chậm tiến độ"])
def test_search_needs_no_diacritics(source, words):
    found = listed(actor_of(people.user(people.SPECIALIST)), words)
    assert list(found) == ([] if words == "thuỷ" else [source])


def test_each_act_has_its_line(source):
    assert list(Entry.objects.order_by("number").values_list("verb", flat=True)) == ["take_in", "read"]

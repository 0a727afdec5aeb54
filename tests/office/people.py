"""The cast of the office's tests, and what they do in a word."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from io import BytesIO

from openpyxl import Workbook

from ketluan.office.desk.demo.story import session_text
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.queries import latest_reading
from ketluan.office.intake.spoken import Page, Spoken, take_in_spoken
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import Office, Organization, User
from ketluan.office.people.rules import PLACE, Act
from ketluan.office.review.actions import confirm
from ketluan.office.tasks.actions import Account, Assignment, Edited, assign
from ketluan.office.tasks.importing.actions import hand_in

PASSWORD = "mật khẩu của bài kiểm tra"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(64)
HEADS = ("Nội dung nhiệm vụ *", "Chủ trì", "Thời hạn")
TODAY = datetime.now(PLACE).date()
SPECIALIST, HEAD, LEADER, INSPECTOR = "chuyenvien", "chanhvanphong", "chutich", "kiemtra"
OTHER_OFFICE = "tinhuy"
LEAD, SUPPORTER, OTHER_UNIT = "taichinh", "xaydung", "yte"


def user(username):
    return User.objects.get(username=username)


def act(username, day=None, **said):
    """An act of someone at nine in the morning."""
    return Act(actor_of(user(username)), datetime.combine(day or TODAY, time(9), PLACE), **said)


def office(name="Văn phòng UBND tỉnh"):
    return Office.objects.get(organization__name=name)


def body(name):
    return Organization.objects.get(name=name)


def days(number):
    return TODAY + timedelta(days=number)


def taken_in(text=None, name="phiên họp.txt"):
    given = Given((text or session_text(TODAY)).encode(), name, TODAY)
    return take_in(act(SPECIALIST), office(), given).source


def spoken(words="Sở Y tế báo cáo tình hình dịch sởi tại xã Mường Hin trước ngày 25/11/2026.", **more):
    """What the chairman said on the telephone, with a picture of a note."""
    said = {"said_by": "Đào Việt Cương", "post": "Chủ tịch UBND tỉnh", "said_on": TODAY, "way": "telephone"}
    return Spoken(**{**said, "words": words, "scans": (Page("phiếu ghi.png", PICTURE),), **more})


def heard(words=None):
    return take_in_spoken(act(SPECIALIST), office(), spoken(words) if words else spoken()).source


def sheet_handed_in(*rows):
    """A sheet of open tasks that waits: by default one row."""
    content = sheet(HEADS, *(rows or [("Rà soát 9 chợ xã.", "Sở Công Thương", "31/12/2026")]))
    return hand_in(act(SPECIALIST), office(), name="nhiệm vụ.xlsx", content=content)


def sheet(*rows):
    """A workbook of one sheet."""
    book, file = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def proposals(source, kind="directives"):
    return list(latest_reading(source).proposals.filter(kind=kind).select_related("reading__source"))


def confirmed(source, lead):
    """The finding of the directive that a body leads."""
    (proposal,) = [one for one in proposals(source) if one.fields["lead"] == lead]
    return confirm(act(SPECIALIST), [proposal])[0]


def assigned(finding, *, on=None, due=None, lead="Sở Tài chính", **more):
    """A task of the finding; by default the department of construction supports it."""
    due = due or days(10)
    supporters = more.pop("supporters", (body("Sở Xây dựng"),) if lead == "Sở Tài chính" else ())
    wanted = Assignment(
        wording=finding.quote,
        lead=body(lead),
        assigner=user(LEADER),
        deadline="day",
        due=due,
        supporters=supporters,
        **more,
    )
    return assign(act(SPECIALIST, on), finding, wanted)


def account(words="Đã rà soát xong 9 dự án.", unit="Sở Tài chính", **more):
    return Account(words, body(unit), **more)


def edited(task, **changed):
    """What the Office writes of a task, as it is but for what is changed."""
    kept = {
        "wording": task.wording,
        "deliverable": task.deliverable,
        "leader": task.leader,
        "tracker": task.tracker,
        "supporters": tuple(task.supporters.all()),
    }
    return Edited(**{**kept, **changed})


def a_day(words):
    return date.fromisoformat(words)


def observed():
    """A value of an indicator of the specialist's Office, entered by hand."""
    from decimal import Decimal

    from ketluan.office.indicators import actions
    from ketluan.office.indicators.rules.periods import month

    followed = office()
    actions.equip(act(SPECIALIST), followed)
    of = followed.indicators.get(key="budget.revenue")
    return actions.observe(act(SPECIALIST), actions.Entered(of, month(TODAY.year, 1), Decimal("180.5"), words="BC 01"))


def drafted(session):
    """The conclusion notice of a session."""
    from ketluan.office.briefs.actions import draft_notice

    return draft_notice(act(SPECIALIST), session)


def address_book():
    from ketluan.office.review.addressees import book

    return book(office(), on=TODAY, today=TODAY)


def session_with_requests(title="Phiên họp thường kỳ"):
    """A session at which the department of construction asks two things, both confirmed."""
    from ketluan.office.meetings.actions import hold
    from ketluan.office.review.actions import Selection, add

    asks = ("bố trí 12 tỷ đồng sửa cầu Nà Phặc", "bổ sung 3 biên chế thanh tra")
    source = taken_in(
        f"{title}\n\nTại phiên họp, Sở Xây dựng kiến nghị UBND tỉnh {asks[0]}; {asks[1]}.", f"{title}.txt"
    )
    held = hold(act(SPECIALIST), source, title=title, body="UBND tỉnh", held_on=days(-20), chair="")
    for words in asks:
        start = source.text.index(words)
        selected = Selection(start, start + len(words), "requests", {"from": "Sở Xây dựng", "to": "UBND tỉnh"})
        add(act(SPECIALIST), source, selected)
    return held


def asked():
    """A request of the department of construction that the department of finance is to answer in ten days."""
    from ketluan.office.meetings import request_actions as requests
    from ketluan.office.meetings.request_queries import to_follow

    held = session_with_requests("Phiên họp tháng trước")
    findings = to_follow([held.session_sources.get().source_id])[:1]
    (made,) = requests.follow(act(SPECIALIST), findings, address_book())
    routed = requests.Routed(body("Sở Tài chính"), made.asker, days(10))
    requests.route(act(SPECIALIST), made, routed, version=1)
    made.refresh_from_db()
    return made


def answered(request, words="Đưa vào kế hoạch vốn năm 2027."):
    """The department of finance answers a request."""
    from ketluan.office.meetings import request_actions as requests

    request.refresh_from_db()
    requests.answer(act(LEAD), request, words, "15/STC", TODAY, version=request.version)


def locked():
    """A period of the specialist's Office that was approved."""
    from ketluan.office.indicators import actions
    from ketluan.office.indicators.rules.periods import month

    return actions.lock(act(HEAD), office(), month(2020, 1))


def settled(indicator):
    """A wording that the specialist said is an indicator."""
    from ketluan.office.indicators.adopting.actions import settle

    settle(act(SPECIALIST), office(), "tổng số thu nộp về tỉnh", indicator)
    return indicator.aliases.get(by__isnull=False)


def paper(source, words="Sở Tài chính", **fields):
    """A confirmed paper put before the session of a source, on some words of it."""
    from ketluan.office.review.actions import Selection, add

    start = source.text.index(words)
    return add(act(SPECIALIST), source, Selection(start, start + len(words), "submissions", fields))


def values_handed_in(*rows):
    """A sheet of values that waits: by default one row."""
    from ketluan.office.indicators.importing.actions import hand_in as hand_values_in

    heads = ("Chỉ tiêu", "Đơn vị", "Loại", "Kỳ", "Giá trị", "Đơn vị tính", "Loại số liệu", "Căn cứ")
    content = sheet(heads, *(rows or [("Kim ngạch xuất khẩu", "", "", "tháng 9/2026", 85, "", "", "BC 12")]))
    return hand_values_in(act(SPECIALIST), office(), name="số liệu.xlsx", content=content)


def watched(title="Khiếu kiện kéo dài tại khu tái định cư Nà Pồng", **more):
    """A matter under watch that the specialist alone sees; its report is late."""
    from ketluan.office.matters import actions

    said = {"place": "xã Mường Hin", "body": body("Sở Tài chính"), "since": days(-400), "next_report": days(-3)}
    about = actions.About(title=title, **{**said, **more})
    return actions.begin(act(SPECIALIST), office(), about, "pending", actions.Said(days(-60), "Đã đối thoại hai lần."))


def contradicted(told):
    """Something that cannot be right of the indicator of a value."""
    from datetime import datetime

    from ketluan.office.indicators.models import Contradiction

    same = {"office": told.indicator.office, "indicator": told.indicator, "start": told.start, "end": told.end}
    at = datetime.combine(TODAY, time(9), PLACE)
    return Contradiction.objects.create(**same, key="x", kind="parts", said=1, reckoned=2, found_at=at)


def unclear(source):
    """A confirmed figure that names no indicator."""
    from ketluan.office.review.actions import Selection, add

    found = source.findings.filter(kind="figures", fields={"indicator": None})
    selected = Selection(0, 12, "figures", {"indicator": None})
    return found.first() or add(act(SPECIALIST), source, selected)


def put_aside(source):
    """Another one, of which the specialist said that it becomes no value."""
    from ketluan.office.indicators.adopting.actions import set_aside
    from ketluan.office.review.actions import Selection, add

    found = add(act(SPECIALIST), source, Selection(13, 20, "figures", {"indicator": {"text": "khác"}}))
    return set_aside(act(SPECIALIST), found, "Không theo dõi.")


def planned(day=None, title="Phiên họp thường kỳ", series=None):
    """The agenda of a session to come; by default in ten days."""
    from ketluan.office.agendas import actions

    said = actions.Planned(title, "UBND tỉnh", day or days(10), "Chủ tịch UBND tỉnh", time(8), "Phòng họp số 1")
    return actions.plan(act(SPECIALIST), office(), said, series)


def item_of(agenda, title="Phương án cấp nước mùa khô", **more):
    """An item of an agenda that the department of finance reports."""
    from ketluan.office.agendas import actions

    fields = {"title": title, "reporter": body("Sở Tài chính"), "reporter_words": "", "minutes": 20, **more}
    return actions.add(act(SPECIALIST), agenda, fields)


def issued(agenda):
    """The agenda as it is issued, with one item on it."""
    from ketluan.office.agendas import issuing, paper

    item_of(agenda)
    agenda.refresh_from_db()
    return issuing.issue(act(SPECIALIST), agenda, paper.usual(office(), TODAY), version=agenda.version)


def awaited(item, title="Tờ trình về giá nước", **more):
    """A paper that an item waits for."""
    from ketluan.office.agendas import actions

    fields = {"kind": "submission", "title": title, "body": body("Sở Tài chính"), "due": days(5), **more}
    return actions.await_paper(act(SPECIALIST), item, fields)


def series_of_sessions():
    """The sessions on the last Thursday of each month."""
    from ketluan.office.agendas.series_actions import begin_series

    rhythm = {"since": days(-200), "every": 1, "week": 5, "weekday": 3, "day": 28, "starts": time(8), "room": ""}
    said = {"title": "Phiên họp thường kỳ", "body": "UBND tỉnh", "chair": "", **rhythm}
    return begin_series(act(SPECIALIST), office(), said)


def saved(name="Quá hạn", of="tasks", address="stat=overdue"):
    """A list that the specialist saved."""
    from ketluan.office.lists.actions import save

    return save(act(SPECIALIST), name, of=of, address=address)


def remembered_units(name="3 xã vùng cao", **days_of):
    """Three communes under a name."""
    from ketluan.office.tasks import actions
    from ketluan.office.tasks.cascade import units_of_class

    units = tuple(units_of_class("commune", TODAY)[:3])
    return actions.remember_list(act(SPECIALIST), office(), actions.Remembered(name, units, **days_of))

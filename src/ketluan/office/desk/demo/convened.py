"""A session of the demo province with its agenda, the requests that communes put to it, and the agenda of the next one:
papers that are missing, items carried over, a matter in closed session."""

from __future__ import annotations

from datetime import date, time, timedelta
from importlib.resources import files
from typing import Any, Final

from ketluan.office.agendas import actions as agendas
from ketluan.office.agendas.drafting import candidates, days_off_known
from ketluan.office.agendas.models import Agenda, AgendaItem
from ketluan.office.agendas.series_actions import begin_series
from ketluan.office.calendar.rules import day_off
from ketluan.office.desk.demo.stage import Stage
from ketluan.office.intake.actions import Given, take_in
from ketluan.office.intake.models import Source
from ketluan.office.meetings import request_actions as requests
from ketluan.office.meetings.actions import attach
from ketluan.office.meetings.models import Request
from ketluan.office.meetings.submission_actions import Settled, settle
from ketluan.office.people.models import Office, Organization
from ketluan.office.review import actions as review
from ketluan.office.review.addressees import book
from ketluan.office.review.models import Finding

_SPECIALIST: Final = "chuyenvien"
_HELD: Final = 12
_NEXT: Final = 8
_SCHOOLS: Final = "Đề án sắp xếp các điểm trường vùng cao giai đoạn 2027 - 2030"
_WATER: Final = "Quy chế quản lý, vận hành công trình nước sạch nông thôn"
# Who asks what, to whom it goes, in how many days from today the answer is due, and what is told of it.
_ASKED: Final = (
    ("UBND xã Mường Hin", "bố trí 18 tỷ đồng kè suối Nà Pồng trước mùa mưa", "Sở Tài chính", -3),
    ("UBND xã Phiêng Lanh", "bổ sung 2 bác sĩ cho trạm y tế xã", "Sở Y tế", 9),
    ("UBND xã Tân Sơn Hạ", "sớm giao mặt bằng chợ cũ để xây trường mầm non", "Sở Xây dựng", 4),
    ("UBND phường Ngọc Khê", "lắp đèn tín hiệu tại ngã tư Quốc lộ 4C", "Sở Xây dựng", 6),
    ("UBND phường Lâm Thượng", "hướng dẫn thu giá dịch vụ vệ sinh môi trường", "", 0),
)


def convene(stage: Stage) -> None:
    """The session, what was asked there, and the agenda of the next."""
    office = Office.objects.get(organization__name="Văn phòng UBND tỉnh")
    held, source, papers = _session(stage, office)
    _asked(stage, office, source)
    _concluded(stage, held, papers)
    _next(stage, office)


def _session(stage: Stage, office: Office) -> tuple[Agenda, Source, dict[str, Finding]]:
    """A session with its agenda, and the source that told of it."""
    before, after = stage.on(_HELD + 9, _SPECIALIST), stage.on(_HELD - 1, _SPECIALIST)
    day = stage.today - timedelta(days=_HELD)
    series = begin_series(before, office, _rhythm(day))
    title = f"Phiên họp chuyên đề về kiến nghị của cơ sở, tháng {day.month} năm {day.year}"
    planned = agendas.Planned(title, "UBND tỉnh", day, "Chủ tịch UBND tỉnh Đào Việt Cương", time(8), "Phòng họp số 1")
    held = agendas.plan(before, office, planned, series)
    words = (files(__package__) / "lam-viec.txt").read_text(encoding="utf-8")
    text = words.format(held=f"{day:%d/%m/%Y}", month=day.month).encode()
    source = take_in(after, office, Given(text, "phien-hop-kien-nghi.txt", after.day)).source
    attach(after, source, held.session)
    outcomes = {_SCHOOLS: "chưa xem xét, chuyển phiên họp sau", _WATER: "giao hoàn thiện"}
    papers = {name: _found(stage, source, name, "submissions", title=name, outcome=outcomes[name]) for name in outcomes}
    settle(after, papers[_SCHOOLS], Settled("next", words="Còn thiếu ý kiến của 4 xã."), version=0)
    settle(after, papers[_WATER], Settled("complete", complete_by=stage.today + timedelta(days=3)), version=0)
    return held, source, papers


def _rhythm(day: date) -> dict[str, Any]:
    return {
        "title": "Phiên họp thường kỳ", "body": "UBND tỉnh", "chair": "Chủ tịch UBND tỉnh Đào Việt Cương",
        "since": day.replace(day=1), "every": 1, "week": 5, "weekday": 3, "day": 28, "starts": time(8),
        "room": "Phòng họp số 1", "notice": 3,
    }  # fmt: skip


def _found(stage: Stage, source: Source, words: str, kind: str, **fields: Any) -> Finding:
    """What a person selects in the text, or the standing finding on these words."""
    start = source.text.index(words)
    return review.add(
        stage.on(_HELD - 1, _SPECIALIST), source, review.Selection(start, start + len(words), kind, fields)
    )


def _asked(stage: Stage, office: Office, source: Source) -> None:
    """A request late in answer, one that waits, one answered, one settled, one that the asker holds unanswered, and one
    that nobody has sent on."""
    act = stage.on(_HELD - 1, _SPECIALIST)
    made = {}
    for asker, words, _, _ in _ASKED:
        finding = _found(stage, source, words, "requests", **{"from": asker, "to": "UBND tỉnh"})
        (made[asker],) = requests.follow(act, [finding], book(office, on=act.day, today=stage.today))
    for asker, _, to, due in _ASKED:
        if to:
            sent = requests.Routed(
                Organization.objects.get(name=to), made[asker].asker, stage.today + timedelta(days=due)
            )
            requests.route(stage.on(_HELD - 2, _SPECIALIST), made[asker], sent, version=1)
    _answered(stage, made["UBND xã Tân Sơn Hạ"], "xaydung", ("Giao mặt bằng trong tháng sau.", "512/SXD-QH"))
    _answered(stage, made["UBND phường Ngọc Khê"], "hatang", ("Đã ghi nhận.", "520/SXD-HT"))
    said = stage.on(2, _SPECIALIST, on_behalf="UBND phường Ngọc Khê", basis="Công văn 88/UBND-KT")
    unanswered = made["UBND phường Ngọc Khê"]
    unanswered.refresh_from_db()
    words = "Chưa nêu thời gian lắp và nguồn vốn."
    requests.say(said, unanswered, "not_answered", words, version=unanswered.version)
    settled = made["UBND xã Tân Sơn Hạ"]
    settled.refresh_from_db()
    said = stage.on(1, _SPECIALIST, on_behalf="UBND xã Tân Sơn Hạ", basis="Điện thoại của Chủ tịch xã")
    requests.say(said, settled, "answered", "", version=settled.version)


def _answered(stage: Stage, request: Request, username: str, said: tuple[str, str]) -> None:
    act = stage.on(4, username)
    request.refresh_from_db()
    requests.answer(act, request, said[0], said[1], act.day, version=request.version)


def _concluded(stage: Stage, held: Agenda, papers: dict[str, Finding]) -> None:
    """The agenda of the session: two papers with what became of them, and one item that was not reached."""
    act = stage.on(_HELD + 6, _SPECIALIST)
    rows = ((_SCHOOLS, "Sở Giáo dục và Đào tạo", "scheme"), (_WATER, "Sở Nông nghiệp và Môi trường", "draft"))
    for title, body, kind in rows:
        item = _item(stage, held, title, body, 20)
        waits = {"kind": kind, "title": title, "body": item.reporter, "due": held.session.held_on - timedelta(days=3)}
        paper = agendas.await_paper(act, item, waits)
        if kind == "draft":
            agendas.receive(act, item, paper.pk, act.day, None)
        agendas.conclude(stage.on(_HELD - 2, _SPECIALIST), item, papers[title])
    _item(stage, held, "Phương án bảo đảm điện, nước cho bệnh viện mùa khô", "Sở Công Thương", 15)


def _item(stage: Stage, agenda: Agenda, title: str, body: str, minutes: int) -> AgendaItem:
    fields = {"title": title, "reporter": Organization.objects.get(name=body), "minutes": minutes}
    return agendas.add(stage.on(_HELD + 7, _SPECIALIST), agenda, {**fields, "reporter_words": ""})


def _next(stage: Stage, office: Office) -> None:
    """The next session: what is carried over, one line of each question, papers that are still missing."""
    act, day = stage.on(0, _SPECIALIST), stage.today + timedelta(days=_NEXT)
    while day_off(day, days_off_known):
        day += timedelta(days=1)
    series = office.series.get()
    title = f"{series.title} tháng {day.month} năm {day.year}"
    planned = agendas.Planned(title, series.body, day, series.chair, series.starts, series.room)
    agenda = agendas.plan(act, office, planned, series)
    agendas.carry_over(act, agenda)
    for part in candidates(act.actor, agenda):
        if part.key == "overdue" and part.whole:
            agendas.adopt(act, agenda, part.key)
        elif part.key in ("extensions", "indicators", "completing", "requests", "matters"):
            agendas.adopt(act, agenda, part.lines[0].key)
    for item in agenda.items.filter(part="indicators"):
        waits = {"kind": "report", "title": "Báo cáo nguyên nhân và giải pháp", "body": item.reporter, "due": day}
        agendas.await_paper(act, item, {**waits, "due": day - timedelta(days=2)})

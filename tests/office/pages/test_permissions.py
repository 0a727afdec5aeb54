"""Every route, for every role: what is answered. A route without a row fails."""

from __future__ import annotations

import pytest
from django.urls import get_resolver, reverse

from ketluan.office.tasks import actions
from tests.office import kept, people
from tests.office.people import HEAD, INSPECTOR, LEAD, LEADER, OTHER_OFFICE, OTHER_UNIT, SPECIALIST, SUPPORTER
from tests.office.rollout import documents

ROLES = (SPECIALIST, HEAD, LEADER, INSPECTOR, OTHER_OFFICE, LEAD, SUPPORTER, OTHER_UNIT, None)
# what each role is answered, in the order of ROLES; "in" is the way to the sign-in
OK, NO, IN, GO = 200, 403, "in", 302
EVERYBODY = (OK, OK, OK, OK, OK, OK, OK, OK, IN)
READERS = (OK, OK, OK, OK, NO, NO, NO, NO, IN)
OFFICES = (OK, OK, OK, OK, OK, NO, NO, NO, IN)
CONCERNED = (OK, OK, OK, OK, NO, OK, OK, NO, IN)
WORKERS = (OK, OK, NO, NO, NO, NO, NO, NO, IN)
WORKERS_GO = (GO, GO, NO, NO, NO, NO, NO, NO, IN)
# the specialist who put a matter under watch, and nobody who was not named
NAMED = (OK, NO, NO, NO, NO, NO, NO, NO, IN)
NOBODY = (NO, NO, NO, NO, NO, NO, NO, NO, IN)
# the administrator's own are tried in test_administration
ADMINISTRATION = (
    *("organizations", "organization", "organization-new", "organization-edit", "people", "person"),
    *("posts", "post", "post-new"),
    *("offices", "office-new", "office-edit", "users", "user", "user-new"),
    *("import", "import-template", "import-preview"),
)
ROWS = {
    "desk:home": ("get", {}, EVERYBODY),
    "desk:help": ("get", {}, EVERYBODY),
    "desk:ledger-sheet": ("get", {}, (NO, OK, NO, OK, NO, NO, NO, NO, IN)),
    "desk:ledger": ("get", {}, (NO, OK, NO, OK, NO, NO, NO, NO, IN)),
    "reports:statistics": ("get", {}, EVERYBODY),
    "reports:picture": ("get", {}, (OK, OK, OK, OK, 404, OK, OK, 404, IN)),
    "reports:sheet": ("get", {}, EVERYBODY),
    "reports:report": ("get", {}, (OK, OK, OK, OK, OK, NO, NO, NO, IN)),
    "lists:kept": ("get", {}, EVERYBODY),
    "lists:save": ("post", {"list": "tasks", "name": "Của tôi"}, (GO, GO, GO, GO, GO, GO, GO, GO, IN)),
    "lists:do": ("post", {"do": "prefer_none"}, (GO, NO, NO, NO, NO, NO, NO, NO, IN)),
    "search:search": ("get", {"q": "Sở"}, EVERYBODY),
    "tasks:list": ("get", {}, EVERYBODY),
    "tasks:export": ("get", {}, EVERYBODY),
    "tasks:send": ("get", {}, EVERYBODY),
    "tasks:task": ("get", {}, CONCERNED),
    "tasks:do": ("post", {"words": "Đã làm."}, (NO, NO, NO, NO, NO, GO, NO, NO, IN)),
    "tasks:attachment": ("get", {}, CONCERNED),
    "calendar:now": ("get", {}, EVERYBODY),
    "calendar:year": ("get", {}, EVERYBODY),
    "tasks:assign": ("get", {}, WORKERS),
    "tasks:due-rules": ("get", {}, (OK, OK, OK, OK, OK, NO, NO, NO, IN)),
    "tasks:unit-lists": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "tasks:unit-list-new": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "tasks:unit-list": ("get", {}, WORKERS),
    "tasks:urge": ("post", {}, (GO, GO, NO, NO, GO, NO, NO, GO, IN)),
    "tasks:letters": ("get", {}, EVERYBODY),
    "tasks:letter": ("get", {}, (OK, OK, OK, OK, NO, OK, NO, NO, IN)),
    "tasks:import": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "tasks:import-template": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "tasks:import-preview": ("get", {}, (OK, NO, NO, NO, NO, NO, NO, NO, IN)),
    "meetings:list": ("get", {}, EVERYBODY),
    "meetings:session": ("get", {}, READERS),
    "meetings:follow": ("post", {}, WORKERS_GO),
    "meetings:outcome": ("post", {}, (422, 422, NO, NO, NO, NO, NO, NO, IN)),
    "meetings:requests": ("get", {}, EVERYBODY),
    "meetings:submissions": ("get", {}, EVERYBODY),
    "review:findings": ("get", {}, EVERYBODY),
    "meetings:request": ("get", {}, CONCERNED),
    "meetings:do-request": (
        "post",
        {"answer-version": 2, "answer-words": "Có.", "answer-day": "2026-01-05"},
        (GO, GO, NO, NO, NO, GO, NO, NO, IN),
    ),
    "agendas:series": ("get", {}, EVERYBODY),
    "agendas:plan": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "agendas:plan-next": ("post", {}, WORKERS_GO),
    "agendas:end-series": ("post", {}, WORKERS_GO),
    "agendas:agenda": ("get", {}, READERS),
    "agendas:arrange": ("post", {}, (422, 422, NO, NO, NO, NO, NO, NO, IN)),
    "agendas:add": ("post", {}, (422, 422, NO, NO, NO, NO, NO, NO, IN)),
    "agendas:adopt": ("post", {}, WORKERS_GO),
    "agendas:carry": ("post", {}, WORKERS_GO),
    "agendas:print": ("get", {}, READERS),
    "agendas:invitation": ("get", {}, READERS),
    "agendas:file": ("get", {}, READERS),
    "agendas:issue": ("post", {}, (422, 422, NO, NO, NO, NO, NO, NO, IN)),
    "agendas:reopen": ("post", {}, (422, 422, NO, NO, NO, NO, NO, NO, IN)),
    "agendas:issued": ("get", {}, READERS),
    "agendas:edit-series": ("get", {}, WORKERS),
    "agendas:resume-series": ("post", {}, WORKERS_GO),
    "agendas:item": ("get", {}, READERS),
    "agendas:large": ("get", {}, READERS),
    "agendas:move": ("post", {}, WORKERS_GO),
    "agendas:remove": ("post", {}, (GO, GO, NO, NO, NO, NO, NO, NO, IN)),
    "agendas:await": ("post", {}, (422, 422, NO, NO, NO, NO, NO, NO, IN)),
    "agendas:receive": ("post", {}, (422, 422, NO, NO, NO, NO, NO, NO, IN)),
    "agendas:forgo": ("post", {}, WORKERS_GO),
    "agendas:conclude": ("post", {}, NOBODY),
    "agendas:unconclude": ("post", {}, WORKERS_GO),
    "matters:list": ("get", {}, EVERYBODY),
    "matters:begin": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "matters:matter": ("get", {}, NAMED),
    "matters:do": ("post", {}, (422, NO, NO, NO, NO, NO, NO, NO, IN)),
    "matters:unname": ("post", {}, (GO, NO, NO, NO, NO, NO, NO, NO, IN)),
    "matters:unlink": ("post", {}, (GO, NO, NO, NO, NO, NO, NO, NO, IN)),
    "meetings:sharing": ("get", {}, WORKERS),
    "tasks:sharing": ("get", {}, WORKERS),
    "intake:recognitions": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "intake:sharing": ("get", {}, WORKERS),
    "meetings:edit": ("get", {}, WORKERS),
    "people:password": ("get", {}, EVERYBODY),
    **{f"people:{name}": ("get", {}, NOBODY) for name in ADMINISTRATION},
    "intake:reread": ("post", {}, WORKERS_GO),
    "intake:reading": ("get", {}, WORKERS),
    "desk:purge": ("get", {}, (NO, OK, NO, NO, NO, NO, NO, NO, IN)),
    "meetings:of-source": ("get", {}, WORKERS),
    "briefs:list": ("get", {}, EVERYBODY),
    "briefs:brief": ("get", {}, READERS),
    "briefs:send": ("post", {}, WORKERS_GO),
    "briefs:add": ("get", {}, WORKERS),
    "briefs:redraft": ("post", {"version": 1}, WORKERS_GO),
    "briefs:summary": ("get", {}, READERS),
    "briefs:compare": ("get", {}, READERS),
    "briefs:file": ("get", {}, READERS),
    "briefs:notice": ("post", {}, WORKERS_GO),
    "briefs:large": ("get", {}, READERS),
    "briefs:picture": ("get", {}, (404, 404, 404, 404, NO, NO, NO, NO, IN)),
    "indicators:board": ("get", {}, OFFICES),
    "indicators:indicator": ("get", {}, READERS),
    "indicators:picture": ("get", {}, READERS),
    "indicators:board-picture": ("get", {}, (404, 404, 404, 404, 404, NO, NO, NO, IN)),
    "indicators:told": ("get", {}, READERS),
    "indicators:table": ("get", {}, READERS),
    "indicators:reprice": ("get", {}, WORKERS),
    "indicators:waiting": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "indicators:adopt": ("post", {}, (GO, GO, NO, NO, GO, NO, NO, NO, IN)),
    "indicators:enter": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "indicators:grid": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "indicators:import": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "indicators:import-template": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "indicators:import-preview": ("get", {}, (OK, NO, NO, NO, NO, NO, NO, NO, IN)),
    "indicators:locks": ("get", {}, OFFICES),
    "indicators:open": ("post", {"reason": ""}, (NO, GO, NO, NO, NO, NO, NO, NO, IN)),
    "indicators:new": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "indicators:names": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "indicators:forget": ("post", {}, (GO, GO, NO, NO, NO, NO, NO, NO, IN)),
    "indicators:edit": ("get", {}, WORKERS),
    "indicators:follow": ("post", {"active": "1"}, WORKERS_GO),
    "indicators:checks": ("get", {}, OFFICES),
    "rollout:documents": ("get", {}, EVERYBODY),
    "rollout:gather": ("post", {}, (GO, GO, NO, NO, GO, NO, NO, NO, IN)),
    "rollout:new": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "rollout:import": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "rollout:template": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "rollout:preview": ("get", {}, (OK, NO, NO, NO, NO, NO, NO, NO, IN)),
    "rollout:mine": ("get", {}, (NO, NO, NO, NO, NO, OK, OK, OK, IN)),
    "rollout:waiting": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "rollout:settle": ("get", {}, WORKERS),
    "rollout:forget": ("post", {}, WORKERS_GO),
    "rollout:document": ("get", {}, READERS),
    "rollout:edit": ("get", {}, WORKERS),
    "rollout:programmes": ("get", {}, EVERYBODY),
    "rollout:programme-new": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "rollout:programme": ("get", {}, READERS),
    **{f"rollout:{name}": ("get", {}, WORKERS) for name in ("programme-amend", "item-new", "item")},
    **{f"rollout:programme-{name}": ("get", {}, WORKERS) for name in ("import", "template")},
    "rollout:programme-preview": ("get", {}, (OK, NO, NO, NO, NO, NO, NO, NO, IN)),
    "rollout:matrix": ("get", {}, READERS),
    "rollout:tell": ("get", {}, WORKERS),
    "rollout:withdraw": ("post", {}, WORKERS_GO),
    "rollout:ask": ("get", {}, WORKERS),
    "rollout:tasks": ("get", {}, WORKERS),
    "rollout:unlink": ("post", {}, WORKERS_GO),
    "rollout:review": ("get", {}, WORKERS),
    "indicators:check": ("post", {}, WORKERS_GO),
    "indicators:adopted": ("get", {}, OFFICES),
    "indicators:decide": ("get", {}, WORKERS),
    "indicators:set-aside": ("post", {"reason": ""}, WORKERS_GO),
    "indicators:fetch-back": ("post", {}, WORKERS_GO),
    "review:desk": ("get", {}, WORKERS),
    "review:decide": ("post", {"verdict": "reject"}, WORKERS_GO),
    "review:correct": ("get", {}, WORKERS),
    "review:confirm-kind": ("post", {"kind": "figures"}, WORKERS_GO),
    "review:add": ("post", {}, WORKERS_GO),
    "review:quality": ("get", {}, (OK, OK, OK, OK, OK, NO, NO, NO, IN)),
    "review:quality-file": ("get", {}, (OK, OK, OK, OK, OK, NO, NO, NO, IN)),
    "review:addressees": ("get", {}, EVERYBODY),
    "review:forget": ("post", {}, WORKERS_GO),
    "directives:table": ("get", {}, WORKERS),
    "directives:take-back": ("post", {}, WORKERS_GO),
    "directives:second": ("get", {}, WORKERS),
    "directives:known": ("get", {}, WORKERS),
    "review:move": ("post", {}, WORKERS_GO),
    "review:undo": ("post", {}, WORKERS_GO),
    "intake:list": ("get", {}, EVERYBODY),
    "intake:take-in": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "intake:spoken": ("get", {}, (OK, OK, NO, NO, OK, NO, NO, NO, IN)),
    "intake:source": ("get", {}, CONCERNED),
    "intake:scan": ("get", {}, READERS),
    "intake:text": ("get", {}, CONCERNED),
    "sign-in": ("get", {}, (GO, GO, GO, GO, GO, GO, GO, GO, OK)),
    "sign-out": ("post", {}, (GO, GO, GO, GO, GO, GO, GO, GO, IN)),
    "text-size": ("post", {"size": "2"}, (GO,) * 9),
    "language": ("post", {"language": "en"}, (GO,) * 9),
}

OTHERWISE_AFTERWARDS = ("sign-out", "language", "text-size")  # each in a browser of its own


def routes(resolver=None, prefix=""):
    found = set()
    for pattern in (resolver or get_resolver()).url_patterns:
        if hasattr(pattern, "url_patterns"):
            space = f"{pattern.namespace}:" if pattern.namespace else ""
            found |= routes(pattern, prefix + space)
        else:
            found.add(f"{prefix}{pattern.name}")
    return found


def test_every_route_has_a_row():
    assert routes() == set(ROWS)


@pytest.fixture
def addresses(source, task):
    """The address of each route, on rows of the specialist's Office."""
    return kept.then("a row of each kind", lambda: all_addresses(source, task))


def all_addresses(source, task):
    from ketluan.office.meetings.actions import hold

    other = people.taken_in("Thu ngân sách tháng 8 đạt 412,6 tỷ đồng, bằng 55% dự toán.", "ngân sách.txt")
    held = hold(people.act(SPECIALIST), source, title="Phiên họp", body="UBND tỉnh", held_on=people.TODAY, chair="")
    (letter,) = actions.urge(people.act(SPECIALIST), [task])
    finding = people.confirmed(source, "Sở Nội vụ")
    from ketluan.office.review.actions import remember

    kept = remember(people.act(SPECIALIST), people.office(), "ngành thuế", people.body("Sở Tài chính"))
    told = people.observed()
    said = actions.report(people.act(LEAD), task, people.account(files=(actions.Handed("a.txt", b"Xong."),)))
    drafted = people.drafted(held)
    asked = people.asked()
    watched = people.watched()
    agenda = people.planned()
    item, other_item = people.item_of(agenda), people.item_of(agenda)
    series = people.series_of_sessions()
    keys = {
        **{
            f"agendas:{name}": [agenda.session_id]
            for name in ("agenda", "arrange", "add", "adopt", "carry", "print", "invitation", "issue", "reopen")
        },
        "agendas:file": [agenda.session_id, "docx"],
        "agendas:issued": [people.issued(people.planned(people.days(20))).pk, "docx"],
        "agendas:edit-series": [series.pk],
        "agendas:resume-series": [series.pk],
        **{f"agendas:{name}": [item.pk] for name in ("item", "large", "move", "await", "receive", "conclude")},
        "agendas:remove": [other_item.pk],
        "agendas:forgo": [item.pk, 0],
        "agendas:unconclude": [item.pk, 0],
        "agendas:plan-next": [series.pk],
        "agendas:end-series": [series.pk],
        "lists:do": [people.saved().pk],
        "matters:matter": [watched.pk],
        "matters:do": [watched.pk, "step"],
        "matters:unname": [watched.pk, 0],
        "matters:unlink": [watched.pk, 0],
        "review:forget": [kept.pk],
        "briefs:brief": [drafted.pk],
        "briefs:send": [drafted.pk],
        "briefs:add": [drafted.pk],
        "briefs:redraft": [drafted.pk],
        "briefs:summary": [drafted.pk],
        "briefs:compare": [drafted.pk, drafted.pk],
        "briefs:file": [drafted.pk, "docx"],
        "briefs:notice": [held.pk],
        "briefs:large": [drafted.pk, 1],
        "briefs:picture": [drafted.pk, 0],
        "reports:picture": ["units"],
        "indicators:indicator": [told.indicator_id],
        "indicators:picture": [told.indicator_id, "plan"],
        "indicators:told": [told.pk],
        "indicators:table": [told.indicator_id],
        "indicators:reprice": ["values", told.pk],
        "indicators:import-preview": [people.values_handed_in().pk],
        "indicators:check": [people.contradicted(told).pk],
        "indicators:decide": [people.unclear(other).pk],
        "indicators:set-aside": [people.unclear(other).pk],
        "indicators:fetch-back": [people.put_aside(other).pk],
        "indicators:edit": [told.indicator_id],
        "indicators:follow": [told.indicator_id],
        "indicators:open": [people.locked().pk],
        **documents.keys(task),
        "indicators:forget": [people.settled(told.indicator).pk],
        "tasks:attachment": [said.attachments.get().file_id],
        "calendar:year": [2026],
        "tasks:task": [task.pk],
        "tasks:do": [task.pk, "report"],
        "tasks:assign": [finding.pk],
        "tasks:unit-list": [people.remembered_units().pk],
        "tasks:letter": [letter.pk],
        "tasks:import-preview": [people.sheet_handed_in().pk],
        "meetings:session": [held.pk],
        "meetings:edit": [held.pk],
        "meetings:follow": [held.pk],
        "meetings:outcome": [held.pk, people.paper(source).pk],
        "meetings:request": [asked.pk],
        "meetings:do-request": [asked.pk, "answer"],
        "meetings:of-source": [other.pk],
        "review:decide": [source.pk, people.proposals(source)[5].pk],
        "review:correct": [source.pk, people.proposals(source)[5].pk],
        "intake:text": [source.pk],
        "intake:sharing": [source.pk],
        "desk:purge": [source.pk],
        "intake:reread": [source.pk],
        "intake:reading": [source.pk, source.readings.get().pk],
        **{
            f"people:{name}": [1]
            for name in ("organization", "organization-edit", "person", "office-edit", "user", "post")
        },
        **{f"people:{name}": ["users"] for name in ("import", "import-template")},
        "people:import-preview": ["users", 1],
        "tasks:sharing": [task.pk],
        "meetings:sharing": [held.pk],
        "intake:source": [source.pk],
        "intake:scan": [people.heard().scans.get().pk],
        "review:quality-file": ["csv"],
        "directives:table": [source.pk],
        "directives:second": [source.pk],
        "directives:take-back": [source.pk],
        "directives:known": [people.proposals(source)[5].pk],
    }
    keys.update(
        {
            name: [source.pk]
            for name in ("review:desk", "review:confirm-kind", "review:add", "review:move", "review:undo")
        }
    )
    return {name: reverse(name, args=keys.get(name, [])) for name in ROWS}


@pytest.mark.parametrize("role", range(len(ROLES)), ids=[role or "nobody" for role in ROLES])
def test_what_each_role_is_answered(addresses, signed_in, task, role):
    wrong, usual = {}, signed_in(ROLES[role])
    for name, (method, data, expected) in ROWS.items():
        browser = signed_in(ROLES[role]) if name in OTHERWISE_AFTERWARDS else usual
        given = {f"report-{key}": value for key, value in data.items()} if name == "tasks:do" else data
        given = {**given, "task": task.pk} if name == "tasks:urge" else given
        answer = getattr(browser, method)(addresses[name], given)
        if answer.streaming:
            answer.getvalue()  # a file is closed when it has been read
        to_sign_in = answer.status_code == 302 and answer.url.startswith("/sign-in/?next=")
        said = "in" if to_sign_in else answer.status_code
        if said != expected[role]:
            wrong[name] = (said, expected[role])
    assert wrong == {}


@pytest.mark.parametrize("role", [SPECIALIST, LEAD])
def test_a_route_that_writes_is_not_asked_by_get(addresses, signed_in, role):
    for name in (
        "tasks:do",
        "tasks:urge",
        "review:decide",
        "review:confirm-kind",
        "review:add",
        "review:move",
        "review:undo",
    ):
        assert signed_in(role).get(addresses[name]).status_code == 405


def test_the_head_of_a_unit_sees_the_tasks_of_the_units_below(source, signed_in):
    below = people.assigned(people.confirmed(source, "Sở Y tế"), lead="Chi cục Kiểm lâm")
    address = reverse("tasks:task", args=[below.pk])
    assert signed_in("nongnghiep").get(address).status_code == 200
    assert signed_in("yte").get(address).status_code == 403


def test_a_unit_sees_of_the_list_and_of_the_sheet_only_what_is_its_own(source, task, signed_in):
    from io import BytesIO

    from openpyxl import load_workbook

    people.assigned(people.confirmed(source, "Sở Y tế"), lead="Sở Y tế")
    seen = signed_in(OTHER_UNIT).get(reverse("tasks:list")).content.decode()
    assert "trang thiết bị" in seen
    assert "điều chuyển vốn" not in seen
    sheet = load_workbook(BytesIO(signed_in(OTHER_UNIT).get(reverse("tasks:export")).getvalue())).active
    assert [cell.value for cell in sheet["F"][5:] if cell.value] == ["Sở Y tế"]


def test_a_proposal_is_not_decided_by_way_of_another_source(source, signed_in):
    other = people.taken_in("Thu ngân sách tháng 8 đạt 412,6 tỷ đồng, bằng 55% dự toán.", "ngân sách.txt")
    address = reverse("review:decide", args=[other.pk, people.proposals(source)[0].pk])
    assert signed_in(SPECIALIST).post(address, {"verdict": "confirm"}).status_code == 403


def test_another_offices_session_is_not_a_choice(source, signed_in):
    from ketluan.office.meetings.models import Session

    theirs = Session.objects.create(
        office=people.office("Văn phòng Tỉnh ủy"), title="Họp kín", body="Tỉnh ủy", held_on=people.TODAY
    )
    address = reverse("meetings:of-source", args=[source.pk])
    answer = signed_in(SPECIALIST).post(address, {"which": "old", "session": theirs.pk})
    assert "Họp kín" not in answer.content.decode()
    assert not theirs.session_sources.exists()

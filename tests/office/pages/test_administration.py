"""An administrator keeps bodies, persons, Offices and users; each act has its line, and nobody's change is lost."""

from __future__ import annotations

from io import BytesIO, StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from ketluan.office.ledger.models import Entry
from ketluan.office.people.administering import seen
from ketluan.office.people.models import Office, Organization, Person, Role, Succession, User
from ketluan.office.people.queries import organization_named, organizations_listed
from tests.office import people
from tests.office.people import SPECIALIST, TODAY, days

ADMINISTRATOR = "quantri"


@pytest.fixture
def browser(signed_in):
    return signed_in(ADMINISTRATOR)


def verbs():
    return list(Entry.objects.order_by("number").values_list("verb", flat=True))


def body(name):
    return Organization.objects.get(name=name)


@pytest.mark.parametrize(
    "name",
    ["organizations", "organization-new", "posts", "post-new", "people", "offices", "office-new", "users", "user-new"],
)
def test_the_administrators_pages_open(browser, name):
    assert browser.get(reverse(f"people:{name}")).status_code == 200


@pytest.mark.parametrize(("name", "table"), [("organization", Organization), ("person", Person), ("user", User)])
def test_the_page_of_one_opens(browser, name, table):
    assert browser.get(reverse(f"people:{name}", args=[table.objects.first().pk])).status_code == 200


def test_bodies_are_found_without_accents_and_on_a_day(province):
    Organization.objects.filter(name="Sở Tư pháp").update(until=days(-10))
    assert [one.name for one in organizations_listed(q="so tu phap")] == ["Sở Tư pháp"]
    assert not organizations_listed(q="so tu phap", on=TODAY).exists()
    assert organizations_listed(q="so tu phap", on=days(-10)).exists()


def test_a_body_is_made_and_changed(browser):
    given = {"name": "Sở Ngoại vụ", "short_name": "SNgV", "kind": "department", "level": "province"}
    answer = browser.post(reverse("people:organization-new"), given)
    made = body("Sở Ngoại vụ")
    assert answer.url == reverse("people:organization", args=[made.pk])
    browser.post(
        reverse("people:organization-edit", args=[made.pk]), {**given, "short_name": "Ngoại vụ", "seen": seen(made)}
    )
    assert body("Sở Ngoại vụ").short_name == "Ngoại vụ"
    assert verbs() == ["make", "change"]
    assert Entry.objects.get(verb="change").before == {"short_name": "SNgV"}


def test_who_comes_second_is_told_and_loses_no_word(browser):
    made = body("Sở Y tế")
    mark = seen(made)
    Organization.objects.filter(pk=made.pk).update(short_name="Y tế")
    given = {"name": "Sở Y tế tỉnh", "kind": "department", "level": "province", "seen": mark}
    answer = browser.post(reverse("people:organization-edit", args=[made.pk]), given)
    assert answer.status_code == 422
    assert "Sở Y tế tỉnh" in answer.content.decode()
    assert body("Sở Y tế").short_name == "Y tế"


@pytest.mark.parametrize(
    "wrong", [{"since": "2026-02-01", "until": "2026-01-01"}, {"parent": "below"}, {"parent": "self"}]
)
def test_a_body_neither_ends_before_it_begins_nor_stands_below_itself(browser, wrong):
    made = body("Sở Nông nghiệp và Môi trường")
    keys = {"below": body("Chi cục Kiểm lâm").pk, "self": made.pk}
    wrong = {name: keys.get(value, value) for name, value in wrong.items()}
    given = {"name": made.name, "kind": "department", "level": "province", "seen": seen(made), **wrong}
    assert browser.post(reverse("people:organization-edit", args=[made.pk]), given).status_code == 422


def test_a_merged_body_ends_on_the_day_before_and_keeps_its_tasks(browser, task):
    old, new = body("Sở Tài chính"), body("Sở Nội vụ")
    given = {"do": "succeed", "succeed-kind": "merged", "succeed-successor": new.pk, "succeed-on": TODAY.isoformat()}
    browser.post(reverse("people:organization", args=[old.pk]), given)
    assert body("Sở Tài chính").until == days(-1)
    assert Succession.objects.get().successor == new
    assert organization_named("Sở Tài chính", on=TODAY) is None
    assert organization_named("Sở Tài chính", on=days(-1)) == old
    task.refresh_from_db()
    assert task.lead == old


@pytest.mark.parametrize("given", [{"succeed-on": "2020-01-01"}, {"succeed-successor": "self"}])
def test_a_succession_that_cannot_be_is_refused(browser, given):
    old = body("Sở Tài chính")
    whole = {"do": "succeed", "succeed-kind": "merged", "succeed-successor": body("Sở Nội vụ").pk}
    whole |= {"succeed-on": TODAY.isoformat(), **given}
    whole["succeed-successor"] = old.pk if whole["succeed-successor"] == "self" else whole["succeed-successor"]
    assert browser.post(reverse("people:organization", args=[old.pk]), whole).status_code == 422
    assert not Succession.objects.exists()


def test_a_second_of_a_name_is_another_until_someone_says_that_it_is_one(browser):
    where = reverse("people:organization", args=[body("Sở Y tế").pk])
    given = {"do": "appoint", "name": "Vi Thị Thoa", "title": "Phó Giám đốc"}
    assert browser.post(where, given).status_code == 422
    assert browser.post(where, {**given, "person": "0"}).status_code == 302
    first, second = Person.objects.filter(name="Vi Thị Thoa").order_by("pk")
    browser.post(reverse("people:person", args=[first.pk]), {"other": second.pk})
    assert Person.objects.filter(name="Vi Thị Thoa").count() == 1
    assert first.memberships.count() == 2
    assert verbs() == ["make", "appoint", "join"]


def test_a_new_user_signs_in_once_with_the_password_and_chooses_another(browser):
    said = browser.post(reverse("people:user-new"), {"username": "sct.hoa", "name": "Lý Thị Hoa"}).content.decode()
    password = said.partition("<code>")[2].partition("</code>")[0]
    made = User.objects.get(username="sct.hoa")
    role = {"do": "grant", "kind": "officer", "organization": body("Sở Công Thương").pk}
    assert browser.post(reverse("people:user", args=[made.pk]), role).status_code == 302
    hers = Client()
    hers.post(reverse("sign-in"), {"username": "sct.hoa", "password": password})
    assert hers.get(reverse("tasks:list")).url == reverse("people:password")
    new = "suối nguồn trong vắt"
    hers.post(reverse("people:password"), {"old_password": password, "new_password1": new, "new_password2": new})
    assert hers.get(reverse("tasks:list")).status_code == 200
    assert password not in repr(list(Entry.objects.values()))


def test_a_role_is_given_where_it_belongs_and_taken_away(browser):
    user = people.user(SPECIALIST)
    address = reverse("people:user", args=[user.pk])
    assert browser.post(address, {"do": "grant", "kind": "head", "organization": body("Sở Y tế").pk}).status_code == 422
    browser.post(address, {"do": "grant", "kind": "head", "office": people.office().pk})
    assert user.roles.count() == 2
    browser.post(address, {"do": "revoke", "role": user.roles.get(kind="head").pk})
    assert [role.kind for role in user.roles.all()] == ["specialist"]


def test_who_is_deactivated_is_out_at_once(browser, signed_in):
    theirs = signed_in(SPECIALIST)
    address = reverse("people:user", args=[people.user(SPECIALIST).pk])
    browser.post(address, {"do": "deactivate"})
    assert theirs.get(reverse("tasks:list")).url.startswith(reverse("sign-in"))
    browser.post(address, {"do": "activate"})
    assert people.user(SPECIALIST).is_active


def test_nobody_shuts_himself_out(browser):
    me = people.user(ADMINISTRATOR)
    address = reverse("people:user", args=[me.pk])
    browser.post(address, {"do": "deactivate"})
    browser.post(address, {"do": "revoke", "role": me.roles.get().pk})
    assert people.user(ADMINISTRATOR).is_active
    assert me.roles.exists()


def test_who_failed_too_often_is_let_in_again(browser):
    wrong = {"username": SPECIALIST, "password": "sai"}
    anybody = Client()
    for _ in range(5):
        anybody.post(reverse("sign-in"), wrong)
    right = {**wrong, "password": people.PASSWORD}
    assert anybody.post(reverse("sign-in"), right).status_code == 429
    browser.post(reverse("people:user", args=[people.user(SPECIALIST).pk]), {"do": "unlock"})
    assert anybody.post(reverse("sign-in"), right).status_code == 302


def imported(browser, kind, words):
    address = reverse("people:import", args=[kind])
    return browser.post(address, {"sheet": SimpleUploadedFile("bảng.csv", words.encode())})


BODIES = """Tên cơ quan;Loại;Cấp;Thuộc;Từ ngày
Sở Y tế;Sở, ban, ngành;Cấp tỉnh;;1/7/2025
Chi cục Dân số;Sở, ban, ngành;Cấp tỉnh;Trung tâm mới;1/1/2026
Trung tâm mới;Đơn vị khác;Cấp tỉnh;Sở Y tế;32/1/2026
Chi cục Thủy lợi;Sở, ban, ngành;Cấp tỉnh;Sở Nông nghiệp và Môi trường;1/1/2026
Chi cục Chăn nuôi;Loại lạ;Cấp tỉnh;Sở Lạ;
"""


def test_bodies_are_imported_with_a_verdict_for_each_row(browser):
    address = imported(browser, "organizations", BODIES).url
    said = browser.get(address).content.decode()
    for words in ("Không đọc được ngày “32/1/2026”.", "Không hiểu “Loại lạ”", "Không có cơ quan nào tên “Sở Lạ”."):
        assert words in said
    fixed = BODIES.replace("32/1/2026", "1/1/2026").replace("Loại lạ", "Đơn vị khác").replace("Sở Lạ", "Sở Y tế")
    address = imported(browser, "organizations", fixed).url
    browser.post(address, {"do": "apply"})
    assert body("Chi cục Dân số").parent == body("Trung tâm mới")
    assert body("Trung tâm mới").parent == body("Sở Y tế")
    again = browser.get(imported(browser, "organizations", fixed).url).content.decode()
    assert again.count('<span class="stat v-same">Đã có</span>') == 5
    assert body("Sở Y tế").short_name == "SYT", "what the sheet leaves empty stays"


def test_users_are_imported_with_passwords_that_are_shown_once(browser):
    words = "Tên đăng nhập,Họ và tên,Vai trò,Đơn vị\nsct.an,Lý An,Cán bộ đầu mối,Sở Công Thương\n"
    words += (
        "yte,Phàn Mùi Sểnh,Thủ trưởng đơn vị,Sở Y tế\nkhách lạ,Ai,Cán bộ đầu mối,Sở Y tế\nx.y,Ai,Chuyên viên,Sở Y tế\n"
    )
    address = imported(browser, "users", words).url
    said = browser.get(address).content.decode()
    assert "chữ không dấu" in said
    assert "Vai trò này không có ở “Sở Y tế”." in said
    done = browser.post(address, {"do": "apply"}).content.decode()
    password = done.partition("<code>")[2].partition("</code>")[0]
    assert User.objects.get(username="sct.an").check_password(password)
    assert Role.objects.get(user__username="sct.an").organization == body("Sở Công Thương")
    assert (
        "Nhập" not in browser.get(imported(browser, "users", words).url).content.decode().split("Bỏ bảng này")[0][-200:]
    )


@pytest.mark.parametrize("kind", ["organizations", "users"])
def test_the_templates_can_be_handed_in(browser, kind):
    content = browser.get(reverse("people:import-template", args=[kind])).content
    assert load_workbook(BytesIO(content)).active["A1"].value.endswith("*")
    given = {"sheet": SimpleUploadedFile("mẫu.xlsx", content)}
    assert browser.post(reverse("people:import", args=[kind]), given).status_code == 302


def test_an_unknown_sheet_is_not_found(browser):
    assert browser.get("/admin/import/tasks/").status_code == 404


def test_an_office_is_made_and_changed(browser):
    given = {"organization": body("Thanh tra tỉnh").pk, "serves": body("Sở Y tế").pk, "province": "Hà Lâm"}
    browser.post(reverse("people:office-new"), {**given, "stale_after": 60})
    made = Office.objects.get(organization__name="Thanh tra tỉnh")
    mark = {"seen": seen(made), "stale_after": 30}
    browser.post(reverse("people:office-edit", args=[made.pk]), {**given, **mark})
    made.refresh_from_db()
    assert made.stale_after == 30


def asked(monkeypatch, password, **options):
    monkeypatch.setattr("sys.stdin", StringIO(password + "\n"))
    told = {"name": "Hoàng Sín Dìn", "office": "Văn phòng UBND tỉnh", "serves": "UBND tỉnh", "province": "Hà Lâm"}
    call_command("createadmin", "quantri2", **{**told, **options})


def test_the_first_administrator_is_made_by_a_command(db, monkeypatch):
    asked(monkeypatch, "một mật khẩu đủ dài")
    user = User.objects.get(username="quantri2")
    assert user.check_password("một mật khẩu đủ dài")
    assert Role.objects.get(user=user).office.serves.name == "UBND tỉnh"
    with pytest.raises(CommandError, match="đã có người dùng"):
        asked(monkeypatch, "một mật khẩu đủ dài")


def test_a_weak_password_makes_no_administrator(db, monkeypatch):
    with pytest.raises(CommandError):
        asked(monkeypatch, "12345")
    assert not User.objects.exists()


def test_the_list_of_tasks_of_who_only_administers_is_empty_and_stands(browser):
    answer = browser.get("/tasks/")
    assert answer.status_code == 200
    assert answer.context["page"].paginator.count == 0

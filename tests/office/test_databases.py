"""Order and search are the same on every database, whatever language it was made for."""

from __future__ import annotations

import pytest

from ketluan.office.people.models import Organization, Person
from ketluan.office.tasks.narrowing import Wanted, listed
from tests.office import people

# in the order of Vietnamese lists: by given name, letters before tones, tones as ngang huyền hỏi ngã sắc nặng
NAMES = ["Lò Văn An", "Đỗ Thị Án", "Vàng A Anh", "Lý Dìn Ẩn", "Cư Seo Dế", "Hà Đen", "Hồ Thị Hoà", "Vi Văn Sơn"]
BODIES = ["Sở Công Thương", "UBND phường 2", "UBND phường 10", "UBND xã Đăk Hin", "UBND xã Ea Lốp"]


@pytest.mark.django_db
def test_people_stand_in_the_order_of_vietnamese_names():
    for name in reversed(NAMES):
        Person.objects.create(name=name)
    assert [person.name for person in Person.objects.all()] == NAMES


@pytest.mark.django_db
def test_bodies_stand_in_the_order_of_the_dictionary_and_of_numbers():
    for name in reversed(BODIES):
        Organization.objects.create(name=name, kind="other", level="commune")
    assert [body.name for body in Organization.objects.all()] == BODIES


@pytest.mark.parametrize("words", ["DU AN", "dự án", "Dự Án", "dư an"])
def test_a_task_is_found_without_diacritics_and_in_any_case(task, words):
    actor = people.act(people.SPECIALIST).actor
    assert "dự án" in task.wording
    assert list(listed(actor, Wanted(words=words), people.TODAY)) == [task]

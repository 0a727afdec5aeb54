"""The demo province put into an empty office."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from ketluan.office.desk.demo.cast import ACCOUNTS, BEGAN, BELOW, BODIES, OFFICES, PASSWORD, PROVINCE
from ketluan.office.people.models import Membership, Office, Organization, Person, Post, Role, User
from ketluan.office.people.rules import OFFICE_ROLES


@transaction.atomic
def settle(password: str = PASSWORD) -> None:
    """Bodies, Offices, people in their posts, and users."""
    began = date.fromisoformat(BEGAN)
    bodies = {}
    for name, short, kind, level in BODIES:
        bodies[name] = Organization.objects.create(name=name, short_name=short, kind=kind, level=level, since=began)
    for name, short, kind, parent in BELOW:
        bodies[name] = Organization.objects.create(
            name=name, short_name=short, kind=kind, level="province", parent=bodies[parent], since=began
        )
    offices = {
        name: Office.objects.create(organization=bodies[name], serves=bodies[serves], province=PROVINCE)
        for name, serves in OFFICES
    }
    for account in ACCOUNTS:
        person = Person.objects.create(name=account.name)
        post = Post.objects.create(title=account.post, organization=bodies[account.where], since=began)
        Membership.objects.create(person=person, post=post, since=began)
        user = User.objects.create_user(account.username, account.name, password)
        User.objects.filter(pk=user.pk).update(person=person)
        where = {"office": offices[account.where]} if account.role in OFFICE_ROLES else {}
        Role.objects.create(user=user, kind=account.role, **(where or {"organization": bodies[account.where]}))

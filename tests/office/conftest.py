"""The office with its made-up province, for every test of it."""

from __future__ import annotations

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.office.settings"

import django

django.setup()

import pytest
from django.test import Client

from ketluan.office.desk.demo.province import settle
from ketluan.office.people.models import User
from tests.office import people


@pytest.fixture
def province(db, tmp_path, settings):
    """Bodies, Offices and users; the ledger's anchor stands in a folder of the test's own."""
    settings.KETLUAN_DATA = tmp_path
    settle(people.PASSWORD)


@pytest.fixture
def source(province):
    return people.taken_in()


@pytest.fixture
def finding(source):
    """The directive to the department of finance, supported by that of construction."""
    return people.confirmed(source, "Sở Tài chính")


@pytest.fixture
def task(finding):
    return people.assigned(finding)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Runs what waits for the commit: ``with committed(): …``."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def signed_in(province):
    """A browser in which someone is signed in; None is nobody."""

    def client(username):
        browser = Client()
        if username:
            user = User.objects.get(username=username)
            browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return browser

    return client

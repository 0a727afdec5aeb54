"""The office with its made-up province, for every test of it."""

from __future__ import annotations

import importlib
from contextlib import closing

import django
import pytest
from django.conf import settings as django_settings

if not django_settings.configured:
    # no variable of the environment: the commands that other tests run would inherit it
    chosen = importlib.import_module("tests.office.settings")
    django_settings.configure(**{name: value for name, value in vars(chosen).items() if name.isupper()})
    django.setup()

from django.db import connections
from django.test import Client

from ketluan.office.desk.demo.province import settle
from ketluan.office.people.models import User
from ketluan.office.upkeep.worker import worker
from tests.office import databases, kept, people


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """The tests' database is a copy of an empty office, which Django then finds migrated."""
    line = connections["default"]
    if line.vendor == "postgresql":
        line.settings_dict["TEST"]["TEMPLATE"] = databases.template()
        yield
        return
    with closing(databases.into(line.creation._get_test_db_name())):
        yield


@pytest.fixture
def province(db, tmp_path, settings):
    """Bodies, Offices and users; the ledger's anchor stands in a folder of the test's own."""
    settings.KETLUAN_DATA = tmp_path
    kept.first("province", lambda: settle(people.PASSWORD))


@pytest.fixture
def source(province):
    return kept.then("source", people.taken_in)


@pytest.fixture
def finding(source):
    """The directive to the department of finance, supported by that of construction."""
    return kept.then("finding", lambda: people.confirmed(source, "Sở Tài chính"))


@pytest.fixture
def task(finding):
    return kept.then("task", lambda: people.assigned(finding))


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Runs what waits for the commit: ``with committed(): …``."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def work(db, monkeypatch):
    """Does what waits in the queue: ``work()``, in the test's own transaction and so on its connection."""
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    return lambda: worker(batch=True).run()


@pytest.fixture
def signed_in(province):
    """A browser in which someone is signed in; None is nobody. Files that a test did not read are closed."""
    answers = []

    class Browser(Client):
        def request(self, **asked):
            answers.append(super().request(**asked))
            return answers[-1]

    def client(username):
        browser = Browser()
        if username:
            user = User.objects.get(username=username)
            browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return browser

    yield client
    for answer in answers:
        if answer.streaming:
            answer.close()

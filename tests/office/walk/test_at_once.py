"""Two people do the same at the same moment, each on a connection of his own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

# Two connections in two threads that begin together: what is asked of both is done by ``both``.
TOGETHER = """
import json
from threading import Barrier, Thread
from django.db import connection
from ketluan.office.tasks.models import Task
def both(*works):
    said, start = {}, Barrier(len(works))
    def one(number, work):
        try:
            start.wait()
            said[number] = work()
        except Exception as fault:
            said[number] = repr(fault)
        finally:
            connection.close()
    threads = [Thread(target=one, args=each) for each in enumerate(works)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return [said[number] for number in range(len(works))]
"""

URGE = """
import time
from unittest import mock
from django.utils import timezone
from ketluan.office.people.access import actor_of
from ketluan.office.people.models import User
from ketluan.office.people.rules import Act
from ketluan.office.tasks import actions
from ketluan.office.tasks.actions import urging
office = Task.objects.first().office_id
chosen = list(Task.objects.filter(state__in=("assigned", "accepted"), given_to="", office=office).order_by("pk")[:2])
opened = urging.opened
def slowly(*given):
    held = opened(*given)
    time.sleep(0.3)
    return held
def urge(tasks):
    act = Act(actor_of(User.objects.get(username="chuyenvien")), timezone.now())
    return len(actions.urge(act, tasks))
with mock.patch.object(urging, "opened", slowly):
    said = both(lambda: urge(chosen), lambda: urge(chosen[::-1]))
print(json.dumps({"said": said, "tasks": len(chosen), "urged": [one.urgings.count() for one in chosen]}))
"""

EDIT = """
import re
from django.conf import settings
from django.test import Client
from ketluan.office.people.models import User
task = Task.objects.filter(state="assigned", given_to="", office=Task.objects.first().office_id).order_by("pk")[0]
WORDS = ("Rà soát lại 9 dự án.", "Rà soát lại cả 12 dự án.")
def form(browser):
    page = browser.get(f"/tasks/{task.pk}/").content.decode()
    return dict(re.findall(r'<input type="hidden" name="(edit-version)" value="([0-9]+)"', page))
def edit(username, words):
    browser = Client(HTTP_HOST="127.0.0.1")
    browser.force_login(User.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
    read = form(browser)
    def send():
        given = {"edit-wording": words, "edit-tracker": task.tracker_id, **read}
        answer = browser.post(f"/tasks/{task.pk}/edit/", given)
        return [answer.status_code, words in answer.content.decode(), words]
    return send
said = both(*(edit(*each) for each in zip(("chuyenvien", "chanhvanphong"), WORDS)))
task.refresh_from_db()
print(json.dumps({"said": said, "wording": task.wording}))
"""


def done(served, code):
    program = Path(sys.executable).with_name("ketluan")
    command = [program, "office", "shell", "--no-imports", "-c", f"{TOGETHER}{code}"]
    ended = subprocess.run(command, env=served.environ, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])


def test_two_who_urge_the_same_tasks_in_opposite_orders_both_urge(served):
    found = done(served, URGE)
    assert all(isinstance(one, int) for one in found["said"]), found
    assert found["tasks"] == 2
    assert all(times >= 2 for times in found["urged"]), found


def test_of_two_officers_who_edit_one_task_one_wins_and_the_other_reads_his_words_again(served):
    found = done(served, EDIT)
    (won,) = [one for one in found["said"] if one[0] == 302]
    (lost,) = [one for one in found["said"] if one[0] != 302]
    assert found["wording"] == won[2]
    assert lost[0] == 422
    assert lost[1], "the words that were not kept are shown again"

"""A full django-helpdesk: ``python -m benchmarks.office.peers.helpdesk_site DATABASE-URL FOLDER TICKETS``.

Ten queues, and who asks has a right to seven of them; nine tickets of ten are closed.
Prints its address when it is ready.
"""

from __future__ import annotations

import random
import secrets
import sys
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.office.peers.door import answer

QUEUES, SEEN, USERS, AT_ONCE = 10, 7, 16, 5_000
APPS = ("admin", "auth", "contenttypes", "sessions", "sites", "messages", "staticfiles", "humanize")


def configured(address: str, folder: str) -> None:
    """Settings as its quick start names them: its own session, mail that goes nowhere, templates that are kept."""
    import django
    from django.conf import settings

    url = urlsplit(address)
    middle = (
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.gzip.GZipMiddleware",
    )
    processors = ("django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
                  "django.contrib.messages.context_processors.messages")  # fmt: skip
    settings.configure(
        DEBUG=False, SECRET_KEY=secrets.token_urlsafe(60), ALLOWED_HOSTS=["127.0.0.1"], USE_TZ=True, SITE_ID=1,
        INSTALLED_APPS=[*(f"django.contrib.{name}" for name in APPS), "rest_framework", "helpdesk"],
        DATABASES={"default": {
            "ENGINE": "django.db.backends.postgresql", "NAME": "helpdesk", "HOST": url.hostname, "PORT": url.port,
            "USER": url.username, "PASSWORD": url.password, "CONN_MAX_AGE": 600,
        }},
        ROOT_URLCONF="benchmarks.office.peers.helpdesk_addresses", MIDDLEWARE=middle,
        LOGIN_URL="/login/", LOGIN_REDIRECT_URL="/dashboard/",
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
                    "OPTIONS": {"context_processors": processors}}],
        STATIC_URL="/static/", MEDIA_ROOT=folder, EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend",
        DEFAULT_AUTO_FIELD="django.db.models.AutoField", HELPDESK_ENABLE_PER_QUEUE_STAFF_PERMISSION=True,
        HELPDESK_TEAMS_MODE_ENABLED=False,
    )  # fmt: skip
    django.setup()


def created(address: str) -> None:
    """A database of its own on the server."""
    import psycopg2

    line = psycopg2.connect(address)
    line.autocommit = True
    line.cursor().execute("create database helpdesk")
    line.close()


def filled(tickets: int) -> None:
    """Tickets of the same words as the office's, with one follow-up each."""
    from django.contrib.auth.hashers import make_password
    from django.contrib.auth.models import Permission, User
    from django.core.management import call_command
    from django.db import connection
    from helpdesk.models import Queue

    call_command("migrate", verbosity=0)
    hashed = make_password("ketluan-demo", hasher="pbkdf2_sha256")
    users = [User(username=f"user{n}", password=hashed, is_staff=True, email=f"u{n}@ha.lam") for n in range(USERS)]
    for user in users:
        user.save()
        user.usersettings_helpdesk.tickets_per_page = 50
        user.usersettings_helpdesk.save()
    queues = [Queue.objects.create(title=f"Queue {n}", slug=f"queue-{n}") for n in range(QUEUES)]
    for queue in queues[:SEEN]:
        right = Permission.objects.get(codename=queue.permission_name.rpartition(".")[2])
        for user in users:
            user.user_permissions.add(right)
    _tickets(queues, users, tickets)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _tickets(queues: list, users: list, tickets: int) -> None:
    from django.utils import timezone
    from helpdesk.models import FollowUp, Ticket

    from benchmarks.office.words import PLACES, WORDS

    chance, now = random.Random(2025), timezone.now()
    for start in range(0, tickets, AT_ONCE):
        rows = []
        for number in range(start, min(tickets, start + AT_ONCE)):
            words = f"{chance.choice(WORDS)} ở {chance.choice(PLACES)}, đợt {number}."
            due = now - timedelta(days=chance.randrange(-120, 690))
            rows.append(
                Ticket(title=words, description=words, queue=queues[number // 100 % QUEUES], due_date=due,
                       assigned_to=chance.choice(users), status=4 if chance.random() < 0.9 else 1,
                       submitter_email="xa@ha.lam", created=now, modified=now)
            )  # fmt: skip
        Ticket.objects.bulk_create(rows)
        FollowUp.objects.bulk_create(
            FollowUp(ticket=row, title="Comment", comment="Đã làm được một nửa.", public=True, user=row.assigned_to)
            for row in rows
        )


def main() -> None:
    """Fill, then serve."""
    address, folder, tickets = sys.argv[1:]
    created(address)
    configured(address, folder)
    Path(folder).mkdir(exist_ok=True)
    filled(int(tickets))
    from django.core.wsgi import get_wsgi_application
    from django.db import connection

    connection.close()
    answer(get_wsgi_application())


if __name__ == "__main__":
    main()

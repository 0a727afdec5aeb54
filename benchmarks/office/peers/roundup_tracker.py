"""A full Roundup: ``python -m benchmarks.office.peers.roundup_tracker DATABASE-URL FOLDER ISSUES``.

Its classic template and PostgreSQL's own index of words, its best; who asks sees all. Issues are written as the tracker
itself would store them, with a message and a line of history each. Prints its address when it is ready.
"""

from __future__ import annotations

import io
import random
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.office.peers.door import answer

USERS, AT_ONCE, CHATTING, RESOLVED = 16, 5_000, "4", "8"
A_YEAR = 365 * 24 * 3600
STAMP = "now() - (random() * 690 || ' days')::interval"


def installed(address: str, home: Path) -> None:
    """A tracker that mails nobody; its address is known only when it listens, so that links are its own alone."""
    url = urlsplit(address)
    mail = {"mail_domain": "ha.lam", "mail_host": "localhost", "mail_debug": "/dev/null"}
    rows = {"name": "roundup", "host": url.hostname, "port": url.port, "user": url.username, "password": url.password}
    words = {"indexer": "native-fts", "indexer_language": "simple", "tracker_web": "http://127.0.0.1/"}
    options = {**mail, **words, **{f"rdbms_{name}": value for name, value in rows.items()}}
    admin = [str(Path(sys.executable).with_name("roundup-admin")), "-i", str(home)]
    said = ",".join(f"{name}={value}" for name, value in options.items())
    for verb in (["install", "classic", "postgresql", said], ["initialise", "ketluan-demo"]):
        subprocess.run([*admin, *verb], check=True, stdout=subprocess.DEVNULL)


def filled(home: Path, issues: int) -> None:
    """People by its own door, the mass by SQL; the texts of messages lie in files, as they always do there."""
    import roundup.instance
    from roundup import password

    database = roundup.instance.open(str(home)).open("admin")
    hashed = password.Password("ketluan-demo", config=database.config)
    for number in range(USERS):
        name = f"user{number}"
        database.user.create(username=name, password=hashed, roles="User", address=f"{name}@ha.lam", realname=name)
    database.commit()
    users = [int(key) for key in database.user.list() if int(key) > 2]
    chance = random.Random(2025)
    for start in range(1, issues + 1, AT_ONCE):
        _written(database.cursor, range(start, min(issues + 1, start + AT_ONCE)), users, chance)
    for message in range(1, issues + 1):
        path = home / "db" / "files" / "msg" / str(message // 1000) / f"msg{message}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Đã làm được một nửa.", encoding="utf-8")
    for name in ("issue", "msg"):
        database.sql(f"select setval('_{name}_ids', {issues + 1})")
    database.commit()
    database.conn.autocommit = True
    database.sql("VACUUM ANALYZE")
    database.close()


def _written(cursor: object, numbers: range, users: list[int], chance: random.Random) -> None:
    from benchmarks.office.words import PLACES, WORDS

    rows = io.StringIO()
    for number in numbers:
        words = f"{chance.choice(WORDS)} ở {chance.choice(PLACES)}, đợt {number}."
        status = RESOLVED if chance.random() < 0.9 else CHATTING
        day = f"{chance.randrange(690)} days"
        rows.write(f"{number}\t{words}\t{status}\t{chance.choice(users)}\t{chance.randrange(1, 6)}\t{day}\n")
    rows.seek(0)
    cursor.execute("create temp table given (id int, title text, status int, who int, priority int, ago interval)")
    cursor.copy_from(rows, "given")
    for sentence in SENTENCES:
        cursor.execute(sentence)


SENTENCES = (
    """insert into _issue (id, _activity, _actor, _creation, _creator, _title, _assignedto, _priority, _status,
       __retired__) select id, now() - ago, who, now() - ago, who, title, who, priority, status, 0 from given""",
    """insert into _msg (id, _activity, _actor, _creation, _creator, _author, _date, _summary, _type, __retired__)
       select id, now() - ago, who, now() - ago, who, who, now() - ago, 'Đã làm được một nửa.', 'text/plain', 0
       from given""",
    "insert into issue_messages (linkid, nodeid) select id, id from given",
    "insert into issue_nosy (linkid, nodeid) select who, id from given",
    """insert into issue__journal (nodeid, date, tag, action, params)
       select id, now() - ago, who, 'create', '{}' from given""",
    """insert into msg__journal (nodeid, date, tag, action, params)
       select id, now() - ago, who, 'create', '{}' from given""",
    """insert into __fts (_class, _itemid, _prop, _tsv)
       select 'issue', id::text, 'title', to_tsvector('simple', title) from given""",
    """insert into __fts (_class, _itemid, _prop, _tsv)
       select 'msg', id::text, 'content', to_tsvector('simple', 'Đã làm được một nửa.') from given""",
    "drop table given",
)


def main() -> None:
    """Fill, then serve, the tracker opened once."""
    address, folder, issues = sys.argv[1:]
    home = Path(folder)
    installed(address, home)
    filled(home, int(issues))
    from roundup.cgi.wsgi_handler import RequestDispatcher

    tracker = RequestDispatcher(str(home))
    answer(tracker, lambda url: tracker.tracker.config.__setitem__("TRACKER_WEB", url))


if __name__ == "__main__":
    main()

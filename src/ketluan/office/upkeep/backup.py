"""A backup: one file with every row, every kept file and a manifest that tells what must be in it.

It does not know on which database it was made, and is restored on either.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, Final

from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from ketluan import __version__
from ketluan.office.files import store
from ketluan.office.files.models import File
from ketluan.office.ledger.queries import head
from ketluan.office.upkeep.tables import Content, lines, tables

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"


class Unwritable(Exception):
    """The backup cannot be written there."""


def back_up(path: Path) -> dict[str, Any]:
    """Write a backup of the office as it is at one moment, while others go on writing; its manifest.

    Raises ``Unwritable``, and ``FileNotFoundError`` where a kept file is gone: a backup that is not whole is none.
    """
    beside = path.with_name(f"{path.name}.part")
    try:
        # readable by its owner alone: it holds all that the office holds
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as problem:
        raise Unwritable(f"{beside}: {problem.strerror}") from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            manifest = _written(file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return manifest


def applied() -> list[str]:
    """The migrations of the database: a backup is restored only where they are the same."""
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


@contextmanager
def one_moment() -> Iterator[None]:
    """All that is read inside is as it was at one moment; nobody is kept from writing."""
    if connection.vendor == "postgresql":
        with transaction.atomic():
            if not connection.savepoint_ids:
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    connection.ensure_connection()
    mode, connection.transaction_mode = connection.transaction_mode, "DEFERRED"
    try:
        with transaction.atomic():
            yield
    finally:
        connection.transaction_mode = mode


def _written(file: IO[bytes]) -> dict[str, Any]:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive, one_moment():
        end = head()
        manifest = {
            "format": FORMAT,
            "program": __version__,
            "made_at": timezone.now().isoformat(),
            "migrations": applied(),
            "head": asdict(end),
            "tables": {label: asdict(_table(archive, label, model)) for label, model in tables().items()},
            "files": dict(_files(archive)),
        }
        archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
    return manifest


def _table(archive: zipfile.ZipFile, label: str, model: Any) -> Content:
    digest, count = hashlib.sha256(), 0
    with archive.open(f"tables/{label}.jsonl", "w", force_zip64=True) as member:
        for line in lines(model):
            member.write(line)
            digest.update(line)
            count += 1
    return Content(count, digest.hexdigest())


def _files(archive: zipfile.ZipFile) -> Iterator[tuple[str, int]]:
    for sha256 in File.objects.order_by("sha256").values_list("sha256", flat=True).distinct():
        kept = store.get(sha256)
        archive.writestr(f"files/{sha256}", kept, compress_type=zipfile.ZIP_STORED)
        yield sha256, len(kept)

"""A backup put into an empty office, and compared with what its manifest says."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from django.core.management.color import no_style
from django.db import connection, transaction

from ketluan.office.files import store
from ketluan.office.ledger.anchor import advance
from ketluan.office.ledger.models import Entry
from ketluan.office.ledger.queries import verified
from ketluan.office.ledger.rules import Head
from ketluan.office.people.models import User
from ketluan.office.upkeep.backup import FORMAT, MANIFEST, applied
from ketluan.office.upkeep.tables import Content, content, lines, row, tables

_BATCH: Final = 500


class NotEmpty(Exception):
    """Something is in this office already; a restore never mixes two."""


class Unfit(Exception):
    """The file is no whole backup, or one of another version; the words say which part."""


def restore(path: Path) -> dict[str, Any]:
    """Put a backup into this empty, migrated office; its manifest. All of it or nothing.

    Raises ``NotEmpty`` and ``Unfit``. The anchor outside the database moves forward to the backup's head; one that is
    further on stays, and ``verify`` then tells of the acts that are lost.
    """
    if User.objects.exists() or Entry.objects.exists():
        raise NotEmpty
    with _opened(path) as archive:
        manifest = _manifest(archive)
        _whole(archive, manifest)
        for sha256 in manifest["files"]:
            store.put(archive.read(f"files/{sha256}"))
        with transaction.atomic():
            for label, model in tables().items():
                _fill(archive, label, model)
            _count_on()
            _compared(manifest)
    advance(Head(**manifest["head"]))
    return manifest


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as problem:
        raise Unfit(str(problem)) from None


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads(archive.read(MANIFEST))
    except (KeyError, ValueError, zipfile.BadZipFile):
        raise Unfit(MANIFEST) from None
    if manifest.get("format") != FORMAT:
        raise Unfit(f"format {manifest.get('format')}")
    other = set(manifest["migrations"]) ^ set(applied())
    if other or set(manifest["tables"]) != set(tables()):
        raise Unfit(f"ketluan {manifest['program']}: {', '.join(sorted(other)[:3])}")
    return manifest


def _whole(archive: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
    """Nothing is written before every part was found to be what it was."""
    try:
        for label, said in manifest["tables"].items():
            if content(_lines(archive, label)) != Content(**said):
                raise Unfit(label)
        for sha256 in manifest["files"]:
            if hashlib.sha256(archive.read(f"files/{sha256}")).hexdigest() != sha256:
                raise Unfit(sha256)
    except (KeyError, EOFError, zipfile.BadZipFile) as problem:
        raise Unfit(str(problem)) from None


def _lines(archive: zipfile.ZipFile, label: str) -> Iterator[bytes]:
    with archive.open(f"tables/{label}.jsonl") as member:
        yield from member


def _fill(archive: zipfile.ZipFile, label: str, model: Any) -> None:
    """The rows of a table, in place of those that a migration laid there."""
    if model._base_manager.exists():
        model._base_manager.all()._raw_delete(connection.alias)
    rows = (row(model, line) for line in _lines(archive, label))
    while some := list(islice(rows, _BATCH)):
        model._base_manager.bulk_create(some)


def _count_on() -> None:
    """The next key of each table comes after the last one that was restored."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(tables().values())):
            cursor.execute(statement)


def _compared(manifest: dict[str, Any]) -> None:
    """What lies in the database now is what the manifest says, and the chain of the ledger is whole in itself."""
    for label, model in tables().items():
        if content(lines(model)) != Content(**manifest["tables"][label]):
            raise Unfit(label)
    if any(fault.kind in ("edited", "missing") for fault in verified()):
        raise Unfit(Entry._meta.label_lower)

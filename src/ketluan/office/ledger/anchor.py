"""The head of the ledger outside the database: a small file in the data folder that only moves forward."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path

from django.conf import settings

from ketluan.office.ledger.rules import Head

NAME = "ledger-head.json"


def anchored(folder: Path | None = None) -> Head | None:
    """The head that was last anchored; None where there is no file, or one that cannot be read."""
    try:
        said = json.loads(((folder or settings.KETLUAN_DATA) / NAME).read_text(encoding="utf-8"))
        return Head(int(said["count"]), str(said["digest"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def advance(head: Head, folder: Path | None = None) -> None:
    """Move the anchor to a later head; an earlier one is passed over, so that commits may arrive in any order."""
    place = folder or settings.KETLUAN_DATA
    with (place / f"{NAME}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        before = anchored(place)
        if before is not None and before.count >= head.count:
            return
        draft = place / f"{NAME}.new"
        with draft.open("w", encoding="utf-8") as file:
            json.dump({"count": head.count, "digest": head.digest}, file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place / NAME)

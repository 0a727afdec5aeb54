"""Keeping a file, and taking it away again. The act that it belongs to writes the ledger's line."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from django.conf import settings
from django.db import transaction

from ketluan.office.files import store
from ketluan.office.files.models import File
from ketluan.office.files.rules import recognised


def keep(content: bytes, name: str, *, at: datetime, by: int) -> File:
    """Keep a file as it is; ``by`` is the key of a user. Raises ``rules.Refused``; then nothing of it is kept.

    Bytes are laid down before the row: a row never points to nothing. Bytes whose transaction fails stay without a
    row, and ``queries.loose`` finds them.
    """
    known = recognised(content, name, largest=settings.KETLUAN_UPLOAD_BYTES)
    kept = File(
        sha256=store.put(content),
        size=len(content),
        name=known.name,
        media_type=known.media_type,
        kept_at=at,
        by_id=by,
    )
    kept.save()
    return kept


@transaction.atomic
def discard(file: File) -> None:
    """Take a file away for good, as where a secrecy stamp was missed; its bytes go once nothing else has them."""
    sha256 = file.sha256
    File.objects.filter(pk=file.pk).delete()
    if not File.objects.filter(sha256=sha256).exists():
        transaction.on_commit(partial(store.drop, sha256))

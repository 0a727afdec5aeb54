"""Writing a line of the ledger: inside the transaction of the change that it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from functools import partial
from secrets import token_hex

from django.db import transaction

from ketluan.office.ledger.anchor import advance
from ketluan.office.ledger.models import ChainHead, Entry
from ketluan.office.ledger.rules import ERASING, Head, Line, content_digest, digest


def write(line: Line) -> Entry:
    """Append an entry. Must be called inside a transaction (``RuntimeError`` otherwise): the change and its line
    stand or fall together. The anchor follows when the transaction is committed."""
    return write_all([line])[0]


def write_all(lines: Sequence[Line]) -> list[Entry]:
    """Append the entries of one act upon many rows, in their order; as ``write``, but the chain is held once."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("the ledger is written inside the transaction of the change")
    row = ChainHead.objects.select_for_update().get(pk=1)
    head, entries = Head(row.count, row.digest), []
    for line in lines:
        salt = token_hex(16)
        sealed = digest(head.count + 1, head.digest, line, salt)
        place = {"number": head.count + 1, "previous": head.digest, "digest": sealed, "salt": salt}
        entries.append(Entry(**place, **asdict(line), **Entry.folded(line)))
        head = Head(head.count + 1, sealed)
    Entry.objects.bulk_create(entries, batch_size=500)
    ChainHead.objects.filter(pk=1).update(count=head.count, digest=head.digest)
    transaction.on_commit(partial(advance, head))
    return entries


def erase(numbers: Iterable[int], line: Line) -> Entry:
    """Take away what some entries say, as where it came of a document that may not be kept: who, when and which verb
    stay, and the chain is whole. ``line`` tells of it; the numbers are added to what it says."""
    wanted = sorted(set(numbers))
    told = write(replace(line, verb=ERASING, after={**line.after, "erased": [str(number) for number in wanted]}))
    for entry in Entry.objects.filter(number__in=wanted, erased_by=None):
        sealed = entry.sealed
        Entry.objects.filter(pk=entry.pk).update(
            erased_by=told.number,
            content=content_digest(sealed.line, sealed.salt),
            salt="",
            title="",
            title_folded="",
            basis="",
            note="",
            before={},
            after={},
        )
    return told

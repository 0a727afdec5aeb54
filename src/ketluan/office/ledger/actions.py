"""Writing a line of the ledger: inside the transaction of the change that it tells of."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial

from django.db import transaction

from ketluan.office.ledger.anchor import advance
from ketluan.office.ledger.models import ChainHead, Entry
from ketluan.office.ledger.rules import Head, Line, digest


def write(line: Line) -> Entry:
    """Append an entry. Must be called inside a transaction (``RuntimeError`` otherwise): the change and its line
    stand or fall together. The anchor follows when the transaction is committed."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("the ledger is written inside the transaction of the change")
    head = ChainHead.objects.select_for_update().get(pk=1)
    number = head.count + 1
    sealed = digest(number, head.digest, line)
    entry = Entry(number=number, previous=head.digest, digest=sealed, **asdict(line))
    entry.save()
    ChainHead.objects.filter(pk=1).update(count=number, digest=sealed)
    transaction.on_commit(partial(advance, Head(number, sealed)))
    return entry

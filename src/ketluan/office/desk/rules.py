"""When a visit ends: after how long at another work someone comes back to what is new."""

from __future__ import annotations

from datetime import datetime, timedelta

PAUSE = timedelta(minutes=30)
MARKED_EVERY = timedelta(minutes=1)


def since_when(seen_at: datetime | None, since: datetime | None, now: datetime) -> datetime | None:
    """From when on things are new to someone: the end of the visit before; while a visit goes on, it stays where it
    was. None at the first visit."""
    if seen_at is None:
        return None
    return seen_at if now - seen_at >= PAUSE else since

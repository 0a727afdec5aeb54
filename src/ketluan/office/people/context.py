"""What every page knows of its reader."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from ketluan.office.people.access import actor


def signed_in(request: HttpRequest) -> dict[str, Any]:
    """The actor, where someone is signed in."""
    user = getattr(request, "user", None)
    return {"actor": actor(request)} if user is not None and user.is_authenticated else {}

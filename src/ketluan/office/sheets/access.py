"""The guarded door to a sheet that waits: who handed it in, and nobody else."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from ketluan.office.sheets.models import Draft


def draft_for(user: int, key: int, kind: str) -> Draft:
    """A sheet that waits. Raises ``PermissionDenied`` for anybody else's, and for one that was applied."""
    found = Draft.objects.filter(pk=key, made_by=user, kind=kind, applied_at=None).first()
    if found is None:
        raise PermissionDenied
    return found

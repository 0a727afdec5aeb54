"""Questions about kept files: does the folder hold what the rows say, and nothing else?"""

from __future__ import annotations

from ketluan.office.files import store
from ketluan.office.files.models import File


def missing() -> list[str]:
    """Digests that a row names and the folder does not hold."""
    there = set(store.stored())
    return sorted(set(File.objects.order_by().values_list("sha256", flat=True).distinct()) - there)


def loose() -> list[str]:
    """Digests that lie in the folder and that no row names."""
    named = set(File.objects.order_by().values_list("sha256", flat=True).distinct())
    return [sha256 for sha256 in store.stored() if sha256 not in named]


def changed() -> list[str]:
    """Digests whose bytes are no longer what they were. Reads every file."""
    found = []
    for sha256 in store.stored():
        try:
            store.get(sha256)
        except ValueError:
            found.append(sha256)
    return found

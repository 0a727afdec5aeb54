"""The lists of the office that can be saved: where each stands and what it is called."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

LISTS: Final[dict[str, tuple[str, Any]]] = {
    "tasks": ("tasks:list", _("Nhiệm vụ")),
    "matters": ("matters:list", _("Vụ việc theo dõi")),
}
# who is named for a matter is nobody else's business, nor is what he narrows the list to
NEVER_SHARED: Final = frozenset({"matters"})

"""On what a leader's decision can rest that another records for him: its kinds, and how one is written down."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

BASES: Final[dict[str, Any]] = {
    "slip": _("phiếu trình"),
    "note": _("bút phê"),
    "telephone": _("điện thoại"),
    "meeting": _("ý kiến tại cuộc họp"),
    "document": _("văn bản"),
}


def basis_in_words(kind: str, on: date, words: str) -> str:
    """The basis as the decision and the ledger keep it: always in Vietnamese, as "bút phê 20/11/2026: đồng ý"."""
    with override("vi"):
        head = f"{BASES[kind]} {on:%d/%m/%Y}"
    return f"{head}: {words}" if words else head

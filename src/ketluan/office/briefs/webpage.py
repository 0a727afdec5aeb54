"""A brief as one HTML file that needs nothing else: the same layout with its pictures. Always in Vietnamese."""

from __future__ import annotations

from django.template.loader import render_to_string

from ketluan.office.briefs.layout import Laid, laid
from ketluan.office.briefs.models import Brief
from ketluan.vietnamese.dates import write_date

_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)


def webpage(brief: Brief) -> bytes:
    """The file."""
    return webpage_of(laid(brief))


def webpage_of(of: Laid) -> bytes:
    """The file of a paper that is laid out."""
    shown = {
        "of": of,
        "titles": _PARTY if of.head.party else _STATE,
        "place": f"{of.head.place}, {write_date(of.day.isoformat())}",
        "to": "Nơi nhận:",
    }
    return render_to_string("briefs/file.html", shown).encode()

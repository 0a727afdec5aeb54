"""What a refusal is called on pages."""

from __future__ import annotations

from ketluan.office.intake.reading import REASONS, Refused
from ketluan.office.language import in_english


def reason_in_words(code: str) -> str:
    """The same for the code of a reason that was kept."""
    return refusal_in_words(REASONS[code]()) if code in REASONS else code


def refusal_in_words(refusal: Refused | None) -> str:
    """Why a file was not taken in, in the language of the page."""
    if refusal is None:
        return ""
    return str(refusal.message_en if in_english() else refusal.message_vi)

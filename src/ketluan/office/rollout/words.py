"""What the parts of a roll-out are called on pages and papers."""

from __future__ import annotations

from django.utils.translation import gettext as _

from ketluan.office.rollout.rules.reviews import Due


def review_words(due: Due) -> str:
    """A review in words: "sơ kết 5 năm"."""
    known = {"years": due.years}
    if due.kind == "mid":
        return _("Sơ kết %(years)d năm") % known if due.years else _("Sơ kết")
    return _("Tổng kết %(years)d năm") % known if due.years else _("Tổng kết")

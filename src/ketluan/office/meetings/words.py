"""What the kinds, bounds and directions of figures are called on the session's page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

FIGURE_KINDS = {
    "level": _("giá trị"),
    "change": _("tăng, giảm"),
    "share": _("tỷ lệ"),
    "rank": _("thứ hạng"),
    "target": _("chỉ tiêu"),
}
DIRECTIONS = {"up": _("tăng"), "down": _("giảm")}
BOUNDS = {"estimate": _("ước"), "at_least": _("trên"), "at_most": _("dưới"), "about": _("khoảng")}

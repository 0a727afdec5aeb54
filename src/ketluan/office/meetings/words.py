"""What the kinds, bounds and directions of figures, and the states of requests are called on pages."""

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
STATES = {
    "asked": _("chưa chuyển"),
    "routed": _("chờ trả lời"),
    "answered": _("đã trả lời, chờ ý kiến nơi hỏi"),
    "settled": _("đã xong"),
    "unanswered": _("nơi hỏi cho là chưa trả lời"),
}

"""What the parts of a programme are called on pages and papers."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.rollout.models import ItemText
from ketluan.office.rollout.rules.programme import State

STATE_WORDS: Final[dict[State, Any]] = {
    "done": gettext_lazy("hoàn thành đúng hạn"),
    "done_late": gettext_lazy("hoàn thành quá hạn"),
    "on_agenda": gettext_lazy("đã đưa vào phiên họp"),
    "late": gettext_lazy("quá hạn"),
    "in_time": gettext_lazy("trong hạn"),
    "dropped": gettext_lazy("đưa ra khỏi chương trình"),
}
FIELDS: Final[dict[str, Any]] = {
    "content": gettext_lazy("nội dung"),
    "lead": gettext_lazy("cơ quan chủ trì"),
    "product": gettext_lazy("sản phẩm"),
    "heard_at": gettext_lazy("trình tại"),
    "due": gettext_lazy("thời hạn"),
}


def when_words(text: ItemText) -> str:
    """By when: "quý 2 năm 2026", or the year."""
    known = {"quarter": text.quarter, "year": text.year}
    return _("quý %(quarter)s năm %(year)s") % known if text.quarter else str(text.year)

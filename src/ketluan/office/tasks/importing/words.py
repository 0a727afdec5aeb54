"""What is wrong with a row, in a sentence."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from ketluan.office.tasks.importing.rules import Fault

FAULTS: dict[Fault, Any] = {
    "no_wording": _("Thiếu nội dung nhiệm vụ."),
    "no_lead": _("Thiếu cơ quan chủ trì."),
    "unknown": _("Không có cơ quan nào tên “%(words)s”."),
    "ambiguous": _("Có nhiều cơ quan tên “%(words)s”."),
    "bad_day": _("Không đọc được ngày “%(words)s”."),
    "no_assigner": _("Không có lãnh đạo nào tên “%(words)s” trong văn phòng."),
    "no_leader": _("Văn phòng chưa có tài khoản lãnh đạo để ghi là người giao."),
    "twice": _("Trùng với một dòng ở trên."),
}


def fault_in_words(fault: Fault, words: str) -> str:
    """The sentence of a fault."""
    return str(FAULTS[fault]) % {"words": words}

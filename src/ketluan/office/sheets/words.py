"""What the verdicts on the rows of a sheet are called."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from ketluan.office.sheets.rules import Verdict

VERDICTS: dict[Verdict, Any] = {
    "new": _("Mới"),
    "changed": _("Thay đổi"),
    "same": _("Đã có"),
    "choose": _("Cần chọn"),
    "error": _("Lỗi"),
}

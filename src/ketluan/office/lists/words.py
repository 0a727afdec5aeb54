"""The lists of the office that can be saved: where each stands and what it is called."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

LISTS: Final[dict[str, tuple[str, Any]]] = {
    "tasks": ("tasks:list", _("Nhiệm vụ")),
    "sources": ("intake:list", _("Văn bản giao việc")),
    "findings": ("review:findings", _("Nội dung đã xác nhận")),
    "sessions": ("meetings:list", _("Phiên họp")),
    "requests": ("meetings:requests", _("Kiến nghị, đề xuất")),
    "submissions": ("meetings:submissions", _("Nội dung trình")),
    "matters": ("matters:list", _("Vụ việc theo dõi")),
    "documents": ("rollout:documents", _("Văn bản được viện dẫn và triển khai")),
    "briefs": ("briefs:list", _("Báo cáo, thông báo")),
    "checks": ("indicators:checks", _("Đối chiếu số liệu")),
    "ledger": ("desk:ledger", _("Nhật ký")),
}
# who is named for a matter is nobody else's business, nor is what he narrows the list to
NEVER_SHARED: Final = frozenset({"matters"})

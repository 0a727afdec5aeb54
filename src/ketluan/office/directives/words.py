"""What the lacks of a row are called on the page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ketluan.office.directives.rules import Lack

LACKS: dict[Lack, object] = {
    "wording": _("thiếu nội dung nhiệm vụ"),
    "lead": _("thiếu cơ quan chủ trì"),
    "unknown_lead": _("không rõ cơ quan chủ trì"),
    "unknown_supporter": _("không rõ cơ quan phối hợp"),
    "supports_itself": _("cơ quan chủ trì không phối hợp với chính mình"),
    "day": _("thiếu ngày của thời hạn"),
}

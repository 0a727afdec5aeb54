"""What the lacks of a row, and what a later source changes, are called on the page."""

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

FACTS = {
    "lead": _("Chủ trì"),
    "supporters": _("Phối hợp"),
    "due": _("Thời hạn"),
    "deadline_words": _("Thời hạn (nguyên văn)"),
    "deliverable": _("Sản phẩm"),
    "number": _("Số, ký hiệu văn bản"),
    "value": _("Giá trị"),
    "unit": _("Đơn vị tính"),
    "period": _("Kỳ"),
    "base": _("Gốc so sánh"),
    "outcome": _("Kết quả xem xét"),
    "speaker": _("Người phát biểu"),
    "body": _("Cơ quan"),
    "asker": _("Bên đề nghị"),
    "asked": _("Bên được đề nghị"),
    "date": _("Ngày"),
    "issuer": _("Cơ quan ban hành"),
}


def fact_in_words(field: str) -> str:
    """What a fact is called; its name where it has no word."""
    return str(FACTS.get(field, field))

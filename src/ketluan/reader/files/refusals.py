"""Why a file is not read: one class a reason, a Vietnamese sentence for the user and an English one beside it.

No message ever holds a word of the document itself: a refused secret must not leak through a log.
"""

from __future__ import annotations

from typing import Any, ClassVar


class Refused(Exception):
    """Base of all refusals. ``code`` is stable; ``message_vi``, ``message_en`` are sentences; ``str()`` is Vietnamese.

    ``facts`` fill the places of the sentences ("{limit}"); they are figures and names of tools, never text of the file.
    """

    code: ClassVar[str] = "refused"
    vi: ClassVar[str] = "Không đọc được tệp."
    en: ClassVar[str] = "The file cannot be read."

    def __init__(self, **facts: Any) -> None:
        self.facts = facts
        self.message_vi = self.vi.format(**facts)
        self.message_en = self.en.format(**facts)
        super().__init__(self.message_vi)

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.facts)


def _again(kind: type[Refused], facts: dict[str, Any]) -> Refused:
    """A refusal rebuilt in another process."""
    return kind(**facts)


class Unreadable(Refused):
    code = "unreadable"
    vi = "Không mở được tệp: tệp không tồn tại, không phải tệp thường hoặc không có quyền đọc."
    en = "The file cannot be opened: it does not exist, is no regular file, or may not be read."


class Empty(Refused):
    code = "empty"
    vi = "Tệp rỗng hoặc không có chữ nào."
    en = "The file is empty or holds no text."


class TooLarge(Refused):
    code = "too_large"
    vi = "Tệp quá lớn: giới hạn là {limit}."
    en = "The file is too large: the limit is {limit}."


class Damaged(Refused):
    code = "damaged"
    vi = "Tệp bị hỏng hoặc bị cắt cụt; hãy tải lại hoặc xin bản khác."
    en = "The file is damaged or cut short; fetch it again or ask for another copy."


class Encrypted(Refused):
    code = "encrypted"
    vi = "Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại."
    en = "The file is protected by a password; remove it and send the file again."


class ZipBomb(Refused):
    code = "zip_bomb"
    vi = "Tệp nén bung ra lớn bất thường nên không được mở."
    en = "The archive would unpack to an unreasonable size and was not opened."


class UnsafeXml(Refused):
    code = "unsafe_xml"
    vi = "Tệp chứa XML có khai báo DTD hoặc thực thể ngoài nên không được mở."
    en = "The file holds XML with a DTD or external entities and was not opened."


class BinaryOffice(Refused):
    code = "binary_office"
    vi = "Tệp Word/Excel đời cũ (.doc, .xls) không đọc được chắc chắn; hãy lưu lại thành .docx, .xlsx hoặc .pdf."
    en = "Old binary Word/Excel files (.doc, .xls) cannot be read reliably; save it as .docx, .xlsx or .pdf."


class Unsupported(Refused):
    code = "unsupported"
    vi = "Không hỗ trợ loại tệp này ({kind}); hãy dùng .docx, .pdf, .xlsx, .html hoặc .txt."
    en = "This type of file ({kind}) is not supported; use .docx, .pdf, .xlsx, .html or .txt."


class Scan(Refused):
    code = "scan"
    vi = "Tệp là bản quét (ảnh), không có lớp chữ; cần bản có chữ, hoặc bật nhận dạng chữ (OCR)."
    en = "The file is a scan without a text layer; a version with text is needed, or OCR must be switched on."


class OcrMissing(Refused):
    code = "ocr_missing"
    vi = "Chưa cài bộ nhận dạng chữ; trên Debian hãy chạy: apt install tesseract-ocr tesseract-ocr-vie."
    en = "OCR is not installed; on Debian run: apt install tesseract-ocr tesseract-ocr-vie."


class GlyphMapped(Refused):
    code = "glyph_mapped"
    vi = "PDF dùng bảng mã chữ riêng nên chữ trích ra bị sai; hãy xin bản Word hoặc bật nhận dạng chữ (OCR)."
    en = "The PDF maps its glyphs privately, so its text comes out wrong; ask for the Word file or switch on OCR."


class NotVietnamese(Refused):
    code = "not_vietnamese"
    vi = "Văn bản không phải tiếng Việt, hoặc đã mất hết dấu."
    en = "The text is not Vietnamese, or has lost all its accents."


class Mojibake(Refused):
    code = "mojibake"
    vi = "Chữ trong tệp bị lỗi mã và không khôi phục được; hãy xin bản khác."
    en = "The characters of the file are garbled beyond repair; ask for another copy."


class Secret(Refused):
    code = "secret"
    vi = "Văn bản có dấu chỉ độ mật; hệ thống này không được phép đọc, văn bản không được lưu lại."
    en = "The document bears a secrecy stamp; this system must not read it, and nothing of it was kept."


class MissingExtra(Refused):
    code = "missing_extra"
    vi = "Thiếu thư viện để đọc loại tệp này; hãy chạy: pip install 'ketluan[{extra}]'."
    en = "A library for this type of file is missing; run: pip install 'ketluan[{extra}]'."

"""What the local pages say, Vietnamese first, English second."""

from __future__ import annotations

from typing import Any, Final

from ketluan.reader.render.words import Lang

WORDS: Final[dict[str, tuple[str, str]]] = {
    "title": ("Ketluan · Văn bản", "Ketluan · Documents"),
    "documents": ("Văn bản", "Documents"),
    "about": (
        "Máy đọc báo cáo, thông báo kết luận, kế hoạch và chỉ ra từng câu chữ làm căn cứ.",
        "Reads reports, conclusion notices and plans, and points at the words that each item was read from.",
    ),
    "other": ("English", "Tiếng Việt"),
    "drop": ("Thả một văn bản vào đây để đọc", "Drop a document here to read it"),
    "choose": ("Chọn tệp", "Choose a file"),
    "send": ("Đọc văn bản", "Read it"),
    "kept": (
        "Nhận .docx, .pdf, .xlsx, .html, .txt, đến {limit} MB. Văn bản được đọc ngay trên máy này, không lưu lại.",
        "Takes .docx, .pdf, .xlsx, .html, .txt, up to {limit} MB. It is read on this machine and nothing is kept.",
    ),
    "busy": ("Đang đọc …", "Reading …"),
    "big": ("Tệp lớn hơn {limit} MB.", "The file is larger than {limit} MB."),
    "name": ("Văn bản", "Document"),
    "kind": ("Loại", "Type"),
    "day": ("Ngày", "Day"),
    "found": ("Nội dung đã đọc", "What was read"),
    "refused": ("Không đọc", "Not read"),
    "nothing": ("chưa có nội dung nào", "nothing"),
    "empty": ("Thư mục chưa có văn bản nào.", "There is no document in the folder yet."),
    "earlier": ("Trang trước", "Previous page"),
    "later": ("Trang sau", "Next page"),
    "page": ("Trang {page} / {pages}", "Page {page} of {pages}"),
    "back": ("← Danh mục", "← Documents"),
    "400": ("Yêu cầu không hợp lệ.", "The request is not valid."),
    "no file": ("Chưa chọn tệp nào.", "No file was chosen."),
    "403": (
        "Yêu cầu đến từ một trang khác nên không được nhận.",
        "The request comes from another site and is not taken.",
    ),
    "404": ("Không có trang này, hoặc văn bản không còn trong thư mục.", "There is no such page or document."),
    "405": ("Trang này không nhận cách gọi đó.", "This page is not asked in that way."),
    "411": ("Yêu cầu không cho biết độ dài.", "The request does not say how long it is."),
    "413": ("Tệp quá lớn: giới hạn là {limit} MB.", "The file is too large: the limit is {limit} MB."),
    "421": ("Máy này chỉ trả lời địa chỉ của chính nó.", "This machine answers only to its own names."),
    "422": ("Văn bản không được đọc", "The document was not read"),
    "500": ("Có lỗi khi đọc văn bản này.", "Something went wrong with this document."),
}


def say(key: str, lang: Lang, **facts: Any) -> str:
    """The words of a key in a language."""
    return WORDS[key][lang == "en"].format(**facts)

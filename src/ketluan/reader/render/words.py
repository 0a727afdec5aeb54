"""The words that pages and tables show, Vietnamese and English: one entry a word, keyed as the pages ask for it.

Kinds bring their own labels; here stand the values of closed sets (``kind``, ``roles``, ``bound`` …) and the page's own
words. A value without an entry is shown as it stands in the record.
"""

from __future__ import annotations

from typing import Final, Literal

Lang = Literal["vi", "en"]

WORDS: Final[dict[str, tuple[str, str]]] = {
    # values of closed sets
    "regular_session": ("phiên họp thường kỳ", "regular session"),
    "conference": ("hội nghị", "conference"),
    "working_session": ("buổi làm việc", "working session"),
    "briefing": ("giao ban", "briefing"),
    "council_session": ("kỳ họp Hội đồng nhân dân", "council session"),
    "inspection": ("kiểm tra thực tế", "inspection"),
    "other": ("khác", "other"),
    "morning": ("sáng", "morning"),
    "afternoon": ("chiều", "afternoon"),
    "evening": ("tối", "evening"),
    "chair": ("chủ trì", "chair"),
    "attendee": ("dự họp", "attendee"),
    "speaker": ("phát biểu", "speaker"),
    "reporter": ("báo cáo", "reporter"),
    "mentioned": ("được nhắc đến", "mentioned"),
    "level": ("mức", "level"),
    "change": ("thay đổi", "change"),
    "share": ("tỷ lệ", "share"),
    "rank": ("thứ hạng", "rank"),
    "target": ("chỉ tiêu", "target"),
    "up": ("tăng", "up"),
    "down": ("giảm", "down"),
    "estimate": ("ước", "estimate"),
    "at_least": ("ít nhất", "at least"),
    "at_most": ("nhiều nhất", "at most"),
    "about": ("khoảng", "about"),
    "true": ("có", "yes"),
    # kinds of block
    "title": ("đầu đề", "title"),
    "lead": ("sa-pô", "lead"),
    "heading": ("đề mục", "heading"),
    "body": ("đoạn", "paragraph"),
    "item": ("điểm", "point"),
    "row": ("dòng bảng", "table row"),
    "caption": ("chú thích ảnh", "caption"),
    "byline": ("tác giả", "byline"),
    "letterhead": ("phần đầu văn bản", "letterhead"),
    "recipients": ("nơi nhận", "recipients"),
    "signature": ("chữ ký", "signature"),
    # the page's own words
    "ui.text": ("Văn bản", "Text"),
    "ui.record": ("Nội dung đã đọc", "Record"),
    "ui.kinds": ("Ẩn, hiện từng loại", "Show or hide kinds"),
    "ui.legend": ("Ký hiệu", "Legend"),
    "ui.rule": ("quy tắc", "rule"),
    "ui.mentions": ("nhắc đến", "mentions"),
    "ui.warnings": ("Cần xem lại", "To be checked"),
    "ui.none": ("Chưa đọc được nội dung nào từ văn bản này.", "Nothing was read from this text."),
    "ui.removed": ("Phần đã lược", "Left-out passages"),
    "ui.download": ("Tải JSON", "Download JSON"),
    "ui.print": ("In", "Print"),
    "ui.language": ("English", "Tiếng Việt"),
    "ui.keys": ("Phím tắt", "Keyboard"),
    "ui.close": ("Đóng", "Close"),
    "ui.next": ("Mục sau", "Next item"),
    "ui.previous": ("Mục trước", "Previous item"),
    "ui.nextkind": ("Loại sau, loại trước", "Next, previous kind"),
    "ui.clear": ("Bỏ chọn", "Clear the selection"),
    "ui.help": ("Mở bảng này", "Open this table"),
    "ui.usekeys": ("Dùng phím tắt một chữ", "Use single-letter keys"),
    "ui.skip": ("Đến nội dung đã đọc", "Skip to the record"),
    "ui.inlist": ("Xem trong danh sách", "Show in the list"),
    "ui.table": ("Bảng", "Table"),
}


def word(key: str, lang: Lang = "vi") -> str:
    """The word of a key in a language; the key itself where there is none."""
    pair = WORDS.get(key)
    return key if pair is None else pair[lang == "en"]

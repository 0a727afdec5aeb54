"""The words that pages and tables show, Vietnamese and English: one entry a word, keyed as the pages ask for it.

Kinds bring their own labels; here stand the values of closed sets (``kind``, ``roles``, ``bound`` …) and the page's own
words. A value without an entry is shown as it stands in the record.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    # fields of items, where a kind gives no label of its own
    "field.name": ("Họ tên", "Name"),
    "field.posts": ("Chức vụ", "Posts"),
    "field.roles": ("Vai trò", "Roles"),
    "field.kind": ("Loại", "Kind"),
    "field.type": ("Loại văn bản", "Type"),
    "field.number": ("Số", "Number"),
    "field.date": ("Ngày", "Date"),
    "field.date_inferred": ("Năm do suy ra", "Year inferred"),
    "field.issuer": ("Cơ quan ban hành", "Issuer"),
    "field.subject": ("Trích yếu", "Subject"),
    "field.signer": ("Người ký", "Signer"),
    "field.signer_capacity": ("Thẩm quyền ký", "Signing capacity"),
    "field.body": ("Cơ quan", "Body"),
    "field.province": ("Tỉnh", "Province"),
    "field.part_of_day": ("Buổi", "Part of day"),
    "field.ordinal": ("Lần thứ", "Ordinal"),
    "field.term": ("Khóa", "Term"),
    "field.covers": ("Kỳ kiểm điểm", "Periods reviewed"),
    "field.chairs": ("Chủ trì", "Chairs"),
    "field.counterparts": ("Làm việc với", "Works with"),
    "field.online": ("Trực tuyến", "Online"),
    "field.indicator": ("Chỉ tiêu", "Indicator"),
    "field.value": ("Giá trị", "Value"),
    "field.unit": ("Đơn vị", "Unit"),
    "field.direction": ("Chiều", "Direction"),
    "field.base": ("So với", "Compared with"),
    "field.bound": ("Giới hạn", "Bound"),
    "field.period": ("Kỳ", "Period"),
    "field.action": ("Việc phải làm", "Action"),
    "field.speaker": ("Người nói", "Speaker"),
    "field.verb": ("Động từ", "Verb"),
    "field.addressees": ("Giao cho", "Addressees"),
    "field.lead": ("Chủ trì", "Lead"),
    "field.supporters": ("Phối hợp", "Supporters"),
    "field.deliverable": ("Sản phẩm", "Deliverable"),
    "field.deadline": ("Thời hạn", "Deadline"),
    "field.deadline_text": ("Thời hạn (nguyên văn)", "Deadline as written"),
    "field.recurs": ("Định kỳ", "Recurs"),
    "field.point": ("Điểm", "Point"),
    "field.object": ("Nội dung", "Object"),
    "field.content": ("Nội dung", "Content"),
    "field.title": ("Tên", "Title"),
    "field.outcome": ("Kết quả", "Outcome"),
    "field.from": ("Bên kiến nghị", "From"),
    "field.to": ("Gửi đến", "To"),
    "field.text": ("Nội dung", "Text"),
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
    "ui.chosen": ("Mục đang chọn", "Chosen item"),
    "ui.none": ("Chưa đọc được nội dung nào từ văn bản này.", "Nothing was read from this text."),
    "ui.removed": ("Phần đã lược", "Left-out passages"),
    "ui.download": ("Tải JSON", "Download JSON"),
    "ui.print": ("In", "Print"),
    "ui.language": ("English", "Tiếng Việt"),
    "ui.keys": ("Phím tắt", "Keyboard"),
    "ui.close": ("Đóng", "Close"),
    "ui.next": ("Mục sau", "Next item"),
    "ui.previous": ("Mục trước", "Previous item"),
    "ui.steps": ("Mục sau, mục trước", "Next, previous item"),
    "ui.kindsteps": ("Loại sau, loại trước", "Next, previous kind"),
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


def field_word(field: str, labels: Mapping[str, Mapping[str, str]], lang: Lang) -> str:
    """The label of a field: the kind's own (``labels``, by language), else the general one, else the field's name."""
    own = labels.get(lang, {}).get(field)
    return own or (word(f"field.{field}", lang) if f"field.{field}" in WORDS else field)

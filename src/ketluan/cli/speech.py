"""What the command line says, Vietnamese first, English second."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

Lang = Literal["vi", "en"]

SAID: Final[dict[str, tuple[str, str]]] = {
    "about": (
        "Đọc báo cáo, thông báo kết luận, kế hoạch thành bản ghi có dẫn nguồn.",
        "Reads reports, conclusion notices and plans into a grounded record.",
    ),
    "commands": ("các lệnh", "commands"),
    "COMMAND": ("LỆNH", "COMMAND"),
    "version": ("cho biết phiên bản", "say the version"),
    "FILE": ("TỆP", "FILE"),
    "DIR": ("THƯ_MỤC", "DIR"),
    "PROVINCE": ("TỈNH", "PROVINCE"),
    "DATE": ("NGÀY", "DATE"),
    "NUMBER": ("SỐ", "NUMBER"),
    "lang": (
        "ngôn ngữ của thông báo và nhãn; mặc định theo KETLUAN_LANG, LANG, rồi tiếng Việt",
        "language of messages and labels; by default KETLUAN_LANG, LANG, then Vietnamese",
    ),
    "file": (
        "tệp cần đọc; thư mục thì đọc mọi tệp .txt .html .htm .docx .xlsx .pdf ở trong; - là đầu vào chuẩn",
        "file to read; of a folder all .txt .html .htm .docx .xlsx .pdf inside; - is standard input",
    ),
    "format": ("dạng kết quả (mặc định: json)", "form of the result (default: json)"),
    "out": ("thư mục ghi kết quả, mỗi tệp một kết quả", "folder to write to, one result a file"),
    "province": (
        "tên tỉnh, chỉ dùng khi văn bản không nói rõ",
        "the province's name, used only where the text is silent",
    ),
    "received": (
        "ngày nhận văn bản (2021-10-29 hoặc 29/10/2021), để suy ra năm còn thiếu",
        "day on which the document came in (2021-10-29 or 29/10/2021), from which a missing year is inferred",
    ),
    "processes": (
        "số văn bản được đọc cùng lúc, mỗi lõi một văn bản (mặc định: 1)",
        "how many documents are read at a time, one on each core (default: 1)",
    ),
    "one file": ("tệp cần giải thích", "file to explain"),
    "folder": ("thư mục văn bản", "folder of documents"),
    "host": ("địa chỉ lắng nghe (mặc định: 127.0.0.1)", "address to listen on (default: 127.0.0.1)"),
    "port": ("cổng (mặc định: 8000; 0 là cổng bất kỳ)", "port (default: 8000; 0 is any free one)"),
    "bad date": ("ngày không hợp lệ: {date}", "not a date: {date}"),
    "html needs out": (
        "nhiều văn bản ở dạng html cần --out THƯ_MỤC",
        "several documents as html need --out DIR",
    ),
    "no processes": ("--processes phải từ 1 trở lên", "--processes must be 1 or more"),
    "no documents": ("không có văn bản nào để đọc", "there is no document to read"),
    "no folder": ("không có thư mục {folder}", "there is no folder {folder}"),
    "cannot write": ("không ghi được {target}: {reason}", "cannot write {target}: {reason}"),
    "refused": ("từ chối {name}: {reason}", "refused {name}: {reason}"),
    "fault": ("lỗi của chương trình khi đọc {name}: {fault}", "a fault of the program in {name}: {fault}"),
    "ended": (
        "chưa đọc {name}: hệ thống đã dừng một tiến trình (có thể thiếu bộ nhớ); hãy giảm --processes",
        "{name} was not read: the system ended a process (memory may be short); try fewer --processes",
    ),
    "reading": ("đang đọc", "reading"),
    "summary": ("Đã đọc {read} văn bản, từ chối {refused}.", "{read} documents read, {refused} refused."),
    "serving": ("Mở {address} (Ctrl+C để dừng)", "Open {address} (Ctrl+C stops it)"),
    "cannot listen": ("không mở được {host}:{port}: {reason}", "cannot listen on {host}:{port}: {reason}"),
}


class Say:
    """Speaks one language: ``say("refused", name=…, reason=…)``."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang

    def __call__(self, key: str, **facts: Any) -> str:
        return SAID[key][self.lang == "en"].format(**facts)

    def reason(self, refused: Any) -> str:
        """The sentence of a refusal."""
        return str(refused.message_en if self.lang == "en" else refused.message_vi)


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """The user's language: ``--lang``, then KETLUAN_LANG, then the locale where it is English, else Vietnamese."""
    for at, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or (arguments[at + 1] if at + 1 < len(arguments) else "")
            return "en" if value == "en" else "vi"
    names = ("KETLUAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), "")
    return "en" if chosen.lower().startswith("en") else "vi"

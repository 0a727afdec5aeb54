"""Texts that no office writes: one thing repeated without end, so that a rule that looks too far is caught at it.

Each family is a lead-in that sets a rule going and a unit that is repeated; ``hostile(lead, unit, size)`` is the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketluan.reader.files.language import looks_vietnamese

# The head of a document, and the words behind which a rule is set going and waits for an end that does not come.
LEADS = {
    "report": (
        "Phiên họp thường kỳ tháng 9\n"
        "Sáng 28/9/2023, UBND tỉnh Hà Lâm họp phiên thường kỳ. Đồng chí Lò Thị Mẩy, Chủ tịch UBND tỉnh chủ trì.\n",
        "",
    ),
    "order": (
        "Họp về tiến độ đường vành đai\n",
        "Chiều 4/10/2023, kết luận phiên họp, đồng chí Lò Thị Mẩy, Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng khẩn trương ",
    ),
    "orders": (
        "Họp về tiến độ đường vành đai\n",
        "Chiều 4/10/2023, kết luận phiên họp, đồng chí Lò Thị Mẩy, Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng "
        + "rà soát quy hoạch; " * 140,
    ),
    "statement": (
        "Chiều 4/10/2023, UBND tỉnh Hà Lâm họp.\n",
        "Phó Giám đốc Sở Y tế Vàng A Chớ đề nghị tiếp tục đẩy mạnh công tác ",
    ),
    "submission": (
        "Sáng 28/9/2023, UBND tỉnh Hà Lâm họp.\n",
        "Hội nghị xem xét, cho ý kiến vào 12 tờ trình của các sở, ngành về: Tờ trình ",
    ),
    "hardship": (
        "",
        "Bên cạnh kết quả đạt được, huyện Bản Vược vẫn còn một số tồn tại, hạn chế, khó khăn như: thiếu nước ",
    ),
    "request": ("", "Tại buổi làm việc ngày 4/10/2023, huyện Bản Vược đề nghị, kiến nghị tỉnh Hà Lâm quan tâm hỗ trợ "),
    "figure": ("", "9 tháng năm 2023, tổng thu ngân sách nhà nước trên địa bàn tỉnh Hà Lâm ước đạt "),
    "notice": (
        "UBND TỈNH HÀ LÂM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/TB-UBND | Hà Lâm, ngày 4 tháng 10 năm 2023\n"
        "THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh Lò Thị Mẩy tại phiên họp tháng 9\n",
        "1. Giao Sở Xây dựng chủ trì, phối hợp với ",
    ),
    "table": (
        "UBND TỈNH HÀ LÂM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND | Hà Lâm, ngày 4 tháng 10 năm 2023\n"
        "KẾ HOẠCH\nPhân công nhiệm vụ\n",
        "STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm\n1 | Xây dựng đề án ",
    ),
}
# What is not Vietnamese is refused unread: a text of signs and figures is given a line that settles it.
_VIETNAMESE = (
    "Đường đã mở rộng tới những bản xa của huyện vùng cao để người dân đỡ khổ, việc học chữ của trẻ nhỏ cũng dễ thở. "
)
_SAMPLED = 20_000

UNITS = {
    # signs
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "tabs": "\t",
    "newlines": "\n",
    "blank lines": " \n",
    "semicolons": "; ",
    "bare semicolons": ";",
    "commas": ", ",
    "points": ". ",
    "bare points": ".",
    "lone points": "  .",
    "colons": ": ",
    "dashes": " - ",
    "bare dashes": "-",
    "bullets": "- \n",
    "slashes": "/",
    "bars": " | ",
    "bare bars": "|",
    "opening brackets": "(",
    "brackets and semicolons": "(;",
    "figures among letters": "1% a ",
    "brackets": "() ",
    "open words in brackets": "(tỉnh ",
    "straight quotes": '"',
    "opening quotes": "“",
    "open words in quotes": "“tỉnh ",
    "ellipses": "… ",
    "underscores": "_",
    "ampersands": "&",
    "entities": "&amp;",
    "angles": "<",
    "tags": "<b>",
    "zero-width": "\u200b",
    "combining marks": "a\u0301",
    "stacked marks": "\u0301",
    "line separators": "\u2028",
    # numbers
    "digits": "7",
    "spaced digits": "7 ",
    "ones and points": "1.",
    "thousands": "1.000",
    "figures": "đạt 1,5 tỷ đồng ",
    "figures with commas": "tăng 1,5%, ",
    "shares": "4/13 ",
    "ranges": "8,5 - 9% ",
    "percentages": "12% ",
    "dates": "ngày 4/10/2023 ",
    "short dates": "4/10 ",
    "long dates": "ngày 4 tháng 10 năm 2023 ",
    "bare years": "2023 ",
    "years": "năm 2023, ",
    "months": "tháng 9 ",
    "9 months": "9 tháng đầu năm ",
    "quarters": "quý III ",
    "deadlines": "trước ngày 20/7, ",
    "deadlines in sentences": "Trước ngày 20/7. ",
    "bases": "so với cùng kỳ năm trước ",
    "counted": "ba mươi hai ",
    "scales": "tỷ ",
    "estimates": "ước đạt ",
    "romans": "I",
    "roman points": "I. ",
    "letter points": "a) ",
    # names and bodies
    "names": "Nguyễn Văn An, ",
    "names without commas": "Nguyễn ",
    "names by lines": "Nguyễn Văn An\n",
    "capitals": "A",
    "capital words": "TỈNH ",
    "capitals alternating": "Đà nẵng ",
    "posts": "Phó Bí thư Tỉnh ủy, ",
    "posts without commas": "Phó Chủ tịch ",
    "bare posts": "Bí thư ",
    "posts and names": "Giám đốc Sở Y tế Vàng A Chớ, ",
    "persons introduced": "đồng chí Lò Thị Mẩy - Phó Chủ tịch UBND tỉnh; ",
    "bodies": "Sở Y tế, ",
    "bodies without commas": "UBND tỉnh ",
    "bodies with joints": "Sở Tài chính và ",
    "bodies with fields": "Sở Nông nghiệp, Công thương và ",
    "classes": "các sở, ngành, ",
    "class words": "các ",
    "provinces": "tỉnh Hà Giang, ",
    "places": "xã Nậm Khao ",
    # documents
    "symbols": "13-NQ/TW, ",
    "symbol tails": "/UBND-TH-KT",
    "symbol dashes": "A-",
    "citations": "Nghị quyết số 13-NQ/TW ngày 18/3/2002, ",
    "bare citations": "Nghị quyết ",
    "congresses": "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII ",
    "numbers announced": "số ",
    "abbreviations": "T.Ư ",
    # speech
    "modals": "cần ",
    "orders": "yêu cầu ",
    "orders with commas": "yêu cầu, ",
    "orders to": "yêu cầu các sở, ngành ",
    "full orders": "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát, hoàn thành trước ngày 20/7; ",
    "orders in sentences": "Yêu cầu Sở Y tế rà soát quy hoạch. ",
    "leads": "chủ trì, phối hợp với ",
    "verbs": "rà soát, ",
    "verbs without commas": "xây dựng ",
    "verbs joined": "rà soát và ",
    "speakers": "Chủ tịch UBND tỉnh Lò Thị Mẩy yêu cầu ",
    "speakers in sentences": "Phó Giám đốc Sở Y tế Vàng A Chớ đề nghị hỗ trợ kinh phí. ",
    "speakers by lines": "Phó Giám đốc Sở Y tế Vàng A Chớ đề nghị hỗ trợ kinh phí.\n",
    "reports": "báo cáo ",
    "proposals": "đề nghị ",
    "petitions": "kiến nghị tỉnh ",
    "agreements": "thống nhất ban hành ",
    "quotations": "“Phải rà soát. Phải làm.”, đồng chí Lò Thị Mẩy yêu cầu. ",
    "straight quotations": '"Phải rà soát. Phải làm", Chủ tịch UBND tỉnh yêu cầu. ',
    "decisions": "Hội nghị thống nhất ban hành Quy chế làm việc. ",
    "decision lines": "Phiên họp thông qua Quy chế làm việc.\n",
    "adoptions": "cơ bản thống nhất, ",
    "papers": "Tờ trình về ",
    "papers in a list": "Tờ trình về quy hoạch đường tỉnh; ",
    "drafts": "dự thảo ",
    "shortcomings": "hạn chế, ",
    "hardships": "còn chậm; khó khăn ",
    "contrasts": "tuy nhiên, ",
    "purposes": "để ",
    "ands": "và ",
    "ofs": "của ",
    "abouts": "về ",
    "withs": "với ",
    "times to come": "trong thời gian tới ",
    "weekly": "hằng tuần ",
    "chairs": "chủ trì phiên họp ",
    "sessions": "phiên họp thường kỳ tháng 9 ",
    "ordinals": "lần thứ ",
    "here": "tại ",
    "this day": "Sáng ",
    # lines
    "letters by lines": "á\n",
    "tags by lines": " \n<b>",
    "bodies by lines": "Sở A\n",
    "captions": "Đồng chí Lò Thị Mẩy phát biểu tại phiên họp\n",
    "bylines": "Tin, ảnh: Hoa Ban\n",
    "credits": "Ảnh: Hoa Ban ",
    "credits of nobody": "Ảnh: cùng ",
    "point lines": "1. Giao Sở Y tế rà soát.\n",
    "nested points": "1.1.\n",
    "letter lines": "a) Sở Y tế\n",
    "dash lines": "- Rà soát quy hoạch;\n",
    "row lines": "2 | Rà soát quy hoạch | Sở Y tế | Sở Tài chính | Quý III | Báo cáo\n",
    "header lines": "STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn\n",
    "empty rows": "| | | |\n",
    "field lines": "Chủ trì: Sở Y tế\n",
    "field rows": "Thời hạn | Quý III\n",
    "fields on one line": "chủ trì: Sở Y tế; thời hạn: quý III; ",
    "tasks in fields": "1. Nhiệm vụ: Rà soát quy hoạch\n- Chủ trì: Sở Y tế\n- Thời hạn: quý III\n",
    "tasks in field rows": "Nhiệm vụ | Rà soát quy hoạch\nĐơn vị chủ trì | Sở Y tế\n",
    "letterheads": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
    "recipients": "Nơi nhận:\n",
    "signatures": "KT. CHỦ TỊCH\n",
    "furniture": "Tin liên quan\n",
    "print buttons": "In trang\n",
    "date lines": "Thứ hai, 11/10/2021 | 08:30 GMT+7\n",
    "stamps in words": "bí mật ",
    "capital lines": "KẾT LUẬN\n",
    "parts": "Phần thứ nhất\n",
    "romans by lines": "II. Nhiệm vụ\n",
    "one word": "nghiêng",
    "syllables": "được ",
    "long plain sentence": "đường giao thông nông thôn được mở rộng thêm ",
    "sentences": "Đường được mở rộng thêm. ",
    "lower sentences": "đường được mở. ",
    # never twice the same: "{name}" and "{number}" change from one to the next
    "new names": "{name}, ",
    "new persons": "đồng chí {name} - Phó Chủ tịch UBND tỉnh; ",
    "new persons by lines": "Giám đốc Sở Y tế {name} đề nghị hỗ trợ kinh phí.\n",
    "new short names": "đồng chí {name} yêu cầu rà soát. Đồng chí {name} nhấn mạnh. ",
    "new bodies": "Công ty {name}, ",
    "new communes": "UBND xã {name}, ",
    "new districts by lines": "Ủy ban nhân dân huyện {name} chậm giải ngân.\n",
    "new citations": "Nghị quyết số {number}-NQ/TW, ",
    "new congresses": "Nghị quyết Đại hội Đảng bộ huyện {name} lần thứ {number}, ",
    "new laws": "Luật {name} năm 2013, ",
    "new papers": "Tờ trình về quy hoạch {name}; ",
    "new decisions": "Hội nghị thống nhất ban hành Quy chế {name}. ",
    "new hardships": "Tuy nhiên, việc học ở {name} còn chậm. ",
    "new figures": "diện tích chè {name} đạt {number} ha; ",
    "new orders by lines": "- Giao UBND xã {name} rà soát {number} hộ trước ngày 20/7;\n",
    "new requests": "đề nghị tỉnh hỗ trợ {number} tỷ đồng cho xã {name}; ",
    "new titles": "{name} là Bí thư Huyện ủy {name}. ",
}


_ONSETS = ("B", "Ch", "D", "Đ", "G", "H", "Kh", "L", "M", "N", "Ng", "Nh", "Ph", "T", "Th", "Tr", "V", "X")
_RHYMES = ("an", "ăng", "ầm", "é", "ênh", "ích", "iềng", "ong", "ổn", "ơi", "ua", "ưng", "ươm", "ược")


def _syllable(number: int) -> str:
    return _ONSETS[number % len(_ONSETS)] + _RHYMES[number // len(_ONSETS) % len(_RHYMES)]


def _varied(unit: str, count: int) -> Iterator[str]:
    """The unit with another name of three syllables and another number each time."""
    sorts = len(_ONSETS) * len(_RHYMES)
    for number in range(count):
        name = f"{_syllable(number)} {_syllable(number // sorts + 7)} {_syllable(number * 5 + 3)}"
        yield unit.replace("{name}", name).replace("{number}", str(number))


def hostile(lead: str, unit: str, size: int) -> str:
    """A text of about ``size`` letters: the lead-in, then the unit (by its name, or as it is) again and again."""
    head, opening = LEADS[lead]
    repeated = UNITS.get(unit, unit)
    count = max(1, (size - len(head + opening)) // len(repeated))
    text = opening + ("".join(_varied(repeated, count)) if "{" in repeated else repeated * count) + "."
    if not looks_vietnamese(head + text):
        text = _VIETNAMESE * (min(size, 2 * _SAMPLED) // (6 * len(_VIETNAMESE)) + 1) + "\n" + text
    return head + text


def families() -> Iterator[tuple[str, str]]:
    """Every lead-in with every unit."""
    return ((lead, unit) for lead in LEADS for unit in UNITS)

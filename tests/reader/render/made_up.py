"""A record written by hand in the record's JSON shape, with every difficulty of a page: nested and overlapping items, a
table, a caption, left-out furniture, letters beyond the basic plane, and words that would be markup."""

from __future__ import annotations

from typing import Any, NamedTuple

LINES = [
    ("title", "UBND tỉnh Sơn Lâm họp phiên thường kỳ tháng 10"),
    ("lead", "Chiều 29/10/2021, UBND tỉnh Sơn Lâm họp phiên thường kỳ do đồng chí Đào Việt Cương chủ trì."),
    ("caption", "Quang cảnh phiên họp 🏔. Ảnh: <b>Hà Vy</b> & cộng sự"),
    (
        "body",
        "Thu ngân sách tháng 10 đạt 223,4 tỷ đồng, tăng 0,42% so với tháng trước. Tiến độ giải ngân còn chậm; "
        "một số xã thiếu đất san lấp.",
    ),
    (
        "body",
        "Chủ tịch UBND tỉnh Đào Việt Cương yêu cầu Sở Tài chính rà soát nguồn thu, phấn đấu đạt 2.500 tỷ đồng trước "
        "ngày 20/12; các huyện giải phóng xong mặt bằng trong tháng 11; "
        "thực hiện Nghị quyết số 15-NQ/TU ngày 12/3/2021.",
    ),
    ("heading", "I. Phân công"),
    ("row", "STT\tNhiệm vụ\tChủ trì"),
    ("row", "1\tTrình đề án bến xe\tSở Xây dựng"),
    ("body", "Phó Chủ tịch Quàng Thị Ngân đề nghị giữ nguyên mức hỗ trợ 1,5 triệu đồng mỗi hộ."),
]
TEXT = "\n".join(words for _, words in LINES)
FURNITURE = "Trang chủ | Tin mới | <script>menu()</script>\n"
ORIGINAL = FURNITURE + TEXT + "\nTin liên quan: Hội chợ xuân"


class MadeUpKind(NamedTuple):
    """A kind as a page sees it."""

    key: str
    labels: dict[str, str]
    field_labels: dict[str, dict[str, str]]
    single: bool = False


def kind(key: str, vi: str, en: str, *, single: bool = False, **fields: tuple[str, str]) -> MadeUpKind:
    labels = {lang: {name: pair[at] for name, pair in fields.items()} for at, lang in enumerate(("vi", "en"))}
    return MadeUpKind(key, {"vi": vi, "en": en}, labels, single)


KINDS = (
    kind("meeting", "Phiên họp", "Meeting", single=True, date=("Ngày", "Date"), body=("Cơ quan", "Body")),
    kind("people", "Người", "People", roles=("Vai trò", "Roles"), posts=("Chức vụ", "Posts")),
    kind(
        "figures",
        "Số liệu",
        "Figures",
        indicator=("Chỉ tiêu", "Indicator"),
        value=("Giá trị", "Value"),
        kind=("Loại", "Kind"),
        direction=("Chiều", "Direction"),
        base=("So với", "Base"),
        period=("Kỳ", "Period"),
    ),
    kind("directives", "Chỉ đạo", "Directives", speaker=("Người nói", "Speaker"), deadline=("Thời hạn", "Deadline")),
    kind("statements", "Ý kiến", "Statements", speaker=("Người nói", "Speaker")),
    kind("citations", "Văn bản viện dẫn", "Citations", number=("Số", "Number"), date=("Ngày", "Date")),
    kind("difficulties", "Khó khăn", "Difficulties"),
    kind("requests", "Kiến nghị", "Requests"),
)


def span(words: str, *, after: str = "") -> list[int]:
    """Where the words stand, in code points; ``after`` names words behind which to look."""
    start = TEXT.index(words, TEXT.index(after))
    return [start, start + len(words)]


def item(key: str, words: str, *, after: str = "", rule: str = "by_hand", **fields: Any) -> dict[str, Any]:
    return {"id": key, "span": span(words, after=after), "rule": rule, **fields}


def quote(words: str, *, after: str = "") -> dict[str, Any]:
    return {"text": words, "span": span(words, after=after)}


def blocks() -> list[dict[str, Any]]:
    made = []
    at = 0
    for name, words in LINES:
        block: dict[str, Any] = {"span": [at, at + len(words)], "kind": name}
        if name == "row":
            block["cells"] = _cells(at, words)
        made.append(block)
        at += len(words) + 1
    return made


def _cells(at: int, words: str) -> list[list[int]]:
    cells = []
    for cell in words.split("\t"):
        cells.append([at, at + len(cell)])
        at += len(cell) + 1
    return cells


def record() -> dict[str, Any]:
    """The record; a new one each time, so that a test may change it."""
    level = {"value": 223.4, "unit": "tỷ đồng", "kind": "level", "direction": None, "base": None, "period": "2021-10"}
    change = {
        "value": 0.42,
        "unit": "%",
        "kind": "change",
        "direction": "up",
        "base": "tháng trước",
        "period": "2021-10",
    }
    return {
        "schema": "ketluan.record/1",
        "source": {
            "name": "phien-hop.txt",
            "sha256": "0" * 64,
            "media_type": "text/plain",
            "title": None,
            "published": None,
            "hints": {"province": None, "received": None},
            "offsets": [[0, len(FURNITURE)]],
            "removed": [[0, len(FURNITURE)], [len(FURNITURE) + len(TEXT), len(ORIGINAL)]],
        },
        "text": TEXT,
        "blocks": blocks(),
        "meeting": item(
            "meeting",
            "UBND tỉnh Sơn Lâm họp phiên thường kỳ",
            after="Chiều",
            kind="regular_session",
            body="Ủy ban nhân dân tỉnh Sơn Lâm",
            date="2021-10-29",
            chairs=["Đào Việt Cương"],
        ),
        "people": [
            item(
                "people-1",
                "Đào Việt Cương",
                name="Đào Việt Cương",
                posts=[{**quote("Chủ tịch UBND tỉnh"), "title": "Chủ tịch", "unit": "UBND tỉnh Sơn Lâm"}],
                roles=["chair"],
                mentions=[span("Đào Việt Cương"), span("Đào Việt Cương", after="Chủ tịch UBND")],
            ),
            item("people-2", "Quàng Thị Ngân", name="Quàng Thị Ngân", posts=[], roles=["speaker"], mentions=[]),
        ],
        "figures": [
            item("figures-1", "đạt 223,4 tỷ đồng", indicator=quote("Thu ngân sách"), **level),
            item("figures-2", "tăng 0,42%", indicator=quote("Thu ngân sách"), **change),
            item("figures-3", "đạt 2.500 tỷ đồng", value=2500, unit="tỷ đồng", kind="target", period="2021"),
            item("figures-4", "1,5 triệu đồng", value=1.5, unit="triệu đồng", kind="level", period=None),
        ],
        "directives": [
            item(
                "directives-1",
                "rà soát nguồn thu, phấn đấu đạt 2.500 tỷ đồng trước ngày 20/12",
                action="rà soát nguồn thu, phấn đấu đạt 2.500 tỷ đồng",
                speaker="Đào Việt Cương",
                deadline="2021-12-20",
            ),
            item(
                "directives-2",
                "các huyện giải phóng xong mặt bằng trong tháng 11",
                action="giải phóng xong mặt bằng",
                deadline="2021-11",
            ),
            item("directives-3", "Trình đề án bến xe", action="Trình đề án bến xe"),
        ],
        "statements": [item("statements-1", LINES[8][1], content="giữ nguyên mức hỗ trợ", speaker="Quàng Thị Ngân")],
        "citations": [
            item("citations-1", "Nghị quyết số 15-NQ/TU ngày 12/3/2021", number="15-NQ/TU", date="2021-03-12")
        ],
        "difficulties": [item("difficulties-1", "một số xã thiếu đất san lấp", text="một số xã thiếu đất san lấp")],
        "requests": [item("requests-1", "giữ nguyên mức hỗ trợ 1,5 triệu đồng", content="giữ nguyên mức hỗ trợ")],
        "warnings": [{"code": "year_inferred", "message": "Năm được suy ra <từ ngày nhận>.", "span": None}],
    }

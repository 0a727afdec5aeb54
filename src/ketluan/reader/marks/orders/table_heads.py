"""The head of an assignment table: which column holds the task, who leads, who supports, by when, what comes out.

A head may stand in two rows: "Cơ quan thực hiện" over "Chủ trì | Phối hợp". A column that the head names in words of
its own is known by what its cells hold: times, bodies, products.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.clauses.addressees import begins
from ketluan.reader.marks.orders.shared_cells import BOTH
from ketluan.reader.marks.orders.table_groups import is_group
from ketluan.reader.marks.orders.time_columns import TimeColumn, is_tick, time_columns
from ketluan.reader.model import Block, Span
from ketluan.reader.text.document import Document

_COLUMNS: dict[str, re.Pattern[str]] = {
    "source": re.compile(r"văn bản (?:giao|chỉ đạo|phân công|đến)|^(?:số,? ?)?(?:ký hiệu|văn bản)\b|nguồn giao"),
    "number": re.compile(r"^(?:s ?t ?t|t ?t|số tt|(?:số )?thứ tự|no\.?|#|số|mã(?: số)?(?: nv| nhiệm vụ| việc)?)\.?$"),
    "supporters": re.compile(r"phối hợp|cùng thực hiện|tham gia"),
    "deadline": re.compile(
        r"^(?!.*\b(?:bắt đầu|khởi công)\b).*thời (?:gian|hạn|điểm)|kết thúc|^hạn\b|hạn hoàn thành|tiến độ|kỳ hạn"
        r"|ngày hoàn thành|lộ trình|hoàn thành trước"
    ),
    "deliverable": re.compile(r"sản phẩm|kết quả|đầu ra|hình thức văn bản|văn bản ban hành|hồ sơ"),
    "lead": re.compile(
        r"chủ trì|(?:đơn vị|cơ quan|phòng|bộ phận|người|cá nhân)[^|]{0,30}(?:thực hiện|chịu trách nhiệm"
        r"|thực thi|chính|tham mưu|phụ trách|được giao)|đầu mối|chịu trách nhiệm|phân công|^(?:đơn vị"
        r"|cơ quan)$|tham mưu|đơn vị thực hiện"
    ),
    "task": re.compile(
        r"nhiệm vụ|nội dung|công việc|đầu việc|giải pháp|hoạt động|tên (?:đề án|văn bản|chương trình)|việc"
    ),
    "leader": re.compile(r"lãnh đạo|chỉ đạo|theo dõi"),
    "note": re.compile(r"ghi chú|căn cứ"),
}
_ORDER = ("number", "source", "supporters", "leader", "deadline", "lead", "deliverable", "task", "note")
_TELLS_WHO_OR_WHEN = frozenset({"lead", "supporters", "deadline"})
# A time in a cell: "29/3/2024", "Trước 20/4", "Quý III/2024", "17 giờ hằng ngày", "Thường xuyên".
_TIME = re.compile(
    r"(?:(?:trước|đến|hết|trong|xong|từ|sáng|chiều|tối|đầu|giữa|cuối|chậm nhất|hoàn thành)\s+(?:hết\s+|cuối\s+)?)*"
    r"(?:[0-9]{1,2}\s?[/.-]\s?[0-9]|[0-9]{1,2}\s?(?:h|giờ)\b|(?:ngày|tháng|quý|năm|tuần)\b|(?:hằng|hàng|mỗi) |[qt][0-9]"
    r"|thường xuyên|định kỳ|nay\b|thứ (?:hai|ba|tư|năm|sáu|bảy)\b)"
)
# A day that something was ordered, written or begun on is no deadline.
_OTHER_DAY = re.compile(r"giao|ban hành|ký|văn bản|bắt đầu|nhận|họp|khởi công")
_PRODUCT = re.compile(rf"{trie(words('products'))}\b")
_CODE = re.compile(r"[^\W\d_]{1,4}[.-]?[0-9]{1,4}$")  # "NV01" is the number of a task, no body
_LOOKED_AT = 40  # rows; what a column holds shows in the first ones
_LONGEST = 90  # letters of a column's name


class Head(NamedTuple):
    """``columns``: the place of each column by what it holds; ``times`` the columns that stand for a time;
    ``names`` the words over each column, in their shadow; ``cells`` how many a row has."""

    columns: dict[str, int]
    times: dict[int, TimeColumn]
    names: tuple[str, ...]

    @property
    def cells(self) -> int:
        """How many cells a row of the table has."""
        return len(self.names)


def head_at(doc: Document, at: int) -> Head | None:
    """The head that a row is; None where it is none of an assignment table."""
    block = doc.blocks[at]
    names = _names(doc, block)
    if sum(map(len, names)) > 45 * max(1, len(names)):
        return None
    return _head(doc, at, names, [""] * len(names))


def lower_head(doc: Document, at: int, above: Head) -> Head | None:
    """The head that a row makes together with the one right above it, whose wide names it parts: "Chủ trì | Phối hợp"
    under "Đơn vị thực hiện", "Quý I | Quý II …" under "Thời gian"."""
    names = _names(doc, doc.blocks[at])
    if len(names) != above.cells or max(map(len, names)) > _LONGEST:
        return None
    wide = _over(above.names)
    own = [place for place, name in enumerate(names) if name and name != above.names[place]]
    kept = above.columns.get("task", -1)
    parts = sum(1 for place in own if not above.names[place] or (place + 1 < len(names) and not above.names[place + 1]))
    known = len({column for place in own if (column := _named(names[place], {}))})
    if not own or (kept in own and (known < 2 or above.names[kept + 1 : kept + 2] != ("",))):
        return None
    broken = all(doc.text[doc.blocks[at].cells[place].start].islower() for place in own)  # names that go on below
    if parts < 2 and not broken:
        return None
    return _head(doc, at, [_joined(name, upper) for name, upper in zip(names, above.names, strict=True)], wide)


def _names(doc: Document, block: Block) -> list[str]:
    return [" ".join(doc.shadow[cell.start : cell.end].split()) for cell in block.cells]


def _joined(name: str, upper: str) -> str:
    """A column's name that goes on in the lower row of the head; one of its own where the upper one is wide."""
    return name if name == upper or not upper else f"{upper} {name}".strip()


def _over(names: Sequence[str]) -> list[str]:
    """The name over each column: one merged over several stands in the first of them."""
    out: list[str] = []
    for name in names:
        out.append(name or (out[-1] if out else ""))
    return out


def _head(doc: Document, at: int, names: list[str], above: list[str]) -> Head | None:
    columns: dict[str, int] = {}
    times = time_columns(
        doc, doc.blocks[at].cells, [f"{upper} {name}" for upper, name in zip(above, names, strict=True)]
    )
    for place, name in enumerate(names):
        column = None if place in times else _named(name, columns)
        if column:
            columns[column] = place
    if times and not _ticked(doc, at, times):
        times = {}
    told = len(columns) + bool(times) >= 3 and bool(times or _TELLS_WHO_OR_WHEN & columns.keys())
    told = told or _shares_out(doc, at, columns, names)
    if "task" not in columns or not (told or "number" in columns):
        return None
    held = dict(_held(doc, at, columns, names))
    if told or {"lead", "deadline"} <= held.keys():
        return Head(columns | held, times, tuple(names))
    return None


def _shares_out(doc: Document, at: int, columns: dict[str, int], names: list[str]) -> bool:
    """Whether a table has but two columns, what is to be done and by which body."""
    if columns.keys() != {"task", "lead"} or sum(map(bool, names)) != len(columns):
        return False
    cells = [cell for block in _rows_below(doc, at) if (cell := cell_at(block, columns["lead"]))]
    return len(cells) > 1 and all(begins(doc, cell.start) for cell in cells)


def _ticked(doc: Document, at: int, times: dict[int, TimeColumn]) -> bool:
    """Whether a row below the head marks one of its times."""
    return any(
        is_tick(doc, block.cells[place])
        for block in _rows_below(doc, at)
        for place in times
        if place < len(block.cells)
    )


def _rows_below(doc: Document, at: int) -> Iterator[Block]:
    return itertools.takewhile(lambda block: block.kind == "row", doc.blocks[at + 1 : at + 1 + _LOOKED_AT])


def _named(name: str, known: dict[str, int]) -> str | None:
    """The column that the words of a head name, of those not yet known."""
    if not name or len(name) > _LONGEST:
        return None
    if "lead" not in known and BOTH.search(name):
        return "lead"
    return next((column for column in _ORDER if column not in known and _COLUMNS[column].search(name)), None)


def _held(doc: Document, at: int, columns: dict[str, int], names: list[str]) -> Iterator[tuple[str, int]]:
    """The columns without a usual name, by what most of the cells below them hold."""
    header, known, wanted = doc.blocks[at], set(columns.values()), {*_TELLS_WHO_OR_WHEN, "deliverable"} - columns.keys()
    unnamed = [place for place, name in enumerate(names) if place not in known and name]
    if not unnamed or not wanted:
        return
    rows = [block for block in _rows_below(doc, at) if not is_group(doc, block)]
    for place in unnamed:
        cells = [cell for block in rows if (cell := cell_at(block, place))]
        column = _of_cells(doc, header.cells[place], cells, wanted)
        if column:
            wanted.remove(column)
            yield column, place


def _of_cells(doc: Document, name: Span, cells: list[Span], wanted: set[str]) -> str | None:
    """Which of the wanted columns these cells make: at least two of them and most of them hold such a thing."""
    least = max(2, len(cells) // 2 + 1)
    if sum(_TIME.match(doc.shadow, *cell) is not None for cell in cells) >= least:
        past = _OTHER_DAY.search(doc.shadow, *name)
        return "deadline" if "deadline" in wanted and not past else None
    if sum(begins(doc, cell.start) and not _CODE.match(doc.shadow, *cell) for cell in cells) >= least:
        return next((column for column in ("lead", "supporters") if column in wanted), None)
    if sum(_PRODUCT.match(doc.shadow, *cell) is not None for cell in cells) >= least:
        return "deliverable" if "deliverable" in wanted else None
    return None


def cell_at(block: Block, place: int) -> Span | None:
    """The cell at a place of a row; None where it is empty or missing."""
    if place >= len(block.cells):
        return None
    cell = block.cells[place]
    return cell if cell.end > cell.start else None

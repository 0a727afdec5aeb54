"""The report on tasks for the chairman, in the form of an official report. Always in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import translation
from django.utils.formats import date_format

from ketluan.office.papers.dispatch import Dispatch
from ketluan.office.papers.letterhead import Letterhead
from ketluan.office.reports.queries import Row
from ketluan.office.tasks.models import Task
from ketluan.office.tasks.statistics import Share, Tally
from ketluan.office.tasks.words import percentage

_UNIT_HEADS = ("STT", "Đơn vị", "Tổng số", "Xong đúng hạn", "Xong quá hạn", "Trong hạn", "Quá hạn", "Tỷ lệ đúng hạn")
_UNIT_WIDTHS = (1.1, 4.6, 1.5, 1.7, 1.7, 1.7, 1.6, 2.6)
_LATE_HEADS = ("STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Số ngày quá hạn")
_MOVED_HEADS = ("STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Hạn giao", "Hạn gia hạn")
_OPEN_HEADS = ("STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Ngày giao", "Báo cáo gần nhất")
_TASK_WIDTHS = (1.1, 6.9, 3.7, 2.6, 2.4)


@dataclass(frozen=True)
class Report:
    """What is reported: as of a day, the whole and its units, and the tasks that are named."""

    head: Letterhead
    day: date
    whole: Tally
    units: list[Row]
    overdue: list[Task]
    extended: list[Task]
    undated: list[Task]
    stale: list[Task]


def written(report: Report, made_on: date) -> bytes:
    """The report as a file; ``made_on`` is the day of its date line."""
    with translation.override("vi"):
        paper = Dispatch(report.head, made_on)
        paper.opening(report.head.number("BC"))
        paper.named("Báo cáo", f"Tình hình thực hiện nhiệm vụ được giao (tính đến ngày {_day(report.day)})")
        _general(paper, report)
        _units(paper, report)
        _named(paper, report)
        paper.says(f"{report.head.unit} kính báo cáo {report.head.body} xem xét, chỉ đạo./.")
        paper.closing([f"{report.head.body} (để báo cáo)", "Các đơn vị được giao nhiệm vụ"], report.head.signer)
        return paper.file()


def _general(paper: Dispatch, report: Report) -> None:
    whole = report.whole
    paper.says("I. KẾT QUẢ CHUNG", bold=True)
    paper.says(
        f"Tính đến ngày {_day(report.day)}, tổng số nhiệm vụ được giao là {whole.total}. Đã hoàn thành {whole.done}:"
        f" {whole.done_on_time} đúng hạn, {whole.done_late} quá hạn. Chưa hoàn thành"
        f" {whole.open_in_time + whole.overdue}:"
        f" {whole.open_in_time} trong hạn (trong đó {whole.undated} nhiệm vụ không thời hạn), {whole.overdue} quá hạn."
    )
    paper.says(
        f"Đã gia hạn {whole.extended} nhiệm vụ; {whole.waiting} nhiệm vụ đã trình kết quả, đang chờ xác nhận;"
        f" {whole.stale} nhiệm vụ lâu chưa có báo cáo."
    )
    paper.says(
        f"Tỷ lệ hoàn thành đúng hạn: {_rate(whole.on_time)} (số hoàn thành đúng hạn / số đến hạn, tức số đã hoàn thành"
        " cộng số chưa hoàn thành mà đã quá hạn). Theo thời hạn giao ban đầu:"
        f" {_rate(whole.on_time_originally)}."
    )
    paper.says(
        f"Tỷ lệ báo cáo đúng kỳ: {_rate(whole.reported_on_time)} (số nhiệm vụ đang làm đã báo cáo trong kỳ / số"
        " nhiệm vụ đang làm phải báo cáo trong kỳ)."
    )


def _units(paper: Dispatch, report: Report) -> None:
    paper.says("II. KẾT QUẢ THEO ĐƠN VỊ CHỦ TRÌ", bold=True)
    if not report.units:
        paper.says("Chưa có nhiệm vụ nào được giao.")
        return
    paper.table(_UNIT_HEADS, (_unit(number, row) for number, row in enumerate(report.units, 1)), _UNIT_WIDTHS)


def _unit(number: int, row: Row) -> tuple[str, ...]:
    tally = row.tally
    counts = (tally.total, tally.done_on_time, tally.done_late, tally.open_in_time, tally.overdue)
    return (str(number), row.name, *map(str, counts), _rate(tally.on_time))


def _named(paper: Dispatch, report: Report) -> None:
    """The tasks that are named, kind by kind; a kind without any says so."""
    day = report.day
    late = ((*_what(task), _due(task.due), str((day - task.due).days)) for task in report.overdue if task.due)
    moved = ((*_what(task), _due(task.original_due), _due(task.due)) for task in report.extended)
    parts: tuple[tuple[str, tuple[str, ...], Iterable[tuple[str, ...]], int], ...] = (
        ("III. NHIỆM VỤ QUÁ HẠN", _LATE_HEADS, late, len(report.overdue)),
        ("IV. NHIỆM VỤ ĐÃ GIA HẠN", _MOVED_HEADS, moved, len(report.extended)),
        ("V. NHIỆM VỤ KHÔNG THỜI HẠN, CHƯA HOÀN THÀNH", _OPEN_HEADS, map(_open, report.undated), len(report.undated)),
        ("VI. NHIỆM VỤ LÂU CHƯA CÓ BÁO CÁO", _OPEN_HEADS, map(_open, report.stale), len(report.stale)),
    )
    for title, heads, rows, count in parts:
        paper.says(f"{title} ({count})", bold=True)
        if count:
            paper.table(heads, ((str(number), *row) for number, row in enumerate(rows, 1)), _TASK_WIDTHS)
        else:
            paper.says("Không có.")


def _what(task: Task) -> tuple[str, str]:
    return task.wording, task.lead.name


def _open(task: Task) -> tuple[str, ...]:
    return (*_what(task), _day(task.assigned_on), _day(task.last_word_on) if task.last_words else "chưa có")


def _rate(share: Share) -> str:
    return f"{percentage(share)} ({share.part}/{share.whole})" if share.whole else "–"


def _due(day: date | None) -> str:
    return _day(day) if day else ""


def _day(day: date) -> str:
    return str(date_format(day, "d/m/Y"))

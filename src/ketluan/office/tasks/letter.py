"""The công văn đôn đốc: the Office urges a unit about all of its tasks that were chosen in one act."""

from __future__ import annotations

from django.utils.formats import date_format

from ketluan.office.papers.dispatch import Dispatch
from ketluan.office.papers.letterhead import letterhead_of_office
from ketluan.office.tasks.models import Urging, UrgingLetter

# Always in Vietnamese: the paper goes to an office, whatever language its maker reads pages in.
_HEADS = ("STT", "Nội dung nhiệm vụ", "Văn bản giao", "Thời hạn", "Số ngày quá hạn")
_WIDTHS = (1.2, 7.0, 3.4, 2.6, 2.2)


def written(letter: UrgingLetter) -> bytes:
    """The letter as a file."""
    head = letterhead_of_office(letter.office)
    office, unit = letter.office.organization, letter.organization
    urgings = list(letter.urgings.select_related("task__source"))
    paper = Dispatch(head, letter.made_on)
    paper.opening(head.number(""), "đôn đốc thực hiện nhiệm vụ được giao")
    paper.to(unit.name)
    paper.says(
        f"Qua theo dõi, tính đến ngày {letter.made_on:%d/%m/%Y}, {unit.name} còn {len(urgings):02d} nhiệm vụ được giao"
        " chưa hoàn thành, cụ thể như sau:"
    )
    paper.table(_HEADS, (_cells(number, urging) for number, urging in enumerate(urgings, 1)), _WIDTHS)
    paper.says(
        f"{office.name} đề nghị {unit.name} khẩn trương thực hiện, cập nhật kết quả lên hệ thống; trường hợp không bảo"
        " đảm tiến độ, báo cáo rõ nguyên nhân, trách nhiệm và thời gian hoàn thành./."
    )
    paper.closing(["Như trên"], head.signer)
    return paper.file()


def _cells(number: int, urging: Urging) -> tuple[str, ...]:
    task = urging.task
    due = date_format(urging.due, "d/m/Y") if urging.due else "Không thời hạn"
    return (str(number), task.wording, task.paper, due, str(urging.days_late) if urging.days_late else "")

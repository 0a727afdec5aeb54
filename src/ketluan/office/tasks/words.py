"""What the classes, the days and the verbs of a task are called on pages and papers."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ketluan.office.tasks.rules import StatClass, Verb, days_late, days_left

STAT_CLASSES = {
    StatClass.DONE_ON_TIME: gettext_lazy("Hoàn thành đúng hạn"),
    StatClass.DONE_LATE: gettext_lazy("Hoàn thành quá hạn"),
    StatClass.OPEN_IN_TIME: gettext_lazy("Chưa hoàn thành, trong hạn"),
    StatClass.OVERDUE: gettext_lazy("Chưa hoàn thành, quá hạn"),
}
VERBS: dict[Verb, object] = {
    "accept": gettext_lazy("Tiếp nhận nhiệm vụ"),
    "report": gettext_lazy("Báo cáo tiến độ"),
    "ask_extension": gettext_lazy("Xin gia hạn"),
    "grant_extension": gettext_lazy("Đồng ý gia hạn"),
    "refuse_extension": gettext_lazy("Không đồng ý gia hạn"),
    "submit_result": gettext_lazy("Trình kết quả"),
    "return_result": gettext_lazy("Trả lại kết quả"),
    "close": gettext_lazy("Xác nhận hoàn thành"),
    "reword": gettext_lazy("Sửa nội dung nhiệm vụ"),
    "star": gettext_lazy("Đánh dấu trọng tâm"),
}


def clock(due: date | None, submitted_on: date | None, today: date) -> str:
    """How the task stands to its day, in a few words."""
    late = days_late(due=due, submitted_on=submitted_on, today=today)
    if late:
        return ngettext("quá hạn %(days)d ngày", "quá hạn %(days)d ngày", late) % {"days": late}
    if submitted_on is not None:
        return _("đúng hạn")
    left = days_left(due=due, today=today)
    if left is None:
        return _("không thời hạn")
    if left == 0:
        return _("hết hạn hôm nay")
    return ngettext("còn %(days)d ngày", "còn %(days)d ngày", left) % {"days": left}


def percentage(share: Fraction | None) -> str:
    """A share as a percentage with one decimal; a dash where there is none."""
    return "–" if share is None else f"{localize(round(float(share) * 100, 1))}%"

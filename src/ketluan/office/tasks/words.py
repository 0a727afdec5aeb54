"""What the classes, the days and the verbs of a task are called on pages and papers."""

from __future__ import annotations

from datetime import date

from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ketluan.office.language import grouped
from ketluan.office.tasks.rules import StatClass, Verb, days_late, days_left
from ketluan.office.tasks.statistics import Share

STAT_CLASSES = {
    StatClass.DONE_ON_TIME: gettext_lazy("Hoàn thành đúng hạn"),
    StatClass.DONE_LATE: gettext_lazy("Hoàn thành quá hạn"),
    StatClass.OPEN_IN_TIME: gettext_lazy("Chưa hoàn thành, trong hạn"),
    StatClass.OVERDUE: gettext_lazy("Chưa hoàn thành, quá hạn"),
}
# What the numbers of the statistics count, by the names of ``counting.conditions``.
COUNTED = {
    **{str(stat): label for stat, label in STAT_CLASSES.items()},
    "total": gettext_lazy("Tổng số"),
    "done": gettext_lazy("Đã hoàn thành"),
    "fallen_due": gettext_lazy("Đến hạn (đã xong, hoặc chưa xong mà quá hạn)"),
    "undated": gettext_lazy("Chưa hoàn thành, không thời hạn"),
    "extended": gettext_lazy("Đã gia hạn"),
    "waiting": gettext_lazy("Đã trình kết quả, chờ xác nhận"),
    "original_done_on_time": gettext_lazy("Hoàn thành đúng hạn gốc"),
    "original_overdue": gettext_lazy("Chưa hoàn thành, quá hạn gốc"),
    "to_report": gettext_lazy("Phải báo cáo trong kỳ"),
    "reported": gettext_lazy("Đã báo cáo trong kỳ"),
    "stale": gettext_lazy("Lâu chưa có báo cáo"),
}
VERBS: dict[Verb, object] = {
    "accept": gettext_lazy("Tiếp nhận nhiệm vụ"),
    "report": gettext_lazy("Báo cáo tiến độ"),
    "answer": gettext_lazy("Trả lời phần phối hợp"),
    "name_doer": gettext_lazy("Phân công người thực hiện"),
    "ask_extension": gettext_lazy("Xin gia hạn"),
    "withdraw_extension": gettext_lazy("Rút đề nghị gia hạn"),
    "grant_extension": gettext_lazy("Đồng ý gia hạn"),
    "refuse_extension": gettext_lazy("Không đồng ý gia hạn"),
    "ask_transfer": gettext_lazy("Đề nghị chuyển đơn vị khác"),
    "withdraw_transfer": gettext_lazy("Rút đề nghị chuyển"),
    "grant_transfer": gettext_lazy("Chuyển cho đơn vị khác"),
    "refuse_transfer": gettext_lazy("Không chuyển"),
    "submit_result": gettext_lazy("Trình kết quả"),
    "return_result": gettext_lazy("Trả lại kết quả"),
    "close": gettext_lazy("Xác nhận hoàn thành"),
    "reopen": gettext_lazy("Mở lại nhiệm vụ"),
    "cancel": gettext_lazy("Hủy nhiệm vụ"),
    "set_due": gettext_lazy("Ấn định thời hạn"),
    "edit": gettext_lazy("Sửa nhiệm vụ"),
    "star": gettext_lazy("Đánh dấu trọng tâm"),
}

RATES = {
    "on_time": gettext_lazy("Đúng hạn = xong đúng hạn / (đã xong + chưa xong đã quá hạn), theo thời hạn đã thống nhất"),
    "on_time_originally": gettext_lazy("Đúng hạn gốc = như trên, tính theo thời hạn gốc, không kể gia hạn"),
    "reported_on_time": gettext_lazy(
        "Báo cáo đúng kỳ = nhiệm vụ đang làm có báo cáo trong kỳ / nhiệm vụ đang làm đã đến kỳ phải báo cáo"
    ),
}


def class_label(stat: str) -> str:
    """The name of a class; what statistics do not count (cancelled, given to a whole class) has none."""
    return str(STAT_CLASSES[StatClass(stat)]) if stat else _("Không thống kê")


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


def percentage(share: Share) -> str:
    """A share as a percentage with one decimal; a dash where it is of nothing."""
    fraction = share.fraction
    return "–" if fraction is None else f"{localize(round(float(fraction) * 100, 1))}%"


def rate(share: Share) -> str:
    """A share with what it is of: "14/20 (70%)"; a dash where it is of nothing."""
    return f"{grouped(share.part)}/{grouped(share.whole)} ({percentage(share)})" if share.whole else "–"

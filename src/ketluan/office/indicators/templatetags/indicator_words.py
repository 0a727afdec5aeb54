"""How pages of indicators say numbers, periods, bands and contradictions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ketluan.office.indicators.by_body import BodyRow
from ketluan.office.indicators.models import Claim, Contradiction, Lock, Observation, Prices, Target
from ketluan.office.indicators.pages import Board
from ketluan.office.indicators.rules.bands import Band
from ketluan.office.indicators.rules.change import rounded
from ketluan.office.indicators.rules.periods import Period, called, period_of
from ketluan.office.indicators.rules.series import Basis, Point
from ketluan.office.intake.passages import passage_address
from ketluan.office.language import in_english
from ketluan.office.review.models import Finding
from ketluan.vietnamese.dates import write_period
from ketluan.vietnamese.numbers import write_number

register = template.Library()
_PLAIN_NUMBER = re.compile(r"\d+\.\d+|\d{4,}")


@register.filter
def amount(value: Decimal | None, places: int = 2) -> str:
    """A number with at most two decimals, none that say nothing: "1.532,8"."""
    if value is None:
        return ""
    short = rounded(Decimal(value), places).normalize()
    return f"{short:,f}" if in_english() else write_number(short)


@register.filter
def percent(value: Decimal | None) -> str:
    """A share: "82,1%"."""
    return f"{amount(value, 1)}%" if value is not None else ""


@register.filter
def change(value: Decimal | None) -> str:
    """A change with its sign: "+12,3", "−3"."""
    if value is None:
        return ""
    short = rounded(value, 1)
    sign = "+" if short > 0 else "−" if short < 0 else ""
    return f"{sign}{amount(abs(short), 1)}"


@register.filter
def change_exactly(value: Decimal) -> str:
    """A change as it was told, with its sign: "+0,18"."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{amount(abs(value))}"


@register.filter
def period_words(period: Period) -> str:
    """The period as people write it; an administrative one goes by the calendar's name, with its days."""
    name = called(period)
    said = name.iso if in_english() else write_period(name.iso)
    if name == period:
        return said
    return f"{said} ({period.start:%d/%m/%Y} – {period.end:%d/%m/%Y})"


@register.filter
def iso_words(period: str | None) -> str:
    """The period of a figure, as the record writes it, in words; "" where there is none."""
    found = period_of(str(period or ""))
    return period_words(found) if found else str(period or "")


@register.filter
def lock_period(held: Lock) -> str:
    """The period that is locked, as people write it."""
    return period_words(Period(held.start, held.end))


@register.filter
def by_band(board: Board) -> Iterable[tuple[Band, int]]:
    """Bands with their counts."""
    return zip(board.bands, board.counts.counts, strict=True)


@register.filter
def band_words(band: Band) -> str:
    """What a band is called in reports."""
    if band.upper is None:
        return _("Đạt từ %(lower)s%% kế hoạch") % {"lower": amount(band.lower)}
    if band.lower is None:
        return _("Dưới %(upper)s%%") % {"upper": amount(band.upper)}
    return _("Từ %(lower)s đến dưới %(upper)s%%") % {"lower": amount(band.lower), "upper": amount(band.upper)}


@register.filter
def scenario_words(name: str) -> str:
    """The name of a scenario."""
    return {"low": _("Thấp"), "middle": _("Trung bình"), "high": _("Cao")}[name]


@register.filter
def formula_words(how: str) -> str:
    """The formula of a scenario."""
    return {
        "run_rate": _("thực hiện / số tháng đã qua x 12"),
        "seasonal": _("thực hiện / tỷ trọng các tháng này trong năm trước"),
        "mean": _("trung bình cộng của hai cách tính"),
    }[how]


@register.filter
def sentence_url(finding: Finding) -> str:
    """The address of a sentence, highlighted in its source."""
    return passage_address(finding.source_id, finding.start, finding.end)


_CONTRADICTIONS = {
    "change": gettext_lazy("Văn bản ghi thay đổi %(said)s; tính lại từ số liệu đã lưu là %(reckoned)s."),
    "points": gettext_lazy("Văn bản ghi %(said)s, đúng ra là điểm phần trăm; tính theo phần trăm thì là %(reckoned)s."),
    "share": gettext_lazy("Văn bản ghi đạt %(said)s kế hoạch; tính lại từ số liệu đã lưu là %(reckoned)s."),
    "quotient": gettext_lazy("Câu ghi tỷ lệ %(said)s; chia hai số trong câu được %(reckoned)s."),
    "sum": gettext_lazy("Câu ghi tổng %(said)s; các phần trong câu cộng lại được %(reckoned)s."),
    "parts": gettext_lazy("Số chung là %(said)s; các phần đã lưu cộng lại được %(reckoned)s."),
    "restated": gettext_lazy("Hai văn bản nói khác nhau về cùng một kỳ: %(said)s và %(reckoned)s."),
    "magnitude": gettext_lazy(
        "%(said)s khác hẳn số cùng loại gần nhất (%(reckoned)s), hãy xem có nhầm đơn vị (triệu, tỷ) hay dấu phẩy không."
    ),
    "fallen": gettext_lazy("Lũy kế %(said)s nhỏ hơn %(reckoned)s đã ghi cho một phần của kỳ đó."),
    "over": gettext_lazy("Tỷ lệ %(said)s lớn hơn 100%%."),
}


@register.filter
def contradiction_words(one: Contradiction) -> str:
    """What does not agree, in a sentence."""
    said, reckoned = (with_unit(value, one.unit) for value in (one.said, one.reckoned))
    return str(_CONTRADICTIONS[one.kind]) % {"said": said, "reckoned": reckoned}


@register.filter
def with_unit(value: Decimal, unit: str) -> str:
    """A number and its unit: "80,1%", "1.532,8 tỷ đồng"; percentage points ("points") are said in words."""
    if unit == "points":
        return _("%(value)s điểm phần trăm") % {"value": amount(value)}
    return f"{amount(value)}{'' if unit in ('', '%') else ' '}{unit}"


@register.filter
def formula_numbers(formula: str) -> str:
    """A formula with its numbers as the reader's language writes them."""
    if in_english():
        return formula
    return _PLAIN_NUMBER.sub(lambda found: write_number(Decimal(found[0]).normalize()), formula)


@register.filter
def why_words(row: BodyRow) -> str:
    """Why a body has no value; "" where it has one."""
    if row.point is not None:
        return ""
    return {
        "split": _("không tính được: có đơn vị đã tách thành nhiều đơn vị"),
        "rate": _("không tính được: tỷ lệ không cộng được, chưa lưu tử số và mẫu số"),
        "missing": _("không tính được: không phải đơn vị nào cũng có số của cùng một kỳ"),
        "": _("chưa báo cáo"),
    }[row.why]


@register.filter
def refs_after(point: Point) -> str:
    """The keys of the further values of a sum, as an address lists them."""
    return ",".join(str(ref) for ref in point.refs[1:])


@register.filter
def basis_words(basis: Basis) -> str:
    """A basis in words: "giá so sánh, theo lịch"."""
    prices = Prices(basis.prices).label if basis.prices else _("không nói loại giá")
    regime = _("kỳ từ ngày 15 đến ngày 14") if basis.regime == "administrative" else _("kỳ theo lịch")
    return f"{str(prices).lower()}, {regime}"


_REASONS = {
    "name": gettext_lazy("chưa rõ là chỉ tiêu nào"),
    "unsure": gettext_lazy("tên chỉ tiêu chỉ là một phần của cách gọi"),
    "none": gettext_lazy("cách gọi này đã được xác định không phải chỉ tiêu theo dõi"),
    "period": gettext_lazy("chưa rõ kỳ"),
    "unit": gettext_lazy("đơn vị tính không đổi ra được đơn vị của chỉ tiêu"),
    "kind": gettext_lazy("chưa rõ là số thực hiện, kế hoạch hay so sánh"),
    "body": gettext_lazy("chưa rõ của cả tỉnh hay của đơn vị nào"),
    "twice": gettext_lazy("văn bản đã có một số khác cho cùng chỉ tiêu, cùng kỳ"),
    "again": gettext_lazy("văn bản nhắc lại số đã ghi"),
    "rough": gettext_lazy("số nói chừng; kỳ này đã có số chính xác hơn"),
    "locked": gettext_lazy("số liệu của kỳ đã khóa"),
}


@register.filter
def reason_words(reason: str) -> str:
    """Why a figure is not taken over by itself."""
    return str(_REASONS[reason])


@register.filter
def days_words(told: Observation | Target | Claim | Contradiction) -> str:
    """The days of a stored value, as people write the period; an administrative one with its days."""
    return period_words(Period(told.start, told.end))


@register.filter
def exactly(value: Decimal) -> str:
    """A number with all its digits, as it is typed."""
    return write_number(value.normalize())


@register.filter
def doubt_words(doubt: tuple[str, Decimal]) -> str:
    """What is odd of a value that is being entered."""
    kind, reckoned = doubt
    return {
        "year": _("So cùng kỳ năm trước thay đổi %(by)s."),
        "last": _("So kỳ trước thay đổi %(by)s."),
        "shrunk": _("Lũy kế nhỏ hơn kỳ trước (%(value)s)."),
        "more": _("Nhỏ hơn phần hợp thành (%(value)s)."),
        "unequal": _("Các phần cộng lại là %(value)s."),
    }[kind] % {"by": change(reckoned), "value": amount(reckoned)}


@register.filter
def doubt_of_whole_words(kind: str, whole: Decimal) -> str:
    """What is odd of the bodies of an indicator beside the whole."""
    said = {
        "more": _("Các đơn vị cộng lại, hoặc một đơn vị, lớn hơn số của cả tỉnh (%(whole)s)."),
        "unequal": _("Các đơn vị cộng lại không bằng số của cả tỉnh (%(whole)s)."),
    }[kind]
    return said % {"whole": amount(whole)}

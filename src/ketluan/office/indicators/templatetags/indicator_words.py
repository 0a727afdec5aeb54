"""How pages of indicators say numbers, periods, bands and contradictions."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ketluan.office.indicators.checks import Contradiction
from ketluan.office.indicators.models import Lock
from ketluan.office.indicators.pages import Board
from ketluan.office.indicators.rules.bands import Band
from ketluan.office.indicators.rules.change import rounded
from ketluan.office.indicators.rules.passages import around
from ketluan.office.indicators.rules.periods import Period
from ketluan.office.intake.passages import passage_address
from ketluan.office.review.models import Finding
from ketluan.vietnamese.dates import write_period
from ketluan.vietnamese.numbers import write_number

register = template.Library()


@register.filter
def amount(value: Decimal | None, places: int = 2) -> str:
    """A number with at most two decimals, none that say nothing: "1.532,8"."""
    if value is None:
        return ""
    short = rounded(Decimal(value), places).normalize()
    return write_number(short) if get_language() == "vi" else f"{short:,f}"


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
def period_words(period: Period) -> str:
    """The period as people write it."""
    return write_period(period.iso) if get_language() == "vi" else period.iso


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


@register.filter
def sentence_around(finding: Finding) -> str:
    """The whole sentence in which a passage stands, as the source has it."""
    start, end = around(finding.source.text, finding.start, finding.end)
    return " ".join(finding.source.text[start:end].split())


@register.filter
def contradiction_words(one: Contradiction) -> str:
    """What does not agree, in a sentence."""
    said, reckoned = amount(one.said), amount(one.reckoned)
    if one.kind == "change":
        return _("Văn bản ghi thay đổi %(said)s%%; tính lại từ số liệu đã lưu là %(reckoned)s%%.") % {
            "said": said,
            "reckoned": reckoned,
        }
    if one.kind == "share":
        return _("Văn bản ghi đạt %(said)s%% kế hoạch; tính lại từ số liệu đã lưu là %(reckoned)s%%.") % {
            "said": said,
            "reckoned": reckoned,
        }
    return _("Hai văn bản nói khác nhau về cùng một kỳ: %(said)s và %(reckoned)s.") % {
        "said": said,
        "reckoned": reckoned,
    }


@register.filter
def slug(key: str) -> str:
    """A key as an id on a page."""
    return key.replace(":", "-")


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

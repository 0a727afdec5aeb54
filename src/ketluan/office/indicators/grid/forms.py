"""What is typed into a grid: each cell by itself, kept as it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ketluan.office.indicators.forms import Amount, PageForm, PeriodField, in_its_regime
from ketluan.office.indicators.grid.queries import Grid, Row
from ketluan.office.indicators.grid.rules import Doubt, Measured, doubt_of_parts, doubts
from ketluan.office.indicators.models import Indicator, Observation, Prices
from ketluan.office.indicators.rules.periods import just_before, month
from ketluan.office.people.models import Office, Organization
from ketluan.office.people.queries import organizations
from ketluan.vietnamese.dates import write_period
from ketluan.vietnamese.numbers import write_number

_AMOUNT = Amount(required=False)


class GridQuestion(forms.Form):
    """Which grid: Office, period, of which indicator by body, which further bodies."""

    office = forms.IntegerField(required=False, widget=forms.HiddenInput)
    period = PeriodField(label=gettext_lazy("Kỳ"))
    of = forms.ModelChoiceField(
        Indicator.objects.none(), label=gettext_lazy("Bảng"), required=False,
        empty_label=gettext_lazy("Các chỉ tiêu của cả tỉnh"),
    )  # fmt: skip
    body = forms.ModelMultipleChoiceField(Organization.objects.none(), required=False)
    regime = forms.ChoiceField(label=gettext_lazy("Kỳ tính"), required=False, choices=PageForm.REGIMES)
    prices = forms.ChoiceField(label=gettext_lazy("Loại giá"), required=False, choices=Prices.choices)
    every = forms.BooleanField(label=gettext_lazy("Cả chỉ tiêu không có kỳ này"), required=False)

    def __init__(self, office: Office, today: date, asked: Any) -> None:
        """Offer the broken-down indicators of an Office; the month before today where no period is asked for."""
        given = asked.copy()
        given.setdefault("period", write_period(just_before(month(today.year, today.month)).iso))
        super().__init__(given)
        self.fields["of"].queryset = office.indicators.filter(active=True).exclude(broken_down_by="")
        self.fields["body"].queryset = organizations(today)

    def clean(self) -> dict[str, Any]:
        """The period in its regime."""
        return in_its_regime(dict(super().clean() or {}))


@dataclass
class Cell:
    """What is typed of a row. ``seen`` is the key of the value that was shown, 0 for none."""

    row: Row
    typed: str
    same: bool
    seen: int
    value: Decimal | None = None
    fault: str = ""
    doubts: list[tuple[Doubt, Decimal]] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether it says something else than what is told."""
        told = self.row.told
        if self.value is None:
            return False
        return told is None or told.value != self.value or (self.same and not told.same_as_last)


class GridForm(forms.Form):
    """The cells of a grid, and what holds for all of them."""

    status = forms.ChoiceField(
        label=gettext_lazy("Loại số liệu"), choices=Observation.Status.choices, initial="preliminary"
    )
    words = forms.CharField(
        label=gettext_lazy("Căn cứ"), max_length=500,
        help_text=gettext_lazy("Số, ngày văn bản hoặc người cung cấp số liệu; ghi một lần cho cả bảng."),
    )  # fmt: skip
    restate = forms.BooleanField(label=gettext_lazy("Ghi loại số liệu này cho cả các ô không đổi"), required=False)

    def __init__(self, grid: Grid, data: Any = None) -> None:
        """The cells as they are told, or as they were typed."""
        super().__init__(data)
        self.grid = grid
        self.cells = [self._cell(row) for row in grid.rows]
        self.doubt_of_whole: Doubt | None = None

    def _cell(self, row: Row) -> Cell:
        told = row.told
        if not self.is_bound:
            shown = write_number(told.value.normalize()) if told else ""
            return Cell(row, shown, bool(told and told.same_as_last), told.pk if told else 0)
        seen = self.data.get(f"o-{row.key}", "")
        return Cell(
            row, self.data.get(f"v-{row.key}", "").strip(), f"s-{row.key}" in self.data,
            int(seen) if seen.isascii() and seen.isdecimal() else 0,
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Read each cell, and what is odd of those that change."""
        for cell in self.cells:
            cell.fault = self._read(cell)
            if not cell.fault and cell.changed and cell.value is not None:
                cell.doubts = list(doubts(_measured(cell), self.grid.period, self.grid.limits))
        wrong = sum(bool(cell.fault) for cell in self.cells)
        if wrong:
            said = ngettext("Có %(count)d ô cần sửa; chưa ghi ô nào.", "Có %(count)d ô cần sửa; chưa ghi ô nào.", wrong)
            self.add_error(None, said % {"count": wrong})
        else:
            self._doubt_sums()
        return self.cleaned_data

    def _read(self, cell: Cell) -> str:
        """Read a cell; what is wrong with it, in a sentence."""
        told = cell.row.told
        if cell.seen != (told.pk if told else 0):
            cell.seen = told.pk if told else 0
            return _("Người khác vừa ghi ô này; hãy xem lại rồi ghi.")
        try:
            cell.value = _AMOUNT.clean(cell.typed)
        except forms.ValidationError as fault:
            return " ".join(fault.messages)
        if cell.same and not (told and told.same_as_last):
            return self._as_last(cell)
        if told and cell.value is None:
            return _("Ô này đã có số; không để trống được.")
        return ""

    def _as_last(self, cell: Cell) -> str:
        if cell.row.last is None:
            return _("Không có số của kỳ trước.")
        typed_anew = cell.value is not None and not (cell.row.told and cell.row.told.value == cell.value)
        if typed_anew and cell.value != cell.row.last.value:
            return _("Đánh dấu như kỳ trước nhưng ghi số khác.")
        cell.value = cell.row.last.value
        return ""

    def _doubt_sums(self) -> None:
        """Parts beside their whole: the bodies of an indicator, or the indicators under another."""
        if self.grid.of is not None:
            values = [cell.value for cell in self.cells]
            if _adds(self.grid.of) and any(cell.changed for cell in self.cells):
                self.doubt_of_whole = doubt_of_parts(self.grid.whole, values, must=self.grid.of.adds_up)
            return
        for cell in self.cells:
            parts = [one for one in self.cells if one.row.indicator.parent_id == cell.row.indicator.pk]
            if parts and _adds(cell.row.indicator) and any(one.changed for one in (cell, *parts)):
                values = [one.value for one in parts]
                doubt = doubt_of_parts(cell.value, values, must=cell.row.indicator.adds_up)
                cell.doubts += [(doubt, sum((one for one in values if one is not None), Decimal(0)))] if doubt else []

    @property
    def to_save(self) -> list[Cell]:
        """The cells that say something new, or all that say something."""
        restated = self.cleaned_data.get("restate")
        return [cell for cell in self.cells if cell.value is not None and (restated or cell.changed)]

    @property
    def doubted(self) -> str:
        """A fingerprint of all that is odd, to be handed back with "save all the same"; "" where nothing is."""
        found = [f"{cell.row.key} {cell.value} {doubt}" for cell, doubt in self._odd()]
        found += [f"{self.doubt_of_whole}"] if self.doubt_of_whole else []
        return sha256("|".join(found).encode()).hexdigest()[:16] if found else ""

    def _odd(self) -> Iterator[tuple[Cell, Doubt]]:
        for cell in self.cells:
            for doubt, _reckoned in cell.doubts:
                yield cell, doubt


def _measured(cell: Cell) -> Measured:
    row, value = cell.row, cell.value or Decimal(0)
    last, before = (one.value if one else None for one in (row.last, row.year_before))
    return Measured(value, row.indicator.measure, row.indicator.unit == "%", last, before)


def _adds(indicator: Indicator) -> bool:
    return bool(indicator.measure != Indicator.Measure.RATE and indicator.unit != "%")

"""What indicators do when review decides, in the same transaction."""

from __future__ import annotations

from typing import Any

from ketluan.office.indicators.adopting.actions import adopt, give_up
from ketluan.office.indicators.checking.actions import check_sentences, recheck
from ketluan.office.people.rules import Act
from ketluan.office.review.models import Finding

FIGURES = "figures"


def adopt_figures(act: Act, findings: list[Finding], **_more: Any) -> None:
    """Take confirmed figures over, where the Office follows indicators, and look their sentences over."""
    told = [one for one in findings if one.kind == FIGURES]
    if told and (office := told[0].source.office).indicators.exists():
        adopt(act, office, told)
        check_sentences(act, office, told)


def give_figures_up(act: Act, findings: list[Finding], **_more: Any) -> None:
    """Withdraw what was taken over of figures that are confirmed no more."""
    told = [one for one in findings if one.kind == FIGURES]
    if told:
        office = told[0].source.office
        recheck(act, office, give_up(act, told))
        check_sentences(act, office, told)

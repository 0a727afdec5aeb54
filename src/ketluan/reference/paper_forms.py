"""Which instrument sets the form of official papers, by side and day; an Office may choose another one.

Measures of each stand in ``paper_layouts``. The row of Hướng dẫn 05-HD/VPTW is unconfirmed: only secondary copies were
read, and its measures are carried over from the guidance before it.
"""

from __future__ import annotations

from functools import cache

from ketluan.reference.document_forms import Profile
from ketluan.reference.paper_layouts import PaperMeasure, paper_measures
from ketluan.reference.tables import Dated, read_table


class PaperForm(Dated, frozen=True, kw_only=True, gc=False):
    """A form of paper, named by the instrument that sets it."""

    key: str
    name: str
    profile: Profile

    @property
    def measures(self) -> dict[str, PaperMeasure]:
        """Its measures, by part."""
        return paper_measures(self.profile, on=self.valid_from)


@cache
def paper_forms() -> tuple[PaperForm, ...]:
    """All forms, the State's first."""
    return read_table("paper_forms", PaperForm)


def paper_form(key: str) -> PaperForm:
    """One form. Raises ``LookupError`` for a key that is none."""
    found = next((form for form in paper_forms() if form.key == key), None)
    if found is None:
        raise LookupError(f"Không có thể thức {key!r} (there is no such form of paper)")
    return found


def form_on(day: str, profile: Profile) -> PaperForm:
    """The form in force on a day (ISO 8601); before the first one known, that."""
    of_side = [form for form in paper_forms() if form.profile == profile]
    return next((form for form in reversed(of_side) if form.holds(day)), of_side[0])

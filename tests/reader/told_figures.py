"""The figures that sentences give under the opening of a report, and what each measures."""

from __future__ import annotations

from dataclasses import dataclass

from ketluan.reader.kinds.figures import Figure, find
from tests.reader.marked import document

# a session of the province, so that the sentences under it have a day and a month that is reviewed
MAY_SESSION = (
    "UBND tỉnh Hà Lâm họp phiên thường kỳ\n"
    "Sáng 30/5/2023, UBND tỉnh Hà Lâm họp phiên thường kỳ tháng 5. "
    "Đồng chí Đào Việt Cương, Chủ tịch UBND tỉnh chủ trì phiên họp.\n"
)


@dataclass(frozen=True)
class Told:
    """What stands under one opening."""

    opening: str

    def figures(self, text: str, head: str | None = None) -> list[Figure]:
        """The figures of a text under this opening, or under another head."""
        return list(find(document((self.opening if head is None else head) + text + "\n")))

    def measured(self, text: str) -> list[tuple[str, str | None]]:
        """Each value with the words of what it measures."""
        return [(f"{figure.value}", figure.indicator and figure.indicator.text) for figure in self.figures(text)]

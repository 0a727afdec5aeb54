"""The sessions of a period said in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from ketluan.vietnamese.numbers import write_number


def sessions_in_words(held: int, papers: int, outcomes: Mapping[str, int]) -> str:
    """ "Trong kỳ đã tổ chức 3 phiên họp, xem xét 4 nội dung trình (thông qua 3, cho ý kiến 1)."; "" without any.
    ``outcomes``: how many papers had each outcome."""
    if not held:
        return ""
    heard = f", xem xét {write_number(papers)} nội dung trình" if papers else ""
    told = ", ".join(f"{name[:1].lower()}{name[1:]} {write_number(count)}" for name, count in outcomes.items())
    return f"Trong kỳ đã tổ chức {write_number(held)} phiên họp{heard}{f' ({told})' if told else ''}."

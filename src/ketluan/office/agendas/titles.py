"""What a session of a series is called. Always in Vietnamese: it stands on papers."""

from __future__ import annotations

from datetime import date


def title_of_session(series: str, day: date) -> str:
    """The series with the month: "Phiên họp thường kỳ tháng 11 năm 2026"."""
    return f"{series} tháng {day.month} năm {day.year}"

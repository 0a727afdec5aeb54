"""Months and periods reckoned as ISO 8601: a month is ``2021-08``, the first nine ``2021-01/2021-09``."""

from __future__ import annotations


def month(year: int | None, number: int) -> str | None:
    """A month as ISO 8601."""
    return f"{year}-{number:02}" if year else None


def months(year: int | None, first: int, last: int) -> str | None:
    """Months of one year as ISO 8601: the whole year, one month, or an interval."""
    if year is None:
        return None
    if (first, last) == (1, 12):
        return str(year)
    return month(year, first) if first == last else f"{year}-{first:02}/{year}-{last:02}"


def last_month(today: str | None) -> str | None:
    """The month that a session of this day looks back on: its own near the end, else the one before."""
    if today is None or today[8:] >= "20":
        return today and today[:7]
    year, number = int(today[:4]), int(today[5:7])
    return month(year, number - 1) if number > 1 else month(year - 1, 12)


def months_back(last: str | None, count: int) -> str | None:
    """So many months up to one ("2021-08") as an interval, None where they begin before the year before."""
    if last is None or count > int(last[5:7]) + 11:
        return None
    if count > int(last[5:7]):
        return f"{int(last[:4]) - 1}-{int(last[5:7]) + 13 - count:02}/{last}"
    return months(int(last[:4]), int(last[5:7]) - count + 1, int(last[5:7]))


def since_new_year(iso: str) -> str:
    """From January to the end of a month or a day; January itself stays."""
    return iso if iso[5:] == "01" else f"{iso[:4]}-01/{iso}"


def end_of(iso: str) -> str:
    """The last month of a period."""
    last = iso.rpartition("/")[2]
    return f"{last}-12" if len(last) == 4 else last[:7]

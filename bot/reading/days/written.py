"""Dates written with digits and marks: 2026-11-03 · 26.11.03 · 11/3 · 11.3 · 261103."""

import re
from typing import NamedTuple

_YEAR_FIRST = re.compile(r"(\d{4}|\d{2}) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)(?:\.(?!\d))?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_YEAR_MONTH = re.compile(r"(20\d{2}) ?[-./] ?(\d{1,2})(?![\d])(?! ?[-./] ?\d)")
_MONTH_LAST_YEAR = re.compile(r"(\d{1,2})/(20\d{2})(?![\d./-])")
_MONTH_DAY = re.compile(r"(\d{1,2})(?: ?(/) ?|\.( ?)|(-))(\d{1,2})(?!\d)(?![./]\d)(?:\.(?!\d))?")
_OLDEST, _NEWEST = 2000, 2099
_CENTURY = 2000
_EARLIEST_SHORT, _LATEST_SHORT = 10, 49
_MONTHS, _LONGEST_MONTH = 12, 31


class Written(NamedTuple):
    """A date as written; the year, or the day, may have been left unsaid."""

    year: int | None
    month: int
    day: int | None


def written_at(text: str, place: int) -> list[tuple[int, Written]]:
    """The dates that begin at this digit, the fullest first."""
    found: list[tuple[int, Written]] = []
    if (match := _YEAR_FIRST.match(text, place)) and (year := full_year(match[1])):
        found.append((match.end(), Written(year, int(match[3]), int(match[4]))))
    elif (match := _YEAR_LAST.match(text, place)) and (year := full_year(match[4])):
        found.append((match.end(), Written(year, int(match[1]), int(match[3]))))
    elif (match := _YEAR_MONTH.match(text, place)) and int(match[2]) in range(1, _MONTHS + 1):
        found.append((match.end(), Written(int(match[1]), int(match[2]), None)))
    elif (match := _MONTH_LAST_YEAR.match(text, place)) and int(match[1]) in range(1, _MONTHS + 1):
        found.append((match.end(), Written(int(match[2]), int(match[1]), None)))
    elif (match := _MONTH_DAY.match(text, place)) and _may_be_a_date(match):
        found.append((match.end(), Written(None, int(match[1]), int(match[5]))))
    return found


def _may_be_a_date(match: re.Match[str]) -> bool:
    if match[2]:
        return True
    return 1 <= int(match[1]) <= _MONTHS and 1 <= int(match[5]) <= _LONGEST_MONTH


def full_year(digits: str) -> int | None:
    """The year these two or four digits name, or nothing where they name none."""
    year = int(digits)
    if len(digits) == 2:  # noqa: PLR2004 - a short year
        return _CENTURY + year if _EARLIEST_SHORT <= year <= _LATEST_SHORT else None
    return year if _OLDEST <= year <= _NEWEST else None


def compact(digits: str) -> Written | None:
    """The date that a run of four, six or eight digits may be: 1103, 261103, 20261103."""
    if len(digits) not in {4, 6, 8}:
        return None
    month, day = int(digits[-4:-2]), int(digits[-2:])
    if not (1 <= month <= _MONTHS and 1 <= day <= _LONGEST_MONTH):
        return None
    if len(digits) == 4:  # noqa: PLR2004 - month and day alone
        return Written(None, month, day)
    year = full_year(digits[:-4])
    return Written(year, month, day) if year else None

"""Simple days through dateparser, written out or counted from today: each kept, and checked against the calendar."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from dateparser.conf import settings as library_settings
from dateparser.date import DateDataParser
from dateparser.freshness_date_parser import freshness_date_parser

_FORMAT = "%Y-%m-%d"
_KEPT_DAYS, _KEPT_COUNTS = 4096, 512
_PARSERS = ["relative-time", "absolute-time"]
_PARSER = DateDataParser(languages=["en"], settings={"PARSERS": _PARSERS})


@lru_cache(maxsize=_KEPT_DAYS)
def written(year: int, month: int, day: int) -> date | None:
    """The day that these digits name, or None where dateparser reads another."""
    found = _day(_PARSER.get_date_data(f"{year:04}-{month:02}-{day:02}", date_formats=[_FORMAT]).date_obj)
    if found is None or (found.year, found.month, found.day) != (year, month, day):
        return None
    return found


@lru_cache(maxsize=_KEPT_COUNTS)
def counted(today: date, days_ago: int) -> date:
    """The day so many days before today (after it where negative); kept by the words and the day they were said on."""
    words = f"{days_ago} day ago" if days_ago >= 0 else f"in {-days_ago} day"
    base = library_settings.replace(RELATIVE_BASE=datetime(today.year, today.month, today.day))  # noqa: DTZ001 - days, no hours
    found = _day(freshness_date_parser.get_date_data(words, base).date_obj)
    exact = today - timedelta(days=days_ago)
    return found if found == exact else exact


def warm(today: date) -> None:
    """Let dateparser compile what it compiles on first use, before anybody waits for it."""
    written(today.year, today.month, today.day)
    for days_ago in (0, 1, 2, 3, -1):
        counted(today, days_ago)


def _day(found: Any) -> date | None:
    return found.date() if isinstance(found, datetime) else None

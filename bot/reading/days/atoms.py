"""Simple days through dateparser, written out or counted from today: each kept, and checked against the calendar."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

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
    """The day so many days before today (after it where negative); kept by the count and the day it was said on.

    dateparser reads the length; its way on to the day looks for time zones, whose patterns take 60 ms and 4 MB to make.
    """
    length = timedelta(**_length(f"{abs(days_ago)} day"))
    found = today - length if days_ago > 0 else today + length
    exact = today - timedelta(days=days_ago)
    return found if found == exact else exact


def _length(words: str) -> dict[str, float]:
    said = freshness_date_parser.get_kwargs(words)
    return said[0] if said else {}


def warm(today: date) -> None:
    """Let dateparser compile what it compiles on first use, before anybody waits for it."""
    written(today.year, today.month, today.day)
    counted(today, 1)


def _day(found: Any) -> date | None:
    return found.date() if isinstance(found, datetime) else None

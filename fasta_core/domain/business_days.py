"""Korean business days: weekends and public holidays, substitutes included, are out."""

from datetime import date, timedelta
from functools import cache, lru_cache

import holidays

SATURDAY = 5
DAY = timedelta(days=1)


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("KR", years=[year]))


def is_business_day(day: date) -> bool:
    """Whether couriers and banks work on this day."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year)


@lru_cache(maxsize=8192)
def elapsed(start: date, end: date) -> int:
    """Business days after `start` up to and including `end`: 0 on the day itself, 0 where `end` comes first."""
    return sum(is_business_day(start + DAY * step) for step in range(1, (end - start).days + 1))

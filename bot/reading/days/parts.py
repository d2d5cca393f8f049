"""One end of a period as it was said: a day with or without its year, a month, a weekday, or days already known."""

from datetime import date
from typing import NamedTuple

from bot.reading.days.calendar import Span


class InvalidDateError(Exception):
    """The calendar has no such day."""


class Part(NamedTuple):
    """What was said of one end; what was left unsaid is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    span: Span | None = None
    bounded: bool = False
    """A weekday that must lie before today ("last monday")."""
    named: int | None = None
    """The weekday that was said along with the day, to be checked."""
    number: str | None = None
    """The digits, where the day is a mere run of digits that may be an order's number."""
    second: tuple[int, ...] = ()
    """The other day of a pair that shares its month (Nov 1-15)."""
    length: tuple[str, int] | None = None
    """So many of a unit, where only a length was said (5일간, a week)."""
    vague: str | None = None
    """The part of a year, quarter or week that was said, of which only one end is certain (올해 초, end of last year)."""


def known(start: date, end: date | None = None) -> Part:
    """Days that need no more working out."""
    return Part(span=(start, end or start))

"""What is said before its month: first ten days of november, last 3 days of october, first half of november, the month of may."""

from bot.reading.days import durations
from bot.reading.days.calendar import Span, days, latest_begun, month_span
from bot.reading.days.cursor import Cursor, Said
from bot.reading.days.months import month_here
from bot.reading.days.parts import Part, known

_FIRST, _HALF, _WEEK = 1, 15, 7
_MONTH = ("months", 1)


def first_days(cursor: Cursor, at: int) -> Said | None:
    """First ten days of november, first two weeks of last month; first or second half of november; first of the month."""
    nth = cursor.of(at, "n.nth")
    if cursor.of(at + 1, "day.unit") == "half":
        return _half(cursor, at + 2, nth)
    if cursor.marks(at + 1, "of") and cursor.of(cursor.past_joins(at + 1), "day.length") == _MONTH:
        return Said(Part(day=nth), cursor.past_joins(at + 1) + 1)
    week = cursor.of(at + 1, "day.unit") == "week"
    length = durations.length(cursor, at + 1) if nth == _FIRST and not week else None
    return _counted(cursor, length, from_its_end=False) if length is not None else None


def last_days(cursor: Cursor, at: int) -> Said | None:
    """The length behind "last", where it is counted from the end of a month: last 3 days of october."""
    length = durations.length(cursor, at)
    return _counted(cursor, length, from_its_end=True) if length is not None else None


def named(cursor: Cursor, at: int) -> Said | None:
    """The month of october."""
    found = _month(cursor, at + 1) if cursor.of(at, "day.length") == _MONTH else None
    return Said(known(*found[0]), found[1]) if found is not None else None


def _counted(cursor: Cursor, length: durations.Length, *, from_its_end: bool) -> Said | None:
    found = _month(cursor, length.after) if length.unit in {"days", "weeks"} else None
    if found is None:
        return None
    (first, last), after = found
    count = length.number * (_WEEK if length.unit == "weeks" else 1)
    if not 0 < count <= (last - first).days + 1:
        return None
    if from_its_end:
        return Said(known(last - days(count - 1), last), after)
    return Said(known(first, first + days(count - 1)), after)


def _half(cursor: Cursor, at: int, nth: int) -> Said | None:
    """The first fifteen days of a month, or the rest of it."""
    found = _month(cursor, at)
    if found is None or nth > _FIRST + 1:
        return None
    (first, last), after = found
    middle = first.replace(day=_HALF)
    return Said(known(first, middle) if nth == _FIRST else known(middle + days(1), last), after)


def _month(cursor: Cursor, at: int) -> tuple[Span, int] | None:
    """The month that is named behind an "of", and the place after it."""
    if not cursor.marks(at, "of"):
        return None
    begin = cursor.past_joins(at)
    if cursor.of(begin, "n.month") is not None:
        return None
    year, number, after = month_here(cursor, begin)
    if number is None:
        return None
    return month_span(year or latest_begun(cursor.today, number), number), after

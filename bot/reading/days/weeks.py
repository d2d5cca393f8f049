"""Weeks of a month and what is said within them: 11월 셋째 주, 11월 첫째 주 금요일, last week of october, week 2 of november."""

from bot.reading.days.calendar import first_weekday_from, latest_begun, nth_week_of_month, shifted_month
from bot.reading.days.cursor import Cursor, Said
from bot.reading.days.parts import known

LAST = -1
_MOST = 5


def nth(cursor: Cursor, at: int) -> tuple[int, int] | None:
    """Which week of a month is said here, and the place after it."""
    whole = cursor.of(at, "n.nth_week")
    if whole is not None:
        return whole, at + 1
    number = cursor.of(at, "n.nth") or cursor.of(at, "n.kth")
    return (number, at + 2) if number is not None and cursor.of(at + 1, "day.unit") == "week" else None


def of_month(cursor: Cursor, month: tuple[int, int], which: int, after: int) -> Said:
    """That week of a year's month, or the day of it that is named behind."""
    span = nth_week_of_month(*month, which)
    weekday = cursor.of(after, "day.weekday")
    if weekday is not None:
        return Said(known(first_weekday_from(span[0], weekday)), after + 1)
    return Said(known(*span), after)


def bare(cursor: Cursor, at: int) -> Said | None:
    """셋째 주: of this month, or of the one before where it has not begun."""
    said = nth(cursor, at)
    if said is None:
        return None
    month = cursor.today.year, cursor.today.month
    if nth_week_of_month(*month, said[0])[0] > cursor.today:
        month = shifted_month(*month, -1)
    return of_month(cursor, month, *said)


def before_month(cursor: Cursor, at: int) -> Said | None:
    """Last week of october, final week of last month, week 2 of november: the week stands before its month."""
    said = _numbered(cursor, at)
    if said is None or not cursor.marks(said[1], "of"):
        return None
    month = _month(cursor, cursor.past_joins(said[1]))
    return of_month(cursor, month[0], said[0], month[1]) if month is not None else None


def _numbered(cursor: Cursor, at: int) -> tuple[int, int] | None:
    if cursor.of(at, "day.week") == -1 or cursor.of(at, "n.nth_week") is not None:
        return cursor.of(at, "n.nth_week") or LAST, at + 1
    number = cursor.of(at + 1, "number")
    is_week = cursor.of(at, "day.unit") == "week"
    return (int(number), at + 2) if is_week and number is not None and 1 <= int(number) <= _MOST else None


def _month(cursor: Cursor, at: int) -> tuple[tuple[int, int], int] | None:
    shift = cursor.of(at, "day.month")
    if shift is not None:
        return shifted_month(cursor.today.year, cursor.today.month, shift), at + 1
    if cursor.of(at, "day.length") == ("months", 1):
        return (cursor.today.year, cursor.today.month), at + 1
    number = cursor.of(at, "day.name")
    if number is None:
        return None
    digits = cursor.of(at + 1, "number")
    year = int(digits) if digits is not None and len(digits) == len("2026") else latest_begun(cursor.today, number)
    return (year, number), at + (1 if digits is None or year != int(digits) else 2)

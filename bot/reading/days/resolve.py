"""From what was said of days to the days themselves: the desk looks back, and one end fills in what the other leaves out."""

from datetime import date, timedelta

from bot.reading.days.atoms import written
from bot.reading.days.calendar import (
    Span,
    first_weekday_from,
    is_day,
    latest_begun,
    latest_weekday,
    month_span,
    shifted_month,
    wraps,
)
from bot.reading.days.parts import InvalidDateError, Part

_A_YEAR_OF_MONTHS = 12


def resolve(part: Part, today: date) -> Span:
    """The days a part stands for by itself, looking back from today.

    Raises InvalidDateError where the calendar has no such day.
    """
    if part.span is not None:
        return part.span
    if part.weekday is not None:
        day = latest_weekday(today, part.weekday, before=part.bounded)
        return day, day
    if part.day is None:
        return _month(part, today)
    day = _day(part, part.day, today)
    return day, day


def _month(part: Part, today: date) -> Span:
    month = part.month or today.month
    if not 1 <= month <= _A_YEAR_OF_MONTHS:
        raise InvalidDateError
    return month_span(part.year or latest_begun(today, month), month)


def _day(part: Part, day: int, today: date) -> date:
    if part.month is None:
        return _latest_day_of_month(day, today)
    year = part.year
    if year is None:
        year = today.year if (part.month, day) <= (today.month, today.day) else today.year - 1
    return _checked(year, part.month, day)


def _checked(year: int, month: int, day: int) -> date:
    found = written(year, month, day) if is_day(year, month, day) else None
    if found is None:
        raise InvalidDateError
    return found


def _latest_day_of_month(day: int, today: date) -> date:
    year, month = today.year, today.month
    for _ in range(_A_YEAR_OF_MONTHS):
        if is_day(year, month, day) and date(year, month, day) <= today:
            return date(year, month, day)
        year, month = shifted_month(year, month, -1)
    raise InvalidDateError


def join(left: Part, right: Part, today: date) -> Span:
    """From the first day of one part to the last of the other.

    Raises InvalidDateError where the calendar has no such day.
    """
    left, right = _filled(left, right)
    start = _start(left, right, today)
    if right.weekday is not None:
        return _to_weekday(left, start[0], right.weekday, today)
    end = resolve(_with_year(right, start[0], left), today)
    if right.year is None and right.span is None and end[1] < start[0] and _may_wrap(left, right, start, end):
        end = resolve(_with_year(right, date(start[0].year + 1, 1, 1), left), today)
    return start[0], end[1]


def _to_weekday(left: Part, start: date, weekday: int, today: date) -> Span:
    """From a day to the next such weekday; said on the first of two weekdays, last week's are meant."""
    if left.weekday is not None and start == today and weekday != start.weekday():
        start -= timedelta(days=7)
    return start, first_weekday_from(start, weekday)


def _filled(left: Part, right: Part) -> tuple[Part, Part]:
    """Both parts, with the month or the kind that one leaves to the other."""
    if right.day is not None and right.month is None and right.span is None:
        right = _with_month_of(right, left)
    if left.day is not None and left.month is None and right.month is not None:
        return _before(left, right), right
    return left, right


def _with_month_of(right: Part, left: Part) -> Part:
    if left.month is not None:
        return right._replace(month=left.month, year=right.year or left.year)
    if left.span is not None:
        return right._replace(month=left.span[0].month, year=left.span[0].year)
    return right


def _before(left: Part, right: Part) -> Part:
    """A lone day before a full one: in the same month, or the month before where it comes later."""
    if right.month is None or right.day is None or left.day is None:
        return left._replace(month=right.month, year=right.year)
    if left.day <= right.day:
        return left._replace(month=right.month, year=right.year)
    year, month = shifted_month(right.year or 2000, right.month, -1)
    return left._replace(month=month, year=year if right.year else None)


def _start(left: Part, right: Part, today: date) -> Span:
    if left.year is None and left.span is None and left.weekday is None and right.year is not None:
        return _before_year(left, right, today)
    if left.weekday is not None and right.span is not None and not left.bounded:
        day = latest_weekday(right.span[0], left.weekday)
        return day, day
    return resolve(left, today)


def _before_year(left: Part, right: Part, today: date) -> Span:
    end = resolve(right, today)
    start = resolve(left._replace(year=right.year), today)
    if wraps(start[0], end[1]) and right.year is not None:
        return resolve(left._replace(year=right.year - 1), today)
    return start


def _with_year(right: Part, start: date, left: Part) -> Part:
    """The later part in the year of the start; a lone day in the start's own month."""
    if right.span is not None or right.year is not None:
        return right
    if right.month is None and right.day is not None:
        year, month = start.year, start.month
        if right.day < start.day and left.month is None:
            year, month = shifted_month(year, month, 1)
        return right._replace(year=year, month=month)
    return right._replace(year=start.year)


def _may_wrap(left: Part, right: Part, start: Span, end: Span) -> bool:
    if left.month is None and left.span is None:
        return False
    return right.month is not None and wraps(start[0], end[1])


def to_today(start: Span, today: date) -> Span:
    """An open end ends today."""
    return start[0], max(start[0], today)

"""Arithmetic of days: months that end on different days, weeks from Monday to Sunday, quarters and halves."""

from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]

DECEMBER = 12
_WEEK = 7
_LONGEST_WRAP = 183
EARLY, MID, LATE = "early", "mid", "late"


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= month <= DECEMBER and 1 <= day <= monthrange(year, month)[1]


def month_span(year: int, month: int) -> Span:
    """The whole month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_span(year: int) -> Span:
    """The whole year."""
    return date(year, 1, 1), date(year, DECEMBER, 31)


def months_before(day: date, count: int) -> date:
    """The same day so many months earlier, or that month's last day where it has no such day."""
    year, month = shifted_month(day.year, day.month, -count)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month so many months on."""
    index = year * DECEMBER + month - 1 + by
    return index // DECEMBER, index % DECEMBER + 1


def week_span(day: date, weeks_on: int = 0) -> Span:
    """Monday to Sunday of the week this day is in, or of one so many weeks on."""
    monday = day - timedelta(days=day.weekday() - _WEEK * weeks_on)
    return monday, monday + timedelta(days=6)


def weekend_of(week: Span) -> Span:
    """Saturday and Sunday of a week."""
    return week[1] - timedelta(days=1), week[1]


def latest_weekday(today: date, weekday: int, *, before: bool = False) -> date:
    """The most recent such weekday: today counts, unless it has to lie before today."""
    back = (today.weekday() - weekday) % _WEEK
    return today - timedelta(days=_WEEK if before and back == 0 else back)


def first_weekday_from(day: date, weekday: int) -> date:
    """The first such weekday on or after this day."""
    return day + timedelta(days=(weekday - day.weekday()) % _WEEK)


def part_of_month(year: int, month: int, part: str) -> Span:
    """Days 1 to 10, 11 to 20, or 21 to the end."""
    first, last = month_span(year, month)
    if part == EARLY:
        return first, first.replace(day=10)
    if part == MID:
        return first.replace(day=11), first.replace(day=20)
    return first.replace(day=21), last


def nth_week_of_month(year: int, month: int, nth: int) -> Span:
    """The month's n-th week, or its last (-1): Monday to Sunday, in the month of its Thursday (KS X ISO 8601)."""
    if nth < 0:
        return week_span(latest_weekday(month_span(year, month)[1], 3))
    thursday = first_weekday_from(date(year, month, 1), 3) + timedelta(days=_WEEK * (nth - 1))
    return week_span(thursday)


def months_span(year: int, first_month: int, count: int) -> Span:
    """So many whole months from this one on: a quarter, a half."""
    last_year, last_month = shifted_month(year, first_month, count - 1)
    return date(year, first_month, 1), month_span(last_year, last_month)[1]


def latest_begun(today: date, month: int) -> int:
    """The year of the most recent such month that has begun."""
    return today.year if month <= today.month else today.year - 1


def wraps(start: date, end: date) -> bool:
    """Whether an end before its start was meant a year later (12/28~1/3), rather than turned round."""
    return (
        end < start
        and (end.month, start.month) != (start.month, end.month)
        and _next_year_gap(start, end) <= _LONGEST_WRAP
    )


def _next_year_gap(start: date, end: date) -> int:
    day = min(end.day, 28)
    return (date(end.year + 1, end.month, day) - start).days


def days(count: int) -> timedelta:
    """So many days."""
    return timedelta(days=count)

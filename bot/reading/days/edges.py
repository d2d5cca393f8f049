"""First and last days (말일, first day of november), and parts of a year or week of which only one end is certain (올해 초)."""

from datetime import timedelta

from bot.reading.days.calendar import (
    EARLY,
    Span,
    month_span,
    months_span,
    part_of_month,
    week_span,
    year_span,
)
from bot.reading.days.cursor import Cursor, Said
from bot.reading.days.months import month_here
from bot.reading.days.parts import Part, known

_QUARTER = 3
_FIRST = "first"
_RUNS = {("days", 7): "week", ("months", 1): "month", ("months", 3): "quarter", ("years", 1): "year"}


def edge_day(cursor: Cursor, at: int) -> Said | None:
    """The first or last day of a month that is named behind it; else the most recent one."""
    which = cursor.of(at, "day.edgeday")
    inner = cursor.past_joins(at + 1)
    year, number, after = month_here(cursor, inner)
    if number is not None:
        span = month_span(year or _latest(cursor, number), number)
        return Said(known(span[0] if which == _FIRST else span[1]), after)
    month = month_span(cursor.today.year, cursor.today.month)
    of_this = cursor.of(inner, "day.length") == ("months", 1)
    if which != _FIRST and month[1] > cursor.today and not of_this:
        month = (month[0], month[0] - timedelta(days=1))
    return Said(known(month[0] if which == _FIRST else month[1]), inner + 1 if of_this else at + 1)


def _latest(cursor: Cursor, month: int) -> int:
    return cursor.today.year if month <= cursor.today.month else cursor.today.year - 1


def of_running(cursor: Cursor, at: int, part: str) -> Said | None:
    """The beginning, middle or end of the month, week, quarter or year that is running."""
    run = _RUNS.get(cursor.of(at, "day.length"))
    if run is None:
        return None
    today = cursor.today
    if run == "month":
        return Said(known(*part_of_month(today.year, today.month, part)), at + 1)
    return Said(Part(span=_running(cursor, run), vague=part), at + 1)


def _running(cursor: Cursor, run: str) -> Span:
    today = cursor.today
    if run == "week":
        return week_span(today)
    if run == "year":
        return year_span(today.year)
    return months_span(today.year, (today.month - 1) // _QUARTER * _QUARTER + 1, _QUARTER)


def of_year(cursor: Cursor, at: int) -> Said:
    """연초, 연말: of this year."""
    return Said(Part(span=year_span(cursor.today.year), vague=cursor.of(at, "day.yearpart")), at + 1)


def vaguely(cursor: Cursor, said: Said) -> Said:
    """What was said, with the part of it that is named behind: 올해 초, 지난주 초반, 작년 연말."""
    span = said.part.span
    if span is None or span[0] == span[1] or said.part.length is not None:
        return said
    part = cursor.of(said.after, "day.part") or cursor.of(said.after, "day.yearpart")
    return said if part is None else Said(said.part._replace(vague=part), said.after + 1)


def begins(part: Part) -> bool:
    """Whether the first of its days is certain."""
    return part.vague in {None, EARLY}


def ends(part: Part) -> bool:
    """Whether the last of its days is certain."""
    return part.vague in {None, "late"}

"""Lengths of time: 3일 전, 최근 7일, the last two weeks, 보름간; and a bare day of the month."""

from typing import NamedTuple

from bot.reading.days import relative
from bot.reading.days.calendar import MID, first_weekday_from, week_span
from bot.reading.days.cursor import Cursor, Said
from bot.reading.days.parts import Part, known


class Length(NamedTuple):
    """So many of a unit, and the place after it."""

    unit: str
    number: int
    after: int


_UNITS = ("days", "weeks", "months", "years", "day")
_LONGEST_MONTH = 31


def length(cursor: Cursor, at: int) -> Length | None:
    """A length of time that begins here: 7일, 일주일, two weeks."""
    said = cursor.of(at, "day.length")
    if said is not None:
        return Length(said[0], said[1], at + 1)
    for unit in _UNITS:
        count = cursor.of(at, f"n.{unit}")
        if count is not None:
            return Length(unit, count, at + 1)
    return None


def counted(cursor: Cursor, at: int) -> Said | None:
    """A length by itself: so long ago, or ending today; a bare "3일" is a day of the month."""
    said = length(cursor, at)
    if said is None:
        return None
    if cursor.marks(said.after, "ago"):
        return _ago(cursor, said)
    from_today = cursor.marks(said.after, "of_or_from") and cursor.of(said.after + 1, "day.rel") == 0
    if from_today or cursor.marks(said.after, "later"):
        span = relative.ahead(cursor.today, said.unit, said.number)
        return Said(known(*span), said.after + 1 + from_today) if span else None
    if said.unit == "day" and not cursor.marks(said.after, "span"):
        return Said(Part(day=said.number), said.after) if 1 <= said.number <= _LONGEST_MONTH else None
    if cursor.of(at, "day.length") == ("days", 1) and not cursor.marks(said.after, "span"):
        return None
    rolling = _rolling(cursor, said)
    return rolling and Said(rolling.part._replace(length=(said.unit, said.number)), rolling.after)


def between_ago(cursor: Cursor, at: int, count: int) -> Said | None:
    """3~4일 전, 2~3주 전: from the earlier of two days to the later."""
    said = length(cursor, at + 2)
    if said is None or not cursor.marks(said.after, "ago"):
        return None
    later, earlier = relative.ago(cursor.today, said.unit, count), relative.ago(cursor.today, said.unit, said.number)
    if later is None or earlier is None or earlier > later:
        return None
    return Said(known(earlier[0], later[1]), said.after + 1)


def until_ago(cursor: Cursor, at: int) -> Said | None:
    """이틀 전까지, as the end of a stretch."""
    said = length(cursor, at)
    return _ago(cursor, said) if said is not None and cursor.marks(said.after, "till_ago") else None


def vague(cursor: Cursor, at: int) -> Said:
    """며칠, 한두 주 전: some time, which has to be asked for."""
    after = at + 1
    while cursor.marks(after, "ago", "span", "from"):
        after += 1
    return Said(Part(span=(cursor.today, cursor.today), vague=MID), after)


def _ago(cursor: Cursor, said: Length) -> Said | None:
    span = relative.ago(cursor.today, said.unit, said.number)
    if span is None:
        return None
    after = said.after + 1
    after += cursor.of(after, "day.rel") == 0  # a week ago today
    weekday = cursor.of(after, "day.weekday")
    if said.unit == "weeks" and weekday is not None:
        return Said(known(first_weekday_from(week_span(span[0])[0], weekday)), after + 1)
    return Said(known(*span), after)


def _rolling(cursor: Cursor, said: Length) -> Said | None:
    span = relative.rolling(cursor.today, said.unit, said.number)
    if span is None:
        return None
    after = said.after + 1 if cursor.marks(said.after, "span") else said.after
    return Said(known(*span), after)


def after_edge(cursor: Cursor, at: int) -> Said | None:
    """The length after "last", "past" or 최근, which ends today."""
    said = length(cursor, at)
    if said is None:
        return None
    if cursor.marks(said.after, "ago"):
        return _ago(cursor, said)
    return _rolling(cursor, said)

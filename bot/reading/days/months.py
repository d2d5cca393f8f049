"""Months and years, and what is said within them: a day, a part, a week, a quarter, a half."""

from bot.reading.days import weeks
from bot.reading.days.calendar import (
    latest_begun,
    month_span,
    months_span,
    nth_week_of_month,
    part_of_month,
    shifted_month,
    year_span,
)
from bot.reading.days.cursor import Cursor, Said
from bot.reading.days.parts import Part, known
from bot.reading.days.written import full_year

_QUARTER, _HALF = 3, 6
_LONGEST_MONTH = 31
_YEAR_DIGITS, _SHORT_YEAR = 4, 2


def month_name(cursor: Cursor, at: int) -> Said | None:
    """november, 11월: the month, or a day of it, with or without its year."""
    month = cursor.of(at, "day.name") or cursor.of(at, "n.month")
    return within(cursor, at + 1, Part(month=month))


def after_edge(cursor: Cursor, at: int, edge: str) -> Said | None:
    """Last november, this december, 지난 11월."""
    month = cursor.of(at, "day.name") or cursor.of(at, "n.month")
    if month is None:
        return None
    said = month_name(cursor, at)
    if said is None or said.part.month is None or said.part.day is not None:
        return said
    if edge == "last" and month == cursor.today.month:
        return Said(said.part._replace(year=cursor.today.year - 1), said.after)
    if edge == "this":
        return Said(said.part._replace(year=cursor.today.year), said.after)
    return said


def relative_month(cursor: Cursor, at: int) -> Said | None:
    """이번 달, last month: the month, or a day of it."""
    year, month = shifted_month(cursor.today.year, cursor.today.month, cursor.of(at, "day.month"))
    return within(cursor, at + 1, Part(year=year, month=month))


def within(cursor: Cursor, at: int, month: Part) -> Said:
    """What follows a month: its day, its part, its week, its year; or nothing."""
    inner = cursor.past_joins(at)
    if (
        cursor.punctuation(inner, "-")
        and cursor.clings(inner)
        and cursor.clings(inner + 1)
        and cursor.of(inner + 1, "number")
    ):
        inner += 1
    found = _pair_of_days(cursor, inner, month) or _day_of_month(cursor, inner, month)
    if found is not None:
        return _year_after(cursor, found)
    found = _part_or_week(cursor, inner, month)
    if found is not None:
        return found
    whole = cursor.of(inner, "day.length") == ("months", 1) or cursor.of(inner, "n.months") == 1
    if whole and (cursor.of(at - 1, "n.month") is not None or cursor.of(at - 1, "day.month") is not None):
        return Said(month, inner + 1)
    return _year_after(cursor, Said(month, at))


def _pair_of_days(cursor: Cursor, at: int, month: Part) -> Said | None:
    dashed = cursor.of(at, "dashed")
    if dashed is None or not all(1 <= int(day) <= _LONGEST_MONTH for day in dashed):
        return None
    return Said(month._replace(day=int(dashed[0]), second=(int(dashed[1]),)), at + 1)


def _day_of_month(cursor: Cursor, at: int, month: Part) -> Said | None:
    day = cursor.of(at, "n.day")
    if day is None and cursor.of(at, "n.nth_week") is None:
        day = cursor.of(at, "n.nth")
        if day is not None and cursor.of(at + 1, "day.unit") == "week":
            return None
    if day is not None:
        return Said(month._replace(day=day), at + 1)
    digits = cursor.of(at, "number")
    if digits is None or len(digits) > 2 or not _means_a_day(cursor, at):  # noqa: PLR2004 - days have two digits
        return None
    return Said(month._replace(day=int(digits)), at + 1)


def _means_a_day(cursor: Cursor, at: int) -> bool:
    month = at - 1
    while month > 0 and (cursor.punctuation(month, ".,-") or cursor.marks(month, "of")):
        month -= 1
    return cursor.of(month, "day.name") is not None or cursor.punctuation(at + 1, "~-")


def _year_after(cursor: Cursor, said: Said) -> Said:
    """The year that stands after an English date."""
    if said.part.year is not None:
        return said
    at = cursor.past_joins(said.after)
    if cursor.punctuation(at, "-") and cursor.clings(at) and cursor.clings(at + 1):
        at += 1
    digits = cursor.of(at, "number")
    if digits is not None and len(digits) == _YEAR_DIGITS and full_year(digits):
        return Said(said.part._replace(year=int(digits)), at + 1)
    if cursor.punctuation(at, "'") and cursor.clings(at + 1) and len(cursor.of(at + 1, "number") or "") == _SHORT_YEAR:
        return Said(said.part._replace(year=full_year(cursor.of(at + 1, "number"))), at + 2)
    which = cursor.of(at, "day.year")
    if which is not None and cursor.of(said.after - 1, "n.month") is None:
        return Said(said.part._replace(year=cursor.today.year + which), at + 1)
    return said


def short_year(cursor: Cursor, said: Said) -> Said:
    """The year in two digits behind an English day that stands before its month (19 nov 26), where no other day begins there."""
    digits = cursor.of(said.after, "number")
    if digits is None or len(digits) != 2 or cursor.kinds(said.after + 1)[:1] in (["day.name"], ["day.mark"]):  # noqa: PLR2004
        return said
    year = full_year(digits)
    return said if year is None or year > cursor.today.year else Said(said.part._replace(year=year), said.after + 1)


def _part_or_week(cursor: Cursor, at: int, month: Part) -> Said | None:
    number = month.month or cursor.today.month
    if not 1 <= number <= 12:  # noqa: PLR2004 - months of a year
        return None
    year = month.year or latest_begun(cursor.today, number)
    part = cursor.of(at, "day.part")
    if part is not None:
        return Said(known(*part_of_month(year, number, part)), at + 1)
    week = weeks.nth(cursor, at)
    if week is not None:
        return weeks.of_month(cursor, (year, number), *week)
    edge = cursor.of(at, "day.edgeday")
    return Said(known(month_span(year, number)[edge == "last"]), at + 1) if edge is not None else None


def part_first(cursor: Cursor, at: int) -> Said | None:
    """Early november, end of last month: the part stands before its month."""
    inner = cursor.past_joins(at + 2 if cursor.punctuation(at + 1, "-") else at + 1)
    year, number, after = month_here(cursor, inner)
    if number is None:
        return None
    part = cursor.of(at, "day.part")
    return Said(known(*part_of_month(year or latest_begun(cursor.today, number), number, part)), after)


def month_here(cursor: Cursor, at: int) -> tuple[int | None, int | None, int]:
    """The month named here with its year, if it is said, and the place after it."""
    shift = cursor.of(at, "day.month")
    if shift is not None:
        return *shifted_month(cursor.today.year, cursor.today.month, shift), at + 1
    number = cursor.of(at, "day.name") or cursor.of(at, "n.month")
    said = _year_after(cursor, Said(Part(month=number), at + 1))
    return said.part.year, number, said.after


def month_part(cursor: Cursor, at: int) -> Said | None:
    """월초, 월말: of the most recent month in which it has begun."""
    part = cursor.of(at, "day.monthpart")
    year, month = cursor.today.year, cursor.today.month
    if part_of_month(year, month, part)[0] > cursor.today:
        year, month = shifted_month(year, month, -1)
    return Said(known(*part_of_month(year, month, part)), at + 1)


def run_of_year(cursor: Cursor, at: int) -> Said | None:
    """첫 분기, 둘째 반기."""
    unit = cursor.of(at + 1, "day.unit")
    return period_of_year(cursor, at + 2, unit, cursor.of(at, "n.kth")) if unit in {"quarter", "half"} else None


def nth_first(cursor: Cursor, at: int) -> Said | None:
    """First week of november, 3rd of november, the 3rd; first quarter, second half."""
    nth = cursor.of(at, "n.nth")
    unit = cursor.of(at + 1, "day.unit")
    if unit in {"quarter", "half"}:
        return period_of_year(cursor, at + 2, unit, nth)
    inner = cursor.past_joins(at + (2 if unit == "week" else 1))
    year, number, after = month_here(cursor, inner)
    if unit == "week":
        if number is None:
            return None
        return Said(known(*nth_week_of_month(year or latest_begun(cursor.today, number), number, nth)), after)
    if number is None:
        return Said(Part(day=nth), at + 1) if 1 <= nth <= _LONGEST_MONTH else None
    return Said(Part(year=year, month=number, day=nth), after)


def half(cursor: Cursor, at: int) -> Said | None:
    """상반기, H2."""
    return period_of_year(cursor, at + 1, "half", cursor.of(at, "day.half"))


def quarter(cursor: Cursor, at: int) -> Said | None:
    """3분기, Q3."""
    return period_of_year(cursor, at + 1, "quarter", cursor.of(at, "n.quarter"))


def period_of_year(cursor: Cursor, after: int, unit: str, nth: int) -> Said | None:
    """A quarter or half: of the year that is named after it, or the most recent that has begun."""
    size = _QUARTER if unit == "quarter" else _HALF
    if not 1 <= nth <= 12 // size:
        return None
    first = size * (nth - 1) + 1
    said = _year_after(cursor, Said(Part(month=first), after))
    year = said.part.year or latest_begun(cursor.today, first)
    return Said(known(*months_span(year, first, size)), said.after)


def relative_run(cursor: Cursor, at: int, unit: str) -> Said | None:
    """This quarter, 지난 분기, the last half."""
    size = _QUARTER if unit == "quarter" else _HALF
    shift = cursor.of(at, f"day.{unit}_rel") * size
    first = (cursor.today.month - 1) // size * size + 1
    year, month = shifted_month(cursor.today.year, first, shift)
    return Said(known(*months_span(year, month, size)), at + 1)


def year(cursor: Cursor, at: int, number: int) -> Said | None:
    """A year, or what is said within it."""
    inner = cursor.past_joins(at + 1)
    month = cursor.of(inner, "n.month") or cursor.of(inner, "day.name")
    if month is not None:
        return within(cursor, inner + 1, Part(year=number, month=month))
    nth, unit = cursor.of(inner, "n.quarter"), "quarter"
    if nth is None:
        nth, unit = cursor.of(inner, "day.half"), "half"
    if nth is not None:
        said = period_of_year(cursor, inner + 1, unit, nth)
        size = _QUARTER if unit == "quarter" else _HALF
        return said and Said(known(*months_span(number, size * (nth - 1) + 1, size)), inner + 1)
    written = cursor.of(inner, "date")
    if written is not None and written.year is None:
        return Said(Part(year=number, month=written.month, day=written.day), inner + 1)
    return Said(known(*year_span(number)), at + 1)

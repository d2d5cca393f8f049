"""Days counted from today: yesterday, last week's Friday, three days ago, the last seven days."""

from datetime import date, timedelta

from bot.reading.days import weeks
from bot.reading.days.atoms import counted
from bot.reading.days.calendar import (
    Span,
    first_weekday_from,
    latest_weekday,
    months_before,
    week_span,
    weekend_of,
)
from bot.reading.days.cursor import Cursor, Said
from bot.reading.days.parts import Part, known

_WEEK = 7
_MONTH = 30
_YEAR_OF_MONTHS = 12
_LONGEST = 36_500
_SATURDAY = 5
_MOST_ASKED = 400


def day(cursor: Cursor, at: int) -> Said | None:
    """오늘, yesterday: one day."""
    said = known(counted(cursor.today, -cursor.of(at, "day.rel")))
    return Said(said, at + 1)


def to_date(cursor: Cursor, at: int) -> Said | None:
    """Month to date, ytd: from the first day of what is running to today."""
    today = cursor.today
    starts = {
        "week": week_span(today)[0],
        "month": today.replace(day=1),
        "quarter": today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1),
        "year": today.replace(month=1, day=1),
    }
    return Said(known(starts[cursor.of(at, "day.todate")], today), at + 1)


def week(cursor: Cursor, at: int) -> Said | None:
    """A week, or one of its days: 지난주, 지난주 금요일, last week friday."""
    of_month = weeks.before_month(cursor, at)
    if of_month is not None:
        return of_month
    if cursor.of(at, "day.length") is not None and cursor.marks(at + 1, "ago", "span"):
        return None  # 이주 전: two weeks, not this week
    span = week_span(cursor.today, cursor.of(at, "day.week"))
    after = cursor.past_joins(at + 1)
    in_a_row = cursor.of(after, "day.run")
    if in_a_row is not None:
        return Said(known(*_run_from(span[0], in_a_row)), after + 1)
    weekday = _weekday_of_week(cursor, after)
    if weekday is not None:
        return Said(known(first_weekday_from(span[0], weekday)), after + 1)
    if cursor.of(after, "day.weekend") is not None:
        return Said(known(*weekend_of(span)), after + 1)
    return Said(known(*span), at + 1)


def run(cursor: Cursor, at: int) -> Said:
    """월화수: weekdays in a row, as one word; those of the most recent week in which the first is past."""
    days = cursor.of(at, "day.run")
    first = latest_weekday(cursor.today, int(days[0]), before=True)
    return Said(known(*_run_from(first, days)), at + 1)


def _run_from(day: date, days: str) -> Span:
    first = first_weekday_from(day, int(days[0]))
    return first, first_weekday_from(first, int(days[-1]))


def _weekday_of_week(cursor: Cursor, at: int) -> int | None:
    weekday: int | None = cursor.of(at, "day.weekday")
    return cursor.of(at, "day.letter") if weekday is None else weekday


def weekend(cursor: Cursor, at: int) -> Said | None:
    """A Saturday and Sunday: of this week, of last week, or the most recent that has begun."""
    which = cursor.of(at, "day.weekend")
    if which == "bare":
        which = 0 if cursor.today.weekday() >= _SATURDAY else -1
    return Said(known(*weekend_of(week_span(cursor.today, which))), at + 1)


def weekday(cursor: Cursor, at: int) -> Said | None:
    """A weekday: the most recent, or the one of a week that is named after it."""
    number = cursor.of(at, "day.weekday")
    after = cursor.past_joins(at + 1)
    which = cursor.of(after, "day.week")
    if which is not None:
        return Said(known(first_weekday_from(week_span(cursor.today, which)[0], number)), after + 1)
    if cursor.marks(at + 1, "outside") and cursor.of(at + 2, "day.edge") == "last":
        last = latest_weekday(cursor.today, number, before=True)
        return Said(known(latest_weekday(last, number, before=True)), at + 3)
    return Said(Part(weekday=number), at + 1)


def edge_weekday(cursor: Cursor, at: int, edge: str) -> Said | None:
    """Last friday · this friday · next friday."""
    number = _weekday_of_week(cursor, at)
    if number is None:
        return None
    if edge == "this":
        return Said(known(first_weekday_from(week_span(cursor.today)[0], number)), at + 1)
    if edge == "next":
        return Said(known(first_weekday_from(cursor.today + timedelta(days=1), number)), at + 1)
    return Said(known(latest_weekday(cursor.today, number, before=True)), at + 1)


def ago(today: date, unit: str, count: int) -> Span | None:
    """So many days, weeks, months or years before today: that one day."""
    if count > _LONGEST:
        return None
    if unit in {"day", "days"}:
        then = counted(today, count) if count <= _MOST_ASKED else today - timedelta(days=count)
    elif unit == "weeks":
        then = today - timedelta(days=_WEEK * count)
    else:
        then = months_before(today, min(count, _LONGEST // _MONTH) * (_YEAR_OF_MONTHS if unit == "years" else 1))
    return then, then


def ahead(today: date, unit: str, count: int) -> Span | None:
    """So many days or weeks after today."""
    if unit not in {"day", "days", "weeks"} or count > _LONGEST:
        return None
    then = today + timedelta(days=count * (_WEEK if unit == "weeks" else 1))
    return then, then


def rolling(today: date, unit: str, count: int) -> Span | None:
    """So many days, weeks or months that end today, today included; one month is thirty days."""
    if not 0 < count <= _LONGEST // _MONTH // _YEAR_OF_MONTHS:
        return _many_days(today, unit, count)
    if unit in {"day", "days"}:
        return today - timedelta(days=count - 1), today
    if unit == "weeks":
        return today - timedelta(days=_WEEK * count - 1), today
    if unit == "months" and count == 1:
        return today - timedelta(days=_MONTH - 1), today
    months = count * (_YEAR_OF_MONTHS if unit == "years" else 1)
    return months_before(today, months) + timedelta(days=1), today


def running_on(start: date, unit: str, count: int) -> Span:
    """So many days, weeks or months that begin on this day."""
    if unit in {"day", "days", "weeks"} or (unit, count) == ("months", 1):
        sizes = {"weeks": _WEEK, "months": _MONTH}
        count = min(count * sizes.get(unit, 1), _LONGEST)
        return start, start + timedelta(days=count - 1)
    months = min(count, _LONGEST // _MONTH // _YEAR_OF_MONTHS) * (_YEAR_OF_MONTHS if unit == "years" else 1)
    return start, months_before(start, -months) - timedelta(days=1)


def _many_days(today: date, unit: str, count: int) -> Span | None:
    if unit in {"day", "days"} and 0 < count <= _LONGEST:
        return today - timedelta(days=count - 1), today
    return None


def letter(cursor: Cursor, at: int) -> Said | None:
    """월~수: a weekday's letter, only where another follows."""
    if cursor.punctuation(at + 1, ",/") and cursor.of(at + 2, "day.letter") == cursor.of(at, "day.letter") + 1:
        return Said(Part(weekday=cursor.of(at, "day.letter")), at + 1)
    if not cursor.punctuation(at + 1, "~-") or not {"day.letter", "day.weekday"} & set(cursor.kinds(at + 2)):
        return None
    return Said(Part(weekday=cursor.of(at, "day.letter")), at + 1)

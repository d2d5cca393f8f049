"""One end of a period, wherever it begins: which words may begin it, and who reads on from there."""

from collections.abc import Callable

from bot.reading.days import durations, edges, months, of_month, relative, weeks
from bot.reading.days.calendar import week_span, weekend_of
from bot.reading.days.cursor import Cursor, Said
from bot.reading.days.parts import Part, known
from bot.reading.days.resolve import resolve
from bot.reading.days.written import compact, full_year

_SHORT_YEAR = 2
_LONGEST_MONTH = 31
_ALONE = 4
_SUNDAY = 6
_WHOLE = frozenset({"day.year", "day.week", "day.quarter_rel", "number"})
"""What an early or a late may be a part of, besides a month."""


def part(cursor: Cursor, at: int) -> Said | None:
    """The end of a period that begins at this token, with the weekday said beside it."""
    for kind in sorted(cursor.kinds(at), key="n.year".__ne__):
        reader = _BEGINNINGS.get(kind)
        said = reader(cursor, at) if reader is not None else None
        if said is not None:
            said = edges.vaguely(cursor, said)
            named = said.part.day is not None or kind == "day.rel"
            return _with_named_weekday(cursor, said) if named else said
    return None


def _with_named_weekday(cursor: Cursor, said: Said) -> Said:
    """11/3(월), 11월 3일 화요일, nov 3 (tue)."""
    at = said.after
    bracketed = cursor.punctuation(at, "([")
    if bracketed or cursor.punctuation(at, ","):
        at += 1
    named = cursor.of(at, "day.weekday")
    if not bracketed and at == said.after and cursor.clings(at) and cursor.of(at, "day.letter") == _SUNDAY:
        return Said(said.part, at + 1)  # 11/3일: the word for day, not for Sunday
    if named is None and (bracketed or cursor.of(at, "alone") or cursor.clings(at)):
        named = cursor.of(at, "day.letter")
    if named is None:
        return said
    after = at + 2 if bracketed and cursor.punctuation(at + 1, ")]") else at + 1
    return Said(said.part._replace(named=named), after)


def _written(cursor: Cursor, at: int) -> Said | None:
    date = cursor.of(at, "date")
    if cursor.of(at, "dashed") is not None and cursor.of(at + 1, "day.name") is not None:
        return _dashed(cursor, at)
    return Said(Part(year=date.year, month=date.month, day=date.day), at + 1)


def _number(cursor: Cursor, at: int) -> Said | None:
    """A run of digits: a year before its quarter, a day before its month, or a compact date."""
    digits: str = cursor.of(at, "number")
    year = full_year(digits) if len(digits) == _ALONE else None
    if year is not None and (_within_year_follows(cursor, at + 1) or _is_of_a_year(cursor, at)):
        return months.year(cursor, at, year)
    if len(digits) <= _SHORT_YEAR:
        return _day_before_month(cursor, at, int(digits))
    written = compact(digits)
    if written is None:
        return None
    return Said(Part(year=written.year, month=written.month, day=written.day, number=digits), at + 1)


def _is_of_a_year(cursor: Cursor, at: int) -> bool:
    """Whether a year may stand here by itself: in 2025, 2025 sales."""
    if cursor.marks(at - 1, "on", "from", "of_or_from", "of"):
        return True
    return "sales" in (cursor.of(at - 1, "cue"), cursor.of(at + 1, "cue"))


def _within_year_follows(cursor: Cursor, at: int) -> bool:
    return any(kind in {"n.quarter", "day.half", "day.name", "n.month"} for kind in cursor.kinds(at))


def _day_before_month(cursor: Cursor, at: int, day: int) -> Said | None:
    """3 nov · and the 1 of 1~15일."""
    after = at + 2 if cursor.punctuation(at + 1, "-") and cursor.clings(at + 2) else cursor.past_joins(at + 1)
    month = cursor.of(after, "day.name")
    if month is not None and 1 <= day <= _LONGEST_MONTH:
        said = months.within(cursor, after + 1, Part(month=month, day=day))
        return said if said.part.day == day else months.short_year(cursor, Said(Part(month=month, day=day), after + 1))
    between = cursor.marks(at - 1, "between") and cursor.marks(at + 1, "and")
    if cursor.punctuation(at + 1, "~-") or cursor.marks(at + 1, "until") or between:
        return _lone_start(cursor, at, day)
    return None


def _lone_start(cursor: Cursor, at: int, day: int) -> Said | None:
    between = durations.between_ago(cursor, at, day)
    if between is not None:
        return between
    if cursor.of(at + 2, "n.day") is not None or cursor.of(at + 2, "n.nth") is not None:
        return Said(Part(day=day), at + 1)
    if cursor.of(at + 2, "n.month") is not None and cursor.of(at + 3, "n.day") is None:
        return Said(Part(month=day), at + 1)
    following = cursor.of(at + 2, "number")
    if following is not None and cursor.of(at + 3, "day.name") is not None:
        return Said(Part(day=day), at + 1)
    return None


def _dashed(cursor: Cursor, at: int) -> Said | None:
    """Two compact dates, or two days before their month (1-15 nov)."""
    first, second = cursor.of(at, "dashed")
    left, right = compact(first), compact(second)
    if left is not None and right is not None and len(first) == len(second):
        begin = Part(year=left.year, month=left.month, day=left.day, number=f"{first}-{second}")
        return Said(begin._replace(second=tuple(part or 0 for part in right)), at + 1)
    month = cursor.of(at + 1, "day.name")
    if month is not None and int(first) <= _LONGEST_MONTH and int(second) <= _LONGEST_MONTH:
        digits = cursor.of(at + 2, "number")
        year = full_year(digits) if digits is not None and len(digits) == _ALONE else None
        return Said(Part(year=year, month=month, day=int(first), second=(int(second),)), at + 2 + (year is not None))
    return None


def _edge(cursor: Cursor, at: int) -> Said | None:
    """What follows last, this, next, recent."""
    edge = cursor.of(at, "day.edge")
    inner = at + 1
    said = of_month.last_days(cursor, inner) if edge == "last" else None
    if said is None and edge in {"last", "past"}:
        said = durations.after_edge(cursor, inner)
    if said is None:
        said = relative.edge_weekday(cursor, inner, edge)
    return said or months.after_edge(cursor, inner, edge) or _edge_half(cursor, inner, edge)


def _edge_half(cursor: Cursor, at: int, edge: str) -> Said | None:
    if edge not in {"this", "last"}:
        return None
    for kind in ("n.quarter", "day.half"):
        if cursor.of(at, kind) is not None:
            return _BEGINNINGS[kind](cursor, at)
    return None


def _weekday(cursor: Cursor, at: int) -> Said | None:
    """A weekday; or the date that stands after its weekday (monday nov 16)."""
    after = cursor.past_joins(at + 1)
    if any(kind in {"date", "day.name", "n.month", "n.nth", "number"} for kind in cursor.kinds(after)):
        said = part(cursor, after)
        if said is not None and said.part.day is not None and said.part.number is None:
            return Said(said.part._replace(named=cursor.of(at, "day.weekday")), said.after)
    return relative.weekday(cursor, at)


def _part_first(cursor: Cursor, at: int) -> Said | None:
    """Early november, end of last year, the start of the month: the part stands before what it is a part of."""
    said = months.part_first(cursor, at)
    if said is not None:
        return said
    which = cursor.of(at, "day.part")
    inner = cursor.past_joins(at + 1)
    running = edges.of_running(cursor, inner, which)
    if running is not None:
        return running
    whole = part(cursor, inner) if not _WHOLE.isdisjoint(cursor.kinds(inner)) else None
    if whole is None or whole.part.span is None:
        return None
    return Said(whole.part._replace(vague=which), whole.after)


def _weekend(cursor: Cursor, at: int) -> Said | None:
    """A weekend; the one of a day that is named behind (weekend of nov 14)."""
    begin = cursor.past_joins(at + 1)
    if cursor.marks(at + 1, "of") and {"day.name", "date", "number"} & set(cursor.kinds(begin)):
        said = part(cursor, begin)
        if said is not None and said.part.day is not None:
            return Said(known(*weekend_of(week_span(resolve(said.part, cursor.today)[0]))), said.after)
    return relative.weekend(cursor, at)


def _of_length(cursor: Cursor, at: int) -> Said | None:
    """The week of nov 2, the year 2025 · a week, a fortnight."""
    within = weeks.before_month(cursor, at) or of_month.named(cursor, at)
    if within is not None:
        return within
    digits = cursor.of(at + 1, "number")
    if cursor.of(at, "day.length") == ("years", 1) and digits is not None and full_year(digits):
        return months.year(cursor, at + 1, int(digits))
    if cursor.of(at, "day.unit") == "week" and cursor.marks(at + 1, "of", "begins"):
        begin = cursor.past_joins(at + 1)
        said = part(cursor, begin) if cursor.of(begin, "day.length") is None else None
        if said is not None and said.part.day is not None:
            day = resolve(said.part, cursor.today)[0]
            return Said(known(*week_span(day)), said.after)
    return durations.counted(cursor, at)


def _n_year(cursor: Cursor, at: int) -> Said | None:
    number = cursor.of(at, "n.year")
    if number < _SHORT_YEAR * 5 or cursor.marks(at + 1, "ago", "span"):
        return None
    return _of_year(cursor, at, full_year(str(number)))


def _of_year(cursor: Cursor, at: int, year: int | None) -> Said | None:
    return months.year(cursor, at, year) if year is not None else None


_BEGINNINGS: dict[str, Callable[[Cursor, int], Said | None]] = {
    "date": _written,
    "number": _number,
    "dashed": _dashed,
    "day.rel": relative.day,
    "day.todate": relative.to_date,
    "day.week": relative.week,
    "day.weekend": _weekend,
    "day.weekday": _weekday,
    "day.letter": relative.letter,
    "day.run": relative.run,
    "day.month": months.relative_month,
    "day.year": lambda cursor, at: _of_year(cursor, at, cursor.today.year + cursor.of(at, "day.year")),
    "day.name": months.month_name,
    "day.part": _part_first,
    "day.edgeday": edges.edge_day,
    "day.yearpart": edges.of_year,
    "day.monthpart": months.month_part,
    "day.half": months.half,
    "day.half_rel": lambda cursor, at: months.relative_run(cursor, at, "half"),
    "day.quarter_rel": lambda cursor, at: months.relative_run(cursor, at, "quarter"),
    "day.edge": _edge,
    "day.length": _of_length,
    "day.vague": durations.vague,
    "n.year": _n_year,
    "n.month": months.month_name,
    "n.day": durations.counted,
    "n.days": durations.counted,
    "n.weeks": durations.counted,
    "n.months": durations.counted,
    "n.years": durations.counted,
    "n.quarter": months.quarter,
    "n.nth": lambda cursor, at: of_month.first_days(cursor, at) or months.nth_first(cursor, at),
    "n.kth": lambda cursor, at: months.run_of_year(cursor, at) or weeks.bare(cursor, at),
    "n.nth_week": lambda cursor, at: weeks.before_month(cursor, at) or weeks.bare(cursor, at),
}
BEGINNINGS = frozenset(_BEGINNINGS)

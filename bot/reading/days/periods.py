"""Whole periods in a line: one day, a stretch between two ends, or an end that is open."""

from typing import NamedTuple

from bot.reading.days import durations, edges, relative, rows
from bot.reading.days.calendar import Span, part_of_month
from bot.reading.days.cursor import Cursor, Said
from bot.reading.days.grammar import BEGINNINGS, part
from bot.reading.days.parts import InvalidDateError, Part, known
from bot.reading.days.resolve import join, resolve, to_today

_LONGEST_MONTH = 31
_MOST = 20
"""A line with more periods than this asks for none of them; reading on would only take time."""
_LEADS = ("from", "of_or_from", "between", "until", "outside", "on")
INVALID, MISMATCH, REVERSED = "invalid_date", "weekday_mismatch", "period_reversed"


class Period(NamedTuple):
    """A period found among the tokens: which ones, its days, or what is wrong with it."""

    first: int
    after: int
    span: Span | None
    flag: str | None = None
    number: str | None = None
    """The run of digits it may have been instead."""
    open_start: bool = False


_STARTING = BEGINNINGS | {"day.mark", "punct"}
"""What a period may start with: an end of it, or a word or mark before one."""


def periods(cursor: Cursor) -> list[Period]:
    """The periods of the line, from left to right."""
    found: list[Period] = []
    at = 0
    while at < len(cursor) and len(found) < _MOST:
        period = _period(cursor, at) if cursor.is_any(at, _STARTING) else None
        if period is None:
            at += 1
            continue
        found.append(period)
        at = period.after
    return found


def _period(cursor: Cursor, at: int) -> Period | None:
    lead = _lead(cursor, at)
    begin = cursor.past_joins(at + 1) if lead else at
    if not any(kind in BEGINNINGS for kind in cursor.kinds(begin)):
        return None
    left = part(cursor, begin)
    if left is None:
        return None
    try:
        return _whole(cursor, at, left, lead)
    except InvalidDateError:
        return Period(at, _past_everything(cursor, left, lead), None, INVALID)


def _lead(cursor: Cursor, at: int) -> str | None:
    said = cursor.all_marks(at)
    for mark in _LEADS if said else ():
        if mark in said:
            return mark
    return "until" if cursor.punctuation(at, "~") else None


def _whole(cursor: Cursor, at: int, left: Said, lead: str | None) -> Period:
    if left.part.second:
        return _pair(cursor, at, left)
    right = _right(cursor, left, lead)
    if right is not None:
        return _stretch(cursor, at, left, rows.last_in_a_row(cursor, right))
    before = rows.day_before(cursor, left) if lead in {None, "on"} else None
    if before is not None:
        return _stretch(cursor, at, before, Said(left.part, before.after))
    return _single(cursor, at, left, lead)


def _pair(cursor: Cursor, at: int, left: Said) -> Period:
    second = left.part.second
    begin = left.part._replace(second=(), named=None)
    end = Part(year=begin.year, month=begin.month, day=second[-1])
    if len(second) > 1:
        end = Part(year=second[0] or None, month=second[1], day=second[2])
    return _checked((at, left.after), join(begin, end, cursor.today), (begin, end))


def _right(cursor: Cursor, left: Said, lead: str | None) -> Said | None:
    """The other end, after a word or mark that means "until"."""
    at = left.after
    if lead != "until" and left.part.length is None and cursor.marks(at, "on") and durations.length(cursor, at + 1):
        at += 1
        return part(cursor, at)
    joined = cursor.marks(at, "from", "until", "to") or cursor.punctuation(at, "~-") or _goes_on(cursor, left)
    if cursor.marks(at, "until") and not cursor.marks(at, "from") and _counts_back(cursor, at + 1):
        return None
    joined = joined or (lead == "between" and (cursor.marks(at, "and") or cursor.punctuation(at, "&")))
    if joined or _between_follows(cursor, at):
        at += 1
        while cursor.punctuation(at, "~-,.") or cursor.marks(at, "until", "to", "of"):
            at += 1
        return durations.until_ago(cursor, at) or part(cursor, at) or _bare_end(cursor, at, left)
    return rows.next_day(cursor, left) if lead != "until" else None


def _goes_on(cursor: Cursor, left: Said) -> bool:
    """Whether a length is followed by the day it begins on (3 days from nov 3), or a day by two dots."""
    at = left.after
    if left.part.length is not None:
        return cursor.marks(at, "of_or_from")
    return cursor.punctuation(at, ".") and cursor.clings(at) and cursor.clings(at + 1)


def _counts_back(cursor: Cursor, at: int) -> bool:
    """Whether a mere length stands here, which ends where "until" says (어제까지 7일간)."""
    said = part(cursor, at) if durations.length(cursor, at) is not None else None
    return said is not None and said.part.length is not None


def _bare_end(cursor: Cursor, at: int, left: Said) -> Said | None:
    """An end that only the beginning makes clear: the 수 of 월~수, the 중순 of 지난달 초부터 중순까지, the 15 of 11/1~15."""
    letter = cursor.of(at, "day.letter")
    if letter is not None:
        return Said(Part(weekday=letter), at + 1)
    if cursor.marks(at, "present"):
        return Said(known(cursor.today), at + 1)
    of_month = cursor.of(at, "day.part")
    if of_month is not None and left.part.span is not None:
        start = left.part.span[0]
        return Said(known(*part_of_month(start.year, start.month, of_month)), at + 1)
    return _bare_day(cursor, at, left)


def _bare_day(cursor: Cursor, at: int, left: Said) -> Said | None:
    """The 15 of 11/1~15 and of nov 1 to 15."""
    digits = cursor.of(at, "number")
    if digits is None or left.part.day is None or len(digits) > 2 or not 1 <= int(digits) <= _LONGEST_MONTH:  # noqa: PLR2004
        return None
    return Said(Part(day=int(digits)), at + 1)


def _between_follows(cursor: Cursor, at: int) -> bool:
    """11월 1일과 11월 5일 사이: the word for between stands last."""
    if not cursor.marks(at, "and"):
        return False
    right = part(cursor, at + 1)
    return right is not None and cursor.marks(right.after, "between")


def _stretch(cursor: Cursor, at: int, left: Said, right: Said) -> Period:
    after = right.after
    while cursor.marks(after, "until", "between", "span"):
        after += 1
    if left.part.length is not None and cursor.marks(left.after, "from", "of_or_from"):
        left, right = right, left
    if not (edges.begins(left.part) and edges.ends(right.part)):
        return Period(at, after, None, open_start=True)
    return _checked((at, after), _span(cursor, left.part, right.part), (left.part, right.part))


def _span(cursor: Cursor, left: Part, right: Part) -> Span:
    """From the one end to the other; a length at one of them is counted from the other (3일부터 5일간, the week to sunday)."""
    if left.length is not None and right.length is None:
        end = resolve(right, cursor.today)[1]
        return relative.rolling(end, *left.length) or (end, end)
    if right.length is not None and left.length is None:
        start = resolve(left, cursor.today)[0]
        return relative.running_on(start, *right.length)
    return join(left, right, cursor.today)


def _single(cursor: Cursor, at: int, left: Said, lead: str | None) -> Period:
    span = resolve(left.part, cursor.today)
    after = left.after
    if lead == "of_or_from" and left.part.span is None and left.part.weekday is None and left.part.day is not None:
        lead = "from"
    opened = cursor.punctuation(after, "~") and cursor.clings(after)
    if cursor.marks(after, "from", "todate") or opened or lead in {"from", "between"}:
        after += 1 if lead not in {"from", "between"} or cursor.marks(after, "from", "todate") else 0
        span = to_today(span, cursor.today)
    elif cursor.marks(after, "until", "outside", "ago") or lead in {"until", "outside"}:
        after += 1 if cursor.marks(after, "until", "outside", "ago") else 0
        return _until(cursor, (at, after), span, left.part)
    elif cursor.marks(after, "span"):
        after += 1
    certain = edges.begins(left.part) and (edges.ends(left.part) or span[1] == cursor.today)
    if not certain:
        return Period(at, after, None, open_start=True)
    return _checked((at, after), span, (left.part,))


def _until(cursor: Cursor, place: tuple[int, int], span: Span, said: Part) -> Period:
    """어제까지: no beginning is said, unless a length follows that ends then (어제까지 7일간)."""
    length = durations.length(cursor, place[1])
    counted = relative.rolling(span[1], length.unit, length.number) if length is not None else None
    if length is None or counted is None:
        return Period(*place, span, None, said.number, open_start=True)
    after = length.after + cursor.marks(length.after, "span")
    return Period(place[0], after, counted)


def _checked(place: tuple[int, int], span: Span, parts: tuple[Part, ...]) -> Period:
    number = "~".join(part.number for part in parts if part.number) or None
    ends = (span[0], span[1])
    for which, said in zip(ends, parts, strict=False):
        if said.named is not None and said.named != which.weekday():
            return Period(*place, None, MISMATCH)
    if span[1] < span[0]:
        return Period(*place, None, REVERSED)
    return Period(*place, span, None, number)


def _past_everything(cursor: Cursor, left: Said, lead: str | None) -> int:
    """The place after an impossible date and what is joined to it."""
    try:
        right = _right(cursor, left, lead)
    except InvalidDateError:
        right = None
    after = right.after if right is not None else left.after
    while cursor.marks(after, "until", "from", "between"):
        after += 1
    return after

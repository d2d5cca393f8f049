"""Whole periods in a line: one day, a stretch between two ends, or an end that is open."""

from typing import NamedTuple

from bot.reading.days.calendar import Span, days, part_of_month
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


def periods(cursor: Cursor) -> list[Period]:
    """The periods of the line, from left to right."""
    found: list[Period] = []
    at = 0
    while at < len(cursor) and len(found) < _MOST:
        period = _period(cursor, at)
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
        return _stretch(cursor, at, left, right)
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
    joined = cursor.marks(at, "from", "until", "to") or cursor.punctuation(at, "~-")
    if joined or (lead == "between" and cursor.marks(at, "and")) or _between_follows(cursor, at):
        at += 1
        while cursor.punctuation(at, "~-,") or cursor.marks(at, "until", "to", "of"):
            at += 1
        return part(cursor, at) or _bare_end(cursor, at, left)
    return _next_day(cursor, left, lead)


def _bare_end(cursor: Cursor, at: int, left: Said) -> Said | None:
    """An end that only the beginning makes clear: the 수 of 월~수, the 중순 of 지난달 초부터 중순까지, the 15 of 11/1~15."""
    letter = cursor.of(at, "day.letter")
    if letter is not None:
        return Said(Part(weekday=letter), at + 1)
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


def _next_day(cursor: Cursor, left: Said, lead: str | None) -> Said | None:
    """어제오늘, yesterday and today: two days in a row are one period."""
    joined = cursor.marks(left.after, "and") or cursor.punctuation(left.after, ",")
    at = left.after + 1 if joined else left.after
    if lead == "until" or not (joined or {"day.rel", "day.weekday"} & set(cursor.kinds(at))):
        return None
    right = part(cursor, at)
    if right is None or right.part.number is not None or right.part.second:
        return None
    end = resolve(left.part, cursor.today)[1]
    start, last = join(left.part, right.part, cursor.today)
    whole = resolve(
        right.part._replace(year=last.year) if right.part.day and right.part.month else right.part, cursor.today
    )
    follows = right.part.day is not None and right.part.month is None and last == end + days(1)
    return right if follows or (start <= end and whole[0] == end + days(1)) else None


def _stretch(cursor: Cursor, at: int, left: Said, right: Said) -> Period:
    after = right.after
    while cursor.marks(after, "until", "between", "span"):
        after += 1
    return _checked((at, after), join(left.part, right.part, cursor.today), (left.part, right.part))


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
        return Period(at, after, span, None, left.part.number, open_start=True)
    elif cursor.marks(after, "span"):
        after += 1
    return _checked((at, after), span, (left.part,))


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

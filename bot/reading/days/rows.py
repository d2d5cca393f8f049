"""Days in a row are one period: 어제오늘 · 그제 어제 오늘 · 지난주 목,금 · yesterday and today · today and yesterday."""

from bot.reading.days.calendar import days
from bot.reading.days.cursor import Cursor, Said
from bot.reading.days.grammar import part
from bot.reading.days.parts import Part
from bot.reading.days.resolve import join, resolve


def next_day(cursor: Cursor, left: Said) -> Said | None:
    """The day right after what was said, where it is said next."""
    right = _said_next(cursor, left)
    if right is None:
        return None
    end = resolve(left.part, cursor.today)[1]
    start, last = join(left.part, right.part, cursor.today)
    whole = resolve(
        right.part._replace(year=last.year) if right.part.day and right.part.month else right.part, cursor.today
    )
    named = right.part.weekday is not None or (right.part.day is not None and right.part.month is None)
    follows = named and last == end + days(1)
    follows = follows or (left.part.weekday is not None and last == start + days(1) and right.part.span is not None)
    return right if follows or (start <= end and whole[0] == end + days(1)) else None


def last_in_a_row(cursor: Cursor, right: Said) -> Said:
    """The last of the days that are said one after the other."""
    while (following := next_day(cursor, right)) is not None:
        right = following
    return right


def day_before(cursor: Cursor, left: Said) -> Said | None:
    """The day right before what was said, where it is said next: today and yesterday."""
    right = _said_next(cursor, left)
    if right is None or right.part.day is not None:
        return None
    before = resolve(right.part, cursor.today)
    return right if before[1] + days(1) == resolve(left.part, cursor.today)[0] else None


def _said_next(cursor: Cursor, left: Said) -> Said | None:
    joined = cursor.marks(left.after, "and") or cursor.punctuation(left.after, ",&")
    at = left.after + 1 if joined else left.after
    named = (
        {"day.rel", "day.weekday"} if left.part.month is None or left.part.day is not None else {"n.month", "day.name"}
    )
    if not (joined or named & set(cursor.kinds(at))):
        return None
    letter = cursor.of(at, "day.letter") if left.part.span or left.part.weekday is not None else None
    right = part(cursor, at) or (Said(Part(weekday=letter), at + 1) if letter is not None else _bare(cursor, at, left))
    return None if right is None or right.part.number is not None or right.part.second else right


def _bare(cursor: Cursor, at: int, left: Said) -> Said | None:
    """The 4 of "nov 3 and 4"."""
    digits = cursor.of(at, "number")
    if digits is None or len(digits) > 2 or left.part.day is None or cursor.of(left.after - 1, "n.day") is not None:  # noqa: PLR2004
        return None
    return Said(Part(day=int(digits)), at + 1)

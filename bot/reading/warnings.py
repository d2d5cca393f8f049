"""What is wrong with the days of a reading: impossible, reversed, on another weekday, or more than the desk searches."""

from datetime import date
from typing import Any

from bot.reading.facts import Facts
from bot.reading.shapes import Shape

TOO_LONG = "period_too_long"
_CAPPED = frozenset({"delayed_returns", "sold_out_orders", "orders"})
_NARROWING = frozenset({"buyer", "phone", "invoice", "product", "orders"})
_LONGEST = 30


def flags_of(facts: Facts, shape: Shape, slots: dict[str, Any]) -> tuple[str, ...]:
    """The flags of a read's period."""
    if "period" not in shape.slots:
        return ()
    flags = [period.flag for period in facts.periods if period.flag is not None]
    if _is_too_long(facts.today, shape, slots):
        flags.append(TOO_LONG)
    return tuple(sorted(set(flags)))


def _is_too_long(today: date, shape: Shape, slots: dict[str, Any]) -> bool:
    period = slots.get("period")
    if period is None or shape.intent not in _CAPPED or not _NARROWING.isdisjoint(slots):
        return False
    start, end = date.fromisoformat(period["start"]), date.fromisoformat(period["end"])
    return (min(end, today) - start).days + 1 > _LONGEST

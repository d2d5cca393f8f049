"""Decides which runs of digits are order numbers, and which are the days they look like."""

from bot.reading.days.periods import Period
from bot.reading.facts import NUMBERED, Facts
from bot.reading.tokens import Token

_ACTS = frozenset(
    {"restore", "release_all", "complete", "cancel", "history", "happened", "note", "details", "normal", "register", "add"}
)  # fmt: skip
_SOFT = 4
MOST = 50
_LONGEST_OWN = 8


def is_surely_a_number(tokens: list[Token], period: Period) -> bool:
    """Whether the run of digits that might be a day is marked as a number ("#1103")."""
    return period.number is not None and period.first > 0 and tokens[period.first - 1].of("punct") == "#"


def acts_on_numbers(cues: set[str]) -> bool:
    """Whether the line asks for something that is done to order numbers, not to days (new orders is nothing to register)."""
    acts = cues & _ACTS if "orders" not in cues else cues & _ACTS - {"register"}
    return bool(acts) or ("release" in cues and bool(cues & {"soldout", "soldout_orders"}))


def is_soft(period: Period) -> bool:
    """Whether only four digits say that this is a day."""
    return period.number is not None and len(period.number) == _SOFT


def find_orders(facts: Facts) -> None:
    """Note which tokens are order numbers, with the numbers of ranges spelled out."""
    if facts.by_kind.keys().isdisjoint(NUMBERED):
        return
    at = 0
    while at < len(facts.tokens):
        if at in facts.dated:
            at += 1
            continue
        stretch = _stretch(facts, at)
        if stretch is not None:
            facts.orders_at[at] = stretch
            facts.orders_at[at + 1] = facts.orders_at[at + 2] = ()
            at += 3
            continue
        numbers = _numbers(facts.tokens[at])
        if numbers:
            facts.orders_at[at] = numbers
        at += 1


def _numbers(token: Token) -> tuple[str, ...]:
    for sense in token.senses:
        if sense.kind in {"ordinal", "number", "market", "long"}:
            return (sense.value,)
        if sense.kind == "numbers":
            return tuple(sense.value)
        if sense.kind == "dashed":
            return _between(*sense.value)
    return ()


def _stretch(facts: Facts, at: int) -> tuple[str, ...] | None:
    """123~125: the numbers from one to the other."""
    first = _own(facts.tokens[at])
    if first is None or at + 2 >= len(facts.tokens) or not _joins(facts.tokens[at + 1]):
        return None
    last = _own(facts.tokens[at + 2])
    if last is None:
        return None
    return _between(first, last) or None


def _joins(joint: Token) -> bool:
    """Whether this stands between the ends of a range."""
    return joint.of("punct") in ("~", "-") or any(joint.has("day.mark", mark) for mark in ("from", "to", "until"))


def _own(token: Token) -> str | None:
    value: str | None = token.of("number") or token.of("ordinal")
    return value


def _between(first: str, last: str) -> tuple[str, ...]:
    low, high = int(first), int(last)
    if len(first) > _LONGEST_OWN or not low < high <= low + 10 * MOST:
        return ()
    return tuple(str(number).zfill(len(first)) for number in range(low, high + 1))

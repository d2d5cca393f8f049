"""The sum and the pieces of a direct trade."""

from bot.reading.facts import Facts

_LEAST_TOTAL = 1000


def quantity(facts: Facts) -> int | None:
    """How many pieces: 3개, x3, two pcs."""
    counts = facts.values("count") or facts.values("figure")
    if not counts:
        return None
    facts.used.add(counts[0][0])
    return int(counts[0][1]) if len(counts) == 1 else None


def total(facts: Facts) -> int | None:
    """The total in won; a price for each piece is multiplied by the pieces."""
    said = _said_total(facts)
    if said is None:
        return None
    at, amount = said
    facts.used.add(at)
    facts.orders_at.pop(at, None)
    if "each" in facts.cues:
        pieces = quantity(facts)
        return amount * pieces if pieces is not None else None
    return amount


def _said_total(facts: Facts) -> tuple[int, int] | None:
    sums = facts.values("money")
    if len(sums) == 1:
        return sums[0]
    if len(sums) > 1:
        named = [found for found in sums if facts.is_cue(found[0] - 1, "total")]
        return named[0] if len(named) == 1 else None
    plain = [(at, int(value)) for at, value in facts.values("number") if int(value) >= _LEAST_TOTAL]
    return plain[0] if len(plain) == 1 else None


def trade_channel(facts: Facts) -> str | None:
    """The channel, unless direct trade is the only word for it."""
    found = facts.values("channel")
    facts.used.update(at for at, _ in found)
    other = {str(value) for _, value in found if value != "direct"}
    return other.pop() if len(other) == 1 else None

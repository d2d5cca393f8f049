"""The sum and the pieces of a direct trade."""

from bot.reading.facts import Facts

_LEAST_TOTAL = 1000


def quantity(facts: Facts) -> int | None:
    """How many pieces: 3개, x3, two pcs."""
    counts = facts.values("count") or facts.values("figure") or _counted_after_word(facts)
    if not counts:
        return None
    if len({value for _, value in counts}) != 1:
        return None
    facts.used.update(at for at, _ in counts)
    return int(counts[0][1])


def _counted_after_word(facts: Facts) -> list[tuple[int, int]]:
    """수량: 3, quantity 3."""
    found = [
        (at, int(value)) for at, value in facts.values("number") if facts.is_cue(_before(facts, at), "stock", "howmany")
    ]
    for at, _ in found:
        facts.orders_at.pop(at, None)
    return found


def total(facts: Facts) -> int | None:
    """The total in won; a price for each piece is multiplied by the pieces."""
    said = _said_total(facts)
    if said is None:
        return None
    at, amount = said
    facts.used.update((at, *(place for place, _ in facts.values("money"))))
    facts.orders_at.pop(at, None)
    if "each" in facts.cues and not _is_named(facts, at):
        pieces = quantity(facts)
        return amount * pieces if pieces is not None else None
    return amount


def _said_total(facts: Facts) -> tuple[int, int] | None:
    sums = facts.values("money")
    plain = [(at, int(value)) for at, value in facts.values("number") if int(value) >= _LEAST_TOTAL]
    if len(sums) == 1:
        return None if plain and _is_in_words(facts, sums[0][0]) else sums[0]
    if len(sums) > 1:
        named = [found for found in sums if _is_named(facts, found[0])]
        return named[0] if len(named) == 1 else None
    named = [found for found in plain if _is_named(facts, found[0])]
    return (named or plain)[0] if len(named or plain) == 1 else None


def _is_in_words(facts: Facts, at: int) -> bool:
    """Whether the sum has no digit in it; beside a number in digits it is as likely a name (백이만)."""
    return not any(char.isdecimal() for char in facts.folded(at))


def _is_named(facts: Facts, at: int) -> bool:
    """Whether the sum is said to be the total."""
    return facts.is_cue(_before(facts, at), "total")


def _before(facts: Facts, at: int) -> int:
    """The place before, past particles and colons."""
    at -= 1
    while at > 0 and (facts.tokens[at].of("punct") == ":" or facts.tokens[at].has("filler", "particle")):
        at -= 1
    return at


def trade_channel(facts: Facts) -> str | None:
    """The channel, unless direct trade is the only word for it."""
    found = facts.values("channel")
    other = {str(value) for _, value in found if value != "direct"}
    if len(other) > 1:
        return None
    facts.used.update(at for at, _ in found)
    return other.pop() if other else None

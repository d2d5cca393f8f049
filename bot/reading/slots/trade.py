"""The sum and the pieces of a direct trade."""

from bot.reading.facts import Facts

LEAST_TOTAL = 1000
"""A smaller number without its unit is no sum."""
_LEAST_NUMBER = 100
"""A smaller number before a product's code is no order's."""
_BY_THE_PIECE = frozenset({"each", "priced"})
"""Words that make a sum the price of one piece; one thing of that price (천원짜리) may go without its number."""


def quantity(facts: Facts) -> int | None:
    """How many pieces: 3개, x3, two pcs."""
    counts = facts.values("count") or facts.values("figure") or _counted_after_word(facts) or _one_of(facts)
    if not counts and facts.cues & _BY_THE_PIECE:
        counts = facts.values("pieces")
    if not counts:
        return None
    if len({value for _, value in counts}) != 1:
        return None
    facts.used.update(at for at, _ in counts)
    return int(counts[0][1])


def _counted_after_word(facts: Facts) -> list[tuple[int, int]]:
    """수량: 3, quantity 3."""
    numbers = [(at, int(value)) for at, value in facts.values("number")]
    found = [found for found in numbers if facts.is_cue(_before(facts, found[0]), "stock", "howmany")]
    found = found or [found for found in numbers if _is_of_a_product(facts, *found)]
    for at, _ in found:
        facts.orders_at.pop(at, None)
    return found


def _one_of(facts: Facts) -> list[tuple[int, int]]:
    """One of what stands right behind it (one A-102)."""
    return [(at, int(value)) for at, value in facts.values("one") if _is_before_a_product(facts, at)]


def _is_of_a_product(facts: Facts, at: int, number: int) -> bool:
    """Whether so small a number stands before a product's code (2 A-102, 3 of the A-102)."""
    return 0 < number < _LEAST_NUMBER and _is_before_a_product(facts, at)


def _is_before_a_product(facts: Facts, at: int) -> bool:
    at += 1
    while at < len(facts.tokens) and facts.tokens[at].has("day.mark", "of"):
        at += 1
    return at < len(facts.tokens) and facts.tokens[at].of("product") is not None


def total(facts: Facts) -> int | None:
    """The total in won; a price for each piece is multiplied by the pieces."""
    said = _said_total(facts)
    if said is None:
        return None
    at, amount = said
    facts.used.update((at, *(place for place, _ in facts.values("money"))))
    facts.orders_at.pop(at, None)
    if not facts.cues & _BY_THE_PIECE or _is_named(facts, at):
        return amount
    pieces = quantity(facts)
    if pieces is None:
        return amount if "each" not in facts.cues else None
    return amount * pieces


def _said_total(facts: Facts) -> tuple[int, int] | None:
    sums = [found for found in facts.values("money") if found[0] not in facts.used]
    plain = [(at, int(value)) for at, value in facts.values("number") if int(value) >= LEAST_TOTAL]
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
    found = [(at, value) for at, value in facts.values("channel") if at not in facts.used]
    other = {str(value) for _, value in found if value != "direct"}
    if len(other) > 1:
        return None
    facts.used.update(at for at, _ in found)
    return other.pop() if other else None

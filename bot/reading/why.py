"""Which words became what, for a person to read."""

from bot.reading.facts import Facts

_SHOWN = {
    "mall", "channel", "status", "courier", "by", "product", "product_name", "phone", "invoice_no", "money", "count",
    "signed",
}  # fmt: skip


def why(facts: Facts) -> tuple[str, ...]:
    """One entry for each word or number that counted: what was typed → what it was taken for."""
    return (*_periods(facts), *_values(facts), *_orders(facts))


def _periods(facts: Facts) -> list[str]:
    found = []
    for period in facts.periods:
        first, last = facts.tokens[period.first], facts.tokens[min(period.after, len(facts.tokens)) - 1]
        typed = facts.line.typed[first.start : last.end]
        days = f"{period.span[0]}~{period.span[1]}" if period.span else str(period.flag)
        found.append(f"'{typed}' → {days}")
    return found


def _values(facts: Facts) -> list[str]:
    return [
        f"'{facts.said(at)}' → {sense.value}"
        for at, token in enumerate(facts.tokens)
        if at not in facts.dated
        for sense in token.senses
        if sense.kind in _SHOWN
    ]


def _orders(facts: Facts) -> list[str]:
    return [f"'{facts.said(at)}' → {', '.join(numbers)}" for at, numbers in facts.orders_at.items() if numbers]

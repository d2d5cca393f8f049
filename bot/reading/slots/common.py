"""Slots that many intents share: orders, malls, period, status, channel, product, phone, invoice, courier."""

from typing import Any

from bot.reading.facts import Facts

_TRADE_ALONE = "direct"


def orders(facts: Facts) -> list[str] | None:
    """The order numbers, sorted, without repeats."""
    found: set[str] = set()
    for at, numbers in facts.orders_at.items():
        found.update(numbers)
        facts.used.add(at)
    return sorted(found) or None


def malls(facts: Facts) -> list[str] | None:
    """The malls' codes, sorted, without repeats."""
    return sorted(set(_all(facts, "mall"))) or None


def period(facts: Facts) -> dict[str, str] | None:
    """The one period of the line."""
    for found in facts.periods:
        facts.used.update(range(found.first, found.after))
    spans = [found.span for found in facts.periods if found.span is not None and not found.open_start]
    if len(facts.periods) != 1 or not spans:
        return None
    return {"start": spans[0][0].isoformat(), "end": spans[0][1].isoformat()}


def status(facts: Facts) -> str | None:
    """The one status that was said."""
    found = {value for _, value in facts.values("status")}
    specific = found - {"new"} or found
    if len(specific) != 1:
        return None
    _all(facts, "status")
    return str(specific.pop())


def channel(facts: Facts) -> str | None:
    """The channel: another one goes before direct trade, which may be said along with it."""
    found = {value for _, value in facts.values("channel")}
    chosen = found - {_TRADE_ALONE} or found
    if len(chosen) != 1:
        return None
    _all(facts, "channel")
    return str(chosen.pop())


def by(facts: Facts) -> str | None:
    """What sales are to be counted by."""
    return _first(facts, "by")


def courier(facts: Facts) -> str | None:
    """The courier's code."""
    return _first(facts, "courier")


def phone(facts: Facts) -> str | None:
    """A telephone number, or its last digits."""
    return _first(facts, "phone")


def invoice(facts: Facts) -> str | None:
    """An invoice number: the one said to be one, or else the one long enough."""
    for kind in ("invoice_no", "invoice", "long"):
        found = [(at, digits) for at, digits in facts.values(kind) if facts.tokens[at].of("phone") is None]
        if found:
            at, digits = found[0]
            facts.used.add(at)
            facts.orders_at.pop(at, None)
            return str(digits)
    return None


def memo(facts: Facts) -> str | None:
    """The text of the note."""
    return facts.memo


def _all(facts: Facts, kind: str) -> list[Any]:
    found = [(at, value) for at, value in facts.values(kind) if at not in facts.used]
    facts.used.update(at for at, _ in found)
    return [value for _, value in found]


def _first(facts: Facts, kind: str) -> str | None:
    found = {str(value) for at, value in facts.values(kind) if at not in facts.used}
    if len(found) != 1:
        return None
    _all(facts, kind)
    return found.pop()

"""Lines that two or three readings fit equally well, and that are asked about."""

from typing import Any

from bot.reading.facts import Facts
from bot.reading.numbers import is_soft
from bot.reading.reading import Alternative
from bot.reading.slots import common

_CERTAIN = frozenset(
    {"restore", "release_all", "complete", "note", "sales", "history", "happened", "late", "late_word", "soldout", "soldout_orders",
     "alert", "stock", "undo", "trade", "#money", "meaning", "how", "help", "recent_act", "types", "normal", "#status", "release"}
)  # fmt: skip
_NARROWING = ("narrow", "particle")
_BEYOND_STATUS = frozenset({"#order", "restore", "complete", "meaning", "how", "invoice", "mark", "turn"})
_LISTING = frozenset({"show", "list", "all", "orders", "order", "#period", "#mall", "howmany", "arrived", "#channel"})
_CANCELS = ("cancel_requested", "cancelled")
_RETURNS = ("return_requested", "returned")


def ties(facts: Facts) -> tuple[Alternative, ...] | None:
    """The readings that tie, best first, or None where the line speaks for one."""
    cues = facts.cues
    if "undo" in cues and "#order" in cues and not cues & (_CERTAIN - {"undo"}):
        return (Alternative("restore", _numbers(facts)), Alternative("undo", {}))
    statuses = {value for _, value in facts.values("status")} - {"new"}
    if len(statuses) > 1 and not cues & _BEYOND_STATUS:
        return _statuses(facts, tuple(sorted(statuses)))
    if cues & _CERTAIN:
        return None
    if "cancel" in cues:
        return _cancel(facts)
    if "returning" in cues and cues & _LISTING:
        return _statuses(facts, _RETURNS)
    return _number_or_day(facts) or _bare(facts)


def _cancel(facts: Facts) -> tuple[Alternative, ...] | None:
    if "#order" in facts.cues and facts.cues & {"invoice", "#status:invoiced", "asks_why"}:
        return None
    if "#order" in facts.cues:
        return (Alternative("cancel_complete", _numbers(facts)),)
    if facts.cues & _LISTING:
        return _statuses(facts, _CANCELS)
    return (Alternative("undo", {}),) if all(_is_plain(facts, at) for at in range(len(facts.tokens))) else None


def _is_plain(facts: Facts, at: int) -> bool:
    return facts.is_filler(at) or facts.is_cue(at, "cancel", "do")


def _numbers(facts: Facts) -> dict[str, Any]:
    found = common.orders(facts)
    return {"orders": found} if found else {}


def _statuses(facts: Facts, statuses: tuple[str, ...]) -> tuple[Alternative, ...] | None:
    if facts.unknown() or facts.cues & {"#order", "#product"}:
        return None
    slots = _narrowing(facts)
    return tuple(Alternative("orders", {**slots, "status": status}) for status in statuses)


def _narrowing(facts: Facts) -> dict[str, Any]:
    found = {"malls": common.malls(facts), "period": common.period(facts), "channel": common.channel(facts)}
    return {slot: value for slot, value in found.items() if value is not None}


def _number_or_day(facts: Facts) -> tuple[Alternative, ...] | None:
    """1103 주문: an order's number, or the orders of a day."""
    soft = [period for period in facts.periods if is_soft(period)]
    if len(soft) != 1 or facts.unknown():
        return None
    period = soft[0]
    beside = facts.is_cue(period.after, "order") or _is_all(facts)
    if not beside or facts.cues & {"orders", "list", "howmany"} or facts.tokens[period.first].of("day.mark"):
        return None
    malls = common.malls(facts)
    more = {"malls": malls} if malls else {}
    days = common.period(facts)
    return (
        Alternative("order", {"orders": [period.number], **more}),
        Alternative("orders", {**more, **({"period": days} if days else {})}),
    )


def _is_all(facts: Facts) -> bool:
    return all(at in facts.dated or facts.is_filler(at) for at in range(len(facts.tokens)))


def _bare(facts: Facts) -> tuple[Alternative, ...] | None:
    """A mall, a channel, a product or a period, and not a word of what is wanted."""
    cues = facts.cues
    if facts.unknown() or not all(_says_nothing(facts, at) for at in range(len(facts.tokens))):
        return None
    if "#product" in cues:
        product = next(value for _, value in facts.values("product") or facts.values("product_name"))
        return tuple(Alternative(intent, {"product": product}) for intent in ("stock", "orders", "sold_out_orders"))
    if len(facts.tokens) == 1 and "#channel:direct" in cues:
        return None
    if cues & {"#mall", "#channel"} or facts.periods:
        slots = _narrowing(facts)
        return tuple(Alternative(intent, slots) for intent in ("orders", "sales"))
    return None


def _says_nothing(facts: Facts, at: int) -> bool:
    if at in facts.dated:
        return True
    if any(
        sense.kind == "punct" or (sense.kind == "filler" and sense.value in _NARROWING)
        for sense in facts.tokens[at].senses
    ):
        return True
    return any(sense.kind in {"mall", "channel", "product", "product_name"} for sense in facts.tokens[at].senses)

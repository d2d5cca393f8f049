"""Fills an intent's slots from the facts of a line."""

from collections.abc import Callable
from functools import cache
from typing import Any

from bot.reading.facts import Facts
from bot.reading.names import NameReader
from bot.reading.shapes import Shape
from bot.reading.slots import common, people, products, settings, stock, trade

_ORDER = (
    "malls", "product", "buyer", "period", "status", "channel", "by", "invoice", "phone", "courier", "alert", "enabled",
    "stock_change", "stock_level", "quantity", "total", "orders", "memo",
)  # fmt: skip

_READERS: dict[str, Callable[[Facts], Any]] = {
    "malls": common.malls,
    "period": common.period,
    "status": common.status,
    "channel": common.channel,
    "by": common.by,
    "product": products.product,
    "invoice": common.invoice,
    "phone": common.phone,
    "courier": common.courier,
    "alert": settings.alert,
    "enabled": settings.enabled,
    "stock_change": stock.stock_change,
    "stock_level": stock.stock_level,
    "quantity": trade.quantity,
    "total": trade.total,
    "orders": common.orders,
    "memo": common.memo,
}
_OWN: dict[tuple[str, str], Callable[[Facts], Any]] = {
    ("direct_trade", "channel"): trade.trade_channel,
}
_BY_NAME: dict[tuple[str, str], Callable[[Facts, NameReader], Any]] = {
    ("direct_trade", "buyer"): people.buyer,
    ("orders", "buyer"): people.likely_buyer,
    ("request_channel", "channel"): settings.new_channel,
}


def fill(facts: Facts, shape: Shape, names: NameReader) -> dict[str, Any]:
    """The slots of this intent that are in the line, in the contract's form."""
    slots: dict[str, Any] = {}
    for slot in _in_order(shape.slots):
        named = _BY_NAME.get((shape.intent, slot))
        value = named(facts, names) if named is not None else _reader(shape, slot)(facts)
        if value is not None:
            slots[slot] = value
    return slots


def _reader(shape: Shape, slot: str) -> Callable[[Facts], Any]:
    return _OWN.get((shape.intent, slot)) or _READERS[slot]


@cache
def _in_order(slots: frozenset[str]) -> tuple[str, ...]:
    """An intent's slots in the order in which they are filled."""
    return tuple(slot for slot in _ORDER if slot in slots)

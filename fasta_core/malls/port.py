"""The port to a mall: what the desk asks of one, whatever it is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from fasta_core.domain.order import Order, Status

DAY_UNSAID = date.min
"""The day of a return that a mall reports without saying the day it was asked for."""


class MallAway(Exception):
    """A mall cannot be reached now; `mall` is the account's key."""

    def __init__(self, mall: str) -> None:
        super().__init__(mall)
        self.mall = mall


@dataclass(frozen=True, slots=True)
class MallWord:
    """What a mall says of an order, and when it was heard (UTC)."""

    status: Status
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class MallOrder:
    """An order line as a mall reports it: its number empty, its status the mall's own word.

    `invoice_words` is what stood where the invoice should be, `courier_words` a courier that nobody knows. `counted`: the
    quantity was said, and is no mere one for want of a figure.
    """

    order: Order
    invoice_words: str = ""
    courier_words: str = ""
    counted: bool = True


class Mall(Protocol):
    """One mall account."""

    def look(self, order: Order) -> MallWord | None:
        """What the mall says of this order; None where it cannot be asked."""

    def collect(self) -> Iterable[MallOrder]:
        """Every order line the mall reports now. Raises MallAway where it cannot be asked."""


@dataclass(frozen=True, slots=True)
class Malls:
    """The mall accounts' adapters by key; an account without one of its own has only its sheets."""

    by_key: Mapping[str, Mall] = field(default_factory=dict)

    def look(self, order: Order) -> MallWord | None:
        """What the order's mall says of it; None for a direct trade or where nothing was ever heard."""
        if order.mall is None:
            return None
        mall = self.by_key.get(order.mall)
        return heard_from_sheet(order) if mall is None else mall.look(order)


def heard_from_sheet(order: Order) -> MallWord | None:
    """What the last sheet said of the order, and when."""
    if order.mall_status is None or order.mall_read_at is None:
        return None
    return MallWord(order.mall_status, order.mall_read_at)

"""What a search of orders asks for, and a page of what it finds."""

from dataclasses import dataclass
from datetime import date

from fasta_core.domain.order import Order, Status

DIRECT_TRADES = ""
"""What stands for direct trades where orders are told apart by their mall accounts."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days in Asia/Seoul, both included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.end - self.start).days + 1


@dataclass(frozen=True, slots=True)
class OrderSearch:
    """Which orders; everything absent narrows nothing. `malls` are account keys, DIRECT_TRADES among them.

    `phone` is digits (four: the last four), `buyer` matches a part of the name, `product` a code or a part of the name;
    `statuses` and `sold_out` are exact.
    """

    malls: tuple[str, ...] = ()
    period: Period | None = None
    statuses: frozenset[Status] = frozenset()
    channel: str | None = None
    buyer: str | None = None
    phone: str | None = None
    invoice: str | None = None
    product: str | None = None
    sold_out: bool | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """How many orders, and their sum in won."""

    count: int
    total: int


@dataclass(frozen=True, slots=True)
class OrderPage:
    """Orders newest first; `after` is the cursor for the next page, None at the end."""

    orders: tuple[Order, ...]
    after: str | None


NO_PAGE = OrderPage((), None)
"""The page of a search that finds nothing."""


@dataclass(frozen=True, slots=True)
class SalesRow:
    """Sales of one group: its code (channel, mall, day as YYYY-MM-DD, product), count and won."""

    key: str
    count: int
    total: int

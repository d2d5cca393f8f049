"""What reads answer: facts without wording."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from fasta_core.domain.entries import HistoryLine
from fasta_core.domain.mall import MallAccount
from fasta_core.domain.nicknames import Nickname
from fasta_core.domain.order import Order
from fasta_core.domain.people import Alert
from fasta_core.domain.returns import Lateness
from fasta_core.domain.search import SalesRow, Totals
from fasta_core.domain.settings import OFF
from fasta_core.domain.stock import Product


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order in a list; `free` is its product's free pieces (sold-out lists), `late` its lateness (delayed returns)."""

    order: Order
    free: int | None = None
    late: Lateness | None = None

    @property
    def releasable(self) -> bool:
        """Whether enough pieces are free for this order now."""
        return self.free is not None and self.free >= self.order.quantity


@dataclass(frozen=True, slots=True)
class OrderList:
    """A page of a list, whole totals on top. `malls` counts the orders found by mall account ("": direct trade), mall filter aside.

    `mall_codes` gives each account's marketplace; `after` is the next page's cursor, None at the end; `releasable` are the numbers
    of all sold-out orders found that can be released now, oldest first (empty in other lists).
    """

    intent: str
    totals: Totals
    rows: tuple[OrderRow, ...]
    after: str | None
    malls: Mapping[str, int]
    mall_codes: Mapping[str, str]
    releasable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderCard:
    """One order with all that is known of it. `can` are the intents of what can be done with it now, the likeliest first."""

    order: Order
    mall_code: str | None
    notes: tuple[str, ...]
    free: int | None
    late: Lateness | None
    can: tuple[str, ...]
    bundle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderCards:
    """The orders that were asked for, and the numbers that nothing was found for."""

    cards: tuple[OrderCard, ...]
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryAnswer:
    """An order's history, oldest first. `others` are further orders that were meant."""

    order: Order
    lines: tuple[HistoryLine, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StockAnswer:
    """The products meant, and for each how many sold-out orders wait for it."""

    products: tuple[Product, ...]
    waiting: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SalesAnswer:
    """Sales of a period: all together, and grouped where it was asked. `mall_codes` as in `OrderList`."""

    totals: Totals
    by: str | None
    rows: tuple[SalesRow, ...]
    mall_codes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AlertsAnswer:
    """Which alerts the person gets, and when the digest: "HH:MM" in Asia/Seoul or "off"; `own`: they chose it themselves."""

    enabled: Mapping[Alert, bool]
    digest: str = OFF
    own: bool = False


@dataclass(frozen=True, slots=True)
class ClocksAnswer:
    """The mall accounts with the business days of their clocks; `may_change`: the person may set them."""

    accounts: tuple[MallAccount, ...]
    may_change: bool


@dataclass(frozen=True, slots=True)
class NicknamesAnswer:
    """The company's nicknames, those of malls first; `may_change`: the person may give and take them."""

    nicknames: tuple[Nickname, ...]
    may_change: bool


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """What the desk can do for someone with this role: the intents, most used first."""

    intents: tuple[str, ...]
    at: datetime


Answer = (
    OrderList
    | OrderCards
    | HistoryAnswer
    | StockAnswer
    | SalesAnswer
    | AlertsAnswer
    | ClocksAnswer
    | NicknamesAnswer
    | HelpAnswer
)

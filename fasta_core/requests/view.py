"""What a request sees of the desk while it is answered or planned."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from fasta_core.domain.company_refusals import MallNotFound
from fasta_core.domain.order import Order
from fasta_core.domain.order_refusals import OrderNotFound, OrderOfAnotherMall
from fasta_core.domain.people import Actor
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.search import DIRECT_TRADES
from fasta_core.domain.stock import Product, Shelf
from fasta_core.malls.port import Malls
from fasta_core.requests.standing import StandingHere
from fasta_core.storage.ports import Company, Journal, Orders, Stock

SEOUL = ZoneInfo("Asia/Seoul")


NotThere = OrderNotFound | OrderOfAnotherMall
"""Why an order that a person names is not to be had."""


class Refused(Exception):
    """A request that is refused as a whole."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Rules:
    """The company's figures. `mall_fresh`: how long a mall's word counts as what it says (domain: 24 hours).

    `most_days`: how long a period may be where nothing else narrows a search (manual, section 3).
    """

    undo_minutes: float = 10
    most_days: int = 30
    mall_fresh: timedelta = timedelta(hours=24)
    most_orders: int = 50


@dataclass(frozen=True, slots=True)
class DeskView:
    """One company at one moment, for one actor. `shelf` is what this plan's earlier outcomes left on it.

    `standing` is what was found for others since the company last changed; empty where a view is for one request alone.
    """

    orders: Orders
    stock: Stock
    company: Company
    journal: Journal
    malls: Malls
    actor: Actor
    now: datetime
    rules: Rules = field(default_factory=Rules)
    shelf: Shelf = field(default_factory=Shelf)
    standing: StandingHere = field(default_factory=StandingHere)

    @property
    def today(self) -> date:
        """The day in Asia/Seoul."""
        return self.now.astimezone(SEOUL).date()

    def product(self, code: str | None) -> Product | None:
        """A product as this plan sees it so far."""
        known = None if code is None else self.stock.get(code)
        return None if known is None else self.shelf.look(known)

    def mall_keys(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """The account keys of these marketplaces; an account's own key is understood too. Raises Refused where there is none."""
        keys = tuple(mall.key for mall in self.company.malls() if mall.code in codes or mall.key in codes)
        direct = (DIRECT_TRADES,) if DIRECT_TRADES in codes else ()
        if codes and not (*keys, *direct):
            raise Refused(MallNotFound(codes[0]))
        return (*keys, *direct)

    def found(self, numbers: tuple[str, ...], malls: tuple[str, ...] = ()) -> tuple[Order | NotThere, ...]:
        """The orders meant by these numbers, in order and without repeats, or why one is not to be had.

        A mall's order number stands for each of its lines. `malls` are marketplace codes said beside the numbers.
        """
        found: dict[str, Order | NotThere] = {}
        keys = self.mall_keys(malls)
        for number in numbers:
            called = self.orders.called(number)
            if not called:
                found.setdefault(number, OrderNotFound(number))
            for order in called:
                other = malls and (order.mall or DIRECT_TRADES) not in keys
                found.setdefault(order.number, OrderOfAnotherMall(order.number, order.mall) if other else order)
        return tuple(found.values())

"""A new figure for what lies on the shelf, as said: by how much, or to what."""

from collections.abc import Iterable
from typing import Protocol

from fasta_core.domain.order_changes import StockChange
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.stock import MOST, Product
from fasta_core.domain.stock_refusals import BelowPinned, NegativeStock, StockTooLarge, StockUnchanged
from fasta_core.requests.view import DeskView, Refused

ADJUSTED = "adjusted"
SHIPPED = "shipped"


class Figure(Protocol):
    """A request that says a stock figure, or none."""

    @property
    def stock_change(self) -> int | None:
        """By how many pieces."""

    @property
    def stock_level(self) -> int | None:
        """To how many pieces; goes before `stock_change`."""


def says_a_figure(said: Figure) -> bool:
    """Whether any figure was said."""
    return said.stock_level is not None or said.stock_change is not None


def adjusted(product: Product, said: Figure, view: DeskView) -> StockChange:
    """The change of on hand that was said. A product that is not counted yet starts from nothing. Raises Refused."""
    asked = said.stock_level if said.stock_level is not None else (product.on_hand or 0) + (said.stock_change or 0)
    refusal = _why_not(product, asked, view)
    if refusal is not None:
        raise Refused(refusal)
    return put_on_hand(product, asked, view)


def _why_not(product: Product, asked: int, view: DeskView) -> Refusal | None:
    if asked < 0:
        return NegativeStock(product.code, asked)
    if asked > MOST:
        return StockTooLarge(product.code, asked)
    if asked == product.on_hand:
        return StockUnchanged(product.code, asked)
    if asked < product.pinned:
        holders = tuple(order.number for order in view.orders.holders(product.code))
        return BelowPinned(product.code, product.pinned, asked, holders)
    return None


def put_on_hand(product: Product, pieces: int, view: DeskView, reason: str = ADJUSTED) -> StockChange:
    """The change to this many pieces; the plan goes on from there."""
    view.shelf.put(product, on_hand=pieces)
    return StockChange(product.code, product.on_hand, pieces, reason)


def missing(quantities: Iterable[int], product: Product) -> int:
    """How many pieces more must lie on the shelf for all of these."""
    return max(sum(quantities) - (product.free or 0), 0)

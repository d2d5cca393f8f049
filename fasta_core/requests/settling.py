"""Orders that were there before their product was counted: once it is, each has its pieces, or is sold out."""

from collections.abc import Iterable

from fasta_core.domain.changes import Change
from fasta_core.domain.order import Order
from fasta_core.domain.order_changes import PinChange, SoldOutChange
from fasta_core.domain.plan import Outcome
from fasta_core.domain.stock import Product
from fasta_core.domain.warnings import OrdersWaited
from fasta_core.requests.view import DeskView


def settled(orders: Iterable[Order], product: Product, view: DeskView) -> tuple[Outcome, ...]:
    """One outcome an order, oldest first: its pieces pinned where that many are free, else its mark.

    `product` is the product whose figure this plan has just set.
    """
    return tuple(Outcome(order.number, (_settled(order, product, view),)) for order in orders)


def waited(product: Product, outcomes: Iterable[Outcome]) -> tuple[OrdersWaited, ...]:
    """What a person should know of it; nothing where no order waited."""
    made = [change for outcome in outcomes for change in outcome.changes]
    pinned = sum(isinstance(change, PinChange) for change in made)
    return (OrdersWaited(product.code, pinned, len(made) - pinned),) if made else ()


def _settled(order: Order, product: Product, view: DeskView) -> Change:
    now = view.shelf.look(product)
    if (now.free or 0) < order.quantity:
        return SoldOutChange(order.number, False, True)
    view.shelf.put(now, pinned=now.pinned + order.quantity)
    return PinChange(order.number, product.code, 0, order.quantity)

"""Pieces of stock that a plan pins to an order, or lets go."""

from fasta_core.domain.changes import Change
from fasta_core.domain.order import ON_THE_SHELF, Order, Status
from fasta_core.domain.order_changes import PinChange, SoldOutChange, StockChange
from fasta_core.domain.warnings import ComesBackSoldOut
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.requests.view import DeskView


def pin_again(order: Order, status: Status, view: DeskView) -> tuple[tuple[Change, ...], tuple[PlanWarning, ...]]:
    """What a restored order takes back from the shelf; where others have taken the pieces, it comes back marked sold out."""
    product = view.product(order.product)
    if status not in ON_THE_SHELF or product is None or product.free is None:
        return (), ()
    if product.free + order.pinned < order.quantity:
        mark = () if order.sold_out else (SoldOutChange(order.number, False, True),)
        return mark, (ComesBackSoldOut(order.number, product.code, order.quantity, product.free),)
    return pin(order, view), ()


def pin(order: Order, view: DeskView) -> tuple[Change, ...]:
    """Pin the order's quantity, which must be free, and take its sold-out mark away."""
    product = view.product(order.product)
    if product is None:
        return _unmark(order)
    view.shelf.put(product, pinned=product.pinned + order.quantity - order.pinned)
    return (PinChange(order.number, product.code, order.pinned, order.quantity), *_unmark(order))


def unpin(order: Order, view: DeskView) -> tuple[Change, ...]:
    """Let the order's pieces go, so that they are free again."""
    product = view.product(order.product)
    if product is None or not order.pinned:
        return ()
    view.shelf.put(product, pinned=product.pinned - order.pinned)
    return (PinChange(order.number, product.code, order.pinned, 0),)


def take_off(order: Order, view: DeskView, reason: str) -> tuple[Change, ...]:
    """The order's pinned pieces leave the shelf with it."""
    product = view.product(order.product)
    if product is None or product.on_hand is None or not order.pinned:
        return ()
    freed = unpin(order, view)
    left = product.on_hand - order.pinned
    view.shelf.put(product, on_hand=left)
    return (*freed, StockChange(product.code, product.on_hand, left, reason, order.number))


def _unmark(order: Order) -> tuple[Change, ...]:
    return (SoldOutChange(order.number, True, False),) if order.sold_out else ()

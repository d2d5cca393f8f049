"""An order line that a mall reports for the first time."""

from dataclasses import replace

from fasta_core.domain.order import CANCELS, ON_THE_SHELF, Order, Return, Status
from fasta_core.domain.order_changes import OrderOpened
from fasta_core.domain.plan import Outcome
from fasta_core.domain.stock import Product
from fasta_core.domain.warnings import WillBeSoldOut
from fasta_core.requests.collect_returns import parcel_of
from fasta_core.requests.view import DeskView


def opened(reported: Order, product: Product | None, view: DeskView) -> Outcome:
    """The order as it is opened: its pieces pinned if that many are free, else marked sold out.

    A line that the mall itself calls sold out waits for a person to release it. One that has left already, or is cancelled,
    pins nothing. `product` is its product as this plan sees it so far, None where the desk doesn't know it.
    """
    order = _as_collected(reported, view)
    subject = reported.mall_order or ""
    if order.status not in ON_THE_SHELF or order.sold_out or product is None or product.free is None:
        return Outcome(subject, (OrderOpened(order),))
    if product.free < order.quantity:
        short = WillBeSoldOut(product.code, order.quantity, product.free)
        return Outcome(subject, (OrderOpened(replace(order, sold_out=True)),), (short,))
    view.shelf.put(product, pinned=product.pinned + order.quantity)
    return Outcome(subject, (OrderOpened(replace(order, pinned=order.quantity)),))


def _as_collected(reported: Order, view: DeskView) -> Order:
    said = reported.status
    invoiced = said is Status.NEW and reported.invoice is not None
    return replace(
        reported,
        number="",
        status=Status.INVOICED if invoiced else said,
        sold_out=reported.sold_out and said in ON_THE_SHELF | CANCELS,
        pinned=0,
        returning=_returning(reported, view),
        mall_status=said,
        mall_read_at=view.now,
    )


def _returning(reported: Order, view: DeskView) -> Return | None:
    return parcel_of(reported.status, None, reported.returning, view.today)

"""What a mall or a sheet says of an order and is not taken over, so that a person hears of it (docs/decisions/0005)."""

from collections.abc import Iterator

from fasta_core.domain.order import Order
from fasta_core.domain.warnings import CourierLeftOut, QuantityDiffers, TotalDiffers
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.malls.port import MallOrder


def left_aside(told: MallOrder, ours: Order | None) -> Iterator[PlanWarning]:
    """Another total or quantity than the order has, and a courier that nobody knows of an invoice that is news.

    `ours` is None for a new order.
    """
    theirs = told.order
    if ours is not None and ours.total != theirs.total:
        yield TotalDiffers(ours.number, ours.total, theirs.total)
    if ours is not None and told.counted and ours.quantity != theirs.quantity:
        yield QuantityDiffers(ours.number, ours.quantity, theirs.quantity)
    if told.courier_words and theirs.invoice is not None and (ours is None or ours.invoice is None):
        yield CourierLeftOut(told.courier_words, theirs.invoice.number)

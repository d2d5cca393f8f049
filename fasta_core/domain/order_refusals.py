"""Refusals about orders: what they are asked for, what may become of them, and what may be taken back."""

from dataclasses import dataclass
from datetime import datetime

from fasta_core.domain.order import Status


@dataclass(frozen=True, slots=True)
class OrderNotFound:
    """No order has this number, neither the desk's nor a mall's."""

    order: str


@dataclass(frozen=True, slots=True)
class OrderOfAnotherMall:
    """The mall that was said beside the order is not the order's; `mall` is the one it is of (None: a direct trade)."""

    order: str
    mall: str | None


@dataclass(frozen=True, slots=True)
class MoveNotAllowed:
    """An order in this status cannot make this move (code as in `moves.Move`)."""

    order: str
    move: str
    status: Status


@dataclass(frozen=True, slots=True)
class AlreadyShipped:
    """A cancel of an order that has left: it is a return, not a cancel."""

    order: str


@dataclass(frozen=True, slots=True)
class AlreadyCancelled:
    """The cancel is complete already."""

    order: str


@dataclass(frozen=True, slots=True)
class AlreadyReturned:
    """The return is complete: the goods are back on the shelf, so it cannot be restored."""

    order: str


@dataclass(frozen=True, slots=True)
class NothingToRestore:
    """The order is neither cancelled nor returned."""

    order: str
    status: Status


@dataclass(frozen=True, slots=True)
class StillCancelledAtMall:
    """The mall still says cancelled or returned, so the next collection would turn the order back."""

    order: str
    mall: str
    mall_status: Status
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class NotSoldOut:
    """The order is not marked sold out, so there is nothing to release."""

    order: str


@dataclass(frozen=True, slots=True)
class NothingSoldOut:
    """No order of this product is marked sold out."""

    product: str


@dataclass(frozen=True, slots=True)
class BadInvoice:
    """No courier (or not the one said, if one was) has invoice numbers like this; `digits` lists the lengths that would do."""

    invoice: str
    courier: str | None
    digits: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InvoiceCheckFailed:
    """The invoice's check digit is wrong: a digit was mistyped."""

    invoice: str
    courier: str


@dataclass(frozen=True, slots=True)
class UnknownCourier:
    """No courier has this code."""

    courier: str


@dataclass(frozen=True, slots=True)
class SameInvoice:
    """The order has this invoice already."""

    order: str
    invoice: str


@dataclass(frozen=True, slots=True)
class BadTotal:
    """A total must be at least 1 won and at most 9,999,999,999."""

    total: int


@dataclass(frozen=True, slots=True)
class BadQuantity:
    """A quantity must be at least 1 and at most 99,999."""

    quantity: int


@dataclass(frozen=True, slots=True)
class TextTooLong:
    """A text longer than the desk keeps; `limit` in characters."""

    limit: int


@dataclass(frozen=True, slots=True)
class NothingToUndo:
    """The person has made no change that is not undone yet."""


@dataclass(frozen=True, slots=True)
class UndoTooLate:
    """The time for undoing is over; `minutes` is how long it is."""

    minutes: float


@dataclass(frozen=True, slots=True)
class AlreadyUndone:
    """The change has been undone before."""


@dataclass(frozen=True, slots=True)
class UndoNotYours:
    """Another person made the change."""

    name: str


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """Something has been changed again since, so it cannot simply be taken back; `subject` is what, an order or a product."""

    subject: str


@dataclass(frozen=True, slots=True)
class TooManyOrders:
    """More orders in one line than the desk takes."""

    limit: int


@dataclass(frozen=True, slots=True)
class PeriodTooLong:
    """A search by period alone covers more days than the desk shows at once (manual, section 3)."""

    days: int
    limit: int


@dataclass(frozen=True, slots=True)
class BadCursor:
    """This is not a place in a list."""

    cursor: str


@dataclass(frozen=True, slots=True)
class TextMissing:
    """A text that is needed is empty; `what` names it ("buyer", "memo", "channel")."""

    what: str

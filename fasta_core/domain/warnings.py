"""Warnings of a plan: what a person should know before the tap, as facts without text."""

from dataclasses import dataclass
from datetime import date, datetime

from fasta_core.domain.order import Status


@dataclass(frozen=True, slots=True)
class MallSaysNormal:
    """The mall was asked and says the order is normal; `seen_at` in UTC."""

    order: str
    mall: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class MallNotAsked:
    """The mall could not be asked; `last_read` is when it was last heard, None if never."""

    order: str
    mall: str
    last_read: datetime | None
    mall_status: Status | None = None


@dataclass(frozen=True, slots=True)
class NoStatusBefore:
    """The order came to the desk cancelled or returned, so the status it goes back to is inferred."""

    order: str
    status: Status


@dataclass(frozen=True, slots=True)
class ComesBackSoldOut:
    """The pieces are gone: the order comes back marked sold out."""

    order: str
    product: str
    needed: int
    free: int


@dataclass(frozen=True, slots=True)
class WillBeSoldOut:
    """Fewer pieces are free than the new order needs: it is marked sold out."""

    product: str
    needed: int
    free: int


@dataclass(frozen=True, slots=True)
class NothingPinned:
    """The order has no counted product, so no pieces are pinned to it."""

    order: str


@dataclass(frozen=True, slots=True)
class ProductUnknown:
    """The product's code is not known to the desk; the order is kept with it, and no stock is counted."""

    product: str


@dataclass(frozen=True, slots=True)
class CheckDigitDoubtful:
    """The invoice's check digit looks wrong, but the courier's rule is not certain."""

    invoice: str
    courier: str


@dataclass(frozen=True, slots=True)
class InvoiceReplaced:
    """The order has another invoice, which is replaced."""

    order: str
    invoice: str


@dataclass(frozen=True, slots=True)
class InvoiceInUse:
    """Another order carries this invoice: a bundle, or a slip of the finger."""

    invoice: str
    order: str


@dataclass(frozen=True, slots=True)
class MallInvoiceDiffers:
    """The mall has another invoice for the order than the desk; the desk's is kept."""

    order: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class HasInvoice:
    """The order has an invoice: the parcel may be on its way out and should be stopped."""

    order: str
    invoice: str


@dataclass(frozen=True, slots=True)
class TurnsRestoredBack:
    """A restored order goes back, because the mall says so again."""

    order: str
    mall_status: Status


@dataclass(frozen=True, slots=True)
class CancelledAfterShipping:
    """The mall cancels an order that has left the warehouse: fetch the parcel back."""

    order: str


@dataclass(frozen=True, slots=True)
class ReturnUnderWay:
    """The courier has fetched the returned parcel, or it has arrived: the buyer no longer has the goods."""

    order: str
    picked_up_on: date | None
    arrived_on: date | None


@dataclass(frozen=True, slots=True)
class InvoiceAfterShipping:
    """The order has left already; its invoice is corrected all the same."""

    order: str


@dataclass(frozen=True, slots=True)
class TotalDiffers:
    """The mall says another total (won) for the order than the desk; the desk's is kept."""

    order: str
    ours: int
    theirs: int


@dataclass(frozen=True, slots=True)
class QuantityDiffers:
    """The mall says another quantity (pieces) for the order than the desk; the desk's is kept."""

    order: str
    ours: int
    theirs: int


@dataclass(frozen=True, slots=True)
class CourierLeftOut:
    """The order comes with a courier that the desk doesn't know; its invoice is kept without one."""

    name: str
    invoice: str


@dataclass(frozen=True, slots=True)
class OrdersWaited:
    """Orders were there before the product was counted: so many have their pieces pinned now, so many are marked sold out."""

    product: str
    pinned: int
    sold_out: int


@dataclass(frozen=True, slots=True)
class BuyerNotKept:
    """The order's buyer was forgotten: who it goes to stands at the mall alone."""

    order: str


Warning = (  # noqa: A001 - the word of the trade; modules import it under a name of their own
    MallSaysNormal
    | MallNotAsked
    | NoStatusBefore
    | ComesBackSoldOut
    | WillBeSoldOut
    | NothingPinned
    | ProductUnknown
    | CheckDigitDoubtful
    | InvoiceReplaced
    | InvoiceInUse
    | MallInvoiceDiffers
    | HasInvoice
    | TurnsRestoredBack
    | CancelledAfterShipping
    | ReturnUnderWay
    | InvoiceAfterShipping
    | TotalDiffers
    | QuantityDiffers
    | CourierLeftOut
    | OrdersWaited
    | BuyerNotKept
)

"""Changes of orders and of the stock they hold."""

from dataclasses import dataclass

from fasta_core.domain.order import Invoice, Order, Return, Status


@dataclass(frozen=True, slots=True)
class OrderOpened:
    """A new order. Its `pinned` pieces are pinned with it.

    Its number may be empty: the journal gives the next one out, also to the changes after it whose `order` is empty.
    """

    order: Order

    def inverse(self) -> "OrderClosed":
        """The order goes again, as if never opened."""
        return OrderClosed(self.order)


@dataclass(frozen=True, slots=True)
class OrderClosed:
    """An opened order is taken back; holds only while it is as it was opened."""

    order: Order

    def inverse(self) -> OrderOpened:
        """The order comes back under its own number."""
        return OrderOpened(self.order)


@dataclass(frozen=True, slots=True)
class StatusChange:
    """An order's status."""

    order: str
    before: Status
    after: Status

    def inverse(self) -> "StatusChange":
        """Back to the status before."""
        return StatusChange(self.order, self.after, self.before)


@dataclass(frozen=True, slots=True)
class SoldOutChange:
    """An order's sold-out mark (품절)."""

    order: str
    before: bool
    after: bool

    def inverse(self) -> "SoldOutChange":
        """The mark as it was."""
        return SoldOutChange(self.order, self.after, self.before)


@dataclass(frozen=True, slots=True)
class PinChange:
    """Pieces of a product pinned to an order (재고고정); the product's pinned pieces move along."""

    order: str
    product: str
    before: int
    after: int

    def inverse(self) -> "PinChange":
        """As many pieces as before."""
        return PinChange(self.order, self.product, self.after, self.before)


@dataclass(frozen=True, slots=True)
class StockChange:
    """Pieces on hand of a product; None is a product whose stock is not tracked. `order` names the order it was for."""

    product: str
    before: int | None
    after: int | None
    reason: str
    order: str | None = None

    def inverse(self) -> "StockChange":
        """On hand as it was, for the same reason."""
        return StockChange(self.product, self.after, self.before, self.reason, self.order)


@dataclass(frozen=True, slots=True)
class InvoiceChange:
    """An order's invoice (송장)."""

    order: str
    before: Invoice | None
    after: Invoice | None

    def inverse(self) -> "InvoiceChange":
        """The invoice before."""
        return InvoiceChange(self.order, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ReturnChange:
    """Where an order's returned parcel is (회수)."""

    order: str
    before: Return | None
    after: Return | None

    def inverse(self) -> "ReturnChange":
        """The return as it was."""
        return ReturnChange(self.order, self.after, self.before)


@dataclass(frozen=True, slots=True)
class MallSaid:
    """What the mall says of an order; news only, a repeated word is an observation (`Plan.seen`)."""

    order: str
    before: Status | None
    after: Status | None

    def inverse(self) -> "MallSaid":
        """What the mall said before."""
        return MallSaid(self.order, self.after, self.before)


@dataclass(frozen=True, slots=True)
class NoteAdded:
    """A note (메모) at the next free place of an order's notes, counted from 1."""

    order: str
    place: int
    text: str

    def inverse(self) -> "NoteRemoved":
        """The note goes."""
        return NoteRemoved(self.order, self.place, self.text)


@dataclass(frozen=True, slots=True)
class NoteRemoved:
    """A note is taken back; holds only while its text is the same."""

    order: str
    place: int
    text: str

    def inverse(self) -> NoteAdded:
        """The note comes back."""
        return NoteAdded(self.order, self.place, self.text)


@dataclass(frozen=True, slots=True)
class BuyerForgotten:
    """An order's buyer, phone and address are masked for good; there is no way back."""

    order: str

    def inverse(self) -> "BuyerForgotten":
        """What is forgotten stays forgotten."""
        return self

"""Refusals: expected noes as facts without text; worded in one place, at the other end."""

from dataclasses import dataclass
from datetime import datetime

from fasta_core.domain.channels import ChannelState
from fasta_core.domain.order import Status
from fasta_core.domain.people import Role


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
class NotEnoughStock:
    """Fewer pieces are free than are needed; `free` None: the product's stock was never set."""

    product: str
    needed: int
    free: int | None


@dataclass(frozen=True, slots=True)
class BelowPinned:
    """On hand cannot be set below what is pinned; `holders` are the orders that hold the pieces."""

    product: str
    pinned: int
    asked: int
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NegativeStock:
    """On hand cannot be below zero."""

    product: str
    asked: int


@dataclass(frozen=True, slots=True)
class StockUnchanged:
    """On hand is what was asked already."""

    product: str
    on_hand: int


@dataclass(frozen=True, slots=True)
class StockTooLarge:
    """More pieces than a count can be."""

    product: str
    asked: int


@dataclass(frozen=True, slots=True)
class ProductNotFound:
    """No product has this code or name."""

    product: str


@dataclass(frozen=True, slots=True)
class ProductAmbiguous:
    """Several products are called so; `candidates` are their codes."""

    product: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeveralProducts:
    """One stock figure was said for orders of several products."""

    products: tuple[str, ...]


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
class ChannelNotFound:
    """The company has no such channel."""

    channel: str


@dataclass(frozen=True, slots=True)
class ChannelExists:
    """The company has this channel already, or it was asked for already."""

    channel: str


@dataclass(frozen=True, slots=True)
class MallNotFound:
    """The company has no account at this mall."""

    mall: str


@dataclass(frozen=True, slots=True)
class AlertUnchanged:
    """The alert is on (or off) already."""

    alert: str
    enabled: bool


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """The person's role does not reach; `needed` does."""

    needed: Role


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
class PersonNotFound:
    """Nobody of the company has this Telegram user id."""

    person: int


@dataclass(frozen=True, slots=True)
class LastOwner:
    """A company keeps at least one owner."""


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
class ChannelWaiting:
    """The channel was asked for, but nobody has approved it yet."""

    channel: str


@dataclass(frozen=True, slots=True)
class ChannelDecided:
    """The channel does not wait for a decision."""

    channel: str
    state: ChannelState


@dataclass(frozen=True, slots=True)
class TextMissing:
    """A text that is needed is empty; `what` names it ("buyer", "memo", "channel")."""

    what: str


@dataclass(frozen=True, slots=True)
class RoleUnchanged:
    """The person has this role already."""

    person: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class SettingUnknown:
    """The setting has no such value."""

    setting: str
    value: str


@dataclass(frozen=True, slots=True)
class SettingUnchanged:
    """The setting has this value already."""

    setting: str


@dataclass(frozen=True, slots=True)
class NicknameTaken:
    """The word means something else already, or is none that can be told from others."""

    nickname: str


@dataclass(frozen=True, slots=True)
class NicknameUnchanged:
    """The word is a nickname for just that already."""

    nickname: str


@dataclass(frozen=True, slots=True)
class NicknameNotFound:
    """No nickname is called so."""

    nickname: str


@dataclass(frozen=True, slots=True)
class BadTime:
    """No time of day is written so."""

    text: str


@dataclass(frozen=True, slots=True)
class DigestUnchanged:
    """The person's digest comes (or doesn't) as asked already."""


@dataclass(frozen=True, slots=True)
class BadDays:
    """A clock cannot have so many business days; `most` is what it can have."""

    days: int
    most: int


@dataclass(frozen=True, slots=True)
class ClockUnchanged:
    """The mall's clock has so many business days already; `mall` is the account's key."""

    mall: str
    days: int


Refusal = (
    OrderNotFound
    | OrderOfAnotherMall
    | MoveNotAllowed
    | AlreadyShipped
    | AlreadyCancelled
    | AlreadyReturned
    | NothingToRestore
    | StillCancelledAtMall
    | NotSoldOut
    | NotEnoughStock
    | BelowPinned
    | NegativeStock
    | StockUnchanged
    | StockTooLarge
    | ProductNotFound
    | ProductAmbiguous
    | SeveralProducts
    | NothingSoldOut
    | BadInvoice
    | InvoiceCheckFailed
    | UnknownCourier
    | SameInvoice
    | BadTotal
    | BadQuantity
    | TextTooLong
    | ChannelNotFound
    | ChannelExists
    | MallNotFound
    | AlertUnchanged
    | NotAllowed
    | NothingToUndo
    | UndoTooLate
    | AlreadyUndone
    | UndoNotYours
    | ChangedSince
    | TooManyOrders
    | PersonNotFound
    | LastOwner
    | SettingUnknown
    | SettingUnchanged
    | PeriodTooLong
    | BadCursor
    | ChannelWaiting
    | ChannelDecided
    | TextMissing
    | RoleUnchanged
    | NicknameTaken
    | NicknameUnchanged
    | NicknameNotFound
    | BadTime
    | DigestUnchanged
    | BadDays
    | ClockUnchanged
)

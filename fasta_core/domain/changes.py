"""Everything that can change, as frozen values: what, before, after. Each knows its own inverse."""

from dataclasses import dataclass

from fasta_core.domain.channels import ChannelState
from fasta_core.domain.nicknames import Named
from fasta_core.domain.order import Invoice, Order, Return, Status
from fasta_core.domain.people import Alert, Role
from fasta_core.domain.returns import Clock
from fasta_core.domain.settings import Setting


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


@dataclass(frozen=True, slots=True)
class ProductAdded:
    """A product (상품) becomes known; its stock is not tracked until it is set."""

    product: str
    name: str
    option: str = ""

    def inverse(self) -> "ProductRemoved":
        """The product goes."""
        return ProductRemoved(self.product, self.name, self.option)


@dataclass(frozen=True, slots=True)
class ProductRemoved:
    """A product is taken back; holds only while nothing is counted of it."""

    product: str
    name: str
    option: str = ""

    def inverse(self) -> ProductAdded:
        """The product comes back."""
        return ProductAdded(self.product, self.name, self.option)


@dataclass(frozen=True, slots=True)
class MallAdded:
    """A mall account of the company becomes known: its key, its marketplace's code, the company's name for it."""

    mall: str
    code: str
    name: str

    def inverse(self) -> "MallRemoved":
        """The account goes."""
        return MallRemoved(self.mall, self.code, self.name)


@dataclass(frozen=True, slots=True)
class MallRemoved:
    """A mall account is taken back."""

    mall: str
    code: str
    name: str

    def inverse(self) -> MallAdded:
        """The account comes back."""
        return MallAdded(self.mall, self.code, self.name)


@dataclass(frozen=True, slots=True)
class ChannelChange:
    """A channel (직거래 구분): None is one that was never asked for."""

    channel: str
    name: str
    before: ChannelState | None
    after: ChannelState | None

    def inverse(self) -> "ChannelChange":
        """The channel as it was."""
        return ChannelChange(self.channel, self.name, self.after, self.before)


@dataclass(frozen=True, slots=True)
class AlertChange:
    """Whether a person gets a kind of alert; `person` is a Telegram user id."""

    person: int
    alert: Alert
    before: bool
    after: bool

    def inverse(self) -> "AlertChange":
        """The setting as it was."""
        return AlertChange(self.person, self.alert, self.after, self.before)


@dataclass(frozen=True, slots=True)
class SettingChange:
    """One of the company's settings; a value never chosen is the default."""

    setting: Setting
    before: str
    after: str

    def inverse(self) -> "SettingChange":
        """The value before."""
        return SettingChange(self.setting, self.after, self.before)


@dataclass(frozen=True, slots=True)
class DigestChange:
    """When a person gets the morning digest: "HH:MM" in Asia/Seoul, "off", or None for the company's time."""

    person: int
    before: str | None
    after: str | None

    def inverse(self) -> "DigestChange":
        """The time before."""
        return DigestChange(self.person, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """How many business days a mall account's clock has; `mall` is the account's key."""

    mall: str
    clock: Clock
    before: int
    after: int

    def inverse(self) -> "ClockChange":
        """The days before."""
        return ClockChange(self.mall, self.clock, self.after, self.before)


@dataclass(frozen=True, slots=True)
class RoleChange:
    """What a person may do in the company; None is nobody of the company."""

    person: int
    name: str
    before: Role | None
    after: Role | None

    def inverse(self) -> "RoleChange":
        """The role before."""
        return RoleChange(self.person, self.name, self.after, self.before)


@dataclass(frozen=True, slots=True)
class NicknameChange:
    """Whether a word is a nickname (별명) for a mall, channel or product, by its code."""

    nickname: str
    kind: Named
    code: str
    before: bool
    after: bool

    def inverse(self) -> "NicknameChange":
        """The word as it was."""
        return NicknameChange(self.nickname, self.kind, self.code, self.after, self.before)


Change = (
    OrderOpened
    | OrderClosed
    | StatusChange
    | SoldOutChange
    | PinChange
    | StockChange
    | InvoiceChange
    | ReturnChange
    | MallSaid
    | NoteAdded
    | NoteRemoved
    | BuyerForgotten
    | ProductAdded
    | ProductRemoved
    | MallAdded
    | MallRemoved
    | ChannelChange
    | AlertChange
    | SettingChange
    | DigestChange
    | ClockChange
    | RoleChange
    | NicknameChange
)

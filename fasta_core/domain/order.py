"""An order (주문 건): one product line bought in one mall, or typed in as a direct trade."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Status(StrEnum):
    """Where an order stands; the value is the code that the outside sees."""

    NEW = "new"
    INVOICED = "invoiced"
    SHIPPED = "shipped"
    CANCEL_REQUESTED = "cancel_requested"
    CANCELLED = "cancelled"
    RETURN_REQUESTED = "return_requested"
    RETURNED = "returned"


NORMAL = frozenset({Status.NEW, Status.INVOICED, Status.SHIPPED})
ON_THE_SHELF = frozenset({Status.NEW, Status.INVOICED})
AT_REST = frozenset({Status.SHIPPED, Status.CANCELLED, Status.RETURNED})
CANCELS = frozenset({Status.CANCEL_REQUESTED, Status.CANCELLED})
RETURNS = frozenset({Status.RETURN_REQUESTED, Status.RETURNED})


@dataclass(frozen=True, slots=True)
class Invoice:
    """A tracking number (송장번호): digits only, and its courier's code if it was said."""

    number: str
    courier: str | None = None


@dataclass(frozen=True, slots=True)
class Return:
    """Where a returned parcel is: days in Asia/Seoul, the courier that fetches it, the reason if known."""

    requested_on: date
    courier: str | None = None
    invoice: str | None = None
    picked_up_on: date | None = None
    arrived_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """One order line as it is now. `total` in won, `quantity` and `pinned` in pieces, `ordered_at` in UTC.

    `number` is the seller's own number (관리번호), empty until the journal gives one out. `mall` is the key of the mall account,
    None for a direct trade; `mall_status` is what the mall last said, `mall_read_at` when it was last heard. `buyer_forgotten`: the
    buyer's data are masked for good.
    """

    number: str
    status: Status
    total: int
    buyer: str
    ordered_at: datetime
    mall: str | None = None
    mall_order: str | None = None
    mall_line: str | None = None
    channel: str | None = None
    sold_out: bool = False
    product: str | None = None
    product_name: str = ""
    option: str = ""
    quantity: int = 1
    pinned: int = 0
    phone: str = ""
    address: str = ""
    invoice: Invoice | None = None
    returning: Return | None = None
    mall_status: Status | None = None
    mall_read_at: datetime | None = None
    buyer_forgotten: bool = False

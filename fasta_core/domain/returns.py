"""When a return is late (회수지연): two clocks in Korean business days.

Collection runs from the return request to the courier's pick-up or the arrival, refund from the arrival of the goods
(전자상거래법 18조). Between pick-up and arrival no clock runs.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fasta_core.domain.business_days import elapsed
from fasta_core.domain.mall import COLLECTION_DAYS, REFUND_DAYS, MallAccount
from fasta_core.domain.order import Order, Return, Status
from fasta_core.domain.places import on_an_island

ISLAND_DAYS = 1


class Clock(StrEnum):
    """Which clock of a return runs."""

    COLLECTION = "collection"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class Lateness:
    """How many business days a return is past its clock; 0 is due now, negative is still to come."""

    clock: Clock
    days_late: int


def days_of(account: MallAccount, clock: Clock) -> int:
    """The business days that the account's clock has."""
    return account.collection_days if clock is Clock.COLLECTION else account.refund_days


def lateness(order: Order, mall: MallAccount | None, today: date) -> Lateness | None:
    """How late the order's return is by its mall's clock (the defaults for a direct trade); None where no clock runs."""
    parcel = order.returning
    if order.status is not Status.RETURN_REQUESTED or parcel is None:
        return None
    if parcel.arrived_on is not None:
        limit = REFUND_DAYS if mall is None else mall.refund_days
        return Lateness(Clock.REFUND, elapsed(parcel.arrived_on, today) - limit)
    return _collection(order, parcel, COLLECTION_DAYS if mall is None else mall.collection_days, today)


def _collection(order: Order, parcel: Return, limit: int, today: date) -> Lateness | None:
    if parcel.picked_up_on is not None:
        return None
    further = ISLAND_DAYS if on_an_island(order.address) else 0
    return Lateness(Clock.COLLECTION, elapsed(parcel.requested_on, today) - limit - further)

"""What happened in the sample company, before it is written down as changes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from fasta_core.domain.order import Invoice, Order, Return


class Kind(StrEnum):
    """What happens to an order or a product."""

    OPEN = "open"
    INVOICE = "invoice"
    SHIP = "ship"
    REQUEST_CANCEL = "request_cancel"
    COMPLETE_CANCEL = "complete_cancel"
    REQUEST_RETURN = "request_return"
    DELAY = "delay"
    PICK_UP = "pick_up"
    ARRIVE = "arrive"
    COMPLETE_RETURN = "complete_return"
    RESTORE = "restore"
    NOTE = "note"
    RUN_OUT = "run_out"
    DELIVER = "deliver"
    TOP_UP = "top_up"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class Occasion:
    """One sitting: when, by whom (an actor's id), for which intent. It becomes one journal entry."""

    at: datetime
    by: str
    intent: str


Told = TypeVar("Told", Order, Invoice, Return, str, int)
Detail = Order | Invoice | Return | str | int | None


@dataclass(frozen=True, slots=True)
class Event:
    """What happens on an occasion to a subject (an order's number or a product's code)."""

    occasion: Occasion
    kind: Kind
    subject: str
    detail: Detail = None

    def told(self, kind: type[Told]) -> Told:
        """The detail, which is of this kind. Raises TypeError where the event was made without it."""
        if not isinstance(self.detail, kind):
            raise TypeError(f"{self.kind} without {kind.__name__}")
        return self.detail


def by_mall(at: datetime, mall: str) -> Occasion:
    """A collection from a mall."""
    return Occasion(at, f"mall:{mall}", "collect")

"""An order line that the desk knows, and what its mall says of it now (재수집): the mall wins, but old words move nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from fasta_core.domain.changes import Change
from fasta_core.domain.order import CANCELS, NORMAL, RETURNS, Invoice, Order, Status
from fasta_core.domain.order_changes import (
    InvoiceChange,
    MallSaid,
    PinChange,
    ReturnChange,
    SoldOutChange,
    StatusChange,
)
from fasta_core.domain.plan import Outcome
from fasta_core.domain.warnings import CancelledAfterShipping, MallInvoiceDiffers, TurnsRestoredBack
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.requests.collect_returns import parcel_of
from fasta_core.requests.pinning import pin_again, take_off, unpin
from fasta_core.requests.restore import status_before
from fasta_core.requests.view import DeskView

SHIPPED = "shipped"
"""The reason of a stock change that a shipped order makes."""
FORWARD = (Status.NEW, Status.INVOICED, Status.SHIPPED)
DONE = {
    Status.CANCEL_REQUESTED: frozenset({Status.CANCELLED, Status.RETURNED}),
    Status.RETURN_REQUESTED: frozenset({Status.RETURNED}),
}
"""What a mere request doesn't open again."""
FIELDS: dict[type, str] = {
    StatusChange: "status",
    PinChange: "pinned",
    SoldOutChange: "sold_out",
    InvoiceChange: "invoice",
    ReturnChange: "returning",
    MallSaid: "mall_status",
}


@dataclass(slots=True)
class Retelling:
    """An order while the mall's word is taken over: as it stands by now, and what was changed on the way."""

    order: Order
    view: DeskView
    changes: list[Change] = field(default_factory=list)
    warnings: list[PlanWarning] = field(default_factory=list)

    def make(self, changes: Iterable[Change]) -> None:
        """Make these changes, in their order."""
        for change in changes:
            self.changes.append(change)
            if type(change) in FIELDS:
                after = {FIELDS[type(change)]: getattr(change, "after")}  # noqa: B009 - each of these has one
                self.order = replace(self.order, **after)

    def move(self, status: Status) -> None:
        """Set the status."""
        self.make([StatusChange(self.order.number, self.order.status, status)])


def retold(order: Order, reported: Order, view: DeskView) -> Outcome:
    """What the mall's word changes of a known order; an outcome without changes where it is none of news."""
    now = Retelling(order, view)
    said, before = reported.status, order.mall_status
    if said not in NORMAL:
        _claim(now, said)
    elif before is not None and before not in NORMAL and order.status not in NORMAL:
        _withdraw(now)
    _fill_in(now, reported.invoice)
    if said is not before:
        _go_forward(now, said)
        now.make([MallSaid(order.number, before, said)])
    _follow_parcel(now, reported)
    return Outcome(order.number, tuple(now.changes), tuple(now.warnings))


def _claim(now: Retelling, said: Status) -> None:
    order = now.order
    if said is order.status or order.status in DONE.get(said, ()):
        return
    if restored_by_hand(order, now.view):
        now.warnings.append(TurnsRestoredBack(order.number, said))
    if said in CANCELS and order.status is Status.SHIPPED:
        now.warnings.append(CancelledAfterShipping(order.number))
    # A return of an order that the desk never saw leave: its pieces have left all the same.
    gone = said in RETURNS
    now.make(take_off(order, now.view, SHIPPED) if gone else unpin(order, now.view))
    now.move(said)


def _withdraw(now: Retelling) -> None:
    order = now.order
    status, inferred = status_before(order, now.view)
    now.move(status)
    if order.returning is not None:
        now.make([ReturnChange(order.number, order.returning, None)])
    pins, short = pin_again(order, status, now.view)
    now.make(pins)
    now.warnings += (*inferred, *short)


def _fill_in(now: Retelling, theirs: Invoice | None) -> None:
    ours = now.order.invoice
    if theirs is None:
        return
    if ours is None:
        now.make([InvoiceChange(now.order.number, None, theirs)])
        if now.order.status is Status.NEW:
            now.move(Status.INVOICED)
    elif ours.number != theirs.number:
        now.warnings.append(MallInvoiceDiffers(now.order.number, ours.number, theirs.number))


def _go_forward(now: Retelling, said: Status) -> None:
    order = now.order
    if {said, order.status} - NORMAL or FORWARD.index(said) <= FORWARD.index(order.status):
        return
    if said is Status.SHIPPED:
        now.make(take_off(order, now.view, SHIPPED))
        if order.sold_out:
            now.make([SoldOutChange(order.number, True, False)])
    now.move(said)


def _follow_parcel(now: Retelling, reported: Order) -> None:
    ours = now.order.returning
    parcel = parcel_of(now.order.status, ours, reported.returning, now.view.today)
    if parcel != ours:
        now.make([ReturnChange(now.order.number, ours, parcel)])


def restored_by_hand(order: Order, view: DeskView) -> bool:
    """Whether staff brought the order back since it was last cancelled or returned; a withdrawal at the mall is none of theirs."""
    if order.status not in NORMAL:
        return False
    lines = view.journal.history(order.number)
    by_mall = {(line.at, line.by) for line in lines if line.line.what == "mall"}
    for line in reversed(lines):
        if line.line.what == "status" and Status(line.line.before) not in NORMAL:
            return (line.at, line.by) not in by_mall
    return False

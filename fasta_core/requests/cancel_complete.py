"""Complete the cancel of an order that the mall has refunded at once (취소완료; manual, section 6)."""

from dataclasses import dataclass

from fasta_core.domain.moves import ENDS, Move, allowed
from fasta_core.domain.order import Order, Status
from fasta_core.domain.order_changes import StatusChange
from fasta_core.domain.order_refusals import AlreadyCancelled, AlreadyShipped, MoveNotAllowed
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.warnings import HasInvoice
from fasta_core.requests.outcomes import each
from fasta_core.requests.pinning import unpin
from fasta_core.requests.view import DeskView

INTENT = "cancel_complete"
ROLE = Role.STAFF
MOVE = Move.COMPLETE_CANCEL


@dataclass(frozen=True, slots=True)
class CancelComplete:
    """Orders to cancel, by their numbers; `malls` were said beside them and are checked."""

    orders: tuple[str, ...]
    malls: tuple[str, ...] = ()


SHAPE = CancelComplete


def plan(request: CancelComplete, view: DeskView) -> Plan:
    """One outcome an order: its pieces are free again and it is cancelled, or why it cannot be."""
    return each(INTENT, request, view, _cancelled)


def _cancelled(order: Order, view: DeskView) -> Outcome:
    if not allowed(MOVE, order.status):
        return Outcome(order.number, refusal=_why_not(order))
    warnings = () if order.invoice is None else (HasInvoice(order.number, order.invoice.number),)
    changes = (*unpin(order, view), StatusChange(order.number, order.status, ENDS[MOVE]))
    return Outcome(order.number, changes, warnings)


def _why_not(order: Order) -> Refusal:
    if order.status is Status.SHIPPED:
        return AlreadyShipped(order.number)
    if order.status is Status.CANCELLED:
        return AlreadyCancelled(order.number)
    return MoveNotAllowed(order.number, MOVE.value, order.status)

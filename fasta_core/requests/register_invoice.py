"""Enter an order's invoice (송장등록): a new order is invoiced by it, another's is replaced."""

from dataclasses import dataclass

from fasta_core.domain.changes import Change
from fasta_core.domain.moves import ENDS, Move, allowed
from fasta_core.domain.order import NORMAL, Invoice, Order, Status
from fasta_core.domain.order_changes import InvoiceChange, StatusChange
from fasta_core.domain.order_refusals import MoveNotAllowed, SameInvoice
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.warnings import InvoiceAfterShipping, InvoiceReplaced
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.requests.invoicing import typed_invoice
from fasta_core.requests.outcomes import each
from fasta_core.requests.view import DeskView, Refused

INTENT = "register_invoice"
ROLE = Role.STAFF
MOVE = Move.REGISTER_INVOICE


@dataclass(frozen=True, slots=True)
class RegisterInvoice:
    """An order and its invoice; the courier is never guessed. `malls` were said beside the number and are checked."""

    orders: tuple[str, ...]
    invoice: str
    courier: str | None = None
    malls: tuple[str, ...] = ()


SHAPE = RegisterInvoice


def plan(request: RegisterInvoice, view: DeskView) -> Plan:
    """One outcome an order: a mall's order number stands for each of its lines, which go in one parcel."""
    return each(INTENT, request, view, lambda order, seen: _registered(request, order, seen))


def _registered(request: RegisterInvoice, order: Order, view: DeskView) -> Outcome:
    if order.status not in NORMAL:
        return Outcome(order.number, refusal=MoveNotAllowed(order.number, MOVE.value, order.status))
    try:
        typed = typed_invoice(request.invoice, request.courier, view, order.number)
    except Refused as no:
        return Outcome(order.number, refusal=no.refusal)
    if _has(order, typed.invoice):
        return Outcome(order.number, refusal=SameInvoice(order.number, typed.invoice.number))
    changes: list[Change] = [InvoiceChange(order.number, order.invoice, typed.invoice)]
    if allowed(MOVE, order.status):
        changes.append(StatusChange(order.number, order.status, ENDS[MOVE]))
    return Outcome(order.number, tuple(changes), (*_replaced(order), *typed.warnings))


def _has(order: Order, invoice: Invoice) -> bool:
    """Whether nothing new is said: the same number, and the same courier or none."""
    has = order.invoice
    return has is not None and has.number == invoice.number and invoice.courier in {None, has.courier}


def _replaced(order: Order) -> tuple[PlanWarning, ...]:
    before = () if order.invoice is None else (InvoiceReplaced(order.number, order.invoice.number),)
    return (*before, InvoiceAfterShipping(order.number)) if order.status is Status.SHIPPED else before

"""Write a note to an order (메모)."""

from dataclasses import dataclass

from fasta_core.domain.order import Order
from fasta_core.domain.order_changes import NoteAdded
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.requests.limits import LONGEST_NOTE, kept_text
from fasta_core.requests.outcomes import each
from fasta_core.requests.view import DeskView, Refused

INTENT = "add_note"
ROLE = Role.STAFF


@dataclass(frozen=True, slots=True)
class AddNote:
    """An order and the note. `malls` were said beside the number and are checked."""

    orders: tuple[str, ...]
    memo: str
    malls: tuple[str, ...] = ()


SHAPE = AddNote


def plan(request: AddNote, view: DeskView) -> Plan:
    """One outcome an order."""
    return each(INTENT, request, view, lambda order, seen: _noted(request.memo, order, seen))


def _noted(memo: str, order: Order, view: DeskView) -> Outcome:
    try:
        text = kept_text(memo, "memo", LONGEST_NOTE)
    except Refused as no:
        return Outcome(order.number, refusal=no.refusal)
    return Outcome(order.number, (NoteAdded(order.number, view.orders.next_note(order.number), text),))

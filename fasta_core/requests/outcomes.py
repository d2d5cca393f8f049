"""Plans over several orders: one outcome each."""

from collections.abc import Callable
from typing import Protocol

from fasta_core.domain.order import Order
from fasta_core.domain.order_refusals import TooManyOrders
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.requests.view import DeskView, NotThere, Refused


class OfOrders(Protocol):
    """A request that names orders, and perhaps the malls they are of."""

    @property
    def orders(self) -> tuple[str, ...]:
        """Their numbers."""

    @property
    def malls(self) -> tuple[str, ...]:
        """Marketplace codes said beside them."""


def each(intent: str, request: OfOrders, view: DeskView, outcome: Callable[[Order, DeskView], Outcome]) -> Plan:
    """A plan with one outcome an order; an order that is not there is refused by itself. Raises Refused for too many."""
    if len(request.orders) > view.rules.most_orders:
        raise Refused(TooManyOrders(view.rules.most_orders))
    return Plan.of(intent, [_of(found, view, outcome) for found in view.found(request.orders, request.malls)])


def _of(found: Order | NotThere, view: DeskView, outcome: Callable[[Order, DeskView], Outcome]) -> Outcome:
    return outcome(found, view) if isinstance(found, Order) else Outcome(found.order, refusal=found)


def only(intent: str, subject: str, outcome: Callable[[], Outcome]) -> Plan:
    """A plan with one outcome; what is refused on the way to it is this subject's refusal."""
    try:
        return Plan.of(intent, [outcome()])
    except Refused as no:
        return Plan.of(intent, [Outcome(subject, refusal=no.refusal)])

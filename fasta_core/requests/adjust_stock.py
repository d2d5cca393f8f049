"""Correct how many pieces lie on the shelf (재고조정)."""

from dataclasses import dataclass

from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.requests.called import one_product
from fasta_core.requests.settling import settled, waited
from fasta_core.requests.stock_figure import adjusted
from fasta_core.requests.view import DeskView, Refused

INTENT = "adjust_stock"
ROLE = Role.STAFF


@dataclass(frozen=True, slots=True)
class AdjustStock:
    """A product, and by how many pieces or to how many."""

    product: str
    stock_change: int | None = None
    stock_level: int | None = None


SHAPE = AdjustStock


def plan(request: AdjustStock, view: DeskView) -> Plan:
    """What lies there now and then, or why not. A product that was not counted is counted from now on, and its orders settled."""
    try:
        return Plan.of(INTENT, _adjusted(request, view))
    except Refused as no:
        return Plan.of(INTENT, [Outcome(request.product, refusal=no.refusal)])


def _adjusted(request: AdjustStock, view: DeskView) -> tuple[Outcome, ...]:
    product = one_product(request.product, view)
    change = adjusted(product, request, view)
    orders = settled(view.orders.unsettled([product.code]).get(product.code, ()), product, view)
    return Outcome(product.code, (change,), waited(product, orders)), *orders

"""What happened to an order, oldest first."""

from fasta_core.domain.order import Order
from fasta_core.domain.order_refusals import OrderNotFound
from fasta_core.domain.people import Role
from fasta_core.requests.answers import HistoryAnswer
from fasta_core.requests.order import OrdersByNumber
from fasta_core.requests.view import DeskView, Refused

INTENT = "history"
ROLE = Role.VIEWER
SHAPE = OrdersByNumber


def answer(request: OrdersByNumber, view: DeskView) -> HistoryAnswer:
    """The first order's lines, and the numbers of the others meant. Raises Refused where none is found."""
    meant = view.found(request.orders, request.malls)
    found = [order for order in meant if isinstance(order, Order)]
    if not found:
        raise Refused(next((refusal for refusal in meant if not isinstance(refusal, Order)), OrderNotFound("")))
    first, *others = found
    return HistoryAnswer(first, view.journal.history(first.number), tuple(order.number for order in others))

"""One order's card: all that is known of it, and what can be done with it now."""

from dataclasses import dataclass

from fasta_core.domain.order import ON_THE_SHELF, Order, Status
from fasta_core.domain.order_refusals import TooManyOrders
from fasta_core.domain.people import Role, at_least
from fasta_core.domain.returns import lateness
from fasta_core.domain.search import OrderSearch
from fasta_core.requests.answers import OrderCard, OrderCards
from fasta_core.requests.view import DeskView, NotThere, Refused

INTENT = "order"
ROLE = Role.VIEWER
ALWAYS = ("add_note",)
CAN: dict[Status, tuple[str, ...]] = {
    Status.NEW: ("register_invoice", "cancel_complete"),
    Status.INVOICED: ("cancel_complete", "register_invoice"),
    Status.SHIPPED: ("register_invoice",),
    Status.CANCEL_REQUESTED: ("restore", "cancel_complete"),
    Status.CANCELLED: ("restore",),
    Status.RETURN_REQUESTED: ("restore",),
    Status.RETURNED: (),
}


@dataclass(frozen=True, slots=True)
class OrdersByNumber:
    """Orders by their numbers; `malls` were said beside them and are checked."""

    orders: tuple[str, ...]
    malls: tuple[str, ...] = ()


SHAPE = OrdersByNumber


def answer(request: OrdersByNumber, view: DeskView) -> OrderCards:
    """A card an order. Raises Refused where none of them is found, or too many are asked for."""
    if len(request.orders) > view.rules.most_orders:
        raise Refused(TooManyOrders(view.rules.most_orders))
    cards: list[OrderCard] = []
    missing: list[NotThere] = []
    for found in view.found(request.orders, request.malls):
        if isinstance(found, Order):
            cards.append(card_of(found, view))
        else:
            missing.append(found)
    if not cards and missing:
        raise Refused(missing[0])
    return OrderCards(tuple(cards), tuple(refusal.order for refusal in missing))


def card_of(order: Order, view: DeskView) -> OrderCard:
    """The order's card for this actor."""
    mall = next((mall for mall in view.company.malls() if mall.key == order.mall), None)
    product = view.product(order.product)
    return OrderCard(
        order,
        None if mall is None else mall.code,
        view.orders.notes(order.number),
        None if product is None else product.free,
        lateness(order, mall, view.today),
        _can(order, view),
        bundle_of(order, view),
    )


def _can(order: Order, view: DeskView) -> tuple[str, ...]:
    if not at_least(view.actor.role, Role.STAFF):
        return ("history",)
    release = ("release_sold_out",) if order.sold_out and order.status in ON_THE_SHELF else ()
    return (*release, *CAN[order.status], *ALWAYS, "history")


def bundle_of(order: Order, view: DeskView) -> tuple[str, ...]:
    """The numbers of the other orders that go out in one parcel with it (합포장): same buyer, phone and address, still to ship."""
    if order.status not in ON_THE_SHELF or not order.phone or not order.address:
        return ()
    beside = view.orders.all(OrderSearch(phone=order.phone, statuses=ON_THE_SHELF))
    return tuple(other.number for other in beside if other.number != order.number and _one_parcel(other, order))


def _one_parcel(other: Order, order: Order) -> bool:
    return (other.buyer, other.phone, other.address) == (order.buyer, order.phone, order.address)

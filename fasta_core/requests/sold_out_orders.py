"""Sold-out orders still to ship (품절주문; manual, section 2): those that can be released now stand first, oldest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fasta_core.domain.order import ON_THE_SHELF, Order
from fasta_core.domain.people import Role
from fasta_core.domain.search import OrderSearch, Period
from fasta_core.domain.stock import Product
from fasta_core.requests.answers import OrderList, OrderRow
from fasta_core.requests.narrowing import check_period, is_of, is_within, mall_codes, malls_of, totals_of
from fasta_core.requests.paging import page_of
from fasta_core.requests.view import DeskView

INTENT = "sold_out_orders"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class SoldOutOrders:
    """Of which malls, days and product. `after` and `limit` are the page."""

    malls: tuple[str, ...] = ()
    period: Period | None = None
    product: str | None = None
    after: str | None = None
    limit: int = 6


SHAPE = SoldOutOrders


def answer(request: SoldOutOrders, view: DeskView) -> OrderList:
    """The orders with their products' free pieces. Raises Refused for a period too long or a mall that is not there."""
    if request.product is None:
        check_period(request.period, view)
    keys = view.mall_keys(request.malls)
    waiting, products = view.standing.of(("sold_out", request.product), lambda: _waiting(request.product, view))
    everywhere = [order for order in waiting if is_within(order, request.period)]
    found = [order for order in everywhere if is_of(order, keys)]
    first = releasable(found, products.values())
    ready = frozenset(first)
    rows, after = page_of(
        found,
        lambda order: (order.number not in ready, order.ordered_at.isoformat(), int(order.number)),
        (request.after, request.limit),
    )
    free = {code: product.free for code, product in products.items()}
    shown = tuple(OrderRow(order, free=free.get(order.product or "")) for order in rows)
    return OrderList(INTENT, totals_of(found), shown, after, malls_of(everywhere), mall_codes(view), first)


def _waiting(product: str | None, view: DeskView) -> tuple[tuple[Order, ...], Mapping[str, Product]]:
    """The sold-out orders of all days, and their products."""
    orders = sold_out(OrderSearch(product=product), view)
    return orders, view.stock.many({order.product for order in orders if order.product is not None})


def sold_out(search: OrderSearch, view: DeskView) -> tuple[Order, ...]:
    """Every order found that is marked sold out and still to ship, oldest first."""
    return view.orders.all(
        OrderSearch(period=search.period, product=search.product, sold_out=True, statuses=ON_THE_SHELF)
    )


def releasable(orders: Iterable[Order], products: Iterable[Product]) -> tuple[str, ...]:
    """The numbers of those orders, oldest first, for which pieces are left when the older ones have had theirs."""
    left = {product.code: product.free for product in products}
    numbers = []
    for order in orders:
        pieces = left.get(order.product or "")
        if pieces is not None and order.product is not None and pieces >= order.quantity:
            left[order.product] = pieces - order.quantity
            numbers.append(order.number)
    return tuple(numbers)

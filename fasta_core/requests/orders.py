"""A search of orders, newest first (manual, sections 3 and 4)."""

from dataclasses import dataclass, replace

from fasta_core.domain.order import Status
from fasta_core.domain.order_refusals import BadCursor
from fasta_core.domain.people import Role
from fasta_core.domain.search import NO_PAGE, OrderPage, OrderSearch, Period
from fasta_core.requests.answers import OrderList, OrderRow
from fasta_core.requests.called import channel_called
from fasta_core.requests.narrowing import check_period, mall_codes, sum_of
from fasta_core.requests.view import DeskView, Refused

INTENT = "orders"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class Orders:
    """What narrows the search; a person, number or product searches all orders. `after` and `limit` are the page."""

    malls: tuple[str, ...] = ()
    period: Period | None = None
    status: Status | None = None
    channel: str | None = None
    buyer: str | None = None
    phone: str | None = None
    invoice: str | None = None
    product: str | None = None
    after: str | None = None
    limit: int = 6


SHAPE = Orders


def answer(request: Orders, view: DeskView) -> OrderList:
    """A page of what is found. Raises Refused for a period too long, a mall that is not there, a cursor that is none."""
    if not any((request.buyer, request.phone, request.invoice, request.product)):
        check_period(request.period, view)
    search, keys = _search(request, view), view.mall_keys(request.malls)
    by_mall = view.standing.of(("by_mall", search), lambda: view.orders.by_mall(search))
    totals = sum_of(found for mall, found in by_mall.items() if not keys or mall in keys)
    nothing = not totals.count and request.after is None
    page = NO_PAGE if nothing else _page(request, replace(search, malls=keys), view)
    return OrderList(
        INTENT,
        totals,
        tuple(OrderRow(order) for order in page.orders),
        page.after,
        {mall: found.count for mall, found in by_mall.items()},
        mall_codes(view),
    )


def _search(request: Orders, view: DeskView) -> OrderSearch:
    channel = None if request.channel is None else channel_called(request.channel, view)
    return OrderSearch(
        period=request.period,
        statuses=frozenset() if request.status is None else frozenset({request.status}),
        channel=request.channel if channel is None else channel.code,
        buyer=request.buyer,
        phone=request.phone,
        invoice=request.invoice,
        product=request.product,
    )


def _page(request: Orders, search: OrderSearch, view: DeskView) -> OrderPage:
    try:
        return view.orders.page(search, after=request.after, limit=max(request.limit, 1))
    except ValueError as broken:
        raise Refused(BadCursor(request.after or "")) from broken

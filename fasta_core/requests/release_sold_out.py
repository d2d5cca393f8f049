"""Release sold-out orders and pin their pieces to them (품절해제, 재고고정; manual, section 8)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from fasta_core.domain.order import ON_THE_SHELF, Order
from fasta_core.domain.order_changes import StockChange
from fasta_core.domain.order_refusals import MoveNotAllowed, NothingSoldOut, NotSoldOut
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.search import OrderSearch
from fasta_core.domain.stock import MOST, Shelf
from fasta_core.domain.stock_refusals import NotEnoughStock, SeveralProducts
from fasta_core.domain.warnings import NothingPinned
from fasta_core.requests.called import one_product
from fasta_core.requests.narrowing import is_of
from fasta_core.requests.outcomes import each
from fasta_core.requests.pinning import pin
from fasta_core.requests.sold_out_orders import sold_out
from fasta_core.requests.stock_figure import adjusted, missing, put_on_hand, says_a_figure
from fasta_core.requests.view import DeskView, Refused

INTENT = "release_sold_out"
ROLE = Role.STAFF


@dataclass(frozen=True, slots=True)
class ReleaseSoldOut:
    """Orders, or every sold-out order of a product; with a figure, what lies on the shelf is corrected first."""

    orders: tuple[str, ...] = ()
    product: str | None = None
    malls: tuple[str, ...] = ()
    stock_change: int | None = None
    stock_level: int | None = None


SHAPE = ReleaseSoldOut


def plan(request: ReleaseSoldOut, view: DeskView) -> Plan:
    """One outcome an order, oldest first where a product is named; beside it the plan that first adds what is missing."""
    try:
        meant = request if request.orders or request.product is None else _of_product(request, request.product, view)
        figure = _figure(meant, view)
    except Refused as no:
        return Plan.of(INTENT, [Outcome(request.product or ", ".join(request.orders), refusal=no.refusal)])
    released = _released(meant, view)
    possible = any(outcome.changes for outcome in released)
    made = Plan.of(INTENT, [*(figure if possible else ()), *released])
    return replace(made, instead=_with_what_is_missing(meant, released, view))


def _of_product(request: ReleaseSoldOut, called: str, view: DeskView) -> ReleaseSoldOut:
    product = one_product(called, view)
    keys = view.mall_keys(request.malls)
    found = sold_out(OrderSearch(product=product.code), view)
    waiting = [order.number for order in found if order.product == product.code and is_of(order, keys)]
    if not waiting:
        raise Refused(NothingSoldOut(product.code))
    return replace(request, orders=tuple(waiting[: view.rules.most_orders]))


def _figure(request: ReleaseSoldOut, view: DeskView) -> tuple[Outcome, ...]:
    """The correction that was said, for the one product that the orders are of."""
    if not says_a_figure(request):
        return ()
    codes = sorted({order.product for order in _orders(request, view) if order.product is not None})
    if len(codes) > 1:
        raise Refused(SeveralProducts(tuple(codes)))
    product = view.product(codes[0]) if codes else None
    return () if product is None else (Outcome(product.code, (adjusted(product, request, view),)),)


def _orders(request: ReleaseSoldOut, view: DeskView) -> Iterable[Order]:
    return (found for found in view.found(request.orders, request.malls) if isinstance(found, Order))


def _released(request: ReleaseSoldOut, view: DeskView) -> tuple[Outcome, ...]:
    return each(INTENT, request, view, _release).outcomes


def _release(order: Order, view: DeskView) -> Outcome:
    refusal = _why_not(order)
    if refusal is not None:
        return Outcome(order.number, refusal=refusal)
    product = view.product(order.product)
    if product is None:
        return Outcome(order.number, pin(order, view), (NothingPinned(order.number),))
    if product.free is None or product.free < order.quantity:
        return Outcome(order.number, refusal=NotEnoughStock(product.code, order.quantity, product.free))
    return Outcome(order.number, pin(order, view))


def _why_not(order: Order) -> Refusal | None:
    if not order.sold_out:
        return NotSoldOut(order.number)
    return None if order.status in ON_THE_SHELF else MoveNotAllowed(order.number, INTENT, order.status)


def _with_what_is_missing(request: ReleaseSoldOut, released: Iterable[Outcome], view: DeskView) -> Plan | None:
    """The same orders with exactly the pieces added that they lack; None where none lack any."""
    short = [outcome.refusal.product for outcome in released if isinstance(outcome.refusal, NotEnoughStock)]
    if not short:
        return None
    fresh = replace(view, shelf=Shelf())
    waiting = [order for order in _orders(request, fresh) if _why_not(order) is None]
    added = [_added(code, waiting, fresh) for code in dict.fromkeys(short)]
    if any(change.after is None or change.after > MOST for change in added):
        return None
    first = [Outcome(change.product, (change,)) for change in added]
    return Plan.of(INTENT, [*first, *_released(request, fresh)])


def _added(code: str, waiting: Iterable[Order], view: DeskView) -> StockChange:
    product = view.product(code)
    assert product is not None  # noqa: S101 - it was refused for its pieces a moment ago
    quantities = [order.quantity for order in waiting if order.product == code]
    return put_on_hand(product, (product.on_hand or 0) + missing(quantities, product), view)

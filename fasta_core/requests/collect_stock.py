"""Take over a stock sheet: on hand becomes what the sheet says, product by product."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fasta_core.domain.changes import Change
from fasta_core.domain.company_changes import ProductAdded
from fasta_core.domain.order import Order
from fasta_core.domain.order_changes import StockChange
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.stock import Product
from fasta_core.domain.stock_refusals import BelowPinned
from fasta_core.requests.settling import settled, waited
from fasta_core.requests.view import DeskView

STOCK_SHEET = "stock_sheet"
REASON = "sheet"


def plan_stock(told: Iterable[Product], view: DeskView) -> Plan:
    """One outcome a product, in their order; a figure below what is pinned is refused. Unknown products become known."""
    products = {product.code: product for product in told}
    known = view.stock.many(products)
    waiting = view.orders.unsettled(products)
    return Plan.of(STOCK_SHEET, [_settled(_counted(one, known, view), one, waiting, view) for one in products.values()])


def _settled(outcome: Outcome, told: Product, waiting: Mapping[str, tuple[Order, ...]], view: DeskView) -> Outcome:
    """The outcome with the orders that waited for the figure to be set."""
    if not any(isinstance(change, StockChange) for change in outcome.changes):
        return outcome
    orders = settled(waiting.get(told.code, ()), told, view)
    further = (change for one in orders for change in one.changes)
    return replace(outcome, changes=(*outcome.changes, *further), warnings=waited(told, orders))


def _counted(told: Product, known: Mapping[str, Product], view: DeskView) -> Outcome:
    ours = known.get(told.code)
    before = view.shelf.look(ours or Product(told.code))
    asked = told.on_hand or 0
    if asked < before.pinned:
        holders = tuple(order.number for order in view.orders.holders(told.code))
        return Outcome(told.code, refusal=BelowPinned(told.code, before.pinned, asked, holders))
    new: tuple[Change, ...] = () if ours else (ProductAdded(told.code, told.name, told.option),)
    if asked == before.on_hand:
        return Outcome(told.code, new)
    view.shelf.put(before, on_hand=asked)
    return Outcome(told.code, (*new, StockChange(told.code, before.on_hand, asked, REASON)))

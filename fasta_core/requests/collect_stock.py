"""Take over a stock sheet: on hand becomes what the sheet says, product by product."""

from collections.abc import Iterable, Mapping

from fasta_core.domain.changes import Change, ProductAdded, StockChange
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.refusals import BelowPinned
from fasta_core.domain.stock import Product
from fasta_core.requests.view import DeskView

STOCK_SHEET = "stock_sheet"
REASON = "sheet"


def plan_stock(told: Iterable[Product], view: DeskView) -> Plan:
    """One outcome a product, in their order; a figure below what is pinned is refused. Unknown products become known."""
    products = {product.code: product for product in told}
    known = view.stock.many(products)
    return Plan.of(STOCK_SHEET, [_counted(product, known, view) for product in products.values()])


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

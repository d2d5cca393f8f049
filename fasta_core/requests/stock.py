"""How many pieces of a product there are (재고)."""

from collections import Counter
from dataclasses import dataclass

from fasta_core.domain.people import Role
from fasta_core.domain.search import OrderSearch
from fasta_core.domain.stock_refusals import ProductNotFound
from fasta_core.requests.answers import StockAnswer
from fasta_core.requests.sold_out_orders import sold_out
from fasta_core.requests.view import DeskView, Refused

INTENT = "stock"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class Stock:
    """A product by its code, its name or a part of it."""

    product: str


SHAPE = Stock


def answer(request: Stock, view: DeskView) -> StockAnswer:
    """The products meant, at most twenty. Raises Refused where none is called so."""
    products = view.stock.called(request.product)
    if not products:
        raise Refused(ProductNotFound(request.product))
    waiting = Counter(order.product for order in sold_out(OrderSearch(), view))
    return StockAnswer(products, {product.code: waiting[product.code] for product in products})

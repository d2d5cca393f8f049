"""The desk's own stock sheet: what lies on the shelf of each product."""

from fasta_core.domain.stock import Product
from fasta_core.sheets import cells
from fasta_core.sheets.line import Line


def stock_line(line: Line) -> Product:
    """The product that a row is, and its pieces on hand."""
    return Product(
        code=line.need("product", cells.product_code, ""),
        name=line.read("product_name", cells.text, ""),
        option=line.read("option", cells.text, ""),
        on_hand=line.need("on_hand", cells.stock, 0),
    )

"""Coupang's DeliveryList: what is to be shipped, its lines numbered by bundle and option."""

from fasta_core.domain.order import Status
from fasta_core.malls.port import MallOrder
from fasta_core.sheets.cells import identifier
from fasta_core.sheets.line import Line
from fasta_core.sheets.orders import Told, order_line


def coupang_order(line: Line, told: Told) -> MallOrder:
    """The order line that a row is: shipped where the list says the day, else to be shipped."""
    bundle = line.need("bundle", identifier, "")
    option = line.need("option_id", identifier, "")
    said = Status.SHIPPED if line.has("shipped_on") else Status.NEW
    return order_line(line, said, f"{bundle}:{option}", told)

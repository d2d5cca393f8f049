"""A mall that is known only by the sheets that people import from it."""

from collections.abc import Iterable

from fasta_core.domain.order import Order
from fasta_core.malls.port import MallOrder, MallWord, heard_from_sheet


class SheetMall:
    """Says what the last import said, and when; there is nothing to collect between two imports."""

    def look(self, order: Order) -> MallWord | None:
        """What the last sheet said of the order; None if none ever did."""
        return heard_from_sheet(order)

    def collect(self) -> Iterable[MallOrder]:
        """Nothing: a sheet comes when a person brings it."""
        return ()

"""Whole lines: intent × slots × order × spacing × endings × fillers, in both languages."""

from tests.reading.generator.parts import Composed
from tests.reading.generator.reads import Reads
from tests.reading.generator.writes import Writes


class Composer(Reads, Writes):
    """Composes lines of every kind, the same ones for the same seed."""

    def line(self) -> Composed:
        """One line of any kind."""
        self.turn()
        kinds = (
            self.lists, self.lists, self.statuses, self.buyers, self.look_ups, self.stock, self.sales, self.order_writes,
            self.order_writes, self.stock_writes, self.trades, self.invoices, self.notes, self.alerts, self.negations, self.talk,
            self.in_passing,
        )  # fmt: skip
        return self.random.choice(kinds)()

"""What the desk should be: orders, pieces, notes, and how many entries its journal has."""

from copy import deepcopy
from dataclasses import dataclass, field

from fasta_core.domain.order import Status
from tests.shop import Shop

CODES = ("A-102", "C-55")


@dataclass
class Line:
    """An order."""

    product: str
    quantity: int
    status: Status = Status.NEW
    pinned: int = 0
    sold_out: bool = False
    notes: int = 0


@dataclass
class Model:
    """The whole desk; `before` is what it was before the last change, None where that cannot be taken back."""

    on_hand: dict[str, int] = field(default_factory=lambda: {"A-102": 10, "C-55": 3})
    lines: dict[str, Line] = field(default_factory=dict)
    given: int = 0
    entries: int = 0
    before: "Model | None" = None

    def free(self, product: str) -> int:
        """What is promised to nobody."""
        return self.on_hand[product] - sum(line.pinned for line in self.lines.values() if line.product == product)

    def changes(self) -> None:
        """One more entry is about to be made."""
        self.before = None
        self.before = deepcopy(self)
        self.entries += 1

    def opens(self, product: str, quantity: int) -> None:
        """A trade."""
        self.changes()
        self.given += 1
        self.lines[str(self.given)] = line = Line(product, quantity)
        self._pin(line)

    def cancels(self, number: str) -> bool:
        """A cancel, where there can be one."""
        line = self.lines.get(number)
        if line is None or line.status is not Status.NEW:
            return False
        self.changes()
        line.status, line.pinned = Status.CANCELLED, 0
        return True

    def restores(self, number: str) -> bool:
        """A cancelled order comes back."""
        line = self.lines.get(number)
        if line is None or line.status is not Status.CANCELLED:
            return False
        self.changes()
        line.status = Status.NEW
        self._pin(line)
        return True

    def notes(self, number: str) -> bool:
        """Something is noted on an order."""
        if number not in self.lines:
            return False
        self.changes()
        self.lines[number].notes += 1
        return True

    def adjusts(self, product: str, by: int) -> bool:
        """Pieces are found, or lost where that many are free."""
        if self.free(product) + by < 0:
            return False
        self.changes()
        self.on_hand[product] += by
        return True

    def undoes(self) -> bool:
        """The last change is taken back, by an entry of its own; numbers that were given stay given."""
        before, given, entries = self.before, self.given, self.entries
        if before is None:
            return False
        self.on_hand, self.lines, self.given = before.on_hand, before.lines, given
        self.entries, self.before = entries + 1, None
        return True

    def _pin(self, line: Line) -> None:
        enough = self.free(line.product) >= line.quantity
        line.pinned, line.sold_out = (line.quantity, False) if enough else (0, True)


def seen(shop: Shop) -> Model:
    """The desk as its tables have it."""
    with shop.store.reading(shop.company) as unit:
        rows = unit.connection.exec_driver_sql(
            "SELECT o.number, o.product, o.quantity, o.status, o.pinned, o.sold_out,"
            ' (SELECT count(*) FROM notes n WHERE n.company = o.company AND n."order" = o.number) FROM orders o'
        ).all()
        counted = unit.connection.exec_driver_sql("SELECT product, on_hand FROM products").all()
        on_hand = {row[0]: row[1] or 0 for row in counted if row[0] in CODES}
        lines = {row[0]: Line(row[1], row[2], Status(row[3]), row[4], bool(row[5]), row[6]) for row in rows}
        return Model(on_hand, lines, entries=unit.journal.head())


def same(shop: Shop, model: Model, first_entry: int) -> bool:
    """Whether desk and model agree."""
    now = seen(shop)
    return (now.on_hand, now.lines, now.entries - first_entry) == (model.on_hand, model.lines, model.entries)

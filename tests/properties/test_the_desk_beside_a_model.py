"""The desk, step by step beside a small model of it: statuses, marks, pins, pieces on hand."""

import shutil
import tempfile
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, precondition, rule

from fasta_core.domain.order import Status
from fasta_core.storage.schema import whole
from fasta_core.storage.store import Store
from tests.shop import SHEET, STAFF, open_shop
from tests.stores import sqlite_copy

S = Status
CODES = ("A-102", "B-7", "C-55")
WAITING = (S.NEW, S.INVOICED)
PIECES = st.integers(1, 5)
INVOICE = "1234567890"


@dataclass
class Line:
    """An order as the model knows it; `was` is the status before its cancel or return."""

    product: str
    quantity: int
    status: Status = S.NEW
    was: Status | None = None
    pinned: int = 0
    sold_out: bool = False
    invoice: bool = False


@dataclass
class Model:
    """What the desk should be."""

    on_hand: dict[str, int] = field(default_factory=lambda: {"A-102": 10, "B-7": 0, "C-55": 3})
    lines: dict[str, Line] = field(default_factory=dict)

    def free(self, product: str) -> int:
        """What is on hand and promised to nobody."""
        return self.on_hand[product] - sum(line.pinned for line in self.lines.values() if line.product == product)

    def pin(self, line: Line) -> None:
        """Promise the line its pieces, or mark it."""
        enough = self.free(line.product) >= line.quantity
        line.pinned, line.sold_out = (line.quantity, False) if enough else (0, True)


class Desk(RuleBasedStateMachine):
    """Staff at work on a shop, with the model beside."""

    orders = Bundle("orders")
    template: Path | None = None

    @initialize()
    def open(self) -> None:
        """A shop of its own for each run."""
        self.folder = Path(tempfile.mkdtemp())
        self.shop = open_shop(sqlite_copy(self._template(), self.folder / "desk.db"))
        self.model = Model()
        self.before: Model | None = None

    @classmethod
    def _template(cls) -> Path:
        if cls.template is None:
            cls.template = Path(tempfile.mkdtemp()) / "template.db"
            store = Store(f"sqlite:///{cls.template}")
            whole().create_all(store.engine)
            store.close()
        return cls.template

    def teardown(self) -> None:
        """The journal is sound at the end of every run."""
        if hasattr(self, "shop"):
            assert self.shop.faults() == ()
            self.shop.store.close()
            shutil.rmtree(self.folder)

    def _staff(self, intent: str, number: str, **slots: Any) -> bool:
        """Say it as staff and tap; whether it was possible."""
        plan = self.shop.asks(intent, orders=[number], **slots)
        if plan.changes:
            self.before = deepcopy(self.model)
            self.shop.carries_out(plan)
        return bool(plan.changes)

    @rule(target=orders, product=st.sampled_from(CODES), quantity=PIECES)
    def mall_brings(self, product: str, quantity: int) -> str:
        """An order comes from a mall."""
        number = self.shop.opens(product=product, quantity=quantity)
        line = Line(product, quantity)
        self.model.pin(line)
        self.model.lines[number] = line
        self.before = None
        return number

    @rule(target=orders, product=st.sampled_from(CODES), quantity=PIECES, ships=st.booleans())
    def direct_trade(self, product: str, quantity: int, ships: bool) -> Any:
        """A trade is typed in."""
        slots = {"buyer": "김민지", "total": 1_000, "product": product, "quantity": quantity}
        plan = self.shop.asks("direct_trade", **slots, **({"invoice": INVOICE} if ships else {}))
        enough = self.model.free(product) >= quantity
        assert bool(plan.changes) == (enough or not ships)
        if not plan.changes:
            return multiple()
        self.before = deepcopy(self.model)
        line = Line(product, quantity, S.SHIPPED if ships else S.NEW, invoice=ships)
        if ships:
            self.model.on_hand[product] -= quantity
        else:
            self.model.pin(line)
        number = str(self.shop.carries_out(plan).changes[0].order.number)  # type: ignore[union-attr] # an OrderOpened
        self.model.lines[number] = line
        return number

    @rule(number=orders, status=st.sampled_from([S.CANCEL_REQUESTED, S.RETURN_REQUESTED, S.RETURNED]))
    def mall_says(self, number: str, status: Status) -> None:
        """A claim comes from the mall, where the table of moves has it."""
        line = self.model.lines.get(number)
        claims = {S.CANCEL_REQUESTED: WAITING, S.RETURN_REQUESTED: (S.SHIPPED,), S.RETURNED: (S.RETURN_REQUESTED,)}
        if line is None or line.status not in claims[status]:
            return
        line.was = line.was if status is S.RETURNED else line.status
        unpinned = self.shop.asks("cancel_complete", orders=[number]).changes[:-1] if line.pinned else ()
        if unpinned:
            self.shop.changes(*unpinned, by=SHEET)
        self.shop.moves(number, status)
        line.status, line.pinned = status, 0
        self.before = None

    @rule(number=orders)
    def cancel(self, number: str) -> None:
        """Staff complete a cancel."""
        line = self.model.lines.get(number)
        done = self._staff("cancel_complete", number)
        assert done == (line is not None and line.status in (*WAITING, S.CANCEL_REQUESTED))
        if done and line is not None:
            line.was = line.was if line.status is S.CANCEL_REQUESTED else line.status
            line.status, line.pinned = S.CANCELLED, 0

    @rule(number=orders)
    def restore(self, number: str) -> None:
        """Staff bring an order back."""
        line = self.model.lines.get(number)
        done = self._staff("restore", number)
        assert done == (line is not None and line.status in {S.CANCEL_REQUESTED, S.CANCELLED, S.RETURN_REQUESTED})
        if done and line is not None and line.was is not None:
            line.status = line.was
            if line.status in WAITING:
                self.model.pin(line)

    @rule(number=orders, more=st.none() | st.integers(1, 5))
    def release(self, number: str, more: int | None) -> None:
        """Staff release a sold-out order, perhaps with pieces found."""
        line = self.model.lines.get(number)
        done = self._staff("release_sold_out", number, **({} if more is None else {"stock_change": more}))
        waits = line is not None and line.sold_out and line.status in WAITING
        assert done == (waits and line is not None and self.model.free(line.product) + (more or 0) >= line.quantity)
        if done and line is not None:
            self.model.on_hand[line.product] += more or 0
            self.model.pin(line)

    @rule(number=orders)
    def invoice(self, number: str) -> None:
        """Staff enter an invoice."""
        line = self.model.lines.get(number)
        done = self._staff("register_invoice", number, invoice=INVOICE)
        assert done == (line is not None and line.status in (*WAITING, S.SHIPPED) and not line.invoice)
        if done and line is not None:
            line.invoice = True
            line.status = S.INVOICED if line.status is S.NEW else line.status

    @rule(product=st.sampled_from(CODES), by=st.integers(-4, 6).filter(bool))
    def adjust(self, product: str, by: int) -> None:
        """Staff count again."""
        plan = self.shop.asks("adjust_stock", product=product, stock_change=by)
        assert bool(plan.changes) == (self.model.free(product) + by >= 0)
        if plan.changes:
            self.before = deepcopy(self.model)
            self.shop.carries_out(plan)
            self.model.on_hand[product] += by

    @precondition(lambda self: self.before is not None)
    @rule()
    def undo(self) -> None:
        """Staff take the last change back, nothing having happened since."""
        assert self.before is not None
        self.shop.does("undo", STAFF)
        self.model, self.before = self.before, None

    @invariant()
    def agrees(self) -> None:
        """Desk and model are the same, and nothing is promised twice."""
        if not hasattr(self, "shop"):
            return
        found = {row.order.number: row.order for row in self.shop.asks("orders", limit=1_000).rows}
        now = {n: (o.status, o.pinned, o.sold_out, o.invoice is not None) for n, o in found.items()}
        assert now == {n: (x.status, x.pinned, x.sold_out, x.invoice) for n, x in self.model.lines.items()}
        for code in CODES:
            product = self.shop.product(code)
            assert (product.on_hand, product.free) == (self.model.on_hand[code], self.model.free(code))
            assert self.model.free(code) >= 0


TestTheDeskBesideAModel = Desk.TestCase
TestTheDeskBesideAModel.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)

"""A made-up company to test on: people, malls and products, and orders opened through plans like every other change.

    shop = open_shop(store)                       # or the `shop` fixture, on both databases
    number = shop.opens(product="A-102", quantity=2)
    plan = shop.asks("restore", orders=[number])  # slots as a reading has them
    shop.asks("orders", OWNER)                    # STAFF asks unless another actor is named
    shop.does("cancel_complete", orders=[number]) # plan and carry out; the journal entry
    shop.refuses("restore", orders=["404"])       # the one refusal
    shop.order(number).status, shop.product("A-102").free
    shop.malls["coupang"].says(number, Status.NEW, shop.now)
    shop.later(minutes=11)                        # the clock stands still otherwise

It is Monday, 23 November 2026, ten o'clock in Seoul.
The shop has four mall accounts (two of them Coupang's), a person of each role and a second one of staff, and counted stock of
A-102 (10), B-7 (0) and C-55 (3); D-1 is known but not counted. It has no orders until a test opens some.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from fasta_core.desk import Desk
from fasta_core.domain.changes import Change
from fasta_core.domain.company_changes import MallAdded, ProductAdded, RoleChange
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order import Order, Return, Status
from fasta_core.domain.order_changes import MallSaid, OrderOpened, ReturnChange, StatusChange, StockChange
from fasta_core.domain.people import Actor, Role
from fasta_core.domain.plan import Outcome, Plan, Seen
from fasta_core.domain.stock import Product
from fasta_core.journal import Hand
from fasta_core.malls.port import Mall, MallOrder, Malls, MallWord
from fasta_core.requests.registry import kinds
from fasta_core.requests.view import Refused
from fasta_core.storage.chain import check
from fasta_core.storage.ledger import Fault
from fasta_core.storage.setup import create_company
from fasta_core.storage.store import Store

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
OWNER = Actor("person:1", "한지원", Role.OWNER)
MANAGER = Actor("person:2", "서도윤", Role.MANAGER)
STAFF = Actor("person:3", "박하나", Role.STAFF)
OTHER_STAFF = Actor("person:4", "최유리", Role.STAFF)
VIEWER = Actor("person:5", "윤가람", Role.VIEWER)
EVERYONE = (OWNER, MANAGER, STAFF, OTHER_STAFF, VIEWER)
DESK = Actor("desk", "", Role.OWNER)
SHEET = Actor("sheet", "", Role.OWNER)
MALLS = (("coupang", "coupang"), ("coupang-2", "coupang"), ("naver", "naver"), ("cafe24", "cafe24"))
PRODUCTS: tuple[tuple[str, str, str, int | None], ...] = (
    ("A-102", "울 코트", "블랙/M", 10),
    ("B-7", "린넨 셔츠", "", 0),
    ("C-55", "니트 가디건", "아이보리", 3),
    ("D-1", "데님 팬츠", "28", None),
)


@dataclass
class FakeMall:
    """A mall that answers what a test sets: nothing until it is told; `down` makes it unreachable."""

    words: dict[str, MallWord] = field(default_factory=dict)
    reports: list[MallOrder] = field(default_factory=list)
    looks: int = 0
    down: bool = False

    def says(self, number: str, status: Status, at: datetime) -> None:
        """Answer so when asked about this order."""
        self.words[number] = MallWord(status, at)

    def look(self, order: Order) -> MallWord | None:
        """What was set for the order."""
        self.looks += 1
        return None if self.down else self.words.get(order.number)

    def collect(self) -> Iterable[MallOrder]:
        """The orders that were set."""
        return [] if self.down else list(self.reports)


@dataclass
class Shop:
    """One company on a store, with a clock of its own."""

    store: Store
    company: str
    malls: dict[str, FakeMall]
    now: datetime = NOW

    @property
    def desk(self) -> Desk:
        """The company's desk."""
        by_key: dict[str, Mall] = dict(self.malls)
        return Desk(self.store, self.company, Malls(by_key))

    def later(self, **passed: float) -> None:
        """Let time pass."""
        self.now += timedelta(**passed)

    def asks(self, intent: str, by: Actor = STAFF, /, **slots: Any) -> Any:
        """The answer of a read, the plan of a write. Raises Refused."""
        return self.desk.ask(kinds()[intent].request(slots), by, self.now, intent=intent)

    def refuses(self, intent: str, by: Actor = STAFF, /, **slots: Any) -> Any:
        """Why the whole request, or its only outcome, is refused; a test fails here if it is not."""
        try:
            plan = self.asks(intent, by, **slots)
        except Refused as refused:
            return refused.refusal
        (outcome,) = plan.outcomes
        assert outcome.refusal is not None
        assert plan.changes == ()
        return outcome.refusal

    def does(self, intent: str, by: Actor = STAFF, /, **slots: Any) -> JournalEntry:
        """Plan and carry out; the entry."""
        return self.carries_out(self.asks(intent, by, **slots), by)

    def carries_out(self, plan: Plan, by: Actor = STAFF) -> JournalEntry:
        """Carry a plan out; the entry. Raises BeforeNoLongerTrue."""
        entry = self.desk.carry_out(plan, Hand(by, self.now, "terminal"))
        assert entry is not None
        return entry

    def changes(self, *changes: Change, by: Actor = DESK, intent: str = "setup") -> JournalEntry:
        """Carry these changes out as they are."""
        return self.carries_out(Plan.of(intent, [Outcome("", changes)]), by)

    def opens(self, **fields: Any) -> str:
        """Open an order as a mall would report it, and pin its pieces where they are free; its number."""
        order = self.order_like(**fields)
        entry = self.changes(OrderOpened(order), by=SHEET)
        (opened,) = [change for change in entry.changes if isinstance(change, OrderOpened)]
        return opened.order.number

    def order_like(self, **fields: Any) -> Order:
        """An order that is not there yet: Coupang's, an hour old, one piece of nothing in particular, unless said otherwise."""
        usual: dict[str, Any] = {
            "number": "",
            "status": Status.NEW,
            "total": 10_000,
            "buyer": "김민지",
            "phone": "01012345678",
            "address": "서울특별시 마포구 합정동 1-2 101호",
            "ordered_at": self.now - timedelta(hours=1),
            "mall": None if "channel" in fields else "coupang",
        }
        order = Order(**{**usual, **fields})
        return order if "pinned" in fields or "sold_out" in fields else self._pinned(order)

    def _pinned(self, order: Order) -> Order:
        product = None if order.product is None else self.product(order.product)
        waiting = order.status in {Status.NEW, Status.INVOICED}
        if product is None or product.free is None or not waiting:
            return order
        enough = product.free >= order.quantity
        return replace(order, pinned=order.quantity if enough else 0, sold_out=not enough)

    def moves(self, number: str, status: Status) -> None:
        """Set an order's status as a collection would, pins left alone."""
        self.changes(StatusChange(number, self.order(number).status, status), by=SHEET)

    def returns(self, number: str, parcel: Return, status: Status = Status.RETURN_REQUESTED) -> None:
        """Let the buyer send an order back."""
        order = self.order(number)
        moved = ReturnChange(number, order.returning, parcel)
        self.changes(StatusChange(number, order.status, status), moved, by=SHEET)

    def sheet_says(self, number: str, status: Status, at: datetime) -> None:
        """Let a sheet have said this of an order."""
        plan = Plan.of("collect", [Outcome(number, (MallSaid(number, self.order(number).mall_status, status),))])
        self.carries_out(replace(plan, seen=(Seen(number, at),)), SHEET)

    def stocks(self, product: str, on_hand: int | None) -> None:
        """Set what lies on the shelf."""
        before = self.product(product).on_hand
        self.changes(StockChange(product, before, on_hand, "counted"))

    def order(self, number: str) -> Order:
        """The order as it is."""
        with self.store.reading(self.company) as unit:
            found = unit.orders.get(number)
        assert found is not None
        return found

    def product(self, code: str) -> Product:
        """The product as it is."""
        with self.store.reading(self.company) as unit:
            found = unit.stock.get(code)
        assert found is not None
        return found

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the journal and the ledger: nothing, one hopes."""
        with self.store.reading(self.company) as unit:
            return check(unit.connection, self.company).faults


def open_shop(store: Store, company: str = "hanbit", people: Iterable[Actor] = EVERYONE) -> Shop:
    """The company with its people, malls, products and stock."""
    with store.begin() as connection:
        create_company(connection, company, f"{company} 상회")
    shop = known_shop(store, company)
    shop.changes(*_first_changes(people))
    return shop


def known_shop(store: Store, company: str = "hanbit") -> Shop:
    """A shop that was opened on this store before. Sheets are all that coupang-2 has, so no adapter answers for it."""
    return Shop(store, company, {key: FakeMall() for key, _ in MALLS if key != "coupang-2"})


def _first_changes(people: Iterable[Actor]) -> Iterable[Change]:
    for actor in people:
        assert actor.person is not None
        yield RoleChange(actor.person, actor.name, None, actor.role)
    for key, code in MALLS:
        yield MallAdded(key, code, key)
    for code, name, option, on_hand in PRODUCTS:
        yield ProductAdded(code, name, option)
        if on_hand is not None:
            yield StockChange(code, None, on_hand, "counted")

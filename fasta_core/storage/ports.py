"""What the rest of the core needs of storage, as protocols. A unit is one transaction of one company."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from fasta_core.domain.changes import Change
from fasta_core.domain.channels import Channel
from fasta_core.domain.entries import HistoryLine, JournalEntry
from fasta_core.domain.mall import MallAccount
from fasta_core.domain.nicknames import Nickname
from fasta_core.domain.order import Order, Status
from fasta_core.domain.people import Alert, Person
from fasta_core.domain.plan import Seen
from fasta_core.domain.search import OrderPage, OrderSearch, SalesRow, Totals
from fasta_core.domain.settings import Setting
from fasta_core.domain.stock import Product


class BeforeNoLongerTrue(Exception):
    """A change's before is not true any more; `subject` is the order, product, channel … it is about."""

    def __init__(self, subject: str) -> None:
        super().__init__(subject)
        self.subject = subject


class Orders(Protocol):
    """The company's orders."""

    def get(self, number: str) -> Order | None:
        """The order with this number of the desk's own."""

    def called(self, text: str) -> tuple[Order, ...]:
        """The orders a person means by a number: the desk's own first, else a mall's order or line number."""

    def known(self, mall: str, keys: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], Order]:
        """The orders of a mall account by (mall order number, line key)."""

    def page(self, search: OrderSearch, *, after: str | None, limit: int) -> OrderPage:
        """Orders newest first, from the cursor on. Raises ValueError for a cursor that is none."""

    def totals(self, search: OrderSearch) -> Totals:
        """How many, and how much."""

    def by_mall(self, search: OrderSearch) -> Mapping[str, Totals]:
        """How many orders of each mall account the search finds, and how much; direct trades under ""."""

    def all(self, search: OrderSearch) -> tuple[Order, ...]:
        """Every order found, oldest first; for sets that are small by nature (sold out, being returned)."""

    def holders(self, product: str) -> tuple[Order, ...]:
        """The orders to which pieces of the product are pinned, oldest first."""

    def at_rest_since(self, before: datetime, most: int) -> tuple[str, ...]:
        """Orders shipped, cancelled or returned, unmoved since `before`, whose buyer is known; the oldest first."""

    def unsettled(self, products: Iterable[str]) -> Mapping[str, tuple[Order, ...]]:
        """By product, the orders on the shelf that neither hold pieces of it nor are marked sold out, oldest first."""

    def sales(self, search: OrderSearch, by: str | None) -> tuple[SalesRow, ...]:
        """Sums by "channel", "mall", "day" or "product", completed cancels and returns aside; one row with key "" for None."""

    def notes(self, number: str) -> tuple[str, ...]:
        """The order's notes, in the order they were written."""

    def next_note(self, number: str) -> int:
        """The place after the order's last note, counted from 1."""

    def note(self, number: str, place: int) -> str | None:
        """The note at this place."""


class Stock(Protocol):
    """The company's products and their pieces."""

    def get(self, code: str) -> Product | None:
        """The product with this code."""

    def many(self, codes: Iterable[str]) -> Mapping[str, Product]:
        """The products with these codes, those that are known."""

    def called(self, text: str) -> tuple[Product, ...]:
        """The products a person means: by code; else by name, spaces and case aside; else by a part of the name (at most 20)."""

    def names(self) -> Mapping[str, str]:
        """Every product's code → its name."""


class Company(Protocol):
    """What is set up in the company."""

    def name(self) -> str:
        """The company's name."""

    def malls(self) -> tuple[MallAccount, ...]:
        """Its mall accounts."""

    def channels(self) -> tuple[Channel, ...]:
        """Its channels in every state."""

    def nicknames(self) -> tuple[Nickname, ...]:
        """Its nicknames for malls, channels and products."""

    def people(self) -> tuple[Person, ...]:
        """Its people, owners first."""

    def person(self, id_: int) -> Person | None:
        """The person with this Telegram user id."""

    def settings(self) -> Mapping[Setting, str]:
        """Every setting with its value, the default where none was chosen."""

    def digests(self) -> Mapping[int, str]:
        """The people who chose their own time for the digest, with that time ("HH:MM") or "off"."""

    def alert_enabled(self, person: int, alert: Alert) -> bool:
        """Whether the person gets the alert; on until turned off."""


class Journal(Protocol):
    """What was carried out."""

    def history(self, order: str) -> tuple[HistoryLine, ...]:
        """An order's lines, oldest first."""

    def statuses(self, order: str) -> tuple[tuple[Status | None, Status], ...]:
        """(before, after) of each of an order's statuses, oldest first; the first is how it was opened, from None."""

    def entry(self, seq: int) -> JournalEntry | None:
        """The entry with this sequence number."""

    def last_of(self, actor: str) -> JournalEntry | None:
        """The actor's last entry that is neither an undo nor undone."""

    def undone(self, seq: int) -> bool:
        """Whether another entry takes this one back."""


class Unit(Protocol):
    """One transaction of one company: everything read in it belongs to that company."""

    @property
    def orders(self) -> Orders:
        """The orders."""

    @property
    def stock(self) -> Stock:
        """Products and pieces."""

    @property
    def company(self) -> Company:
        """Malls, channels, people."""

    @property
    def journal(self) -> Journal:
        """The journal."""


class WritingUnit(Unit, Protocol):
    """A transaction that may change; only the journal uses it."""

    def lock(self) -> None:
        """Be the company's only writer until the transaction ends."""

    def apply(self, change: Change) -> Change:
        """Make a change, guarded by its before; the change as made (an opened order has its number).

        Raises:
            BeforeNoLongerTrue: nothing was changed by this change; the transaction must not be committed.
        """

    def settled(self, orders_touched: Collection[str]) -> None:
        """See that, all changes made, none of these orders holds pieces that it cannot ship. Raises BeforeNoLongerTrue."""

    def saw(self, seen: Sequence[Seen]) -> None:
        """Keep when orders were last heard of at their mall."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Chain an entry to the journal; it comes back with its sequence number."""

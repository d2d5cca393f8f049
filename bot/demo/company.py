"""The demo's sample company, written down the only way there is: plan by plan, through the journal."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from bot.demo.sample.books import Books
from bot.demo.sample.contents import Fortune, articles, people, shop
from bot.demo.sample.events import Event
from bot.demo.sample.story import beginning, story
from fasta_core.domain.company_changes import MallAdded, ProductAdded, RoleChange
from fasta_core.domain.order_changes import NoteAdded, OrderOpened, StockChange
from fasta_core.domain.people import Actor, Person, Role, person_actor
from fasta_core.domain.plan import Outcome, Plan, Seen
from fasta_core.domain.stock import Product
from fasta_core.journal import Hand, carry_out
from fasta_core.storage.setup import company_ids, create_company
from fasta_core.storage.store import Store
from fasta_core.storage.units import SqlUnit

COMPANY = "demo"
SEED = 20261123
SOURCE = "demo"
COUNTED = "adjusted"
SHEET_SOURCE = "sheet:orders.xlsx"
DESK = Actor("desk", "Fasta", Role.OWNER)
SHEET = Actor("sheet", "orders.xlsx", Role.OWNER)


def has_company(store: Store) -> bool:
    """Whether the sample company stands in this database already."""
    with store.begin() as connection:
        return COMPANY in company_ids(connection)


def create_sample(store: Store, now: datetime, seed: int = SEED) -> None:
    """Create the company and tell its story up to `now`, in one transaction. The tables must be there and the company not.

    The company began to use the desk three weeks ago; what it had sold before came by a sheet, as it stood then.
    """
    began = beginning(now)
    before, since = _parted(story(now, seed), began)
    books = Books(dict(_products()))
    notes = [change for event in before for change in books.changes(event) if isinstance(change, NoteAdded)]
    with store.begin() as connection:
        create_company(connection, COMPANY, shop().name)
        unit = SqlUnit(connection, COMPANY)
        carry_out(unit, _founding(books), Hand(DESK, began, SOURCE))
        carry_out(unit, _sheet(books, notes), Hand(SHEET, began, SHEET_SOURCE))
        _tell(unit, books, since)
        unit.saw([Seen(number, now) for number, order in books.orders.items() if order.mall])


def _parted(events: list[Event], began: datetime) -> tuple[list[Event], list[Event]]:
    before = [event for event in events if event.occasion.at < began]
    return before, events[len(before) :]


def _founding(books: Books) -> Plan:
    outcomes = [Outcome(mall.code, (MallAdded(mall.code, mall.code, mall.name),)) for mall in shop().malls]
    outcomes += [
        Outcome(str(one.id), (RoleChange(one.id, one.name, None, one.role),))
        for one in people()
        if one.role is not None
    ]
    for article in articles():
        on_hand = books.products[article.code].on_hand
        counted = () if on_hand is None else (StockChange(article.code, None, on_hand, COUNTED),)
        outcomes.append(Outcome(article.code, (ProductAdded(article.code, article.name, article.option), *counted)))
    return Plan.of("found", outcomes)


def _sheet(books: Books, notes: Iterable[NoteAdded]) -> Plan:
    orders = sorted(books.orders.values(), key=lambda order: int(order.number))
    outcomes = [Outcome(order.number, (OrderOpened(replace(order, number="")),)) for order in orders]
    return Plan.of("collect", [*outcomes, *(Outcome(note.order, (note,)) for note in notes)])


def _tell(unit: SqlUnit, books: Books, events: Iterable[Event]) -> None:
    actors = _actors()
    for occasion, happened in groupby(events, lambda event: event.occasion):
        outcomes = [Outcome(event.subject, books.changes(event)) for event in happened]
        made = [outcome for outcome in outcomes if outcome.changes]
        if made:
            hand = Hand(actors[occasion.by], occasion.at, SOURCE)
            carry_out(unit, Plan.of(occasion.intent, made), hand)


def _products() -> Iterator[tuple[str, Product]]:
    for article in articles():
        on_hand = None if article.fortune is Fortune.UNCOUNTED else article.pieces
        yield article.code, Product(article.code, article.name, article.option, on_hand)


def _actors() -> dict[str, Actor]:
    malls = [Actor(f"mall:{mall.code}", mall.name, Role.OWNER) for mall in shop().malls]
    persons = [person_actor(Person(one.id, one.name, one.role)) for one in people() if one.role is not None]
    return {actor.id: actor for actor in (*malls, *persons)}

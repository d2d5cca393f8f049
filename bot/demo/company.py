"""The demo's sample company, written down the only way there is: plan by plan, through the journal."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from sqlalchemy import select

from bot.demo.sample.books import Books
from bot.demo.sample.contents import Fortune, articles, people, shop
from bot.demo.sample.events import Event, Occasion
from bot.demo.sample.story import beginning, story
from fasta_core.domain.changes import MallAdded, ProductAdded, RoleChange, StockChange
from fasta_core.domain.people import Actor, Person, Role, person_actor
from fasta_core.domain.plan import Outcome, Plan, Seen
from fasta_core.domain.stock import Product
from fasta_core.journal import Hand, carry_out
from fasta_core.storage.setup import create_company
from fasta_core.storage.store import Store
from fasta_core.storage.tables import companies
from fasta_core.storage.units import SqlUnit

COMPANY = "demo"
SEED = 20261123
SOURCE = "demo"
COUNTED = "adjusted"
DESK = Actor("desk", "Fasta", Role.OWNER)


def has_company(store: Store) -> bool:
    """Whether the sample company stands in this database already."""
    with store.begin() as connection:
        return connection.execute(select(companies.c.company).where(companies.c.company == COMPANY)).first() is not None


def create_sample(store: Store, now: datetime, seed: int = SEED) -> None:
    """Create the company and tell its story up to `now`, in one transaction. The tables must be there and the company not."""
    events = story(now, seed)
    with store.begin() as connection:
        create_company(connection, COMPANY, shop().name)
        unit = SqlUnit(connection, COMPANY)
        carry_out(unit, _founding(), Hand(DESK, beginning(now), SOURCE))
        _tell(unit, events, now)


def _founding() -> Plan:
    outcomes = [Outcome(mall.code, (MallAdded(mall.code, mall.code, mall.name),)) for mall in shop().malls]
    outcomes += [
        Outcome(str(one.id), (RoleChange(one.id, one.name, None, one.role),))
        for one in people()
        if one.role is not None
    ]
    for article in articles():
        counted = () if article.fortune is Fortune.UNCOUNTED else (_counted(article.code, article.pieces),)
        outcomes.append(Outcome(article.code, (ProductAdded(article.code, article.name, article.option), *counted)))
    return Plan.of("found", outcomes)


def _counted(code: str, pieces: int) -> StockChange:
    return StockChange(code, None, pieces, COUNTED)


def _tell(unit: SqlUnit, events: Iterable[Event], now: datetime) -> None:
    books = Books(dict(_products()))
    actors = _actors()
    for occasion, happened in groupby(events, lambda event: event.occasion):
        outcomes = [Outcome(event.subject, books.changes(event)) for event in happened]
        plan = Plan.of(occasion.intent, [outcome for outcome in outcomes if outcome.changes])
        carry_out(unit, plan, _hand(occasion, actors))
    unit.saw([Seen(number, now) for number, order in books.orders.items() if order.mall])


def _products() -> Iterator[tuple[str, Product]]:
    for article in articles():
        on_hand = None if article.fortune is Fortune.UNCOUNTED else article.pieces
        yield article.code, Product(article.code, article.name, article.option, on_hand)


def _hand(occasion: Occasion, actors: dict[str, Actor]) -> Hand:
    return Hand(actors[occasion.by], occasion.at, SOURCE)


def _actors() -> dict[str, Actor]:
    malls = [Actor(f"mall:{mall.code}", mall.name, Role.OWNER) for mall in shop().malls]
    persons = [person_actor(Person(one.id, one.name, one.role)) for one in people() if one.role is not None]
    return {actor.id: actor for actor in (*malls, *persons)}

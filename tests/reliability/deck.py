"""Cards of plans that wait for their tap: each opens one direct trade, told from all others by its buyer."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from bot.conversation.cards import Kind
from bot.conversation.memory import Asked
from bot.conversation.plans import Proposed
from fasta_core.codec import dumps
from fasta_core.domain.people import Actor
from fasta_core.storage.cards import Card
from fasta_core.storage.store import Store
from fasta_core.storage.tables import orders
from tests.shop import STAFF, Shop, open_shop

PLENTY = 1_000_000
WEEK = timedelta(days=7)
PRODUCT = "A-102"


@dataclass(frozen=True, slots=True)
class Deal:
    """A card, whose it is, and the buyer of the trade that its tap opens."""

    card: str
    buyer: str
    person: int


def open_plenty(store: Store, people: Iterable[Actor] | None = None) -> Shop:
    """The made-up company as of now, with goods that never run out."""
    shop = open_shop(store) if people is None else open_shop(store, people=people)
    shop.now = datetime.now(UTC)
    shop.stocks(PRODUCT, PLENTY)
    return shop


def dealt(shop: Shop, count: int, by: Actor = STAFF, start: int = 0, lives: timedelta = WEEK) -> list[Deal]:  # noqa: PLR0913, PLR0917 - each has its everyday value
    """So many cards of this person, in their own chat."""
    assert by.person is not None
    deals = [Deal(f"deal{start + place:08}", f"손님{start + place}", by.person) for place in range(count)]
    made = [_card(shop, deal, by, lives) for deal in deals]
    with shop.store.writing(shop.company) as unit:
        for card in made:
            unit.cards.put(card)
    return deals


def _card(shop: Shop, deal: Deal, by: Actor, lives: timedelta) -> Card:
    slots: dict[str, Any] = {"buyer": deal.buyer, "total": 10_000, "product": PRODUCT, "quantity": 1, "memo": deal.card}
    proposed = Proposed(Asked("direct_trade", slots), shop.asks("direct_trade", by, **slots))
    expires = shop.now + lives
    return Card(deal.card, Kind.PLAN.value, deal.person, deal.person, shop.now, dumps(proposed), expires_at=expires)


def effects(shop: Shop) -> Counter[str]:
    """How many orders each buyer has."""
    with shop.store.reading(shop.company) as unit:
        counted = select(orders.c.buyer, func.count()).where(orders.c.company == shop.company).group_by(orders.c.buyer)
        return Counter({row[0]: row[1] for row in unit.connection.execute(counted)})


def lost(shop: Shop, deals: Iterable[Deal]) -> list[str]:
    """The buyers whose trade was not opened."""
    there = effects(shop)
    return [deal.buyer for deal in deals if not there[deal.buyer]]


def twice(shop: Shop) -> list[str]:
    """The buyers whose trade was opened more than once."""
    return [buyer for buyer, count in effects(shop).items() if count > 1]

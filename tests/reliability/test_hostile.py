"""Whatever is typed or tapped: one answer, no exception."""

import pytest
from sqlalchemy import func, select

from bot.parsing import _clean
from fasta_core.storage.edge_tables import outbox
from tests.conversation.talking import House
from tests.reliability.figures import dice
from tests.reliability.hostile import line, tap
from tests.shop import EVERYONE, Shop

LINES = 120


def said_in(shop: Shop, chat: int) -> int:
    """How many replies have gone into a chat."""
    with shop.store.reading(shop.company) as unit:
        return unit.connection.execute(select(func.count()).where(outbox.c.chat == chat)).scalar_one()


@pytest.mark.parametrize("seed", range(3))
def test_every_hostile_line_and_tap_gets_one_answer(sqlite_shop: Shop, seed: int) -> None:
    house, falls = House(sqlite_shop), dice(seed)
    sqlite_shop.opens(product="A-102")
    cards: list[str] = []

    for _ in range(LINES):
        talk = house.talk(falls.choice(EVERYONE))
        before = said_in(sqlite_shop, talk.chat)
        what = _clean(tap(falls, cards) if falls.random() < 0.4 else line(falls)) or "."
        talk.taps_data(what, 1) if what.count(":") and len(what) <= 64 else talk.says(what)
        assert said_in(sqlite_shop, talk.chat) == before + 1, what
        if talk.message.card is not None:
            cards.append(talk.message.card)

    assert sqlite_shop.faults() == ()

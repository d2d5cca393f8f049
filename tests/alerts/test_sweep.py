"""A sweep tells the right people once."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, select

from bot.alerting.sweep import sweep
from bot.outgoing import unpacked
from bot.replies.markup import bare
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.changes import AlertChange
from fasta_core.domain.order import Return, Status
from fasta_core.domain.people import Alert
from fasta_core.storage.edge_tables import outbox
from tests.shop import STAFF, Shop

RULES = AlertRules()


def swept(shop: Shop) -> list[tuple[int, str]]:
    """What the sweep puts into whose chat."""
    before = len(_rows(shop))
    sweep(shop.desk, RULES, shop.now)
    return [(row.chat, bare(unpacked(row.body).html)) for row in _rows(shop)[before:]]


def _rows(shop: Shop) -> list[Row[Any]]:
    with shop.store.reading(shop.company) as unit:
        return list(unit.connection.execute(select(outbox).order_by(outbox.c.seq)))


def late_return(shop: Shop, days: int) -> str:
    """An order whose return was asked for so many days ago."""
    asked = Return((shop.now - timedelta(days=days)).date())
    return shop.opens(status=Status.RETURN_REQUESTED, returning=asked)


def test_a_late_return_is_told_to_everyone_who_can_act(shop: Shop) -> None:
    number = late_return(shop, days=6)

    told = swept(shop)

    assert {chat for chat, _ in told} == {1, 2, 3, 4}
    assert all(number in text for _, text in told)


def test_the_same_case_is_told_once(shop: Shop) -> None:
    late_return(shop, days=6)
    swept(shop)
    shop.later(minutes=5)

    assert swept(shop) == []


def test_a_person_who_turned_it_off_hears_nothing(shop: Shop) -> None:
    late_return(shop, days=6)
    shop.changes(AlertChange(3, Alert.DELAYED_RETURNS, before=True, after=False))

    assert 3 not in {chat for chat, _ in swept(shop)}


def test_what_stands_at_night_is_told_in_the_morning(shop: Shop) -> None:
    shop.later(hours=13)
    late_return(shop, days=6)

    at_night = swept(shop)
    shop.later(hours=10)

    assert at_night == []
    assert len(swept(shop)) == 4


def test_many_late_returns_are_one_message(shop: Shop) -> None:
    for _ in range(5):
        late_return(shop, days=6)

    assert len(swept(shop)) == 4


def test_a_restore_that_the_mall_turns_back_is_told_at_once_to_the_one_who_made_it(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)
    shop.does("restore", STAFF, orders=[number])
    swept(shop)

    shop.moves(number, Status.CANCELLED)

    assert [chat for chat, _ in swept(shop)] == [3]

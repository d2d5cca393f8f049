"""What the clock starts for every company: where it breaks for one, the others get theirs."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.alerting.timers import alert_timers
from bot.companies import for_each_company
from bot.forgetting import forgetting
from bot.timers import Timer
from fasta_core.desk import Desk
from fasta_core.domain.order import Return, Status
from fasta_core.storage.store import Store
from tests.alerts.letters import written
from tests.shop import Shop, open_shop

DeskOf = Callable[[str], Desk]
NEIGHBOUR = "saebyeok"
BROKEN = [ValueError("one company's"), OperationalError("one company's statement took too long", {}, ValueError())]


def _desks(shop: Shop, broken: Exception) -> DeskOf:
    """Every company's desk, but of the one that comes first."""

    def of(company: str) -> Desk:
        if company == "aram":
            raise broken
        return shop.desk

    return of


async def _run(timer: Timer, now: datetime) -> None:
    await timer.run(now)


@pytest.fixture
def second(store: Store) -> Shop:
    """A company that comes after another one."""
    open_shop(store, "aram", [])
    return open_shop(store, NEIGHBOUR)


@pytest.mark.parametrize("broken", BROKEN)
async def test_buyers_of_the_other_companies_are_forgotten(second: Shop, broken: Exception) -> None:
    number = second.opens(
        status=Status.SHIPPED, buyer="김민지", phone="01012345678", address="서울특별시 마포구 합정동 1"
    )
    second.later(days=91)

    await forgetting(second.store, _desks(second, broken)).run(second.now)

    assert second.order(number).buyer_forgotten


@pytest.mark.parametrize("broken", BROKEN)
def test_people_of_the_other_companies_get_their_alerts(second: Shop, broken: Exception) -> None:
    second.opens(status=Status.RETURN_REQUESTED, returning=Return((second.now - timedelta(days=6)).date()))
    alerts, _ = alert_timers(second.store, _desks(second, broken))

    letters = written(second, lambda: asyncio.run(_run(alerts, second.now)))

    assert letters


def test_where_the_database_is_away_nothing_is_tried_for_the_others(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("aram", NEIGHBOUR):
        open_shop(store, name, [])
    away, tried = OperationalError("away", {}, ValueError()), []

    def work(company: str) -> None:
        tried.append(company)
        monkeypatch.setattr(store.engine, "connect", _raising(away))
        raise away

    with pytest.raises(OperationalError):
        for_each_company(store, "work", work)

    assert tried == ["aram"]


def _raising(error: Exception) -> Callable[[], None]:
    def connect() -> None:
        raise error

    return connect

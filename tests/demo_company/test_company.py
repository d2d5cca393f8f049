"""The demo's sample company: as large as promised, whole, and the same for the same seed."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.demo.company import COMPANY, create_sample, has_company
from bot.demo.malls import adapters, fill
from bot.demo.sample.books import Books
from bot.demo.sample.contents import Fortune, articles, people, shop
from bot.demo.sample.story import story
from fasta_core.desk import Desk
from fasta_core.domain.channels import BUILT_IN
from fasta_core.domain.order import Order, Status
from fasta_core.domain.order_changes import StatusChange
from fasta_core.domain.people import Actor, Role
from fasta_core.domain.search import OrderSearch
from fasta_core.domain.stock import Product
from fasta_core.imports.malls import collect_all
from fasta_core.malls.port import Malls, MallWord
from fasta_core.malls.simulated import SimulatedMalls
from fasta_core.requests.restore import Restore, plan
from fasta_core.requests.view import DeskView
from fasta_core.storage.chain import check
from fasta_core.storage.store import Store
from fasta_core.storage.units import SqlUnit
from tests.stores import sqlite_copy

SEOUL = ZoneInfo("Asia/Seoul")
MONDAY_MORNING = datetime(2026, 11, 23, 9, 30, tzinfo=SEOUL)
PIECES = {one.code: None if one.fortune is Fortune.UNCOUNTED else one.pieces for one in articles()}
MOMENTS = {
    "monday morning": MONDAY_MORNING,
    "sunday, just after midnight": datetime(2026, 11, 22, 0, 2, tzinfo=SEOUL),
    "friday afternoon": datetime(2026, 11, 20, 15, 0, tzinfo=SEOUL),
    "after new year": datetime(2026, 1, 2, 12, 0, tzinfo=SEOUL),
}


@pytest.fixture(scope="module", params=MOMENTS)
def moment(request: pytest.FixtureRequest) -> datetime:
    """When the demo is started."""
    return MOMENTS[request.param]


@pytest.fixture(scope="module")
def unit(moment: datetime, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlUnit]:
    """The sample company as it stands then."""
    store = sqlite_copy(sqlite_template, tmp_path_factory.mktemp("sample") / "desk.db")
    create_sample(store, moment)
    with store.reading(COMPANY) as unit:
        yield unit
    store.close()


@pytest.fixture(scope="module")
def orders(unit: SqlUnit) -> tuple[Order, ...]:
    """Every order of it."""
    return unit.orders.all(OrderSearch())


def test_the_chain_and_the_ledger_are_clean(unit: SqlUnit) -> None:
    found = check(unit.connection, COMPANY)

    assert found.faults == ()
    assert found.entries > 150


def test_there_are_six_hundred_orders_over_45_days_and_none_from_the_future(
    orders: tuple[Order, ...], moment: datetime
) -> None:
    ages = {(moment.date() - order.ordered_at.astimezone(SEOUL).date()).days for order in orders}

    assert len(orders) == 600
    assert max(order.ordered_at for order in orders) < moment
    assert max(ages) == 44
    assert len(ages) > 40


def test_every_status_and_every_mall_and_every_channel_occurs(orders: tuple[Order, ...]) -> None:
    assert {order.status for order in orders} == set(Status)
    assert {order.mall for order in orders} == {None, *(mall.code for mall in shop().malls)}
    assert {order.channel for order in orders} == {None, *BUILT_IN}


def test_sundays_sell_less_than_mondays(orders: tuple[Order, ...]) -> None:
    days = Counter(order.ordered_at.astimezone(SEOUL).weekday() for order in orders)

    assert days[0] > days[6]


def test_sold_out_orders_wait_with_and_without_free_pieces(orders: tuple[Order, ...], unit: SqlUnit) -> None:
    waiting = [order for order in orders if order.sold_out and order.status is Status.NEW]
    free = {article.code: unit.stock.many([article.code])[article.code].free for article in articles()}

    releasable = [order for order in waiting if (free[order.product or ""] or 0) >= order.quantity]

    assert len(releasable) >= 8
    assert len(waiting) - len(releasable) >= 8


def test_both_clocks_of_returns_have_run_out_somewhere(orders: tuple[Order, ...], moment: datetime) -> None:
    asked = [order.returning for order in orders if order.status is Status.RETURN_REQUESTED and order.returning]
    long_ago = (moment - timedelta(days=6)).date()

    never_picked_up = [back for back in asked if back.picked_up_on is None and back.requested_on <= long_ago]
    never_refunded = [back for back in asked if back.arrived_on is not None and back.arrived_on <= long_ago]

    assert len(never_picked_up) >= 8
    assert len(never_refunded) >= 5
    assert {back.reason for back in never_picked_up} == set(shop().late_reasons)
    assert all(back.courier and back.invoice for back in asked)


def test_every_order_has_a_journal_line_for_its_status(orders: tuple[Order, ...], unit: SqlUnit) -> None:
    told = {order.number: unit.journal.statuses(order.number)[-1][1] for order in orders}

    assert told == {order.number: order.status for order in orders}


def test_some_orders_were_restored_and_some_of_them_cancelled_again(unit: SqlUnit, orders: tuple[Order, ...]) -> None:
    back = [
        order for order in orders if (Status.CANCEL_REQUESTED, Status.INVOICED) in unit.journal.statuses(order.number)
    ]

    assert {order.status for order in back} == {Status.SHIPPED, Status.CANCELLED}


def test_order_123_goes_back_to_its_invoice_and_124_is_still_cancelled_at_its_mall(
    unit: SqlUnit, moment: datetime
) -> None:
    actor = Actor("person:1", "Mina", Role.STAFF)
    now = moment.astimezone(UTC)
    view = DeskView(unit.orders, unit.stock, unit.company, unit.journal, _saying_what_was_heard(unit, now), actor, now)

    made = plan(Restore(("123", "124")), view)

    assert made.changes[0] == StatusChange("123", Status.CANCELLED, Status.INVOICED)
    assert [outcome.subject for outcome in made.refused] == ["124"]


def test_a_collection_right_after_the_beginning_brings_nothing_new(
    sqlite_store: Store, tmp_path: Path, moment: datetime
) -> None:
    create_sample(sqlite_store, moment)
    malls = SimulatedMalls(tmp_path / "malls.json", lambda: moment)
    with sqlite_store.reading(COMPANY) as unit:
        fill(malls, unit.orders.all(OrderSearch()))

    collected = collect_all(Desk(sqlite_store, COMPANY, adapters(malls)), moment)

    assert {one.mall for one in collected} == {mall.code for mall in shop().malls}
    assert sum(one.counts.new + one.counts.changed for one in collected) == 0
    assert sum(one.counts.unchanged for one in collected) > 500


def test_people_of_every_role_work_there(unit: SqlUnit) -> None:
    assert [person.role for person in unit.company.people()] == [
        Role.OWNER, Role.MANAGER, Role.STAFF, Role.STAFF, Role.VIEWER,
    ]  # fmt: skip
    assert [one.name for one in people() if one.role is None] != []


def test_the_same_seed_tells_the_same_story_and_another_one_another() -> None:
    told = [story(MONDAY_MORNING, seed) for seed in (1, 1, 2)]

    assert told[0] == told[1]
    assert told[0] != told[2]


@pytest.mark.parametrize("hours", range(0, 24 * 8, 11))
def test_at_whatever_hour_it_is_told_the_story_holds(hours: int) -> None:
    books = Books({code: Product(code, on_hand=pieces) for code, pieces in PIECES.items()})

    for event in story(MONDAY_MORNING + timedelta(hours=hours), seed=hours):
        books.changes(event)

    assert all(product.free is None or product.free >= 0 for product in books.products.values())
    assert {order.status for order in books.orders.values()} == set(Status)
    assert books.orders["123"].status is books.orders["124"].status is Status.CANCELLED


def test_whether_the_company_is_there_can_be_asked(sqlite_store: Store) -> None:
    before = has_company(sqlite_store)

    create_sample(sqlite_store, MONDAY_MORNING)

    assert (before, has_company(sqlite_store)) == (False, True)


def _saying_what_was_heard(unit: SqlUnit, now: datetime) -> Malls:
    class Heard:
        def look(self, order: Order) -> MallWord | None:
            known = unit.orders.get(order.number)
            return None if known is None or known.mall_status is None else MallWord(known.mall_status, now)

        def collect(self) -> tuple[()]:
            return ()

    return Malls({mall.code: Heard() for mall in shop().malls})

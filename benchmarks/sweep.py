"""How long the alert sweep of a large company takes and how much memory it needs: `python benchmarks/sweep.py [DATABASE_URL]`.

50,000 orders, 2,000 of them returns that are late, five people to tell. SQLite in a passing file unless an empty database is named.
"""

import platform
import resource
import sys
import tempfile
import time
import tracemalloc
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, update

from bot.alerting.sweep import sweep
from fasta_core.alerts.timing import AlertRules
from fasta_core.desk import Desk
from fasta_core.domain.company_changes import MallAdded, RoleChange
from fasta_core.domain.order import Order, Return, Status
from fasta_core.domain.people import Actor, Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.journal import Hand
from fasta_core.storage.rows import order_columns
from fasta_core.storage.schema import whole
from fasta_core.storage.setup import create_company
from fasta_core.storage.store import Store
from fasta_core.storage.tables import companies, orders

ORDERS, LATE, PEOPLE = 50_000, 2_000, 5
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
COMPANY = "hanbit"
BATCH = 1_000


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{Path(folder) / 'desk.db'}")
        whole().create_all(store.engine)
        desk = opened(store)
        print(
            f"{platform.machine()}, Python {platform.python_version()}, {store.engine.dialect.name}: {ORDERS} orders, {LATE} late"
        )
        sweep(desk, AlertRules(), NOW - timedelta(days=60))  # what is loaded once is loaded now
        measured("the first sweep, in which all are news", desk, NOW)
        for number in range(1, 4):
            measured(f"sweep {number} after it", desk, NOW + timedelta(seconds=20 * number))
        measured("the sweep in which managers hear of them", desk, NOW + timedelta(hours=4))
        growth(desk)
        store.close()


def measured(what: str, desk: Desk, now: datetime) -> None:
    """One sweep: seconds, letters, and how much the process has grown at most so far."""
    before, begun = peak(), time.perf_counter()
    letters = sweep(desk, AlertRules(), now)
    seconds = time.perf_counter() - begun
    print(f"{what}: {seconds:.3f} s, {letters} letters, peak memory {before:.0f} -> {peak():.0f} MB")


def growth(desk: Desk) -> None:
    """What twenty more sweeps leave behind, by tracemalloc."""
    tracemalloc.start()
    sweep(desk, AlertRules(), NOW + timedelta(hours=5))
    before = tracemalloc.get_traced_memory()[0]
    for number in range(20):
        sweep(desk, AlertRules(), NOW + timedelta(hours=5, seconds=20 * number))
    after, highest = tracemalloc.get_traced_memory()
    print(
        f"20 more sweeps leave {(after - before) / 1e6:.2f} MB behind; at most {highest / 1e6:.1f} MB in use during one"
    )


def peak() -> float:
    """The most this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def opened(store: Store) -> Desk:
    """A company with its people, a mall, and all its orders."""
    with store.begin() as connection:
        create_company(connection, COMPANY, COMPANY)
    desk = Desk(store, COMPANY)
    people = [
        RoleChange(number, f"P{number}", None, Role.OWNER if number == 1 else Role.STAFF)
        for number in range(1, PEOPLE + 1)
    ]
    setup = Plan.of("setup", [Outcome("", (*people, MallAdded("coupang", "coupang", "coupang")))])
    desk.carry_out(setup, Hand(Actor("desk", "", Role.OWNER), NOW, "benchmark"))
    with store.writing(COMPANY) as unit:
        for start in range(0, ORDERS, BATCH):
            rows = [
                {"company": COMPANY, **order_columns(order(number))} for number in range(start + 1, start + BATCH + 1)
            ]
            unit.connection.execute(insert(orders), rows)
        unit.connection.execute(update(companies).values(last_serial=ORDERS))
    return desk


def order(number: int) -> Order:
    """An order; every 25th is a return asked for long ago."""
    late = number % (ORDERS // LATE) == 0
    return Order(
        number=str(number),
        status=Status.RETURN_REQUESTED if late else Status.SHIPPED,
        total=10_000,
        buyer=f"Buyer {number}",
        ordered_at=NOW - timedelta(hours=number % 2_000),
        mall="coupang",
        mall_order=f"2026{number:012}",
        phone="01012345678",
        product_name="Coat",
        returning=Return((NOW - timedelta(days=10 + number % 20)).date()) if late else None,
    )


if __name__ == "__main__":
    main()

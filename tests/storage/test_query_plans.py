"""Lists over many orders go by indexes: SQLite is asked how it would read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert, text

from bot.forgetting import forget_buyers
from fasta_core.domain.order import Status
from fasta_core.storage.tables import orders
from tests.shop import NOW, Shop

MANY = 3_000
MALLS = ("coupang", "coupang-2", "naver", "cafe24")
WEEK = {"start": "2026-11-17", "end": "2026-11-23"}
READS: dict[str, Callable[[Shop], Any]] = {
    "a week": lambda shop: shop.asks("orders", period=WEEK),
    "a status": lambda shop: shop.asks("orders", status="cancel_requested"),
    "a week of one mall": lambda shop: shop.asks("orders", period=WEEK, malls=["naver"]),
    "an invoice": lambda shop: shop.asks("orders", invoice="100000000077"),
    "a phone": lambda shop: shop.asks("orders", phone="01000000077"),
    "a number": lambda shop: shop.asks("order", orders=["77"]),
    "a mall's number": lambda shop: shop.asks("order", orders=["M-77"]),
    "late returns": lambda shop: shop.asks("delayed_returns"),
    "buyers to forget": lambda shop: forget_buyers(shop.desk, NOW + timedelta(days=91)),
    "sold out": lambda shop: shop.asks("sold_out_orders"),
}


@pytest.fixture
def full(sqlite_shop: Shop) -> Shop:
    """A shop with many orders, written straight into the table: nothing but reading is tested here."""
    rows = [row_of(number) for number in range(1, MANY + 1)]
    with sqlite_shop.store.begin() as connection:
        connection.execute(insert(orders), rows)
        connection.execute(text("ANALYZE"))
    sqlite_shop.store.engine.dispose()  # a connection that was open before doesn't know what ANALYZE found
    return sqlite_shop


def row_of(number: int) -> dict[str, Any]:
    """An order, one in fifty on its way back and one in sixty sold out."""
    status = (
        Status.RETURN_REQUESTED if number % 50 == 0 else Status.CANCEL_REQUESTED if number % 70 == 0 else Status.NEW
    )
    return {
        "company": "hanbit",
        "number": str(number),
        "serial": number,
        "status": status.value,
        "total": 1_000,
        "buyer": f"구매자{number}",
        "ordered_at": NOW - timedelta(minutes=number * 20),
        "mall": MALLS[number % 4],
        "mall_order": f"M-{number}",
        "mall_line": f"M-{number}-1",
        "line_key": "",
        "sold_out": number % 60 == 0,
        "product_name": "",
        "option": "",
        "quantity": 1,
        "pinned": 0,
        "phone": f"010{number:08}",
        "address": "",
        "invoice": f"1{number:011}",
        "return_invoice": f"2{number:011}",
    }


@contextmanager
def statements(shop: Shop) -> Iterator[list[tuple[str, Any]]]:
    """Every statement on orders that is run in the meantime."""
    heard: list[tuple[str, Any]] = []

    def hear(*args: Any) -> None:
        if "FROM orders" in args[2]:
            heard.append((args[2], args[3]))

    event.listen(shop.store.engine, "before_cursor_execute", hear)
    yield heard
    event.remove(shop.store.engine, "before_cursor_execute", hear)


@pytest.mark.parametrize("what", READS)
def test_the_rows_of_a_read_are_found_by_an_index(full: Shop, what: str) -> None:
    with statements(full) as heard:
        READS[what](full)

    assert heard
    with full.store.begin() as connection:
        for statement, values in heard:
            steps = [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
            assert not any(step.startswith("SCAN") for step in steps), steps
            assert not any(step.endswith("(company=?)") for step in steps), (steps, statement)


def test_a_page_of_the_newest_is_read_in_its_order(full: Shop) -> None:
    with statements(full) as heard:
        full.asks("orders")

    page = next(pair for pair in heard if "LIMIT" in pair[0])
    with full.store.begin() as connection:
        steps = [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {page[0]}", page[1])]
    assert not any("TEMP B-TREE" in step for step in steps), steps

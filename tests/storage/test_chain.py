"""An edited, dropped or swapped journal row is found."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Table, delete, insert, select, update

from fasta_core.storage.tables import companies, journal, journal_lines, orders, products
from tests.shop import NOW, Shop

Tampering = Callable[[Connection], Any]
SEQ = 5
LEDGER_LINE = {"company": "hanbit", "line": 0, "what": "on_hand", "product": "A-102", "before": "1", "after": "1"}


@pytest.fixture
def busy(shop: Shop) -> Shop:
    """A shop whose journal has some entries."""
    number = shop.opens(product="A-102", quantity=2)
    shop.does("cancel_complete", orders=[number])
    shop.does("restore", orders=[number])
    shop.does("add_note", orders=[number], memo="문 앞에")
    shop.does("adjust_stock", product="A-102", stock_change=3)
    shop.does("undo")
    assert shop.faults() == ()
    return shop


def edited(table: Table, **values: Any) -> Tampering:
    """Write other values into the fifth entry's row."""
    return lambda connection: connection.execute(update(table).where(table.c.seq == SEQ).values(**values))


def dropped(table: Table, seq: int) -> Tampering:
    """Take an entry's rows out."""
    return lambda connection: connection.execute(delete(table).where(table.c.seq == seq))


def last_dropped(connection: Connection) -> None:
    """Take the newest entry out, so that no other points to it."""
    last = connection.execute(select(companies.c.journal_seq)).scalar_one()
    dropped(journal, last)(connection)
    dropped(journal_lines, last)(connection)


def swapped(connection: Connection) -> None:
    """Exchange what two entries say."""
    both = select(journal).where(journal.c.seq.in_((4, 5))).order_by(journal.c.seq)
    rows = [row._asdict() for row in connection.execute(both)]
    connection.execute(delete(journal).where(journal.c.seq.in_((4, 5))))
    for row, seq in zip(rows, (5, 4), strict=True):
        connection.execute(insert(journal).values(**{**row, "seq": seq}))


TAMPERINGS: dict[str, Tampering] = {
    "another actor": edited(journal, actor="person:1"),
    "another name": edited(journal, name="아무개"),
    "another source": edited(journal, source="terminal:2"),
    "another intent": edited(journal, intent="restore2"),
    "another moment": edited(journal, at=NOW + timedelta(hours=1)),
    "taken back by another": edited(journal, undoes=2),
    "other changes": edited(journal, changes="[]"),
    "no changes at all": edited(journal, changes=""),
    "another hash": edited(journal, hash="0" * 64),
    "another hash before": edited(journal, previous="0" * 64),
    "a line edited": edited(journal_lines, after='"shipped"'),
    "a line made nonsense": edited(journal_lines, after="{"),
    "a line at another place": edited(journal_lines, line=journal_lines.c.line + 7),
    "a line of another order": edited(journal_lines, order="77"),
    "lines dropped": dropped(journal_lines, SEQ),
    "an entry dropped": dropped(journal, SEQ),
    "the first dropped": dropped(journal, 1),
    "the last dropped": last_dropped,
    "two swapped": swapped,
    "a line too many": lambda c: c.execute(insert(journal_lines).values({**LEDGER_LINE, "seq": 999})),
    "a line before all": lambda c: c.execute(insert(journal_lines).values({**LEDGER_LINE, "seq": 0})),
    "pins edited": lambda c: c.execute(update(products).where(products.c.pinned > 0).values(pinned=1)),
    "a status edited": lambda c: c.execute(update(orders).values(status="shipped")),
    "an order dropped": lambda c: c.execute(delete(orders)),
    "stock edited": lambda c: c.execute(update(products).values(on_hand=products.c.on_hand + 1)),
    "a head edited": lambda c: c.execute(update(companies).values(journal_hash="0" * 64)),
}


@pytest.mark.parametrize("how", TAMPERINGS)
def test_tampering_is_found(busy: Shop, how: str) -> None:
    with busy.store.begin() as connection:
        TAMPERINGS[how](connection)

    assert busy.faults() != ()

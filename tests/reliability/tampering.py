"""Run 11: rows of the journal edited, dropped, swapped; each in a transaction that is taken back afterwards."""

import random
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from fasta_core.storage.chain import check
from fasta_core.storage.tables import journal, journal_lines
from tests.shop import Shop

KEYS = {"company", "seq", "line"}
Row = dict[str, Any]


def busy(shop: Shop, rounds: int) -> None:
    """Some days' work in the journal."""
    for _ in range(rounds):
        number = shop.opens(product="A-102")
        shop.does("add_note", orders=[number], memo="문 앞에")
        shop.does("cancel_complete", orders=[number])
        shop.does("restore", orders=[number])
        shop.does("adjust_stock", product="A-102", stock_change=2)
        shop.does("undo")


def tampered(shop: Shop, count: int, dice: random.Random) -> tuple[Counter[str], list[str]]:
    """Tamper so often; how, and what was not detected."""
    done: Counter[str] = Counter()
    missed: list[str] = []
    ways: tuple[Callable[[Connection, random.Random], str], ...] = (_edited, _dropped, _swapped)
    for _ in range(count):
        way = dice.choice(ways)
        name = way.__name__.strip("_")
        with shop.store.engine.connect() as connection:
            try:
                what = way(connection, dice)
                missed += [] if check(connection, shop.company).faults else [what]
            except IntegrityError:
                name = "not let in by the database"
            connection.rollback()
        done[name] += 1
    return done, missed


def _rows(connection: Connection, table: Table) -> list[Row]:
    return [dict(row) for row in connection.execute(select(table)).mappings()]


def _is(table: Table, row: Row) -> list[Any]:
    return [table.c[key] == row[key] for key in KEYS & set(table.c.keys())]


def _edited(connection: Connection, dice: random.Random) -> str:
    table = dice.choice([journal, journal_lines])
    row = dice.choice(_rows(connection, table))
    column = dice.choice(sorted(set(row) - {"company"}))
    value = _other(row[column], dice)
    connection.execute(update(table).where(*_is(table, row)).values({column: value}))
    return f"{table.name}.{column} {row[column]!r} → {value!r}"


def _other(value: Any, dice: random.Random) -> Any:
    """Something else, perhaps by very little."""
    if isinstance(value, datetime):
        return value + timedelta(microseconds=dice.choice([1, -1, 10**6]))
    if isinstance(value, int) or value is None:
        return (value or 0) + dice.choice([1, 2, 1_000_000])
    place = dice.randrange(len(value) or 1)
    return (
        value[:place] + dice.choice([sign for sign in "0aZ " if sign != value[place : place + 1]]) + value[place + 1 :]
    )


def _dropped(connection: Connection, dice: random.Random) -> str:
    table = dice.choice([journal, journal_lines])
    row = dice.choice(_rows(connection, table))
    connection.execute(delete(table).where(*_is(table, row)))
    return f"{table.name} {row['seq']} dropped"


def _swapped(connection: Connection, dice: random.Random) -> str:
    one, other = dice.sample(_rows(connection, journal), 2)
    for row in (one, other):
        connection.execute(delete(journal).where(*_is(journal, row)))
    for row, seq in ((one, other["seq"]), (other, one["seq"])):
        connection.execute(insert(journal).values({**row, "seq": seq, "undoes": None}))
    return f"{one['seq']} and {other['seq']} swapped"

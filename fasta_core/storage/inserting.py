"""Inserts that leave alone what is there already, in the words of either database."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_new(connection: Connection, table: Table) -> Any:
    """An INSERT into the table that skips rows whose key is taken."""
    return skipping_insert(connection.dialect.name, table)


@cache
def skipping_insert(dialect: str, table: Table) -> Any:
    """The same for a database by its name; made once, for making it costs more than running it."""
    made = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    return made.on_conflict_do_nothing()


@cache
def replacing_insert(dialect: str, table: Table, changing: tuple[str, ...]) -> Any:
    """An INSERT that changes these columns of a row whose key is taken."""
    made = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    values = {column: made.excluded[column] for column in changing}
    return made.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=values)

"""Inserts that leave alone what is there already, in the words of either database."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_new(connection: Connection, table: Table) -> Any:
    """An INSERT into the table that skips rows whose key is taken."""
    return insert_into(connection, table).on_conflict_do_nothing()


def insert_into(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that can say what happens where the key is taken."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)

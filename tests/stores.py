"""Stores for tests: emptied, or copied from a template."""

import shutil
from pathlib import Path
from typing import Any

from sqlalchemy import event

from fasta_core.storage.schema import whole
from fasta_core.storage.store import Store


def emptied(store: Store) -> Store:
    """The store with every row gone; quicker than dropping or truncating tables of few rows."""
    with store.engine.begin() as connection:
        for table in reversed(whole().sorted_tables):
            connection.execute(table.delete())
    return store


def sqlite_copy(template: Path, path: Path) -> Store:
    """A store on a copy of the template, which does not wait for the disk."""
    shutil.copy(template, path)
    return hasty(path)


def hasty(path: Path) -> Store:
    """A store on a file of SQLite's, which does not wait for the disk."""
    store = Store(f"sqlite:///{path}")
    event.listen(store.engine, "connect", _no_waiting)
    return store


def _no_waiting(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")

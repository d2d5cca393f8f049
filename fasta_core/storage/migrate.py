"""Brings a database to this version of the desk."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from fasta_core.storage.schema import fits
from fasta_core.storage.store import Store

SCRIPTS = "fasta_core:storage/migrations"


class Outdated(Exception):
    """The database has not seen every migration."""


class Unfinished(Exception):
    """The database was made before the first release, with other tables; no migration leads from those to these."""


def upgrade(url: str) -> None:
    """Run every migration that the database has not seen, all of them in one transaction; safe to repeat. Raises Unfinished."""
    with _connected(url) as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        command.upgrade(configured(connection), "head")
        if not fits(connection):
            raise Unfinished


def is_current(url: str) -> bool:
    """Whether the database has seen every migration."""
    with _connected(url) as connection:
        return _seen(connection) == ScriptDirectory.from_config(configured(connection)).get_current_head()


def ensure_current(url: str) -> None:
    """Return if this version can work with the database. Raises Outdated, or Unfinished."""
    if not is_current(url):
        raise Outdated
    with _connected(url) as connection:
        if not fits(connection):
            raise Unfinished


def configured(connection: Connection) -> Config:
    """Alembic's settings for this connection."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", SCRIPTS)
    config.set_main_option("path_separator", "os")
    return config


def _seen(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    store = Store(url)
    try:
        with store.begin() as connection:
            yield connection
    finally:
        store.close()

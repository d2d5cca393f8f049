"""Databases to test on, and a made-up company on them.

`store` runs a test on both databases; `sqlite_store` and `postgres_store` on one. `shop` is a company on `store`
(tests/shop.py), `sqlite_shop` one on SQLite alone, `desk` the shop's desk. Each test begins with empty tables; each test
worker has a database of its own.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fasta_core.desk import Desk
from fasta_core.storage.schema import whole
from fasta_core.storage.store import Store
from tests.postgres import running_postgres
from tests.shop import Shop, open_shop
from tests.stores import emptied, sqlite_copy


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a PostgreSQL that runs as long as the tests do."""
    with running_postgres() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_with_tables(postgres_url: str) -> Iterator[Store]:
    """A store on it with every table."""
    store = Store(postgres_url)
    whole().create_all(store.engine)
    yield store
    store.close()


@pytest.fixture
def postgres_store(postgres_with_tables: Store) -> Store:
    """An empty desk on PostgreSQL."""
    return emptied(postgres_with_tables)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with every table, to copy."""
    path = tmp_path_factory.mktemp("template") / "desk.db"
    store = Store(f"sqlite:///{path}")
    whole().create_all(store.engine)
    store.close()
    return path


@pytest.fixture
def sqlite_store(sqlite_template: Path, tmp_path: Path) -> Iterator[Store]:
    """An empty desk on SQLite."""
    store = sqlite_copy(sqlite_template, tmp_path / "desk.db")
    yield store
    store.close()


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty desk on either database."""
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found


@pytest.fixture
def shop(store: Store) -> Shop:
    """A made-up company on either database."""
    return open_shop(store)


@pytest.fixture
def sqlite_shop(sqlite_store: Store) -> Shop:
    """A made-up company on SQLite alone."""
    return open_shop(sqlite_store)


@pytest.fixture
def desk(shop: Shop) -> Desk:
    """The shop's desk."""
    return shop.desk

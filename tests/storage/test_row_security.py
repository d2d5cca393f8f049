"""PostgreSQL itself keeps companies apart, also where a statement forgets the company."""

import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, func, select, text, update
from sqlalchemy.exc import ProgrammingError

from fasta_core.storage.migrate import upgrade
from fasta_core.storage.schema import whole
from fasta_core.storage.store import Store
from fasta_core.storage.tables import orders
from tests.shop import open_shop


@pytest.fixture
def plain_url(postgres_url: str) -> Iterator[str]:
    """A migrated database, as a role sees it that row security binds."""
    name = f"apart_{uuid.uuid4().hex}"
    engine = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE ROLE {name} LOGIN"))
        connection.execute(text(f"CREATE DATABASE {name} OWNER {name}"))
        url = postgres_url.replace("/postgres?", f"/{name}?").replace("postgres@", f"{name}@")
        upgrade(url)
        yield url
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        connection.execute(text(f"DROP ROLE {name}"))
    engine.dispose()


def test_a_statement_without_a_company_sees_and_changes_only_its_own(plain_url: str) -> None:
    store = Store(plain_url)
    mine, theirs = open_shop(store), open_shop(store, company="another", people=())
    mine.opens()
    theirs.opens()
    theirs.opens()

    with store.writing(mine.company) as unit:
        seen = unit.connection.execute(select(func.count()).select_from(orders)).scalar_one()
        changed = unit.connection.execute(update(orders).values(buyer="x")).rowcount

    assert (seen, changed) == (1, 1)
    store.close()


def test_a_row_cannot_be_written_for_another_company(plain_url: str) -> None:
    store = Store(plain_url)
    mine = open_shop(store)
    mine.opens()

    with pytest.raises(ProgrammingError), store.writing(mine.company) as unit:
        unit.connection.execute(update(orders).values(company="another"))
    store.close()


def test_a_connection_that_names_no_company_sees_nothing(plain_url: str) -> None:
    store = Store(plain_url)
    open_shop(store).opens()
    engine = create_engine(plain_url)

    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(orders)).scalar_one() == 0
    engine.dispose()
    store.close()


def test_every_table_with_a_company_is_locked(plain_url: str) -> None:
    store = Store(plain_url)
    tables = {table.name for table in whole().sorted_tables if "company" in table.c}

    with store.begin() as connection:
        locked = connection.execute(text("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"))
        assert tables <= set(locked.scalars())
    store.close()

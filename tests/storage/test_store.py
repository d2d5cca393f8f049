"""The line to PostgreSQL: who says nothing counts as away, and nothing holds its locks for ever."""

import socket

import pytest
from sqlalchemy import make_url

from fasta_core.storage.absence import AWAY
from fasta_core.storage.store import LIMITS, LINE, Store


def test_a_server_that_says_nothing_is_away() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        store = Store(f"postgresql+psycopg://postgres@127.0.0.1:{silent.getsockname()[1]}/postgres")

        with pytest.raises(AWAY), store.begin():
            pass


def test_statements_and_quiet_transactions_end_some_time(postgres_store: Store) -> None:
    with postgres_store.engine.connect() as connection:
        set_to = {name: connection.exec_driver_sql(f"SHOW {name}").scalar_one() for name in LIMITS}

    assert set_to == {"statement_timeout": "1min", "idle_in_transaction_session_timeout": "30s"}


def test_an_address_may_have_a_patience_of_its_own(postgres_store: Store) -> None:
    assert "connect_timeout" in LINE
    patient = make_url(postgres_store.engine.url).update_query_dict({"connect_timeout": "9"})
    store = Store(patient.render_as_string(hide_password=False))

    with store.begin() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        parameters = raw.info.get_parameters()
    store.close()

    assert parameters["connect_timeout"] == "9"

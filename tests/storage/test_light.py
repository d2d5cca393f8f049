"""Which commits wait for the disk: those by which something is kept, and not those that say who has what in hand."""

from sqlalchemy import Connection

from fasta_core.storage.edge_tables import leases
from fasta_core.storage.store import Store

FULL, NORMAL = 2, 1


def _waiting(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA synchronous").scalar_one())


def test_on_sqlite_only_a_light_transaction_does_not_wait_for_the_disk(tmp_path: object) -> None:
    store = Store(f"sqlite:///{tmp_path}/desk.db")
    seen = []

    for light in (False, True, True, False):
        with store.begin(light=light) as connection:
            seen.append(_waiting(connection))

    assert seen == [FULL, NORMAL, NORMAL, FULL]


def test_on_postgres_which_may_die_without_the_desk_all_wait(postgres_store: Store) -> None:
    waiting = postgres_store.engine.url.update_query_dict({"options": "-c synchronous_commit=on"})
    store, seen = Store(waiting.render_as_string(hide_password=False)), []

    for light in (False, True, False):
        with store.begin(light=light) as connection:
            seen.append(connection.exec_driver_sql("SHOW synchronous_commit").scalar_one())

    store.close()
    assert seen == ["on", "on", "on"]


def test_what_a_light_transaction_writes_is_there_for_everybody_at_once(store: Store) -> None:
    with store.begin(light=True) as connection:
        connection.execute(leases.insert().values(name="polling"))

    with store.engine.connect() as connection:
        assert connection.execute(leases.select()).one().name == "polling"

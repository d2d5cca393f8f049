"""A chat that refused a message gets none, until its person writes again; also where they write at that very moment."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from fasta_core.storage import deliveries, intake, leases
from fasta_core.storage.deliveries import ChatLoad, Most, Settled
from fasta_core.storage.intake import RawUpdate
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.store import Store

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
PERSON = 3
HOLDER = "here/1/a"


def _put(store: Store, body: str) -> None:
    with store.writing("hanbit") as unit:
        unit.outbox.put(Outgoing(PERSON, body))


def _claimed(store: Store, at: datetime) -> list[ChatLoad]:
    with store.begin() as connection:
        return deliveries.claim(connection, leases.term(HOLDER, at, 20), Most(10, 10))


def _writes(store: Store, at: datetime) -> None:
    with store.begin() as connection:
        intake.keep(connection, 4711, [RawUpdate(1, PERSON, PERSON, "{}")], at)


def _refused(store: Store, meanwhile: Callable[[], None]) -> None:
    _put(store, "refused")
    (load,) = _claimed(store, NOW)
    meanwhile()
    at = NOW + timedelta(seconds=1)
    with store.begin() as connection:
        found = Settled(load, 0.0, dropped=load.rows, reachable=False, hold_until=at)
        deliveries.settle(connection, HOLDER, [found], at)


def _sent_later(store: Store) -> list[str]:
    _put(store, "later")
    return [row.body for load in _claimed(store, NOW + timedelta(minutes=1)) for row in load.rows]


def test_a_chat_that_refused_a_message_gets_none(store: Store) -> None:
    _refused(store, meanwhile=lambda: None)

    assert _sent_later(store) == []


def test_who_writes_after_a_refusal_is_answered(store: Store) -> None:
    _refused(store, meanwhile=lambda: None)
    _writes(store, NOW + timedelta(seconds=30))

    assert _sent_later(store) == ["later"]


def test_who_writes_before_a_refusal_is_written_down_is_answered(store: Store) -> None:
    _refused(store, meanwhile=lambda: _writes(store, NOW))

    assert _sent_later(store) == ["later"]


def test_who_wrote_long_before_a_refusal_and_not_since_gets_nothing(store: Store) -> None:
    _writes(store, NOW - timedelta(hours=1))
    _refused(store, meanwhile=lambda: None)

    assert _sent_later(store) == []

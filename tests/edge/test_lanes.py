"""Lanes and chats between processes: who holds them, who frees them, and what is counted when one dies."""

from datetime import timedelta

from bot.clock import WallClock
from bot.outgoing import packed
from bot.replies.reply import Reply
from bot.working import MOST_DEATHS
from fasta_core.storage import deliveries, intake, lanes
from fasta_core.storage.deliveries import Most, Settled
from fasta_core.storage.intake import Outcome, RawUpdate
from fasta_core.storage.lanes import SUSPECT, Room, Taken
from fasta_core.storage.leases import Term, term
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.store import Store

NOW = WallClock().now()
PERSONS = range(1, 21)
ROOM = Room(len(PERSONS), 10)
FIRST = PERSONS[0]


def _written_by_everybody(store: Store) -> None:
    with store.begin() as connection:
        intake.keep(connection, 4711, [RawUpdate(one, lane=one, chat=one, body="{}") for one in PERSONS], NOW)


def _claimed(store: Store, held: Term, room: Room = ROOM) -> list[Taken]:
    with store.begin() as connection:
        return lanes.claim(connection, held, room)


def _life(number: int) -> Term:
    """The term of a process that begins when the one before it is dead."""
    return term(f"somewhere/{number}/life", NOW + timedelta(seconds=2 * number), 1)


def _finished(store: Store, life: Term, taken: list[Taken]) -> None:
    with store.begin() as connection:
        intake.settle(connection, [(one.kept[0].seq, Outcome.DONE) for one in taken], life.now)
        lanes.release(connection, life.holder, [one.held for one in taken])


def test_a_release_that_is_repeated_frees_no_lane_taken_anew(store: Store) -> None:
    _written_by_everybody(store)
    mine = term("somewhere/1/me", NOW, 60)
    first = _claimed(store, mine)

    with store.begin() as connection:
        lanes.release(connection, mine.holder, [one.held for one in first])
    again = _claimed(store, mine)
    with store.begin() as connection:
        lanes.release(connection, mine.holder, [one.held for one in first])

    assert len(again) == len(first) == len(PERSONS)
    assert _claimed(store, term("somewhere/2/other", NOW, 60)) == []


def test_what_became_of_a_load_is_written_once_and_frees_no_chat_taken_anew(store: Store) -> None:
    with store.writing("hanbit") as unit:
        unit.outbox.put(Outgoing(3, packed(Reply("hello"))))
    mine = term("somewhere/1/me", NOW, 60)

    def settle_first() -> None:
        with store.begin() as connection:
            deliveries.settle(connection, mine.holder, [Settled(first, 0.0)], NOW)

    with store.begin() as connection:
        (first,) = deliveries.claim(connection, mine, Most(5, 5))
    settle_first()
    with store.begin() as connection:
        again = deliveries.claim(connection, mine, Most(5, 5))
    settle_first()

    assert [load.chat for load in again] == [3]
    with store.begin() as connection:
        assert deliveries.claim(connection, term("somewhere/2/other", NOW, 60), Most(5, 5)) == []


def test_only_what_processes_die_of_is_put_aside_and_not_what_they_had_in_hand_besides(store: Store) -> None:
    """Every process dies as soon as it works the first person's update, with all it has taken in its hands."""
    _written_by_everybody(store)
    most = dict.fromkeys(PERSONS, 0)

    for number in range(MOST_DEATHS + 1):
        taken = _claimed(store, _life(number))
        most |= {one.held.lane: one.kept[0].tries for one in taken}

    assert most[FIRST] == MOST_DEATHS
    assert max(most[one] for one in PERSONS if one != FIRST) <= SUSPECT


def test_kills_that_nothing_causes_put_nothing_aside(store: Store) -> None:
    """A process that is killed again and again gets no further than one of those under suspicion each time."""
    _written_by_everybody(store)
    worst, ended = 0, 0

    for number in range(100):
        life = _life(number)
        taken = _claimed(store, life)
        worst = max([worst, *(one.kept[0].tries for one in taken)])
        suspects = [one for one in taken if one.suspect]
        _finished(store, life, suspects)
        ended += len(suspects)

    assert ended == len(PERSONS)
    assert worst <= SUSPECT


def test_a_process_takes_no_second_suspect_while_it_has_one(store: Store) -> None:
    _written_by_everybody(store)
    for number in range(SUSPECT + 1):
        _claimed(store, _life(number))
    life = _life(SUSPECT + 1)

    first = _claimed(store, life)
    second = _claimed(store, life, Room(len(PERSONS), 10, suspects=False))

    assert [one.suspect for one in first] == [True]
    assert second == []

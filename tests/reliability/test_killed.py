"""kill -9 while a confirmation is carried out: all of it or none, once, and it is answered."""

from fasta_core.storage.store import Store
from tests.reliability.deaths import POINTS
from tests.reliability.deck import open_plenty
from tests.reliability.killing import killed_at_each_point

AROUND_THE_COMMIT = ("before commit", "after commit", "before the answer")


async def test_a_bot_killed_at_any_point_of_a_confirmation_does_it_once(store: Store) -> None:
    kills = await killed_at_each_point(
        open_plenty(store), 1, POINTS if store.engine.dialect.name == "sqlite" else AROUND_THE_COMMIT
    )

    assert kills.died == kills.confirmed
    assert (kills.lost, kills.twice, kills.unanswered, kills.faults) == (0, 0, 0, 0)

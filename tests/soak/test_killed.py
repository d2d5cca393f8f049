"""Run 1: kill -9 at each of the points × 100 confirmations, on both databases."""

import pytest

from fasta_core.storage.store import Store
from tests.reliability.deaths import POINTS
from tests.reliability.deck import open_plenty
from tests.reliability.figures import part_of, show
from tests.reliability.killing import killed_at_each_point

EACH = 100


@pytest.mark.soak
@pytest.mark.timeout(7_200)
async def test_a_bot_killed_at_any_point_of_a_confirmation_does_it_once(store: Store) -> None:
    kills = await killed_at_each_point(open_plenty(store), part_of(EACH))

    show(
        f"1 kill -9 on {store.engine.dialect.name}",
        points=len(POINTS),
        confirmed=kills.confirmed,
        killed=kills.died,
        lost=kills.lost,
        twice=kills.twice,
        unanswered=kills.unanswered,
        edited_twice=dict(kills.doubled),
    )
    assert kills.died == kills.confirmed
    assert (kills.lost, kills.twice, kills.unanswered, kills.faults) == (0, 0, 0, 0)

"""Run 3: 10,000 duplicated and reordered updates with restarts; run 9: three replicas on one PostgreSQL, one killed each 5 s."""

from dataclasses import asdict

import pytest

from fasta_core.storage.store import Store
from tests.reliability.figures import dice, part_of, seed, show
from tests.reliability.repeating import Size, repeated, right

DELIVERIES = 10_000


@pytest.mark.soak
@pytest.mark.timeout(0)
async def test_one_bot_that_restarts(store: Store) -> None:
    await _run("3 repeated", store, replicas=1, kill_every=10.0)


@pytest.mark.soak
@pytest.mark.timeout(0)
async def test_three_replicas_one_of_which_is_killed_each_five_seconds(postgres_store: Store) -> None:
    await _run("9 three replicas", postgres_store, replicas=3, kill_every=5.0)


async def _run(name: str, store: Store, replicas: int, kill_every: float) -> None:
    of = seed()
    found = await repeated(store, Size(part_of(DELIVERIES), replicas, kill_every), dice(of))

    show(f"{name} on {store.engine.dialect.name}", seed=of, **{**asdict(found), "ended": dict(found.ended)})
    assert right(found), found

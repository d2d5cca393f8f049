"""Updates come twice, out of order, to a bot that is killed meanwhile: each has its effect once."""

from fasta_core.storage.store import Store
from tests.reliability.figures import dice
from tests.reliability.repeating import Size, repeated, right


async def test_updates_that_come_again_and_out_of_order_have_one_effect(sqlite_store: Store) -> None:
    found = await repeated(sqlite_store, Size(deliveries=500, replicas=1, kill_every=2.5), dice(3))

    assert right(found), found
    assert found.posted > found.updates
    assert found.kills > 0

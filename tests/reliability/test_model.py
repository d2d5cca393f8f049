"""The talk beside a model of the desk, with faults at any call: no half state, the journal's chain holds."""

from pathlib import Path

import pytest

from tests.reliability.bench import bench
from tests.reliability.working import work

STEPS = 20


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("seed", range(3))
async def test_faults_leave_no_half_state(opened_template: Path, tmp_path: Path, seed: int) -> None:
    at = bench(opened_template, tmp_path)

    async with work(at, seed) as sequence:
        for _ in range(STEPS):
            await sequence.step()

        assert sequence.shop.faults() == ()
        assert at.database.struck + sequence.telegram.struck > 0

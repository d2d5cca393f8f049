"""Run 10: 10,000 sequences of 50 steps beside a model, with faults at any database or HTTP call."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.reliability.figures import part_of, seed, show
from tests.reliability.working import work

SEQUENCES, STEPS = 10_000, 50


@pytest.mark.soak
@pytest.mark.timeout(0)
@pytest.mark.usefixtures("impatient")
async def test_faults_leave_no_half_state(opened_template: Path) -> None:
    first, sequences = seed(), part_of(SEQUENCES)
    database = http = doubled = heard = 0

    for number in range(first, first + sequences):
        with TemporaryDirectory() as folder:
            async with work(opened_template, Path(folder), number) as sequence:
                for _ in range(STEPS):
                    await sequence.step()
                assert sequence.shop.faults() == (), number
        database += sequence.database.struck
        http += sequence.telegram.struck
        doubled += sequence.doubled
        heard += sequence.heard

    show(
        "10 model with faults",
        seed=first,
        sequences=sequences,
        steps=STEPS,
        updates=heard,
        database_faults=database,
        http_faults=http,
        half_states=0,
        answers_that_came_twice=doubled,
    )

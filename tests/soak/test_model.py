"""Run 10: 10,000 sequences of 50 steps beside a model, with faults at any database or HTTP call; a step is a line or a tap."""

import gc
from collections import Counter
from pathlib import Path

import pytest

from bot.logs import set_up
from tests.reliability.bench import Bench, bench
from tests.reliability.figures import part_of, seed, show
from tests.reliability.working import work

SEQUENCES, STEPS = 10_000, 50
TELL = 250
"""After how many sequences it is told how far the run has come."""


@pytest.mark.soak
@pytest.mark.timeout(0)
@pytest.mark.usefixtures("impatient")
async def test_faults_leave_no_half_state(opened_template: Path, tmp_path: Path) -> None:
    first, sequences, at = seed(), part_of(SEQUENCES), bench(opened_template, tmp_path)
    figures, broken = Counter[str](), list[int]()
    set_up("critical")
    gc.freeze()

    for done, number in enumerate(range(first, first + sequences), 1):
        try:
            figures += await _sequence(at, number)
        except AssertionError as wrong:
            broken.append(number)
            show("10 broken", seed=number, why=repr(wrong)[:400])
        if done % TELL == 0 or done == sequences:
            show("10 model with faults", seed=first, sequences=done, steps=STEPS, **figures, broken=len(broken))

    assert broken == []


async def _sequence(at: Bench, number: int) -> Counter[str]:
    before = at.database.struck
    async with work(at, number) as sequence:
        for _ in range(STEPS):
            await sequence.step()
        assert sequence.shop.faults() == ()
    return Counter(
        updates=sequence.heard,
        database_faults=at.database.struck - before,
        http_faults=sequence.telegram.struck,
        answers_that_came_twice=sequence.doubled,
    )

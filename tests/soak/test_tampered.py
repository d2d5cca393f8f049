"""Run 11: a thousand rows of the journal edited, dropped, swapped."""

import pytest

from tests.reliability.figures import dice, part_of, seed, show
from tests.reliability.tampering import busy, tampered
from tests.shop import Shop

COUNT = 1_000


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_every_row_edited_dropped_or_swapped_is_detected(shop: Shop) -> None:
    of = seed()
    busy(shop, rounds=8)

    done, missed = tampered(shop, part_of(COUNT), dice(of))

    show(f"11 tampering on {shop.store.engine.dialect.name}", seed=of, done=dict(done), missed=len(missed))
    assert missed == []

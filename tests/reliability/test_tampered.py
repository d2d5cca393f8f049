"""Whoever edits, drops or swaps a row of the journal is found out."""

from tests.reliability.figures import dice
from tests.reliability.tampering import busy, tampered
from tests.shop import Shop


def test_every_row_edited_dropped_or_swapped_is_detected(shop: Shop) -> None:
    busy(shop, rounds=2)
    assert shop.faults() == ()

    done, missed = tampered(shop, 60, dice(11))

    assert (done.total(), missed, shop.faults()) == (60, [], ())

"""Nobody gets in with a card that is forged, expired, another's or used."""

from fasta_core.storage.store import Store
from tests.reliability.deck import open_plenty
from tests.reliability.figures import dice
from tests.reliability.forging import Forge

TRIES = 700


def test_no_forged_expired_foreign_or_used_card_is_accepted(sqlite_store: Store) -> None:
    forge = Forge(open_plenty(sqlite_store), dice(5))

    forge.tries(TRIES)

    assert (forge.accepted, forge.changed) == ([], 0)
    assert len(forge.tried) == 7


def test_an_open_card_of_ones_own_is_accepted(sqlite_store: Store) -> None:
    forge = Forge(open_plenty(sqlite_store), dice(5))
    forge.expired, forge.others, forge.foreign = forge.open, forge.open, forge.open

    forge.tries(TRIES)

    assert forge.accepted

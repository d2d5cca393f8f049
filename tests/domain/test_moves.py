"""The moves of an order as a table."""

from fasta_core.domain.moves import ENDS, STARTS, Move, allowed, moves_from
from fasta_core.domain.order import Status


def test_every_move_starts_somewhere_and_every_one_but_a_restored_cancel_ends_in_one_place() -> None:
    assert set(STARTS) == set(Move)
    assert set(ENDS) == set(Move) - {Move.RESTORE_CANCEL}


def test_a_complete_return_is_the_end() -> None:
    assert moves_from(Status.RETURNED) == frozenset()


def test_a_shipped_order_can_only_be_returned() -> None:
    assert moves_from(Status.SHIPPED) == {Move.REQUEST_RETURN}
    assert not allowed(Move.COMPLETE_CANCEL, Status.SHIPPED)

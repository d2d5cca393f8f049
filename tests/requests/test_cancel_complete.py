"""Completing a cancel by hand (manual, section 6)."""

import pytest

from fasta_core.domain.company_refusals import NotAllowed
from fasta_core.domain.order import Invoice, Status
from fasta_core.domain.order_refusals import AlreadyCancelled, AlreadyShipped, MoveNotAllowed, TooManyOrders
from fasta_core.domain.warnings import HasInvoice
from fasta_core.requests.view import Refused
from fasta_core.storage.ports import BeforeNoLongerTrue
from tests.shop import STAFF, VIEWER, Shop


@pytest.mark.parametrize("status", [Status.NEW, Status.INVOICED, Status.CANCEL_REQUESTED])
def test_an_order_that_has_not_left_is_cancelled(shop: Shop, status: Status) -> None:
    number = shop.opens(status=status)

    shop.does("cancel_complete", orders=[number])

    assert shop.order(number).status is Status.CANCELLED


def test_its_pieces_are_free_again(shop: Shop) -> None:
    number = shop.opens(product="A-102", quantity=4)

    shop.does("cancel_complete", orders=[number])

    assert (shop.product("A-102").on_hand, shop.product("A-102").free) == (10, 10)
    assert shop.order(number).pinned == 0


def test_an_order_that_has_left_is_a_return(shop: Shop) -> None:
    number = shop.opens(status=Status.SHIPPED)

    assert shop.refuses("cancel_complete", orders=[number]) == AlreadyShipped(number)


def test_a_cancelled_order_is_cancelled_already(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)

    assert shop.refuses("cancel_complete", orders=[number]) == AlreadyCancelled(number)


def test_a_return_cannot_be_cancelled(shop: Shop) -> None:
    number = shop.opens(status=Status.RETURN_REQUESTED)

    refusal = shop.refuses("cancel_complete", orders=[number])

    assert refusal == MoveNotAllowed(number, "complete_cancel", Status.RETURN_REQUESTED)


def test_an_invoiced_order_comes_with_a_warning_to_stop_the_parcel(shop: Shop) -> None:
    number = shop.opens(status=Status.INVOICED, invoice=Invoice("681234567893"))

    plan = shop.asks("cancel_complete", orders=[number])

    assert plan.outcomes[0].warnings == (HasInvoice(number, "681234567893"),)


def test_the_same_order_twice_in_a_line_is_one_outcome(shop: Shop) -> None:
    number = shop.opens()

    assert len(shop.asks("cancel_complete", orders=[number, number]).outcomes) == 1


def test_fifty_orders_are_taken_and_fifty_one_are_too_many(shop: Shop) -> None:
    shop.asks("cancel_complete", orders=[str(n) for n in range(1, 51)])

    assert shop.refuses("cancel_complete", orders=[str(n) for n in range(1, 52)]) == TooManyOrders(50)


def test_a_viewer_may_not(shop: Shop) -> None:
    number = shop.opens()

    with pytest.raises(Refused) as no:
        shop.asks("cancel_complete", VIEWER, orders=[number])
    assert no.value.refusal == NotAllowed(STAFF.role)


def test_a_plan_is_refused_to_a_viewers_hand_too(shop: Shop) -> None:
    plan = shop.asks("cancel_complete", orders=[shop.opens()])

    with pytest.raises(Refused):
        shop.carries_out(plan, VIEWER)


def test_a_stale_plan_changes_nothing(shop: Shop) -> None:
    first, second = shop.opens(), shop.opens()
    plan = shop.asks("cancel_complete", orders=[first, second])
    shop.moves(second, Status.SHIPPED)

    with pytest.raises(BeforeNoLongerTrue) as stale:
        shop.carries_out(plan)
    assert stale.value.subject == second
    assert shop.order(first).status is Status.NEW
    assert shop.faults() == ()

"""Order lines the desk knows already: the mall's word wins where it is news, on both databases."""

from dataclasses import replace
from datetime import date

import pytest

from fasta_core.domain.order import Invoice, Return, Status
from fasta_core.domain.plan import Outcome, Seen
from fasta_core.domain.warnings import (
    CancelledAfterShipping,
    ComesBackSoldOut,
    MallInvoiceDiffers,
    NoStatusBefore,
    QuantityDiffers,
    TotalDiffers,
    TurnsRestoredBack,
)
from fasta_core.malls.port import DAY_UNSAID, MallOrder
from tests.requests.collecting import collect, line, planned, reported, saying
from tests.shop import Shop

INVOICE = Invoice("681234567890", "cj")


def collected(shop: Shop, status: Status = Status.NEW, **fields: object) -> MallOrder:
    """A line of two pieces of A-102 that the desk knows."""
    said = line(shop, product="A-102", quantity=2, status=status, **fields)
    collect(shop, said)
    return said


def number(shop: Shop, said: MallOrder) -> str:
    """The desk's number of a line."""
    return reported(shop, said).number


@pytest.mark.parametrize("status", list(Status))
def test_the_same_word_twice_changes_nothing_but_is_heard(shop: Shop, status: Status) -> None:
    said = collected(shop, status, invoice=INVOICE, returning=Return(date(2026, 11, 18)))
    shop.later(hours=1)

    plan = collect(shop, said)

    assert plan.changes == ()
    assert plan.seen == (Seen(number(shop, said), shop.now),)
    assert reported(shop, said).mall_read_at == shop.now


def test_a_cancel_at_the_mall_lets_the_pieces_go(shop: Shop) -> None:
    said = collected(shop)

    collect(shop, saying(said, Status.CANCEL_REQUESTED))

    assert reported(shop, said).status is Status.CANCEL_REQUESTED
    assert reported(shop, said).mall_status is Status.CANCEL_REQUESTED
    assert shop.product("A-102").free == 10
    assert shop.faults() == ()


def test_a_cancel_that_is_complete_stays_so_when_the_mall_only_says_requested(shop: Shop) -> None:
    said = collected(shop)
    shop.does("cancel_complete", orders=[number(shop, said)])

    collect(shop, saying(said, Status.CANCEL_REQUESTED))

    assert reported(shop, said).status is Status.CANCELLED
    assert reported(shop, said).mall_status is Status.CANCEL_REQUESTED


def test_a_cancel_of_what_has_left_is_taken_over_with_a_warning(shop: Shop) -> None:
    said = collected(shop, Status.SHIPPED)

    plan = collect(shop, saying(said, Status.CANCELLED))

    assert reported(shop, said).status is Status.CANCELLED
    assert plan.outcomes[0].warnings == (CancelledAfterShipping(number(shop, said)),)


def test_the_mall_turns_a_restored_order_back_though_it_says_nothing_new(shop: Shop) -> None:
    said = collected(shop)
    cancelled = saying(said, Status.CANCELLED)
    collect(shop, cancelled)
    shop.later(hours=25)
    shop.does("restore", orders=[number(shop, said)])

    plan = collect(shop, cancelled)

    assert reported(shop, said).status is Status.CANCELLED
    assert plan.outcomes[0].warnings == (TurnsRestoredBack(number(shop, said), Status.CANCELLED),)
    assert shop.product("A-102").free == 10
    assert shop.faults() == ()


def test_a_restored_return_is_turned_back_with_its_parcel(shop: Shop) -> None:
    parcel = Return(date(2026, 11, 18), "cj", "5512")
    said = collected(shop, Status.RETURN_REQUESTED, returning=parcel)
    shop.later(hours=25)
    shop.does("restore", orders=[number(shop, said)])

    collect(shop, said)

    assert reported(shop, said).status is Status.RETURN_REQUESTED
    assert reported(shop, said).returning == parcel


def test_a_cancel_after_a_withdrawal_turns_nobodys_restore_back(shop: Shop) -> None:
    said = collected(shop)
    collect(shop, saying(said, Status.CANCEL_REQUESTED))
    shop.later(minutes=5)
    collect(shop, said)
    shop.later(minutes=5)

    plan = collect(shop, saying(said, Status.CANCELLED))

    assert reported(shop, said).status is Status.CANCELLED
    assert plan.outcomes[0].warnings == ()


@pytest.mark.parametrize(("invoice", "before"), [(None, Status.NEW), (INVOICE, Status.INVOICED)])
def test_a_withdrawn_cancel_goes_back_to_where_it_was_and_pins_again(
    shop: Shop, invoice: Invoice | None, before: Status
) -> None:
    said = collected(shop, invoice=invoice)
    collect(shop, saying(said, Status.CANCEL_REQUESTED))
    collect(shop, saying(said, Status.CANCELLED))

    collect(shop, said)

    assert reported(shop, said).status is before
    assert reported(shop, said).pinned == 2
    assert shop.faults() == ()


def test_a_withdrawn_cancel_comes_back_sold_out_where_others_took_the_pieces(shop: Shop) -> None:
    said = collected(shop)
    collect(shop, saying(said, Status.CANCELLED))
    shop.opens(product="A-102", quantity=9)

    plan = collect(shop, said)

    assert reported(shop, said).sold_out
    assert plan.outcomes[0].warnings == (ComesBackSoldOut(number(shop, said), "A-102", 2, 1),)


def test_a_withdrawal_of_what_came_cancelled_infers_its_status_and_says_so(shop: Shop) -> None:
    said = collected(shop, Status.CANCELLED)

    plan = collect(shop, saying(said, Status.NEW))

    assert reported(shop, said).status is Status.NEW
    assert plan.outcomes[0].warnings == (NoStatusBefore(number(shop, said), Status.NEW),)


def test_a_withdrawn_return_has_left_again_and_forgets_its_parcel(shop: Shop) -> None:
    said = collected(shop, Status.SHIPPED)
    collect(shop, saying(said, Status.RETURN_REQUESTED, returning=Return(date(2026, 11, 20))))

    collect(shop, said)

    assert reported(shop, said).status is Status.SHIPPED
    assert reported(shop, said).returning is None


def test_what_staff_cancelled_stays_so_while_the_mall_never_said_otherwise(shop: Shop) -> None:
    said = collected(shop)
    shop.does("cancel_complete", orders=[number(shop, said)])

    plan = collect(shop, said)

    assert plan.changes == ()
    assert reported(shop, said).status is Status.CANCELLED


def test_what_staff_cancelled_is_not_shipped_by_the_malls_word(shop: Shop) -> None:
    said = collected(shop)
    shop.does("cancel_complete", orders=[number(shop, said)])

    collect(shop, saying(said, Status.SHIPPED))

    assert reported(shop, said).status is Status.CANCELLED
    assert reported(shop, said).mall_status is Status.SHIPPED


def test_shipping_at_the_mall_takes_the_pinned_pieces_off_the_shelf(shop: Shop) -> None:
    said = collected(shop)

    collect(shop, saying(said, Status.SHIPPED, invoice=INVOICE))

    order = reported(shop, said)
    assert (order.status, order.pinned, order.invoice) == (Status.SHIPPED, 0, INVOICE)
    assert (shop.product("A-102").on_hand, shop.product("A-102").pinned) == (8, 0)
    assert shop.faults() == ()


def test_a_withdrawal_that_has_shipped_meanwhile_leaves_the_shelf_too(shop: Shop) -> None:
    said = collected(shop)
    collect(shop, saying(said, Status.CANCEL_REQUESTED))

    collect(shop, saying(said, Status.SHIPPED))

    assert reported(shop, said).status is Status.SHIPPED
    assert (shop.product("A-102").on_hand, shop.product("A-102").pinned) == (8, 0)
    assert shop.faults() == ()


def test_a_return_of_what_the_desk_never_saw_leave_takes_the_pieces_off_the_shelf(shop: Shop) -> None:
    said = collected(shop)

    collect(shop, saying(said, Status.RETURN_REQUESTED, returning=Return(date(2026, 11, 20))))

    assert reported(shop, said).status is Status.RETURN_REQUESTED
    assert (shop.product("A-102").on_hand, shop.product("A-102").pinned) == (8, 0)


def test_the_mall_never_takes_a_step_back(shop: Shop) -> None:
    said = collected(shop)
    shop.does("register_invoice", orders=[number(shop, said)], invoice="681234567890")

    plan = collect(shop, said)

    assert plan.changes == ()
    assert reported(shop, said).status is Status.INVOICED


def test_an_invoice_is_filled_in_where_there_is_none(shop: Shop) -> None:
    said = collected(shop)

    collect(shop, saying(said, Status.NEW, invoice=INVOICE))

    assert reported(shop, said).invoice == INVOICE
    assert reported(shop, said).status is Status.INVOICED
    assert reported(shop, said).pinned == 2


def test_another_invoice_is_shown_and_not_overwritten(shop: Shop) -> None:
    said = collected(shop, invoice=INVOICE)

    plan = collect(shop, saying(said, Status.NEW, invoice=Invoice("681234567891", "cj")))

    warning = MallInvoiceDiffers(number(shop, said), "681234567890", "681234567891")
    assert plan.outcomes == (Outcome(number(shop, said), (), (warning,)),)
    assert reported(shop, said).invoice == INVOICE


def test_a_returns_facts_follow_the_mall_and_nothing_is_forgotten(shop: Shop) -> None:
    said = collected(shop, Status.RETURN_REQUESTED, returning=Return(date(2026, 11, 18), "cj", "5512"))
    later = Return(DAY_UNSAID, invoice="5513", picked_up_on=date(2026, 11, 20))

    collect(shop, saying(said, Status.RETURN_REQUESTED, returning=later))

    assert reported(shop, said).returning == Return(date(2026, 11, 18), "cj", "5513", date(2026, 11, 20))


def test_what_else_a_sheet_says_of_a_known_order_is_not_taken_over(shop: Shop) -> None:
    said = collected(shop)

    plan = collect(shop, replace(said, order=replace(said.order, total=1, buyer="다른사람", sold_out=True)))

    assert plan.changes == ()


def test_another_total_or_quantity_is_told_and_not_taken_over(shop: Shop) -> None:
    first = line(shop, total=35_000, quantity=2)
    collect(shop, first)

    plan = planned(shop, saying(first, Status.NEW, total=38_000, quantity=3))

    number = reported(shop, first).number
    assert plan.outcomes[-1].warnings == (TotalDiffers(number, 35_000, 38_000), QuantityDiffers(number, 2, 3))
    assert plan.changes == ()


def test_a_quantity_that_was_not_said_differs_from_none(shop: Shop) -> None:
    first = line(shop, quantity=2)
    collect(shop, first)

    plan = planned(shop, replace(saying(first, Status.NEW, quantity=1), counted=False))

    assert plan.outcomes[-1].warnings == ()

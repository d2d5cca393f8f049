"""Taking a change back."""

import pytest

from fasta_core.domain.company_refusals import NotAllowed
from fasta_core.domain.order import Invoice, Status
from fasta_core.domain.order_refusals import AlreadyUndone, ChangedSince, NothingToUndo, UndoNotYours, UndoTooLate
from fasta_core.domain.people import Role
from fasta_core.requests.view import Refused
from fasta_core.storage.ports import BeforeNoLongerTrue
from tests.shop import MANAGER, OTHER_STAFF, OWNER, STAFF, VIEWER, Shop


def test_a_cancel_is_taken_back_with_its_pieces(shop: Shop) -> None:
    number = shop.opens(product="A-102", quantity=2)
    before = shop.order(number), shop.product("A-102")
    shop.does("cancel_complete", orders=[number])

    entry = shop.does("undo")

    assert (shop.order(number), shop.product("A-102")) == before
    assert entry.undoes is not None
    assert shop.faults() == ()


def test_several_orders_are_an_outcome_each_last_first(shop: Shop) -> None:
    numbers = [shop.opens(product="A-102") for _ in range(3)]
    shop.does("cancel_complete", orders=numbers)

    plan = shop.asks("undo")

    assert [outcome.subject for outcome in plan] == list(reversed(numbers))


def test_a_direct_trade_is_taken_back_with_all_that_came_of_it(shop: Shop) -> None:
    shop.does(
        "direct_trade", buyer="김민지", total=1, product="A-102", quantity=2, invoice="681234567893", memo="문 앞"
    )

    shop.does("undo")

    assert shop.product("A-102").on_hand == 10
    assert shop.asks("orders").totals.count == 0
    assert shop.faults() == ()


def test_undoing_twice_goes_further_back(shop: Shop) -> None:
    number = shop.opens()
    shop.does("add_note", orders=[number], memo="하나")
    shop.does("add_note", orders=[number], memo="둘")

    shop.does("undo")
    shop.does("undo")

    assert shop.asks("order", orders=[number]).cards[0].notes == ()
    assert shop.refuses("undo") == NothingToUndo()


def test_ones_own_last_change_is_meant(shop: Shop) -> None:
    mine, theirs = shop.opens(), shop.opens()
    shop.does("cancel_complete", orders=[mine])
    shop.does("cancel_complete", OTHER_STAFF, orders=[theirs])

    shop.does("undo")

    assert [shop.order(n).status for n in (mine, theirs)] == [Status.NEW, Status.CANCELLED]


def test_nothing_was_done(shop: Shop) -> None:
    assert shop.refuses("undo") == NothingToUndo()
    assert shop.refuses("undo", entry=999) == NothingToUndo()
    assert shop.refuses("undo", entry=10**30) == NothingToUndo()


def test_an_undo_itself_cannot_be_undone(shop: Shop) -> None:
    shop.does("cancel_complete", orders=[shop.opens()])
    undone = shop.does("undo")

    assert shop.refuses("undo", entry=undone.seq) == NothingToUndo()


def test_ten_minutes_and_no_longer(shop: Shop) -> None:
    shop.does("cancel_complete", orders=[shop.opens()])
    shop.later(minutes=10)
    assert shop.asks("undo").changes != ()

    shop.later(seconds=1)

    assert shop.refuses("undo") == UndoTooLate(10)


def test_once_undone_is_undone(shop: Shop) -> None:
    entry = shop.does("cancel_complete", orders=[shop.opens()])
    shop.does("undo")

    assert shop.refuses("undo", entry=entry.seq) == AlreadyUndone()


def test_two_taps_on_undo_undo_once(shop: Shop) -> None:
    shop.does("cancel_complete", orders=[shop.opens()])
    plan = shop.asks("undo")
    shop.carries_out(plan)

    with pytest.raises(BeforeNoLongerTrue):
        shop.carries_out(plan)


def test_anothers_change_is_for_managers(shop: Shop) -> None:
    number = shop.opens()
    entry = shop.does("cancel_complete", orders=[number])

    assert shop.refuses("undo", OTHER_STAFF, entry=entry.seq) == UndoNotYours(STAFF.name)
    shop.does("undo", MANAGER, entry=entry.seq)
    assert shop.order(number).status is Status.NEW


def test_who_could_not_do_it_cannot_undo_it(shop: Shop) -> None:
    entry = shop.does("set_role", OWNER, person=77, name="신입", role="staff")

    assert shop.refuses("undo", MANAGER, entry=entry.seq) == NotAllowed(Role.OWNER)
    with pytest.raises(Refused):
        shop.carries_out(shop.asks("undo", OWNER, entry=entry.seq), MANAGER)


def test_a_viewer_takes_back_a_viewers_change(shop: Shop) -> None:
    shop.does("set_alert", VIEWER, alert="sold_out", enabled=False)

    shop.does("undo", VIEWER)

    assert all(shop.asks("alerts", VIEWER).enabled.values())


def test_a_status_that_was_changed_since(shop: Shop) -> None:
    number = shop.opens()
    shop.does("cancel_complete", orders=[number])
    shop.does("restore", OTHER_STAFF, orders=[number])

    assert shop.refuses("undo") == ChangedSince(number)


def test_stock_that_was_changed_since(shop: Shop) -> None:
    shop.does("adjust_stock", product="A-102", stock_change=5)
    shop.does("adjust_stock", OTHER_STAFF, product="A-102", stock_change=1)

    assert shop.refuses("undo") == ChangedSince("A-102")


def test_added_pieces_that_others_hold_by_now(shop: Shop) -> None:
    shop.does("adjust_stock", product="B-7", stock_change=2)
    shop.opens(product="B-7", quantity=1)

    assert shop.refuses("undo") == ChangedSince("B-7")


def test_freed_pieces_that_others_hold_by_now(shop: Shop) -> None:
    number = shop.opens(product="C-55", quantity=3)
    shop.does("cancel_complete", orders=[number])
    shop.opens(product="C-55", quantity=1)

    assert shop.refuses("undo") == ChangedSince("C-55")


def test_a_trade_that_was_noted_since(shop: Shop) -> None:
    entry = shop.does("direct_trade", buyer="김민지", total=1)
    number = entry.changes[0].order.number  # type: ignore[union-attr] # an OrderOpened
    shop.does("add_note", OTHER_STAFF, orders=[number], memo="확인")

    assert shop.refuses("undo") == ChangedSince(number)


def test_a_channel_that_was_decided_since(shop: Shop) -> None:
    shop.does("request_channel", channel="무드온")
    shop.does("decide_channel", MANAGER, channel="무드온", approve=True)

    assert shop.refuses("undo") == ChangedSince("무드온")


def test_an_invoice_that_was_replaced_since(shop: Shop) -> None:
    number = shop.opens()
    shop.does("register_invoice", orders=[number], invoice="681234567893")
    shop.does("register_invoice", OTHER_STAFF, orders=[number], invoice="1234567890")

    assert shop.refuses("undo") == ChangedSince(number)
    assert shop.order(number).invoice == Invoice("1234567890")


def test_a_change_between_the_plan_and_the_tap(shop: Shop) -> None:
    number = shop.opens()
    shop.does("cancel_complete", orders=[number])
    plan = shop.asks("undo")
    shop.does("restore", OTHER_STAFF, orders=[number])

    with pytest.raises(BeforeNoLongerTrue):
        shop.carries_out(plan)

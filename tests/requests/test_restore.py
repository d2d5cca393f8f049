"""Bringing orders back (manual, section 7)."""

from datetime import date, timedelta

from fasta_core.domain.order import Invoice, Return, Status
from fasta_core.domain.order_changes import ReturnChange, StatusChange
from fasta_core.domain.order_refusals import (
    AlreadyReturned,
    NothingToRestore,
    OrderNotFound,
    OrderOfAnotherMall,
    StillCancelledAtMall,
)
from fasta_core.domain.warnings import ComesBackSoldOut, MallNotAsked, MallSaysNormal, NoStatusBefore, ReturnUnderWay
from tests.shop import SHEET, Shop


def test_an_invoiced_order_goes_back_to_invoiced(shop: Shop) -> None:
    number = shop.opens(invoice=Invoice("681234567893"), status=Status.INVOICED)
    shop.moves(number, Status.CANCEL_REQUESTED)
    shop.moves(number, Status.CANCELLED)

    shop.does("restore", orders=[number])

    assert shop.order(number).status is Status.INVOICED


def test_a_second_cancel_does_not_blur_the_first(shop: Shop) -> None:
    number = shop.opens()
    shop.does("cancel_complete", orders=[number])
    shop.does("restore", orders=[number])
    shop.does("register_invoice", orders=[number], invoice="681234567893")
    shop.moves(number, Status.CANCEL_REQUESTED)
    shop.does("cancel_complete", orders=[number])

    shop.does("restore", orders=[number])

    assert shop.order(number).status is Status.INVOICED


def test_cancel_and_restore_can_follow_each_other_for_ever(shop: Shop) -> None:
    number = shop.opens(product="A-102", quantity=3)

    for _ in range(3):
        shop.does("cancel_complete", orders=[number])
        assert (shop.order(number).status, shop.product("A-102").free) == (Status.CANCELLED, 10)
        shop.does("restore", orders=[number])
        assert (shop.order(number).status, shop.product("A-102").free) == (Status.NEW, 7)


def test_a_return_goes_back_to_shipped_and_its_parcel_is_forgotten(shop: Shop) -> None:
    number = shop.opens(status=Status.SHIPPED)
    shop.returns(number, Return(date(2026, 11, 20)))

    entry = shop.does("restore", orders=[number])

    assert [type(change) for change in entry.changes] == [StatusChange, ReturnChange]
    assert (shop.order(number).status, shop.order(number).returning) == (Status.SHIPPED, None)


def test_a_return_whose_goods_are_on_their_way_comes_with_a_warning(shop: Shop) -> None:
    number = shop.opens(status=Status.SHIPPED)
    shop.returns(number, Return(date(2026, 11, 18), arrived_on=date(2026, 11, 20)))

    plan = shop.asks("restore", orders=[number])

    assert ReturnUnderWay(number, None, date(2026, 11, 20)) in plan.outcomes[0].warnings


def test_an_order_cancelled_after_shipping_goes_back_to_shipped(shop: Shop) -> None:
    number = shop.opens(status=Status.SHIPPED)
    shop.moves(number, Status.CANCEL_REQUESTED)

    shop.does("restore", orders=[number])

    assert shop.order(number).status is Status.SHIPPED


def test_an_order_collected_as_cancelled_is_new_again_with_a_warning(shop: Shop) -> None:
    bare = shop.opens(status=Status.CANCELLED)
    invoiced = shop.opens(status=Status.CANCELLED, invoice=Invoice("681234567893"))
    returned = shop.opens(status=Status.RETURN_REQUESTED)

    plan = shop.asks("restore", orders=[bare, invoiced, returned])
    shop.carries_out(plan)

    assert [shop.order(n).status for n in (bare, invoiced, returned)] == [Status.NEW, Status.INVOICED, Status.SHIPPED]
    assert [outcome.warnings[-1] for outcome in plan] == [
        NoStatusBefore(bare, Status.NEW),
        NoStatusBefore(invoiced, Status.INVOICED),
        NoStatusBefore(returned, Status.SHIPPED),
    ]


def test_an_order_collected_as_cancelled_remembers_its_later_status(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED, invoice=Invoice("681234567893"))
    shop.does("restore", orders=[number])
    shop.does("cancel_complete", orders=[number])

    plan = shop.asks("restore", orders=[number])

    assert plan.changes == (StatusChange(number, Status.CANCELLED, Status.INVOICED),)
    assert all(not isinstance(warning, NoStatusBefore) for warning in plan.outcomes[0].warnings)


def test_pieces_that_others_have_taken_leave_the_order_sold_out(shop: Shop) -> None:
    number = shop.opens(product="C-55", quantity=2)
    shop.does("cancel_complete", orders=[number])
    shop.opens(product="C-55", quantity=2)

    plan = shop.asks("restore", orders=[number])
    shop.carries_out(plan)

    assert ComesBackSoldOut(number, "C-55", 2, 1) in plan.outcomes[0].warnings
    assert (shop.order(number).sold_out, shop.order(number).pinned) == (True, 0)


def test_a_sold_out_order_comes_back_with_its_pieces_when_they_are_there_now(shop: Shop) -> None:
    number = shop.opens(product="B-7", quantity=2)
    shop.does("cancel_complete", orders=[number])
    shop.stocks("B-7", 2)

    shop.does("restore", orders=[number])

    assert (shop.order(number).sold_out, shop.order(number).pinned) == (False, 2)


def test_two_orders_of_one_plan_share_what_is_free(shop: Shop) -> None:
    first, second = (shop.opens(product="C-55", quantity=2, status=Status.CANCELLED) for _ in range(2))

    shop.does("restore", orders=[first, second])

    assert [shop.order(n).pinned for n in (first, second)] == [2, 0]
    assert shop.order(second).sold_out
    assert shop.faults() == ()


def test_the_mall_still_says_cancelled(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)
    shop.malls["coupang"].says(number, Status.CANCEL_REQUESTED, shop.now)

    refusal = shop.refuses("restore", orders=[number])

    assert refusal == StillCancelledAtMall(number, "coupang", Status.CANCEL_REQUESTED, shop.now)


def test_the_mall_says_normal_and_when(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)
    shop.malls["coupang"].says(number, Status.NEW, shop.now)

    plan = shop.asks("restore", orders=[number])

    assert plan.outcomes[0].warnings[0] == MallSaysNormal(number, "coupang", shop.now)


def test_a_mall_that_was_never_heard_cannot_be_asked(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)

    plan = shop.asks("restore", orders=[number])

    assert plan.outcomes[0].warnings[0] == MallNotAsked(number, "coupang", None, None)


def test_a_fresh_sheet_counts_as_what_the_mall_says(shop: Shop) -> None:
    number = shop.opens(mall="coupang-2")
    shop.does("cancel_complete", orders=[number])
    shop.sheet_says(number, Status.CANCELLED, shop.now)
    heard = shop.now
    shop.later(hours=23, minutes=59)

    refusal = shop.refuses("restore", orders=[number])

    assert refusal == StillCancelledAtMall(number, "coupang-2", Status.CANCELLED, heard)


def test_a_sheet_of_yesterday_counts_as_not_asked(shop: Shop) -> None:
    number = shop.opens(mall="coupang-2")
    shop.does("cancel_complete", orders=[number])
    shop.sheet_says(number, Status.CANCELLED, shop.now)
    heard = shop.now
    shop.later(hours=24)

    plan = shop.asks("restore", orders=[number])

    assert plan.outcomes[0].warnings[0] == MallNotAsked(number, "coupang-2", heard, Status.CANCELLED)


def test_a_mall_that_is_down_is_taken_at_its_last_fresh_word(shop: Shop) -> None:
    number = shop.opens()
    shop.does("cancel_complete", orders=[number])
    shop.sheet_says(number, Status.CANCELLED, shop.now - timedelta(hours=1))
    shop.malls["coupang"].down = True

    refusal = shop.refuses("restore", orders=[number])

    assert isinstance(refusal, StillCancelledAtMall)


def test_a_direct_trade_has_no_mall_to_ask(shop: Shop) -> None:
    number = shop.opens(channel="store")
    shop.does("cancel_complete", orders=[number])

    plan = shop.asks("restore", orders=[number])

    assert plan.outcomes[0].warnings == ()


def test_a_complete_return_cannot_be_restored(shop: Shop) -> None:
    number = shop.opens(status=Status.RETURNED)

    assert shop.refuses("restore", orders=[number]) == AlreadyReturned(number)


def test_what_is_not_cancelled_cannot_be_restored(shop: Shop) -> None:
    number = shop.opens()

    assert shop.refuses("restore", orders=[number]) == NothingToRestore(number, Status.NEW)


def test_a_number_nobody_knows_and_a_mall_that_is_not_the_orders(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)

    plan = shop.asks("restore", orders=["404", number], malls=["naver"])

    assert [outcome.refusal for outcome in plan] == [OrderNotFound("404"), OrderOfAnotherMall(number, "coupang")]
    assert plan.changes == ()


def test_a_malls_order_number_stands_for_all_its_lines(shop: Shop) -> None:
    lines = [
        shop.opens(
            status=Status.CANCELLED, mall="naver", mall_order="2026112312345678", mall_line=f"2026112312345678{n}"
        )
        for n in range(2)
    ]

    shop.does("restore", orders=["2026112312345678"])

    assert [shop.order(number).status for number in lines] == [Status.NEW, Status.NEW]


def test_a_mixed_plan_carries_out_what_is_possible(shop: Shop) -> None:
    good = shop.opens(status=Status.CANCELLED)
    bad = shop.opens(status=Status.RETURNED)

    plan = shop.asks("restore", orders=[good, bad])
    shop.carries_out(plan)

    assert (len(plan.possible), len(plan.refused)) == (1, 1)
    assert [shop.order(n).status for n in (good, bad)] == [Status.NEW, Status.RETURNED]


def test_the_history_tells_every_step(shop: Shop) -> None:
    number = shop.opens()
    shop.does("cancel_complete", orders=[number])
    shop.does("restore", orders=[number])

    answer = shop.asks("history", orders=[number])

    told = [(line.line.what, line.line.before, line.line.after, line.by) for line in answer.lines]
    assert told == [
        ("opened", None, "new", SHEET.name),
        ("status", "new", "cancelled", "박하나"),
        ("status", "cancelled", "new", "박하나"),
    ]


def test_what_came_back_as_a_return_had_left_whatever_the_mall_called_it_afterwards(shop: Shop) -> None:
    number = shop.opens(product="A-102", status=Status.SHIPPED)
    for status in (Status.RETURN_REQUESTED, Status.CANCELLED):
        shop.moves(number, status)

    shop.does("restore", orders=[number])

    assert shop.order(number).status is Status.SHIPPED
    assert shop.order(number).pinned == 0


def test_a_return_that_the_desk_first_heard_of_and_that_became_a_cancel_had_left_too(shop: Shop) -> None:
    number = shop.opens(status=Status.RETURN_REQUESTED)
    shop.moves(number, Status.CANCELLED)

    shop.does("restore", orders=[number])

    assert shop.order(number).status is Status.SHIPPED

"""Order lines that a mall reports for the first time, on both databases."""

from datetime import date

import pytest

from fasta_core.domain.company_changes import MallAdded, ProductAdded
from fasta_core.domain.order import Invoice, Return, Status
from fasta_core.domain.order_changes import OrderOpened
from fasta_core.domain.warnings import WillBeSoldOut
from fasta_core.malls.port import DAY_UNSAID
from tests.requests.collecting import collect, line, planned, reported
from tests.shop import Shop


def test_a_new_line_pins_its_quantity_where_that_much_is_free(shop: Shop) -> None:
    said = line(shop, product="A-102", quantity=4)

    collect(shop, said)

    assert reported(shop, said).pinned == 4
    assert not reported(shop, said).sold_out
    assert shop.product("A-102").free == 6
    assert shop.faults() == ()


def test_a_new_line_that_needs_more_than_is_free_is_sold_out_and_pins_nothing(shop: Shop) -> None:
    said = line(shop, product="C-55", quantity=4)

    plan = collect(shop, said)

    assert reported(shop, said).sold_out
    assert reported(shop, said).pinned == 0
    assert plan.outcomes[0].warnings == (WillBeSoldOut("C-55", 4, 3),)


def test_lines_of_one_collection_share_the_pieces(shop: Shop) -> None:
    first = line(shop, product="C-55", quantity=2, mall_line="11")
    second = line(shop, product="C-55", quantity=2, mall_line="12")
    third = line(shop, product="C-55", quantity=1, mall_line="13")

    collect(shop, first, second, third)

    assert [reported(shop, one).pinned for one in (first, second, third)] == [2, 0, 1]
    assert [reported(shop, one).sold_out for one in (first, second, third)] == [False, True, False]
    assert shop.product("C-55").free == 0


@pytest.mark.parametrize("product", ["D-1", "NEW-9", None])
@pytest.mark.parametrize("sold_out", [True, False])
def test_a_line_of_nothing_counted_is_sold_out_only_if_the_mall_says_so(
    shop: Shop, product: str | None, *, sold_out: bool
) -> None:
    said = line(shop, product=product, sold_out=sold_out)

    collect(shop, said)

    assert reported(shop, said).pinned == 0
    assert reported(shop, said).sold_out is sold_out


def test_a_line_that_the_mall_calls_sold_out_takes_no_pieces(shop: Shop) -> None:
    said = line(shop, product="A-102", sold_out=True)

    collect(shop, said)

    assert reported(shop, said).sold_out
    assert shop.product("A-102").free == 10


@pytest.mark.parametrize("status", [Status.SHIPPED, Status.CANCELLED, Status.CANCEL_REQUESTED, Status.RETURN_REQUESTED])
def test_a_line_that_waits_for_nothing_pins_nothing(shop: Shop, status: Status) -> None:
    said = line(shop, product="A-102", status=status)

    collect(shop, said)

    assert (reported(shop, said).status, reported(shop, said).pinned) == (status, 0)
    assert shop.product("A-102").free == 10


def test_a_new_line_with_an_invoice_is_invoiced_and_the_malls_word_is_kept(shop: Shop) -> None:
    said = line(shop, invoice=Invoice("681234567890", "cj"))

    collect(shop, said)

    assert reported(shop, said).status is Status.INVOICED
    assert reported(shop, said).mall_status is Status.NEW
    assert reported(shop, said).mall_read_at == shop.now


def test_unknown_products_and_mall_accounts_become_known_once(shop: Shop) -> None:
    first = line(shop, mall="zigzag", product="NEW-9", product_name="코트", option="L", mall_line="1")
    second = line(shop, mall="zigzag", product="NEW-9", product_name="코트", option="M", mall_line="2")

    plan = collect(shop, first, second)

    ahead = [change for change in plan.changes if not isinstance(change, OrderOpened)]
    assert ahead == [MallAdded("zigzag", "zigzag", "zigzag"), ProductAdded("NEW-9", "코트", "L")]
    assert shop.product("NEW-9").on_hand is None


def test_a_line_reported_twice_in_one_collection_is_one_order(shop: Shop) -> None:
    said = line(shop)

    plan = planned(shop, said, said)

    assert len(plan.outcomes) == 1


def test_lines_without_numbers_are_told_apart_by_what_was_bought(shop: Shop) -> None:
    lines = [line(shop, mall_line=None, product="A-102", option=option) for option in ("S", "M", "S")]

    plan = collect(shop, *lines)

    assert len(plan.outcomes) == 2
    assert planned(shop, *lines).changes == ()


def test_a_return_is_kept_with_its_facts(shop: Shop) -> None:
    parcel = Return(date(2026, 11, 18), "cj", "5512", date(2026, 11, 20))
    said = line(shop, status=Status.RETURN_REQUESTED, returning=parcel)

    collect(shop, said)

    assert reported(shop, said).returning == parcel


def test_a_return_of_an_unsaid_day_counts_from_the_day_it_is_heard(shop: Shop) -> None:
    bare = line(shop, status=Status.RETURN_REQUESTED, mall_line="1")
    fetched = Return(DAY_UNSAID, picked_up_on=date(2026, 11, 20))
    told = line(shop, status=Status.RETURN_REQUESTED, returning=fetched, mall_line="2")

    collect(shop, bare, told)

    assert reported(shop, bare).returning == Return(date(2026, 11, 23))
    assert reported(shop, told).returning == Return(date(2026, 11, 20), picked_up_on=date(2026, 11, 20))

"""Buyers of orders long at rest are forgotten in storage too; the journal stays whole, and nothing brings them back."""

import pytest
from sqlalchemy import select

from bot.forgetting import forget_buyers
from fasta_core.domain.masks import mask_address, mask_name, mask_phone
from fasta_core.domain.order import Status
from fasta_core.domain.order_refusals import NothingToUndo
from fasta_core.domain.warnings import BuyerNotKept
from fasta_core.storage.tables import journal, orders
from tests.shop import MANAGER, OWNER, Shop, open_shop

BUYER, PHONE, ADDRESS = "김민지", "01012345678", "서울특별시 마포구 합정동 1-2 101호"
MASKED = ("김*지", "010-****-5678", "서울특별시 마포구 합정동")


def kept(shop: Shop, number: str) -> tuple[str, str, str]:
    """What the table holds of an order's buyer."""
    order = shop.order(number)
    return order.buyer, order.phone, order.address


def at_rest(shop: Shop, status: Status = Status.SHIPPED) -> str:
    """An order that has come to rest."""
    return shop.opens(status=status, buyer=BUYER, phone=PHONE, address=ADDRESS)


@pytest.mark.parametrize("status", [Status.SHIPPED, Status.CANCELLED, Status.RETURNED])
def test_three_months_after_an_order_came_to_rest_its_buyer_is_masked_in_the_table(shop: Shop, status: Status) -> None:
    number = at_rest(shop, status)
    shop.later(days=89)
    before = forget_buyers(shop.desk, shop.now)
    shop.later(days=1, minutes=1)

    assert (before, forget_buyers(shop.desk, shop.now)) == (0, 1)
    assert kept(shop, number) == MASKED
    assert shop.order(number).buyer_forgotten
    assert forget_buyers(shop.desk, shop.now) == 0


@pytest.mark.parametrize("status", [Status.NEW, Status.INVOICED, Status.CANCEL_REQUESTED, Status.RETURN_REQUESTED])
def test_an_order_that_still_needs_somebody_keeps_its_buyer(shop: Shop, status: Status) -> None:
    number = at_rest(shop, status)
    shop.later(days=400)

    assert forget_buyers(shop.desk, shop.now) == 0
    assert kept(shop, number) == (BUYER, PHONE, ADDRESS)


def test_the_time_runs_from_the_last_move(shop: Shop) -> None:
    number = at_rest(shop, Status.NEW)
    shop.later(days=80)
    shop.moves(number, Status.SHIPPED)
    shop.later(days=80)
    too_early = forget_buyers(shop.desk, shop.now)
    shop.later(days=11)

    assert (too_early, forget_buyers(shop.desk, shop.now)) == (0, 1)


def test_the_company_sets_the_time_or_that_nothing_is_forgotten(shop: Shop) -> None:
    at_rest(shop)
    shop.does("set_setting", OWNER, setting="buyers_kept", value="off")
    shop.later(days=400)
    never = forget_buyers(shop.desk, shop.now)
    shop.does("set_setting", OWNER, setting="buyers_kept", value="30")

    assert (never, forget_buyers(shop.desk, shop.now)) == (0, 1)


def test_the_journal_tells_it_stays_whole_and_holds_no_buyer(shop: Shop) -> None:
    number = at_rest(shop)
    shop.later(days=91)
    forget_buyers(shop.desk, shop.now)

    with shop.store.reading(shop.company) as unit:
        said = [row.changes for row in unit.connection.execute(select(journal))]
        rows = [str(dict(row._mapping)) for row in unit.connection.execute(select(orders))]
    assert shop.faults() == ()
    assert shop.asks("history", orders=[number]).lines[-1].line.what == "buyer_forgotten"
    assert not any(secret in text for text in (*said, *rows) for secret in (BUYER, PHONE, "1-2 101호"))


def test_nothing_brings_a_forgotten_buyer_back(shop: Shop) -> None:
    number = at_rest(shop)
    shop.later(days=91)
    forget_buyers(shop.desk, shop.now)
    with shop.store.reading(shop.company) as unit:
        entry = unit.journal.head()

    assert shop.refuses("undo", MANAGER, entry=entry) == NothingToUndo()
    assert kept(shop, number) == MASKED


def test_a_restore_says_that_the_buyer_is_not_kept(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED, mall=None, channel="direct")
    shop.later(days=91)
    forget_buyers(shop.desk, shop.now)

    (outcome,) = shop.asks("restore", orders=[number]).outcomes

    assert BuyerNotKept(number) in outcome.warnings


def test_another_companys_buyers_are_not_touched(shop: Shop) -> None:
    other = open_shop(shop.store, "saebyeok", ())
    number = at_rest(other)
    at_rest(shop)
    shop.later(days=91)

    assert forget_buyers(shop.desk, shop.now) == 1
    assert kept(other, number) == (BUYER, PHONE, ADDRESS)


def test_a_mask_of_a_mask_is_the_same_mask() -> None:
    assert (mask_name(MASKED[0]), mask_phone(MASKED[1]), mask_address(MASKED[2])) == MASKED

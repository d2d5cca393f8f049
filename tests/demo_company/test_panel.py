"""The side panel "the mall": what is set there is what a collection finds."""

import pytest

from bot.demo.panel import DeskPanel
from bot.demo.sample.contents import shop
from bot.demo.telegram.mall_panel import PanelOrder
from bot.demo.telegram.refusals import Refused
from fasta_core.domain.order import Status
from fasta_core.domain.search import OrderSearch


async def the(panel: DeskPanel, number: str) -> PanelOrder:
    (found,) = await panel.orders(number)
    return found


async def test_the_malls_are_the_companys(panel: DeskPanel) -> None:
    assert [mall["code"] for mall in await panel.malls()] == [mall.code for mall in shop().malls]


async def test_the_latest_orders_are_shown_and_none_of_them_is_a_direct_trade(panel: DeskPanel) -> None:
    shown = await panel.orders("")

    assert len(shown) == 8
    assert all(order.mall for order in shown)


async def test_orders_are_found_by_number_buyer_and_product_with_the_buyer_masked(panel: DeskPanel) -> None:
    order = await the(panel, "123")
    by_product = await panel.orders("A-102")
    with panel.desk.store.reading(panel.desk.company) as unit:
        kept = unit.orders.get("123")
    assert kept is not None
    by_buyer = await panel.orders(kept.buyer)

    assert order.buyer_masked != kept.buyer
    assert "123" in {found.number for found in by_buyer}
    assert {found.product for found in by_product} == {"코튼 맨투맨 그레이 / F"}


async def test_the_desks_word_stands_beside_the_malls(panel: DeskPanel) -> None:
    restorable, still_cancelled = await the(panel, "123"), await the(panel, "124")

    assert (restorable.status, restorable.mall_state) == ("취소완료", "normal")
    assert (still_cancelled.status, still_cancelled.mall_state) == ("취소완료", "cancelled")


async def test_a_collection_without_news_says_so(panel: DeskPanel) -> None:
    assert await panel.collect() == "수집 완료: 새로운 것이 없어요."


async def test_a_cancel_that_arrives_is_collected(panel: DeskPanel) -> None:
    with panel.desk.store.reading(panel.desk.company) as unit:
        new = next(
            order
            for order in unit.orders.all(OrderSearch(statuses=frozenset({Status.NEW})))
            if order.mall and not order.sold_out
        )

    await panel.set_state(new.number, "cancelled")
    before = await the(panel, new.number)
    told = await panel.collect()
    after = await the(panel, new.number)

    assert (before.status, before.mall_state) == ("신규주문", "cancelled")
    assert told == "수집 완료: 신규 0건, 변경 1건"
    assert after.status == "취소완료"


async def test_normal_at_the_mall_is_what_it_said_before_and_brings_the_order_back(panel: DeskPanel) -> None:
    await panel.set_state("124", "normal")
    await panel.collect()

    order = await the(panel, "124")

    assert (order.status, order.mall_state) == ("송장등록", "normal")


async def test_a_direct_trade_has_no_mall_to_set_anything_at(panel: DeskPanel) -> None:
    with panel.desk.store.reading(panel.desk.company) as unit:
        trade = unit.orders.page(OrderSearch(channel="store"), after=None, limit=1).orders[0]

    with pytest.raises(Refused, match="쇼핑몰 주문이 아니에요"):
        await panel.set_state(trade.number, "cancelled")

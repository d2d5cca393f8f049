"""A shop that collects: what a mall reports, taken over through plans like everything else."""

from dataclasses import replace
from typing import Any

from fasta_core.domain.order import Order, Status
from fasta_core.domain.people import Actor
from fasta_core.domain.plan import Plan
from fasta_core.journal import Hand
from fasta_core.malls.port import MallOrder
from fasta_core.requests.collect import plan_collection
from tests.shop import SHEET, Shop


def line(shop: Shop, **fields: Any) -> MallOrder:
    """An order line as a mall reports it."""
    usual: dict[str, Any] = {"mall_order": "1001", "mall_line": "1", "product_name": "코트"}
    return MallOrder(shop.order_like(**{**usual, "pinned": 0, **fields}))


def planned(shop: Shop, *lines: MallOrder, by: Actor = SHEET) -> Plan:
    """What a collection of these lines would change."""
    with shop.store.reading(shop.company) as unit:
        return plan_collection(lines, shop.desk.view(unit, by, shop.now))


def collect(shop: Shop, *lines: MallOrder, by: Actor = SHEET) -> Plan:
    """Collect these lines; the plan that was carried out."""
    plan = planned(shop, *lines, by=by)
    shop.desk.carry_out(plan, Hand(by, shop.now, "sheet:test"))
    return plan


def reported(shop: Shop, said: MallOrder) -> Order:
    """The desk's order of a reported line."""
    with shop.store.reading(shop.company) as unit:
        found = unit.orders.called(said.order.mall_line or said.order.mall_order or "")
    (order,) = found
    return order


def saying(said: MallOrder, status: Status, **fields: Any) -> MallOrder:
    """The same line with another word of the mall's."""
    return replace(said, order=replace(said.order, status=status, **fields))

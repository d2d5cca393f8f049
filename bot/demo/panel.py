"""The side panel "the mall": a buyer's and a mall's hand in the demo."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.demo.sample.contents import shop
from bot.demo.telegram.mall_panel import PanelOrder
from bot.demo.telegram.refusals import bad_request
from bot.replies.words import Words
from fasta_core.desk import Desk
from fasta_core.domain.masks import mask_name
from fasta_core.domain.order import NORMAL, Order, Status
from fasta_core.domain.search import OrderSearch
from fasta_core.imports.malls import collect_all
from fasta_core.malls.simulated import SimulatedMalls
from fasta_core.storage.units import SqlUnit

HANDFUL = 8
NORMAL_STATE = "normal"
"""The panel's one word for every state at a mall that is no claim."""


@dataclass(frozen=True, slots=True)
class DeskPanel:
    """The panel of one company; `words` are the company's."""

    desk: Desk
    malls_there: SimulatedMalls
    words: Words

    async def malls(self) -> list[dict[str, Any]]:
        """The malls, each with code and name."""
        return [{"code": mall.code, "name": mall.name} for mall in shop().malls]

    async def orders(self, query: str) -> list[PanelOrder]:
        """A handful of orders of malls: by number, buyer or product; the latest, if nothing was typed."""
        return await asyncio.to_thread(self._orders, query)

    async def set_state(self, number: str, state: str) -> None:
        """Let the mall say this of the order from now on; "normal" is what it said before. Raises Refused."""
        await asyncio.to_thread(self._set_state, number, state)

    async def collect(self) -> str:
        """Collect from every mall, and say what came of it."""
        return await asyncio.to_thread(self._collect)

    def _orders(self, query: str) -> list[PanelOrder]:
        with self.desk.store.reading(self.desk.company) as unit:
            return [self._shown(order) for order in _found(unit, query) if order.mall is not None][:HANDFUL]

    def _shown(self, order: Order) -> PanelOrder:
        said = self.malls_there.says(order)
        return PanelOrder(
            number=order.number,
            mall=order.mall or "",
            mall_order=order.mall_order or "",
            status=self.words.label(f"status-{order.status.value.replace('_', '-')}"),
            mall_state=NORMAL_STATE if said is None or said in NORMAL else said.value,
            buyer_masked=mask_name(order.buyer),
            product=f"{order.product_name} {order.option}".strip(),
        )

    def _set_state(self, number: str, state: str) -> None:
        with self.desk.store.reading(self.desk.company) as unit:
            order = unit.orders.get(number)
        if order is None or order.mall is None:
            raise bad_request(self.words.label("demo-not-at-mall", number=number))
        if state == NORMAL_STATE:
            self.malls_there.withdraw(order)
        else:
            self.malls_there.set_state(order, Status(state))

    def _collect(self) -> str:
        counts = [one.counts for one in collect_all(self.desk, datetime.now(UTC))]
        new, changed = sum(one.new for one in counts), sum(one.changed for one in counts)
        if not new + changed:
            return self.words.label("demo-collected-nothing")
        return self.words.label("demo-collected", new=new, changed=changed)


def _found(unit: SqlUnit, query: str) -> tuple[Order, ...]:
    if not query:
        return unit.orders.page(OrderSearch(), after=None, limit=2 * HANDFUL).orders
    numbered = unit.orders.called(query)
    if numbered:
        return numbered
    bought = unit.orders.page(OrderSearch(buyer=query), after=None, limit=HANDFUL).orders
    return bought or unit.orders.page(OrderSearch(product=query), after=None, limit=HANDFUL).orders

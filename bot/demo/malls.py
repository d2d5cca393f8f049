"""The demo's simulated malls: one account for each mall of the sample company, in a file beside its database."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.demo.sample.contents import shop
from fasta_core.domain.order import Order
from fasta_core.malls.port import Malls
from fasta_core.malls.simulated import SimulatedMalls


def simulated_malls(folder: Path) -> SimulatedMalls:
    """The malls as the folder's file keeps them."""
    return SimulatedMalls(folder / "malls.json", lambda: datetime.now(UTC))


def adapters(malls: SimulatedMalls) -> Malls:
    """The malls as the desk asks them."""
    return Malls({mall.code: malls.mall(mall.code) for mall in shop().malls})


def fill(malls: SimulatedMalls, orders: Iterable[Order]) -> None:
    """Let the malls know what they sold, each order in the state last heard from them; direct trades are none of theirs."""
    malls.forget()
    malls.put(replace(order, status=order.mall_status) for order in orders if order.mall_status is not None)

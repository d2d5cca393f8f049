"""Buyers of orders long at rest are forgotten: their data are masked in storage too (docs/decisions/0016)."""

from datetime import timedelta

from fasta_core.domain.order_changes import BuyerForgotten
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.settings import OFF, Setting
from fasta_core.requests.view import DeskView

FORGET = "forget_buyers"
MOST = 500


def plan_forgetting(view: DeskView) -> Plan:
    """One outcome an order whose time is over by the company's setting, the oldest first, at most `MOST`."""
    days = view.company.settings()[Setting.BUYERS_KEPT]
    if days == OFF:
        return Plan.of(FORGET, [])
    due = view.orders.at_rest_since(view.now - timedelta(days=int(days)), MOST)
    return Plan.of(FORGET, [Outcome(number, (BuyerForgotten(number),)) for number in due])

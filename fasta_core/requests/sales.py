"""What was sold: a direct trade counts under its channel (manual, section 5)."""

from dataclasses import dataclass
from typing import Literal

from fasta_core.domain.people import Role
from fasta_core.domain.search import OrderSearch, Period, SalesRow, Totals
from fasta_core.requests.answers import SalesAnswer
from fasta_core.requests.called import channel_called
from fasta_core.requests.narrowing import mall_codes
from fasta_core.requests.view import DeskView

INTENT = "sales"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class Sales:
    """Of which days, malls and channel; grouped by what."""

    period: Period | None = None
    malls: tuple[str, ...] = ()
    channel: str | None = None
    by: Literal["channel", "mall", "day", "product"] | None = None


SHAPE = Sales


def answer(request: Sales, view: DeskView) -> SalesAnswer:
    """Count and won, completed cancels and returns aside. Raises Refused for a mall that is not there."""
    channel = None if request.channel is None else channel_called(request.channel, view)
    search = OrderSearch(
        malls=view.mall_keys(request.malls),
        period=request.period,
        channel=request.channel if channel is None else channel.code,
    )
    rows = view.orders.sales(search, request.by)
    together = Totals(sum(row.count for row in rows), sum(row.total for row in rows))
    return SalesAnswer(together, request.by, _grouped(request.by, rows), mall_codes(view))


def _grouped(by: str | None, rows: tuple[SalesRow, ...]) -> tuple[SalesRow, ...]:
    return () if by is None else rows

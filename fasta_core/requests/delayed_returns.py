"""Returns whose collection or refund clock has run out (회수지연; manual, section 1), most days late first."""

from dataclasses import dataclass

from fasta_core.domain.order import Order, Status
from fasta_core.domain.people import Role
from fasta_core.domain.returns import Lateness, lateness
from fasta_core.domain.search import OrderSearch, Period
from fasta_core.requests.answers import OrderList, OrderRow
from fasta_core.requests.narrowing import check_period, is_of, mall_codes, malls_of, totals_of
from fasta_core.requests.paging import Key, page_of
from fasta_core.requests.view import DeskView

INTENT = "delayed_returns"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class DelayedReturns:
    """Of which malls; asked back on which days. `after` and `limit` are the page."""

    malls: tuple[str, ...] = ()
    period: Period | None = None
    after: str | None = None
    limit: int = 6


SHAPE = DelayedReturns


def answer(request: DelayedReturns, view: DeskView) -> OrderList:
    """The late returns; days are Korean business days. Raises Refused for a period too long or a mall that is not there."""
    check_period(request.period, view)
    keys = view.mall_keys(request.malls)
    found = view.standing.of(("late", view.today), lambda: _late(view))
    everywhere = [row for row in found if _asked_within(row[0], request.period)]
    late = [row for row in everywhere if is_of(row[0], keys)]
    rows, after = page_of(late, _key, (request.after, request.limit))
    return OrderList(
        INTENT,
        totals_of(order for order, _ in late),
        tuple(OrderRow(order, late=how) for order, how in rows),
        after,
        malls_of(order for order, _ in everywhere),
        mall_codes(view),
    )


def _late(view: DeskView) -> list[tuple[Order, Lateness]]:
    accounts = {mall.key: mall for mall in view.company.malls()}
    found = []
    for order in view.orders.all(OrderSearch(statuses=frozenset({Status.RETURN_REQUESTED}))):
        how = lateness(order, accounts.get(order.mall or ""), view.today)
        if how is not None and how.days_late > 0:
            found.append((order, how))
    return sorted(found, key=_key)


def _asked_within(order: Order, period: Period | None) -> bool:
    return period is None or (
        order.returning is not None and period.start <= order.returning.requested_on <= period.end
    )


def _key(row: tuple[Order, Lateness]) -> Key:
    order, how = row
    asked = "" if order.returning is None else order.returning.requested_on.isoformat()
    return (-how.days_late, asked, int(order.number))

"""What lists of orders have in common: the cap on periods, and the malls that occur."""

from collections import Counter
from collections.abc import Iterable, Mapping

from fasta_core.domain.order import Order
from fasta_core.domain.order_refusals import PeriodTooLong
from fasta_core.domain.search import DIRECT_TRADES, Period, Totals
from fasta_core.requests.view import SEOUL, DeskView, Refused


def check_period(period: Period | None, view: DeskView) -> None:
    """See that a period that alone narrows a search is short enough, days to come aside. Raises Refused."""
    if period is None:
        return
    days = Period(period.start, min(period.end, max(view.today, period.start))).days
    if days > view.rules.most_days:
        raise Refused(PeriodTooLong(days, view.rules.most_days))


def totals_of(orders: Iterable[Order]) -> Totals:
    """How many, and how much."""
    sums = [order.total for order in orders]
    return Totals(len(sums), sum(sums))


def sum_of(parts: Iterable[Totals]) -> Totals:
    """The totals of all together."""
    found = list(parts)
    return Totals(sum(part.count for part in found), sum(part.total for part in found))


def malls_of(orders: Iterable[Order]) -> Mapping[str, int]:
    """How many orders of each mall account; direct trades under their own key."""
    return dict(sorted(Counter(order.mall or DIRECT_TRADES for order in orders).items()))


def is_of(order: Order, keys: tuple[str, ...]) -> bool:
    """Whether the order is of one of these mall accounts; of any where none is said."""
    return not keys or (order.mall or DIRECT_TRADES) in keys


def is_within(order: Order, period: Period | None) -> bool:
    """Whether the order was made on one of these days; on any where none is said."""
    return period is None or period.start <= order.ordered_at.astimezone(SEOUL).date() <= period.end


def mall_codes(view: DeskView) -> Mapping[str, str]:
    """Each account's marketplace."""
    return {mall.key: mall.code for mall in view.company.malls()}

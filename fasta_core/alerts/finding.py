"""Cases found in what the desk holds: late returns, orders that can be released, malls that were not heard of."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from fasta_core.alerts.cases import Case, CaseKind
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.mall import MallAccount
from fasta_core.domain.order import Order
from fasta_core.domain.returns import lateness
from fasta_core.domain.stock import Product

SOON = -1
"""A business day before the clock has run out: the day of the warning."""


def return_cases(orders: Iterable[Order], accounts: Mapping[str, MallAccount], today: date) -> Iterator[Case]:
    """Returns whose clock runs out tomorrow, today, or has; days past it in business days."""
    for order in orders:
        late = lateness(order, accounts.get(order.mall or ""), today)
        if late is None or late.days_late < SOON:
            continue
        yield Case(_kind(late.days_late), order.number, late.days_late, facts=(("clock", late.clock.value),))


def _kind(days_late: int) -> CaseKind:
    if days_late > 0:
        return CaseKind.RETURN_LATE
    return CaseKind.RETURN_DUE if days_late == 0 else CaseKind.RETURN_SOON


def releasable_cases(sold_out: Iterable[Order], products: Mapping[str, Product]) -> Iterator[Case]:
    """Sold-out orders for which enough pieces are free now; the oldest first, each taking its pieces from what is free."""
    free = {code: product.free or 0 for code, product in products.items()}
    for order in sold_out:
        if order.product is not None and free.get(order.product, 0) >= order.quantity:
            free[order.product] -= order.quantity
            yield Case(CaseKind.RELEASABLE, order.number)


def stopped_cases(heard: Mapping[str, datetime], now: datetime, rules: AlertRules) -> Iterator[Case]:
    """Mall accounts of which nothing was heard for longer than the company allows; `heard` is the last time (UTC)."""
    if rules.stopped_after is None:
        return
    for mall, last in heard.items():
        if now - last > rules.stopped_after:
            hours = int((now - last).total_seconds() // 3600)
            yield Case(CaseKind.COLLECTION_STOPPED, mall, facts=(("hours", str(hours)),))

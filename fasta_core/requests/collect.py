"""Take over what a mall reports (수집, 재수집): every line becomes an outcome, and the mall's word wins."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from fasta_core.domain.company_changes import MallAdded, ProductAdded
from fasta_core.domain.mall import MallAccount
from fasta_core.domain.order import Order
from fasta_core.domain.plan import Outcome, Plan, Seen
from fasta_core.domain.stock import Product
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.malls.accounts import account_of
from fasta_core.malls.lines import Line, line_of
from fasta_core.malls.port import MallOrder
from fasta_core.requests.collect_aside import left_aside
from fasta_core.requests.collect_known import retold
from fasta_core.requests.collect_new import opened
from fasta_core.requests.view import DeskView

COLLECT = "collect"


def plan_collection(reported: Iterable[MallOrder], view: DeskView, accounts: Iterable[MallAccount] = ()) -> Plan:
    """What becomes of the reported lines, in their order, behind the mall accounts and products that are new to the desk.

    A line reported twice counts once. `accounts` name mall accounts that the desk may not know yet.
    """
    told = {line_of(one.order): one for one in reported}
    lines = {line: one.order for line, one in told.items()}
    known = _known(lines.values(), view)
    codes = {order.product for order in lines.values() if order.product}
    products = view.stock.many(codes)
    outcomes = [
        _with_what_is_left(
            retold(known[line], order, view) if line in known else opened(order, _product(order, products, view), view),
            left_aside(told[line], known.get(line)),
        )
        for line, order in lines.items()
    ]
    ahead = (*_new_accounts(lines.values(), view, accounts), *_new_products(lines.values(), products.keys()))
    seen = tuple(Seen(order.number, view.now) for order in known.values())
    return replace(Plan.of(COLLECT, (*ahead, *outcomes)), seen=seen)


def _with_what_is_left(outcome: Outcome, aside: Iterable[PlanWarning]) -> Outcome:
    more = tuple(aside)
    return replace(outcome, warnings=(*outcome.warnings, *more)) if more else outcome


def outcomes_of(plan: Plan, lines: int) -> Sequence[Outcome]:
    """The outcomes of a plan's `lines` different lines, in their order, without those for new mall accounts and products."""
    return plan.outcomes[len(plan.outcomes) - lines :]


def _known(reported: Iterable[Order], view: DeskView) -> dict[Line, Order]:
    by_mall: dict[str, dict[Line, Order]] = {}
    for order in reported:
        by_mall.setdefault(order.mall or "", {})[line_of(order)] = order
    found: dict[Line, Order] = {}
    for mall, lines in by_mall.items():
        theirs = view.orders.known(mall, [(number, key) for _, number, key in lines])
        found.update({line_of(order): order for order in theirs.values() if line_of(order) in lines})
    return found


def _product(order: Order, products: Mapping[str, Product], view: DeskView) -> Product | None:
    known = products.get(order.product or "")
    return None if known is None else view.shelf.look(known)


def _new_accounts(reported: Iterable[Order], view: DeskView, accounts: Iterable[MallAccount]) -> Iterator[Outcome]:
    known = {account.key for account in view.company.malls()}
    named = {account.key: account for account in accounts}
    for key in dict.fromkeys(order.mall for order in reported if order.mall):
        if key not in known:
            account = named.get(key) or account_of(key)
            yield Outcome(key, (MallAdded(key, account.code, account.name),))


def _new_products(reported: Iterable[Order], known: Iterable[str]) -> Iterator[Outcome]:
    seen = set(known)
    for order in reported:
        if order.product and order.product not in seen:
            seen.add(order.product)
            yield Outcome(order.product, (ProductAdded(order.product, order.product_name, order.option),))

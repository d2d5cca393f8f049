"""A case that was told before, looked at anew."""

from datetime import date

from fasta_core.alerts.cases import RETURNS, Case, CaseKind
from fasta_core.alerts.finding import return_cases
from fasta_core.domain.order import CANCELS, Order
from fasta_core.storage.units import SqlUnit


def case_anew(unit: SqlUnit, kind: CaseKind, subject: str, today: date) -> tuple[Case, Order | None] | None:
    """The case as it stands now, with its order where it is about one; None where it is settled."""
    order = unit.orders.get(subject)
    if kind is CaseKind.COLLECTION_STOPPED:
        return Case(kind, subject), None
    if order is None:
        return None
    case = _of(order, kind, unit, today)
    return None if case is None else (case, order)


def _of(order: Order, kind: CaseKind, unit: SqlUnit, today: date) -> Case | None:
    if kind in RETURNS:
        accounts = {account.key: account for account in unit.company.malls()}
        return next(return_cases([order], accounts, today), None)
    over = {
        CaseKind.RELEASABLE: not order.sold_out,
        CaseKind.CANCEL_AFTER_INVOICE: order.status not in CANCELS,
    }
    return None if over.get(kind, False) else Case(kind, order.number)

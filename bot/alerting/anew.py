"""A case that was told before, looked at anew."""

from collections.abc import Callable, Mapping
from datetime import date

from fasta_core.alerts.cases import RETURNS, Case, CaseKind
from fasta_core.alerts.finding import return_cases
from fasta_core.domain.order import CANCELS, Order
from fasta_core.storage.units import SqlUnit

Found = tuple[Case, Order | None] | None
Look = Callable[[SqlUnit, CaseKind, str, date], Found]


def case_anew(unit: SqlUnit, kind: CaseKind, subject: str, today: date) -> Found:
    """The case as it stands now, with its order where it is about one; None where it is settled."""
    return LOOKS[kind](unit, kind, subject, today)


def _return(unit: SqlUnit, _kind: CaseKind, subject: str, today: date) -> Found:
    order = unit.orders.get(subject)
    accounts = {account.key: account for account in unit.company.malls()}
    case = None if order is None else next(return_cases([order], accounts, today), None)
    return None if case is None else (case, order)


def _order(stands: Callable[[Order], bool]) -> Look:
    """A look at the one order that the case is about."""

    def look(unit: SqlUnit, kind: CaseKind, subject: str, _today: date) -> Found:
        order = unit.orders.get(subject)
        return None if order is None or not stands(order) else (Case(kind, order.number), order)

    return look


def _mall(_unit: SqlUnit, kind: CaseKind, subject: str, _today: date) -> Found:
    return Case(kind, subject), None


LOOKS: Mapping[CaseKind, Look] = {
    CaseKind.CANCEL_AFTER_INVOICE: _order(lambda order: order.status in CANCELS),
    CaseKind.REVERTED: _order(lambda _: True),
    CaseKind.RELEASABLE: _order(lambda order: order.sold_out),
    CaseKind.RESTORABLE: _order(lambda _: True),
    CaseKind.COLLECTION_STOPPED: _mall,
    **dict.fromkeys(RETURNS, _return),
}
"""How each kind of case is looked at."""

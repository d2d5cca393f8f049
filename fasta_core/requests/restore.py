"""Bring a cancelled or returned order back (주문복원; manual, section 7)."""

from dataclasses import dataclass

from fasta_core.domain.changes import Change
from fasta_core.domain.order import CANCELS, NORMAL, RETURNS, Order, Status
from fasta_core.domain.order_changes import ReturnChange, StatusChange
from fasta_core.domain.order_refusals import AlreadyReturned, NothingToRestore, StillCancelledAtMall
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.warnings import BuyerNotKept, MallNotAsked, MallSaysNormal, NoStatusBefore, ReturnUnderWay
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.malls.port import MallWord, heard_from_sheet
from fasta_core.requests.outcomes import each
from fasta_core.requests.pinning import pin_again
from fasta_core.requests.view import DeskView

INTENT = "restore"
ROLE = Role.STAFF


@dataclass(frozen=True, slots=True)
class Restore:
    """Orders to bring back, by their numbers; `malls` were said beside them and are checked."""

    orders: tuple[str, ...]
    malls: tuple[str, ...] = ()


SHAPE = Restore


def plan(request: Restore, view: DeskView) -> Plan:
    """One outcome an order: its way back, or why there is none."""
    return each(INTENT, request, view, _way_back)


def _way_back(order: Order, view: DeskView) -> Outcome:
    refusal = _why_not(order)
    if refusal is not None:
        return Outcome(order.number, refusal=refusal)
    said = mall_word(order, view)
    if isinstance(said, StillCancelledAtMall):
        return Outcome(order.number, refusal=said)
    status, warnings = status_before(order, view)
    changes, pin_warnings = _changes(order, status, view)
    not_kept = (BuyerNotKept(order.number),) if order.buyer_forgotten else ()
    return Outcome(order.number, changes, (*said, *warnings, *pin_warnings, *not_kept))


def _why_not(order: Order) -> Refusal | None:
    if order.status is Status.RETURNED:
        return AlreadyReturned(order.number)
    return NothingToRestore(order.number, order.status) if order.status in NORMAL else None


def mall_word(order: Order, view: DeskView) -> tuple[PlanWarning, ...] | StillCancelledAtMall:
    """What the mall says of the order: nothing for a direct trade; a word older than the rules allow counts as not asked."""
    if order.mall is None:
        return ()
    word = _latest_word(order, view)
    if word is None:
        return (MallNotAsked(order.number, order.mall, order.mall_read_at, order.mall_status),)
    if view.now - word.seen_at >= view.rules.mall_fresh:
        return (MallNotAsked(order.number, order.mall, word.seen_at, word.status),)
    if word.status in NORMAL:
        return (MallSaysNormal(order.number, order.mall, word.seen_at),)
    return StillCancelledAtMall(order.number, order.mall, word.status, word.seen_at)


def _latest_word(order: Order, view: DeskView) -> MallWord | None:
    """What the mall says now, or said last where it cannot be asked: a reading of a sheet counts as long as it is fresh."""
    words = [word for word in (view.malls.look(order), heard_from_sheet(order)) if word is not None]
    return max(words, key=lambda word: word.seen_at, default=None)


def status_before(order: Order, view: DeskView) -> tuple[Status, tuple[PlanWarning, ...]]:
    """The status the order had before its cancel or return, read from the journal; inferred, and said so, where there was none.

    What came back as a return had left, whatever the mall called it afterwards.
    """
    returned = order.status not in CANCELS
    for before, after in reversed(view.journal.statuses(order.number)):
        returned = returned or after in RETURNS
        if before in NORMAL and after not in NORMAL:
            return (Status.SHIPPED if returned else before), ()
        if before is None or after in NORMAL:
            break
    inferred = Status.SHIPPED if returned else _inferred(order)
    return inferred, (NoStatusBefore(order.number, inferred),)


def _inferred(order: Order) -> Status:
    return Status.NEW if order.invoice is None else Status.INVOICED


def _changes(order: Order, status: Status, view: DeskView) -> tuple[tuple[Change, ...], tuple[PlanWarning, ...]]:
    back: list[Change] = [StatusChange(order.number, order.status, status)]
    if order.returning is not None:
        back.append(ReturnChange(order.number, order.returning, None))
    pins, warnings = pin_again(order, status, view)
    return (*back, *pins), (*_under_way(order), *warnings)


def _under_way(order: Order) -> tuple[PlanWarning, ...]:
    parcel = order.returning
    if parcel is None or (parcel.picked_up_on is None and parcel.arrived_on is None):
        return ()
    return (ReturnUnderWay(order.number, parcel.picked_up_on, parcel.arrived_on),)

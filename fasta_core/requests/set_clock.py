"""Set how many business days a mall's collection or refund may take (회수·환불 기준)."""

from dataclasses import dataclass

from fasta_core.domain.company_changes import ClockChange
from fasta_core.domain.company_refusals import BadDays, ClockUnchanged, MallNotFound
from fasta_core.domain.mall import MallAccount
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.returns import Clock, days_of
from fasta_core.requests.view import DeskView, Refused

INTENT = "set_clock"
ROLE = Role.MANAGER
MOST = 30


@dataclass(frozen=True, slots=True)
class SetClock:
    """Which clock, how many business days from now on, and of which marketplaces; none said is all of them."""

    clock: Clock
    days: int
    malls: tuple[str, ...] = ()


SHAPE = SetClock


def plan(request: SetClock, view: DeskView) -> Plan:
    """One outcome a mall account: its days before and after, or that it has so many."""
    try:
        accounts = _accounts(request, view)
    except Refused as no:
        return Plan.of(INTENT, [Outcome("", refusal=no.refusal)])
    return Plan.of(INTENT, [_set(request, account) for account in accounts])


def _accounts(request: SetClock, view: DeskView) -> list[MallAccount]:
    if not 1 <= request.days <= MOST:
        raise Refused(BadDays(request.days, MOST))
    keys = view.mall_keys(request.malls)
    accounts = [account for account in view.company.malls() if not request.malls or account.key in keys]
    if not accounts:
        raise Refused(MallNotFound(next(iter(request.malls), "")))
    return accounts


def _set(request: SetClock, account: MallAccount) -> Outcome:
    before = days_of(account, request.clock)
    if before == request.days:
        return Outcome("", refusal=ClockUnchanged(account.key, before))
    return Outcome("", (ClockChange(account.key, request.clock, before, request.days),))

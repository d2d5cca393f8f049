"""Everything an alert sweep has to know, read in one transaction."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from fasta_core.alerts.cases import Case, CaseKind
from fasta_core.alerts.events import event_cases, moved_away
from fasta_core.alerts.finding import releasable_cases, return_cases, stopped_cases
from fasta_core.alerts.timing import SEOUL, AlertRules
from fasta_core.domain.mall import MallAccount
from fasta_core.domain.order import CANCELS, ON_THE_SHELF, Order, Status
from fasta_core.domain.people import Alert, Person
from fasta_core.domain.search import OrderSearch
from fasta_core.storage.alert_cases import KeptCase, SqlAlertCases
from fasta_core.storage.units import SqlUnit

READER = "alerts"
"""Under this name the sweep remembers how far it has read the journal."""
SWEEPS = "alert-sweeps"
"""Under this name the sweeps are counted."""
LASTING = timedelta(days=14)
"""How long it is remembered that a parcel was to be stopped: over the longest holidays."""
RETURNING = OrderSearch(statuses=frozenset({Status.RETURN_REQUESTED}))
SOLD_OUT = OrderSearch(statuses=ON_THE_SHELF, sold_out=True)


@dataclass(frozen=True, slots=True)
class Hearer:
    """One of the company's people, and the alerts they have turned on."""

    person: Person
    enabled: frozenset[Alert]


@dataclass(frozen=True, slots=True)
class Found:
    """The cases there are, those that only happened, those that happened and still call for somebody, and what is remembered.

    The journal was read from `read_since` (None: never before) to `read_to`. `sweeps` counts the sweeps: another one since
    then has told all this already.
    """

    standing: tuple[Case, ...]
    happened: tuple[Case, ...]
    lasting: tuple[Case, ...]
    kept: Mapping[str, KeptCase]
    told: frozenset[tuple[str, int]]
    hearers: tuple[Hearer, ...]
    accounts: tuple[MallAccount, ...]
    orders: Mapping[str, Order]
    read_since: int | None
    read_to: int
    sweeps: int


def gather(unit: SqlUnit, now: datetime, rules: AlertRules) -> Found:
    """What the company's alerts are made from, at this moment.

    The sweeps are counted first: PostgreSQL shows each statement what is committed by then, and a sweep that ends while
    this one still reads has to be noticed.
    """
    memory = SqlAlertCases(unit.connection, unit.company_id)
    sweeps = memory.journal_read(SWEEPS) or 0
    today = now.astimezone(SEOUL).date()
    accounts = unit.company.malls()
    returning, sold_out = unit.orders.all(RETURNING), unit.orders.all(SOLD_OUT)
    products = unit.stock.many(order.product for order in sold_out if order.product)
    heard = unit.orders.last_heard()
    standing = (
        *return_cases(returning, {account.key: account for account in accounts}, today),
        *releasable_cases(sold_out, products),
        *stopped_cases(heard, now, rules),
    )
    since, head = memory.journal_read(READER), unit.journal.head()
    happened = tuple(_events(unit, head if since is None else since, head))
    kept = memory.kept()
    numbers = {case.subject for case in (*standing, *happened)}
    known = {order.number: order for order in (*returning, *sold_out) if order.number in numbers}
    lasting = tuple(lasting_cases(_told_events(kept), unit, now))
    told = (*happened, *lasting)
    known |= {case.subject: order for case in told if (order := unit.orders.get(case.subject)) is not None}
    return Found(
        standing=standing,
        happened=happened,
        lasting=lasting,
        kept=kept,
        told=memory.told_on(today),
        hearers=_hearers(unit),
        accounts=accounts,
        orders=known,
        read_since=since,
        read_to=head,
        sweeps=sweeps,
    )


def _events(unit: SqlUnit, since: int, head: int) -> Iterator[Case]:
    """The cases in the journal since the last sweep; the first sweep of all begins at the journal's end."""
    for seq in range(since + 1, head + 1):
        entry = unit.journal.entry(seq)
        if entry is None:
            continue
        for change in moved_away(entry):
            yield from event_cases(change, unit.journal.mover(change.order, before=seq))


def lasting_cases(told: Iterable[KeptCase], unit: SqlUnit, now: datetime) -> Iterator[Case]:
    """Parcels that were to be stopped, for as long as their order is cancelled, and at most `LASTING`."""
    for one in told:
        order = unit.orders.get(one.key.partition(":")[2])
        if order is not None and order.status in CANCELS and now - one.opened_at < LASTING:
            yield Case(CaseKind.CANCEL_AFTER_INVOICE, order.number)


def _told_events(kept: Mapping[str, KeptCase]) -> Iterator[KeptCase]:
    return (one for one in kept.values() if one.kind == CaseKind.CANCEL_AFTER_INVOICE)


def _hearers(unit: SqlUnit) -> tuple[Hearer, ...]:
    people = unit.company.people()
    return tuple(
        Hearer(person, frozenset(alert for alert in Alert if unit.company.alert_enabled(person.id, alert)))
        for person in people
    )

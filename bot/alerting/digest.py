"""The morning digest: the desk's numbers, once a person and working day, at the time they chose."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from bot.alerting.gathering import Found, Hearer, gather
from bot.alerting.letters import AlertState, Letter, card_with, context_of
from bot.alerting.picture import bars
from bot.alerting.sweep import send
from bot.replies.alerting import digest_reply
from fasta_core.alerts.cases import CaseKind
from fasta_core.alerts.timing import SEOUL, AlertRules
from fasta_core.desk import Desk
from fasta_core.domain.business_days import is_business_day
from fasta_core.domain.digests import digest_of
from fasta_core.domain.order import ON_THE_SHELF, Status
from fasta_core.domain.search import OrderSearch, Period
from fasta_core.storage.alert_cases import SqlAlertCases
from fasta_core.storage.units import SqlUnit

DIGEST = "digest"
LATEST = timedelta(hours=12)


def digest(desk: Desk, rules: AlertRules, now: datetime) -> int:
    """Write today's digest to everyone whose time for it has come; how many were written."""
    here = now.astimezone(SEOUL)
    if not rules.on_days_off and not is_business_day(here.date()):
        return 0
    with desk.store.reading(desk.company) as unit:
        waiting = frozenset(_waiting(unit, rules, here))
        if not waiting:
            return 0
        found = gather(unit, now, rules)
        figures = _figures(unit, found, now)
    readers = [hearer for hearer in found.hearers if hearer.person.id in waiting]
    written = tuple(_letter(hearer, found, figures, now) for hearer in readers)
    with desk.store.writing(desk.company) as unit:
        unit.lock()
        memory = SqlAlertCases(unit.connection, unit.company_id)
        told = memory.told_on(here.date())
        due = [letter for letter in written if (DIGEST, letter.person) not in told]
        memory.tell([(DIGEST, letter.person) for letter in due], here.date())
        send(unit, due, now)
    return len(due)


def _waiting(unit: SqlUnit, rules: AlertRules, here: datetime) -> Iterator[int]:
    """Those who have not had today's digest and whose time for it is past, but not by half a day: then it is no morning's."""
    told = SqlAlertCases(unit.connection, unit.company_id).told_on(here.date())
    own = unit.company.digests()
    for person in unit.company.people():
        at = digest_of(person, own.get(person.id), rules.digest_at)
        if at is None or (DIGEST, person.id) in told:
            continue
        if timedelta() <= here - datetime.combine(here.date(), at, SEOUL) < LATEST:
            yield person.id


def _figures(unit: SqlUnit, found: Found, now: datetime) -> Mapping[str, int]:
    kinds = [case.kind for case in found.standing]
    yesterday = (now.astimezone(SEOUL) - timedelta(days=1)).date()
    return {
        "late": kinds.count(CaseKind.RETURN_LATE),
        "due": kinds.count(CaseKind.RETURN_DUE),
        "releasable": kinds.count(CaseKind.RELEASABLE),
        "sold_out": unit.orders.totals(OrderSearch(statuses=ON_THE_SHELF, sold_out=True)).count,
        "cancel_requests": unit.orders.totals(OrderSearch(statuses=frozenset({Status.CANCEL_REQUESTED}))).count,
        "yesterday": unit.orders.totals(OrderSearch(period=Period(yesterday, yesterday))).count,
    }


def _letter(hearer: Hearer, found: Found, figures: Mapping[str, int], now: datetime) -> Letter:
    context = context_of(hearer, found, now)
    labels = {name: context.words.label(f"digest-label-{name.replace('_', '-')}") for name in figures}
    picture = bars(figures, labels) if any(figures.values()) else None
    reply = digest_reply(figures, context, picture)
    return Letter(hearer.person.id, reply, card_with(AlertState(DIGEST), hearer, now), ())

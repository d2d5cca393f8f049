"""A sweep: find the cases, choose who hears of which, and put the letters into the outbox, each once."""

from collections.abc import Iterable
from datetime import datetime

from bot.alerting.choosing import gone, news, to_escalate
from bot.alerting.gathering import READER, SWEEPS, Found, gather
from bot.alerting.letters import Letter, escalations, letters
from bot.outgoing import packed
from fasta_core.alerts.timing import SEOUL, AlertRules, may_go_at
from fasta_core.desk import Desk
from fasta_core.domain.business_days import is_business_day
from fasta_core.storage.alert_cases import SqlAlertCases
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.units import SqlUnit


def sweep(desk: Desk, rules: AlertRules, now: datetime) -> int:
    """Tell whom it concerns of every case that is news; how many letters were written.

    In quiet hours and on days off only what has happened is written, to leave when they end; what stands is found again by then.
    Safe to run in several processes: a sweep that another one overtook writes nothing.
    """
    with desk.store.reading(desk.company) as unit:
        found = gather(unit, now, rules)
    leaves = may_go_at(now, rules, lambda day: not is_business_day(day))
    written = tuple(_letters(found, rules, now, held=leaves > now))
    escalated = () if leaves > now else tuple(to_escalate(found, now, rules))
    raised = tuple(escalations(escalated, found, rules, now))
    if not written and not escalated and _up_to_date(found):
        return 0
    with desk.store.writing(desk.company) as unit:
        unit.lock()
        memory = SqlAlertCases(unit.connection, unit.company_id)
        if (memory.journal_read(SWEEPS) or 0) != found.sweeps:
            return 0
        _remember(memory, found, written, (now, leaves))
        for case in escalated:
            memory.escalated(case.key, now)
        send(unit, (*written, *raised), leaves)
    return len(written) + len(raised)


def _up_to_date(found: Found) -> bool:
    """Whether there is nothing to forget and no news in the journal."""
    return found.read_since == found.read_to and not gone(found)


def send(unit: SqlUnit, written: Iterable[Letter], leaves: datetime) -> None:
    """Put letters into the outbox, to leave not before that moment."""
    for letter in written:
        unit.cards.put(letter.card)
        unit.outbox.put(Outgoing(letter.person, packed(letter.reply), card=letter.card.id, not_before=leaves))


def _letters(found: Found, rules: AlertRules, now: datetime, *, held: bool) -> Iterable[Letter]:
    cases = found.happened if held else news(found, now)
    return letters(cases, found, rules, now)


def _remember(
    memory: SqlAlertCases, found: Found, written: tuple[Letter, ...], when: tuple[datetime, datetime]
) -> None:
    """Keep what is told: a case counts as open from the moment at which people hear of it."""
    now, heard = when
    memory.close(gone(found))
    told = {(case.key, letter.person): case for letter in written for case in letter.cases}
    kinds = {case.key: case.kind.value for case in told.values()}
    memory.open({key: kind for key, kind in kinds.items() if key not in found.kept}, heard)
    for key in kinds.keys() & found.kept.keys():
        memory.told_again(found.kept[key], kinds[key], heard)
    memory.tell(told.keys() - found.told, now.astimezone(SEOUL).date())
    memory.read_journal_to(READER, found.read_to)
    memory.read_journal_to(SWEEPS, found.sweeps + 1)

"""Which cases a person is told of in this sweep."""

from collections.abc import Iterator
from datetime import datetime

from bot.alerting.gathering import Found, Hearer
from fasta_core.alerts.cases import Case, CaseKind, concerns, superiors, urgent_first
from fasta_core.alerts.timing import AlertRules
from fasta_core.storage.alert_cases import KeptCase

ESCALATED = frozenset({CaseKind.CANCEL_AFTER_INVOICE, CaseKind.RETURN_LATE, CaseKind.RETURN_DUE})
"""What managers hear of when nobody takes it."""


def news(found: Found, now: datetime) -> tuple[Case, ...]:
    """The standing cases that are new, have become another kind, or were put off until now; and all that happened."""
    standing = [case for case in found.standing if _is_news(case, found.kept.get(case.key), now)]
    return tuple(sorted((*standing, *found.happened), key=urgent_first))


def _is_news(case: Case, kept: KeptCase | None, now: datetime) -> bool:
    if kept is None:
        return True
    if kept.snoozed_until is not None:
        return now >= kept.snoozed_until
    return kept.kind != case.kind.value


def for_hearer(cases: tuple[Case, ...], hearer: Hearer, found: Found) -> tuple[Case, ...]:
    """Those that concern the person, that they were not told of today, and that nobody else has taken."""
    return tuple(case for case in cases if _for(case, hearer, found))


def _for(case: Case, hearer: Hearer, found: Found) -> bool:
    kept = found.kept.get(case.key)
    taken_by_another = kept is not None and kept.taken_by not in {None, hearer.person.id}
    told = (case.key, hearer.person.id) in found.told and case not in found.happened
    return not taken_by_another and not told and concerns(case, hearer.person, hearer.enabled)


def to_escalate(found: Found, now: datetime, rules: AlertRules) -> Iterator[Case]:
    """The cases that stand untaken for too long and of which managers were not yet told so."""
    for case in (*found.standing, *found.lasting):
        kept = found.kept.get(case.key)
        if case.kind in ESCALATED and kept is not None and _stands(kept, now, rules):
            yield case


def _stands(kept: KeptCase, now: datetime, rules: AlertRules) -> bool:
    untaken = kept.taken_by is None and kept.escalated_at is None and kept.snoozed_until is None
    return untaken and rules.escalate_after is not None and now - kept.opened_at >= rules.escalate_after


def managers(found: Found) -> tuple[Hearer, ...]:
    """Those who hear of what nobody took."""
    ids = {person.id for person in superiors(tuple(hearer.person for hearer in found.hearers))}
    return tuple(hearer for hearer in found.hearers if hearer.person.id in ids)


def gone(found: Found) -> tuple[str, ...]:
    """The keys of remembered cases that no longer stand."""
    standing = {case.key for case in (*found.standing, *found.happened, *found.lasting)}
    return tuple(key for key in found.kept if key not in standing)

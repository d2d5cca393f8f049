"""Cases found in what happened: a collection that cancels what is packed, or turns a restored order back."""

from collections.abc import Iterator

from fasta_core.alerts.cases import Case, CaseKind
from fasta_core.domain.entries import JournalEntry, Mover
from fasta_core.domain.order import CANCELS, NORMAL, Status
from fasta_core.domain.order_changes import StatusChange

PERSON = "person:"
PACKED = frozenset({Status.INVOICED, Status.SHIPPED})


def moved_away(entry: JournalEntry) -> Iterator[StatusChange]:
    """The changes by which a mall takes a normal order away; what people do by their own hand is none."""
    if entry.actor.startswith(PERSON):
        return
    for change in entry.changes:
        if isinstance(change, StatusChange) and change.before in NORMAL and change.after not in NORMAL:
            yield change


def event_cases(change: StatusChange, before: Mover | None) -> Iterator[Case]:
    """What a move away is a case of: the parcel to stop, and the restore that did not hold."""
    if change.after in CANCELS and change.before in PACKED:
        yield Case(CaseKind.CANCEL_AFTER_INVOICE, change.order, facts=(("before", change.before.value),))
    if before is not None and before.intent == "restore" and before.actor.startswith(PERSON):
        only = int(before.actor.removeprefix(PERSON))
        yield Case(CaseKind.REVERTED, change.order, only=only, facts=(("after", change.after.value),))

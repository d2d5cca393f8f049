"""Take a change back: its entry backwards, as long as everything is still as the entry left it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby

from fasta_core.domain.changes import Change
from fasta_core.domain.company_changes import ProductAdded, ProductRemoved
from fasta_core.domain.company_refusals import NotAllowed
from fasta_core.domain.entries import JournalEntry, order_of
from fasta_core.domain.order_changes import StockChange
from fasta_core.domain.order_refusals import AlreadyUndone, NothingToUndo, UndoNotYours, UndoTooLate
from fasta_core.domain.people import Role, at_least
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.requests.registry import kinds
from fasta_core.requests.taking_back import Present
from fasta_core.requests.view import DeskView, Refused

INTENT = "undo"
ROLE = Role.VIEWER
NO_ENTRY = 2**62


@dataclass(frozen=True, slots=True)
class Undo:
    """A journal entry by its sequence number; None is the person's own last one."""

    entry: int | None = None


SHAPE = Undo


def plan(request: Undo, view: DeskView) -> Plan:
    """The inverse of every change, last first, an outcome a subject; or one outcome that says why not."""
    try:
        entry = _meant(request, view)
        _check(entry, view)
        changes = taken_back(entry, view)
    except Refused as no:
        return Plan.of(INTENT, [Outcome("", refusal=no.refusal)])
    return replace(Plan.of(INTENT, _by_subject(changes)), undoes=entry.seq)


def needed_role(entry: JournalEntry) -> Role:
    """The role that a person needs to take this entry back: the one its making needs, staff's at least where that is unknown."""
    kind = kinds().get(entry.intent)
    return Role.STAFF if kind is None else kind.role


def taken_back(entry: JournalEntry, view: DeskView) -> tuple[Change, ...]:
    """The entry's changes backwards. Raises Refused where something has been changed since."""
    present = Present(view)
    changes = tuple(change.inverse() for change in reversed(entry.changes))
    for change in changes:
        present.make(change)
    return changes


def _meant(request: Undo, view: DeskView) -> JournalEntry:
    asked = request.entry
    if asked is not None and not 0 < asked < NO_ENTRY:
        raise Refused(NothingToUndo())
    entry = view.journal.last_of(view.actor.id) if asked is None else view.journal.entry(asked)
    if entry is None or entry.undoes is not None:
        raise Refused(NothingToUndo())
    return entry


def _check(entry: JournalEntry, view: DeskView) -> None:
    if view.journal.undone(entry.seq):
        raise Refused(AlreadyUndone())
    if entry.actor != view.actor.id and not at_least(view.actor.role, Role.MANAGER):
        raise Refused(UndoNotYours(entry.name))
    if not at_least(view.actor.role, needed_role(entry)):
        raise Refused(NotAllowed(needed_role(entry)))
    if view.now - entry.at > timedelta(minutes=view.rules.undo_minutes):
        raise Refused(UndoTooLate(view.rules.undo_minutes))


def _by_subject(changes: Iterable[Change]) -> Iterator[Outcome]:
    for subject, group in groupby(changes, _subject):
        yield Outcome(subject, tuple(group))


def _subject(change: Change) -> str:
    if isinstance(change, StockChange | ProductAdded | ProductRemoved):
        return (change.order if isinstance(change, StockChange) else None) or change.product
    return order_of(change) or str(getattr(change, "name", "") or getattr(change, "person", ""))

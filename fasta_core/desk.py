"""The one entrance: a request in, an answer or a plan out; a plan carried out; a change undone."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from fasta_core.domain.company_refusals import NotAllowed
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.people import Actor, at_least
from fasta_core.domain.plan import Plan
from fasta_core.journal import Hand, carry_out
from fasta_core.malls.port import Malls
from fasta_core.requests.registry import kinds
from fasta_core.requests.standing import Standing, StandingHere
from fasta_core.requests.undo import needed_role
from fasta_core.requests.view import DeskView, Refused, Rules
from fasta_core.storage.store import Store
from fasta_core.storage.units import SqlUnit

Along = Callable[[SqlUnit, JournalEntry | None], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk of one company. Everything here blocks; the edge calls it in a thread."""

    store: Store
    company: str
    malls: Malls = field(default_factory=Malls)
    rules: Rules = field(default_factory=Rules)
    standing: Standing = field(default_factory=Standing)

    def ask(self, request: Any, actor: Actor, now: datetime, *, intent: str) -> Any:
        """The answer to a read, or the plan of a write (which changes nothing yet). Raises Refused."""
        kind = kinds()[intent]
        _allow(actor, intent)
        with self.store.reading(self.company) as unit:
            standing = StandingHere(self.standing, self.company, unit.head)
            return kind.handle(request, replace(self.view(unit, actor, now), standing=standing))

    def answered(self, intent: str, unit: SqlUnit, actor: Actor, now: datetime) -> Any:
        """The answer to a read that needs no slots, as things stand in this transaction. Raises Refused."""
        kind = kinds()[intent]
        _allow(actor, intent)
        return kind.handle(kind.request({}), self.view(unit, actor, now))

    def carry_out(self, plan: Plan, hand: Hand, along: Along | None = None) -> JournalEntry | None:
        """Carry a shown plan out in one transaction; `along` writes what belongs to it (a used card, a reply) in the same one.

        Raises:
            BeforeNoLongerTrue: something changed since the plan was made; nothing was done.
            Refused: the actor's role no longer reaches.
        """
        _allow(hand.actor, plan.intent)
        with self.store.writing(self.company) as unit:
            _allow_undoing(unit, plan, hand.actor)
            entry = carry_out(unit, plan, hand)
            if along is not None:
                along(unit, entry)
        return entry

    def view(self, unit: SqlUnit, actor: Actor, now: datetime) -> DeskView:
        """What a request sees in this transaction."""
        return DeskView(unit.orders, unit.stock, unit.company, unit.journal, self.malls, actor, now, self.rules)


def _allow(actor: Actor, intent: str) -> None:
    kind = kinds().get(intent)
    if kind is not None and not at_least(actor.role, kind.role):
        raise Refused(NotAllowed(kind.role))


def _allow_undoing(unit: SqlUnit, plan: Plan, actor: Actor) -> None:
    """An undo needs the role that the entry needed, also at the tap."""
    taken = None if plan.undoes is None else unit.journal.entry(plan.undoes)
    if taken is not None and not at_least(actor.role, needed_role(taken)):
        raise Refused(NotAllowed(needed_role(taken)))

"""Carries plans out: the only writer of the desk."""

from dataclasses import dataclass
from datetime import datetime

from fasta_core.domain.entries import JournalEntry, order_of, without_personal_data
from fasta_core.domain.people import Actor
from fasta_core.domain.plan import Plan
from fasta_core.storage.ports import WritingUnit


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand carries a plan out, when (UTC), and from which message ("telegram:chat:message", "sheet:name", "terminal")."""

    actor: Actor
    at: datetime
    source: str


def carry_out(unit: WritingUnit, plan: Plan, hand: Hand) -> JournalEntry | None:
    """Make every change of the plan in this transaction and write one entry; None if the plan changes nothing.

    Raises:
        BeforeNoLongerTrue: the plan is stale; the transaction must not be committed.
    """
    unit.lock()
    made = tuple(unit.apply(change) for change in plan.changes)
    unit.settled({order for order in map(order_of, made) if order})
    unit.saw(plan.seen)
    if not made:
        return None
    return unit.append(
        JournalEntry(
            seq=0,
            at=hand.at,
            actor=hand.actor.id,
            name=hand.actor.name,
            source=hand.source,
            intent=plan.intent,
            changes=tuple(without_personal_data(change) for change in made),
            undoes=plan.undoes,
        )
    )

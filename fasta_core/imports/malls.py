"""Every mall that can be asked, collected from (수집)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from fasta_core.desk import Along, Desk
from fasta_core.domain.people import Actor, Role
from fasta_core.domain.plan import Plan
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.imports.done import Counts, Tally, done_of
from fasta_core.journal import Hand, carry_out
from fasta_core.malls.lines import line_of
from fasta_core.malls.port import MallAway, MallOrder
from fasta_core.requests.collect import outcomes_of, plan_collection

LINES_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of one mall account; `away`: it could not be asked, or went away before it had told everything."""

    mall: str
    counts: Counts = field(default_factory=Counts)
    warnings: tuple[PlanWarning, ...] = ()
    away: bool = False


def collect_all(desk: Desk, now: datetime, along: Along | None = None) -> tuple[Collected, ...]:
    """Collect from every mall account that has an adapter, each account the actor of its own plans.

    `along` writes what belongs to a collection (alerts) in its transaction.
    """
    with desk.store.reading(desk.company) as unit:
        names = {account.key: account.name for account in unit.company.malls()}
    return tuple(
        _collected(desk, Hand(Actor(f"mall:{key}", names.get(key, key), Role.OWNER), now, f"mall:{key}"), along)
        for key in desk.malls.by_key
    )


def _collected(desk: Desk, hand: Hand, along: Along | None) -> Collected:
    key = hand.actor.id.partition(":")[2]
    tally = Tally()
    away = False
    try:
        for lines in _pieces(desk.malls.by_key[key].collect()):
            _count(tally, _taken_over(desk, lines, hand, along), len({line_of(line.order) for line in lines}))
    except MallAway:
        away = True
    return Collected(key, tally.counts, tuple(tally.warnings), away)


def _taken_over(desk: Desk, lines: list[MallOrder], hand: Hand, along: Along | None) -> Plan:
    with desk.store.writing(desk.company) as unit:
        unit.lock()
        plan = plan_collection(lines, desk.view(unit, hand.actor, hand.at))
        entry = carry_out(unit, plan, hand)
        if along is not None:
            along(unit, entry)
    return plan


def _count(tally: Tally, plan: Plan, lines: int) -> None:
    tally.counted.update(done_of(outcome.changes) for outcome in outcomes_of(plan, lines))
    tally.warned(plan)


def _pieces(reported: Iterable[MallOrder]) -> Iterator[list[MallOrder]]:
    lines = iter(reported)
    while piece := list(islice(lines, LINES_AT_ONCE)):
        yield piece

"""What the clock starts each hour: buyers whose data the company no longer keeps are forgotten."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.companies import for_each_company
from bot.timers import Timer
from fasta_core.desk import Desk
from fasta_core.domain.people import Actor, Role
from fasta_core.journal import Hand, carry_out
from fasta_core.requests.forgetting import FORGET, MOST, plan_forgetting
from fasta_core.storage.store import Store

EVERY = timedelta(hours=1)
ROUNDS = 20
"""So many transactions an hour and company; what is left waits for the next hour."""
DESK = Actor("desk", "Fasta Desk", Role.OWNER)
log = structlog.get_logger("edge")


def forgetting(store: Store, desk_of: Callable[[str], Desk]) -> Timer:
    """The timer for every company."""

    async def run(now: datetime) -> None:
        await asyncio.to_thread(_everywhere, store, desk_of, now)

    return Timer(FORGET, EVERY, run)


def _everywhere(store: Store, desk_of: Callable[[str], Desk], now: datetime) -> None:
    def here(company: str) -> None:
        count = forget_buyers(desk_of(company), now)
        if count:
            log.info("buyers_forgotten", company=company, orders=count)

    for_each_company(store, FORGET, here)


def forget_buyers(desk: Desk, now: datetime) -> int:
    """Forget the buyers whose time is over, a few hundred a transaction; of how many orders."""
    count = 0
    for _ in range(ROUNDS):
        with desk.store.writing(desk.company) as unit:
            unit.lock()
            plan = plan_forgetting(desk.view(unit, DESK, now))
            carry_out(unit, plan, Hand(DESK, now, "timer"))
        count += len(plan.outcomes)
        if len(plan.outcomes) < MOST:
            break
    return count

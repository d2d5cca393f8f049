"""The clock starts the sweeps: for every company, leased like every timer, so that one of many processes does it."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from bot.alerting.digest import digest
from bot.alerting.sweep import sweep
from bot.alerting.wishes import grant
from bot.companies import for_each_company
from bot.timers import Timer
from fasta_core.alerts.timing import AlertRules, rules_of
from fasta_core.desk import Desk
from fasta_core.storage.store import Store

SWEEP_EVERY = timedelta(seconds=20)
DIGEST_EVERY = timedelta(minutes=5)
DeskOf = Callable[[str], Desk]
Telling = Callable[[Desk, AlertRules, datetime], int]


def alert_timers(store: Store, desk_of: DeskOf) -> tuple[Timer, ...]:
    """What tells people of their cases, of fulfilled wishes, and of the morning's figures."""

    def tell(tellings: tuple[Telling, ...], now: datetime, company: str) -> None:
        with store.reading(company) as unit:
            rules = rules_of(unit.company.settings())
        for telling in tellings:
            telling(desk_of(company), rules, now)

    def timer(name: str, every: timedelta, *tellings: Telling) -> Timer:
        async def run(now: datetime) -> None:
            await asyncio.to_thread(for_each_company, store, name, partial(tell, tellings, now))

        return Timer(name, every, run)

    return timer("alerts", SWEEP_EVERY, sweep, grant), timer("digest", DIGEST_EVERY, digest)

"""What the clock starts in the demo: collections from the simulated malls, and the alerts."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.alerting.timers import alert_timers
from bot.timers import Timer
from fasta_core.desk import Desk
from fasta_core.imports.malls import collect_all

COLLECT_EVERY = timedelta(minutes=10)
AT_FIRST = timedelta(seconds=30)
"""So long after the start nothing is collected: it would only hold the first answers up."""


def demo_timers(desk: Desk) -> tuple[Timer, ...]:
    """The timers of the demo's one company."""
    started = datetime.now(UTC)

    async def collect(now: datetime) -> None:
        if now - started > AT_FIRST:
            await asyncio.to_thread(collect_all, desk, now)

    return Timer("collect", COLLECT_EVERY, collect), *alert_timers(desk.store, lambda _: desk)

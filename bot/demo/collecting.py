"""Collections from the simulated malls, started by the clock."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.timers import Timer
from fasta_core.desk import Desk
from fasta_core.imports.malls import collect_all

EVERY = timedelta(minutes=10)
AT_FIRST = timedelta(seconds=30)
"""So long after the start nothing is collected: it would only hold the first answers up."""


def collecting(desk: Desk) -> Timer:
    """The timer of the demo's one company."""
    started = datetime.now(UTC)

    async def collect(now: datetime) -> None:
        if now - started > AT_FIRST:
            await asyncio.to_thread(collect_all, desk, now)

    return Timer("collect", EVERY, collect)

"""What the clock starts: each timer runs in one process of many; what was missed runs late, and once."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.book import RENEWAL, Book
from fasta_core.storage import leases
from fasta_core.storage.absence import AWAY

LOOK_AGAIN = 1.0
log = structlog.get_logger("edge")


@dataclass(frozen=True, slots=True)
class Timer:
    """Something to do every so often; `run` gets the moment (UTC)."""

    name: str
    every: timedelta
    run: Callable[[datetime], Awaitable[None]]


class Timers:
    """Runs timers as they fall due."""

    def __init__(self, book: Book, timers: tuple[Timer, ...]) -> None:
        self._book = book
        self._timers = timers

    async def run(self) -> None:
        """Run them, until cancelled."""
        if not self._timers:
            return
        async with asyncio.TaskGroup() as group:
            for timer in self._timers:
                group.create_task(self._keep_running(timer))

    async def _keep_running(self, timer: Timer) -> None:
        while True:
            try:
                await self.look(timer)
            except AWAY as away:
                log.debug("timer_waits", timer=timer.name, reason=type(away).__name__)
            await self._book.clock.sleep(min(timer.every.total_seconds() / 2, LOOK_AGAIN))

    async def look(self, timer: Timer) -> bool:
        """Run the timer if it is due and nobody else does; whether it ran."""
        name = f"timer:{timer.name}"
        if not await self._due(name, timer) or not await self._book.write(leases.take, name, self._book.term()):
            return False
        if not await self._due(name, timer):
            await self._book.write(leases.give_back, name, self._book.holder)
            return False
        renewing = asyncio.create_task(self._renew(name))
        try:
            await timer.run(self._book.clock.now())
        except AWAY:
            raise
        except Exception:
            log.exception("timer_broke", timer=timer.name)
        finally:
            renewing.cancel()
            await asyncio.gather(renewing, return_exceptions=True)
        await self._book.write(leases.done, name, self._book.term())
        return True

    async def _due(self, name: str, timer: Timer) -> bool:
        last = await self._book.read(leases.last_done, name)
        return last is None or self._book.clock.now() - last >= timer.every

    async def _renew(self, name: str) -> None:
        while True:
            await asyncio.sleep(RENEWAL)
            await self._book.write(leases.take, name, self._book.term())

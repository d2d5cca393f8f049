"""Lanes: each person's updates one after the other, persons side by side, shared by every process on the database."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog

from bot.book import AGAIN, Book, Gathered
from bot.crew import Crew
from bot.hands import Hands
from fasta_core.storage import intake, lanes, leases
from fasta_core.storage.absence import AWAY
from fasta_core.storage.intake import Outcome
from fasta_core.storage.lanes import KeptUpdate, Room

IN_FLIGHT = 32
EACH = 10
LOOK_AGAIN = 0.5
GRACE = 5.0
log = structlog.get_logger("edge")


@dataclass(frozen=True, slots=True)
class Ended:
    """An update that has ended, or a lane that is free again."""

    seq: int | None = None
    outcome: Outcome = Outcome.DONE
    lane: int | None = None


class Lanes:
    """Takes free lanes and has their updates worked."""

    def __init__(self, book: Book, work: Callable[[KeptUpdate], Awaitable[Outcome]], after: Callable[[], None]) -> None:
        self._book = book
        self._work = work
        self._after = after
        self._wake = asyncio.Event()
        self._crew = Crew(IN_FLIGHT, self.nudge)
        self._hands = Hands()
        self._ended: Gathered[Ended] = Gathered(self._write, book.clock)

    def nudge(self) -> None:
        """There may be work."""
        self._wake.set()

    async def run(self) -> None:
        """Work, until cancelled; what is in flight then is finished first."""
        writing = asyncio.create_task(self._ended.run())
        try:
            while True:
                await self._turn()
        finally:
            await self._crew.finish(GRACE)
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._ended.flush(), GRACE / 2)

    async def _turn(self) -> None:
        self._wake.clear()
        try:
            taken = await self._claimed()
        except AWAY as away:
            log.debug("lanes_wait", reason=type(away).__name__)
            self._hands.unsure = True
            await asyncio.sleep(AGAIN)
            return
        for kept in taken:
            self._hands.take(kept[0].lane)
            self._crew.start(self._along(kept))
        if not taken:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_AGAIN):
                    await self._wake.wait()

    async def _claimed(self) -> list[tuple[KeptUpdate, ...]]:
        if self._hands.unsure:
            await self._book.write(leases.keep_lanes, self._book.holder, self._hands.full)
            self._hands.unsure = False
        room = self._crew.room
        if room <= 0 or not await self._book.read(lanes.work_waits, self._book.clock.now()):
            return []
        return await self._book.write(lanes.claim, self._book.term(), Room(room, EACH))

    async def _along(self, waiting: tuple[KeptUpdate, ...]) -> None:
        try:
            for kept in waiting:
                self._ended.add(Ended(kept.seq, await self._work(kept)))
                self._after()
        except Exception:
            log.exception("lane_broke")
            await asyncio.sleep(AGAIN)
        finally:
            self._ended.add(Ended(lane=waiting[0].lane))

    async def _write(self, ended: list[Ended], now: datetime) -> None:
        await self._book.write(_written, self._book.holder, ended, now)
        self._hands.drop(one.lane for one in ended if one.lane is not None)
        self.nudge()


def _written(connection: Any, holder: str, ended: list[Ended], now: datetime) -> None:
    intake.settle(connection, [(one.seq, one.outcome) for one in ended if one.seq is not None], now)
    free = [one.lane for one in ended if one.lane is not None]
    if free:
        lanes.release(connection, holder, free)

"""Lanes: each person's updates one after the other, persons side by side, shared by every process on the database."""

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import structlog

from bot.book import AGAIN, Book, Gathered
from bot.crew import Crew
from bot.hands import Hands
from fasta_core.storage import intake, lanes, leases
from fasta_core.storage.absence import AWAY
from fasta_core.storage.intake import Outcome
from fasta_core.storage.lanes import Held, KeptUpdate, Room, Taken

IN_FLIGHT = 32
EACH = 10
LOOK_AGAIN = 0.5
GRACE = 5.0
GATHERING = 0.005
"""Seconds in which what has ended gathers: an answer on its way to a person goes before the note that it is done."""
log = structlog.get_logger("edge")


class Works(Protocol):
    """Whoever works updates."""

    async def work(self, kept: KeptUpdate) -> Outcome:
        """Work one to its end, however long it takes."""

    async def together(self, kept: Sequence[KeptUpdate]) -> Mapping[int, Outcome]:
        """Work several persons' updates in one go; those (by seq) that ended that way, the others are worked alone."""


@dataclass(frozen=True, slots=True)
class Ended:
    """An update that has ended, or a lane that is free again."""

    seq: int | None = None
    outcome: Outcome = Outcome.DONE
    lane: Held | None = None


class Lanes:
    """Takes free lanes and has their updates worked."""

    def __init__(self, book: Book, works: Works, after: Callable[[], None]) -> None:
        self._book = book
        self._works = works
        self._after = after
        self._wake = asyncio.Event()
        self._crew = Crew(IN_FLIGHT, lambda: None)
        self._hands = Hands()
        self._ended: Gathered[Ended] = Gathered(self._write, book.clock, GATHERING)
        self._working = 0
        self._full = False
        self._suspect: Held | None = None

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
        nudged = self._wake.is_set()
        self._wake.clear()
        try:
            taken = await self._claimed(nudged=nudged)
        except AWAY as away:
            log.debug("lanes_wait", reason=type(away).__name__)
            self._hands.unsure = True
            await asyncio.sleep(AGAIN)
            return
        self._begin(taken)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LOOK_AGAIN):
                await self._wake.wait()

    async def _claimed(self, *, nudged: bool) -> list[Taken]:
        """What there is to be taken; one who is not told of it looks before reaching out."""
        if self._hands.unsure:
            await self._book.note(leases.keep_lanes, self._book.holder, self._hands.full)
            self._hands.unsure = False
        room = Room(IN_FLIGHT - self._working, EACH, suspects=self._suspect is None)
        self._full = room.lanes <= 0
        if self._full or not (nudged or await self._waits(room)):
            return []
        taken = await self._book.note(lanes.claim, self._book.term(), room)
        self._full = len(taken) >= room.lanes
        return taken

    async def _waits(self, room: Room) -> bool:
        return await self._book.read(lanes.work_waits, self._book.clock.now(), suspects=room.suspects)

    def _begin(self, taken: list[Taken]) -> None:
        """Start on them: those under suspicion by themselves, the others together."""
        for one in taken:
            self._hands.take(one.held.lane)
            self._working += 1
            if one.suspect:
                self._suspect = one.held
                self._crew.start(self._along(one))
        others = [one for one in taken if not one.suspect]
        if others:
            self._crew.start(self._abreast(others))

    async def _abreast(self, several: list[Taken]) -> None:
        """The first update of each lane, then the second of each; a lane that takes longer goes on by itself."""
        while several:
            ended = await self._together([one.kept[0] for one in several])
            several = [left for one in several if (left := self._next(one, ended)) is not None]
            self._after()

    async def _together(self, first: list[KeptUpdate]) -> Mapping[int, Outcome]:
        try:
            return await self._works.together(first)
        except Exception:
            log.exception("together_broke")
            return {}

    def _next(self, one: Taken, ended: Mapping[int, Outcome]) -> Taken | None:
        """What is left of a lane to be worked together with others."""
        outcome = ended.get(one.kept[0].seq)
        if outcome is None:
            self._crew.start(self._along(one))
            return None
        self._ended.add(Ended(one.kept[0].seq, outcome))
        if len(one.kept) == 1:
            self._free(one.held)
            return None
        return Taken(one.held, one.kept[1:])

    async def _along(self, one: Taken) -> None:
        """A lane by itself."""
        try:
            for kept in one.kept:
                self._ended.add(Ended(kept.seq, await self._works.work(kept)))
                self._after()
        except Exception:
            log.exception("lane_broke")
            await asyncio.sleep(AGAIN)
        finally:
            self._free(one.held)

    def _free(self, held: Held) -> None:
        self._working -= 1
        if held == self._suspect:
            self._suspect = None
        self._ended.add(Ended(lane=held))
        if self._full:
            self.nudge()

    async def _write(self, ended: list[Ended], now: datetime) -> None:
        await self._book.note(_written, self._book.holder, ended, now)
        self._hands.drop(one.lane.lane for one in ended if one.lane is not None)
        self.nudge()


def _written(connection: Any, holder: str, ended: list[Ended], now: datetime) -> None:
    intake.settle(connection, [(one.seq, one.outcome) for one in ended if one.seq is not None], now)
    lanes.release(connection, holder, [one.lane for one in ended if one.lane is not None])

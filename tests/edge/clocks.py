"""A clock that stands still until it is put forward, and a book that tells it when everything has been written."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.book import Book

T = TypeVar("T")
TURNS = 30
"""Turns of the loop without a transaction after which nothing more is due."""


class SetClock:
    """Its waits end when it is put past them."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
        self._waiting: list[tuple[datetime, asyncio.Future[None]]] = []
        self.writing = 0

    def now(self) -> datetime:
        """The moment it shows."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Wait until it has been put forward so far."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((self._now + timedelta(seconds=seconds), future))
        await future

    async def forward(self, seconds: float, step: float = 0.5) -> None:
        """Put it forward, step by step, and let what is due happen."""
        end = self._now + timedelta(seconds=seconds)
        await self._settled()
        while self._now < end:
            self._now = min(end, self._now + timedelta(seconds=step))
            for when, future in self._waiting:
                if when <= self._now and not future.done():
                    future.set_result(None)
            self._waiting = [(when, future) for when, future in self._waiting if not future.done()]
            await self._settled()

    async def _settled(self) -> None:
        """Until nothing more happens of itself."""
        quiet = 0
        while quiet < TURNS:
            await asyncio.sleep(0.0005 if self.writing else 0)
            quiet = 0 if self.writing else quiet + 1


@dataclass(frozen=True, slots=True)
class WatchedBook(Book):
    """A book whose transactions the clock waits for, and whose leases outlast every leap of it."""

    clock: SetClock = field(default_factory=SetClock)
    lease: float = 1e6

    async def _in_thread(self, work: Callable[[], T]) -> T:
        self.clock.writing += 1
        try:
            return await Book._in_thread(self, work)
        finally:
            self.clock.writing -= 1


@dataclass(frozen=True, slots=True)
class OneThreadBook(WatchedBook):
    """A book without threads: what happens is the same each time, and nobody waits for another thread to wake up."""

    async def _in_thread(self, work: Callable[[], T]) -> T:
        await asyncio.sleep(0)
        return work()

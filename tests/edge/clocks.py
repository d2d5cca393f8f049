"""A clock that stands still until it is put forward."""

import asyncio
from datetime import UTC, datetime, timedelta

REAL_WORK = 0.004
"""Seconds that threads and tasks get for what is due, at each step."""


class SetClock:
    """Its waits end when it is put past them."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
        self._waiting: list[tuple[datetime, asyncio.Future[None]]] = []

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
        while self._now < end:
            self._now = min(end, self._now + timedelta(seconds=step))
            for when, future in self._waiting:
                if when <= self._now and not future.done():
                    future.set_result(None)
            self._waiting = [(when, future) for when, future in self._waiting if not future.done()]
            await asyncio.sleep(REAL_WORK)

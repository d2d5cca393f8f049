"""The edge's clock: the moment, and waiting for another; tests bring their own."""

import asyncio
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time in UTC and waits."""

    def now(self) -> datetime:
        """This moment."""

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""


class WallClock:
    """The machine's own."""

    def now(self) -> datetime:
        """This moment."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        await asyncio.sleep(seconds)

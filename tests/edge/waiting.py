"""Waiting for what rings no bell."""

import asyncio
from collections.abc import Callable


async def until(holds: Callable[[], bool], seconds: float = 10, every: float = 0.01) -> None:
    """Wait until something holds; how often it is looked at matters where looking takes long."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 - there is no event for what stands in a database
            await asyncio.sleep(every)

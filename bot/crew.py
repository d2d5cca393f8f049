"""A number of tasks side by side, never more than there is room for."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import structlog

log = structlog.get_logger("edge")


class Crew:
    """Tasks in flight; `on_done` is called as each ends."""

    def __init__(self, most: int, on_done: Callable[[], None]) -> None:
        self._most = most
        self._on_done = on_done
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def room(self) -> int:
        """How many more may start."""
        return self._most - len(self._tasks)

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Start one."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    async def finish(self, seconds: float) -> None:
        """Wait for those in flight, then stop what is left."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("task_broke", exc_info=task.exception())
        self._on_done()

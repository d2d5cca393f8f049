"""Rings whenever anything changes, so that nobody has to look again and again."""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from typing import Any

Changes = asyncio.Queue[dict[str, Any] | None]


class Bell:
    """Who waits for a condition is woken at each change; who listens gets every change."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Event] = set()
        self._listening: set[Changes] = set()

    def ring(self, change: dict[str, Any]) -> None:
        """Tell of a change."""
        for event in self._waiting:
            event.set()
        for queue in self._listening:
            queue.put_nowait(change)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return as soon as the condition holds; it is looked at after each change."""
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            while not condition():
                event.clear()
                await event.wait()
        finally:
            self._waiting.discard(event)

    @contextlib.contextmanager
    def listening(self) -> Iterator[Changes]:
        """Give a queue of every change from now on; a None in it means that no more will come."""
        queue: Changes = asyncio.Queue()
        self._listening.add(queue)
        try:
            yield queue
        finally:
            self._listening.discard(queue)

    def send_home(self) -> None:
        """Tell every listener that no more will come."""
        for queue in self._listening:
            queue.put_nowait(None)

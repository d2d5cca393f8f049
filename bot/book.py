"""The edge's way to the database: short transactions, in threads of their own so that a slow request never holds them up."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

import structlog

from bot.clock import Clock, WallClock
from fasta_core.storage import leases
from fasta_core.storage.absence import AWAY
from fasta_core.storage.leases import Term, new_holder
from fasta_core.storage.store import Store

P = ParamSpec("P")
T = TypeVar("T")
Work = Callable[Concatenate[Any, P], T]

LEASE = 20.0
RENEWAL = 2.0
AGAIN = 0.5
THREADS = 3
log = structlog.get_logger("edge")


@dataclass(frozen=True, slots=True)
class Book:
    """One process's book-keeping: who it is, what time it is, and its transactions."""

    store: Store
    clock: Clock = field(default_factory=WallClock)
    holder: str = field(default_factory=new_holder)
    lease: float = LEASE
    _threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(THREADS, "book"))
    _doing: set[Future[Any]] = field(default_factory=set)

    def term(self, seconds: float | None = None) -> Term:
        """A term of this process that begins now."""
        return leases.term(self.holder, self.clock.now(), seconds or self.lease)

    async def write(self, work: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do the work in a transaction that may change."""
        return await self._in_thread(lambda: self._written(work, *args, **kwargs))

    async def note(self, work: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for what may be lost with the machine, not with a process: who holds what, and what is done already."""
        return await self._in_thread(lambda: self._noted(work, *args, **kwargs))

    async def read(self, work: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do the work in a transaction that only reads."""
        return await self._in_thread(lambda: self._read(work, *args, **kwargs))

    async def finish(self, seconds: float) -> None:
        """Wait so long for what is at the database, also for that which nobody waits for any more."""
        doing = asyncio.gather(*map(asyncio.wrap_future, list(self._doing)), return_exceptions=True)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(doing, seconds)

    def close(self) -> None:
        """Take no more work."""
        self._threads.shutdown(wait=False)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        doing = self._threads.submit(work)
        self._doing.add(doing)
        doing.add_done_callback(self._doing.discard)
        return await asyncio.wrap_future(doing)

    def _written(self, work: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        with self.store.begin() as connection:
            return work(connection, *args, **kwargs)

    def _noted(self, work: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        with self.store.begin(light=True) as connection:
            return work(connection, *args, **kwargs)

    def _read(self, work: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        with self.store.engine.connect() as connection, connection.begin():
            return work(connection, *args, **kwargs)


class Gathered(Generic[T]):
    """What is to be written down, as much of it at a time as has gathered within some seconds; kept until it is written."""

    def __init__(
        self, write: Callable[[list[T], datetime], Awaitable[None]], clock: Clock, seconds: float = 0.0
    ) -> None:
        self._write = write
        self._clock = clock
        self._seconds = seconds
        self._items: list[T] = []
        self._wake = asyncio.Event()

    def add(self, item: T) -> None:
        """Have it written soon."""
        self._items.append(item)
        self._wake.set()

    async def run(self) -> None:
        """Write whatever comes, for ever."""
        while True:
            await self._wake.wait()
            await asyncio.sleep(self._seconds)
            await self.flush()

    async def flush(self) -> None:
        """Write all there is, however long the database is away."""
        while self._items:
            items, self._items = self._items, []
            try:
                await self._write(items, self._clock.now())
            except AWAY:
                self._items = items + self._items
                await asyncio.sleep(AGAIN)
            except BaseException:
                self._items = items + self._items
                raise
        self._wake.clear()


async def tend_leases(book: Book) -> None:
    """Renew what this process holds, and free what dead processes of this machine held."""
    try:
        if await book.read(leases.upkeep_needed, book.term()):
            await book.note(leases.upkeep, book.term())
    except AWAY as away:
        log.debug("leases_wait", reason=type(away).__name__)


async def keep_leases(book: Book) -> None:
    """Tend them, for ever."""
    while True:
        await tend_leases(book)
        await asyncio.sleep(RENEWAL)

"""Timers: one process of many runs each, late ones run once."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.timers import Timer, Timers
from fasta_core.storage.store import Store
from tests.edge.clocks import SetClock, WatchedBook
from tests.edge.waiting import until


class Bell:
    """Counts how often it is rung."""

    def __init__(self) -> None:
        self.rung: list[datetime] = []
        self.slow = asyncio.Event()
        self.slow.set()

    async def ring(self, now: datetime) -> None:
        """Ring, as soon as it may."""
        self.rung.append(now)
        await self.slow.wait()

    async def broken(self, now: datetime) -> None:
        """Ring, and break."""
        self.rung.append(now)
        raise ValueError("broken on purpose")


@pytest.fixture
def bell() -> Bell:
    """A bell."""
    return Bell()


def _timers(store: Store, clock: SetClock, timer: Timer) -> Timers:
    return Timers(WatchedBook(store, clock), (timer,))


async def test_a_timer_runs_when_it_is_due_and_not_before(store: Store, bell: Bell) -> None:
    clock, hourly = SetClock(), Timer("bell", timedelta(hours=1), bell.ring)
    timers = _timers(store, clock, hourly)

    ran = [await timers.look(hourly) for _ in range(3)]
    await clock.forward(3601, step=3601)
    ran.append(await timers.look(hourly))

    assert ran == [True, False, False, True]


async def test_what_was_missed_runs_late_and_once(store: Store, bell: Bell) -> None:
    clock, hourly = SetClock(), Timer("bell", timedelta(hours=1), bell.ring)
    await _timers(store, clock, hourly).look(hourly)

    await clock.forward(5 * 3600, step=5 * 3600)
    another = _timers(store, clock, hourly)

    assert [await another.look(hourly) for _ in range(3)] == [True, False, False]


async def test_of_two_processes_one_runs_it(store: Store, bell: Bell) -> None:
    clock, hourly = SetClock(), Timer("bell", timedelta(hours=1), bell.ring)
    bell.slow.clear()

    first = asyncio.create_task(_timers(store, clock, hourly).look(hourly))
    await until(lambda: bool(bell.rung))
    second = await _timers(store, clock, hourly).look(hourly)
    bell.slow.set()

    assert (await first, second, len(bell.rung)) == (True, False, 1)


async def test_a_timer_that_breaks_runs_again_when_it_is_due(sqlite_store: Store, bell: Bell) -> None:
    clock, hourly = SetClock(), Timer("bell", timedelta(hours=1), bell.broken)
    timers = _timers(sqlite_store, clock, hourly)

    ran = [await timers.look(hourly) for _ in range(2)]

    assert ran == [True, False]

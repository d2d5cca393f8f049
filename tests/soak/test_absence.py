"""Run 8: the database is away for a minute while people go on tapping."""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.demo.telegram.server import Person, TelegramServer
from fasta_core.storage.store import Store
from tests.edge.waiting import until
from tests.reliability.bots import TOKEN, Orders, living
from tests.reliability.deck import Deal, dealt, effects, lost, open_plenty, twice
from tests.reliability.figures import part_of, show
from tests.reliability.repeating import CREW
from tests.reliability.wire import wire
from tests.shop import Shop

AWAY, EVERY = 60, 0.2
"""Seconds: how long the database is away, and how often somebody taps."""

LOOK = 0.25
"""Seconds between two looks at the database, which has enough to do."""


class Watch:
    """When somebody first heard anything after their first tap while the database was away."""

    def __init__(self, server: TelegramServer) -> None:
        self._server = server
        self._since: dict[int, tuple[float, int]] = {}
        self.waited: dict[int, float] = {}

    def tapped(self, person: int) -> None:
        """They tapped just now."""
        self._since.setdefault(person, (time.perf_counter(), len(self._server.messages(person))))

    def look(self) -> None:
        """Note who has heard something."""
        for person, (since, before) in self._since.items():
            if person not in self.waited and len(self._server.messages(person)) > before:
                self.waited[person] = time.perf_counter() - since


async def _tap(server: TelegramServer, deals: Sequence[Deal], watch: Watch | None = None) -> None:
    for deal in deals:
        await server.tap(deal.person, 1, f"{deal.card}:go")
        if watch is not None:
            watch.tapped(deal.person)
        for _ in range(4):
            await asyncio.sleep(EVERY / 4)
            if watch is not None:
                watch.look()


@dataclass(frozen=True, slots=True)
class Minute:
    """What the run found: seconds from the database's return until all was done, and how long each person waited to be told."""

    back: float
    waited: dict[int, float]


async def _without_the_database(shop: Shop, deals: Sequence[Deal], taps: int) -> Minute:
    server = TelegramServer(token=TOKEN, people=[Person(who.person, who.name, "ko") for who in CREW if who.person])
    for who in CREW:
        server.open_chat(who.person or 0)
    watch, there = Watch(server), shop.store.engine.url
    with tempfile.TemporaryDirectory() as folder:
        async with server.running() as url, wire(Path(folder), Path(str(there.query["host"]))) as line:
            near = there.set(query={"host": folder}).render_as_string(hide_password=False)
            with living(Orders(near, url)):
                await _tap(server, deals[: len(CREW)])
                line.cut()
                await _tap(server, deals[len(CREW) : len(CREW) + taps], watch)
                line.mend()
                mended = time.perf_counter()
                await until(lambda: effects(shop).total() >= len(CREW) + taps, 300, LOOK)
                back = time.perf_counter() - mended
                await _tap(server, deals[len(CREW) + taps :])
                await until(lambda: effects(shop).total() >= len(deals), 60, LOOK)
    return Minute(back, watch.waited)


@pytest.mark.soak
@pytest.mark.timeout(0)
async def test_a_minute_without_the_database_loses_nothing(postgres_store: Store) -> None:
    seconds = part_of(AWAY)
    taps = round(seconds / EVERY)
    each = taps // len(CREW) + 3
    shop = open_plenty(postgres_store, CREW)
    piles = [dealt(shop, each, who, start=place * each) for place, who in enumerate(CREW)]
    deals = [deal for row in zip(*piles, strict=True) for deal in row]

    found = await _without_the_database(shop, deals, taps)

    show(
        "8 database away",
        seconds=seconds,
        confirmed=len(deals),
        lost=len(lost(shop, deals)),
        twice=len(twice(shop)),
        everything_done_after_its_return_s=round(found.back, 1),
        people_told=f"{len(found.waited)} of {len(CREW)}",
        longest_until_told_s=round(max(found.waited.values(), default=0.0), 1),
    )
    assert (lost(shop, deals), twice(shop), shop.faults()) == ([], [], ())

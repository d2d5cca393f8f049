"""Runs 3 and 9: replicas behind webhooks, killed and started again, while updates come twice and out of order."""

import asyncio
import contextlib
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from multiprocessing.context import ForkServerProcess
from typing import Any

from bot.demo.telegram.server import Person, TelegramServer
from fasta_core.domain.people import Actor, Role
from fasta_core.storage.store import Store
from tests.edge.waiting import until
from tests.reliability.bots import TOKEN, Orders, end, kill, start
from tests.reliability.deck import Deal, dealt, effects, lost, open_plenty, twice
from tests.reliability.ending import all_done, ended
from tests.reliability.posting import Poster, free_ports, line, shuffled, tap

CREW = tuple(Actor(f"person:{200 + number}", f"직원{number}", Role.STAFF) for number in range(20))
PATIENCE, LOOK = 900.0, 0.1
LINES = ("오늘 주문", "A-102 재고", "도움말", "이번 주 품절주문", "ㅁㄴㅇㄹ")


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is to do: deliveries in all, processes, and seconds between two kills (0: no kills)."""

    deliveries: int
    replicas: int
    kill_every: float


@dataclass(frozen=True, slots=True)
class Repeated:
    """What came of it."""

    updates: int
    posted: int
    confirmed: int
    kills: int
    lost: int
    twice: int
    ended: Counter[str]
    faults: int
    seconds: float


async def repeated(store: Store, size: Size, dice: random.Random) -> Repeated:
    """Everybody of the crew taps cards, some of them twice, and says lines; all of it is posted again and again."""
    shop = open_plenty(store, CREW)
    each = max(1, size.deliveries // 4 // len(CREW))
    deals = [deal for place, who in enumerate(CREW) for deal in dealt(shop, each, who, start=place * each)]
    given = _updates(deals, dice)
    server = TelegramServer(token=TOKEN, people=[Person(who.person, who.name, "ko") for who in CREW if who.person])
    for who in CREW:
        server.open_chat(who.person or 0)
    begun = time.perf_counter()
    async with server.running() as url:
        orders = [
            Orders(store.engine.url.render_as_string(hide_password=False), url, port)
            for port in free_ports(size.replicas)
        ]
        poster = Poster([one.port or 0 for one in orders])
        async with _killing(orders, size.kill_every, lambda: poster.posted > size.deliveries // 3, dice) as killed:
            await poster.post(shuffled(given, size.deliveries, dice))
            await until(lambda: all_done(store, len(given)), PATIENCE, LOOK)
    return Repeated(
        updates=len(given),
        posted=poster.posted,
        confirmed=len(deals),
        kills=len(killed),
        lost=len(lost(shop, deals)),
        twice=len(twice(shop)),
        ended=ended(store),
        faults=len(shop.faults()) + (effects(shop).total() != len(deals)),
        seconds=time.perf_counter() - begun,
    )


def _updates(deals: Sequence[Deal], dice: random.Random) -> list[dict[str, Any]]:
    """A tap on each card, a second one on every third, a line beside each; in an order of their own."""
    wanted: list[tuple[Deal, str]] = [(deal, "") for deal in (*deals, *deals[::3])]
    wanted += [(deal, dice.choice(LINES)) for deal in deals]
    dice.shuffle(wanted)
    return [
        line(number, deal.person, text) if text else tap(number, deal)
        for number, (deal, text) in enumerate(wanted, 500_000)
    ]


@asynccontextmanager
async def _killing(
    orders: list[Orders], every: float, begun: Callable[[], bool], dice: random.Random
) -> AsyncIterator[list[int]]:
    """Bots, one of which is killed in the midst of the work, and then every so often, and started again."""
    living: list[ForkServerProcess] = [start(one) for one in orders]
    killed: list[int] = []

    async def reap() -> None:
        await until(begun, PATIENCE, LOOK)
        while True:
            place = dice.randrange(len(living))
            await asyncio.to_thread(kill, living[place])
            living[place] = start(orders[place])
            killed.append(place)
            await asyncio.sleep(every)

    reaping = asyncio.create_task(reap() if every else asyncio.sleep(0))
    try:
        yield killed
    finally:
        reaping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await reaping
        for process in living:
            await asyncio.to_thread(end, process)


def right(found: Repeated) -> bool:
    """Whether nothing was lost and nothing done twice, and the books are in order."""
    return (found.lost, found.twice, found.faults, found.ended) == (0, 0, 0, Counter({"done": found.updates}))

"""The real bot in a process of its own, started quickly: forked from a server that has everything loaded."""

import asyncio
import multiprocessing
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot.app import DeskBot, Manners, Telegram
from bot.conversation.conversation import Conversation
from bot.conversation.turn import TalkRules
from bot.delivery.pace import UNPACED
from bot.logs import set_up
from bot.reading.reader import Reader
from bot.webhook import Address
from fasta_core.malls.port import Malls
from tests.reliability.deaths import Death, FatalSender, FatalStore, FatalTalk

TOKEN = "4711:made-up"
SECRET = "made-up_secret"
BOT = "fasta_desk_bot"
BEAT = 0.005
READER = Reader()
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([__name__])


@dataclass(frozen=True, slots=True)
class Orders:
    """What a bot process is told: its database and its Telegram, the port of its webhook (none: it polls), and how it dies.

    Into the file `heartbeat` it writes, when it is stopped, for how many seconds its loop stood still at most, in all and by
    its own doing.
    """

    database: str
    api_url: str
    port: int | None = None
    point: str = ""
    card: str = ""
    change: int = 0
    heartbeat: Path | None = None
    confirm: timedelta = field(default=timedelta(days=7))


def live(orders: Orders) -> None:
    """Be the bot, until stopped or dead."""
    set_up("error")
    asyncio.run(_live(orders))


async def _live(orders: Orders) -> None:
    death = Death(orders.point, orders.card, orders.change)
    store = FatalStore(orders.database, death)
    talk = Conversation(store, READER, lambda _: Malls(), TalkRules(orders.confirm, BOT))
    bot = DeskBot(_telegram(orders), store, lambda _: FatalTalk(talk, death), Manners(pace=UNPACED))
    bot.delivery._sender = FatalSender(bot.delivery._sender, death)  # type: ignore[arg-type] # the one the bot made
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, bot.stop)
    beating = asyncio.create_task(_beat(orders.heartbeat)) if orders.heartbeat else None
    await bot.run()
    if beating is not None:
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)
    store.close()


def _telegram(orders: Orders) -> Telegram:
    if orders.port is None:
        return Telegram(TOKEN, orders.api_url)
    address = Address(f"http://127.0.0.1:{orders.port}/hook", SECRET, "127.0.0.1", orders.port)
    return Telegram(TOKEN, orders.api_url, address)


async def _beat(path: Path) -> None:
    """Note the longest time the loop stood still, and the longest of it that this process itself had used up."""
    longest = by_itself = 0.0
    last, used = time.perf_counter(), time.process_time()
    try:
        while True:
            await asyncio.sleep(BEAT)
            now, used_now = time.perf_counter(), time.process_time()
            still = now - last - BEAT
            longest, by_itself = max(longest, still), max(by_itself, min(still, used_now - used))
            last, used = now, used_now
    finally:
        path.write_text(f"{longest} {by_itself}", encoding="utf-8")  # noqa: ASYNC240 - the last thing it does


def start(orders: Orders) -> ForkServerProcess:
    """A bot that lives until somebody ends it."""
    process = FORKS.Process(target=live, args=(orders,), daemon=True)
    process.start()
    return process


@contextmanager
def living(orders: Orders) -> Iterator[ForkServerProcess]:
    """A bot that lives within the block, and stops cleanly at its end unless it is dead by then."""
    process = start(orders)
    try:
        yield process
    finally:
        end(process)


def end(process: ForkServerProcess) -> None:
    """Stop a bot cleanly; one that does not stop is killed."""
    process.terminate()
    process.join(20)
    if process.is_alive():
        kill(process)
    else:
        process.close()


def kill(process: ForkServerProcess) -> None:
    """Kill -9, and wait until it is gone."""
    process.kill()
    process.join()
    process.close()


async def dead(process: ForkServerProcess, seconds: float = 60) -> bool:
    """Whether the process dies by its own hand within so many seconds."""
    await asyncio.to_thread(process.join, seconds)
    return process.exitcode == -signal.SIGKILL

"""The bot as it runs: intake, lanes, delivery and timers beside each other, from the first update to a clean stop."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from telegram.error import TelegramError

from bot.book import Book, keep_leases, tend_leases
from bot.delivery.pace import UNPACED, Pace
from bot.delivery.rounds import Delivery
from bot.delivery.sending import Sender
from bot.intake import Keeper, Polling
from bot.lanes import Lanes
from bot.line import Line
from bot.outage import Notices, Outage
from bot.replies.notices import EdgeNotices
from bot.timers import Timer, Timers
from bot.webhook import Address, Webhook
from bot.working import Conversation, Working
from fasta_core.storage import deliveries, intake, leases
from fasta_core.storage.absence import AWAY
from fasta_core.storage.cards import forget_cards
from fasta_core.storage.misses import forget_misses
from fasta_core.storage.people_store import forget_looks
from fasta_core.storage.store import Store
from fasta_core.storage.talks import forget_talks

AGAIN = 1.0
LONGEST_PAUSE = 30.0
STOP_SECONDS = 9.0
KEPT = timedelta(days=3)
CARDS_KEPT = timedelta(days=30)
LOOKS_KEPT = timedelta(days=366)
MISSES_KEPT = timedelta(days=90)
Commands = Mapping[str | None, Sequence[tuple[str, str]]]
ConversationFor = Callable[[str], Conversation]
log = structlog.get_logger("edge")


@dataclass(frozen=True, slots=True)
class Telegram:
    """Which bot, at which Bot API server; with an address updates come to it, without one they are fetched."""

    token: str = field(repr=False)
    api_url: str = "https://api.telegram.org"
    webhook: Address | None = None


@dataclass(frozen=True, slots=True)
class Manners:
    """How the bot behaves: its pace, the edge's own sentences, its commands by language code (None: everybody's), its timers."""

    pace: Pace = field(default_factory=Pace)
    notices: Notices = field(default_factory=EdgeNotices)
    commands: Commands = field(default_factory=dict)
    timers: tuple[Timer, ...] = ()


class DeskBot:
    """One process of the bot. `started` is set once it takes updates; `stop` ends `run` within ten seconds.

    `conversation_for` gets the bot's username, which Telegram tells.
    """

    def __init__(
        self, telegram: Telegram, store: Store, conversation_for: ConversationFor, manners: Manners | None = None
    ) -> None:
        self.started = asyncio.Event()
        self._stopping = asyncio.Event()
        self._known = asyncio.Event()
        self._manners = manners or Manners()
        self.book = Book(store)
        self.line = Line(telegram.token, telegram.api_url)
        sender = Sender(self.line)
        outage = Outage(sender, self._manners.notices)
        self.delivery = Delivery(self.book, sender, self._manners.pace)
        self.working = Working(self.book, self.line, outage, conversation_for)
        self.lanes = Lanes(self.book, self.working, self.delivery.nudge)
        self.keeper = Keeper(self.book, self.line, outage, self.lanes.nudge)
        self.door: Polling | Webhook = (
            Polling(self.book, self.line, self.keeper)
            if telegram.webhook is None
            else Webhook(telegram.webhook, self.book, self.line, self.keeper)
        )
        forgetting = Timer("forget", timedelta(hours=1), self._forget)
        self.timers = Timers(self.book, (forgetting, *self._manners.timers))

    async def run(self) -> None:
        """Run until `stop` is called."""
        await self.line.open()
        with contextlib.suppress(TimeoutError):  # who died a moment ago is to hold up nothing
            await asyncio.wait_for(tend_leases(self.book), AGAIN)
        steps = (self.door.run, self._work, self.delivery.run, self.timers.run, self._introduce)
        tasks = [asyncio.create_task(_for_ever(step)) for step in steps]
        tasks.append(asyncio.create_task(_for_ever(lambda: keep_leases(self.book))))
        self.started.set()
        try:
            await self._stopping.wait()
        finally:
            await self._end(tasks)

    def stop(self) -> None:
        """Finish what is in flight and end."""
        self._stopping.set()

    async def _end(self, tasks: list[asyncio.Task[None]]) -> None:
        """Take nothing in any more, then finish the lanes, then send what they said."""
        door, lanes, delivery, *others = tasks
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(STOP_SECONDS):
                for task in (door, lanes, delivery, *others):
                    task.cancel()
                    await asyncio.gather(task, return_exceptions=True)
                await self.keeper.close()
                with contextlib.suppress(*AWAY):
                    await self.book.write(leases.let_go, self.book.holder)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self.working.close()
        await self.book.finish(AGAIN)
        self.book.close()
        await self.line.close()

    async def _work(self) -> None:
        """Work updates, once it is known who we are."""
        await self._known.wait()
        await self.lanes.run()

    async def _introduce(self) -> None:
        """Learn the bot's name and say which commands there are, as soon as Telegram lets us."""
        pause = AGAIN
        while True:
            try:
                await self.line.introduce()
                self._known.set()
                for language, commands in self._manners.commands.items():
                    await self.line.bot.set_my_commands(list(commands), language_code=language)
            except TelegramError as failure:
                log.warning("telegram_away", reason=type(failure).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                return

    async def _forget(self, now: datetime) -> None:
        await self.book.write(intake.forget, now - KEPT)
        await self.book.write(deliveries.forget_sent, now - 10 * KEPT)
        await self.book.write(forget_cards, now - CARDS_KEPT)
        await self.book.write(forget_talks, now - CARDS_KEPT)
        await self.book.write(forget_looks, now - LOOKS_KEPT)
        await self.book.write(forget_misses, now - MISSES_KEPT)


@contextlib.asynccontextmanager
async def running_bot(  # noqa: PLR0913 - named parameters only
    *, token: str, api_url: str, store: Store, conversation: Conversation, manners: Manners | None = None
) -> AsyncIterator[DeskBot]:
    """A bot that runs within the block, by polling; without manners in no hurry to be slow, for a Telegram of one's own."""
    bot = DeskBot(Telegram(token, api_url), store, lambda _: conversation, manners or Manners(pace=UNPACED))
    running = asyncio.create_task(bot.run())
    try:
        await bot.started.wait()
        yield bot
    finally:
        bot.stop()
        await running


async def _for_ever(step: Callable[[], Awaitable[None]]) -> None:
    """Run a part of the bot; what breaks is logged and begun again."""
    while True:
        try:
            await step()
        except Exception:
            log.exception("part_broke")
            await asyncio.sleep(AGAIN)
        else:
            return

"""The delivery: what waits in the outbox is sent, chat beside chat and in order within each."""

import asyncio
import contextlib
import os
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Any, Protocol

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.book import AGAIN, Book, Gathered
from bot.crew import Crew
from bot.delivery.bans import Bans
from bot.delivery.pace import Pace
from bot.delivery.sending import Letter
from bot.delivery.trip import Trip
from bot.hands import Hands
from bot.outgoing import unpacked
from fasta_core.storage import deliveries, leases
from fasta_core.storage.absence import AWAY
from fasta_core.storage.deliveries import ChatLoad, Most, Sent, Settled
from fasta_core.storage.leases import Term
from fasta_core.storage.waiting import Waiting

IN_FLIGHT = 32
EACH = 20
LOOK_AGAIN = 0.5
PATIENCE = 3.0
GRACE = 3.0
NOBODY_THERE = ("chat not found", "user is deactivated", "group chat was deactivated")
os.environ.setdefault("PTB_TIMEDELTA", "true")  # the library warns, at each 429, of the type this gives it already
log = structlog.get_logger("edge")


class Sends(Protocol):
    """Whoever sends a letter."""

    async def send(self, letter: Letter) -> int | None:
        """Send it; the message it became. Raises TelegramError."""


class Delivery:
    """Carries the outbox out."""

    def __init__(self, book: Book, sender: Sends, pace: Pace) -> None:
        self._book = book
        self._sender = sender
        self._pace = pace
        self._bans = Bans()
        self._wake = asyncio.Event()
        self._crew = Crew(IN_FLIGHT, self._room_again)
        self._full = False
        self._hands = Hands()
        self._written: Gathered[Sent | Settled] = Gathered(self._write, book.clock)

    def nudge(self) -> None:
        """There may be something to send."""
        self._wake.set()

    def _room_again(self) -> None:
        if self._full:
            self.nudge()

    async def run(self) -> None:
        """Deliver, until cancelled; what is on its way then is finished first."""
        writing = asyncio.create_task(self._written.run())
        try:
            while True:
                await self._turn()
        finally:
            await self._crew.finish(GRACE)
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._written.flush(), GRACE)

    async def _turn(self) -> None:
        nudged = self._wake.is_set()
        self._wake.clear()
        try:
            loads, begin = await self._claimed(nudged=nudged)
        except AWAY as away:
            log.debug("delivery_waits", reason=type(away).__name__)
            self._hands.unsure = True
            await self._book.clock.sleep(AGAIN)
            return
        places = accumulate((len(load.rows) for load in loads), initial=0)
        for load, place in zip(loads, places, strict=False):
            self._hands.take(load.chat)
            self._crew.start(self._trip(load, begin + place * self._pace.bot.every))
        await self._rest()

    async def _rest(self) -> None:
        """Until somebody nudges, or it is time to look again."""
        looking = asyncio.create_task(self._book.clock.sleep(LOOK_AGAIN))
        waking = asyncio.create_task(self._wake.wait())
        try:
            await asyncio.wait({looking, waking}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            looking.cancel()
            waking.cancel()
            await asyncio.gather(looking, waking, return_exceptions=True)

    async def _claimed(self, *, nudged: bool) -> tuple[list[ChatLoad], float]:
        """What there is to be sent; one who is not told of it looks before reaching out."""
        if self._hands.unsure:
            await self._book.note(leases.keep_chats, self._book.holder, self._hands.full)
            self._hands.unsure = False
        now = self._book.clock.now()
        room = self._crew.room
        self._full = room <= 0
        if self._full or self._bans.holds(now):
            return [], 0.0
        if not nudged and not await self._book.read(deliveries.goods_wait, now):
            return [], 0.0
        loads, begin = await self._book.note(_claim, self._book.term(), room, self._pace)
        self._full = len(loads) >= room
        return loads, begin

    async def _trip(self, load: ChatLoad, begin: float) -> None:
        trip = Trip(load, load.spent_until)
        try:
            for place, row in enumerate(load.rows):
                if not await self._slot(trip, begin + place * self._pace.bot.every) or not await self._sent(trip, row):
                    break
        finally:
            self._written.add(trip.settled())

    async def _slot(self, trip: Trip, bot_begin: float) -> bool:
        """Wait for the chat's and the bot's pace; False where that takes long, and the chat is better let go until then."""
        now = self._book.clock.now().timestamp()
        when, spent = self._pace.of(trip.load.chat).slot(trip.spent_until, now)
        when = max(when, bot_begin - self._pace.bot.every * (self._pace.bot.burst - 1))
        if when - now > PATIENCE:
            trip.wait(datetime.fromtimestamp(when, UTC))
            return False
        if when > now:
            await self._book.clock.sleep(when - now)
        trip.spent_until = spent
        return True

    async def _sent(self, trip: Trip, row: Waiting) -> bool:
        """Send a row; whether the next one may follow."""
        async with self._bans.turn(self._book.clock.now()):
            if self._bans.holds(self._book.clock.now()):
                return False
            try:
                letter = Letter(row.chat, unpacked(row.body), row.message, row.card)
                self._written.add(Sent(row, await self._sender.send(letter)))
                trip.arrived(row)
            except TelegramError as failure:
                return await self._failed(trip, row, failure)
            except Exception:
                log.exception("row_broke", chat=row.chat, row=row.seq)
                trip.lost(row)
        return True

    async def _failed(self, trip: Trip, row: Waiting, failure: TelegramError) -> bool:
        now = self._book.clock.now()
        log.warning("not_sent", chat=row.chat, row=row.seq, reason=type(failure).__name__)
        if isinstance(failure, RetryAfter):
            await self._told_to_wait(trip, row.chat, _seconds(failure))
        elif isinstance(failure, ChatMigrated):
            trip.moved_to = failure.new_chat_id
        elif isinstance(failure, Forbidden) or _nobody_there(failure):
            trip.unreachable(now)
        elif isinstance(failure, BadRequest):
            log.error("refused_for_good", chat=row.chat, row=row.seq, why=failure.message)
            trip.lost(row)
            return True
        else:
            return trip.failed(row, now)
        return False

    async def _told_to_wait(self, trip: Trip, chat: int, seconds: float) -> None:
        now = self._book.clock.now()
        until = now + timedelta(seconds=seconds)
        trip.wait(until)
        if self._bans.told_to_wait(chat, now, until):
            with contextlib.suppress(*AWAY):
                await self._book.write(deliveries.hold_everybody, self._bans.everybody_until or until)

    async def _write(self, what: list[Sent | Settled], now: datetime) -> None:
        await self._book.write(_settle, self._book.holder, what, now)
        self._hands.drop(one.load.chat for one in what if isinstance(one, Settled))
        self.nudge()


def _settle(connection: Any, holder: str, what: list[Sent | Settled], now: datetime) -> None:
    deliveries.arrived(connection, [one for one in what if isinstance(one, Sent)], now)
    deliveries.settle(connection, holder, [one for one in what if isinstance(one, Settled)], now)


def _claim(connection: Any, held: Term, chats: int, pace: Pace) -> tuple[list[ChatLoad], float]:
    loads = deliveries.claim(connection, held, Most(chats, EACH))
    now = held.now.timestamp()
    if not loads or not pace.bot.every:
        return loads, now
    rows = sum(len(load.rows) for load in loads)
    return loads, deliveries.reserve(connection, now, rows * pace.bot.every)


def _nobody_there(failure: TelegramError) -> bool:
    return isinstance(failure, BadRequest) and any(sign in failure.message.lower() for sign in NOBODY_THERE)


def _seconds(failure: RetryAfter) -> float:
    wait = failure.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)

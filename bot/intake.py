"""Intake: raw updates are kept in one commit before they are acknowledged; by long polling, one process at a time."""

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from telegram.error import Conflict, TelegramError

from bot.book import AGAIN, RENEWAL, Book
from bot.line import Line
from bot.listening import Listening
from bot.outage import Outage
from bot.parsing import Said, meaning, raw_update
from bot.taps import Taps
from fasta_core.storage import intake, leases
from fasta_core.storage.absence import AWAY
from fasta_core.storage.intake import RawUpdate

POLL_SECONDS = 10
LEASE_SECONDS = 20.0
STAND_BY = 1.0
PATIENCE, IMPATIENCE = 3.0, 1.0
"""How long an answer of the database is waited for: while it is there, and where people wait to be told that it is not."""
MEMORY = timedelta(hours=25)
LONGEST_PAUSE = 15.0
LEASE = "polling"
log = structlog.get_logger("edge")


class Keeper:
    """Keeps updates, answers their taps, and tells people where they cannot be kept."""

    def __init__(self, book: Book, line: Line, outage: Outage, after: Callable[[], None]) -> None:
        self._book = book
        self._line = line
        self._outage = outage
        self._taps = Taps(line.bot)
        self._after = after
        self._kept_late: set[int] = set()
        self.aside = 0

    async def keep(self, given: Sequence[Any]) -> list[RawUpdate]:
        """Keep updates as they came; those without an id are put aside.

        Raises one of AWAY, or TimeoutError where the database says nothing at all; people have been told then.
        """
        raws = [raw for raw in map(self._raw, given) if raw is not None]
        if not raws:
            return raws
        keeping = asyncio.create_task(self._kept(raws))
        await asyncio.wait({keeping}, timeout=IMPATIENCE if self._outage.away else PATIENCE)
        if not keeping.done():
            await self._tell(raws, TimeoutError())
            await asyncio.wait({keeping}, timeout=IMPATIENCE)
        if not keeping.done():
            keeping.add_done_callback(partial(self._left_behind, raws))
            raise TimeoutError
        try:
            await keeping
        except AWAY as away:
            await self._tell(raws, away)
            raise
        self._outage.ends()
        self._kept_late.difference_update(raw.update_id for raw in raws)
        self._after()
        await self._taps.answer(raws)
        return raws

    def _left_behind(self, raws: Sequence[RawUpdate], keeping: asyncio.Task[None]) -> None:
        """They come again; where they were kept after all, only slowly, they need not be kept then."""
        if keeping.cancelled():
            return
        if keeping.exception() is None:
            self._kept_late.update(raw.update_id for raw in raws)
            self._outage.ends()
            self._after()
        else:
            log.debug("not_kept", reason=type(keeping.exception()).__name__)

    async def _kept(self, raws: Sequence[RawUpdate]) -> None:
        """Keep them, at the second try where one connection was lost, or two processes were in each other's way."""
        new, now = [raw for raw in raws if raw.update_id not in self._kept_late], self._book.clock.now()
        try:
            await self._book.write(intake.keep, self._line.ours.id, new, now)
        except AWAY as away:
            log.debug("kept_again", reason=type(away).__name__)
            await self._book.write(intake.keep, self._line.ours.id, new, now)

    async def cannot_keep(self, given: Sequence[Any], away: BaseException) -> None:
        """Tell people that what they said waits at Telegram."""
        await self._tell([raw for raw in map(raw_update, given) if raw is not None], away)

    async def offset(self, now: datetime) -> int:
        """What to ask Telegram for next."""
        return await self._book.read(intake.next_offset, self._line.ours.id, now - MEMORY)

    async def close(self) -> None:
        """Finish what is on its way."""
        await self._taps.finish()

    def _raw(self, given: Any) -> RawUpdate | None:
        raw = raw_update(given)
        if raw is None:
            self.aside += 1
            log.error("update_without_id", count=self.aside)
        return raw

    async def _tell(self, raws: Sequence[RawUpdate], reason: BaseException) -> None:
        self._outage.begins(reason)
        await self._taps.answer(list(raws))
        for raw in raws:
            try:
                what = meaning(raw.body, 0, self._book.clock.now(), self._line.ours)
            except Exception:  # noqa: BLE001, S112 - it will be put aside with its log line when its turn comes
                continue
            if isinstance(what, Said):
                await self._outage.tell(what.heard)


class Polling:
    """Asks Telegram for updates, while this process holds the lease to do so."""

    def __init__(self, book: Book, line: Line, keeper: Keeper) -> None:
        self._book = book
        self._line = line
        self._keeper = keeper
        self._listening = Listening(line)
        self._leads: bool | None = None
        """Whether this process polls; None until the database has told it."""
        self._led_at = 0.0
        self._pause = AGAIN
        self._offset: tuple[int, datetime] | None = None

    async def run(self) -> None:
        """Poll, until cancelled."""
        while True:
            await self._turn()

    async def _turn(self) -> None:
        try:
            if not await self._may_poll():
                await asyncio.sleep(STAND_BY)
                return
            await self._poll()
            self._pause = AGAIN
        except (*AWAY, TimeoutError):
            await asyncio.sleep(AGAIN)
        except Conflict as conflict:
            log.warning("another_poller", why=conflict.message)
            await self._contended()
            await self._longer()
        except TelegramError as failure:
            log.warning("telegram_away", reason=type(failure).__name__, why=failure.message)
            await self._longer()

    async def _may_poll(self) -> bool:
        """Whether this process leads. While the database is away it goes on if it did before, so that people are told."""
        now = time.monotonic()
        if self._leads and now - self._led_at < RENEWAL:
            return True
        taking = self._book.note(leases.take, LEASE, self._book.term(LEASE_SECONDS))
        try:
            leads = await asyncio.wait_for(taking, IMPATIENCE if self._leads else PATIENCE)
        except (*AWAY, TimeoutError) as away:
            log.warning("database_away", reason=type(away).__name__)
            if self._leads is None:
                await self._listen(away)
            if not self._leads:
                raise
            return True
        if leads and not self._leads:
            await self._no_webhook()
            log.info("polling")
        self._leads, self._led_at = leads, now
        return leads

    async def _poll(self) -> None:
        given = await self._line.updates(await self._next(), POLL_SECONDS)
        if not isinstance(given, list):
            raise TelegramError("Invalid server response")
        raws = await self._keeper.keep(given)
        if raws:
            self._offset = (max(raw.update_id for raw in raws) + 1, self._book.clock.now())

    async def _listen(self, away: BaseException) -> None:
        """Tell people that their words wait, where the database never answered this process and nobody else hears them."""
        unheard = await self._listening.unheard(time.monotonic())
        if unheard:
            await self._keeper.cannot_keep(unheard, away)

    async def _next(self) -> int:
        now = self._book.clock.now()
        if self._offset is None or now - self._offset[1] > MEMORY:
            self._offset = (await self._keeper.offset(now), now)
        return self._offset[0]

    async def _no_webhook(self) -> None:
        await self._line.bot.delete_webhook(drop_pending_updates=False)

    async def _contended(self) -> None:
        """Have a webhook of before removed, where this process leads. Where its lease has run out, somebody else does by now."""
        if self._leads and time.monotonic() - self._led_at < LEASE_SECONDS:
            await self._no_webhook()
        else:
            self._leads = None

    async def _longer(self) -> None:
        await asyncio.sleep(self._pause)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

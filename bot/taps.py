"""Taps are answered at once, before the work they ask for."""

import asyncio
from collections import deque

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.crew import Crew
from bot.parsing import tap_of
from fasta_core.storage.intake import RawUpdate

AT_ONCE = 32
GRACE = 1.0
LATELY = 300
"""How many of the last taps are remembered: more than Telegram hands out at once."""
log = structlog.get_logger("edge")


class Taps:
    """Answers taps beside everything else."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._crew = Crew(AT_ONCE, lambda: None)
        self._lately: deque[str] = deque(maxlen=LATELY)

    async def answer(self, raws: list[RawUpdate]) -> None:
        """Send the answers to those that are taps; they are on their way when this returns.

        A tap that comes again, as all of them do while they cannot be kept, has been answered.
        """
        lately = set(self._lately)
        taps = [tap for tap in map(tap_of, raws) if tap is not None and tap not in lately]
        for tap in taps:
            self._lately.append(tap)
            self._crew.start(self._answer(tap))
        if taps:
            await asyncio.sleep(0)

    async def finish(self) -> None:
        """Wait for those on their way."""
        await self._crew.finish(GRACE)

    async def _answer(self, tap: str) -> None:
        try:
            await self._bot.answer_callback_query(tap)
        except TelegramError as failure:
            log.debug("tap_not_answered", reason=type(failure).__name__)

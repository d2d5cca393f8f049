"""Finds out, where the database was never there, whether what people say is heard by nobody at all."""

from typing import Any

from telegram.error import Conflict

from bot.line import Line

LOOK = 2.0
SURE = 25.0
"""For how many seconds an update lies that nobody takes: longer than a poller's longest pause, and than it takes to succeed one."""


class Listening:
    """Looks at what waits at Telegram, takes nothing, and is in no other poller's way for long."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._next = 0.0
        self._seen: list[Any] = []
        self._over = False

    async def unheard(self, now: float) -> list[Any]:
        """What has been waiting so long that nobody can be taking it; nothing as long as that is not known.

        How many wait can be asked without ending another process's long poll, so they are looked at only where there are some, and
        not again before they could be told. What is gone then was taken by a process that has the database and answers people
        (a tap may also have grown too old). Raises TelegramError.
        """
        if self._over or now < self._next:
            return []
        self._next = now + LOOK
        before, self._seen = self._seen, await self._look()
        self._next = now + (SURE if self._seen else LOOK)
        if any(one not in self._seen and "callback_query" not in one for one in before):
            self._over = True
        return [] if self._over else [one for one in before if one in self._seen]

    async def _look(self) -> list[Any]:
        """Everything that waits. Where somebody else polls, or a webhook hears, that was the last look."""
        if not (await self._line.bot.get_webhook_info()).pending_update_count:
            return []
        try:
            waiting = await self._line.updates(0, 0)
        except Conflict:
            self._over = True
            return []
        return waiting if isinstance(waiting, list) else []

"""What 429 means: always the chat it came from; and the whole bot, once a second chat hears it too."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import datetime


class Bans:
    """Who has been told to wait, as far as this process knows.

    Telegram does not say whether a 429 is the chat's or the bot's. So after one the others go on singly, and if the next
    chat hears a 429 as well, nothing at all is sent until it is over.
    """

    def __init__(self) -> None:
        self._chats: dict[int, datetime] = {}
        self._one_at_a_time = asyncio.Lock()
        self.everybody_until: datetime | None = None

    def told_to_wait(self, chat: int, now: datetime, until: datetime) -> bool:
        """A chat heard 429; whether it is the whole bot's."""
        self._chats = {other: end for other, end in self._chats.items() if end > now}
        others = [end for other, end in self._chats.items() if other != chat]
        self._chats[chat] = until
        if others:
            self.everybody_until = max(until, *others, self.everybody_until or until)
        return bool(others)

    def holds(self, now: datetime) -> bool:
        """Whether nothing may be sent."""
        return self.everybody_until is not None and self.everybody_until > now

    def turn(self, now: datetime) -> AbstractAsyncContextManager[None]:
        """What to send within: one at a time while anybody waits."""
        return self._one_at_a_time if any(end > now for end in self._chats.values()) else nullcontext()

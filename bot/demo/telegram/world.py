"""All of this Telegram in one value, handed to everything that works in it."""

import time
from dataclasses import dataclass, field
from typing import Any

from bot.demo.telegram.bell import Bell
from bot.demo.telegram.bot_objects import as_message
from bot.demo.telegram.chats import Chats
from bot.demo.telegram.files import Files
from bot.demo.telegram.message import Message
from bot.demo.telegram.messages import Messages
from bot.demo.telegram.pace import Pace
from bot.demo.telegram.people import Bot
from bot.demo.telegram.profile import Profile
from bot.demo.telegram.store import Store
from bot.demo.telegram.taps import Taps
from bot.demo.telegram.updates import Updates
from bot.demo.telegram.webhook import Webhook


class Clock:
    """The time of this Telegram, in seconds since the epoch; it can be put forward."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        """Return the time now."""
        return time.time() + self.ahead


@dataclass(frozen=True, slots=True)
class World:
    """Chats, messages and what waits between people and bot."""

    bot: Bot
    chats: Chats
    store: Store
    bell: Bell
    clock: Clock
    messages: Messages
    files: Files
    updates: Updates
    webhook: Webhook
    taps: Taps
    profile: Profile
    pace: Pace
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def shown(self, message: Message) -> dict[str, Any]:
        """Return a message as the Bot API writes it."""
        return as_message(message, self.chats, self.messages)

    def now(self) -> int:
        """Return the time in whole seconds since the epoch."""
        return int(self.clock())


def make_world(bot: Bot, store: Store, chats: Chats) -> World:
    """Return a world with everything that was kept in the store."""
    clock, bell = Clock(), Bell()
    updates = Updates(store, clock)
    return World(
        bot=bot,
        chats=chats,
        store=store,
        bell=bell,
        clock=clock,
        messages=Messages(store, bell),
        files=Files(store),
        updates=updates,
        webhook=Webhook(updates, store),
        taps=Taps(store, bell),
        profile=Profile(store),
        pace=Pace(clock),
    )

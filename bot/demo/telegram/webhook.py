"""Posts updates to the bot's address until each is answered with 2xx."""

import asyncio
import time
from collections.abc import Awaitable
from dataclasses import asdict, dataclass
from typing import Any

import aiohttp

from bot.demo.telegram.store import Store
from bot.demo.telegram.updates import Update, Updates

PATIENCE = aiohttp.ClientTimeout(total=60)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name, no secret
GOOD = range(200, 300)


@dataclass(frozen=True, slots=True)
class Address:
    """Where updates go; no url means that the bot polls."""

    url: str = ""
    secret: str = ""
    connections: int = 40


class Webhook:
    """One lane a chat and one a person's taps, side by side; a lane waits for its own head."""

    def __init__(self, updates: Updates, store: Store) -> None:
        self._updates = updates
        self._store = store
        self._session: aiohttp.ClientSession | None = None
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._sent: set[int] = set()
        self._room = asyncio.Semaphore(1)
        self.first_pause = 0.1
        self.longest_pause = 30.0
        self.last_error: tuple[int, str] | None = None
        self.address = Address(**store.room("setting").get("webhook", {}))
        updates.on_news = self.push

    def point(self, address: Address) -> None:
        """Send updates there from now on."""
        self.address = address
        self._store.keep("setting", "webhook", asdict(address))
        self._drop_lanes()
        self.push()

    def open(self) -> None:
        """Begin to deliver."""
        self._session = aiohttp.ClientSession(timeout=PATIENCE)
        self.push()

    async def close(self) -> None:
        """Stop delivering; what is not answered yet is kept."""
        tasks = self._drop_lanes()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def push(self) -> None:
        """Put every waiting update into its lane."""
        if self._session is None or not self.address.url:
            return
        for update in self._updates.waiting():
            if update["update_id"] not in self._sent:
                self._sent.add(update["update_id"])
                lane = _lane(update)
                self._lanes[lane] = asyncio.create_task(self._deliver(update, self._lanes.get(lane)))

    def info(self) -> dict[str, Any]:
        """Return the Bot API's WebhookInfo object."""
        waiting = len(self._updates.waiting())
        said: dict[str, Any] = {"url": self.address.url, "has_custom_certificate": False}
        said |= {"pending_update_count": waiting, "max_connections": self.address.connections}
        if self.last_error is not None:
            said |= {"last_error_date": self.last_error[0], "last_error_message": self.last_error[1]}
        return said | ({"allowed_updates": list(self._updates.allowed)} if self._updates.allowed else {})

    def _drop_lanes(self) -> list[asyncio.Task[None]]:
        tasks = list(self._lanes.values())
        for task in tasks:
            task.cancel()
        self._lanes, self._sent = {}, set()
        self._room = asyncio.Semaphore(self.address.connections)
        return tasks

    async def _deliver(self, update: Update, before: Awaitable[None] | None) -> None:
        if before is not None:
            await before
        pause = self.first_pause
        while self._updates.is_waiting(update["update_id"]) and not await self._post(update):
            await asyncio.sleep(pause)
            pause = min(pause * 2, self.longest_pause)
        self._updates.done(update["update_id"])
        self._sent.discard(update["update_id"])

    async def _post(self, update: Update) -> bool:
        headers = {SECRET_HEADER: self.address.secret} if self.address.secret else {}
        if self._session is None:
            return False
        try:
            async with self._room, self._session.post(self.address.url, json=update, headers=headers) as answer:
                if answer.status in GOOD:
                    return True
                why = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError):
            why = "Connection failed"
        self.last_error = (int(time.time()), why)
        return False


def _lane(update: Update) -> str:
    kind, what = next((kind, what) for kind, what in update.items() if kind != "update_id")
    return f"tap {what['from']['id']}" if kind == "callback_query" else f"chat {what['chat']['id']}"

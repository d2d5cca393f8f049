"""The demo's own Telegram: a Bot API server, a chat page, and people who can be moved by tests.

    server = TelegramServer(token="1:demo", people=[Person(11, "Mina")])
    async with server.running() as url:            # Bot(token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")
        await server.say(11, "hello")              # becomes an update; the bot answers over HTTP
        await server.next_change(11)               # until the bot has done something in that chat
        assert server.messages(11)[-1].text == "hello yourself"

A person's id is the id of their private chat. As at Telegram, the bot cannot write to somebody who has never written to it (403).
What a person does that cannot be done (an empty text, an unknown chat) raises `Refused`.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.demo.telegram.acting import Acting
from bot.demo.telegram.bot_api import BotApi
from bot.demo.telegram.chats import Chats
from bot.demo.telegram.mall_panel import MallPanel
from bot.demo.telegram.message import Button, CallbackAnswer, Message
from bot.demo.telegram.page_acts import PageActs
from bot.demo.telegram.page_api import PageApi
from bot.demo.telegram.page_view import PageView
from bot.demo.telegram.panel_api import PanelApi
from bot.demo.telegram.people import Bot, Person
from bot.demo.telegram.refusals import Refused
from bot.demo.telegram.running import listening
from bot.demo.telegram.same_origin import SameOrigin
from bot.demo.telegram.store import Store
from bot.demo.telegram.world import World, make_world

__all__ = ["Button", "CallbackAnswer", "Message", "Person", "Refused", "TelegramServer"]


class TelegramServer:
    """A Telegram with one bot; without a path its state lives in memory, with one it survives a restart."""

    def __init__(  # noqa: PLR0913 - named parameters only, and each is a thing the demo decides
        self,
        *,
        token: str,
        bot_username: str = "fasta_desk_bot",
        people: Sequence[Person],
        group_title: str | None = None,
        state: Path | None = None,
        mall_panel: MallPanel | None = None,
    ) -> None:
        store, bot = Store(state), Bot(token, bot_username)
        self._world: World = make_world(bot, store, Chats(bot, people, group_title, store))
        self._acting = Acting(self._world)
        self.app: Starlette = self._application(mall_panel)

    @contextlib.asynccontextmanager
    async def running(self, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
        """Serve in this event loop and yield the address, such as http://127.0.0.1:4711."""
        self._world.webhook.open()
        try:
            async with listening(self.app, host, port) as url:
                try:
                    yield url
                finally:
                    self._world.updates.interrupt()
                    self._world.bell.send_home()
        finally:
            await self._world.webhook.close()

    def close(self) -> None:
        """Close the state for good; only needed when a path was given and the file is to be opened again."""
        self._world.store.close()

    # What people do.

    async def say(self, person_id: int, text: str, chat_id: int | None = None) -> int:
        """Write a text, in private or in a chat, and return its message id."""
        return self._acting.say(person_id, text, chat_id)

    def open_chat(self, person_id: int) -> None:
        """Let a person have started the bot before: it may write to them, and no update comes of it."""
        self._acting.open(person_id)

    async def tap(self, person_id: int, message_id: int, data: str, chat_id: int | None = None) -> str:
        """Tap a button, also one that has gone since, and return the callback query's id."""
        return self._acting.tap(person_id, message_id, data, chat_id)

    async def send_file(  # noqa: PLR0913, PLR0917 - a file is a name and a content, and says where it goes and why
        self,
        person_id: int,
        name: str,
        content: bytes,
        chat_id: int | None = None,
        caption: str = "",
    ) -> int:
        """Send a document and return its message id."""
        return self._acting.send(person_id, self._world.files.document(name, content), caption, chat_id)

    async def send_photo(self, person_id: int, name: str, content: bytes, chat_id: int | None = None) -> int:
        """Send a picture and return its message id."""
        return self._acting.send(person_id, self._world.files.photo(name, content), "", chat_id)

    def block(self, person_id: int) -> None:
        """Let a person block the bot: what it sends them is refused with 403."""
        self._acting.block(person_id, blocked=True)

    def unblock(self, person_id: int) -> None:
        """Let a person unblock the bot; writing to it does the same."""
        self._acting.block(person_id, blocked=False)

    # What Telegram does.

    def migrate_group(self) -> int:
        """Give the group a new id and return it; the old one is refused and names the new one."""
        return self._acting.migrate()

    def limit(self, retry_after: float | None, chat_id: int | None = None) -> None:
        """Refuse messages and edits with 429 (in one chat, or everywhere) until called with None."""
        self._world.pace.limit(retry_after, chat_id)

    def count_messages(self, *, on: bool = True) -> None:
        """Let messages and edits be counted as Telegram counts them: about one a second and chat, 20 a minute and group."""
        self._world.pace.counting = on

    def redeliver(self, update_id: int) -> None:
        """Deliver an update once more, although it was acknowledged."""
        self._world.updates.again(update_id)

    def pass_time(self, seconds: float) -> None:
        """Put Telegram's clock forward: taps live 150 seconds, updates a day, messages can be deleted for two days."""
        self._world.clock.ahead += seconds

    # What can be seen.

    @property
    def calls(self) -> list[tuple[str, dict[str, Any]]]:
        """Return every call the bot made, but getUpdates: the method, and its parameters as they came."""
        return self._world.calls

    @property
    def group_id(self) -> int:
        """Return the group's id as it is now."""
        if self._world.chats.group_id is None:
            raise LookupError("this Telegram has no group")
        return self._world.chats.group_id

    def messages(self, chat_id: int) -> list[Message]:
        """Return a chat's messages, the oldest first."""
        return self._world.messages.in_chat(chat_id)

    def file(self, message: Message) -> bytes:
        """Return the content of a message's document or photo."""
        if message.attachment is None:
            raise LookupError("this message has no file")
        return self._world.files.content(message.attachment.file_id) or b""

    def pending(self) -> list[dict[str, Any]]:
        """Return the updates the bot has not acknowledged yet."""
        return self._world.updates.waiting()

    def callback_answer(self, callback_id: str) -> CallbackAnswer | None:
        """Return what the bot answered to a tap, None as long as it has not."""
        return self._world.taps.answer_to(callback_id)

    async def next_change(self, chat_id: int, timeout: float = 5) -> list[Message]:  # noqa: ASYNC109 - part of the promise
        """Wait until the bot has sent, edited, deleted or reacted since a person last acted there, or since the last call."""
        await self.wait_until(lambda: self._acting.has_news(chat_id), timeout)
        self._acting.look(chat_id)
        return self.messages(chat_id)

    async def wait_until(self, predicate: Callable[[], bool], timeout: float = 5) -> None:  # noqa: ASYNC109 - the same
        """Wait until something holds; it is looked at whenever anything changes here."""
        async with asyncio.timeout(timeout):
            await self._world.bell.until(predicate)

    def _application(self, panel: MallPanel | None) -> Starlette:
        view = PageView(self._world, has_panel=panel is not None)
        routes = [*BotApi(self._world).routes(), *PageApi(self._world, view).routes()]
        routes += PageActs(self._world, self._acting).routes()
        routes += PanelApi(panel).routes() if panel is not None else []
        return Starlette(routes=routes, middleware=[Middleware(SameOrigin)], exception_handlers={Refused: _refused})


async def _refused(_: Request, refusal: Exception) -> Response:
    if not isinstance(refusal, Refused):
        raise refusal
    return JSONResponse(refusal.as_answer(), refusal.code)

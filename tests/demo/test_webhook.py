"""Updates are posted with the secret until they are answered with 2xx, each chat in order."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.demo.telegram.running import listening
from bot.demo.telegram.server import TelegramServer
from tests.demo.conftest import JOON, MINA, Line

SECRET = "made-up_secret"


@dataclass
class Hook:
    """An address that answers what it is told to, and remembers what came."""

    answers: list[int] = field(default_factory=list)
    came: list[tuple[int, str | None, Any]] = field(default_factory=list)
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    url: str = ""

    async def receive(self, request: Request) -> Response:
        status = self.answers.pop(0) if self.answers else 200
        secret = request.headers.get("x-telegram-bot-api-secret-token")
        self.came.append((status, secret, (await request.json()).get("message", {}).get("text")))
        self.heard.set()
        return Response(status_code=status)

    async def until(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.came) < count:
                self.heard.clear()
                await self.heard.wait()


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    """The bot's side of a webhook."""
    made = Hook()
    app = Starlette(routes=[Route("/hook", made.receive, methods=["POST"])])
    async with listening(app, "127.0.0.1", 0) as url:
        made.url = f"{url}/hook"
        yield made


async def test_updates_are_posted_with_the_secret(line: Line, hook: Hook, server: TelegramServer) -> None:
    await server.say(MINA.id, "before")
    await line.ask("setWebhook", url=hook.url, secret_token=SECRET)
    await server.say(MINA.id, "after")

    await hook.until(2)

    assert hook.came == [(200, SECRET, "before"), (200, SECRET, "after")]


async def test_what_is_not_answered_with_2xx_comes_again_before_what_follows(
    line: Line, hook: Hook, server: TelegramServer
) -> None:
    hook.answers = [500, 503]
    await line.ask("setWebhook", url=hook.url, secret_token=SECRET)
    await server.say(MINA.id, "one")
    await server.say(MINA.id, "two")

    await hook.until(4)

    assert [(status, text) for status, _, text in hook.came] == [(500, "one"), (503, "one"), (200, "one"), (200, "two")]
    info = (await line.ask("getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"


async def test_one_persons_trouble_does_not_hold_up_another(line: Line, hook: Hook, server: TelegramServer) -> None:
    hook.answers = [500]
    await line.ask("setWebhook", url=hook.url)
    await server.say(MINA.id, "one")
    await hook.until(1)
    await server.say(JOON.id, "two")

    await hook.until(3)

    assert [text for _, _, text in hook.came] == ["one", "two", "one"]


async def test_an_update_can_be_posted_again(line: Line, hook: Hook, server: TelegramServer) -> None:
    await server.say(MINA.id, "one")
    (update,) = server.pending()
    await line.ask("setWebhook", url=hook.url)
    await hook.until(1)
    await asyncio.sleep(0.05)

    server.redeliver(update["update_id"])
    await hook.until(2)

    assert [text for _, _, text in hook.came] == ["one", "one"]


async def test_without_a_webhook_what_was_not_taken_waits(line: Line, server: TelegramServer) -> None:
    await line.ask("setWebhook", url="http://127.0.0.1:9/hook")
    await server.say(MINA.id, "one")
    await line.ask("deleteWebhook")

    assert len(await line.updates()) == 1

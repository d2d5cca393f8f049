"""A running Telegram with two people and a group, and ways to ask it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.demo.telegram.server import Person, TelegramServer

TOKEN = "4711:made-up"
MINA = Person(11, "민아", "ko", "mina")
JOON = Person(12, "Joon", "en")


@dataclass(frozen=True, slots=True)
class Line:
    """A bare line to the Bot API, without a library in between."""

    session: aiohttp.ClientSession
    url: str

    async def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Return the body of the answer to a JSON call."""
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", json=params) as answer:
            body: dict[str, Any] = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    async def updates(self, **params: Any) -> list[int]:
        """Return the ids of the updates that wait."""
        return [update["update_id"] for update in (await self.ask("getUpdates", **params))["result"]]


@pytest.fixture
def server() -> TelegramServer:
    """A Telegram that lives in memory."""
    return TelegramServer(token=TOKEN, people=[MINA, JOON], group_title="주문방")


@pytest.fixture
async def url(server: TelegramServer) -> AsyncIterator[str]:
    """The address it is served at."""
    async with server.running() as address:
        yield address


@pytest.fixture
async def line(url: str) -> AsyncIterator[Line]:
    """A bare line to it."""
    async with aiohttp.ClientSession() as session:
        yield Line(session, url)


@pytest.fixture
async def bot(url: str) -> AsyncIterator[Bot]:
    """The library's own bot."""
    async with Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as made:
        yield made


@pytest.fixture
def timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library gives waits as a timedelta, as its next version will; otherwise it warns."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")

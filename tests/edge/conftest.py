"""A Telegram with people, an echoing bot on it, and a database."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.app import DeskBot, running_bot
from bot.demo.telegram.server import Person, TelegramServer
from fasta_core.storage.store import Store
from tests.edge.echo import Echo

TOKEN = "4711:made-up"
MINA, JOON = Person(11, "Mina", "ko"), Person(12, "Joon", "en")


@pytest.fixture
def server() -> TelegramServer:
    """A Telegram that lives in memory."""
    return TelegramServer(token=TOKEN, people=[MINA, JOON], group_title="orders")


@pytest.fixture
async def url(server: TelegramServer) -> AsyncIterator[str]:
    """The address it is served at."""
    async with server.running() as address:
        yield address


@pytest.fixture
def echo(store: Store) -> Echo:
    """A conversation on the test's database."""
    return Echo(store)


@pytest.fixture
async def bot(url: str, store: Store, echo: Echo) -> AsyncIterator[DeskBot]:
    """A bot that polls and echoes."""
    async with running_bot(token=TOKEN, api_url=url, store=store, conversation=echo) as running:
        yield running


@asynccontextmanager
async def running(bot: DeskBot) -> AsyncIterator[None]:
    """Let a bot run within the block."""
    task = asyncio.create_task(bot.run())
    try:
        await bot.started.wait()
        yield
    finally:
        bot.stop()
        await task

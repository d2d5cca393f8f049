"""What comes in is kept, put aside or refused."""

import json
import socket
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from bot.app import DeskBot, Manners, Telegram
from bot.delivery.pace import UNPACED
from bot.demo.telegram.server import TelegramServer
from bot.webhook import SECRET_HEADER, Address, NoSecret
from fasta_core.storage.edge_tables import updates
from fasta_core.storage.store import Store
from tests.edge.conftest import JOON, MINA, TOKEN, running
from tests.edge.echo import Echo
from tests.edge.waiting import until

SECRET = "made-up_secret"
BROKEN: tuple[dict[str, Any], ...] = (
    {"message_id": 1, "date": "yesterday", "chat": {"id": 11, "type": "private"}, "from": {"id": 11}},
    {"chat": [], "from": "nobody"},
)


@pytest.fixture
def address() -> Address:
    """An address of this machine that is free."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
    return Address(f"http://127.0.0.1:{port}/hook", SECRET, "127.0.0.1", port)


@pytest.fixture
async def hooked(url: str, store: Store, echo: Echo, address: Address) -> AsyncIterator[DeskBot]:
    """A bot behind a webhook."""
    bot = DeskBot(Telegram(TOKEN, url, address), store, lambda _: echo, Manners(pace=UNPACED))
    async with running(bot):
        yield bot


async def test_updates_that_cannot_be_parsed_stop_nobody(server: TelegramServer, bot: DeskBot, store: Store) -> None:
    await server.say(MINA.id, "before")
    for broken in BROKEN:
        server._world.updates.add("message", broken)
    await server.say(MINA.id, "after")

    await until(lambda: server.messages(MINA.id)[-1].text == "after" and server.messages(MINA.id)[-1].from_bot)

    await until(lambda: bot.working.unparsable == len(BROKEN))
    with store.engine.connect() as connection:
        aside = select(updates.c.body).where(updates.c.outcome == "unparsable").order_by(updates.c.seq)
        bodies = connection.execute(aside).scalars().all()
    assert [json.loads(body)["message"] for body in bodies] == list(BROKEN)


async def test_something_without_an_update_id_is_put_aside(bot: DeskBot) -> None:
    kept = await bot.keeper.keep([{"message": {}}, None, "text", {"update_id": "x"}])

    assert (kept, bot.keeper.aside) == ([], 4)


async def test_what_was_done_is_forgotten(server: TelegramServer, bot: DeskBot, store: Store) -> None:
    await server.say(MINA.id, "a secret")
    await server.next_change(MINA.id)
    await server.say(JOON.id, "another")
    await server.next_change(JOON.id)

    def body() -> str:
        with store.engine.connect() as connection:
            return str(connection.execute(select(updates.c.body).order_by(updates.c.seq).limit(1)).scalar_one())

    await until(lambda: not body())
    assert bot.working.failed == 0


def test_a_webhook_without_a_secret_refuses_to_start() -> None:
    with pytest.raises(NoSecret):
        Address("https://desk.example/hook", "")


@pytest.mark.usefixtures("hooked")
async def test_a_webhook_hears_and_answers(server: TelegramServer, address: Address) -> None:
    await until(lambda: "setWebhook" in dict(server.calls))
    await server.say(MINA.id, "hello")

    answer = (await server.next_change(MINA.id))[-1]

    assert answer.text == "hello"
    assert dict(server.calls)["setWebhook"]["secret_token"] == address.secret


async def test_a_webhook_hears_nobody_without_the_secret(
    server: TelegramServer, hooked: DeskBot, address: Address, store: Store
) -> None:
    await until(lambda: "setWebhook" in dict(server.calls))
    forged = {"update_id": 7, "message": {"text": "restore 1"}}

    async with aiohttp.ClientSession() as session:
        for headers in ({}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: SECRET[:-1]}, {SECRET_HEADER: "비밀"}):
            async with session.post(address.url, json=forged, headers=headers) as answer:
                assert answer.status == 401

    with store.engine.connect() as connection:
        assert connection.execute(select(updates)).all() == []
    assert hooked.keeper.aside == 0


@pytest.mark.usefixtures("hooked")
async def test_a_webhook_says_how_it_is_and_minds_no_nonsense(server: TelegramServer, address: Address) -> None:
    await until(lambda: "setWebhook" in dict(server.calls))
    base, told = address.url.removesuffix("/hook"), {SECRET_HEADER: SECRET}

    async with aiohttp.ClientSession() as session:
        async with session.get(f"{base}/healthz") as alive, session.get(f"{base}/readyz") as ready:
            assert (alive.status, ready.status) == (200, 200)
        async with session.post(address.url, data=b"{nonsense", headers=told) as answer:
            assert answer.status == 200
        async with session.post(address.url, data=BytesIO(b" " * 5_000_000), headers=told) as answer:
            assert answer.status == 413

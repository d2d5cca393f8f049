"""Updates come at least once, in order, until a higher offset acknowledges them, to one poller at a time."""

import asyncio

from bot.demo.telegram.server import TelegramServer
from tests.demo.conftest import JOON, MINA, Line


async def test_updates_come_again_until_they_are_acknowledged(line: Line, server: TelegramServer) -> None:
    await server.say(MINA.id, "one")
    await server.say(JOON.id, "two")

    first, second = await line.updates()

    assert await line.updates() == [first, second]
    assert await line.updates(offset=second) == [second]
    assert await line.updates() == [second]
    assert await line.updates(offset=second + 1) == []


async def test_a_negative_offset_keeps_the_last(line: Line, server: TelegramServer) -> None:
    for word in ("one", "two", "three"):
        await server.say(MINA.id, word)
    *_, last = await line.updates()

    assert await line.updates(offset=-1) == [last]


async def test_a_limit_is_kept(line: Line, server: TelegramServer) -> None:
    for word in ("one", "two", "three"):
        await server.say(MINA.id, word)

    assert len(await line.updates(limit=2)) == 2


async def test_waiting_ends_with_the_first_update(line: Line, server: TelegramServer) -> None:
    waiting = asyncio.create_task(line.updates(timeout=50))
    await asyncio.sleep(0.05)
    await server.say(MINA.id, "one")

    assert len(await waiting) == 1


async def test_a_second_poller_sends_the_first_away(line: Line, server: TelegramServer) -> None:
    first = asyncio.create_task(line.ask("getUpdates", timeout=50))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(line.updates(timeout=50))

    refused = await first
    await server.say(MINA.id, "one")

    assert refused["error_code"] == 409
    assert "terminated by other getUpdates request" in refused["description"]
    assert len(await second) == 1


async def test_polling_beside_a_webhook_is_a_conflict(line: Line) -> None:
    await line.ask("setWebhook", url="http://127.0.0.1:9/hook")

    refused = await line.ask("getUpdates")
    await line.ask("deleteWebhook")

    assert refused["error_code"] == 409
    assert await line.updates() == []


async def test_an_old_update_can_be_delivered_again(line: Line, server: TelegramServer) -> None:
    await server.say(MINA.id, "one")
    (first,) = await line.updates()
    await line.updates(offset=first + 1)

    server.redeliver(first)
    await server.say(MINA.id, "two")

    assert await line.updates(offset=first + 1) == [first, first + 1]
    assert await line.updates(offset=first + 1) == [first + 1]


async def test_unwanted_kinds_are_not_queued(line: Line, server: TelegramServer) -> None:
    await line.updates(allowed_updates=["message"])
    await server.tap(MINA.id, 1, "x")
    await server.say(MINA.id, "one")

    assert [sorted(update) for update in server.pending()] == [["message", "update_id"]]


async def test_updates_older_than_a_day_are_forgotten(line: Line, server: TelegramServer) -> None:
    await server.say(MINA.id, "one")
    server.pass_time(25 * 3600)

    assert await line.updates() == []


async def test_a_tap_on_a_deleted_message_names_what_is_gone(line: Line, server: TelegramServer) -> None:
    await server.tap(MINA.id, 77, "7:do")

    (update,) = (await line.ask("getUpdates"))["result"]

    assert update["callback_query"]["data"] == "7:do"
    assert update["callback_query"]["message"]["date"] == 0


async def test_a_command_is_marked_as_one(line: Line, server: TelegramServer) -> None:
    await server.say(MINA.id, "😀 /help@fasta_desk_bot https://x.kr/a?b=1, ok", server.group_id)

    (update,) = (await line.ask("getUpdates"))["result"]

    assert update["message"]["entities"] == [
        {"type": "bot_command", "offset": 3, "length": 20},
        {"type": "url", "offset": 24, "length": 18},
    ]


async def test_a_very_long_text_arrives_in_parts(line: Line, server: TelegramServer) -> None:
    await server.say(MINA.id, "😀" * 2050)

    texts = [update["message"]["text"] for update in (await line.ask("getUpdates"))["result"]]

    assert texts == ["😀" * 2048, "😀😀"]

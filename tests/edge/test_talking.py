"""A bot that polls: what people do arrives, and what is answered comes back."""

import re

import pytest

from bot.app import DeskBot
from bot.demo.telegram.server import CallbackAnswer, TelegramServer
from tests.edge.conftest import JOON, MINA
from tests.edge.echo import Echo

pytestmark = pytest.mark.usefixtures("bot")


async def test_a_line_is_answered(server: TelegramServer) -> None:
    await server.say(MINA.id, "hello")

    answer = (await server.next_change(MINA.id))[-1]

    assert (answer.html, answer.buttons[0][0].data) == ("<b>hello</b>", "abcdefghijkl:go")


async def test_a_tap_is_answered_before_its_work_and_edits_the_card(server: TelegramServer) -> None:
    await server.say(MINA.id, "hello")
    card = (await server.next_change(MINA.id))[-1]

    tap = await server.tap(MINA.id, card.id, "abcdefghijkl:go")
    edited = (await server.next_change(MINA.id))[-1]

    assert (edited.id, edited.text) == (card.id, "tapped abcdefghijkl:go")
    assert server.callback_answer(tap) == CallbackAnswer("")
    methods = [method for method, _ in server.calls]
    assert methods.index("answerCallbackQuery") < methods.index("editMessageText")


async def test_what_one_person_says_is_answered_in_order(server: TelegramServer, echo: Echo) -> None:
    lines = [f"line {number}" for number in range(30)]
    for line in lines:
        await server.say(MINA.id, line)

    await server.wait_until(lambda: len(server.messages(MINA.id)) == 60, 20)

    assert [message.text for message in server.messages(MINA.id) if message.from_bot] == lines
    assert echo.overlaps == 0


async def test_a_file_goes_both_ways(server: TelegramServer) -> None:
    await server.send_file(MINA.id, "orders.csv", b"123")

    answer = (await server.next_change(MINA.id))[-1]

    assert (answer.document, answer.text, server.file(answer)) == ("orders.csv", "orders.csv 3", b"321")


async def test_a_redelivered_update_has_one_effect(server: TelegramServer, echo: Echo, bot: DeskBot) -> None:
    await server.say(MINA.id, "once")
    await server.next_change(MINA.id)
    seen = [update["update_id"] for update in server.pending()] or [100_001]

    server.redeliver(seen[0])
    await server.say(JOON.id, "after")
    await server.next_change(JOON.id)

    assert list(echo.effects.values()) == [1, 1]
    assert [message.text for message in server.messages(MINA.id)] == ["once", "once"]
    assert bot.working.failed == 0


async def test_a_broken_line_is_told_with_an_id_and_the_next_is_answered(server: TelegramServer, bot: DeskBot) -> None:
    await server.say(MINA.id, "break")
    told = (await server.next_change(MINA.id))[-1]

    await server.say(MINA.id, "still there?")
    answer = (await server.next_change(MINA.id))[-1]

    assert re.search(r"\b[0-9a-f]{6}\b", told.text)
    assert answer.text == "still there?"
    assert bot.working.failed == 1


async def test_a_reply_for_a_stranger_is_sent_directly(server: TelegramServer) -> None:
    await server.say(JOON.id, "stranger")

    answer = (await server.next_change(JOON.id))[-1]

    assert answer.text == "Who are you?"

"""A process that never had the database: it tells people only what nobody else hears, and is in no poller's way."""

from collections.abc import AsyncIterator, Iterator
from time import monotonic
from typing import Any

import pytest

from bot.app import DeskBot, Manners, Telegram
from bot.delivery.pace import UNPACED
from bot.demo.telegram.server import TelegramServer
from bot.intake import LEASE_SECONDS, LONGEST_PAUSE, PATIENCE, STAND_BY, Polling
from bot.line import Line
from bot.listening import LOOK, SURE, Listening
from fasta_core.storage.store import Store
from tests.edge.conftest import MINA, TOKEN, running
from tests.edge.echo import Echo
from tests.edge.waiting import until

NOWHERE = "postgresql+psycopg://me@127.0.0.1:1/desk"


class CountedLine(Line):
    """Counts how often updates are asked for."""

    asked = 0

    async def updates(self, offset: int, seconds: int) -> Any:
        """As ever."""
        self.asked += 1
        return await super().updates(offset, seconds)


@pytest.fixture
async def line(url: str) -> AsyncIterator[CountedLine]:
    """A line to Telegram."""
    made = CountedLine(TOKEN, url)
    await made.open()
    yield made
    await made.close()


@pytest.fixture
def stray(url: str) -> Iterator[DeskBot]:
    """A bot whose database is nowhere; it does not run."""
    store = Store(NOWHERE)
    yield DeskBot(Telegram(TOKEN, url), store, lambda _: Echo(store), Manners(pace=UNPACED))
    store.close()


async def test_where_nothing_waits_nobody_is_disturbed(server: TelegramServer, line: CountedLine) -> None:
    listening = Listening(line)

    found = [await listening.unheard(at * LOOK) for at in range(10)]

    assert (found, line.asked) == ([[]] * 10, 0)
    assert [method for method, _ in server.calls] == ["getWebhookInfo"] * 10


async def test_what_waits_is_told_once_it_has_lain_for_longer_than_any_poller_lets_it_lie(
    server: TelegramServer, line: CountedLine
) -> None:
    listening = Listening(line)
    await server.say(MINA.id, "hello")

    early = [await listening.unheard(at) for at in (0.0, LOOK, SURE - 0.1)]
    asked = line.asked
    late = await listening.unheard(SURE)

    assert (early, asked) == ([[], [], []], 1)
    assert [one["message"]["text"] for one in late] == ["hello"]
    assert max(LONGEST_PAUSE + PATIENCE, LEASE_SECONDS + STAND_BY) < SURE


async def test_where_something_was_taken_nobody_listens_any_more(server: TelegramServer, line: CountedLine) -> None:
    listening = Listening(line)
    for text in ("one", "two"):
        await server.say(MINA.id, text)
    await listening.unheard(0.0)

    await line.updates(server._world.updates.waiting()[1]["update_id"], 0)
    asked = line.asked
    found = [await listening.unheard(at * SURE) for at in range(1, 10)]

    assert (found, line.asked) == ([[]] * 9, asked + 1)


async def test_a_tap_that_grew_too_old_ends_no_listening(server: TelegramServer, line: CountedLine) -> None:
    listening = Listening(line)
    await server.say(MINA.id, "one")
    card = await line.bot.send_message(MINA.id, "card")
    await server.tap(MINA.id, card.message_id, "abcdefghijkl:go")
    before = [await listening.unheard(at) for at in (0.0, SURE)][-1]

    server.pass_time(200)
    after = await listening.unheard(2 * SURE)

    assert [sorted(set(one) - {"update_id"}) for one in before] == [["message"], ["callback_query"]]
    assert [sorted(set(one) - {"update_id"}) for one in after] == [["message"]]


@pytest.mark.usefixtures("bot")
async def test_a_replica_without_the_database_is_not_in_the_way_of_the_one_that_has_it(
    server: TelegramServer, stray: DeskBot
) -> None:
    async with running(stray):
        await until(lambda: "getWebhookInfo" in dict(server.calls))
        await server.say(MINA.id, "hello")
        answer = (await server.next_change(MINA.id))[-1]

    assert answer.text == "hello"
    assert [method for method, _ in server.calls].count("deleteWebhook") == 1


async def test_a_process_without_the_database_leaves_the_webhook_of_others(
    server: TelegramServer, stray: DeskBot, line: Line
) -> None:
    await line.bot.set_webhook("http://127.0.0.1:1/hook")
    await server.say(MINA.id, "hello")
    await stray.line.open()

    await _polling(stray)._turn()
    await stray.line.close()

    assert "deleteWebhook" not in dict(server.calls)
    assert "getWebhookInfo" in dict(server.calls)


@pytest.mark.parametrize("held", [True, False])
async def test_who_meets_another_poller_leads_on_only_while_its_lease_runs(
    server: TelegramServer, stray: DeskBot, line: Line, held: bool
) -> None:
    polling = _polling(stray)
    polling._leads, polling._led_at, polling._pause = True, monotonic() - (0 if held else LEASE_SECONDS + 1), 0.0
    polling._offset = (0, stray.book.clock.now())
    await line.bot.set_webhook("http://127.0.0.1:1/hook")
    await stray.line.open()

    await polling._turn()
    await stray.line.close()

    assert (polling._leads is True, "deleteWebhook" in dict(server.calls)) == (held, held)


def _polling(bot: DeskBot) -> Polling:
    assert isinstance(bot.door, Polling)
    return bot.door

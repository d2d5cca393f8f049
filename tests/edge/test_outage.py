"""The database goes away and comes back."""

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from bot.app import DeskBot, running_bot
from bot.demo.telegram.server import CallbackAnswer, TelegramServer
from bot.replies.words import words_for
from fasta_core.storage.store import Store
from tests.edge.conftest import JOON, MINA, TOKEN
from tests.edge.echo import Echo
from tests.edge.waiting import until


class Switch:
    """Lets no transaction begin while it is off."""

    def __init__(self, store: Store) -> None:
        self.off = False
        self.off_once = False
        self.answers = Event()
        self.answers.set()
        event.listen(store.engine, "begin", self._begins)
        self._engine = store.engine

    def remove(self) -> None:
        """Be no more in the way."""
        event.remove(self._engine, "begin", self._begins)

    def _begins(self, _: Connection) -> None:
        self.answers.wait(60)
        off, self.off_once = self.off or self.off_once, False
        if off:
            raise OperationalError("begin", {}, ConnectionError("the server closed the connection"))


@pytest.fixture
def switch(store: Store) -> Iterator[Switch]:
    """The database's switch, there before the bot starts and after it stops."""
    made = Switch(store)
    yield made
    made.remove()


@pytest.mark.usefixtures("bot")
async def test_people_are_told_once_and_the_work_goes_on_when_it_is_back(
    server: TelegramServer, switch: Switch, echo: Echo
) -> None:
    away = words_for(MINA.language_code).say("database-away")
    await server.say(MINA.id, "before")
    await server.next_change(MINA.id)

    switch.off = True
    await server.say(MINA.id, "one")
    told = (await server.next_change(MINA.id))[-1]
    await server.say(MINA.id, "two")
    await server.say(JOON.id, "three")
    await server.next_change(JOON.id)
    switch.off = False
    await until(lambda: server.messages(MINA.id)[-1].from_bot and server.messages(MINA.id)[-1].text == "two")
    await until(lambda: server.messages(JOON.id)[-1].text == "three")

    assert [m.text for m in server.messages(MINA.id) if m.from_bot] == ["before", told.text, "one", "two"]
    assert told.html == away
    assert sorted(echo.effects.values()) == [1, 1, 1, 1]


@pytest.mark.usefixtures("bot")
async def test_a_tap_is_answered_while_the_database_is_away(server: TelegramServer, switch: Switch) -> None:
    await server.say(MINA.id, "hello")
    card = (await server.next_change(MINA.id))[-1]

    switch.off = True
    tap = await server.tap(MINA.id, card.id, "abcdefghijkl:go")
    await server.next_change(MINA.id)
    answered = server.callback_answer(tap)
    await server.say(JOON.id, "meanwhile")
    await server.next_change(JOON.id)
    switch.off = False
    await until(lambda: any(m.text == "tapped abcdefghijkl:go" for m in server.messages(MINA.id)))

    assert answered == CallbackAnswer("")
    assert [method for method, _ in server.calls].count("answerCallbackQuery") == 1


@pytest.mark.usefixtures("bot")
async def test_what_was_heard_but_not_written_is_heard_again(
    server: TelegramServer, switch: Switch, echo: Echo
) -> None:
    answer = echo.outgoing

    def away_meanwhile(*_: object) -> None:
        switch.off = True
        echo.outgoing = answer  # type: ignore[method-assign]
        raise OperationalError("insert", {}, ConnectionError("the server closed the connection"))

    echo.outgoing = away_meanwhile  # type: ignore[method-assign,assignment]
    await server.say(MINA.id, "hello")
    await server.next_change(MINA.id)
    switch.off = False
    await until(lambda: server.messages(MINA.id)[-1].text == "hello")

    assert len(echo.heard[MINA.id]) == 2
    assert list(echo.effects.values()) == [1]


@pytest.fixture
def soon_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    """That nobody else hears people is taken for sure after half a second."""
    monkeypatch.setattr("bot.listening.SURE", 0.5)


@pytest.mark.usefixtures("soon_sure")
async def test_people_are_told_also_where_the_bot_was_started_without_the_database(
    server: TelegramServer, url: str, switch: Switch, store: Store
) -> None:
    switch.off = True
    async with running_bot(token=TOKEN, api_url=url, store=store, conversation=Echo(store)):
        await server.say(MINA.id, "one")
        told = (await server.next_change(MINA.id, timeout=20))[-1]
        switch.off = False
        await until(lambda: server.messages(MINA.id)[-1].text == "one")

    assert told.html == words_for(MINA.language_code).say("database-away")
    assert [m.text for m in server.messages(MINA.id) if m.from_bot] == [told.text, "one"]


@pytest.mark.usefixtures("bot")
async def test_a_connection_that_is_lost_once_is_no_outage(
    server: TelegramServer, bot: DeskBot, switch: Switch
) -> None:
    await server.say(MINA.id, "before")
    await server.next_change(MINA.id)
    said = _message("x")

    switch.off_once = True
    kept = await bot.keeper.keep([{"update_id": 999_999, "message": said}])

    assert ([raw.update_id for raw in kept], bot.working._outage.away) == ([999_999], False)


@pytest.mark.usefixtures("bot")
async def test_everybody_is_told_also_where_the_database_says_nothing_at_all(
    server: TelegramServer, switch: Switch, echo: Echo
) -> None:
    away = {person.id: words_for(person.language_code).say("database-away") for person in (MINA, JOON)}
    for person in (MINA, JOON):
        await server.say(person.id, "before")
        await server.next_change(person.id)

    switch.answers.clear()
    told = {}
    for person in (MINA, JOON):
        await server.say(person.id, "now")
        told[person.id] = (await server.next_change(person.id, timeout=20))[-1].html
    switch.answers.set()
    await until(lambda: all(server.messages(person.id)[-1].text == "now" for person in (MINA, JOON)))

    assert told == away
    assert sorted(echo.effects.values()) == [1, 1, 1, 1]


@pytest.mark.usefixtures("bot")
async def test_what_is_kept_too_slowly_is_kept_once_and_need_not_come_a_third_time(
    server: TelegramServer, bot: DeskBot, switch: Switch
) -> None:
    await server.say(MINA.id, "before")
    await server.next_change(MINA.id)
    said = _message("slow")
    given = [{"update_id": 999_999, "message": said}]

    switch.answers.clear()
    with pytest.raises(TimeoutError):
        await bot.keeper.keep(given)
    switch.answers.set()
    await until(lambda: server.messages(MINA.id)[-1].text == "slow")
    again = await bot.keeper.keep(given)

    assert [raw.update_id for raw in again] == [999_999]
    assert [m.text for m in server.messages(MINA.id)].count("slow") == 1


def _message(text: str) -> dict[str, Any]:
    """What a person said, as Telegram gives it."""
    chat, who = {"id": 11, "type": "private"}, {"id": 11, "first_name": "M"}
    return {"message_id": 900, "date": 1, "chat": chat, "from": who, "text": text}

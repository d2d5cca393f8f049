"""What Telegram refuses, and what becomes of it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.app import DeskBot
from bot.demo.telegram.server import TelegramServer
from bot.outgoing import packed
from bot.replies.reply import Button, Reply
from fasta_core.storage.chat_tables import cards
from fasta_core.storage.edge_tables import chats, outbox
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.store import Store
from tests.edge.conftest import JOON, MINA
from tests.edge.echo import SHOP
from tests.edge.waiting import until

Put = Callable[[Outgoing], None]


@pytest.fixture
def put(store: Store, bot: DeskBot) -> Put:
    """A way into the outbox, while the bot runs."""

    def into(outgoing: Outgoing) -> None:
        with store.writing(SHOP) as unit:
            unit.outbox.put(outgoing)
        bot.delivery.nudge()

    return into


@pytest.fixture
async def known(server: TelegramServer, bot: DeskBot) -> None:
    """Both have spoken to the bot."""
    assert bot.started.is_set()
    for person in (MINA, JOON):
        await server.say(person.id, "hi")
        await server.next_change(person.id)


def _to(chat: int, html: str, message: int | None = None) -> Outgoing:
    return Outgoing(chat, packed(Reply(html)), message)


def _unsent(store: Store) -> int:
    with store.engine.connect() as connection:
        return len(connection.execute(select(outbox).where(outbox.c.sent_at.is_(None))).all())


@pytest.mark.usefixtures("known")
async def test_a_chat_that_blocked_the_bot_stops_nobody_and_is_written_to_again_when_it_returns(
    server: TelegramServer, store: Store, put: Put
) -> None:
    server.block(MINA.id)
    put(_to(MINA.id, "lost"))
    put(_to(JOON.id, "there"))
    there = (await server.next_change(JOON.id))[-1]
    await until(lambda: _unsent(store) == 0)

    await server.say(MINA.id, "back again")
    back = (await server.next_change(MINA.id))[-1]

    assert (there.text, back.text) == ("there", "back again")
    await until(lambda: _unsent(store) == 0)


@pytest.mark.usefixtures("known")
async def test_a_group_that_moved_is_written_to_at_its_new_id(server: TelegramServer, put: Put) -> None:
    old = server.group_id
    new = server.migrate_group()

    put(_to(old, "moved with you"))
    put(_to(old, "still with you"))
    await until(lambda: len([m for m in server.messages(new) if m.from_bot]) == 2)

    assert [m.text for m in server.messages(new) if m.from_bot] == ["moved with you", "still with you"]


@pytest.mark.usefixtures("known")
async def test_the_same_edit_twice_is_a_success(server: TelegramServer, store: Store, put: Put) -> None:
    card = server.messages(MINA.id)[-1]

    for _ in range(2):
        put(_to(MINA.id, "changed", card.id))
    put(_to(MINA.id, "next"))
    await until(lambda: server.messages(MINA.id)[-1].text == "next")

    assert [m.text for m in server.messages(MINA.id)][-2:] == ["changed", "next"]
    await until(lambda: _unsent(store) == 0)


@pytest.mark.usefixtures("known")
async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(server: TelegramServer, put: Put) -> None:
    put(_to(MINA.id, "anew", 4000))

    answer = (await server.next_change(MINA.id))[-1]

    assert answer.text == "anew"


@pytest.mark.usefixtures("known")
async def test_markup_that_does_not_parse_is_sent_as_plain_text(server: TelegramServer, put: Put) -> None:
    put(_to(MINA.id, "<b>bold <x>&lt;3"))

    answer = (await server.next_change(MINA.id))[-1]

    assert (answer.text, answer.entities) == ("bold <3", ())


@pytest.mark.usefixtures("known")
async def test_buttons_that_are_refused_do_not_hold_the_text_back(server: TelegramServer, put: Put) -> None:
    too_wide = tuple(Button(str(number), "x") for number in range(20))

    put(Outgoing(MINA.id, packed(Reply("read me", buttons=(too_wide,))), card="c"))
    answer = (await server.next_change(MINA.id))[-1]

    assert (answer.text, answer.buttons) == ("read me", ())


@pytest.mark.usefixtures("known")
async def test_a_text_that_is_too_long_arrives_in_parts(server: TelegramServer, put: Put) -> None:
    lines = [f"{number} 🧥 <b>coat</b>" for number in range(600)]

    put(_to(MINA.id, "\n".join(lines)))
    put(_to(MINA.id, "end"))
    await until(lambda: server.messages(MINA.id)[-1].text == "end")

    said = [m for m in server.messages(MINA.id)[2:-1] if m.from_bot]
    assert len(said) > 1
    assert "\n".join(m.html for m in said) == "\n".join(lines)


@pytest.mark.usefixtures("known")
async def test_an_edit_that_is_too_long_is_cut(server: TelegramServer, put: Put) -> None:
    card = server.messages(MINA.id)[-1]

    put(_to(MINA.id, "\n".join(str(number) for number in range(2000)), card.id))
    edited = (await server.next_change(MINA.id))[-1]

    assert edited.id == card.id
    assert edited.text.endswith("\n…")


@pytest.mark.usefixtures("known")
async def test_a_row_nobody_can_send_does_not_hold_up_the_next(server: TelegramServer, store: Store, put: Put) -> None:
    put(_to(MINA.id, "   "))
    put(_to(MINA.id, "next"))

    answer = (await server.next_change(MINA.id))[-1]

    assert answer.text == "next"
    await until(lambda: _unsent(store) == 0)


@pytest.mark.usefixtures("known")
async def test_what_has_a_key_is_sent_once(server: TelegramServer, put: Put) -> None:
    for text in ("first", "second"):
        put(Outgoing(MINA.id, packed(Reply(text)), key="alert 1"))
    put(_to(MINA.id, "last"))
    await until(lambda: server.messages(MINA.id)[-1].text == "last")

    put(Outgoing(MINA.id, packed(Reply("third")), key="alert 1"))
    put(_to(MINA.id, "very last"))
    await until(lambda: server.messages(MINA.id)[-1].text == "very last")

    assert [m.text for m in server.messages(MINA.id)][-3:] == ["first", "last", "very last"]


@pytest.mark.usefixtures("known")
async def test_a_card_learns_under_which_message_it_stands(server: TelegramServer, store: Store, put: Put) -> None:
    now = datetime.now(UTC)
    with store.begin() as connection:
        row = {"card": "card00000001", "chat": MINA.id, "person": MINA.id, "kind": "list"}
        connection.execute(cards.insert().values(company=SHOP, state="{}", created_at=now, **row))

    put(Outgoing(MINA.id, packed(Reply("list")), card="card00000001"))
    shown = (await server.next_change(MINA.id))[-1]
    put(_to(MINA.id, "after"))
    await server.next_change(MINA.id)
    await until(lambda: _unsent(store) == 0)

    with store.engine.connect() as connection:
        assert connection.execute(select(cards.c.message)).scalar_one() == shown.id


@pytest.mark.usefixtures("known")
async def test_a_chat_is_let_go_of_once_everything_is_sent(server: TelegramServer, store: Store, put: Put) -> None:
    put(_to(MINA.id, "one"))
    await server.next_change(MINA.id)

    await until(lambda: _unsent(store) == 0)
    with store.engine.connect() as connection:
        held = connection.execute(select(chats.c.chat).where(chats.c.holder.is_not(None))).all()
    assert held == []

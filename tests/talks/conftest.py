"""The shop's people in a Telegram of its own, and the real bot on it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.app import running_bot
from bot.conversation.conversation import Conversation
from bot.conversation.turn import TalkRules
from bot.demo.telegram.server import Person, TelegramServer
from bot.reading.reader import Reader
from fasta_core.malls.port import Mall, Malls
from fasta_core.storage.store import Store
from tests.shop import EVERYONE, MANAGER, OWNER, STAFF, Shop, open_shop
from tests.talks.talking import Talk, person_of

TOKEN = "4711:made-up"
BOT = "fasta_desk_bot"
STRANGER = Person(99, "지나가는 사람", "ko")


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader, made once."""
    return Reader()


@pytest.fixture
def shop(sqlite_store: Store) -> Shop:
    """A made-up company, now."""
    made = open_shop(sqlite_store)
    made.now = datetime.now(UTC)
    return made


@pytest.fixture
async def server(shop: Shop, reader: Reader) -> AsyncIterator[TelegramServer]:
    """A Telegram with the shop's people, a stranger and a group, where the bot runs."""
    people = [*(Person(person_of(actor), actor.name, "ko") for actor in EVERYONE), STRANGER]
    by_key: dict[str, Mall] = dict(shop.malls)
    talks = Conversation(shop.store, reader, lambda _: Malls(by_key), TalkRules(bot_username=BOT))
    telegram = TelegramServer(token=TOKEN, bot_username=BOT, people=people, group_title="주문방")
    async with (
        telegram.running() as url,
        running_bot(token=TOKEN, api_url=url, store=shop.store, conversation=talks),
    ):
        yield telegram


@pytest.fixture
def talk(server: TelegramServer) -> Talk:
    """The private chat of one of the staff."""
    return Talk.private(server, person_of(STAFF))


@pytest.fixture
def owner(server: TelegramServer) -> Talk:
    """The owner's private chat."""
    return Talk.private(server, person_of(OWNER))


@pytest.fixture
def manager(server: TelegramServer) -> Talk:
    """The manager's private chat."""
    return Talk.private(server, person_of(MANAGER))


@pytest.fixture
def stranger(server: TelegramServer) -> Talk:
    """The private chat of somebody nobody knows."""
    return Talk.private(server, STRANGER.id)

"""Pace and 429, by a clock that is put forward by hand: nothing is lost, nothing is sent while it must not be."""

import asyncio
import random
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest
from telegram.error import NetworkError, RetryAfter

from bot.delivery.pace import UNPACED, Pace
from bot.delivery.rounds import Delivery
from bot.delivery.sending import Letter
from bot.outgoing import packed
from bot.replies.reply import Reply
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.store import Store
from tests.edge.clocks import SetClock, WatchedBook
from tests.edge.echo import SHOP

EVERYBODY = 0


class Strict:
    """A Telegram that bans, and counts whoever calls during a ban; what arrives stands in `arrived` with its moment."""

    def __init__(self, clock: SetClock) -> None:
        self.clock = clock
        self.bans: dict[int, datetime] = {}
        self.arrived: dict[int, list[tuple[datetime, str]]] = defaultdict(list)
        self.calls: list[tuple[datetime, int]] = []
        self.during_ban: list[int] = []
        self.down = False

    def ban(self, chat: int, seconds: float) -> None:
        """Ban a chat, or everybody."""
        self.bans[chat] = self.clock.now() + timedelta(seconds=seconds)

    async def send(self, letter: Letter) -> int | None:
        """Take a letter, or refuse it."""
        now = self.clock.now()
        self.calls.append((now, letter.chat))
        await asyncio.sleep(0)
        if self.down:
            raise NetworkError("down")
        end = max((self.bans[place] for place in (EVERYBODY, letter.chat) if place in self.bans), default=now)
        if end > now:
            self.during_ban.append(letter.chat)
            raise RetryAfter(int((end - now).total_seconds()) + 1)
        self.arrived[letter.chat].append((now, letter.reply.html))
        return 1

    @property
    def texts(self) -> list[str]:
        """Everything that arrived."""
        return [text for chat in self.arrived.values() for _, text in chat]


@pytest.fixture
def clock() -> SetClock:
    """A clock that stands still."""
    return SetClock()


@pytest.fixture
def telegram(clock: SetClock) -> Strict:
    """A Telegram on that clock."""
    return Strict(clock)


@asynccontextmanager
async def delivering(store: Store, telegram: Strict, pace: Pace) -> AsyncIterator[Delivery]:
    """A delivery that runs within the block."""
    book = WatchedBook(store, telegram.clock)
    delivery = Delivery(book, telegram, pace)
    running = asyncio.create_task(delivery.run())
    try:
        yield delivery
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        book.close()


def put(store: Store, *rows: Outgoing) -> None:
    """Put rows into the outbox."""
    with store.writing(SHOP) as unit:
        for row in rows:
            unit.outbox.put(row)


def lines(chat: int, count: int) -> list[Outgoing]:
    """Numbered lines for a chat."""
    return [Outgoing(chat, packed(Reply(f"{chat} {number}"))) for number in range(count)]


def most_within(moments: list[datetime], seconds: float) -> int:
    """The most that happened within any span of so many seconds."""
    span = timedelta(seconds=seconds)
    return max(sum(start <= moment < start + span for moment in moments) for start in moments)


async def test_a_group_gets_at_most_twenty_a_minute_in_order(sqlite_store: Store, telegram: Strict) -> None:
    put(sqlite_store, *lines(-5, 30))

    async with delivering(sqlite_store, telegram, Pace()):
        await telegram.clock.forward(150, step=1)

    moments = [moment for moment, _ in telegram.arrived[-5]]
    assert [text for _, text in telegram.arrived[-5]] == [f"-5 {number}" for number in range(30)]
    assert most_within(moments, 60) <= 20


async def test_all_chats_together_get_at_most_thirty_a_second(store: Store, telegram: Strict) -> None:
    put(store, *(line for chat in range(1, 51) for line in lines(chat, 3)))

    async with delivering(store, telegram, Pace()):
        await telegram.clock.forward(10, step=0.02)

    assert len(telegram.texts) == 150
    assert most_within([moment for moment, _ in telegram.calls], 1) <= 30


async def test_a_banned_chat_is_left_alone_and_holds_up_nobody(store: Store, telegram: Strict) -> None:
    telegram.ban(1, 90)
    put(store, *lines(1, 2), *lines(2, 2))

    async with delivering(store, telegram, UNPACED):
        await telegram.clock.forward(60, step=2)
        meanwhile = len(telegram.texts)
        await telegram.clock.forward(60, step=2)

    assert (meanwhile, telegram.during_ban) == (2, [1])
    assert [text for _, text in telegram.arrived[1]] == ["1 0", "1 1"]


async def test_a_ban_of_the_whole_bot_is_noticed_at_the_second_chat_and_obeyed(store: Store, telegram: Strict) -> None:
    telegram.ban(EVERYBODY, 300)
    put(store, Outgoing(1, packed(Reply("first"))))

    async with delivering(store, telegram, UNPACED):
        await telegram.clock.forward(2, step=1)
        put(store, *(line for chat in range(2, 40) for line in lines(chat, 1)))
        await telegram.clock.forward(290, step=5)
        refused = list(telegram.during_ban)
        await telegram.clock.forward(30, step=2)

    assert len(refused) == 2
    assert len(telegram.texts) == 39


@pytest.mark.parametrize("seed", range(3))
async def test_storms_of_429_lose_nothing_and_break_no_ban_twice(
    sqlite_store: Store, telegram: Strict, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311 - a test's dice
    sent = [line for chat in range(1, 11) for line in lines(chat, 5)]
    put(sqlite_store, *sent)

    async with delivering(sqlite_store, telegram, UNPACED):
        for _ in range(6):
            banned = dice.choice([EVERYBODY, *range(1, 11)])
            telegram.ban(banned, dice.randint(1, 300))
            put(sqlite_store, *(more := lines(dice.randint(1, 10), 2)))
            sent += more
            await telegram.clock.forward(dice.randint(1, 60), step=5)
        await telegram.clock.forward(700, step=10)

    assert sorted(telegram.texts) == sorted(f"{row.chat} {n}" for row in sent for n in [_number(row)])


def _number(row: Outgoing) -> str:
    return row.body.split(f"{row.chat} ")[1].split('"')[0]


async def test_a_network_that_is_down_is_tried_until_it_is_back_and_the_order_stays(
    store: Store, telegram: Strict
) -> None:
    telegram.down = True
    put(store, *lines(1, 3))

    async with delivering(store, telegram, UNPACED):
        await telegram.clock.forward(600, step=10)
        tried = len(telegram.calls)
        telegram.down = False
        await telegram.clock.forward(120, step=10)

    assert 5 < tried < 40
    assert [text for _, text in telegram.arrived[1]] == ["1 0", "1 1", "1 2"]


async def test_what_cannot_be_sent_for_a_day_is_given_up_and_what_came_later_is_not(
    sqlite_store: Store, telegram: Strict
) -> None:
    telegram.down = True
    put(sqlite_store, *lines(1, 1))

    async with delivering(sqlite_store, telegram, UNPACED):
        await telegram.clock.forward(25 * 3600, step=3600)
        put(sqlite_store, *lines(2, 1))
        telegram.down = False
        await telegram.clock.forward(600, step=60)

    assert telegram.texts == ["2 0"]


async def test_what_must_wait_waits_and_holds_up_nothing(store: Store, telegram: Strict) -> None:
    morning = telegram.clock.now() + timedelta(hours=8)
    put(store, Outgoing(1, packed(Reply("in the morning")), not_before=morning), *lines(1, 1))

    async with delivering(store, telegram, UNPACED):
        await telegram.clock.forward(60, step=10)
        at_night = list(telegram.texts)
        await telegram.clock.forward(8 * 3600, step=600)

    assert at_night == ["1 0"]
    assert telegram.texts == ["1 0", "in the morning"]

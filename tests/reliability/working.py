"""Run 10: staff at work through the talk, with faults at the n-th call, beside a model of the desk."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import func, select

from bot.conversation.conversation import Conversation
from bot.delivery.pace import UNPACED
from bot.delivery.rounds import Delivery
from bot.delivery.sending import Letter
from bot.reading.reader import Reader
from bot.talk import Heard
from fasta_core.domain.people import Actor
from fasta_core.malls.port import Malls
from fasta_core.storage.absence import AWAY
from fasta_core.storage.edge_tables import outbox
from tests.edge.clocks import OneThreadBook, SetClock
from tests.reliability.bench import Bench
from tests.reliability.faults import FailingTelegram
from tests.reliability.model import CODES, Model, same
from tests.shop import OTHER_STAFF, STAFF, Shop, known_shop

READER = Reader()
MOST_TRIES = 50
FAULTY = 0.4
"""How many of the steps have a fault in store."""
COMPANY = 0.1
"""With how many of the steps somebody else says something at the same moment."""
RESTARTED = 0.1
"""Before how many of the steps the bot is started anew."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is said, what it is, about which order or product, and how many."""

    text: str
    what: str
    about: str
    many: int


@dataclass
class Work:
    """One sequence: a person, the desk with its faults, the model."""

    dice: random.Random
    shop: Shop
    bench: Bench
    telegram: FailingTelegram
    clock: SetClock
    model: Model = field(default_factory=Model)
    heard: int = 0
    doubled: int = 0
    first_entry: int = 0

    def __post_init__(self) -> None:
        """The bot has just been started."""
        self._talk = self._started()
        self._next: Callable[[], Awaitable[None]] = self._speaks

    async def step(self) -> None:
        """One line or one tap; the desk is as it should be afterwards, and has answered."""
        do, self._next = self._next, self._speaks
        await do()
        assert same(self.shop, self.model, self.first_entry), self.model

    async def _speaks(self) -> None:
        line = self._line()
        plan = await self._does(text=line.text)
        if plan.card is not None and any(b.verb == "go" for row in plan.reply.buttons for b in row):
            ways = (partial(self._agrees, plan, line), partial(self._declines, plan), self._speaks)
            self._next = self.dice.choices(ways, [8, 1, 1])[0]

    async def _declines(self, plan: Letter) -> None:
        await self._taps(plan, "no")

    async def _agrees(self, plan: Letter, line: Line) -> None:
        await self._taps(plan, "go")
        assert self._expected(line), line
        ways = (self._speaks, partial(self._agrees_again, plan), partial(self._undoes, plan))
        self._next = self.dice.choices(ways, [6, 2, 2])[0]

    async def _agrees_again(self, plan: Letter) -> None:
        await self._taps(plan, "go")
        self._next = self.dice.choices((self._speaks, partial(self._undoes, plan)), [8, 2])[0]

    async def _undoes(self, plan: Letter) -> None:
        await self._taps(plan, "undo")
        assert self.model.undoes()

    def _line(self) -> Line:
        product, many = self.dice.choice(CODES), self.dice.randint(1, 4)
        number = str(self.dice.randint(1, max(1, self.model.given)))
        said = {
            "trade": (f"직거래 김민지 {product} {many}개 {many}만원", product),
            "adjust": (f"{product} 재고 +{many}", product),
            "cancel": (f"주문 {number} 취소완료 처리", number),
            "restore": (f"주문 {number} 복원해줘", number),
            "note": (f"{number} 메모 확인 전화함", number),
            "list": ("오늘 주문", ""),
        }
        what = self.dice.choice(["trade", *said])
        text, about = said[what]
        return Line(text, what, about, many)

    def _expected(self, line: Line) -> bool:
        if line.what == "trade":
            self.model.opens(line.about, line.many)
            return True
        if line.what == "adjust":
            return self.model.adjusts(line.about, line.many)
        moves = {"cancel": self.model.cancels, "restore": self.model.restores, "note": self.model.notes}
        return moves[line.what](line.about)

    async def _taps(self, plan: Letter, verb: str) -> None:
        await self._does(tap=f"{plan.card}:{verb}")

    async def _does(self, text: str = "", tap: str | None = None) -> Letter:
        """Hear it as the edge does, with somebody else's line or without, until the database took it; what arrives of it."""
        before = len(self.telegram.arrived)
        heard = [self._heard(STAFF, text, tap)]
        if self.dice.random() < COMPANY:
            heard.append(self._heard(OTHER_STAFF, "오늘 주문"))
        faulty = self.dice.random() < FAULTY
        if faulty:
            self.bench.database.arm(self.dice)
        self._hear(heard)
        with self.telegram.failing(0.3 if faulty else 0.0):
            await self.clock.forward(8, step=8)
        self.bench.database.disarm()
        await self._delivered()
        mine, *_ = [self._answer(one, self.telegram.arrived[before:]) for one in heard]
        return mine

    def _heard(self, who: Actor, text: str, tap: str | None = None) -> Heard:
        assert who.person is not None
        self.heard += 1
        return Heard(
            self.heard,
            self.shop.now,
            who.person,
            private=True,
            person=who.person,
            name="",
            language="ko",
            message=self.heard,
            text=text,
            tap=tap,
        )

    def _answer(self, heard: Heard, arrived: Sequence[Letter]) -> Letter:
        """The one answer that somebody got, once or again and again."""
        mine = [letter for letter in arrived if letter.chat == heard.chat]
        assert mine, f"no answer to {heard.text or heard.tap}"
        first, *again = mine
        assert all(letter == first for letter in again), "two different answers"
        self.doubled += len(again)
        return first

    def _started(self) -> Conversation:
        """A bot that has nothing in its memory yet."""
        return Conversation(self.bench.faulty, READER, lambda _: Malls())

    def _hear(self, heard: Sequence[Heard]) -> None:
        """All in one go; then by itself, again and again, what was not ended that way."""
        if self.dice.random() < RESTARTED:
            self._talk = self._started()
        ended: Collection[int] = ()
        with suppress(*AWAY):
            ended = self._talk.together(heard)
        for one in heard:
            if one.update not in ended:
                self._hear_alone(one)

    def _hear_alone(self, heard: Heard) -> None:
        for _ in range(MOST_TRIES):
            with suppress(*AWAY):
                self._talk.hear(heard)
                return
        raise AssertionError("never heard")

    async def _delivered(self) -> None:
        for _ in range(MOST_TRIES):
            if not self._unsent():
                return
            await self.clock.forward(8, step=8)
        raise AssertionError("never delivered")

    def _unsent(self) -> int:
        with self.shop.store.reading(self.shop.company) as unit:
            return unit.connection.execute(select(func.count()).where(outbox.c.sent_at.is_(None))).scalar_one()


@asynccontextmanager
async def work(at: Bench, of: int) -> AsyncIterator[Work]:
    """A sequence on a fresh shop, with its delivery running."""
    at.cleared()
    dice = random.Random(of)  # noqa: S311 - dice of a test
    clock, telegram, shop = SetClock(), FailingTelegram(dice), known_shop(at.plain)
    book = OneThreadBook(at.faulty, clock)
    delivering = asyncio.create_task(Delivery(book, telegram, UNPACED).run())
    begun = Work(dice, shop, at, telegram, clock)
    with at.plain.reading(shop.company) as unit:
        begun.first_entry = unit.journal.head()
    try:
        yield begun
    finally:
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)
        book.close()
        at.close()

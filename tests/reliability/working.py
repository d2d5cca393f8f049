"""Run 10: staff at work through the talk, with faults at the n-th call, beside a model of the desk."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from bot.conversation.conversation import Conversation
from bot.delivery.pace import UNPACED
from bot.delivery.rounds import Delivery
from bot.delivery.sending import Letter
from bot.reading.reader import Reader
from bot.talk import Heard
from fasta_core.malls.port import Malls
from fasta_core.storage.absence import AWAY
from fasta_core.storage.edge_tables import outbox
from fasta_core.storage.store import Store
from tests.edge.clocks import SetClock, WatchedBook
from tests.reliability.faults import FailingDatabase, FailingTelegram
from tests.reliability.model import CODES, Model, same
from tests.shop import STAFF, Shop, known_shop
from tests.stores import sqlite_copy

READER = Reader()
MOST_TRIES = 50
FAULTY = 0.4
"""How many of the steps have a fault in store."""


@dataclass
class Work:
    """One sequence: a person, the desk with its faults, the model."""

    dice: random.Random
    shop: Shop
    faulty: Store
    database: FailingDatabase
    telegram: FailingTelegram
    clock: SetClock
    model: Model = field(default_factory=Model)
    heard: int = 0
    doubled: int = 0
    first_entry: int = 0

    async def step(self) -> None:
        """Somebody does something; the desk is as it should be afterwards, and has answered."""
        line = self._line()
        plan = await self._does(text=line[0])
        if (
            plan is not None
            and plan.card is not None
            and any(b.verb == "go" for row in plan.reply.buttons for b in row)
        ):
            await self._decides(plan, line)
        assert same(self.shop, self.model, self.first_entry), (line, self.model)

    async def _decides(self, plan: Letter, line: tuple[str, str, str, int]) -> None:
        tap = self.dice.choices(["go", "no"], [9, 1])[0]
        done = await self._taps(plan, tap)
        if tap == "no":
            return
        assert self._expected(line), line
        if self.dice.random() < 0.2:
            done = await self._taps(plan, "go")
        if self.dice.random() < 0.2 and done is not None:
            await self._taps(plan, "undo")
            assert self.model.undoes()

    def _line(self) -> tuple[str, str, str, int]:
        """What is said, what it is, about which order or product, and how many."""
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
        return text, what, about, many

    def _expected(self, line: tuple[str, str, str, int]) -> bool:
        _, what, about, many = line
        if what == "trade":
            self.model.opens(about, many)
            return True
        if what == "adjust":
            return self.model.adjusts(about, many)
        return {"cancel": self.model.cancels, "restore": self.model.restores, "note": self.model.notes}[what](about)

    async def _taps(self, plan: Letter, verb: str) -> Letter | None:
        return await self._does(tap=f"{plan.card}:{verb}")

    async def _does(self, text: str = "", tap: str | None = None) -> Letter | None:
        """Hear it as the edge does, again and again until the database took it; what arrives of it."""
        assert STAFF.person is not None
        self.heard += 1
        before = len(self.telegram.arrived)
        person = STAFF.person
        heard = Heard(
            self.heard,
            self.shop.now,
            person,
            private=True,
            person=person,
            name="",
            language="ko",
            message=self.heard,
            text=text,
            tap=tap,
        )
        faulty = self.dice.random() < FAULTY
        if faulty:
            self.database.arm(self.dice)
        self._hear(heard)
        with self.telegram.failing(0.3 if faulty else 0.0):
            await self.clock.forward(8, step=8)
        self.database.disarm()
        await self._delivered()
        arrived = self.telegram.arrived[before:]
        assert arrived, f"no answer to {text or tap}"
        assert all(letter == arrived[0] for letter in arrived), "two different answers"
        self.doubled += len(arrived) - 1
        return arrived[-1]

    def _hear(self, heard: Heard) -> None:
        for _ in range(MOST_TRIES):
            try:
                Conversation(self.faulty, READER, lambda _: Malls()).hear(heard)
            except AWAY:
                continue
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
async def work(template: Path, folder: Path, of: int) -> AsyncIterator[Work]:
    """A sequence on a copy of a shop, with its delivery running."""
    dice = random.Random(of)  # noqa: S311 - dice of a test
    plain = sqlite_copy(template, folder / f"desk{of}.db")
    faulty = Store(f"sqlite:///{folder / f'desk{of}.db'}")
    clock, telegram = SetClock(), FailingTelegram(dice)
    shop = known_shop(plain)
    book = WatchedBook(faulty, clock)
    delivering = asyncio.create_task(Delivery(book, telegram, UNPACED).run())
    begun = Work(dice, shop, faulty, FailingDatabase(faulty.engine), telegram, clock)
    with plain.reading(shop.company) as unit:
        begun.first_entry = unit.journal.head()
    try:
        yield begun
    finally:
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)
        book.close()
        plain.close()
        faulty.close()

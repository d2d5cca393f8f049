"""Run 7: storms of 429 by a clock that is put forward: no alert lost, none sent during a ban that was told."""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.delivery.pace import UNPACED
from bot.outgoing import packed
from bot.replies.reply import Reply
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.store import Store
from tests.edge.clocks import SetClock
from tests.edge.test_pace import EVERYBODY, Strict, delivering, put
from tests.reliability.figures import dice, part_of, seed, show
from tests.stores import emptied

STORMS, CHATS, BANS = 200, 20, 8
LONGEST_BAN = 300


@dataclass
class Storm:
    """Alerts, when each may leave, and the Telegram that bans."""

    dice: random.Random
    telegram: Strict = field(default_factory=lambda: Strict(SetClock()))
    due: dict[str, datetime] = field(default_factory=dict)

    async def rages(self, store: Store) -> None:
        """Bans and alerts, then calm until everything can have arrived."""
        async with delivering(store, self.telegram, UNPACED):
            for _ in range(BANS):
                self.telegram.ban(
                    self.dice.choice([EVERYBODY, *range(1, CHATS + 1)]), self.dice.randint(1, LONGEST_BAN)
                )
                put(store, *(self._alert() for _ in range(self.dice.randint(1, 12))))
                await self.telegram.clock.forward(self.dice.randint(1, 90), step=5)
            await self.telegram.clock.forward(1_500, step=10)

    def _alert(self) -> Outgoing:
        text, held = str(len(self.due)), self.telegram.clock.now() + timedelta(seconds=self.dice.randint(0, 60))
        self.due[text] = held
        return Outgoing(self.dice.randint(1, CHATS), packed(Reply(text)), not_before=held, key=f"alert {text}")

    @property
    def early(self) -> int:
        """Alerts that arrived before they were due."""
        return sum(when < self.due[text] for chat in self.telegram.arrived.values() for when, text in chat)


@pytest.mark.soak
@pytest.mark.timeout(0)
async def test_storms_lose_no_alert(sqlite_store: Store) -> None:
    of, storms = seed(), part_of(STORMS)
    falls = dice(of)
    figures: Counter[str] = Counter()

    for number in range(storms):
        storm = Storm(falls)
        await storm.rages(emptied(sqlite_store))
        figures += Counter(alerts=len(storm.due), arrived=len(storm.telegram.texts), early=storm.early)
        figures += Counter(told_to_wait=len(storm.telegram.during_ban))
        assert sorted(storm.telegram.texts) == sorted(storm.due), (of, number)

    show("7 storms of 429", seed=of, storms=storms, **figures)
    assert figures["early"] == 0

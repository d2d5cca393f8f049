"""A store and a sender that kill their own process at a named point of carrying out one confirmation."""

import os
import signal
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from sqlalchemy import Connection

from bot.delivery.sending import Letter, Sender
from bot.replies.reply import Reply
from bot.talk import Heard
from bot.working import Conversation, HearsTogether
from fasta_core.domain.changes import Change
from fasta_core.domain.entries import JournalEntry
from fasta_core.storage.outbox import Outgoing, SqlOutbox
from fasta_core.storage.store import Store
from fasta_core.storage.units import SqlUnit

POINTS = (
    "before begin",
    "after lock",
    "after a change",
    "before the journal entry",
    "after the journal entry",
    "before the outbox",
    "before commit",
    "after commit",
    "before the answer",
    "after the answer",
)
"""In the order in which they are passed; the last is beyond the nine, for it is where a message can come twice."""


@dataclass
class Death:
    """At which point a process dies, over the tap on which card, and after which of its changes (from 0)."""

    point: str = ""
    card: str = ""
    change: int = 0

    def __post_init__(self) -> None:
        """Nobody is dying yet."""
        self._now = threading.local()

    def near(self, heard: Heard) -> bool:
        """Whether this is the tap; from now on this thread is at work on it."""
        self._now.armed = bool(self.card) and heard.tap == f"{self.card}:go"
        return bool(self._now.armed)

    def at(self, point: str) -> None:
        """Die, if it is here."""
        if point == self.point and getattr(self._now, "armed", False):
            die()


def die() -> None:
    """Kill -9 of this very process."""
    os.kill(os.getpid(), signal.SIGKILL)


class FatalOutbox(SqlOutbox):
    """Passes the point before a reply is put."""

    death: Death

    def put(self, outgoing: Outgoing) -> None:
        """Put it."""
        self.death.at("before the outbox")
        super().put(outgoing)


class FatalUnit(SqlUnit):
    """Passes the points within a transaction."""

    def __init__(self, connection: Connection, company: str, death: Death) -> None:
        super().__init__(connection, company)
        self._death = death
        self._changes = 0

    @cached_property
    def outbox(self) -> SqlOutbox:
        """What is to be said."""
        outbox = FatalOutbox(self.connection, self.company_id)
        outbox.death = self._death
        return outbox

    def lock(self) -> None:
        """Lock."""
        super().lock()
        self._death.at("after lock")

    def apply(self, change: Change) -> Change:
        """Make a change."""
        made = super().apply(change)
        if self._changes == self._death.change:
            self._death.at("after a change")
        self._changes += 1
        return made

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write the entry."""
        self._death.at("before the journal entry")
        written = super().append(entry)
        self._death.at("after the journal entry")
        return written


class FatalStore(Store):
    """Passes the points around a transaction."""

    def __init__(self, url: str, death: Death) -> None:
        super().__init__(url)
        self._death = death

    @contextmanager
    def writing(self, company: str, *, light: bool = False) -> Iterator[SqlUnit]:
        """A transaction."""
        self._death.at("before begin")
        with super().writing(company, light=light) as unit:
            yield FatalUnit(unit.connection, company, self._death)
            self._death.at("before commit")
        self._death.at("after commit")


class Talk(Conversation, HearsTogether, Protocol):
    """Hears one, and several."""


@dataclass(frozen=True, slots=True)
class FatalTalk:
    """Arms the death as its tap is heard."""

    talk: Talk
    death: Death

    def hear(self, heard: Heard) -> Reply | None:
        """Hear it."""
        self.death.near(heard)
        return self.talk.hear(heard)

    def together(self, heard: Sequence[Heard]) -> Collection[int]:
        """Hear several."""
        any(self.death.near(one) for one in heard)
        return self.talk.together(heard)


class FatalSender:
    """Passes the points around the answer."""

    def __init__(self, sender: Sender, death: Death) -> None:
        self._sender = sender
        self._death = death

    async def send(self, letter: Letter) -> int | None:
        """Send it."""
        mine = letter.card is not None and letter.card == self._death.card
        if mine and self._death.point == "before the answer":
            die()
        sent = await self._sender.send(letter)
        if mine and self._death.point == "after the answer":
            die()
        return sent

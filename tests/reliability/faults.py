"""A database and a Telegram that fail at the n-th call, before it has an effect or after."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from sqlalchemy import Engine, event
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.delivery.sending import Letter

STATEMENTS = 40
"""A fault strikes within so many calls."""


class FailingDatabase:
    """Makes one of the next calls fail: a statement, a commit that does not happen, or a commit of which nobody hears."""

    def __init__(self, engine: Engine) -> None:
        self._left = 0
        self._lock = Lock()
        self.struck = 0
        event.listen(engine, "before_cursor_execute", self._statement)
        self._commit: Callable[[Any], None] = engine.dialect.do_commit
        engine.dialect.do_commit = self._committing  # type: ignore[assignment,method-assign] # there is no event after a commit

    def arm(self, dice: random.Random) -> None:
        """Let one of the next calls fail."""
        self._left = dice.randint(1, STATEMENTS)

    def disarm(self) -> None:
        """No more faults."""
        self._left = 0

    def _statement(self, *_: Any) -> None:
        if self._strikes():
            raise away()

    def _committing(self, connection: Any) -> None:
        if self._strikes():
            raise away()
        self._commit(connection)
        if self._strikes():
            raise away()

    def _strikes(self) -> bool:
        with self._lock:
            self._left -= 1
            self.struck += self._left == 0
            return self._left == 0


def away() -> Exception:
    """What a driver raises where the database is not there."""
    return sqlite3.OperationalError("disk I/O error")


class FailingTelegram:
    """Takes letters; where the dice say so it fails before it took one, or after."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self.fails = 0.0
        self.struck = 0
        self.arrived: list[Letter] = []

    async def send(self, letter: Letter) -> int | None:
        """Take it; a new message's id, or the edited one's."""
        self._perhaps(NetworkError("down"), RetryAfter(self._dice.randint(1, 5)))
        self.arrived.append(letter)
        self._perhaps(TimedOut())
        return letter.message or 100_000 + len(self.arrived)

    def _perhaps(self, *failures: Exception) -> None:
        if self._dice.random() < self.fails:
            self.struck += 1
            raise self._dice.choice(failures)

    @contextmanager
    def failing(self, often: float) -> Iterator[None]:
        """Fail so often within the block."""
        self.fails = often
        try:
            yield
        finally:
            self.fails = 0.0

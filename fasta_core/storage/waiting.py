"""What waits in the outbox, looked at many times a second.

The statements are made once: making one takes several times as long as running it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Integer, Row, and_, bindparam, func, or_, select

from fasta_core.storage.edge_tables import chats, outbox
from fasta_core.storage.tables import Utc

EVERYBODY = 0
"""The chat whose row holds what is true of the whole bot."""

Moment = datetime | BindParameter[datetime]


@dataclass(frozen=True, slots=True)
class Waiting:
    """One row of the outbox."""

    company: str
    seq: int
    chat: int
    body: str
    message: int | None
    card: str | None
    key: str | None
    failing_since: datetime | None


def bot_held(connection: Connection, now: datetime) -> bool:
    """Whether nothing at all may be sent."""
    return connection.execute(_BOT_HELD, {"now": now}).first() is not None


def free(now: Moment) -> ColumnElement[bool]:
    """Whether nobody holds a chat and nothing forbids to write into it."""
    c = chats.c
    unleased, unheld = or_(c.until.is_(None), c.until <= now), or_(c.hold_until.is_(None), c.hold_until <= now)
    return and_(unleased, unheld)


def open_chats(connection: Connection, now: datetime, most: int) -> list[int]:
    """Free chats for which something waits, those first whose messages have waited longest."""
    return list(connection.execute(_OPEN_CHATS, {"now": now, "most": most}).scalars())


def first_rows(connection: Connection, now: datetime, mine: Iterable[int], each: int) -> list[tuple[Waiting, ...]]:
    """The first so many that wait for each of these chats, in order."""
    first = connection.execute(_FIRST_ROWS, {"mine": list(mine), "now": now, "each": each})
    waiting = [_waiting(row) for row in first]
    return [tuple(rows) for _, rows in groupby(waiting, attrgetter("chat"))]


def _waiting(row: Row[Any]) -> Waiting:
    return Waiting(row.company, row.seq, row.chat, row.body, row.message, row.card, row.key, row.failing_since)


_NOW = bindparam("now", type_=Utc)
_DUE = and_(outbox.c.sent_at.is_(None), or_(outbox.c.not_before.is_(None), outbox.c.not_before <= _NOW))
_BOT_HELD = select(chats.c.chat).where(chats.c.chat == EVERYBODY, chats.c.hold_until > _NOW)
_OPEN_CHATS = (
    select(outbox.c.chat)
    .join(chats, chats.c.chat == outbox.c.chat, isouter=True)
    .where(_DUE, or_(chats.c.chat.is_(None), free(_NOW)))
    .group_by(outbox.c.chat)
    .order_by(func.min(outbox.c.seq))
    .limit(bindparam("most", type_=Integer))
)
_PLACED = (
    select(outbox, func.row_number().over(partition_by=outbox.c.chat, order_by=outbox.c.seq).label("place"))
    .where(outbox.c.chat.in_(bindparam("mine", expanding=True)), _DUE)
    .subquery()
)
_FIRST_ROWS = select(_PLACED).where(_PLACED.c.place <= bindparam("each")).order_by(_PLACED.c.chat, _PLACED.c.seq)

"""Lanes: one a person, held by one process at a time, in which updates wait their turn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Connection, Row, Select, func, or_, select, update

from fasta_core.storage.edge_tables import lanes, updates
from fasta_core.storage.leases import Term

WINDOW = 500


@dataclass(frozen=True, slots=True)
class KeptUpdate:
    """An update that waits. `tries` says how often a process died over it."""

    seq: int
    lane: int
    body: str
    kept_at: datetime
    tries: int


@dataclass(frozen=True, slots=True)
class Room:
    """How many lanes to take, and how many updates of each."""

    lanes: int
    each: int


def work_waits(connection: Connection, now: datetime) -> bool:
    """Whether there is an update in a lane that nobody holds."""
    return connection.execute(_open_lanes(now, WINDOW, 1)).first() is not None


def claim(connection: Connection, held: Term, room: Room) -> list[tuple[KeptUpdate, ...]]:
    """Take the free lanes whose updates have waited longest; each lane's updates, oldest first."""
    found = connection.execute(_open_lanes(held.now, WINDOW, room.lanes)).all()
    if not found:
        found = connection.execute(_open_lanes(held.now, None, room.lanes)).all()
    mine = _lease(connection, held, [row.lane for row in found])
    orphans = [row.seq for row in found if row.lane in mine and row.holder is not None]
    if orphans:
        connection.execute(update(updates).where(updates.c.seq.in_(orphans)).values(tries=updates.c.tries + 1))
    waiting = _waiting(connection, mine, room.each)
    empty = mine - {kept[0].lane for kept in waiting}
    if empty:
        release(connection, held.holder, empty)
    return waiting


def release(connection: Connection, holder: str, which: Iterable[int]) -> None:
    """Give lanes back."""
    mine = update(lanes).where(lanes.c.lane.in_(list(which)), lanes.c.holder == holder)
    connection.execute(mine.values(holder=None, until=None))


def _open_lanes(now: datetime, window: int | None, most: int) -> Select[tuple[int, int, str | None]]:
    """Free lanes in the order of their oldest update, of the whole waiting line or its first `window` places."""
    line = select(updates.c.seq, updates.c.lane).where(updates.c.done_at.is_(None))
    line_ = (line.order_by(updates.c.seq).limit(window) if window else line).subquery()
    free = or_(lanes.c.until.is_(None), lanes.c.until <= now)
    oldest = func.min(line_.c.seq)
    return (
        select(lanes.c.lane, oldest.label("seq"), lanes.c.holder)
        .join(line_, line_.c.lane == lanes.c.lane)
        .where(free)
        .group_by(lanes.c.lane, lanes.c.holder)
        .order_by(oldest)
        .limit(most)
    )


def _lease(connection: Connection, held: Term, wanted: Sequence[int]) -> set[int]:
    if not wanted:
        return set()
    free = or_(lanes.c.until.is_(None), lanes.c.until <= held.now)
    taken = update(lanes).where(lanes.c.lane.in_(wanted), free).values(holder=held.holder, until=held.until)
    return set(connection.execute(taken.returning(lanes.c.lane)).scalars())


def _waiting(connection: Connection, mine: Iterable[int], each: int) -> list[tuple[KeptUpdate, ...]]:
    wanted = sorted(mine)
    if not wanted:
        return []
    place = func.row_number().over(partition_by=updates.c.lane, order_by=updates.c.seq).label("place")
    waiting = select(updates, place).where(updates.c.lane.in_(wanted), updates.c.done_at.is_(None)).subquery()
    first = select(waiting).where(waiting.c.place <= each).order_by(waiting.c.lane, waiting.c.seq)
    kept = [_kept(row) for row in connection.execute(first)]
    return [tuple(group) for _, group in groupby(kept, attrgetter("lane"))]


def _kept(row: Row[tuple[object, ...]]) -> KeptUpdate:
    return KeptUpdate(row.seq, row.lane, row.body, row.kept_at, row.tries)

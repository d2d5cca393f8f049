"""Lanes: one a person, held by one process at a time, in which updates wait their turn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, or_, select, update

from fasta_core.storage.edge_tables import lanes, updates
from fasta_core.storage.leases import Term

WINDOW = 500
SUSPECT = 3
"""After so many deaths of processes that had it in hand, an update is worked by itself: what dies then dies of it."""


@dataclass(frozen=True, slots=True)
class KeptUpdate:
    """An update that waits. `tries` says how often a process died that had it in hand."""

    seq: int
    lane: int
    body: str
    kept_at: datetime
    tries: int

    @property
    def suspect(self) -> bool:
        """Whether processes may have died of it."""
        return self.tries >= SUSPECT


@dataclass(frozen=True, slots=True)
class Held:
    """A lane that is held by its so many-th claim; no other claim's release frees it."""

    lane: int
    claim: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A lane taken, with its first updates in order."""

    held: Held
    kept: tuple[KeptUpdate, ...]

    @property
    def suspect(self) -> bool:
        """Whether processes may have died of what stands first in it."""
        return self.kept[0].suspect


@dataclass(frozen=True, slots=True)
class Room:
    """How many lanes to take, how many updates of each, and whether one may be under suspicion."""

    lanes: int
    each: int
    suspects: bool = True


def work_waits(connection: Connection, now: datetime, *, suspects: bool = True) -> bool:
    """Whether there is an update in a lane that nobody holds."""
    return connection.execute(_open_lanes(now, WINDOW, Room(1, 1, suspects))).first() is not None


def claim(connection: Connection, held: Term, room: Room) -> list[Taken]:
    """Take the free lanes whose updates have waited longest, at most one of them under suspicion.

    A lane is counted to have died with its holder if it was neither given back nor released.
    """
    found = connection.execute(_open_lanes(held.now, WINDOW, room)).all()
    if not found:
        found = connection.execute(_open_lanes(held.now, None, room)).all()
    mine = _lease(connection, held, _but_one_suspect(found))
    orphans = [row.seq for row in found if row.lane in mine and row.holder is not None]
    if orphans:
        connection.execute(update(updates).where(updates.c.seq.in_(orphans)).values(tries=updates.c.tries + 1))
    waiting = [Taken(Held(kept[0].lane, mine[kept[0].lane]), kept) for kept in _waiting(connection, mine, room.each)]
    empty = mine.keys() - {taken.held.lane for taken in waiting}
    if empty:
        release(connection, held.holder, [Held(lane, mine[lane]) for lane in empty])
    return waiting


def release(connection: Connection, holder: str, which: Iterable[Held]) -> None:
    """Give lanes back, those that nobody has taken anew since."""
    rows = [{"a_lane": one.lane, "a_holder": holder, "a_claim": one.claim} for one in which]
    if rows:
        connection.execute(_RELEASED, rows)


_RELEASED = (
    update(lanes)
    .where(
        lanes.c.lane == bindparam("a_lane"),
        lanes.c.holder == bindparam("a_holder"),
        lanes.c.claim == bindparam("a_claim"),
    )
    .values(holder=None, until=None)
)


def _open_lanes(now: datetime, window: int | None, room: Room) -> Select[Any]:
    """Free lanes in the order of their oldest update, of the whole waiting line or its first `window` places."""
    line = select(updates.c.seq, updates.c.lane, updates.c.tries).where(updates.c.done_at.is_(None))
    line_ = (line.order_by(updates.c.seq).limit(window) if window else line).subquery()
    free = or_(lanes.c.until.is_(None), lanes.c.until <= now)
    oldest, deaths = func.min(line_.c.seq), func.max(line_.c.tries)
    found = (
        select(lanes.c.lane, oldest.label("seq"), lanes.c.holder, deaths.label("deaths"))
        .join(line_, line_.c.lane == lanes.c.lane)
        .where(free)
        .group_by(lanes.c.lane, lanes.c.holder)
        .order_by(oldest)
        .limit(room.lanes)
    )
    return found if room.suspects else found.having(deaths < SUSPECT)


def _but_one_suspect(found: Iterable[Row[Any]]) -> list[int]:
    """The lanes found, of those under suspicion the first alone."""
    suspects = [row.lane for row in found if row.deaths >= SUSPECT]
    return [row.lane for row in found if row.lane not in suspects[1:]]


def _lease(connection: Connection, held: Term, wanted: Sequence[int]) -> dict[int, int]:
    """Which of the lanes are taken now, each with the number of its claim."""
    if not wanted:
        return {}
    free = or_(lanes.c.until.is_(None), lanes.c.until <= held.now)
    taken = update(lanes).where(lanes.c.lane.in_(wanted), free)
    leased = taken.values(holder=held.holder, until=held.until, claim=lanes.c.claim + 1)
    return {row.lane: row.claim for row in connection.execute(leased.returning(lanes.c.lane, lanes.c.claim))}


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

"""Lanes: one a person, held by one process at a time, in which updates wait their turn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Integer, Row, Select, bindparam, func, or_, select, update

from fasta_core.storage.edge_tables import lanes, updates
from fasta_core.storage.leases import Term
from fasta_core.storage.tables import Utc

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
    return connection.execute(_open_lanes(WINDOW, suspects=suspects), {"now": now, "most": 1}).first() is not None


def claim(connection: Connection, held: Term, room: Room) -> list[Taken]:
    """Take the free lanes whose updates have waited longest, at most one of them under suspicion.

    A lane is counted to have died with its holder if it was neither given back nor released.
    """
    wanted = {"now": held.now, "most": room.lanes}
    found = connection.execute(_open_lanes(WINDOW, suspects=room.suspects), wanted).all()
    if not found:
        found = connection.execute(_open_lanes(None, suspects=room.suspects), wanted).all()
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


_FREE = or_(lanes.c.until.is_(None), lanes.c.until <= bindparam("now", type_=Utc))
_LEASED = (
    update(lanes)
    .where(lanes.c.lane.in_(bindparam("wanted", expanding=True)), _FREE)
    .values(holder=bindparam("by_holder"), until=bindparam("till"), claim=lanes.c.claim + 1)
    .returning(lanes.c.lane, lanes.c.claim)
)
_PLACED = (
    select(updates, func.row_number().over(partition_by=updates.c.lane, order_by=updates.c.seq).label("place"))
    .where(updates.c.lane.in_(bindparam("wanted", expanding=True)), updates.c.done_at.is_(None))
    .subquery()
)
_WAITING = select(_PLACED).where(_PLACED.c.place <= bindparam("each")).order_by(_PLACED.c.lane, _PLACED.c.seq)
_RELEASED = (
    update(lanes)
    .where(
        lanes.c.lane == bindparam("a_lane"),
        lanes.c.holder == bindparam("a_holder"),
        lanes.c.claim == bindparam("a_claim"),
    )
    .values(holder=None, until=None)
)


@cache
def _open_lanes(window: int | None, *, suspects: bool) -> Select[Any]:
    """Free lanes in the order of their oldest update, of the whole waiting line or its first `window` places."""
    line = select(updates.c.seq, updates.c.lane, updates.c.tries).where(updates.c.done_at.is_(None))
    line_ = (line.order_by(updates.c.seq).limit(window) if window else line).subquery()
    oldest, deaths = func.min(line_.c.seq), func.max(line_.c.tries)
    found = (
        select(lanes.c.lane, oldest.label("seq"), lanes.c.holder, deaths.label("deaths"))
        .join(line_, line_.c.lane == lanes.c.lane)
        .where(_FREE)
        .group_by(lanes.c.lane, lanes.c.holder)
        .order_by(oldest)
        .limit(bindparam("most", type_=Integer))
    )
    return found if suspects else found.having(deaths < SUSPECT)


def _but_one_suspect(found: Iterable[Row[Any]]) -> list[int]:
    """The lanes found, of those under suspicion the first alone."""
    suspects = [row.lane for row in found if row.deaths >= SUSPECT]
    return [row.lane for row in found if row.lane not in suspects[1:]]


def _lease(connection: Connection, held: Term, wanted: Sequence[int]) -> dict[int, int]:
    """Which of the lanes are taken now, each with the number of its claim."""
    if not wanted:
        return {}
    term = {"now": held.now, "by_holder": held.holder, "till": held.until}
    return {row.lane: row.claim for row in connection.execute(_LEASED, {**term, "wanted": list(wanted)})}


def _waiting(connection: Connection, mine: Iterable[int], each: int) -> list[tuple[KeptUpdate, ...]]:
    wanted = sorted(mine)
    if not wanted:
        return []
    kept = [_kept(row) for row in connection.execute(_WAITING, {"wanted": wanted, "each": each})]
    return [tuple(group) for _, group in groupby(kept, attrgetter("lane"))]


def _kept(row: Row[tuple[object, ...]]) -> KeptUpdate:
    return KeptUpdate(row.seq, row.lane, row.body, row.kept_at, row.tries)

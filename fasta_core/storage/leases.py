"""Leases: who of several processes does what only one may do at a time."""

import os
import secrets
import socket
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy import Column, Connection, Table, or_, select, update

from fasta_core.storage.edge_tables import chats, lanes, leases
from fasta_core.storage.inserting import insert_new

HELD = (lanes, chats, leases)
PROCESS = secrets.token_hex(4)
"""What this process has in every name it gives out, and one that had the same number before it had not."""
BOOT = Path("/proc/sys/kernel/random/boot_id")
ROOM = Path("/proc/self/ns/pid")


@dataclass(frozen=True, slots=True)
class Term:
    """Who holds, from now, until when."""

    holder: str
    now: datetime
    until: datetime


def term(holder: str, now: datetime, seconds: float) -> Term:
    """The term of so many seconds from now."""
    return Term(holder, now, now + timedelta(seconds=seconds))


def new_holder() -> str:
    """A name for this process that tells others on this machine whether it still lives."""
    return f"{_here()}/{os.getpid()}/{PROCESS}.{secrets.token_hex(4)}"


def take(connection: Connection, name: str, wanted: Term) -> bool:
    """Take or renew a lease; False where somebody else has it."""
    connection.execute(insert_new(connection, leases).values(name=name))
    x = leases.c
    open_ = or_(x.until.is_(None), x.until <= wanted.now, x.holder == wanted.holder)
    taken = update(leases).where(x.name == name, open_).values(holder=wanted.holder, until=wanted.until)
    return connection.execute(taken).rowcount == 1


def done(connection: Connection, name: str, held: Term) -> None:
    """Write down that what the lease is for was done now, and let go."""
    mine = update(leases).where(leases.c.name == name, leases.c.holder == held.holder)
    connection.execute(mine.values(done_at=held.now, until=None, holder=None))


def give_back(connection: Connection, name: str, holder: str) -> None:
    """Let go of a lease, with nothing done."""
    mine = update(leases).where(leases.c.name == name, leases.c.holder == holder)
    connection.execute(mine.values(until=None, holder=None))


def last_done(connection: Connection, name: str) -> datetime | None:
    """When what the lease is for was last done."""
    return connection.execute(select(leases.c.done_at).where(leases.c.name == name)).scalar_one_or_none()


def upkeep_needed(connection: Connection, held: Term) -> bool:
    """Whether this holder has anything to renew, or somebody who is gone has anything at all."""
    holders = {holder for table in HELD for holder in _holders(connection, table, held.now)}
    return held.holder in holders or any(_gone(holder) for holder in holders)


def upkeep(connection: Connection, held: Term) -> None:
    """Keep what this holder has a while longer; end what processes held that ran on this machine and do so no more."""
    for table in (lanes, chats):
        connection.execute(update(table).where(table.c.holder == held.holder).values(until=held.until))
    for table in HELD:
        gone = [holder for holder in _holders(connection, table, held.now) if _gone(holder)]
        if gone:
            connection.execute(update(table).where(table.c.holder.in_(gone)).values(until=held.now))


def let_go(connection: Connection, holder: str) -> None:
    """Give back everything this holder has."""
    for table in HELD:
        connection.execute(update(table).where(table.c.holder == holder).values(holder=None, until=None))


def keep_lanes(connection: Connection, holder: str, kept: Collection[int]) -> None:
    """Give back every lane this holder has but these."""
    _keep(connection, lanes.c.lane, holder, kept)


def keep_chats(connection: Connection, holder: str, kept: Collection[int]) -> None:
    """Give back every chat this holder has but these."""
    _keep(connection, chats.c.chat, holder, kept)


def _keep(connection: Connection, key: Column[int], holder: str, kept: Collection[int]) -> None:
    others = update(key.table).where(key.table.c.holder == holder, key.not_in(kept))
    connection.execute(others.values(holder=None, until=None))


def _holders(connection: Connection, table: Table, now: datetime) -> list[str]:
    holders = select(table.c.holder).where(table.c.until > now, table.c.holder.is_not(None)).distinct()
    return list(connection.execute(holders).scalars())


def _gone(holder: str) -> bool:
    """Whether the holder was a process of this machine that is no more, be it that this one has its number now."""
    place, _, process = holder.partition("/")
    pid, _, name = process.partition("/")
    if place != _here() or not pid.isdigit():
        return False
    return not name.startswith(PROCESS) if int(pid) == os.getpid() else not _lives(int(pid))


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


@cache
def _here() -> str:
    """This machine since it was started, and the room of process ids on it; no two have the same, whatever they are called."""
    number = ROOM.stat().st_ino if ROOM.exists() else 0
    return f"{socket.gethostname()[:60].replace('/', '-')}.{_machine()}.{number}"


def _machine() -> str:
    """What the kernel drew at its start; where it draws nothing, the network card's number or else one of this process alone."""
    return BOOT.read_text("ascii").strip()[:36] if BOOT.exists() else f"{uuid.getnode():x}"

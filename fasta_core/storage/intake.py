"""What came in: raw updates, kept before they are acknowledged, and which of them are done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from fasta_core.storage.edge_tables import chats, finished_updates, lanes, updates
from fasta_core.storage.inserting import insert_new, skipping_insert

NEWEST = 10_000
"""Among how many of the last updates it is looked whether somebody has done anything lately."""


class Outcome(StrEnum):
    """How an update ended."""

    DONE = "done"
    FAILED = "failed"
    UNPARSABLE = "unparsable"


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """An update as it came: its id at the bot, the lane it belongs to (a person's id, 0 for nobody's), its chat and its JSON."""

    update_id: int
    lane: int
    chat: int
    body: str


class UpdateFinishedAlready(Exception):
    """Another transaction has done this update; this one must not be committed."""


def keep(connection: Connection, bot: int, raws: Sequence[RawUpdate], at: datetime) -> None:
    """Keep updates, those that are known already aside; who speaks can be reached again."""
    if not raws:
        return
    rows = [
        {"bot": bot, "update_id": raw.update_id, "lane": raw.lane, "body": raw.body, "kept_at": at, "tries": 0}
        for raw in raws
    ]
    connection.execute(insert_new(connection, updates), rows)
    connection.execute(insert_new(connection, lanes), [{"lane": lane} for lane in sorted({raw.lane for raw in raws})])
    speaking = chats.c.chat.in_({raw.chat for raw in raws})
    connection.execute(update(chats).where(speaking, chats.c.reachable.is_(False)).values(reachable=True))


def next_offset(connection: Connection, bot: int, since: datetime) -> int:
    """What to ask Telegram for: one more than the last update kept since then, 0 where there is none.

    Telegram begins to count anew after a week of silence, so an old id says nothing.
    """
    last = select(func.max(updates.c.update_id)).where(updates.c.bot == bot, updates.c.kept_at >= since)
    found: int | None = connection.execute(last).scalar_one()
    return 0 if found is None else found + 1


def lane_heard_since(connection: Connection, lane: int, since: datetime) -> bool:
    """Whether somebody has done anything since then."""
    newest = select(func.max(updates.c.seq)).scalar_subquery()
    lately = updates.c.seq > newest - NEWEST, updates.c.lane == lane, updates.c.kept_at >= since
    return connection.execute(select(updates.c.seq).where(*lately).limit(1)).first() is not None


def settle(connection: Connection, ended: Sequence[tuple[int, Outcome]], at: datetime) -> None:
    """Mark updates (by their seq) ended; what they said is forgotten, unless nobody could read it."""
    if not ended:
        return
    rows = [{"ended_seq": seq, "how": how.value, "ended_at": at} for seq, how in ended]
    told = [row for row in rows if row["how"] != Outcome.UNPARSABLE]
    aside = [row for row in rows if row["how"] == Outcome.UNPARSABLE]
    if told:
        connection.execute(_ENDED_AND_FORGOTTEN, told)
    if aside:
        connection.execute(_ENDED, aside)


def forget(connection: Connection, before: datetime) -> None:
    """Delete what ended before; Telegram repeats nothing that is older than a day."""
    old = select(func.max(updates.c.seq)).where(updates.c.done_at.is_not(None), updates.c.kept_at < before)
    last: int | None = connection.execute(old).scalar_one()
    if last is None:
        return
    connection.execute(delete(updates).where(updates.c.seq <= last, updates.c.done_at.is_not(None)))
    oldest: int | None = connection.execute(select(func.min(updates.c.seq))).scalar_one()
    border = last + 1 if oldest is None else min(oldest, last + 1)
    connection.execute(delete(finished_updates).where(finished_updates.c.update < border))


def finish_update(connection: Connection, company: str, seq: int) -> None:
    """Write down that this transaction does the update. Raises UpdateFinishedAlready."""
    row = {"of_company": company, "seq": seq}
    if connection.execute(_finish(connection.dialect.name), row).first() is None:
        raise UpdateFinishedAlready(seq)


def finish_updates(connection: Connection, company: str, seqs: Sequence[int]) -> None:
    """Write down that this transaction does all of these. Raises IntegrityError where one of them was done before."""
    connection.execute(_FINISH_ALL, [{"company": company, "update": seq} for seq in seqs])


def updates_finished(connection: Connection, company: str, seqs: Sequence[int]) -> frozenset[int]:
    """Which of these have been done."""
    return frozenset(connection.execute(_FINISHED_OF, {"of_company": company, "seqs": list(seqs)}).scalars())


def update_finished(connection: Connection, company: str, seq: int) -> bool:
    """Whether an update has been done."""
    return connection.execute(_FINISHED, {"of_company": company, "seq": seq}).one_or_none() is not None


@cache
def _finish(dialect: str) -> Any:
    mine = skipping_insert(dialect, finished_updates).values(company=bindparam("of_company"), update=bindparam("seq"))
    return mine.returning(finished_updates.c.update)


_ENDED = (
    update(updates)
    .where(updates.c.seq == bindparam("ended_seq"))
    .values(outcome=bindparam("how"), done_at=bindparam("ended_at"))
)
_ENDED_AND_FORGOTTEN = _ENDED.values(body="")
_FINISH_ALL = insert(finished_updates)
_FINISHED_OF = select(finished_updates.c.update).where(
    finished_updates.c.company == bindparam("of_company"),
    finished_updates.c.update.in_(bindparam("seqs", expanding=True)),
)
_FINISHED = select(finished_updates.c.update).where(
    finished_updates.c.company == bindparam("of_company"), finished_updates.c.update == bindparam("seq")
)

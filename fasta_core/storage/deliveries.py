"""The outbox from the other side: chats held by one process at a time, and what is to be sent into them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, delete, or_, update

from fasta_core.storage.chat_tables import cards
from fasta_core.storage.edge_tables import chats, outbox
from fasta_core.storage.inserting import insert_new
from fasta_core.storage.intake import lane_heard_since
from fasta_core.storage.leases import Term
from fasta_core.storage.tables import Utc
from fasta_core.storage.waiting import EVERYBODY, Waiting, bot_held, first_rows, free, open_chats

AT_THE_SAME_TIME = timedelta(seconds=10)
"""How far the clocks of two processes may be apart, and how long a refusal takes until it is written down."""


@dataclass(frozen=True, slots=True)
class ChatLoad:
    """A chat that is held by its so many-th claim, what waits for it in order, and until when its pace is spent.

    `spent_until` in seconds since the epoch.
    """

    chat: int
    spent_until: float
    rows: tuple[Waiting, ...]
    claim: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """A row that has arrived, and as which message."""

    row: Waiting
    message: int | None


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a load besides what arrived: rows given up, the one that fails, and how the chat stands.

    Of a chat that is not reachable, `hold_until` is the moment when a refusal showed it.
    """

    load: ChatLoad
    spent_until: float
    dropped: tuple[Waiting, ...] = ()
    failing: Waiting | None = None
    hold_until: datetime | None = None
    reachable: bool = True
    moved_to: int | None = None


@dataclass(frozen=True, slots=True)
class Most:
    """How many chats, and how many rows of each, to take at once."""

    chats: int
    each: int


def goods_wait(connection: Connection, now: datetime) -> bool:
    """Whether something may be sent now."""
    return not bot_held(connection, now) and bool(open_chats(connection, now, 1))


def claim(connection: Connection, held: Term, most: Most) -> list[ChatLoad]:
    """Hold the chats whose messages have waited longest; each with its first messages."""
    if bot_held(connection, held.now):
        return []
    found = open_chats(connection, held.now, most.chats)
    if not found:
        return []
    connection.execute(insert_new(connection, chats), [{"chat": chat} for chat in sorted(found)])
    mine = _lease(connection, held, found)
    _send_after(connection, {chat: row.moved_to for chat, row in mine.items() if row.moved_to})
    _drop_unreachable(connection, [row for row in mine.values() if not row.reachable])
    found_rows = first_rows(connection, held.now, mine, most.each)
    loads = [
        ChatLoad(rows[0].chat, mine[rows[0].chat].spent_until, rows, mine[rows[0].chat].claim) for rows in found_rows
    ]
    idle = set(mine) - {load.chat for load in loads}
    if idle:
        nobody = update(chats).where(chats.c.chat.in_(idle), chats.c.holder == held.holder)
        connection.execute(nobody.values(holder=None, until=None))
    return loads


def reserve(connection: Connection, now: float, seconds: float) -> float:
    """Take the bot's next so many seconds of sending; from when they begin (seconds since the epoch)."""
    connection.execute(insert_new(connection, chats).values(chat=EVERYBODY))
    c = chats.c
    begin = case((c.spent_until > now, c.spent_until), else_=now)
    taken = update(chats).where(c.chat == EVERYBODY).values(spent_until=begin + seconds).returning(c.spent_until)
    end: float = connection.execute(taken).scalar_one()
    return end - seconds


def hold_everybody(connection: Connection, until: datetime) -> None:
    """Send nothing at all until then."""
    connection.execute(insert_new(connection, chats).values(chat=EVERYBODY))
    longer = or_(chats.c.hold_until.is_(None), chats.c.hold_until < until)
    connection.execute(update(chats).where(chats.c.chat == EVERYBODY, longer).values(hold_until=until))


def arrived(connection: Connection, sent: Sequence[Sent], now: datetime) -> None:
    """Take what arrived out of the outbox, and keep under which messages its cards stand."""
    _take_out(connection, [one.row for one in sent], now)
    _name_cards(connection, sent)


def settle(connection: Connection, holder: str, settled: Sequence[Settled], now: datetime) -> None:
    """Write down what became of loads, and let go of their chats."""
    _take_out(connection, [row for one in settled for row in one.dropped], now)
    _mark_failing(connection, [one.failing for one in settled if one.failing], now)
    _send_after(connection, {one.load.chat: one.moved_to for one in settled if one.moved_to})
    _stand(connection, holder, settled)


def mark_reachable(connection: Connection, chat: int, *, reachable: bool) -> None:
    """Keep whether the chat takes messages, as Telegram told it."""
    connection.execute(insert_new(connection, chats).values(chat=chat))
    standing = {"reachable": True} if reachable else {"reachable": False, "hold_until": None}
    connection.execute(update(chats).where(chats.c.chat == chat).values(standing))


def move(connection: Connection, old: int, new: int) -> None:
    """Keep that a group has a new id; what waits for it goes there."""
    connection.execute(insert_new(connection, chats).values(chat=old))
    connection.execute(update(chats).where(chats.c.chat == old).values(moved_to=new))
    _send_after(connection, {old: new})


def forget_sent(connection: Connection, before: datetime) -> None:
    """Delete what was kept only so that its key is not used again."""
    connection.execute(delete(outbox).where(outbox.c.sent_at < before))


def _lease(connection: Connection, held: Term, wanted: Iterable[int]) -> dict[int, Row[Any]]:
    term = {"now": held.now, "by_holder": held.holder, "till": held.until}
    return {row.chat: row for row in connection.execute(_LEASED, {**term, "wanted": list(wanted)})}


def _send_after(connection: Connection, moved: dict[int, int]) -> None:
    for old, new in moved.items():
        waiting = update(outbox).where(outbox.c.chat == old, outbox.c.sent_at.is_(None))
        connection.execute(waiting.values(chat=new, message=None))


def _drop_unreachable(connection: Connection, unreachable: Sequence[Row[Any]]) -> None:
    """Give up what waits for chats that nobody reads, unless their person has written since they were found so."""
    for row in unreachable:
        if row.hold_until is not None and lane_heard_since(connection, row.chat, row.hold_until - AT_THE_SAME_TIME):
            connection.execute(update(chats).where(chats.c.chat == row.chat).values(reachable=True))
        else:
            connection.execute(delete(outbox).where(outbox.c.chat == row.chat, outbox.c.sent_at.is_(None)))


def _take_out(connection: Connection, out: Sequence[Waiting], now: datetime) -> None:
    gone = [{"of_company": row.company, "of_seq": row.seq} for row in out if row.key is None]
    kept = [{"of_company": row.company, "of_seq": row.seq, "at": now} for row in out if row.key is not None]
    if gone:
        connection.execute(_GONE, gone)
    if kept:
        connection.execute(_SENT, kept)


def _name_cards(connection: Connection, sent: Sequence[Sent]) -> None:
    named = [
        {"of_company": one.row.company, "of_card": one.row.card, "as_message": one.message}
        for one in sent
        if one.row.card and one.message
    ]
    if named:
        connection.execute(_NAMED, named)


def _mark_failing(connection: Connection, failing: Sequence[Waiting], now: datetime) -> None:
    for row in failing:
        mine = update(outbox).where(outbox.c.company == row.company, outbox.c.seq == row.seq)
        connection.execute(mine.where(outbox.c.failing_since.is_(None)).values(failing_since=now))


def _stand(connection: Connection, holder: str, settled: Sequence[Settled]) -> None:
    if not settled:
        return
    rows = [
        {"of_chat": one.load.chat, "of_claim": one.load.claim, "spent": one.spent_until, "held": one.hold_until}
        | {"reached": one.reachable, "moved": one.moved_to, "by_holder": holder}
        for one in settled
    ]
    connection.execute(_STANDS, rows)


_O, _C = outbox.c, chats.c
_ROW = _O.company == bindparam("of_company"), _O.seq == bindparam("of_seq")
_GONE = delete(outbox).where(*_ROW)
_SENT = update(outbox).where(*_ROW).values(sent_at=bindparam("at"), body="")
_NAMED = (
    update(cards)
    .where(cards.c.company == bindparam("of_company"), cards.c.card == bindparam("of_card"))
    .values(message=bindparam("as_message"))
)
_LEASED = (
    update(chats)
    .where(_C.chat.in_(bindparam("wanted", expanding=True)), free(bindparam("now", type_=Utc)))
    .values(holder=bindparam("by_holder"), until=bindparam("till"), claim=_C.claim + 1)
    .returning(chats)
)
_STANDS = (
    update(chats)
    .where(_C.chat == bindparam("of_chat"), _C.holder == bindparam("by_holder"), _C.claim == bindparam("of_claim"))
    .values(
        holder=None,
        until=None,
        spent_until=bindparam("spent"),
        hold_until=bindparam("held"),
        reachable=bindparam("reached"),
        moved_to=bindparam("moved"),
    )
)

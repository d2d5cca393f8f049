"""The journal's tables, read: entries, an order's history, its statuses."""

import json
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, func, select

from fasta_core.codec import loads
from fasta_core.domain.changes import Change
from fasta_core.domain.entries import HistoryLine, JournalEntry, Line, Mover
from fasta_core.domain.order import Status
from fasta_core.storage.tables import journal, journal_lines


class SqlJournal:
    """`storage.ports.Journal` on one connection, for one company."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def history(self, order: str) -> tuple[HistoryLine, ...]:
        """An order's lines, oldest first."""
        x = journal_lines.c
        both = journal_lines.join(journal, (journal.c.company == x.company) & (journal.c.seq == x.seq))
        statement = (
            select(journal.c.at, journal.c.name, journal_lines)
            .select_from(both)
            .where(x.company == self._company, x.order == order)
            .order_by(x.seq, x.line)
        )
        return tuple(HistoryLine(row.at, row.name, line_of(row)) for row in self._connection.execute(statement))

    def statuses(self, order: str) -> tuple[tuple[Status | None, Status], ...]:
        """(before, after) of each of an order's statuses, oldest first."""
        x = journal_lines.c
        statement = (
            select(x.before, x.after)
            .where(x.company == self._company, x.order == order, x.what.in_(("opened", "status")))
            .order_by(x.seq, x.line)
        )
        pairs = ((json.loads(before), json.loads(after)) for before, after in self._connection.execute(statement))
        return tuple((None if before is None else Status(before), Status(after)) for before, after in pairs)

    def entry(self, seq: int) -> JournalEntry | None:
        """The entry with this sequence number."""
        return self._entry(self._entries().where(journal.c.seq == seq))

    def last_of(self, actor: str) -> JournalEntry | None:
        """The actor's last entry that is neither an undo nor undone."""
        later = journal.alias("later")
        undone = exists().where(later.c.company == self._company, later.c.undoes == journal.c.seq)
        mine = self._entries().where(journal.c.actor == actor, journal.c.undoes.is_(None), ~undone)
        return self._entry(mine.order_by(journal.c.seq.desc()).limit(1))

    def undone(self, seq: int) -> bool:
        """Whether another entry takes this one back."""
        return self._entry(self._entries().where(journal.c.undoes == seq)) is not None

    def head(self) -> int:
        """The sequence number of the last entry, 0 where there is none."""
        last = select(func.max(journal.c.seq)).where(journal.c.company == self._company)
        return self._connection.execute(last).scalar_one() or 0

    def mover(self, order: str, before: int) -> Mover | None:
        """Who last moved the order's status before the entry `before`, and by which request."""
        x = journal_lines.c
        both = journal_lines.join(journal, (journal.c.company == x.company) & (journal.c.seq == x.seq))
        statement = (
            select(journal.c.actor, journal.c.intent)
            .select_from(both)
            .where(x.company == self._company, x.order == order, x.seq < before, x.what.in_(("opened", "status")))
            .order_by(x.seq.desc(), x.line.desc())
            .limit(1)
        )
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else Mover(row.actor, row.intent)

    def _entries(self) -> Select[Any]:
        return select(journal).where(journal.c.company == self._company)

    def _entry(self, statement: Select[Any]) -> JournalEntry | None:
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else entry_of(row)


def entry_of(row: Row[Any]) -> JournalEntry:
    """The entry that a row of the journal is."""
    changes: tuple[Change, ...] = loads(row.changes, tuple[Change, ...])
    return JournalEntry(row.seq, row.at, row.actor, row.name, row.source, row.intent, changes, row.undoes)


def line_of(row: Row[Any]) -> Line:
    """The line that a row of the journal's lines is."""
    return Line(row.what, json.loads(row.before), json.loads(row.after), row.order, row.product, row.reason)

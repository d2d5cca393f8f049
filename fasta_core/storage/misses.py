"""The lines that were not understood, masked: each text once, with how often and when it was said last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlalchemy import Connection, delete, select, update

from fasta_core.storage.inserting import insert_new
from fasta_core.storage.tables import orders
from fasta_core.storage.word_tables import misses

LONGEST = 200
BATCH = 500


@dataclass(frozen=True, slots=True)
class Miss:
    """A masked line, what became of it ("unknown", "ask"), how often it was said, and when (UTC) first and last."""

    text: str
    outcome: str
    times: int
    first_at: datetime
    last_at: datetime


class SqlMisses:
    """One company's misses, on one connection."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def buyers(self, names: Iterable[str]) -> frozenset[str]:
        """Those of the names that are buyers of the company."""
        wanted, found = iter(sorted(set(names))), set[str]()
        while batch := list(islice(wanted, BATCH)):
            o = orders.c
            known = select(o.buyer).distinct().where(o.company == self._company, o.buyer.in_(batch))
            found.update(self._connection.execute(known).scalars())
        return frozenset(found)

    def keep(self, text: str, outcome: str, at: datetime) -> None:
        """Keep a masked line, or that it was said again. Masking is the caller's."""
        key = {"company": self._company, "text": text[:LONGEST], "outcome": outcome}
        mine = [misses.c[name] == value for name, value in key.items()]
        self._connection.execute(
            insert_new(self._connection, misses), {**key, "times": 0, "first_at": at, "last_at": at}
        )
        self._connection.execute(update(misses).where(*mine).values(times=misses.c.times + 1, last_at=at))

    def most(self, limit: int) -> tuple[Miss, ...]:
        """The most frequent first, of those equally frequent the newest."""
        m = misses.c
        rows = select(misses).where(m.company == self._company).order_by(m.times.desc(), m.last_at.desc(), m.text)
        found = self._connection.execute(rows.limit(limit))
        return tuple(Miss(row.text, row.outcome, row.times, row.first_at, row.last_at) for row in found)


def forget_misses(connection: Connection, before: datetime) -> None:
    """Forget what was said last before this, in every company."""
    connection.execute(delete(misses).where(misses.c.last_at < before))

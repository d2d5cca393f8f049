"""What alerts remember, of one company on one connection."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from fasta_core.storage.alert_tables import alert_cases, alerts_sent, journal_read, wishes

MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class KeptCase:
    """What is remembered of a case: as what it was told last, since when (UTC), who took it, until when it was put off."""

    key: str
    kind: str
    opened_at: datetime
    taken_by: int | None = None
    snoozed_until: datetime | None = None
    escalated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """A restore somebody left standing until the mall says normal."""

    order: str
    person: int


class CaseMoved(Exception):
    """Somebody took the case, or it ended, since it was looked at; the transaction must not be committed."""


class SqlAlertCases:
    """Cases, tellings and wishes."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def kept(self) -> Mapping[str, KeptCase]:
        """Every open case by its key."""
        rows = self._connection.execute(select(alert_cases).where(alert_cases.c.company == self._company))
        return {
            r.case: KeptCase(r.case, r.kind, r.opened_at, r.taken_by, r.snoozed_until, r.escalated_at) for r in rows
        }

    def open(self, kinds: Mapping[str, str], at: datetime) -> None:
        """Remember cases that nobody knew, by key, as what they are told."""
        rows = [{"company": self._company, "case": key, "kind": kind, "opened_at": at} for key, kind in kinds.items()]
        if rows:
            self._connection.execute(insert(alert_cases), rows)

    def told_again(self, kept: KeptCase, kind: str, at: datetime) -> None:
        """Remember a known case as what it is told now; one that was put off comes back as if told for the first time."""
        anew = {} if kept.snoozed_until is None else {"snoozed_until": None, "opened_at": at, "escalated_at": None}
        self._set(kept.key, kind=kind, **anew)

    def close(self, keys: Iterable[str]) -> None:
        """Forget cases that are no more."""
        gone = list(keys)
        for start in range(0, len(gone), MOST_AT_ONCE):
            some = alert_cases.c.case.in_(gone[start : start + MOST_AT_ONCE])
            self._connection.execute(delete(alert_cases).where(alert_cases.c.company == self._company, some))

    def take(self, key: str, person: int, before: int | None = None) -> None:
        """A person takes a case that was this one's before (None: nobody's). Raises CaseMoved where it no longer is."""
        a = alert_cases.c
        as_seen = (a.company == self._company) & (a.case == key) & (a.taken_by.is_not_distinct_from(before))
        if self._connection.execute(update(alert_cases).where(as_seen).values(taken_by=person)).rowcount != 1:
            raise CaseMoved(key)

    def put_off(self, key: str, until: datetime) -> None:
        """Nobody hears of the case until then."""
        self._set(key, snoozed_until=until)

    def escalated(self, key: str, at: datetime) -> None:
        """Managers were told."""
        self._set(key, escalated_at=at)

    def _set(self, key: str, **values: Any) -> None:
        mine = (alert_cases.c.company == self._company) & (alert_cases.c.case == key)
        self._connection.execute(update(alert_cases).where(mine).values(**values))

    def told_on(self, day: date) -> frozenset[tuple[str, int]]:
        """Which case was told to whom on this day."""
        s = alerts_sent.c
        rows = self._connection.execute(select(s.case, s.person).where(s.company == self._company, s.day == day))
        return frozenset((case, person) for case, person in rows)

    def tell(self, told: Iterable[tuple[str, int]], day: date) -> None:
        """Remember who (by Telegram user id) was told of which case on this day."""
        rows = [{"company": self._company, "case": key, "day": day, "person": person} for key, person in told]
        if rows:
            self._connection.execute(insert(alerts_sent), rows)

    def wish(self, order: str, person: int, at: datetime) -> None:
        """Leave a restore standing; asking twice is asking once."""
        if Wish(order, person) not in self.wishes():
            values = {"company": self._company, "order": order, "person": person, "made_at": at}
            self._connection.execute(insert(wishes).values(**values))

    def wishes(self) -> tuple[Wish, ...]:
        """Every standing wish, oldest first."""
        mine = select(wishes).where(wishes.c.company == self._company).order_by(wishes.c.made_at)
        return tuple(Wish(row.order, row.person) for row in self._connection.execute(mine))

    def fulfil(self, wish: Wish) -> None:
        """A wish is over."""
        w = wishes.c
        mine = (w.company == self._company) & (w.order == wish.order) & (w.person == wish.person)
        self._connection.execute(delete(wishes).where(mine))

    def journal_read(self, reader: str) -> int | None:
        """How far this reader has read the journal; None if never."""
        mine = self._mine(journal_read, reader)
        seq: int | None = self._connection.execute(select(journal_read.c.seq).where(*mine)).scalar_one_or_none()
        return seq

    def read_journal_to(self, reader: str, seq: int) -> None:
        """This reader has read the journal up to here."""
        changed = self._connection.execute(
            update(journal_read).where(*self._mine(journal_read, reader)).values(seq=seq)
        )
        if not changed.rowcount:
            self._connection.execute(insert(journal_read).values(company=self._company, reader=reader, seq=seq))

    def _mine(self, table: Table, reader: str) -> tuple[Any, ...]:
        return table.c.company == self._company, table.c.reader == reader

"""People at the door: who belongs to which company, invitations, languages, and who looked at a buyer's data."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, bindparam, delete, func, insert, select, update

from fasta_core.domain.people import Person, Role
from fasta_core.storage.people_tables import access_record, invites, people


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time invitation to a company; only the hash of its code is kept."""

    company: str
    code_hash: str
    role: Role
    invited_by: int
    expires_at: datetime
    used_by: int | None = None

    def open(self, now: datetime) -> bool:
        """Whether somebody may still join by it."""
        return self.used_by is None and now < self.expires_at


@dataclass(frozen=True, slots=True)
class Looker:
    """How often a person looked at buyers' data, and when last (UTC)."""

    person: int
    times: int
    last: datetime


class InvitationUsedAlready(Exception):
    """Somebody else joined by the invitation; the transaction must not be committed."""


class Directory:
    """What stands before the gate: looked up over all companies, by what is unique over all of them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def member(self, person: int) -> tuple[str, Person] | None:
        """The company that this Telegram user works for, and who they are there."""
        return self.members([person]).get(person)

    def members(self, persons: Collection[int]) -> Mapping[int, tuple[str, Person]]:
        """The same for several; strangers are not in it."""
        with self._engine.connect() as connection:
            rows = connection.execute(_MEMBERS, {"persons": list(persons)}).all()
        return {row.person: (row.company, _person(row)) for row in rows}

    def company_of(self, person: int) -> str | None:
        """The company that this Telegram user works for."""
        known = self.member(person)
        return None if known is None else known[0]

    def invitation(self, code_hash: str) -> Invitation | None:
        """The invitation with this code."""
        with self._engine.connect() as connection:
            row = connection.execute(select(invites).where(invites.c.code_hash == code_hash)).one_or_none()
        if row is None:
            return None
        return Invitation(row.company, row.code_hash, Role(row.role), row.invited_by, row.expires_at, row.used_by)


class SqlPeople:
    """What the chat keeps of one company's people, on one connection; roles are changed by the journal alone."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def invite(self, invitation: Invitation) -> None:
        """Keep an invitation."""
        self._connection.execute(
            insert(invites).values(
                company=self._company,
                code_hash=invitation.code_hash,
                role=invitation.role.value,
                invited_by=invitation.invited_by,
                expires_at=invitation.expires_at,
                used_by=None,
            )
        )

    def use_invitation(self, code_hash: str, person: int) -> None:
        """Mark an invitation used. Raises InvitationUsedAlready where it is."""
        i = invites.c
        mine = update(invites).where(i.company == self._company, i.code_hash == code_hash, i.used_by.is_(None))
        if self._connection.execute(mine.values(used_by=person)).rowcount != 1:
            raise InvitationUsedAlready(code_hash)

    def speak(self, person: int, language: str | None) -> None:
        """Keep the language a person wants; None is Telegram's own setting."""
        mine = (people.c.company == self._company) & (people.c.person == person)
        self._connection.execute(update(people).where(mine).values(language=language))

    def heard_in(self, person: int, language: str) -> None:
        """Keep which language Telegram is set to, as it was when the person last spoke."""
        mine = (people.c.company == self._company) & (people.c.person == person)
        self._connection.execute(update(people).where(mine).values(heard_in=language))

    def looked(self, person: int, order: str, at: datetime, source: str) -> None:
        """Record that a person looked at the buyer's data of an order, and where; the same moment's second look is one."""
        a = access_record.c
        key = {"company": self._company, "at": at, "person": person, "order": order}
        same = select(a.order).where(*(access_record.c[name] == value for name, value in key.items()))
        if self._connection.execute(same).first() is None:
            self._connection.execute(insert(access_record).values(**key, source=source))

    def looks(self, order: str) -> tuple[tuple[datetime, int], ...]:
        """When and by whom the buyer's data of an order were looked at, oldest first."""
        a = access_record.c
        mine = select(a.at, a.person).where(a.company == self._company, a.order == order).order_by(a.at)
        return tuple((row.at, row.person) for row in self._connection.execute(mine))

    def lookers(self) -> tuple[Looker, ...]:
        """Who looked at buyers' data, who looked last first; the record is kept a year."""
        a = access_record.c
        mine = select(a.person, func.count().label("times"), func.max(a.at).label("last"))
        rows = self._connection.execute(mine.where(a.company == self._company).group_by(a.person))
        found = [Looker(row.person, row.times, row.last) for row in rows]
        return tuple(sorted(found, key=lambda one: one.last, reverse=True))


def _person(row: Row[Any]) -> Person:
    return Person(row.person, row.name, Role(row.role), row.language, row.heard_in)


def forget_looks(connection: Connection, before: datetime) -> None:
    """Forget who looked at buyers' data before this, in every company; the record is kept a year (domain: buyers' data)."""
    connection.execute(delete(access_record).where(access_record.c.at < before))


_MEMBERS = select(people).where(people.c.person.in_(bindparam("persons", expanding=True)))

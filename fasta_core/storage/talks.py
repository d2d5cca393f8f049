"""Talks: what is remembered of the talk with one person in one chat, as the chat's own JSON."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select, update

from fasta_core.storage.chat_tables import talks


class SqlTalks:
    """The talks of one company, on one connection."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def get(self, chat: int, person: int) -> str:
        """What is remembered; an empty object where nothing is."""
        found: str | None = self._connection.execute(
            select(talks.c.state).where(*self._where(chat, person))
        ).scalar_one_or_none()
        return "{}" if found is None else found

    def put(self, chat: int, person: int, state: str, at: datetime) -> None:
        """Remember this instead of what was remembered before."""
        known = update(talks).where(*self._where(chat, person)).values(state=state, at=at)
        if self._connection.execute(known).rowcount == 0:
            new = {"company": self._company, "chat": chat, "person": person, "state": state, "at": at}
            self._connection.execute(insert(talks).values(**new))

    def _where(self, chat: int, person: int) -> tuple[ColumnElement[bool], ...]:
        t = talks.c
        return t.company == self._company, t.chat == chat, t.person == person

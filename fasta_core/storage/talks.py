"""Talks: what is remembered of the talk with one person in one chat, as the chat's own JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from fasta_core.storage.chat_tables import talks
from fasta_core.storage.inserting import replacing_insert

NOTHING = "{}"


@dataclass(frozen=True, slots=True)
class Talk:
    """What is remembered from this moment on."""

    chat: int
    person: int
    state: str
    at: datetime


class SqlTalks:
    """The talks of one company, on one connection."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def get(self, chat: int, person: int) -> str:
        """What is remembered; an empty object where nothing is."""
        return self.several([(chat, person)])[chat, person]

    def several(self, whose: Sequence[tuple[int, int]]) -> Mapping[tuple[int, int], str]:
        """What is remembered of each of these, by chat and person."""
        wanted = {
            "a_company": self._company,
            "the_chats": [chat for chat, _ in whose],
            "the_persons": [one for _, one in whose],
        }
        found = {(row.chat, row.person): row.state for row in self._connection.execute(_REMEMBERED, wanted)}
        return {one: found.get(one, NOTHING) for one in whose}

    def put(self, chat: int, person: int, state: str, at: datetime) -> None:
        """Remember this instead of what was remembered before."""
        self.put_all([Talk(chat, person, state, at)])

    def put_all(self, remembered: Sequence[Talk]) -> None:
        """The same for several."""
        if not remembered:
            return
        rows = [
            {"company": self._company, "chat": one.chat, "person": one.person, "state": one.state, "at": one.at}
            for one in remembered
        ]
        self._connection.execute(replacing_insert(self._connection.dialect.name, talks, ("state", "at")), rows)


def forget_talks(connection: Connection, before: datetime) -> None:
    """Forget what is remembered of talks that have been silent since then, in every company: buyers may be named in it."""
    connection.execute(delete(talks).where(talks.c.at < before))


_REMEMBERED = select(talks.c.chat, talks.c.person, talks.c.state).where(
    talks.c.company == bindparam("a_company"),
    talks.c.chat.in_(bindparam("the_chats", expanding=True)),
    talks.c.person.in_(bindparam("the_persons", expanding=True)),
)

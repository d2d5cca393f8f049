"""The outbox of a company: what is to be said, written in the transaction of what it tells of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, ScalarSelect, bindparam, func, select

from fasta_core.storage.edge_tables import outbox, outbox_order
from fasta_core.storage.inserting import skipping_insert


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One reply on its way to a chat.

    `body` is the reply as JSON. `message` is the one to edit, None for a new one; one that has gone is sent anew.
    `card` stands before every button's verb. Nothing leaves before `not_before`. Of several with one `key` the first alone leaves.
    """

    chat: int
    body: str
    message: int | None = None
    card: str | None = None
    not_before: datetime | None = None
    key: str | None = None


class SqlOutbox:
    """The outbox of one company, on one connection."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def put(self, outgoing: Outgoing) -> None:
        """Have it sent once this transaction is committed; what is put first into a chat arrives there first."""
        self.put_all([outgoing])

    def put_all(self, several: Sequence[Outgoing]) -> None:
        """The same for several, in their order."""
        if several:
            self._connection.execute(_put(self._connection.dialect.name), [self._values(one) for one in several])

    def _values(self, outgoing: Outgoing) -> dict[str, Any]:
        return {
            "a_company": self._company,
            "a_chat": outgoing.chat,
            "a_body": outgoing.body,
            "a_message": outgoing.message,
            "a_card": outgoing.card,
            "a_not_before": outgoing.not_before,
            "a_key": outgoing.key,
        }


@cache
def _put(dialect: str) -> Any:
    """The INSERT with the next place in line: a sequence's, or on SQLite, where one writes at a time, one after the last."""
    place = _after_the_last() if dialect == "sqlite" else outbox_order.next_value()
    columns = ("company", "chat", "body", "message", "card", "not_before", "key")
    named = {column: bindparam(f"a_{column}", type_=outbox.c[column].type) for column in columns}
    return skipping_insert(dialect, outbox).values(seq=place, **named)


def _after_the_last() -> ScalarSelect[int]:
    last = select(func.max(outbox.c.seq)).where(outbox.c.company == bindparam("a_company")).scalar_subquery()
    return select(func.coalesce(last, 0) + 1).scalar_subquery()

"""The outbox of a company: what is to be said, written in the transaction of what it tells of."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, ScalarSelect, func, select
from sqlalchemy.sql.functions import FunctionElement

from fasta_core.storage.edge_tables import outbox, outbox_order
from fasta_core.storage.inserting import insert_new


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
        values = {
            "company": self._company,
            "seq": self._next(),
            "chat": outgoing.chat,
            "body": outgoing.body,
            "message": outgoing.message,
            "card": outgoing.card,
            "not_before": outgoing.not_before,
            "key": outgoing.key,
        }
        self._connection.execute(insert_new(self._connection, outbox).values(**values))

    def _next(self) -> ScalarSelect[int] | FunctionElement[int]:
        """The next place in line: a sequence, or on SQLite, where one transaction writes at a time, one more than the last."""
        if self._connection.dialect.supports_sequences:
            return outbox_order.next_value()
        last = select(func.max(outbox.c.seq)).where(outbox.c.company == self._company).scalar_subquery()
        return select(func.coalesce(last, 0) + 1).scalar_subquery()

"""Cards: what a message with buttons stands for, kept so that any replica can answer any tap, also after a restart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, select, update

from fasta_core.storage.chat_tables import cards
from fasta_core.storage.inserting import replacing_insert


@dataclass(frozen=True, slots=True)
class Card:
    """A card. `state` is the chat's own JSON; `used_at` is set once, when what it stands for was done; `result` what came of it.

    `person` is whom the card was made for; `message` the message it stands under, None until it is known.
    """

    id: str
    kind: str
    chat: int
    person: int
    created_at: datetime
    state: str = "{}"
    message: int | None = None
    expires_at: datetime | None = None
    used_at: datetime | None = None
    result: str | None = None

    def expired(self, now: datetime) -> bool:
        """Whether it can no longer be used."""
        return self.expires_at is not None and now >= self.expires_at


class CardUsedAlready(Exception):
    """The card was used before, by another tap; the transaction must not be committed."""


class SqlCards:
    """The cards of one company, on one connection."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def get(self, id_: str) -> Card | None:
        """The card with this id."""
        return self._one(cards.c.card == id_)

    def under(self, chat: int, message: int) -> Card | None:
        """The newest card that stands under this message."""
        return self._one((cards.c.chat == chat) & (cards.c.message == message))

    def put(self, card: Card) -> None:
        """Keep a new card, or one that is known as it is now; whether it is used is not touched."""
        self.put_all([card])

    def put_all(self, several: Sequence[Card]) -> None:
        """The same for several."""
        if several:
            rows = [{"company": self._company, **_columns(card)} for card in several]
            changing = ("state", "expires_at", "message")
            self._connection.execute(replacing_insert(self._connection.dialect.name, cards, changing), rows)

    def use(self, id_: str, at: datetime) -> None:
        """Mark the card used. Raises CardUsedAlready where it is."""
        marked = update(cards).where(*self._where(id_), cards.c.used_at.is_(None)).values(used_at=at)
        if self._connection.execute(marked).rowcount != 1:
            raise CardUsedAlready(id_)

    def keep_result(self, id_: str, result: str) -> None:
        """Keep what came of the card."""
        self._connection.execute(update(cards).where(*self._where(id_)).values(result=result))

    def sent(self, id_: str, message: int) -> None:
        """Keep under which message the card stands."""
        self._connection.execute(update(cards).where(*self._where(id_)).values(message=message))

    def _where(self, id_: str) -> tuple[ColumnElement[bool], ...]:
        return cards.c.company == self._company, cards.c.card == id_

    def _one(self, which: ColumnElement[bool]) -> Card | None:
        newest = select(cards).where(cards.c.company == self._company, which).order_by(cards.c.created_at.desc())
        row = self._connection.execute(newest.limit(1)).one_or_none()
        if row is None:
            return None
        card = Card(row.card, row.kind, row.chat, row.person, row.created_at, row.state)
        return replace(card, message=row.message, expires_at=row.expires_at, used_at=row.used_at, result=row.result)


def forget_cards(connection: Connection, before: datetime) -> None:
    """Forget the cards of every company that were made before this; a tap on one is told that it is too old."""
    connection.execute(delete(cards).where(cards.c.created_at < before))


def _columns(card: Card) -> dict[str, object]:
    return {
        "card": card.id,
        "chat": card.chat,
        "person": card.person,
        "kind": card.kind,
        "created_at": card.created_at,
        "state": card.state,
        "expires_at": card.expires_at,
        "message": card.message,
    }

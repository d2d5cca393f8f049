"""Cards in the making: an id nobody can guess, a kind, and a state as JSON."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, TypeVar

from cattrs import BaseValidationError

from bot.conversation.turn import Turn
from fasta_core.codec import dumps, loads
from fasta_core.storage.cards import Card

Shape = TypeVar("Shape")
ID_BYTES = 9
"""Twelve url-safe characters: 72 bits, which no amount of tapping finds."""


class Kind(StrEnum):
    """What a card can stand for."""

    LIST = "list"
    ORDER = "order"
    ANSWER = "answer"
    PLAN = "plan"
    QUESTION = "question"
    SHEET = "sheet"
    CHANNEL = "channel"
    INVITE = "invite"
    STAFF = "staff"
    LANGUAGE = "language"
    ALERT = "alert"
    SETTINGS = "settings"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Tap:
    """A button's data, taken apart."""

    card: str
    verb: str

    @property
    def word(self) -> str:
        """The verb without what follows its colon."""
        return self.verb.partition(":")[0]

    @property
    def rest(self) -> str:
        """What follows the verb's colon."""
        return self.verb.partition(":")[2]

    @property
    def place(self) -> int:
        """The place in a list that the verb names, from 0; -1 where it names none."""
        first = self.rest.partition(":")[0]
        return int(first) - 1 if first.isascii() and first.isdigit() else -1


class CardUnreadable(Exception):
    """A card from before the program changed: it can no longer be read."""


def state_of(card: Card, shape: type[Shape]) -> Shape:
    """What the card holds. Raises CardUnreadable."""
    try:
        return loads(card.state, shape)
    except (BaseValidationError, ValueError) as broken:
        raise CardUnreadable(card.id) from broken


def tap_of(data: str) -> Tap:
    """A button's data, taken apart; anything may come here."""
    card, _, verb = data.partition(":")
    return Tap(card, verb)


def new_card(turn: Turn, kind: Kind, state: Any, *, lives: timedelta | None = None) -> Card:
    """A card for the person whose turn it is."""
    expires = None if lives is None else turn.now + lives
    return Card(
        id=secrets.token_urlsafe(ID_BYTES),
        kind=kind.value,
        chat=turn.heard.chat,
        person=turn.person.id,
        created_at=turn.now,
        state=state if isinstance(state, str) else dumps(state),
        expires_at=expires,
    )

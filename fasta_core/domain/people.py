"""Who works at the desk: roles, and the alerts a person can have."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do, from the least to the most."""

    VIEWER = "viewer"
    STAFF = "staff"
    MANAGER = "manager"
    OWNER = "owner"


RANKS = (Role.VIEWER, Role.STAFF, Role.MANAGER, Role.OWNER)


def at_least(role: Role, needed: Role) -> bool:
    """Whether `role` stands as high as `needed`."""
    return RANKS.index(role) >= RANKS.index(needed)


class Alert(StrEnum):
    """The kinds of alert a person turns on or off."""

    DELAYED_RETURNS = "delayed_returns"
    SOLD_OUT = "sold_out"
    REVERTED = "reverted"


@dataclass(frozen=True, slots=True)
class Person:
    """One of the company's people. `id` is the Telegram user id; `language` is "ko", "en" or None for Telegram's setting.

    `heard_in` is that setting as it was when they last spoke, for what the desk says first.
    """

    id: int
    name: str
    role: Role
    language: str | None = None
    heard_in: str | None = None

    @property
    def speaks(self) -> str | None:
        """The language to speak to them in: their own choice, else Telegram's setting; None where neither is known."""
        return self.language or self.heard_in


@dataclass(frozen=True, slots=True)
class Actor:
    """Who makes a change: a person, a mall ("mall:coupang"), the sheet import ("sheet") or the desk itself ("desk").

    `role` decides what may be asked; malls and sheets act as the owner.
    """

    id: str
    name: str
    role: Role

    @property
    def person(self) -> int | None:
        """The Telegram user id, None where no person acts."""
        kind, _, rest = self.id.partition(":")
        return int(rest) if kind == "person" else None


def person_actor(person: Person) -> Actor:
    """The actor that a person is."""
    return Actor(f"person:{person.id}", person.name, person.role)

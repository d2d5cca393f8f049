"""Who can talk in the demo's Telegram."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Person:
    """One person with a Telegram account; the id is also the id of their private chat with the bot."""

    id: int
    first_name: str
    language_code: str = "ko"
    username: str | None = None

    def as_user(self) -> dict[str, Any]:
        """Return the person as the Bot API's User object."""
        user = {"id": self.id, "is_bot": False, "first_name": self.first_name, "language_code": self.language_code}
        return user | ({"username": self.username} if self.username else {})


@dataclass(frozen=True, slots=True)
class Bot:
    """The one bot of this Telegram; its id is the part of the token before the colon."""

    token: str
    username: str

    @property
    def id(self) -> int:
        """Return the bot's user id."""
        head = self.token.split(":", 1)[0]
        return int(head) if head.isdecimal() else 1

    def as_user(self) -> dict[str, Any]:
        """Return the bot as the Bot API's User object."""
        name = self.username.removesuffix("_bot").replace("_", " ").title()
        return {"id": self.id, "is_bot": True, "first_name": name, "username": self.username}

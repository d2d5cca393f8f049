"""What a person did, whatever protocol it came by: a line, a tap, a file."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FileHeard:
    """A file somebody sent; `size` in bytes, also where the content was too large to fetch (then it is empty)."""

    name: str
    size: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing one person did at one moment (UTC).

    `update` is the protocol's id of it; `message` the message it is about: the person's own, or for a tap the one with the buttons.
    `tap` is a button's data ("card:verb"); `language` the person's own setting at the protocol; `private` False in a group.
    `reply_to` is the desk's own message that this one answers; None also where it answers somebody else's.
    """

    update: int
    at: datetime
    chat: int
    private: bool
    person: int
    name: str
    language: str | None
    message: int
    text: str = ""
    tap: str | None = None
    file: FileHeard | None = None
    reply_to: int | None = None

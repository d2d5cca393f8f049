"""A message as it stands in a chat, and what can be seen of it."""

from dataclasses import dataclass, field
from typing import Any

from bot.demo.telegram.entities import Entity
from bot.demo.telegram.html_writing import to_html


@dataclass(frozen=True, slots=True)
class Button:
    """One button under a message; it does one of: send data to the bot, open a link, copy a text."""

    text: str
    data: str | None = None
    url: str | None = None
    copy_text: str | None = None
    style: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the Bot API's InlineKeyboardButton object."""
        copied = {"text": self.copy_text} if self.copy_text is not None else None
        known = {"callback_data": self.data, "url": self.url, "copy_text": copied, "style": self.style}
        return {"text": self.text} | {name: value for name, value in known.items() if value is not None}


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a message; a photo has a width and a height (pixels), a document has neither."""

    file_id: str
    name: str
    mime: str
    size: int
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """A snapshot: text is plain (a caption, if there is a file), edited counts the edits so far."""

    id: int
    chat_id: int
    sender: int
    from_bot: bool
    date: int
    text: str = ""
    entities: tuple[Entity, ...] = ()
    buttons: Rows = ()
    keyboard: dict[str, Any] | None = None
    attachment: Attachment | None = None
    reply_to: int | None = None
    album: str | None = None
    edited: int = 0
    edit_date: int = 0
    reactions: tuple[str, ...] = ()
    silent: bool = False
    event: dict[str, Any] = field(default_factory=dict)

    @property
    def html(self) -> str:
        """Return the text with its formatting as Telegram HTML."""
        return to_html(self.text, self.entities)

    @property
    def photo(self) -> bool:
        """Return whether the message is a picture."""
        return self.attachment is not None and self.attachment.width > 0

    @property
    def document(self) -> str | None:
        """Return the name of the file in the message, if it has one that is no picture."""
        return self.attachment.name if self.attachment and not self.photo else None


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What the bot answered to a tap; an alert stays until it is closed, a toast goes by itself."""

    text: str = ""
    alert: bool = False
    url: str | None = None

"""A raw update → what it is to the desk: something heard, a chat that came or went, a group that moved, or nothing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram.constants import ChatMemberStatus, ChatType

from bot.fields import Fields, fields_of
from bot.talk import Heard
from fasta_core.storage.intake import RawUpdate

KINDS = ("message", "callback_query", "my_chat_member")
GONE = frozenset({ChatMemberStatus.BANNED, ChatMemberStatus.LEFT})
PHOTO_NAME = "photo.jpg"


@dataclass(frozen=True, slots=True)
class FileThere:
    """A file that is still at Telegram; `size` in bytes."""

    id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Said:
    """Something a person did; its file is yet to be fetched."""

    heard: Heard
    file: FileThere | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The bot was blocked, thrown out, or let in again."""

    chat: int
    reachable: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """A group has a new id."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Ours:
    """Who the bot is: its id, and its name where that is known."""

    id: int
    username: str = ""


Meaning = Said | Standing | Moved | None


def raw_update(given: Any) -> RawUpdate | None:
    """An update as it is kept; None for something that has no update_id."""
    update_id = given.get("update_id") if isinstance(given, dict) else None
    if not isinstance(update_id, int):
        return None
    content: dict[str, Any] = next((given[kind] for kind in KINDS if isinstance(given.get(kind), dict)), {})
    chat = _id(content, "chat") or _id(content.get("message"), "chat")
    return RawUpdate(update_id, _id(content, "from"), chat, json.dumps(given))


def tap_of(raw: RawUpdate) -> str | None:
    """The id by which a tap is answered; None where the update is no tap."""
    if '"callback_query"' not in raw.body:
        return None
    tap = json.loads(raw.body).get("callback_query")
    id_ = tap.get("id") if isinstance(tap, dict) else None
    return id_ if isinstance(id_, str) else None


def meaning(body: str, seq: int, at: datetime, ours: Ours) -> Meaning:
    """What the update means. Raises ValueError or WrongField where it is not as Telegram's are."""
    update = fields_of(json.loads(body), "update")
    if (tap := update.maybe_inner("callback_query")) is not None:
        return _tap(tap, seq, at)
    if (message := update.maybe_inner("message")) is not None:
        return _message(message, seq, at, ours)
    if (changed := update.maybe_inner("my_chat_member")) is not None:
        gone = changed.inner("new_chat_member").text("status") in GONE
        return Standing(changed.inner("chat").number("id"), not gone)
    return None


def _id(content: Any, name: str) -> int:
    whose = content.get(name) if isinstance(content, Mapping) else None
    id_ = whose.get("id") if isinstance(whose, Mapping) else None
    return id_ if isinstance(id_, int) and abs(id_) < 1 << 62 else 0


def _tap(tap: Fields, seq: int, at: datetime) -> Said | None:
    who, message, data = tap.inner("from"), tap.maybe_inner("message"), tap.maybe_text("data")
    if message is None or data is None:
        return None
    chat = message.inner("chat")
    return Said(
        Heard(
            update=seq,
            at=at,
            chat=chat.number("id"),
            private=chat.text("type") == ChatType.PRIVATE,
            person=who.number("id"),
            name=_name(who),
            language=who.maybe_text("language_code"),
            message=message.number("message_id"),
            tap=_clean(data),
        )
    )


def _message(message: Fields, seq: int, at: datetime, ours: Ours) -> Meaning:
    message.number("date")
    chat, who = message.inner("chat"), message.maybe_inner("from")
    if "migrate_to_chat_id" in message.there:
        return Moved(chat.number("id"), message.number("migrate_to_chat_id"))
    written = message.maybe_text("text") or message.maybe_text("caption") or ""
    text, file = _addressed(_clean(written), ours), _file(message)
    if who is None or (not text and file is None):
        return None
    return Said(
        Heard(
            update=seq,
            at=at,
            chat=chat.number("id"),
            private=chat.text("type") == ChatType.PRIVATE,
            person=who.number("id"),
            name=_name(who),
            language=who.maybe_text("language_code"),
            message=message.number("message_id"),
            text=text,
            reply_to=_answered(message, ours),
        ),
        file,
    )


def _answered(message: Fields, ours: Ours) -> int | None:
    """The message of ours that this one answers."""
    answered = message.maybe_inner("reply_to_message")
    author = None if answered is None else answered.maybe_inner("from")
    to_us = author is not None and author.number("id") == ours.id
    return answered.number("message_id") if answered is not None and to_us else None


def _name(who: Fields) -> str:
    first, last = who.text("first_name"), who.maybe_text("last_name")
    return _clean(f"{first} {last}" if last else first)


def _file(message: Fields) -> FileThere | None:
    document = message.maybe_inner("document")
    if document is not None:
        name = _clean(document.maybe_text("file_name") or "file")
        return FileThere(document.text("file_id"), name, document.number("file_size", 0))
    photos = message.several("photo")
    if photos:
        return FileThere(photos[-1].text("file_id"), PHOTO_NAME, photos[-1].number("file_size", 0))
    return None


def _addressed(text: str, ours: Ours) -> str:
    """A command without the bot's own name; one for another bot is nothing."""
    command, at, rest = text.partition("@")
    if not text.startswith("/") or not at or any(sign.isspace() for sign in command):
        return text
    name, _, words = rest.partition(" ")
    if name.lower() != ours.username.lower():
        return ""
    return f"{command} {words}".strip()


def _clean(text: str) -> str:
    """Without what no database and no message can hold: zeroes and halves of signs."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()

"""A raw update → what it is to the desk: something heard, a chat that came or went, a group that moved, or nothing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import CallbackQuery, Message, PhotoSize, Update
from telegram.constants import ChatMemberStatus, ChatType

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
    """What the update means. Whatever is wrong with it is raised as it comes."""
    update = Update.de_json(json.loads(body), None)
    if update.callback_query is not None:
        return _tap(update.callback_query, seq, at)
    if update.message is not None:
        return _message(update.message, seq, at, ours)
    if update.my_chat_member is not None:
        changed = update.my_chat_member
        return Standing(changed.chat.id, changed.new_chat_member.status not in GONE)
    return None


def _id(content: Any, name: str) -> int:
    whose = content.get(name) if isinstance(content, Mapping) else None
    id_ = whose.get("id") if isinstance(whose, Mapping) else None
    return id_ if isinstance(id_, int) and abs(id_) < 1 << 62 else 0


def _tap(tap: CallbackQuery, seq: int, at: datetime) -> Said | None:
    if tap.message is None or tap.data is None:
        return None
    chat = tap.message.chat
    return Said(
        Heard(
            update=seq,
            at=at,
            chat=chat.id,
            private=chat.type == ChatType.PRIVATE,
            person=tap.from_user.id,
            name=_clean(tap.from_user.full_name),
            language=tap.from_user.language_code,
            message=tap.message.message_id,
            tap=_clean(tap.data),
        )
    )


def _message(message: Message, seq: int, at: datetime, ours: Ours) -> Meaning:
    if message.migrate_to_chat_id is not None:
        return Moved(message.chat.id, message.migrate_to_chat_id)
    text, file = _addressed(_clean(message.text or message.caption or ""), ours), _file(message)
    if message.from_user is None or (not text and file is None):
        return None
    answered = message.reply_to_message
    to_us = answered is not None and answered.from_user is not None and answered.from_user.id == ours.id
    return Said(
        Heard(
            update=seq,
            at=at,
            chat=message.chat.id,
            private=message.chat.type == ChatType.PRIVATE,
            person=message.from_user.id,
            name=_clean(message.from_user.full_name),
            language=message.from_user.language_code,
            message=message.message_id,
            text=text,
            reply_to=answered.message_id if answered is not None and to_us else None,
        ),
        file,
    )


def _file(message: Message) -> FileThere | None:
    if message.document is not None:
        document = message.document
        return FileThere(document.file_id, _clean(document.file_name or "file"), document.file_size or 0)
    if message.photo:
        largest: PhotoSize = message.photo[-1]
        return FileThere(largest.file_id, PHOTO_NAME, largest.file_size or 0)
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

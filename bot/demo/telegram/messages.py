"""Every message of every chat: put, changed, taken away."""

from dataclasses import asdict, replace
from typing import Any

import cattrs

from bot.demo.telegram.bell import Bell
from bot.demo.telegram.message import Message
from bot.demo.telegram.store import Store


class Messages:
    """Messages by chat and id; private chats share one numbering, a group has its own."""

    def __init__(self, store: Store, bell: Bell) -> None:
        self._store = store
        self._bell = bell
        self._chats: dict[int, dict[int, Message]] = {}
        kept = (cattrs.structure(value, Message) for value in store.room("message").values())
        for message in sorted(kept, key=lambda message: message.id):
            self._chats.setdefault(message.chat_id, {})[message.id] = message
        self._versions: dict[int, int] = {}

    def in_chat(self, chat_id: int) -> list[Message]:
        """Return a chat's messages, the oldest first."""
        return list(self._chats.get(chat_id, {}).values())

    def find(self, chat_id: int, message_id: int) -> Message | None:
        """Return one message, None if there is none (any more)."""
        return self._chats.get(chat_id, {}).get(message_id)

    def version(self, chat_id: int) -> int:
        """Return how often the bot has changed something in a chat."""
        return self._versions.get(chat_id, 0)

    def new_id(self, chat_id: int) -> int:
        """Return the id of a chat's next message."""
        return self._store.count(f"message of {chat_id}" if chat_id < 0 else "message")

    def put(self, message: Message) -> Message:
        """Put a new message, or a message as it is now in place of what it was."""
        self._chats.setdefault(message.chat_id, {})[message.id] = message
        self._store.keep("message", f"{message.chat_id}/{message.id}", asdict(message))
        self._changed("message", message.chat_id, message.id, by_bot=message.from_bot)
        return message

    def react(self, message: Message, reactions: tuple[str, ...]) -> None:
        """The bot's reactions to a message are these now."""
        self.put(replace(message, reactions=reactions))
        self._versions[message.chat_id] = self.version(message.chat_id) + (not message.from_bot)

    def delete(self, message: Message) -> None:
        """Take a message away."""
        del self._chats[message.chat_id][message.id]
        self._store.drop("message", f"{message.chat_id}/{message.id}")
        self._changed("deleted", message.chat_id, message.id, by_bot=True)

    def _changed(self, kind: str, chat_id: int, message_id: int, *, by_bot: bool) -> None:
        self._versions[chat_id] = self.version(chat_id) + by_bot
        change: dict[str, Any] = {"kind": kind, "chat": chat_id, "message": message_id}
        self._bell.ring(change)

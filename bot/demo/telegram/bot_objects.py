"""Messages as the Bot API writes them."""

from typing import Any

from bot.demo.telegram.chats import Chats
from bot.demo.telegram.files import identified
from bot.demo.telegram.message import Attachment, Message
from bot.demo.telegram.messages import Messages


def as_message(message: Message, chats: Chats, messages: Messages) -> dict[str, Any]:
    """Return the Bot API's Message object, with what it replies to."""
    written = _plain(message, chats)
    replied = messages.find(message.chat_id, message.reply_to) if message.reply_to else None
    return written | ({"reply_to_message": _plain(replied, chats)} if replied else {})


def _plain(message: Message, chats: Chats) -> dict[str, Any]:
    written = {
        "message_id": message.id,
        "date": message.date,
        "chat": chats.as_chat(message.chat_id),
        "from": chats.as_user(message.sender),
    }
    written |= _words(message)
    if message.attachment:
        written |= _file(message.attachment)
    if message.edited:
        written["edit_date"] = message.edit_date
    if message.album:
        written["media_group_id"] = message.album
    if message.buttons:
        rows = [[button.as_json() for button in row] for row in message.buttons]
        written["reply_markup"] = {"inline_keyboard": rows}
    return written | message.event


def _words(message: Message) -> dict[str, Any]:
    if not message.text:
        return {}
    name = "caption" if message.attachment else "text"
    entities = [entity.as_json() for entity in message.entities]
    listed = "caption_entities" if message.attachment else "entities"
    return {name: message.text} | ({listed: entities} if entities else {})


def _file(file: Attachment) -> dict[str, Any]:
    if file.width:
        return {"photo": [identified(file) | {"width": file.width, "height": file.height}]}
    return {"document": identified(file) | {"file_name": file.name, "mime_type": file.mime}}

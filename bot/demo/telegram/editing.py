"""The methods by which a bot changes its messages, takes them away, and reacts to others."""

from dataclasses import replace
from typing import Any

from bot.demo.telegram.call import Call
from bot.demo.telegram.keyboards import read_buttons
from bot.demo.telegram.message import Message
from bot.demo.telegram.refusals import bad_request
from bot.demo.telegram.sending import chat_of, read_file, read_media
from bot.demo.telegram.words import read_caption, read_text
from bot.demo.telegram.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
FORTY_EIGHT_HOURS = 48 * 3600


def edit_text(world: World, call: Call) -> dict[str, Any]:
    """Give a message another text (and other buttons) and return it."""
    message = _own(world, call)
    text, entities = read_text(call)
    if message.attachment:
        raise bad_request("there is no text in the message to edit")
    return _changed(world, message, replace(message, text=text, entities=entities, buttons=read_buttons(call)))


def edit_caption(world: World, call: Call) -> dict[str, Any]:
    """Give a file another caption (and other buttons) and return the message."""
    message = _own(world, call)
    text, entities = read_caption(call)
    if not message.attachment:
        raise bad_request("there is no caption in the message to edit")
    return _changed(world, message, replace(message, text=text, entities=entities, buttons=read_buttons(call)))


def edit_markup(world: World, call: Call) -> dict[str, Any]:
    """Give a message other buttons and return it."""
    message = _own(world, call)
    return _changed(world, message, replace(message, buttons=read_buttons(call)))


def edit_media(world: World, call: Call) -> dict[str, Any]:
    """Put another picture or file in the place of a message's own and return the message."""
    message = _own(world, call)
    kind, media = read_media(call, call.object("media"))
    text, entities = read_caption(media)
    file = read_file(world, call, kind, media.values.get("media"))
    now = replace(message, attachment=file, text=text, entities=entities, buttons=read_buttons(call))
    return _changed(world, message, now)


def delete(world: World, call: Call) -> bool:
    """Take a message away, the bot's own or a person's, within two days."""
    chat_id = _chat(world, call)
    message = world.messages.find(chat_id, call.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if world.now() - message.date > FORTY_EIGHT_HOURS:
        raise bad_request("message can't be deleted")
    world.messages.delete(message)
    return True


def delete_several(world: World, call: Call) -> bool:
    """Take messages away; those that are gone already are skipped."""
    chat_id = _chat(world, call)
    for message_id in call.listed("message_ids", int):
        if message := world.messages.find(chat_id, message_id):
            world.messages.delete(message)
    return True


def react(world: World, call: Call) -> bool:
    """Put the bot's one reaction under a message, or take it away."""
    message = world.messages.find(_chat(world, call), call.number("message_id"))
    if message is None:
        raise bad_request("message to react not found")
    given = call.listed("reaction", dict)
    if len(given) > 1 or any(one.get("type") != "emoji" or not isinstance(one.get("emoji"), str) for one in given):
        raise bad_request("REACTION_INVALID")
    world.messages.react(message, tuple(one["emoji"] for one in given))
    return True


def _chat(world: World, call: Call) -> int:
    chat_id = chat_of(call)
    world.chats.check_writable(chat_id)
    return chat_id


def _own(world: World, call: Call) -> Message:
    message = world.messages.find(_chat(world, call), call.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or message.keyboard is not None:
        raise bad_request("message can't be edited")
    return message


def _changed(world: World, before: Message, after: Message) -> dict[str, Any]:
    if after == before:
        raise bad_request(NOT_MODIFIED)
    return world.shown(world.messages.put(replace(after, edited=before.edited + 1, edit_date=world.now())))

"""The methods by which a bot looks at itself, chats, people and files, and says what it is."""

from typing import Any

from bot.demo.telegram.call import Call
from bot.demo.telegram.refusals import bad_request
from bot.demo.telegram.sending import chat_of
from bot.demo.telegram.world import World

MENU_BUTTONS = frozenset({"commands", "default", "web_app"})


def get_me(world: World, _: Call) -> dict[str, Any]:
    """Return the bot."""
    abilities = {"can_join_groups": True, "can_read_all_group_messages": True, "supports_inline_queries": False}
    return world.bot.as_user() | abilities | {"can_connect_to_business": False, "has_main_web_app": False}


def get_chat(world: World, call: Call) -> dict[str, Any]:
    """Return a chat in full."""
    chat_id = _chat(world, call)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}
    return world.chats.as_chat(chat_id) | full


def get_member(world: World, call: Call) -> dict[str, Any]:
    """Return what somebody is in a chat."""
    chat_id = _chat(world, call)
    user_id = call.number("user_id")
    if chat_id > 0 and user_id not in {chat_id, world.bot.id}:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return world.chats.as_member(user_id)


def get_administrators(world: World, call: Call) -> list[dict[str, Any]]:
    """Return who looks after a group: the bot."""
    if _chat(world, call) > 0:
        raise bad_request("there are no administrators in the private chat")
    return [world.chats.as_member(world.bot.id)]


def count_members(world: World, call: Call) -> int:
    """Return how many are in a chat, the bot included."""
    return len(world.chats.members(_chat(world, call))) + 1


def get_file(world: World, call: Call) -> dict[str, Any]:
    """Return where a file can be fetched."""
    return world.files.as_file(call.text("file_id"))


def set_commands(world: World, call: Call) -> bool:
    """Set the commands of one scope and language."""
    world.profile.set_commands(call)
    world.bell.ring({"kind": "commands"})
    return True


def get_commands(world: World, call: Call) -> list[dict[str, str]]:
    """Return the commands of one scope and language."""
    return world.profile.commands(call)


def delete_commands(world: World, call: Call) -> bool:
    """Take the commands of one scope and language away."""
    world.profile.drop_commands(call)
    world.bell.ring({"kind": "commands"})
    return True


def set_description(world: World, call: Call) -> bool:
    """Set what an empty chat shows."""
    world.profile.set_text(call, "description", 512)
    return True


def get_description(world: World, call: Call) -> dict[str, str]:
    """Return what an empty chat shows."""
    return {"description": world.profile.text("description", call.text("language_code"))}


def set_short_description(world: World, call: Call) -> bool:
    """Set what the bot's profile shows."""
    world.profile.set_text(call, "short_description", 120)
    return True


def get_short_description(world: World, call: Call) -> dict[str, str]:
    """Return what the bot's profile shows."""
    return {"short_description": world.profile.text("short_description", call.text("language_code"))}


def set_menu_button(world: World, call: Call) -> bool:
    """Take note of the menu button; the page always shows the commands."""
    given = call.object("menu_button") or {"type": "default"}
    if str(given.get("type")) not in MENU_BUTTONS:
        raise bad_request("can't parse menu button: Unsupported type specified")
    if call.text("chat_id"):
        _chat(world, call)
    return True


def _chat(world: World, call: Call) -> int:
    chat_id = chat_of(call)
    world.chats.check(chat_id)
    return chat_id

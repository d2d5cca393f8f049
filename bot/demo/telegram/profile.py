"""What a bot says of itself: commands by scope and language, and descriptions."""

import json
import re
from typing import Any

from bot.demo.telegram.call import Call
from bot.demo.telegram.refusals import bad_request
from bot.demo.telegram.store import Store

Commands = list[dict[str, str]]
NAME = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


class Profile:
    """Commands and texts as the bot last set them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._commands: dict[str, Commands] = store.room("commands")
        self._texts: dict[str, str] = store.room("profile")

    def set_commands(self, call: Call) -> None:
        """Set the commands of one scope and language."""
        given = call.listed("commands", dict)
        if len(given) > MOST_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        place = _place(call)
        self._commands[place] = [_command(command) for command in given]
        self._store.keep("commands", place, self._commands[place])

    def commands(self, call: Call) -> Commands:
        """Return the commands of exactly one scope and language."""
        return self._commands.get(_place(call), [])

    def drop_commands(self, call: Call) -> None:
        """Take the commands of one scope and language away."""
        self._commands.pop(_place(call), None)
        self._store.drop("commands", _place(call))

    def commands_for(self, chat_id: int, person_id: int, language: str) -> Commands:
        """Return what a person is shown in a chat: the narrowest scope that has any commands."""
        scopes = [
            {"type": "chat_member", "chat_id": chat_id, "user_id": person_id},
            {"type": "chat", "chat_id": chat_id},
        ]
        scopes += [{"type": "all_group_chats" if chat_id < 0 else "all_private_chats"}, {"type": "default"}]
        places = (_key(scope, wanted) for scope in scopes for wanted in (language, ""))
        return next((self._commands[place] for place in places if self._commands.get(place)), [])

    def set_text(self, call: Call, name: str, longest: int) -> None:
        """Set a text of the profile in one language."""
        text = call.text(name)
        if len(text) > longest:
            raise bad_request(f"bot {name.replace('_', ' ')} is too long")
        place = f"{name}/{call.text('language_code')}"
        self._texts[place] = text
        self._store.keep("profile", place, text)

    def text(self, name: str, language: str) -> str:
        """Return a text of the profile, in that language or in none."""
        return self._texts.get(f"{name}/{language}") or self._texts.get(f"{name}/", "")


def _command(given: Any) -> dict[str, str]:
    name, description = (str(given.get(key, "")).removeprefix("/") for key in ("command", "description"))
    if not NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _place(call: Call) -> str:
    scope = call.object("scope") or {"type": "default"}
    if str(scope.get("type")) not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if any(field not in scope for field in SCOPES[scope["type"]]):
        raise bad_request("can't parse BotCommandScope: chat not found")
    return _key(scope, call.text("language_code"))


def _key(scope: dict[str, Any], language: str) -> str:
    named = {field: str(scope[field]) for field in ("type", "chat_id", "user_id") if field in scope}
    return json.dumps([named, language])

"""What the chat page shows: people, chats, messages and commands, as plain JSON."""

from typing import Any

from bot.demo.telegram.message import Message
from bot.demo.telegram.people import Person
from bot.demo.telegram.world import World

RECENT = 300


class PageView:
    """The page's eyes."""

    def __init__(self, world: World, *, has_panel: bool) -> None:
        self._world = world
        self._has_panel = has_panel

    def everything(self) -> dict[str, Any]:
        """Return all there is to be seen."""
        chats = self._world.chats
        places = [*chats.people, *(chats.groups if chats.group_title is not None else [])]
        recent = {place: self._world.messages.in_chat(place)[-RECENT:] for place in places}
        return {
            "messages": {place: [self.message(one) for one in messages] for place, messages in recent.items()},
            "panel": self._has_panel,
            **self._people(),
        }

    def change(self, change: dict[str, Any]) -> dict[str, Any]:
        """Return a change with what the page needs to show it."""
        if change["kind"] == "message":
            message = self._world.messages.find(change["chat"], change["message"])
            return change | {"message": self.message(message)} if message else change | {"kind": "deleted"}
        return change | (self._people() if change["kind"] in {"people", "commands"} else {})

    def message(self, message: Message) -> dict[str, Any]:
        """Return a message as the Bot API writes it, with what only the page shows."""
        own = {"from_bot": message.from_bot, "reactions": message.reactions, "silent": message.silent}
        return self._world.shown(message) | own | {"keyboard": message.keyboard}

    def _people(self) -> dict[str, Any]:
        chats = self._world.chats
        return {
            "bot": chats.bot.as_user(),
            "group": None if chats.group_id is None else chats.as_chat(chats.group_id),
            "people": [self._person(person) for person in chats.people.values()],
        }

    def _person(self, person: Person) -> dict[str, Any]:
        chats, profile, language = self._world.chats, self._world.profile, person.language_code
        places = [place for place in (person.id, chats.group_id) if place is not None]
        return person.as_user() | {
            "started": chats.has_started(person.id),
            "blocked": chats.has_blocked(person.id),
            "commands": {place: profile.commands_for(place, person.id, language) for place in places},
            "description": profile.text("description", language),
        }

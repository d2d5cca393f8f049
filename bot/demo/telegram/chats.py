"""Which chats there are, who is in them, and which of them the bot may write to."""

from collections.abc import Iterable, Sequence
from typing import Any

from bot.demo.telegram.people import Bot, Person
from bot.demo.telegram.refusals import bad_request, forbidden
from bot.demo.telegram.store import Store

FIRST_GROUP = -1_001_000_000_001


class Chats:
    """One private chat a person, and one group of all of them if it has a title."""

    def __init__(self, bot: Bot, people: Iterable[Person], group_title: str | None, store: Store) -> None:
        self.bot = bot
        self.people = {person.id: person for person in people}
        self.group_title = group_title
        self._store = store
        settings = store.room("setting")
        self.groups: list[int] = settings.get("groups", [FIRST_GROUP])
        self._started: list[int] = settings.get("started", [])
        self._blocked: list[int] = settings.get("blocked", [])

    @property
    def group_id(self) -> int | None:
        """Return the group's id as it is now."""
        return self.groups[-1] if self.group_title is not None else None

    def person(self, person_id: int) -> Person:
        """Return a person; refuse an unknown one."""
        if person_id not in self.people:
            raise bad_request("user not found")
        return self.people[person_id]

    def has_started(self, person_id: int) -> bool:
        """Return whether a person has ever written to the bot."""
        return person_id in self._started

    def has_blocked(self, person_id: int) -> bool:
        """Return whether a person has blocked the bot."""
        return person_id in self._blocked

    def start(self, person_id: int) -> None:
        """A person has written: the bot may answer from now on."""
        if person_id not in self._started:
            self._started.append(person_id)
            self._store.keep("setting", "started", self._started)

    def set_blocked(self, person_id: int, *, blocked: bool) -> None:
        """A person blocks the bot, or lets it speak again."""
        self._blocked = [other for other in self._blocked if other != person_id] + [person_id] * blocked
        self._store.keep("setting", "blocked", self._blocked)

    def migrate(self) -> tuple[int, int]:
        """Give the group a new id and return the old and the new one."""
        old, new = self.groups[-1], self.groups[-1] - 1
        self.groups = [*self.groups, new]
        self._store.keep("setting", "groups", self.groups)
        return old, new

    def check(self, chat_id: int) -> None:
        """Refuse a chat that does not exist or has moved."""
        if chat_id in self.groups[:-1]:
            raise bad_request(
                "group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=self.groups[-1],
            )
        if chat_id not in self.people and chat_id != self.group_id:
            raise bad_request("chat not found")

    def check_writable(self, chat_id: int) -> None:
        """Refuse also a chat whose person has blocked the bot or never spoken to it."""
        self.check(chat_id)
        if self.has_blocked(chat_id):
            raise forbidden("bot was blocked by the user")
        if chat_id in self.people and not self.has_started(chat_id):
            raise forbidden("bot can't initiate conversation with a user")

    def members(self, chat_id: int) -> Sequence[Person]:
        """Return the people in a chat."""
        return list(self.people.values()) if chat_id < 0 else [self.people[chat_id]]

    def as_chat(self, chat_id: int) -> dict[str, Any]:
        """Return the Bot API's Chat object."""
        if chat_id < 0:
            return {"id": chat_id, "type": "supergroup", "title": self.group_title}
        user = self.people[chat_id].as_user()
        return {"id": chat_id, "type": "private"} | {
            key: user[key] for key in ("first_name", "username") if key in user
        }

    def as_member(self, user_id: int) -> dict[str, Any]:
        """Return the Bot API's ChatMember object; the bot is an administrator and reads everything."""
        if user_id == self.bot.id:
            return {"status": "administrator", "user": self.bot.as_user()} | dict.fromkeys(ADMINISTRATOR, False)
        return {"status": "member", "user": self.person(user_id).as_user()}

    def as_user(self, user_id: int) -> dict[str, Any]:
        """Return the Bot API's User object of a person or the bot."""
        return self.bot.as_user() if user_id == self.bot.id else self.person(user_id).as_user()


ADMINISTRATOR = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)

"""What people do: they write, tap, send files, block the bot; each becomes an update."""

from typing import Any

from bot.demo.telegram.entities import found, units
from bot.demo.telegram.message import Attachment, Message
from bot.demo.telegram.refusals import bad_request
from bot.demo.telegram.words import LONGEST_CAPTION, LONGEST_TEXT
from bot.demo.telegram.world import World


class Acting:
    """The hands of the people in a world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._seen: dict[int, int] = {}

    def say(self, person_id: int, text: str, chat_id: int | None = None) -> int:
        """Write a text and return its message id; a long one goes out in several messages, the last one's id is returned."""
        bare = text.strip()
        if not bare:
            raise bad_request("message text is empty")
        *before, last = _parts(bare)
        for part in before:
            self._put(person_id, chat_id, part)
        return self._put(person_id, chat_id, last)

    def send(self, person_id: int, file: Attachment, caption: str, chat_id: int | None = None) -> int:
        """Send a file with a caption and return its message id."""
        if units(caption) > LONGEST_CAPTION:
            raise bad_request("message caption is too long")
        return self._put(person_id, chat_id, caption.strip(), file)

    def tap(self, person_id: int, message_id: int, data: str, chat_id: int | None = None) -> str:
        """Tap a button, also one that has gone since, and return the callback query's id."""
        chat_id = self._chat(person_id, chat_id)
        callback_id = self._world.taps.open(self._world.clock())
        message = self._world.messages.find(chat_id, message_id)
        gone = {"chat": self._world.chats.as_chat(chat_id), "message_id": message_id, "date": 0}
        tapped: dict[str, Any] = {
            "id": callback_id,
            "from": self._world.chats.person(person_id).as_user(),
            "message": self._world.shown(message) if message else gone,
            "chat_instance": str(chat_id),
            "data": data,
        }
        self.look(chat_id)
        self._world.updates.add("callback_query", tapped)
        return callback_id

    def block(self, person_id: int, *, blocked: bool) -> None:
        """Block the bot, or let it speak again; the bot hears of both."""
        chats = self._world.chats
        if chats.has_blocked(person_id) == blocked:
            return
        before, after = self._standing(person_id), "kicked" if blocked else "member"
        chats.set_blocked(person_id, blocked=blocked)
        user, bot = chats.person(person_id).as_user(), self._world.bot.as_user()
        changed = {
            "chat": chats.as_chat(person_id),
            "from": user,
            "date": self._world.now(),
            "old_chat_member": {"user": bot, **STANDINGS[before]},
            "new_chat_member": {"user": bot, **STANDINGS[after]},
        }
        self._world.updates.add("my_chat_member", changed)
        self._world.bell.ring({"kind": "people"})

    def migrate(self) -> int:
        """Give the group a new id, tell the bot in both, and return the new one."""
        old, new = self._world.chats.migrate()
        for chat_id, event in ((old, {"migrate_to_chat_id": new}), (new, {"migrate_from_chat_id": old})):
            speaker = next(iter(self._world.chats.people))
            self._tell(self._message(speaker, chat_id, event=event))
        self._world.bell.ring({"kind": "people"})
        return new

    def look(self, chat_id: int) -> None:
        """Take what stands in a chat as seen: only what the bot does from now on is news."""
        self._seen[chat_id] = self._world.messages.version(chat_id)

    def has_news(self, chat_id: int) -> bool:
        """Return whether the bot has done anything in a chat since somebody last acted or looked there."""
        return self._world.messages.version(chat_id) > self._seen.get(chat_id, 0)

    def open(self, person_id: int) -> None:
        """Let the bot write to a person from now on."""
        self.block(person_id, blocked=False)
        if not self._world.chats.has_started(person_id):
            self._world.chats.start(person_id)
            self._world.bell.ring({"kind": "people"})

    def _standing(self, person_id: int) -> str:
        return "kicked" if self._world.chats.has_blocked(person_id) else "member"

    def _chat(self, person_id: int, chat_id: int | None) -> int:
        self._world.chats.person(person_id)
        place = person_id if chat_id is None else chat_id
        self._world.chats.check(place)
        if place > 0 and place != person_id:
            raise bad_request("a private chat has one person")
        return place

    def _put(self, person_id: int, chat_id: int | None, text: str, file: Attachment | None = None) -> int:
        place = self._chat(person_id, chat_id)
        if place == person_id:
            self.open(person_id)
        message = self._message(person_id, place, text=text, entities=found(text), attachment=file)
        self.look(place)
        self._tell(message)
        return message.id

    def _message(self, person_id: int, chat_id: int, **content: Any) -> Message:
        message_id = self._world.messages.new_id(chat_id)
        return Message(message_id, chat_id, person_id, from_bot=False, date=self._world.now(), **content)

    def _tell(self, message: Message) -> None:
        self._world.messages.put(message)
        self._world.updates.add("message", self._world.shown(message))


STANDINGS: dict[str, dict[str, Any]] = {
    "member": {"status": "member"},
    "kicked": {"status": "kicked", "until_date": 0},
}


def _parts(text: str) -> list[str]:
    """Telegram's apps cut what is too long for one message."""
    parts, rest = [], text
    while units(rest) > LONGEST_TEXT:
        end = len(rest[:LONGEST_TEXT].encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le", errors="ignore"))
        parts.append(rest[:end])
        rest = rest[end:]
    return [*parts, rest]

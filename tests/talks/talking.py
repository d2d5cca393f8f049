"""A person in a chat of the Telegram.

await talk.says("주문 123 복원해줘")
talk.shown                  # the text of the message that the bot sent or changed last
talk.buttons                # the labels of its buttons; talk.verbs what they mean
await talk.taps("실행")     # by label, by its beginning, or by verb
"""

from dataclasses import dataclass, field

from bot.demo.telegram.server import Button, Message, TelegramServer
from fasta_core.domain.people import Actor


@dataclass
class Talk:
    """One person in one chat."""

    server: TelegramServer
    person: int
    chat: int
    last: Message | None = None
    seen: dict[int, int] = field(default_factory=dict)

    @classmethod
    def private(cls, server: TelegramServer, person: int) -> "Talk":
        """The person's own chat."""
        return cls(server, person, person)

    async def says(self, text: str) -> None:
        """Say a line and wait for the answer."""
        await self.server.say(self.person, text, self.chat)
        await self.hears()

    async def sends(self, name: str, content: bytes) -> None:
        """Send a file and wait for the answer."""
        await self.server.send_file(self.person, name, content, self.chat)
        await self.hears()

    async def taps(self, what: str, message: Message | None = None) -> None:
        """Tap a button and wait for the answer."""
        under = message or self.message
        found = next((one for one in buttons(under) if one.text.startswith(what) or verb(one) == what), None)
        assert found is not None, f"no {what} among {[one.text for one in buttons(under)]}"
        assert found.data is not None
        await self.taps_data(found.data, under)

    async def taps_data(self, data: str, message: Message) -> None:
        """Tap with this data, whether a button has it or not."""
        await self.server.tap(self.person, message.id, data, self.chat)
        await self.hears()

    async def hears(self) -> None:
        """Wait until the bot has said or changed something here."""
        await self.server.wait_until(lambda: bool(self._news()))
        self.last = self._news()[-1]
        self.seen = {message.id: message.edited for message in self.messages}

    def _news(self) -> list[Message]:
        return [message for message in self.messages if self.seen.get(message.id, -1) != message.edited]

    @property
    def messages(self) -> list[Message]:
        """What the bot has said in this chat."""
        return [message for message in self.server.messages(self.chat) if message.from_bot]

    @property
    def message(self) -> Message:
        """The message that the bot sent or changed last."""
        assert self.last is not None
        return self.last

    @property
    def shown(self) -> str:
        """Its text."""
        return self.message.text

    @property
    def buttons(self) -> list[str]:
        """The labels of its buttons."""
        return [button.text for button in buttons(self.message)]

    @property
    def verbs(self) -> list[str]:
        """What those buttons mean."""
        return [verb(button) for button in buttons(self.message)]


def buttons(message: Message) -> list[Button]:
    """A message's buttons, row by row."""
    return [button for row in message.buttons for button in row]


def verb(button: Button) -> str:
    """What a button means to its card."""
    return (button.data or "").partition(":")[2]


def person_of(actor: Actor) -> int:
    """The Telegram user id of one of the shop's people."""
    assert actor.person is not None
    return actor.person

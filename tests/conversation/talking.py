"""A chat to test with: what a person says and taps goes to the conversation, what stands in the outbox is shown.

talk = house.talk(STAFF)              # a private chat of this person; house.group(STAFF) is one with everybody
talk.says("주문 123 복원해줘")
talk.shown                            # the text of the last message that came or changed, without markup
talk.buttons                          # the labels of its buttons, in order
talk.taps("실행")                     # by label, or by the beginning of one
"""

from dataclasses import dataclass, field, replace
from functools import cached_property
from html import unescape
from itertools import count
from re import sub

from sqlalchemy import select, update

from bot.conversation.conversation import Conversation
from bot.conversation.turn import TalkRules
from bot.outgoing import unpacked
from bot.reading.reader import Reader
from bot.replies.reply import Button, Reply
from bot.talk import FileHeard, Heard
from fasta_core.domain.order import Status
from fasta_core.domain.people import Actor
from fasta_core.malls.port import Mall, Malls
from fasta_core.storage.edge_tables import outbox
from tests.shop import Shop

GROUP = -100
BOT = "fasta_desk_bot"
READER = Reader()


@dataclass
class Message:
    """A message of the desk as it stands in a chat."""

    id: int
    reply: Reply
    card: str | None
    edits: int = 0

    @property
    def text(self) -> str:
        """What a person sees."""
        return unescape(sub(r"<[^>]*>", "", self.reply.html))

    @property
    def buttons(self) -> list[Button]:
        """Its buttons, row by row."""
        return [button for row in self.reply.buttons for button in row]


@dataclass
class House:
    """The conversation of one shop, and all its chats."""

    shop: Shop
    rules: TalkRules = field(default_factory=lambda: TalkRules(bot_username=BOT))
    chats: dict[int, dict[int, Message]] = field(default_factory=dict)
    last: dict[int, Message] = field(default_factory=dict)
    updates: "count[int]" = field(default_factory=lambda: count(1))
    messages: "count[int]" = field(default_factory=lambda: count(1000))

    @property
    def conversation(self) -> Conversation:
        """A fresh one each time: nothing may be kept in the process."""
        by_key: dict[str, Mall] = dict(self.shop.malls)
        return Conversation(self.shop.store, READER, lambda _: Malls(by_key), self.rules)

    @cached_property
    def living(self) -> Conversation:
        """One that keeps what it may keep."""
        return self.conversation

    def talk(self, who: Actor, language: str = "ko") -> "Talk":
        """The private chat of one of the people."""
        assert who.person is not None
        return Talk(self, who.person, who.name, who.person, language)

    def stranger(self, person: int = 99, name: str = "지나가는 사람") -> "Talk":
        """The private chat of somebody nobody knows."""
        return Talk(self, person, name, person)

    def group(self, who: Actor) -> "Talk":
        """The group, where this person speaks."""
        return replace(self.talk(who), chat=GROUP)

    def hear(self, heard: Heard) -> Reply | None:
        """Let the conversation hear it, then deliver what is in the outbox.

        Every second thing is heard as it is among others, by a conversation that lives on; it may make no difference.
        """
        among_others = heard.update % 2 == 0 and heard.update in self.living.together([heard])
        reply = None if among_others else self.conversation.hear(heard)
        self.deliver()
        return reply

    def deliver(self) -> None:
        """Take everything out of the outbox, as a delivery would."""
        with self.shop.store.writing(self.shop.company) as unit:
            waiting = unit.connection.execute(select(outbox).where(outbox.c.sent_at.is_(None)).order_by(outbox.c.seq))
            for row in waiting.all():
                message = self._put(row.chat, row.message, Message(next(self.messages), unpacked(row.body), row.card))
                if row.card is not None and row.message is None:
                    unit.cards.sent(row.card, message.id)
            unit.connection.execute(update(outbox).values(sent_at=self.shop.now))

    def _put(self, chat: int, edited: int | None, message: Message) -> Message:
        known = self.chats.setdefault(chat, {})
        if edited is not None and edited in known:
            message = replace(message, id=edited, edits=known[edited].edits + 1)
        known[message.id] = self.last[chat] = message
        return message


@dataclass
class Talk:
    """One person in one chat."""

    house: House
    person: int
    name: str
    chat: int
    language: str | None = "ko"
    replied: Reply | None = None
    said: Heard | None = None

    def says(self, text: str, reply_to: int | None = None) -> None:
        """Say a line."""
        self._does(text=text, reply_to=reply_to)

    def sends(self, name: str, content: bytes) -> None:
        """Send a file."""
        self._does(file=FileHeard(name, len(content), content))

    def taps(self, label: str, message: Message | None = None) -> None:
        """Tap the button with this label, or whose label begins so, under the last message or another one."""
        under = message or self.message
        button = next((b for b in under.buttons if b.text == label), None)
        button = button or next((b for b in under.buttons if b.text.startswith(label)), None)
        assert button is not None, f"no button {label} among {[b.text for b in under.buttons]}"
        assert button.verb, f"{label} does nothing"
        self.taps_data(f"{under.card}:{button.verb}", under.id)

    def taps_verb(self, verb: str, message: Message | None = None) -> None:
        """Tap the button with this verb, also one that is not shown any more."""
        under = message or self.message
        self.taps_data(f"{under.card}:{verb}", under.id)

    def taps_data(self, data: str, message: int) -> None:
        """Tap with any data at all."""
        self._does(tap=data, message=message)

    def again(self) -> None:
        """The last thing is delivered once more."""
        assert self.said is not None
        self.replied = self.house.hear(self.said)

    def _does(self, **what: object) -> None:
        usual: dict[str, object] = {
            "update": next(self.house.updates),
            "at": self.house.shop.now,
            "chat": self.chat,
            "private": self.chat > 0,
            "person": self.person,
            "name": self.name,
            "language": self.language,
            "message": next(self.house.messages),
        }
        self.said = Heard(**{**usual, **what})  # type: ignore[arg-type]
        self.replied = self.house.hear(self.said)

    @property
    def message(self) -> Message:
        """The message that came or changed last."""
        return self.house.last[self.chat]

    @property
    def messages(self) -> list[Message]:
        """Every message of the desk in this chat."""
        return list(self.house.chats.get(self.chat, {}).values())

    @property
    def shown(self) -> str:
        """What the last message says."""
        return self.message.text

    @property
    def buttons(self) -> list[str]:
        """The labels of the last message's buttons."""
        return [button.text for button in self.message.buttons]

    @property
    def verbs(self) -> list[str]:
        """What those buttons mean."""
        return [button.verb for button in self.message.buttons]


def cancelled(shop: Shop) -> str:
    """An order that was new and is cancelled now; its mall says normal."""
    number = shop.opens(product="A-102", quantity=2)
    shop.does("cancel_complete", orders=[number])
    shop.malls["coupang"].says(number, Status.NEW, shop.now)
    return number

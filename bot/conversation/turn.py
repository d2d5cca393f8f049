"""A turn: what somebody did, who they are here, and the desk of their company."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from bot.conversation.memory import Asked, Memory
from bot.reading.company_words import CompanyWords
from bot.reading.reader import Reader
from bot.reading.reading import Reading
from bot.replies.shown import Shown
from bot.replies.words import Words
from bot.talk import Heard
from fasta_core.desk import Desk
from fasta_core.domain.people import Actor, Person, person_actor
from fasta_core.journal import Hand
from fasta_core.requests.registry import kinds
from fasta_core.requests.view import SEOUL

T = TypeVar("T")
MOST_LINES = 4096
"""How many lines of a company are kept with what was found in them: staff say the same things all day."""
_NOT_YET = object()
_FOUND: WeakKeyDictionary[CompanyWords, dict[Hashable, Any]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class TalkRules:
    """The talk's figures: how long a plan may be confirmed, and the name by which people find the bot."""

    confirm: timedelta = timedelta(minutes=15)
    bot_username: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """Everything one answer is made from; `head` is where the company's journal stood when it began."""

    heard: Heard
    person: Person
    desk: Desk
    words: Words
    memory: Memory
    reader: Reader
    company_words: CompanyWords
    mall_names: Mapping[str, str]
    rules: TalkRules
    head: int = 0

    @property
    def now(self) -> datetime:
        """When it happened (UTC)."""
        return self.heard.at

    @property
    def actor(self) -> Actor:
        """The person as one who asks and changes."""
        return person_actor(self.person)

    @property
    def hand(self) -> Hand:
        """The person's hand, moved by this message."""
        return Hand(self.actor, self.now, f"telegram:{self.heard.chat}:{self.heard.message}")

    def shown(self, **more: Any) -> Shown:
        """How an answer is to be worded here; `more` are fields of Shown."""
        return Shown(words=self.words, now=self.now, private=self.heard.private, mall_names=self.mall_names, **more)

    def ask(self, asked: Asked, **more: Any) -> Any:
        """The desk's answer or plan; `more` goes to the request beside the slots. Raises Refused."""
        request = kinds()[asked.intent].request({**asked.slots, **more})
        return self.desk.ask(request, self.actor, self.now, intent=asked.intent)

    def read(self, text: str) -> Reading:
        """A line as the reader takes it, with the company's own words."""
        return self.once(_reading, text)

    def once(self, way: Callable[["Turn", str], T], text: str) -> T:
        """What the way finds in a line, found once: it may look at nothing but the line, the day, and what the reader knows."""
        kept = _FOUND.setdefault(self.company_words, {})
        key = (way, self.reader, text, self.now.astimezone(SEOUL).date())
        found = kept.get(key, _NOT_YET)
        if found is _NOT_YET:
            found = way(self, text)
            if len(kept) >= MOST_LINES:
                kept.clear()
            kept[key] = found
        return cast("T", found)


def _reading(turn: Turn, text: str) -> Reading:
    return turn.reader.read(text, turn.now, turn.company_words)

"""Run 5: card tokens that are forged, expired, another's or used, at the desk's own door for taps."""

import random
import string
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from bot.conversation.memory import Memory
from bot.conversation.said import Deed
from bot.conversation.taps import tapped
from bot.conversation.turn import TalkRules, Turn
from bot.reading.company_words import CompanyWords
from bot.reading.reader import Reader
from bot.replies.words import words_for
from bot.talk import Heard
from fasta_core.domain.people import Actor, Person
from tests.reliability.deck import Deal, dealt
from tests.shop import OTHER_STAFF, OWNER, STAFF, Shop, open_shop

READER = Reader()
SIGNS = string.ascii_letters + string.digits + "-_"
VERBS = ("go", "alt", "no", "undo", "go:go", "yes", "yea", "a:1:1", "do:restore", "show", "")
EACH = 40


@dataclass
class Forge:
    """A shop with cards of every fate, and whoever tries them."""

    shop: Shop
    dice: random.Random
    tried: Counter[str] = field(default_factory=Counter)
    accepted: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Deal the cards: open, expired, used up, another company's."""
        shop = self.shop
        self.open = dealt(shop, EACH)
        self.others = dealt(shop, EACH, OWNER, start=EACH)
        self.expired = dealt(shop, EACH, start=2 * EACH, lives=timedelta(0))
        elsewhere = open_shop(shop.store, company="another", people=(Actor("person:71", "남", STAFF.role),))
        elsewhere.now = shop.now
        elsewhere.stocks("A-102", 1000)
        self.foreign = dealt(elsewhere, EACH, Actor("person:71", "남", STAFF.role), start=3 * EACH)
        self.used = dealt(shop, EACH, start=4 * EACH)
        with shop.store.writing(shop.company) as unit:
            for deal in self.used:
                unit.cards.use(deal.card, shop.now)
                unit.cards.keep_result(
                    deal.card, '{"by":"박하나","at":"2026-11-23T01:00:00+00:00","reply":"{\\"html\\":\\"x\\"}"}'
                )
        self.head = self._head()

    def tokens(self) -> Iterator[tuple[str, Callable[[], str], Actor]]:
        """Ways to make a token, and who tries it."""
        while True:
            yield "forged", self._random, STAFF
            yield "one sign off", lambda: self._one_off(self.dice.choice(self.open)), STAFF
            yield "expired", lambda: self._of(self.expired), STAFF
            yield "another person's", lambda: self._of(self.others), STAFF
            yield "tried by another", lambda: self._of(self.open), OTHER_STAFF
            yield "another company's", lambda: self._of(self.foreign), STAFF
            yield "used", lambda: f"{self.dice.choice(self.used).card}:go", STAFF

    def tries(self, count: int) -> None:
        """Try so many; what is accepted is kept."""
        for (kind, make, who), _ in zip(self.tokens(), range(count), strict=False):
            data = make()
            self.tried[kind] += 1
            if isinstance(tapped(self._turn(who, data), data), Deed):
                self.accepted.append(f"{kind} {data}")

    @property
    def changed(self) -> int:
        """Entries that the journal has more than before."""
        return self._head() - self.head

    def _turn(self, who: Actor, data: str) -> Turn:
        assert who.person is not None
        heard = Heard(
            self.tried.total(),
            self.shop.now,
            STAFF.person or 0,
            private=True,
            person=who.person,
            name="",
            language="ko",
            message=1,
            tap=data,
        )
        person = Person(who.person, who.name, who.role)
        none = CompanyWords()
        return Turn(heard, person, self.shop.desk, words_for("ko"), Memory(), READER, none, {}, TalkRules())

    def _head(self) -> int:
        with self.shop.store.reading(self.shop.company) as unit:
            return unit.journal.head()

    def _random(self) -> str:
        length = self.dice.choice([1, 8, 12, 12, 12, 16, 24, 60])
        return f"{''.join(self.dice.choices(SIGNS, k=length))}:{self.dice.choice(VERBS)}"

    def _one_off(self, deal: Deal) -> str:
        place, sign = self.dice.randrange(len(deal.card)), self.dice.choice(SIGNS)
        card = f"{deal.card[:place]}{sign if sign != deal.card[place] else '~'}{deal.card[place + 1 :]}"
        known = {one.card for one in (*self.open, *self.others, *self.expired, *self.used)}
        return f"{card if card not in known else card + '~'}:go"

    def _of(self, deals: list[Deal]) -> str:
        return f"{self.dice.choice(deals).card}:{self.dice.choice(VERBS)}"

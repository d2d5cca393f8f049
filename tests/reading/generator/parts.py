"""The parts of which lines are composed."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tests.reading.generator import days, talk

SEOUL = ZoneInfo("Asia/Seoul")


class Composed(NamedTuple):
    """A line, when it is said, and what it should be read as."""

    text: str
    now: datetime
    outcome: str
    intent: str | None
    slots: dict[str, Any]
    missing: list[str]


class Parts:
    """Draws the parts of lines from one source of chance."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - lines for tests, no secrets
        self.around = Random(seed)  # noqa: S311 - the same lines, whatever is talked around them
        self.now = datetime(2026, 1, 10, 10, tzinfo=SEOUL)
        self.korean = True

    def turn(self) -> None:
        """Another moment, and perhaps the other language."""
        self.now = datetime(2026, 1, 10, 10, tzinfo=SEOUL) + timedelta(hours=self.random.randrange(26_000))
        self.korean = self.random.random() < 0.6

    def pick(self, options: Any) -> Any:
        """One of these."""
        return self.random.choice(sorted(options) if isinstance(options, dict | frozenset) else options)

    def composed(self, text: str, intent: str, slots: dict[str, Any], missing: tuple[str, ...] = ()) -> Composed:
        """The line, greeted and decorated."""
        greeting = self.pick(talk.GREETINGS_KO) if self.korean and not missing else ""
        line = f"{greeting}{text}" if self.korean else self.talked_around(text)
        outcome = "ask" if missing else "understood"
        return Composed(f"{line}{self.pick(talk.EMOJI)}", self.now, outcome, intent, slots, list(missing))

    def talked_around(self, text: str) -> str:
        """The English line with a greeting, a softener, a closer, or some of them."""
        said = (talk.GREETINGS_EN, talk.SOFTENERS_EN, talk.CLOSERS_EN)
        greeting, softener, closer = (self.around.choice(words) if self.around.random() < 0.3 else "" for words in said)
        return f"{greeting}{softener}{text}{closer}"

    def joined(self, *parts: str) -> str:
        """The words that are there."""
        return " ".join(part for part in parts if part)

    def malls(self) -> talk.Said:
        """One mall or two."""
        names = talk.MALLS_KO if self.korean else talk.MALLS_EN
        chosen = self.random.sample(sorted(names), self.random.choice((1, 1, 1, 2)))
        joint = self.pick((" ", ", ", "랑 ", "하고 ")) if self.korean else self.pick((" and ", ", "))
        return talk.Said(joint.join(chosen), {"malls": sorted({names[name] for name in chosen})})

    def period(self) -> talk.Said:
        """A period of at most thirty days."""
        words, (start, end) = days.short(self.random, self.now.date(), korean=self.korean)
        return talk.Said(words, {"period": {"start": start.isoformat(), "end": end.isoformat()}})

    def some(self, *parts: Callable[[], talk.Said]) -> list[talk.Said]:
        """Some of these parts, in any order."""
        said = [part() for part in parts if self.random.random() < 0.6]
        self.random.shuffle(said)
        return said

    def listed(self, noun: str, slots: list[talk.Said]) -> str:
        """A request to list."""
        words = [part.words for part in slots]
        if self.korean:
            pieces = [*words, noun]
            if self.random.random() < 0.5:
                self.random.shuffle(pieces)
            return self.joined(*pieces, self.pick(talk.SHOW_KO))
        joined = " ".join(
            f"on {word}" if part.slots.get("malls") and self.random.random() < 0.5 else word
            for word, part in zip(words, slots, strict=True)
        )
        return self.joined(self.pick(talk.SHOW_EN), noun, joined)

    def number(self) -> str:
        """An order's own number."""
        return str(self.random.choice((self.random.randrange(100, 999), self.random.randrange(13_000, 99_999))))

    def orders(self) -> talk.Said:
        """One to three orders."""
        numbers = [self.number() for _ in range(self.random.choice((1, 1, 1, 2, 3)))]
        if len(numbers) == 1 and self.random.random() < 0.2:
            numbers = [self.pick(("20261123-0000123", "2026112312345678", "20260805-0001234"))]
        joint = self.pick((", ", " ", ",") if self.korean else (", ", " and "))
        lead = self.pick(
            ("", "", "주문 ", "주문번호 ") if self.korean else ("", "order ", "orders " if len(numbers) > 1 else "no. ")
        )
        tail = self.pick(("", "", "번")) if self.korean and numbers[-1].isdecimal() and len(numbers[-1]) < 9 else ""
        return talk.Said(f"{lead}{joint.join(numbers)}{tail}", {"orders": sorted(set(numbers))})

    def name(self) -> str:
        """A buyer."""
        if self.korean:
            return self.random.choice(talk.SURNAMES) + str(self.pick(talk.GIVEN))
        return str(self.pick(talk.ROMAN))

    def space(self) -> str:
        """A space, or none."""
        return str(self.random.choice(("", " ", " ")))

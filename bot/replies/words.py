"""The words of one language: every sentence from the .ftl files, every value made safe on its way in."""

from collections.abc import Hashable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.replies.markup import Html, bare, escaped
from bot.replies.moments import Moments
from bot.replies.particles import particle
from bot.replies.templates import filled, number_in, template_of
from fasta_core.domain.channels import BUILT_IN
from fasta_core.domain.mall import CODES
from fasta_core.domain.order import Status

LANGUAGES = ("ko", "en")
COURIERS = ("cj", "hanjin", "lotte", "epost", "logen", "kdexp")
"""The couriers the desk has words for (domain: couriers)."""
MOST_SAID = 8192
"""How many sentences are kept as they were said: a list says the same of many orders."""
Value = str | int | float | Decimal


class NoWords(LookupError):
    """A sentence that the .ftl files do not have, or that asks for a value it was not given."""


class Words:
    """What the desk says in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = _bundle(language)
        self._said: dict[Hashable, Html] = {}
        self._templates: dict[str, str | None] = {}
        self._moments = Moments(language, self.say)

    def say(self, key: str, **values: Value) -> Html:
        """The sentence `key` (underscores in the values' names stand for hyphens). Raises NoWords."""
        asked = (key, *values.items(), *map(type, values.values()))
        said = self._said.get(asked)
        if said is None:
            said = self._format(key, values)
            if len(self._said) >= MOST_SAID:
                self._said.clear()
            self._said[asked] = said
        return said

    def _format(self, key: str, values: Mapping[str, Value]) -> Html:
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise NoWords(key)
        if key not in self._templates:
            self._templates[key] = template_of(pattern)
        template, safe = self._templates[key], _safe(values)
        said = None if template is None else filled(template, safe, self.language)
        return Html(self._resolved(key, pattern, safe) if said is None else said)

    def _resolved(self, key: str, pattern: Any, values: dict[str, Any]) -> str:
        said, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise NoWords(f"{key}: {errors}")
        return str(said)

    def label(self, key: str, **values: Value) -> str:
        """The sentence as plain text, for a button."""
        return bare(self.say(key, **values))

    def coded(self, family: str, code: str) -> Html:
        """The words of a code ("status", "new"). Raises NoWords."""
        return self.say(code_key(family, code))

    def number(self, number: int) -> str:
        """A number with its thousands set apart."""
        return number_in(self.language, number)

    def won(self, amount: int) -> Html:
        """An amount of won."""
        return self.say("won", amount=amount)

    def day(self, day: date, today: date | None = None) -> Html:
        """A day with its weekday, and its year where that is not today's."""
        return self._moments.day(day, today)

    def short_day(self, day: date, today: date) -> Html:
        """A day in figures, for a list."""
        return self._moments.short(day, today)

    def span(self, start: date, end: date, today: date) -> Html:
        """A period, short; a single day with its weekday."""
        return self._moments.span(start, end, today)

    def moment(self, at: datetime, now: datetime) -> Html:
        """A moment as one would say it now, in Asia/Seoul."""
        return self._moments.moment(at, now)

    def status(self, status: Status) -> Html:
        """An order's status in the words of the trade."""
        return self.coded("status", status.value)

    def mall(self, code: str) -> Html:
        """A marketplace by its code; a code that has no words stands for itself."""
        return self.coded("mall", code) if code in CODES else escaped(code, 40)

    def courier(self, code: str | None) -> Html:
        """A courier by its code; nothing for none, a code that has no words stands for itself."""
        return self.coded("courier", code) if code in COURIERS else escaped(code or "")

    def channel(self, code: str, name: str = "") -> Html:
        """A channel of direct trade: the built-in ones in words, the company's own by their name."""
        return self.coded("channel", code) if code in BUILT_IN else escaped(name or code)


def code_key(family: str, code: str) -> str:
    """The key under which the words of a code stand."""
    return f"{family}-{code.replace('_', '-')}"


@cache
def words_for(language: str | None) -> Words:
    """The words for a person's language: Korean, unless it is known to be another one."""
    korean = not language or language.lower().startswith("ko")
    return Words("ko" if korean else "en")


def _safe(values: Mapping[str, Value]) -> dict[str, Any]:
    return {name.replace("_", "-"): _value(value) for name, value in values.items()}


def _value(value: Value) -> Any:
    if isinstance(value, Html) or not isinstance(value, str):
        return value
    return escaped(value.value if isinstance(value, StrEnum) else value)


FUNCTIONS: dict[str, Any] = {"JOSA": lambda word, closed, opened: particle(str(word), closed, opened)}
"""What the .ftl files may call."""


def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], functions=FUNCTIONS, use_isolating=False)
    for file in sorted((Path(__file__).parent / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle

"""A look along the tokens of a line, over the little words that join the parts of a date."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from bot.reading.days.parts import Part
from bot.reading.tokens import Token

_JOINING = ("of", "on", "begins")


class Said(NamedTuple):
    """A part and the place after it."""

    part: Part
    after: int


class Cursor:
    """The tokens of a line and the day it was said."""

    __slots__ = ("_tokens", "today")

    def __init__(self, tokens: Sequence[Token], today: date) -> None:
        self._tokens = tokens
        self.today = today

    def of(self, at: int, kind: str) -> Any:
        """What the token at this place stands for as this kind, or None."""
        if at >= len(self._tokens):
            return None
        for sense in self._tokens[at].senses:
            if sense.kind == kind:
                return sense.value
        return None

    def marks(self, at: int, *marks: str) -> bool:
        """Whether one of these marks of time stands here."""
        if at >= len(self._tokens):
            return False
        return any(sense.kind == "day.mark" and sense.value in marks for sense in self._tokens[at].senses)

    def all_marks(self, at: int) -> list[str]:
        """All marks of time that stand here."""
        return [sense.value for sense in self._tokens[at].senses if sense.kind == "day.mark"]

    def punctuation(self, at: int, chars: str) -> bool:
        """Whether one of these characters stands here by itself."""
        value = self.of(at, "punct")
        return value is not None and value in chars

    def past_joins(self, at: int) -> int:
        """The place after "of", "of the" and a comma; a this that says which day is none."""
        while (self.marks(at, *_JOINING) and self.of(at, "day.edge") is None) or self.punctuation(at, ",."):
            at += 1
        return at

    def is_any(self, at: int, kinds: frozenset[str]) -> bool:
        """Whether what stands here may be of one of these kinds."""
        return any(sense.kind in kinds for sense in self._tokens[at].senses)

    def kinds(self, at: int) -> list[str]:
        """The kinds of what stands here."""
        return [sense.kind for sense in self._tokens[at].senses] if at < len(self._tokens) else []

    def clings(self, at: int) -> bool:
        """Whether nothing lies between this token and the one before."""
        return 0 < at < len(self._tokens) and self._tokens[at - 1].end == self._tokens[at].start

    def __len__(self) -> int:
        return len(self._tokens)

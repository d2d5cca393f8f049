"""What a line is cut into: words with their senses, numbers, marks, and what nobody knows."""

from collections.abc import Iterable
from typing import Any, NamedTuple


class Sense(NamedTuple):
    """One thing a piece of the line can stand for: its kind, and which of that kind."""

    kind: str
    value: Any


class Token(NamedTuple):
    """A stretch of the line, from `start` up to `end`, with everything it can stand for."""

    start: int
    end: int
    senses: tuple[Sense, ...]

    def of(self, kind: str) -> Any:
        """What it stands for as this kind, or None."""
        for sense in self.senses:
            if sense.kind == kind:
                return sense.value
        return None

    def all_of(self, kind: str) -> list[Any]:
        """Everything it stands for as this kind."""
        return [sense.value for sense in self.senses if sense.kind == kind]

    def has(self, kind: str, value: Any) -> bool:
        """Whether it can stand for exactly this."""
        return (kind, value) in self.senses


UNKNOWN: tuple[Sense, ...] = (Sense("unknown", None),)


def first_of(tokens: Iterable[Token], kind: str) -> Any:
    """What the first token that can be of this kind stands for, or None."""
    for token in tokens:
        value = token.of(kind)
        if value is not None:
            return value
    return None

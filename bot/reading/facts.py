"""What is in a line, once it is cut up: its words, numbers and periods, and which of its pieces have been accounted for."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.reading.days.periods import Period
from bot.reading.line import Line
from bot.reading.tokens import UNKNOWN, Token

NUMBERED = ("ordinal", "number", "market", "long", "dashed", "numbers", "order_range")
_NAMELESS = frozenset({"filler", "punct", "cue"})


@dataclass(slots=True)
class Facts:
    """The pieces of one line and what they were found to be."""

    line: Line
    today: date
    tokens: list[Token]
    periods: list[Period]
    memo: str | None = None
    memo_given: bool = False
    before: list[Token] = field(default_factory=list)
    """The tokens before a second thought took some of them out; empty where none did."""
    cues: set[str] = field(default_factory=set)
    dated: set[int] = field(default_factory=set)
    """The tokens that belong to a period."""
    orders_at: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """The order numbers, by token."""
    used: set[int] = field(default_factory=set)
    by_kind: dict[str, list[tuple[int, Any]]] = field(default_factory=dict)
    """The tokens outside periods by what they can be, with what they stand for."""
    unknown_at: list[int] = field(default_factory=list)
    """The tokens nobody knows."""

    def sort_out(self) -> None:
        """Note once what stands where, for all that ask for it."""
        for at, token in enumerate(self.tokens):
            if token.senses is UNKNOWN:
                self.unknown_at.append(at)
            if at not in self.dated:
                for kind, value in token.senses:
                    self.by_kind.setdefault(kind, []).append((at, value))

    def said(self, at: int) -> str:
        """The token as it was typed."""
        token = self.tokens[at]
        return self.line.typed[token.start : token.end]

    def folded(self, at: int) -> str:
        """The token in its folded form."""
        token = self.tokens[at]
        return self.line.text[token.start : token.end]

    def values(self, kind: str) -> list[tuple[int, Any]]:
        """The tokens outside periods that can be of this kind, with what they stand for."""
        return self.by_kind.get(kind, [])

    def cue_at(self, cue: str) -> list[int]:
        """Where this cue stands."""
        if cue not in self.cues:
            return []
        return [at for at, token in enumerate(self.tokens) if token.has("cue", cue)]

    def is_cue(self, at: int, *cues: str) -> bool:
        """Whether one of these cues stands here."""
        if self.cues.isdisjoint(cues) or not 0 <= at < len(self.tokens):
            return False
        return any(sense.kind == "cue" and sense.value in cues for sense in self.tokens[at].senses)

    def is_filler(self, at: int) -> bool:
        """Whether the token here may be passed over."""
        if not 0 <= at < len(self.tokens):
            return False
        return any(sense.kind in {"filler", "punct"} for sense in self.tokens[at].senses)

    def clings(self, at: int) -> bool:
        """Whether the token stands right behind the one before, without a space."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def unknown(self) -> list[int]:
        """The tokens nobody knows."""
        return self.unknown_at

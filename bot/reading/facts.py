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
        if not self.by_kind:
            self._sort_by_kind()
        return self.by_kind.get(kind, [])

    def _sort_by_kind(self) -> None:
        self.by_kind["all"] = []
        for at, token in enumerate(self.tokens):
            if at not in self.dated:
                for sense in token.senses:
                    self.by_kind.setdefault(sense.kind, []).append((at, sense.value))

    def cue_at(self, cue: str) -> list[int]:
        """Where this cue stands."""
        return [at for at, token in enumerate(self.tokens) if token.has("cue", cue)]

    def is_cue(self, at: int, *cues: str) -> bool:
        """Whether one of these cues stands here."""
        if not 0 <= at < len(self.tokens):
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
        return [at for at, token in enumerate(self.tokens) if token.senses is UNKNOWN]

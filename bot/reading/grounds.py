"""What a reading rests on, for whoever puts into words why a line was read so; worked out only when it is asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from bot.reading.facts import Facts
from bot.reading.meaning import denying
from bot.reading.shapes import intents
from bot.reading.tokens import Token

_SHOWN = (
    "mall", "channel", "status", "courier", "by", "product", "product_name", "phone", "invoice_no", "money", "count", "signed",
)  # fmt: skip
_MOST = 12


class Ground(NamedTuple):
    """One thing that was said, and what it was taken for."""

    kind: str
    said: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Grounds:
    """The facts of a line, what of them nothing explains, and the typing error that was set right before."""

    facts: Facts
    left: tuple[int, ...] = ()
    corrected: tuple[str, str] | None = None

    @property
    def today(self) -> date:
        """The day on which the line was said."""
        return self.facts.today

    def of(self, intent: str | None, *, writes: bool) -> list[Ground]:
        """What counted, in the order in which a person would tell it."""
        found = [*self._corrections(), *self._intent(intent), *self._said(), *self._rest(writes)]
        return found[:_MOST]

    def _corrections(self) -> Iterator[Ground]:
        if self.corrected is not None:
            yield Ground("corrected", *self.corrected)
        for typed in self._taken_back():
            yield Ground("taken_back", typed)

    def _taken_back(self) -> list[str]:
        """The stretches that a second thought took out."""
        kept = {token.start for token in self.facts.tokens}
        gone = [token for token in self.facts.before if token.start not in kept]
        return [self._typed(gone[0], gone[-1])] if gone else []

    def _intent(self, intent: str | None) -> Iterator[Ground]:
        """The words by which the intent was chosen."""
        if intent is None:
            return
        wanted = intents().reasons(self.facts.cues)
        for at, token in enumerate(self.facts.tokens):
            if at not in self.facts.dated and any(
                sense.kind == "cue" and sense.value in wanted for sense in token.senses
            ):
                yield Ground("intent", self.facts.said(at), intent)
                return

    def _said(self) -> Iterator[Ground]:
        yield from self._periods()
        for at, token in enumerate(self.facts.tokens):
            if at not in self.facts.dated:
                yield from (
                    Ground(sense.kind, self.facts.said(at), sense.value)
                    for sense in token.senses[:1]
                    if sense.kind in _SHOWN
                )
        for at, numbers in self.facts.orders_at.items():
            if numbers:
                last = at + 2 if self.facts.orders_at.get(at + 1) == () else at
                yield Ground("orders", self._typed(self.facts.tokens[at], self.facts.tokens[last]), numbers)

    def _periods(self) -> Iterator[Ground]:
        tokens = self.facts.tokens
        for period in self.facts.periods:
            typed = self._typed(tokens[period.first], tokens[min(period.after, len(tokens)) - 1])
            if period.span is not None and not period.open_start:
                yield Ground("period", typed, period.span)

    def _rest(self, writes: bool) -> Iterator[Ground]:
        denied = denying(self.facts) if writes else None
        if denied is not None:
            yield Ground("denied", self.facts.said(denied))
        for first, last in _stretches(tuple(at for at in self.left if at != denied)):
            yield Ground("unexplained", self._typed(self.facts.tokens[first], self.facts.tokens[last]))

    def _typed(self, first: Token, last: Token) -> str:
        return self.facts.line.typed[first.start : last.end]


def _stretches(places: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Places in a row, as first and last."""
    begin = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield places[begin], places[at - 1]
            begin = at

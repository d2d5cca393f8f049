"""Leaving off: a bare word that ends what waits, a form or a plan."""

from dataclasses import dataclass
from datetime import datetime

from bot.conversation.turn import Turn
from bot.reading.company_words import CompanyWords
from bot.reading.facts import Facts
from bot.reading.followups import FollowUp, follow_up
from bot.reading.reading import Reading

DROP = "drop"
BACK = frozenset({"undo", "cancel_complete"})
"""What a bare word for cancelling may mean where nothing waits to be left."""


def leaves_off(turn: Turn, text: str) -> bool:
    """Whether the line is a bare word for leaving off, with nothing said of what."""
    return turn.once(_leaves_off, text)


def leaning(turn: Turn, text: str) -> FollowUp | None:
    """What the line asks of the thing shown before."""
    return turn.once(_leaning, text)


@dataclass(frozen=True, slots=True)
class _Once:
    """The turn's reader, which reads a line once, whoever asks."""

    turn: Turn

    def read(self, text: str, _now: datetime, _company: CompanyWords) -> Reading:
        return self.turn.read(text)

    def facts(self, text: str, now: datetime, company: CompanyWords) -> Facts | None:
        return self.turn.reader.facts(text, now, company)


def _leaning(turn: Turn, text: str) -> FollowUp | None:
    return follow_up(_Once(turn), text, turn.now, turn.company_words)


def _leaves_off(turn: Turn, text: str) -> bool:
    found = leaning(turn, text)
    if found is not None:
        return str(found.kind) == DROP
    reading = turn.read(text)
    meant = {one.intent for one in reading.alternatives if not one.slots}
    return reading.intent is None and bool(meant) and len(meant) == len(reading.alternatives) and meant <= BACK

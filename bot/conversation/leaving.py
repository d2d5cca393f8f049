"""Leaving off: a bare word that ends what waits, a form or a plan."""

from bot.conversation.turn import Turn
from bot.reading.followups import FollowUp, follow_up

DROP = "drop"
BACK = frozenset({"undo", "cancel_complete"})
"""What a bare word for cancelling may mean where nothing waits to be left."""


def leaves_off(turn: Turn, text: str) -> bool:
    """Whether the line is a bare word for leaving off, with nothing said of what."""
    return turn.once(_leaves_off, text)


def leaning(turn: Turn, text: str) -> FollowUp | None:
    """What the line asks of the thing shown before."""
    return turn.once(_leaning, text)


def _leaning(turn: Turn, text: str) -> FollowUp | None:
    return follow_up(turn.reader, text, turn.now, turn.company_words)


def _leaves_off(turn: Turn, text: str) -> bool:
    found = leaning(turn, text)
    if found is not None:
        return str(found.kind) == DROP
    reading = turn.read(text)
    meant = {one.intent for one in reading.alternatives if not one.slots}
    return reading.intent is None and bool(meant) and len(meant) == len(reading.alternatives) and meant <= BACK
